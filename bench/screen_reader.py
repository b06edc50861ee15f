"""The peer of speech: Orca, speech-dispatcher and espeak-ng as Debian sets them up, reading Chromium's equal page. Only the
echo of keys is off: "Tab" and "Control" would be heard before the answer, and instead of silence.

They have a session bus, a home and a speech server of their own; nothing of them stays behind.
"""

import json
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.attract import Attract
from bench.chromium import FLAGS, PROGRAM, installed, write_page
from bench.display import Glass
from bench.machine import wait_until
from bench.processes import running
from bench.programs import Program

NAME = "Orca + speech-dispatcher + espeak-ng in Chromium"
PACKAGES = "orca speech-dispatcher-espeak-ng at-spi2-core dbus-daemon"
_PROGRAMS = ("orca", "speech-dispatcher", "dbus-daemon")
_REGISTRY = Path("/usr/libexec/at-spi-bus-launcher")
_WITHOUT_ECHO = {"enableKeyEcho": False}
LONGEST_START = 20.0
READING = 8.0  # seconds from the page to a screen reader that has told all about it


def can_run() -> bool:
    """All of it is installed."""
    return installed() and _REGISTRY.exists() and all(map(shutil.which, _PROGRAMS))


@contextmanager
def reading(
    attract: Attract, folder: Path, glass: Glass, sound: Mapping[str, str]
) -> Iterator[list[Program]]:
    """Chromium with the keyboard, and what reads it. Raises TimeoutError where the page does not appear."""
    home = Path(sound["HOME"])
    bus, speech = home / "bus", home / "speech"
    environment = {
        **sound,
        "DISPLAY": glass.name,
        "LC_ALL": "C.UTF-8",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}",
        "SPEECHD_ADDRESS": f"unix_socket:{speech}",
        **{f"XDG_{kind}_HOME": str(home / kind) for kind in ("CACHE", "CONFIG", "DATA")},
    }
    _write_settings(home / "DATA" / "orca")
    page = folder / "page"
    page.mkdir()
    document = write_page(attract, page).as_uri()
    size = f"--window-size={attract.width},{attract.height}"
    chromium = [PROGRAM, *FLAGS, "--force-renderer-accessibility", size]
    log = folder / "peer.log"
    with ExitStack() as stack:

        def start(*command: str | Path) -> Program:
            return Program(stack.enter_context(running(command, log, environment)).pid)

        start("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={bus}")
        wait_until(bus.exists, LONGEST_START)
        programs = [start(_REGISTRY, "--launch-immediately", "--a11y=1")]
        programs.append(
            start("speech-dispatcher", "--run-single", "-c", "unix_socket", "-S", speech, "-t", "0")
        )
        wait_until(speech.exists, LONGEST_START)
        programs.append(start("orca"))
        programs.append(start(*chromium, f"--user-data-dir={folder / 'profile'}", document))
        if not glass.wait_for(attract.sign.x, attract.sign.y, attract.sign.colour, LONGEST_START):
            raise TimeoutError("Chromium shows nothing")
        glass.give_keyboard()
        time.sleep(READING)
        yield programs


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    none: dict[str, object] = {"pronunciations": {}, "keybindings": {}}
    profile = {"profile": ["Default", "default"], **none, **_WITHOUT_ECHO}
    settings = {"general": _WITHOUT_ECHO, **none, "profiles": {"default": profile}}
    (folder / "user-settings.conf").write_text(json.dumps(settings), encoding="utf-8")
