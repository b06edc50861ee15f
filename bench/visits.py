"""Visitors, one after another, in one kiosk: `python -m bench.visits OPTIONS STATE COUNT` on the current display.

The kiosk is wired and run as `kiosk run` does it, but for the speaker (silent, real time), and its embedded
central. The visitors are a thread that touches (XTEST) what the tree of the window shows. For each visit one line:
when the finger left "yes", and when the ticket stood on the screen (`time.monotonic`).
"""

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from bench.display import Glass
from bench.machine import wait_until
from kiosk.app import Adapters, Kiosk, make_printer
from kiosk.clock import SystemClock
from kiosk.embedded_central import EmbeddedCentral
from kiosk.settings.options import Options, load_options
from kiosk.speaking import SpeakerVoice
from kiosk.uplink.client import Client

LONGEST_WAIT = 20.0
READING = 0.3  # seconds on the page that asks "is this right?"
TOUCHING = 0.12  # seconds a finger is down; what only brushed counts for nothing (row T5)


class Visitors:
    """Books the first free appointment, over and over."""

    def __init__(self, kiosk: Kiosk, glass: Glass) -> None:
        self._kiosk = kiosk
        self._glass = glass

    def visit(self) -> tuple[float, float]:
        """(finger left "yes", ticket on the screen). Raises TimeoutError where a page does not come."""
        self._tap(self._first("attract"))
        self._tap(self._first("home", "choice:book-appointment"))
        while (page := self._settled()) != "book-this":
            self._tap(self._first(page))
        time.sleep(READING)
        confirmed = self._tap(self._first("book-this", "choice:book-it"))
        self._wait(lambda: self._page() == "take-ticket")
        shown = time.monotonic()
        self._tap(self._first("take-ticket", "choice:done"))
        self._wait(lambda: self._page() == "attract")
        return confirmed, shown

    def _page(self) -> str:
        page = self._kiosk.conversation.page
        return page.id if page else ""

    def _settled(self) -> str:
        """The page, once nothing is under way."""
        self._wait(lambda: self._kiosk.conversation.is_idle)
        return self._page()

    def _first(self, page: str, control: str = "choice:") -> str:
        """The first control of a page whose id begins so."""
        found: list[str] = []

        def there() -> bool:
            found[:] = self._controls(control) if self._page() == page else []
            return bool(found)

        self._wait(there)
        return found[0]

    def _controls(self, beginning: str) -> list[str]:
        """Once the window has them, too: a page is there a moment before it is on the glass."""
        page = self._kiosk.conversation.page
        controls = [control.id for control in page.controls] if page else []
        if controls != [node.id for node in self._kiosk.window.tree() if node.role == "button"]:
            return []
        return [control for control in controls if control.startswith(beginning)]

    def _tap(self, control: str) -> float:
        """The moment just before the finger left it; returns once the page has changed."""
        box = next(node.box for node in self._kiosk.window.tree() if node.id == control)
        before = self._kiosk.conversation.page
        self._glass.point(box.x + box.w // 2, box.y + box.h // 2)
        self._glass.press()
        time.sleep(TOUCHING)
        moment = time.monotonic()
        self._glass.release()
        self._wait(lambda: self._kiosk.conversation.page is not before)
        return moment

    def _wait(self, happened: Callable[[], bool]) -> None:
        if not wait_until(happened, LONGEST_WAIT, 0.005):
            raise TimeoutError(f"the kiosk does not go on from {self._page()}")


def main(options_file: Path, state: Path, count: int) -> int:
    """0 when every visit ended with a ticket."""
    options = load_options(options_file)
    kiosk = Kiosk(options, state, silent_adapters(options, state))
    central = EmbeddedCentral(state / "central")
    central.start()
    failed: list[BaseException] = []

    def visitors() -> None:
        glass = Glass(os.environ["DISPLAY"])
        try:
            central.wait_until_ready()
            kiosk.complete(central.url)
            wait_until(lambda: kiosk.conversation.session.catalogue is not None, LONGEST_WAIT)
            people = Visitors(kiosk, glass)
            for _ in range(count):
                confirmed, shown = people.visit()
                sys.stdout.write(f"{confirmed} {shown}\n")
                sys.stdout.flush()
        except Exception as error:  # noqa: BLE001 - told by the thread that waits
            failed.append(error)
        finally:
            kiosk.window.stop()

    thread = threading.Thread(target=visitors)
    thread.start()
    try:
        kiosk.run()
    finally:
        thread.join()
        kiosk.stop()
        central.stop()
    if failed:
        raise failed[0]
    return 0


def silent_adapters(options: Options, state: Path) -> Adapters:
    """Those of `kiosk run`, but for the speaker: silent, in real time."""
    from voice.sound.sink import NullSink
    from voice.speech.speaker import Speaker

    return Adapters(
        clock=SystemClock(),
        voice=lambda: SpeakerVoice(Speaker(NullSink())),
        printer=lambda: make_printer(options.printer, state),
        client=lambda url, o, seen: Client(url, o.kiosk, o.languages, seen),
    )


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
