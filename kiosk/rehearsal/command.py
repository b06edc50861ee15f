"""`kiosk visit`: one scripted visit in the real window, and everything it leaves behind in a folder."""

import argparse
import os
import shlex
import shutil
import sys
import tempfile
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kiosk.locate import CONFIG, state_folder
from kiosk.rehearsal.script import VisitScript, load_script
from kiosk.settings.options import Options, PrinterOption, load_options
from protocol.faults import ContentFault, Fault, StorageFault

if TYPE_CHECKING:
    from kiosk.rehearsal.channel import Hands
    from kiosk.rehearsal.drivers import Driver
    from kiosk.rehearsal.stage import Stage

ENROLMENT = "enrolment.json"
_TABLES = ("ticket", "help_call")


class KioskEnrolled(Fault):
    """A kiosk in service is not a stage: a rehearsal would book real places."""

    code = "kiosk-enrolled"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    journey: str
    language: str
    by: str
    panel: Literal["portrait", "landscape"] = "portrait"
    window: str = "x11"


def visit(parsed: argparse.Namespace) -> int:
    """The command. Raises Fault."""
    rehearsal = Rehearsal(parsed.journey, parsed.language, parsed.by, parsed.panel, parsed.window)
    play(rehearsal, parsed.out)
    sys.stdout.write(f"{parsed.journey} {parsed.language} {parsed.by}: complete, in {parsed.out}\n")
    return 0


def demonstrate(out: Path, journey: str, language: str, by: str) -> int:
    """Plays one visit and says where its ticket, sound and pictures are."""
    play(Rehearsal(journey, language, by), out)
    for name in ("ticket.png", "speech.wav", "screens"):
        sys.stdout.write(f"{out / name}\n")
    proof = ["python", "-m", "protocol.ticket", str(out / "ticket.png"), "--keys", str(out / "keys.json")]
    sys.stdout.write(shlex.join([*proof, "--now", "2026-11-23T08:00:00+01:00"]) + "\n")
    return 0


def play(rehearsal: Rehearsal, out: Path) -> None:
    """Writes screens/, tree/, speech.log, speech.wav, ticket.png and .escpos, keys.json, visit.json.

    Raises Fault: VisitLost where the visitor did not get through, ContentFault for a wrong name,
    StorageFault for a folder that refuses.
    """
    try:
        _play(rehearsal, out)
    except OSError as error:
        raise StorageFault(f"{error.filename or out}: {error.strerror or error}") from error


def _play(rehearsal: Rehearsal, out: Path) -> None:
    if (state_folder() / ENROLMENT).exists():
        raise KioskEnrolled("this kiosk is in service")
    script = load_script(rehearsal.journey)
    options = replace(
        load_options(CONFIG / "kiosk.json"),
        central="embedded",
        panel=rehearsal.panel,
        printer=PrinterOption("folder", "tickets"),
    )
    if rehearsal.language not in options.languages:
        raise ContentFault(f"language {rehearsal.language}: there are {', '.join(options.languages)}")
    out.mkdir(parents=True, exist_ok=True)
    for stale in ("screens", "tree"):
        shutil.rmtree(out / stale, ignore_errors=True)
    with _screen(rehearsal), tempfile.TemporaryDirectory(prefix="visit-") as work:
        _perform(rehearsal, script, options, out, Path(work))


def _screen(rehearsal: Rehearsal) -> Any:
    """The display, before anything of the window is imported."""
    if rehearsal.window == "offscreen":
        os.environ["SDL_VIDEODRIVER"] = "offscreen"
        return nullcontext()
    if os.environ.get("DISPLAY"):
        return nullcontext()
    from kiosk.rehearsal.screen_server import virtual_screen
    from kiosk.touch.panel import PANELS

    os.environ["SDL_VIDEODRIVER"] = "x11"
    return virtual_screen(PANELS[rehearsal.panel])


def _perform(rehearsal: Rehearsal, script: VisitScript, options: Options, out: Path, work: Path) -> None:
    from kiosk.rehearsal.recorder import Recorder, write_visit
    from kiosk.rehearsal.stage import Stage
    from kiosk.rehearsal.witness import stored

    stage = Stage(options, out, work)
    try:
        stage.open()
        held = stage.give(script.given)
        recorder = Recorder(out, stage.kiosk.window)
        driver = _driver(rehearsal, stage)
        last = ""
        for step in script.steps:
            last = _record(recorder, stage, last)
            driver.play(step, held)
        _record(recorder, stage, last)
        stage.listen()
        about = {"journey": rehearsal.journey, "language": rehearsal.language, "by": rehearsal.by}
        sent = stage.client.sent if stage.client else []
        write_visit(out / "visit.json", about, sent, stored(stage.central.database, _TABLES))
        _keep(stage, out)
    finally:
        stage.close()


def _record(recorder: Any, stage: "Stage", last: str) -> str:
    """A picture of each screen the visitor comes to, once."""
    page = stage.kiosk.conversation.page
    place = f"{page.id}/{page.step.shown if page.step else ''}" if page else ""
    if page is not None and place != last:
        recorder.screen(page.id)
    return place


def _driver(rehearsal: Rehearsal, stage: "Stage") -> "Driver":
    from kiosk.content.messages import Messages
    from kiosk.rehearsal.drivers import KeypadDriver, TouchDriver

    hands = _hands(rehearsal, stage)
    if rehearsal.by == "keypad":
        return KeypadDriver(stage, hands, rehearsal.language, stage.settle)
    more = Messages(rehearsal.language).shown("more", {})

    def settle() -> None:
        stage.settle()
        stage.listen()

    return TouchDriver(stage, hands, rehearsal.language, more, settle)


def _hands(rehearsal: Rehearsal, stage: "Stage") -> "Hands":
    if rehearsal.window == "offscreen":
        from kiosk.touch.hands import WindowHands

        return WindowHands(stage.kiosk.window)
    from kiosk.rehearsal.screen_server import XHands

    return XHands()


def _keep(stage: "Stage", out: Path) -> None:
    """The ticket as paper and as bytes, where there was one, and the keys to judge it by."""
    shutil.copy(stage.central.keys, out / "keys.json")
    for paper in sorted((stage.work / "tickets").glob("*.png"))[:1]:
        shutil.copy(paper, out / "ticket.png")
        shutil.copy(paper.with_suffix(".escpos"), out / "ticket.escpos")
