"""Where a touch lands: targets near the corners and in the middle, one after another."""

from typing import Final

from kiosk.check.findings import Finding, absent, broken, ready, untested
from kiosk.check.pressing import NO_REACTION, NOT_HERE
from kiosk.dialogue.pressing import PRESSED, Aim
from kiosk.dialogue.screen import ChoiceStyle, Spot
from kiosk.dialogue.steps import Journey, choice
from kiosk.dialogue.text import message
from kiosk.touch.panel import TOUCH_MM

MOST_OFF_MM: Final = TOUCH_MM / 2
"""Row T1 (VVSG 2.0 7.2-I): further off, a touch on the middle of the smallest control lands beside it."""

_WITHOUT: Final = choice("without-touch", "next", ChoiceStyle.QUIET)


def touch_found() -> Journey[Finding]:
    """The distance of the touch that was furthest off is in the detail. Nobody has to touch."""
    touches: list[float] = []
    for n, spot in enumerate(Spot, 1):
        given = yield from Aim(
            "check-target",
            message("check-target-title-n", n=n, count=len(Spot)),
            message("check-target"),
            message("check-press-help"),
            "touch_normal",
            (NO_REACTION, _WITHOUT, *((NOT_HERE,) if n == 1 else ())),
            spot,
        )
        if given == NOT_HERE.id:
            return absent("touch")
        if given == NO_REACTION.id:
            return broken("touch", "said-not", spot)
        if not given.startswith(PRESSED):
            return _off(touches) or untested("touch", detail=_worst(touches))
        touches.append(float(given.removeprefix(PRESSED)))
    return _off(touches) or ready("touch", detail=_worst(touches))


def _off(touches: list[float]) -> Finding | None:
    """What is known to be off is off, also where not all places were touched."""
    return broken("touch", "touch-off", _worst(touches)) if max(touches, default=0.0) > MOST_OFF_MM else None


def _worst(touches: list[float]) -> str:
    return f"{max(touches):.1f} mm" if touches else ""
