"""What a machine can try alone: each part as it is on a good day, and as it is when it is broken."""

import http.server
import json
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from kiosk.check.findings import PARTS, Finding, State, untested
from kiosk.check.outside import tried
from kiosk.check.probes import PROBES
from kiosk.check.probes.clock import time_of
from kiosk.check.probes.screen import is_blank
from kiosk.embedded_central import EmbeddedCentral
from kiosk.locate import ROOT
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import LANDSCAPE, PORTRAIT, Panel
from kiosk.uplink.catalogue_cache import CatalogueCache
from kiosk.uplink.client import Client
from tests.assistive.braille import SOCKETS, brltty
from tests.assistive.waiting import eventually
from tests.check.places import site, with_braille
from tests.devices.escpos_emulator import EmulatedPrinter, NetworkPlug
from tests.devices.keypad_pipe import plugged
from tests.small_disk import small_disk
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, LANGUAGES
from tests.voice.packs.synthesised import recorded
from tests.voice.pulse import PulseServer
from voice.packs.script import Prompt


def found(part: str, state: State, reason: str = "") -> tuple[str, State, str]:
    return (part, state, reason)


def short(finding: Finding) -> tuple[str, State, str]:
    return (finding.part, finding.state, finding.reason)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@contextmanager
def central_dated(now: datetime) -> Iterator[str]:
    """A server whose clock says this, and which knows nothing."""

    class Dated(http.server.BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.send_response_only(404)
            self.send_header("Date", format_datetime(now, usegmt=True))
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Dated)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def test_every_part_has_its_probe() -> None:
    assert set(PROBES) == set(PARTS)


def test_a_good_kiosk_has_nothing_broken(tmp_path: Path) -> None:
    at = site(tmp_path, sound="none")
    states = {part: tried(part, at).state for part in PARTS if part != "microphone"}
    assert State.BROKEN not in states.values(), states
    assert states["disk"] is states["voices"] is states["content"] is states["printer"] is State.READY
    assert states["screen"] is states["touch"] is State.UNTESTED


def test_a_machine_without_a_touch_screen_is_told_where_nobody_can_touch_it(tmp_path: Path) -> None:
    at = replace(site(tmp_path), input_devices=tmp_path / "devices")
    assert short(tried("touch", at)) == found("touch", State.UNTESTED)  # a system that does not tell
    at.input_devices.write_text("")
    assert short(tried("touch", at)) == found("touch", State.BROKEN, "missing")
    assert tried("touch", replace(at, attended=True)).state is State.UNTESTED  # a finger will tell
    at.input_devices.write_text('N: Name="ILITEK"\nB: PROP=2\nB: KEY=400 0 0 0 0 0\nB: ABS=3\n\n')
    assert tried("touch", at) == untested("touch", "ILITEK")


def test_one_colour_all_over_is_a_blank_screen() -> None:
    blank = bytes((250, 245, 230)) * 1080 * 1920
    assert is_blank(blank)
    band = 3 * 1080 * 900
    assert not is_blank(blank[:band] + bytes(3 * 1080 * 20) + blank[band:])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("panel", "reason", "detail"),
    [
        (PORTRAIT, "", "drawn 1080x1920"),
        (LANDSCAPE, "wrong-size", "1920x1080"),
        (None, "no-window", "touch-window-missing"),
    ],
)
def test_with_nobody_there_the_window_opens_on_a_screen_as_large_as_the_panel(
    tmp_path: Path, panel: Panel | None, reason: str, detail: str
) -> None:
    """On a real X server; a portrait kiosk whose display was not turned shows half of each page."""
    command = [sys.executable, "-m", "kiosk", "check", "--unattended", "--json", "--state", str(tmp_path)]
    with virtual_screen(panel) if panel else nullcontext(":nobody") as display:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
        ran = subprocess.run(
            command,
            cwd=ROOT,
            env=environment | {"DISPLAY": display},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    screen = next(part for part in json.loads(ran.stdout)["parts"] if part["part"] == "screen")
    assert (screen["reason"], screen["detail"]) == (reason, detail)
    assert screen["state"] == ("broken" if reason else "untested")  # nobody saw it


def test_a_keypad_that_is_unplugged_is_missing_and_one_that_is_there_waits_for_a_finger(
    tmp_path: Path,
) -> None:
    at = site(tmp_path, keypad={"kind": "pipe", "at": str(tmp_path / "keys")})
    assert short(tried("keypad", at)) == found("keypad", State.BROKEN, "missing")
    os.mkfifo(tmp_path / "keys")
    assert short(tried("keypad", at)) == found("keypad", State.UNTESTED)
    away = site(tmp_path, switches={"kind": "device", "at": "dead:beef"})
    assert short(tried("switches", away)) == found("switches", State.BROKEN, "missing")


def test_a_jack_that_is_gone_is_missing(tmp_path: Path) -> None:
    at = site(tmp_path, sound="none", headset={"kind": "pipe", "at": str(tmp_path / "jack")})
    assert short(tried("headset", at)) == found("headset", State.BROKEN, "missing")
    os.mkfifo(tmp_path / "jack")
    assert tried("headset", at).state is State.ABSENT  # for a kiosk without sound
    away = site(tmp_path, headset={"kind": "device", "at": "No such jack"})
    assert short(tried("headset", away)) == found("headset", State.BROKEN, "missing")


def test_looking_for_a_keypad_takes_it_from_nobody(tmp_path: Path) -> None:
    from kiosk.keys import Keypad

    at = site(tmp_path, keypad={"kind": "pipe", "at": str(tmp_path / "keys")})
    pressed: list[str] = []
    arrived = threading.Event()

    def press(key: str) -> None:
        pressed.append(key)
        arrived.set()

    keypad = Keypad(at.options.keypad, press, lambda _: None)
    keypad.start()
    try:
        with plugged(tmp_path / "keys") as keys:
            assert tried("keypad", at).state is State.UNTESTED
            keys.press("down")
            assert arrived.wait(10)
    finally:
        keypad.stop()
    assert pressed == ["down"]


@pytest.mark.parametrize(
    ("descriptor", "reason"), [(b"\x05\x41\x09\x01", "no-reader"), (b"\x05\x01\x09\x06", "")]
)
def test_a_braille_display_that_nothing_reads_is_told(tmp_path: Path, descriptor: bytes, reason: str) -> None:
    device = tmp_path / "hidraw" / "hidraw0" / "device"
    device.mkdir(parents=True)
    (device / "report_descriptor").write_bytes(descriptor)
    at = with_braille(site(tmp_path), tmp_path / "hidraw", tmp_path / "brlapi")
    assert tried("braille", at).reason == reason


def test_who_reads_braille_is_found_while_it_is_there(tmp_path: Path) -> None:
    """A real BRLTTY; killed, it leaves its socket behind."""
    display = tmp_path / "hidraw" / "hidraw0" / "device"
    display.mkdir(parents=True)
    (display / "report_descriptor").write_bytes(b"\x05\x41\x09\x01")
    name = str(10_000 + os.getpid() % 10_000)
    (tmp_path / "brlapi").mkdir()
    (tmp_path / "brlapi" / name).symlink_to(SOCKETS / name)  # another BRLTTY of this machine does not count
    at = with_braille(site(tmp_path), tmp_path / "hidraw", tmp_path / "brlapi")
    with brltty(tmp_path, api=name):
        assert eventually(lambda: tried("braille", at).state is State.READY)
    assert (SOCKETS / name).is_socket()
    assert short(tried("braille", at)) == found("braille", State.BROKEN, "no-reader")
    for left in (name, f".{name}"):
        (SOCKETS / left).unlink()


def test_a_printer_that_is_away_does_not_answer(tmp_path: Path) -> None:
    at = site(tmp_path, printer={"kind": "network", "at": f"127.0.0.1:{free_port()}"})
    assert short(tried("printer", at)) == found("printer", State.BROKEN, "no-answer")


def test_a_printer_tells_what_it_lacks_and_prints_nothing(tmp_path: Path) -> None:
    machine = EmulatedPrinter()
    plug = NetworkPlug(machine)
    at = site(tmp_path, printer={"kind": "network", "at": f"127.0.0.1:{plug.port}"})
    assert short(tried("printer", at)) == found("printer", State.READY)
    machine.trouble(near_end=True)
    assert short(tried("printer", at)) == found("printer", State.READY, "paper-low")
    machine.trouble(paper_out=True)
    assert short(tried("printer", at)) == found("printer", State.BROKEN, "paper-out")
    machine.trouble(near_end=False, paper_out=False, cover_open=True)
    assert short(tried("printer", at)) == found("printer", State.BROKEN, "cover-open")
    assert machine.tickets == []
    plug.unplug()


def test_a_kiosk_without_a_printer_is_not_broken(tmp_path: Path) -> None:
    assert tried("printer", site(tmp_path, printer={"kind": "none"})).state is State.ABSENT


def test_a_central_that_is_away_cannot_be_reached(tmp_path: Path) -> None:
    at = site(tmp_path, central=f"http://127.0.0.1:{free_port()}")
    assert short(tried("network", at)) == found("network", State.BROKEN, "unreachable")
    assert tried("clock", at).state is State.READY  # nobody to compare with
    assert short(tried("content", at)) == found("content", State.BROKEN, "nothing-kept")


@pytest.mark.parametrize(("apart", "reason"), [(5, ""), (-3600, "clock-apart"), (3600, "clock-apart")])
def test_a_clock_that_differs_from_centrals_is_wrong(tmp_path: Path, apart: int, reason: str) -> None:
    with central_dated(datetime.now(UTC) + timedelta(seconds=apart)) as url:
        assert tried("clock", site(tmp_path, central=url)).reason == reason


@pytest.mark.slow
def test_central_is_asked_for_its_catalogue_and_for_the_time(tmp_path: Path) -> None:
    central = EmbeddedCentral(tmp_path / "central")
    central.start()
    try:
        central.wait_until_ready()
        at = site(tmp_path, central=central.url)
        assert short(tried("network", at)) == found("network", State.READY)
        assert abs((dated(central.url) - datetime.now(UTC)).total_seconds()) < 60
        assert short(tried("clock", at)) == found("clock", State.READY)
    finally:
        central.stop()


def dated(url: str) -> datetime:
    theirs = time_of(url)
    assert theirs is not None, "central does not say when it answers: no clock could be compared"
    return theirs


def test_a_language_that_is_not_offered_may_lack_texts(tmp_path: Path) -> None:
    """The catalogue may hold more languages than this kiosk shows."""
    with SmallCentral() as central:
        central.catalogue = replace(central.catalogue, languages=(*LANGUAGES, "zgh"))
        cache = CatalogueCache(tmp_path, CENTRE, LANGUAGES)
        assert cache.refresh(Client(central.url, "kiosk-1", LANGUAGES)) == central.catalogue
    at = site(tmp_path, centre=CENTRE, languages=LANGUAGES)
    assert short(tried("content", at)) == found("content", State.READY)


def test_a_disk_that_is_full_refuses(tmp_path: Path) -> None:
    with small_disk(tmp_path, "32k") as disk:
        told = tried("disk", replace(site(tmp_path), state=disk))
        assert short(told) == found("disk", State.BROKEN, "refused")
        assert list(disk.iterdir()) == []


def test_a_disk_that_is_nearly_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["kiosk.check.probes.disk"], "ROOM_BYTES", 2**60)
    assert short(tried("disk", site(tmp_path))) == found("disk", State.BROKEN, "full")


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    at = site(tmp_path)
    gone = type(at)(at.options, tmp_path / "gone", attended=False, printer=at.printer)
    assert short(tried("disk", gone)) == found("disk", State.BROKEN, "refused")


def test_a_torn_journal_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    with sqlite3.connect(path) as journal:
        journal.execute("create table t (x)")
        journal.executemany("insert into t values (?)", [("x" * 500,) for _ in range(200)])
    journal.close()
    assert tried("disk", site(tmp_path)).state is State.READY
    torn = bytearray(path.read_bytes())
    torn[4096:12288] = b"\xff" * 8192
    path.write_bytes(torn)
    assert short(tried("disk", site(tmp_path))) == found("disk", State.BROKEN, "torn")
    assert path.read_bytes() == bytes(torn)


def test_a_swapped_clip_and_a_torn_manifest_are_told(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    recorded(packs, "fr", [Prompt("yes", "Oui"), Prompt("no", "Non")])
    at = site(tmp_path, prompts=str(packs))
    assert tried("voices", at).state is State.READY
    one, other = sorted((packs / "fr").rglob("*.opus"))
    one.write_bytes(other.read_bytes())
    told = tried("voices", at)
    assert (short(told), len(told.detail.split())) == (found("voices", State.BROKEN, "clips"), 1)
    (packs / "fr" / "manifest.json").write_text("{")
    assert tried("voices", at).detail == "fr:prompt-pack-broken"
    assert short(tried("voices", site(tmp_path, prompts="/nowhere"))) == found(
        "voices", State.BROKEN, "clips"
    )


def test_a_probe_that_breaks_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_: object) -> Finding:
        raise ZeroDivisionError

    monkeypatch.setattr("kiosk.check.outside.PROBES", {**PROBES, "voices": breaks})
    assert short(tried("voices", site(tmp_path))) == found("voices", State.BROKEN, "refused")


def tone(path: Path) -> Path:
    """441 Hz, longer than anybody listens."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 22050, 0, "NONE", ""))
        file.writeframes((b"\x00\x20" * 25 + b"\x00\xe0" * 25) * 441 * 20)
    return path


@contextmanager
def playing(sound: Path, server: PulseServer) -> Iterator[None]:
    player = subprocess.Popen(["paplay", sound], env=os.environ | {"PULSE_SERVER": server.address})
    try:
        time.sleep(0.5)  # until it plays
        yield
    finally:
        player.kill()
        player.wait()


@pytest.mark.slow
def test_a_loudspeaker_waits_for_an_ear_and_a_microphone_for_a_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a real PulseAudio whose microphone hears what its loudspeaker plays."""

    server = PulseServer()
    monkeypatch.setenv("PULSE_SERVER", server.address)
    try:
        at = replace(site(tmp_path), attended=True)
        assert tried("speaker", at).state is State.UNTESTED
        with playing(tone(tmp_path / "tone.wav"), server):
            heard = tried("microphone", at)
        assert short(heard) == found("microphone", State.READY), heard
        assert short(tried("microphone", at)) == found("microphone", State.BROKEN, "silent")
    finally:
        server.close()
    assert short(tried("speaker", site(tmp_path))) == found("speaker", State.BROKEN, "missing")
