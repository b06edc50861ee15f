"""`kiosk visit`: one scripted visit in the real window, and everything it leaves behind in a folder."""

import argparse
import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kiosk.locate import CONFIG, state_folder
from kiosk.rehearsal.script import load_script
from kiosk.settings.options import Options, PrinterOption, load_options
from kiosk.state_lock import held
from protocol.certificates import Track
from protocol.faults import ContentFault, Fault, StorageFault

if TYPE_CHECKING:
    from kiosk.rehearsal.channel import Hands
    from kiosk.rehearsal.performance import Visit
    from kiosk.rehearsal.stage import Stage

ENROLMENT = "enrolment.json"
DEFAULT_SERVICE = "rsu_help"


class KioskEnrolled(Fault):
    """A kiosk in service is not a stage: a rehearsal would book real places."""

    code = "kiosk-enrolled"


@dataclass(frozen=True, slots=True)
class Window:
    """Where a rehearsal is seen. `kind`: x11, with real X events, or offscreen, without any X."""

    panel: Literal["portrait", "landscape"] = "portrait"
    kind: str = "x11"


def visit(parsed: argparse.Namespace) -> int:
    """The command. Raises Fault."""
    from kiosk.rehearsal.performance import By, Visit
    from kiosk.rehearsal.visitor import Wish

    track, _, state = parsed.certificate.partition("/")
    try:
        wish = Wish(parsed.service, Track(track), state)
    except ValueError as error:
        raise ContentFault(f"certificate {parsed.certificate}: TRACK/STATE, such as card/EXPIRED") from error
    rehearsed = Visit(parsed.journey, parsed.language, By(parsed.by), wish)
    play(rehearsed, parsed.out, Window(parsed.panel, parsed.window))
    sys.stdout.write(f"{parsed.journey} {parsed.language} {parsed.by}: complete, in {parsed.out}\n")
    return 0


def demonstrate(out: Path, journey: str, language: str) -> int:
    """Plays one visit by touch and says where its ticket, sound and pictures are."""
    from kiosk.rehearsal.performance import By, Visit
    from kiosk.rehearsal.visitor import Wish

    play(Visit(journey, language, By.TOUCH, Wish(DEFAULT_SERVICE)), out)
    for name in ("ticket.png", "speech.wav", "screens"):
        sys.stdout.write(f"{out / name}\n")
    proof = ["python", "-m", "protocol.ticket", str(out / "ticket.png"), "--keys", str(out / "keys.json")]
    sys.stdout.write(shlex.join([*proof, "--now", "2026-11-23T08:00:00+01:00"]) + "\n")
    return 0


def play(visit: "Visit", out: Path, window: Window | None = None) -> None:
    """Writes screens/, tree/, speech.log, speech.wav, ticket.png and .escpos, keys.json, visit.json.

    Raises Fault: VisitLost where the visitor did not get through, ContentFault for a wrong name,
    StorageFault for a folder that refuses.
    """
    try:
        _play(visit, out, window or Window())
    except OSError as error:
        raise StorageFault(f"{error.filename or out}: {error.strerror or error}") from error


def _play(visit: "Visit", out: Path, window: Window) -> None:
    options = rehearsal_options(window)
    if visit.language not in options.languages:
        raise ContentFault(f"language {visit.language}: there are {', '.join(options.languages)}")
    load_script(visit.journey)  # a wrong name is said before anything is opened
    out.mkdir(parents=True, exist_ok=True)
    with held(out), screen(window), tempfile.TemporaryDirectory(prefix="visit-") as work:
        for stale in ("screens", "tree"):
            shutil.rmtree(out / stale, ignore_errors=True)
        _perform(visit, options, out, Path(work), window)


def rehearsal_options(window: Window) -> Options:
    """The kiosk's own, with everything that leaves this machine replaced. Raises Fault."""
    if (state_folder() / ENROLMENT).exists():
        raise KioskEnrolled("this kiosk is in service")
    return replace(
        load_options(CONFIG / "kiosk.json"),
        central="embedded",
        panel=window.panel,
        printer=PrinterOption("folder", "tickets"),
    )


@contextmanager
def screen(window: Window) -> Iterator[None]:
    """The display, before anything of the window is imported."""
    if window.kind == "offscreen":
        os.environ["SDL_VIDEODRIVER"] = "offscreen"
        yield
    elif os.environ.get("DISPLAY"):
        yield
    else:
        from kiosk.rehearsal.screen_server import virtual_screen
        from kiosk.touch.panel import PANELS

        os.environ["SDL_VIDEODRIVER"] = "x11"
        with virtual_screen(PANELS[window.panel]):
            yield


def _perform(visit: "Visit", options: Options, out: Path, work: Path, window: Window) -> None:
    from kiosk.rehearsal.hearing import RecordedHearing
    from kiosk.rehearsal.performance import Performer
    from kiosk.rehearsal.recorder import Recorder, write_visit
    from kiosk.rehearsal.stage import Stage

    stage = Stage(options, RecordedHearing(out), work)
    try:
        stage.open()
        recorder = Recorder(out, stage.kiosk.window)
        last = ""

        def look() -> None:
            nonlocal last
            last = _record(recorder, stage, last)

        done = Performer(stage, hands_for(window, stage)).play(visit, look)
        about = {"journey": visit.journey, "service": visit.wish.service}
        write_visit(out / "visit.json", {**about, "language": visit.language, "by": visit.by}, done)
        _keep(stage, out)
    finally:
        stage.close()


def _record(recorder: Any, stage: "Stage", last: str) -> str:
    """A picture of each screen the visitor comes to, once."""
    page = stage.kiosk.conversation.page
    place = f"{page.id}/{page.title.shown}/{page.step.shown if page.step else ''}" if page else ""
    if page is not None and place != last:
        recorder.screen(page.id)
    return place


def hands_for(window: Window, stage: "Stage") -> "Hands":
    """What touches the glass and presses the keys of such a window."""
    if window.kind == "offscreen":
        from kiosk.touch.hands import WindowHands

        return WindowHands(stage.kiosk.window)
    from kiosk.rehearsal.screen_server import XHands

    return XHands(stage.kiosk.window.frame)


def _keep(stage: "Stage", out: Path) -> None:
    """The ticket as paper and as bytes, where there was one, and the keys to judge it by."""
    shutil.copy(stage.central.keys, out / "keys.json")
    for paper in sorted((stage.work / "tickets").glob("*.png"))[:1]:
        shutil.copy(paper, out / "ticket.png")
        shutil.copy(paper.with_suffix(".escpos"), out / "ticket.escpos")
