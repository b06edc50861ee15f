"""`kiosk run`: the kiosk on its screen; or, where there is no screen, one visit on a virtual one."""

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.locate import CONFIG
from kiosk.settings.options import Options, load_options
from kiosk.state_lock import held, made

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.app import Kiosk
    from kiosk.speaking import SpeakerVoice
    from kiosk.uplink.client import Client
    from voice.packs.recordings import Recordings
    from voice.sound.routes import Route
    from voice.sound.sink import Sink

logger = logging.getLogger("kiosk")
STOP_SECONDS = 0.75  # with its central and Python's own end, a kiosk is gone two seconds after SIGTERM
DEMO = {"journey": "book_appointment", "language": "fr"}


def run(options_file: Path | None, state: Path | None) -> int:
    """Returns the exit code. Raises Fault for what a person must mend first."""
    options = load_options(options_file or CONFIG / "kiosk.json")
    folder = made(state)
    with held(folder):
        return _run(options, folder)


def _run(options: Options, folder: Path) -> int:
    log_to_terminal(options)
    if not os.environ.get("DISPLAY"):
        return _demonstrate(folder)
    return _open(options, folder)


def log_to_terminal(options: Options) -> None:
    """Event types and codes; of Kivy only trouble."""
    logging.basicConfig(
        format="%(asctime)s %(levelname)s %(name)s %(message)s", level=options.log_level.upper()
    )
    logging.getLogger().handlers[0].addFilter(_terse)


def _terse(record: logging.LogRecord) -> bool:
    """Of Kivy only trouble, and that in one line: its twenty lines at every start hide the one that matters."""
    if record.name.startswith("kivy"):
        record.exc_info = record.exc_text = None
        record.msg = str(record.msg).partition("\n")[0]
        return record.levelno >= logging.ERROR
    return True


def _demonstrate(state: Path) -> int:
    from kiosk.rehearsal.command import demonstrate

    sys.stdout.write("No display: playing one visit on a virtual screen.\n")
    sys.stdout.flush()
    return demonstrate(state / "demo", **DEMO)


def _open(options: Options, state: Path) -> int:
    """The window first; everything else while it is already on the screen."""
    from kiosk.touch.visual import VisualChoice

    visual = VisualChoice()
    from kiosk.app import Adapters, Kiosk, make_printer
    from kiosk.clock import SystemClock

    def client(url: str, options: Options, seen: "Callable[[bool], None]") -> "Client":
        from kiosk.uplink.client import Client

        return Client(url, options.kiosk, options.languages, seen)

    adapters = Adapters(
        clock=SystemClock(),
        voice=lambda: open_voice(options),
        printer=lambda: make_printer(options.printer, state),
        client=client,
    )
    return serve(Kiosk(options, state, adapters, visual), state)


def open_voice(options: Options) -> "SpeakerVoice":
    """Speech through the sound device, which is looked for again whenever there is none."""
    from kiosk.speaking import SpeakerVoice
    from voice.sound.levels import headset_levels, speaker_levels
    from voice.sound.routes import Route
    from voice.sound.sink import NullSink
    from voice.speech.speaker import Speaker

    def told(code: str) -> None:
        logger.warning("speech code=%s", code)

    for route, levels in (
        (Route.SPEAKER, speaker_levels(options.loudness)),
        (Route.HEADSET, headset_levels(options.loudness)),
    ):
        if levels.missing and (route is Route.SPEAKER or options.headset.kind != "none"):
            logger.warning("sound-too-weak route=%s missing_db=%.0f", route, levels.missing)
    sink = open_sound(options) if options.sound == "device" else NullSink()
    speaker = Speaker(sink, on_fault=told, recordings=_recordings(options))
    return SpeakerVoice(speaker, options.loudness)


def open_sound(options: Options) -> "Sink":
    """The loudspeaker, and the headset where that is another device. Each is looked for by itself while it is not there,
    and what is for it is heard by nobody."""
    from voice.sound.routes import Route, Routes

    headset = options.headset
    speaker = _returning(headset.speaker, Route.SPEAKER)
    if headset.sound == headset.speaker:
        return speaker
    return Routes(_returning(headset.sound, Route.HEADSET), speaker)


def _returning(name: str, route: "Route") -> "Sink":
    from voice.faults import SoundMissing
    from voice.sound.reopening import Reopening
    from voice.sound.returning import ReturningSink
    from voice.sound.sink import open_device

    def open_again() -> "Sink":
        found = open_device(name)
        logger.info("sound-device-back route=%s", route)
        return found

    reopening = Reopening(open_again)
    try:
        return ReturningSink(open_device(name), reopening)
    except SoundMissing as fault:
        logger.warning("no sound code=%s route=%s", fault.code, route)
        return ReturningSink(None, reopening)


def _recordings(options: Options) -> "Recordings | None":
    """The prompt packs of the site; without any, neither numpy nor the sound library is loaded."""
    if not options.prompts:
        return None
    folder = Path(options.prompts)
    if not folder.is_dir():
        logger.warning("prompts-missing folder=%s", folder)
        return None
    from voice.packs.recordings import Recordings

    recordings = Recordings(folder)
    recordings.load(options.languages, lambda fault: logger.warning("speech code=%s %s", fault.code, fault))
    return recordings


def serve(kiosk: "Kiosk", state: Path, now: "datetime | None" = None) -> int:
    """Runs an open kiosk, and its own central where it has one, until it is told to stop.

    `now` is the time of the embedded central, for kiosks whose clock is not the wall's.
    Raises Fault for what kept it from coming up.
    """
    failures: list[BaseException] = []

    def failed(error: BaseException) -> None:
        failures.append(error)
        kiosk.window.stop()

    central = None
    url = kiosk.options.central
    if url == "embedded":
        from kiosk.embedded_central import EmbeddedCentral

        central = EmbeddedCentral(state / "central", now)
        central.keep(failed)
        url = central.url
        sys.stdout.write(f"Staff: {url}/staff/desk  password: {central.staff_password}\n")
        sys.stdout.flush()
    kiosk.complete_later(url, failed)
    try:
        kiosk.run()
    finally:
        kiosk.stop(STOP_SECONDS)
        if central is not None:
            central.stop()
    if failures:
        raise failures[0]
    return 0
