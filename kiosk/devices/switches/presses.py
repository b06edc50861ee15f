"""Which strokes of a switch are presses: a pure function of strokes and their times (row K10).

1. It goes down: told at once, for the scan stands still while it is.
2. It comes up: a press, if it was down for long enough; else a brush.
3. For a moment after a press it does nothing: a hand that leaves a switch may hit it again. One switch at a time.
"""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.devices.keypad.strokes import Stroke
from kiosk.dialogue.actions import Action, SwitchBrushed, SwitchDown, SwitchPressed

STUCK_SECONDS: Final = 10.0
_NEVER: Final = float("-inf")


@dataclass(frozen=True, slots=True)
class SwitchRules:
    """`acceptance_seconds`: shorter is a brush. `lockout_seconds` after a press nothing counts."""

    acceptance_seconds: float = 0.3
    lockout_seconds: float = 0.5


@dataclass(frozen=True, slots=True)
class Switch:
    """What is remembered: which switch is down, since when; when the last press ended."""

    held: str | None = None
    since: float = _NEVER
    pressed: float = _NEVER


def judge(switch: Switch, stroke: Stroke, rules: SwitchRules) -> tuple[Switch, Action | None]:
    """What the stroke means, if anything, and what is remembered after it."""
    if stroke.down:
        busy = switch.held is not None and stroke.at - switch.since < STUCK_SECONDS
        if busy or stroke.key == switch.held or stroke.at - switch.pressed < rules.lockout_seconds:
            return switch, None
        return replace(switch, held=stroke.key, since=stroke.at), SwitchDown()
    if stroke.key != switch.held:
        return switch, None
    seconds = stroke.at - switch.since
    if seconds < rules.acceptance_seconds:
        return replace(switch, held=None), SwitchBrushed()
    return replace(switch, held=None, pressed=stroke.at), SwitchPressed(stroke.key, seconds)
