"""One visitor fills a form by touch: `python -m bench.form_steps OPTIONS STATE LANGUAGE` on the current display.

The kiosk is wired as `kiosk run` does it, before its embedded central; the form is one of our own, of sixteen fields
of every kind that is asked, as where the operator has the number of the CNDP. For each finger that leaves the glass one line: the page it was on, and the milliseconds until
the next one is drawn. The kiosk and the finger share a thread: nothing but the kiosk's own work lies in between.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

from bench.visits import silent_adapters
from kiosk.app import Kiosk
from kiosk.dialogue.actions import CatalogueArrived
from kiosk.dialogue.screen import ScreenKind
from kiosk.embedded_central import EmbeddedCentral
from kiosk.settings.options import load_options
from protocol.catalogue import Authorisation
from protocol.forms import FieldKind

SERVICE = "technical_aids"  # whose consent stands at the end
FIELDS = (
    *("of_age", "for_whom", "full_name", "cin", "phone", "birth_date", "sex", "province", "commune"),
    *(
        "preferred_language",
        "access_needs",
        "rsu_registered",
        "household_size",
        "income",
        "can_read",
        "school_level",
    ),
)
LONGEST_WAIT = 20.0
HELD = 0.3  # seconds a finger is down, of which none is waited for
BEFORE = ("attract", "home", "which-group-request", "which-service")
REVIEW = "check-answers"
TYPED = {
    "field-phone": "0612345678",
    "field-cin": "SH123456",
    "field-birth-date-year": "1984",
    "field-birth-date-day": "17",
    "field-household-size": "4",
}
LETTERS = 4
"""Of a name, a place or a wish: the first of the keyboard, as often."""


class Visitor:
    """Touches what the window shows; `steps` are (page, milliseconds) in their order."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._marked = ""
        self.steps: list[tuple[str, float]] = []

    @property
    def page(self) -> str:
        page = self._kiosk.conversation.page
        return page.id if page else ""

    def touch(self, control: str) -> None:
        """Raises TimeoutError where nothing follows."""
        window, before, page = self._kiosk.window, self._kiosk.conversation.page, self.page
        box = next(node.box for node in window.tree() if node.id == control)
        at = box.x + box.w // 2, box.y + box.h // 2
        window.deliver("on_mouse_down", *at, "left", [])
        window.hold(HELD)
        began = time.perf_counter()
        window.deliver("on_mouse_up", *at, "left", [])
        while self._kiosk.conversation.page is before:
            self._kiosk.step()
            if time.perf_counter() - began > LONGEST_WAIT:
                raise TimeoutError(f"{page} does not go on after {control}")
        self.steps.append((page, 1000 * (time.perf_counter() - began)))
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way."""
        end = time.monotonic() + LONGEST_WAIT
        while not self._kiosk.conversation.is_idle and time.monotonic() < end:
            self._kiosk.step()

    def answer(self) -> None:
        """Touches what goes on from this page."""
        page = self._kiosk.conversation.page
        assert page is not None  # the kiosk is open
        shown = [control.id for control in page.controls]
        if page.entry is not None:
            keys = [one for one in shown if len(one) == len("key:?")]
            wanted = TYPED.get(page.id, keys[0][-1] * LETTERS)
            done = len(page.entry.typed) >= len(wanted)
            self.touch("key:ok" if done else f"key:{wanted[len(page.entry.typed)]}")
        elif page.kind is ScreenKind.MANY and self._marked == page.id:
            self.touch("choice:enough")
        else:
            self._marked = page.id
            self.touch(next(one for one in shown if one.startswith("choice:")))


def main(options_file: Path, state: Path, language: str) -> int:
    """0 when the form was filled to its review."""
    options = load_options(options_file)
    kiosk = Kiosk(options, state, silent_adapters(options, state))
    central = EmbeddedCentral(state / "central")
    central.start()
    try:
        central.wait_until_ready()
        kiosk.complete(central.url)
        _ask_everything(kiosk)
        visitor = Visitor(kiosk)
        _to_the_form(visitor, language)
        while visitor.page != REVIEW:
            visitor.answer()
        while visitor.page == REVIEW:
            visitor.touch("choice:all-right")
    finally:
        kiosk.stop()
        central.stop()
    for page, milliseconds in visitor.steps:
        if page not in BEFORE:
            sys.stdout.write(f"{page} {milliseconds:.2f}\n")
    return 0


def _ask_everything(kiosk: Kiosk) -> None:
    """Waits for the catalogue, then has it ask all that we want."""
    end = time.monotonic() + LONGEST_WAIT
    while (known := kiosk.conversation.session.catalogue) is None and time.monotonic() < end:
        kiosk.step()
        time.sleep(0.01)
    assert known is not None  # its central is ready
    consents = {field.id for field in known.fields if field.kind is FieldKind.CONSENT}
    services = tuple(
        replace(one, form=(*FIELDS, *(name for name in one.form if name in consents)))
        if one.id == SERVICE
        else one
        for one in known.services
    )
    asking = replace(known, services=services, cndp=Authorisation("bench"))
    kiosk.conversation.post(CatalogueArrived(asking))
    kiosk.step()


def _to_the_form(visitor: Visitor, language: str) -> None:
    visitor.touch(f"choice:{language}")
    visitor.touch("choice:request-service")
    visitor.touch("choice:papers")
    visitor.touch(f"choice:{SERVICE}")


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
