"""Which strokes of the keys are presses: pure functions of strokes and their times (rows K3, K4, K5).

1. A key goes down: a press, unless another one is down (two at once are the first one only, row K5) or the same
   one was pressed or let go a moment before (a hand that trembles, a contact that bounces: row K4).
2. It stays down: nothing more, or, where a site wants it, one press every so often (row K3).
3. A key that is down for very long is stuck: it no longer keeps the others from counting.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

BOUNCE_SECONDS: Final = 0.03  # of a contact that was let go
STUCK_SECONDS: Final = 10.0  # nobody holds a key that long
LEAST_REPEAT_SECONDS: Final = 2.0  # row K3
LONGEST_DOUBLE_STRIKE_SECONDS: Final = 2.0  # row K4 asks for half a second at least
_NEVER: Final = float("-inf")


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key went down (also again, while it is down: the system's repeat) or up. Times are of one clock."""

    key: str
    down: bool
    at: float


@dataclass(frozen=True, slots=True)
class KeyRules:
    """`repeat_seconds` 0: a held key is one press; otherwise how long it is held before, and between, the next ones.
    `double_strike_seconds`: the same key again within that time is the same press."""

    repeat_seconds: float = 0.0
    double_strike_seconds: float = 0.15

    def __post_init__(self) -> None:
        if self.repeat_seconds and self.repeat_seconds < LEAST_REPEAT_SECONDS:
            raise ValueError(f"repeat_seconds must be 0 or at least {LEAST_REPEAT_SECONDS:g}")
        if not 0 <= self.double_strike_seconds <= LONGEST_DOUBLE_STRIKE_SECONDS:
            raise ValueError(f"double_strike_seconds must be 0 to {LONGEST_DOUBLE_STRIKE_SECONDS:g}")


@dataclass(frozen=True, slots=True)
class Keys:
    """What is remembered of the strokes so far. `held` is the key that counts while it is down, since `since`;
    `last` the one that was pressed last, at `pressed`, and let go at `released`."""

    held: str | None = None
    since: float = _NEVER
    last: str | None = None
    pressed: float = _NEVER
    released: float = _NEVER


class Verdict(StrEnum):
    PRESS = "press"
    NOTHING = "nothing"  # let go, still down, beside another key, or struck twice


def judge(keys: Keys, stroke: Stroke, rules: KeyRules) -> tuple[Keys, Verdict]:
    """What the stroke is, and what is remembered after it."""
    if not stroke.down:
        if stroke.key != keys.held:
            return keys, Verdict.NOTHING
        return replace(keys, held=None, released=stroke.at), Verdict.NOTHING
    if stroke.key == keys.held:
        return _repeated(keys, stroke, rules)
    if keys.held is not None and not is_stuck(keys, stroke.at):
        return keys, Verdict.NOTHING
    held = replace(keys, held=stroke.key, since=stroke.at)
    if stroke.key == keys.last and _struck_twice(keys, stroke.at, rules):
        return held, Verdict.NOTHING
    return replace(held, last=stroke.key, pressed=stroke.at), Verdict.PRESS


def is_stuck(keys: Keys, at: float) -> bool:
    """Whether a key has been down for longer than anybody holds one."""
    return keys.held is not None and at - keys.since >= STUCK_SECONDS


def _struck_twice(keys: Keys, at: float, rules: KeyRules) -> bool:
    bounce = min(BOUNCE_SECONDS, rules.double_strike_seconds)
    return at - keys.pressed < rules.double_strike_seconds or at - keys.released < bounce


def _repeated(keys: Keys, stroke: Stroke, rules: KeyRules) -> tuple[Keys, Verdict]:
    due = rules.repeat_seconds and stroke.at - keys.pressed >= rules.repeat_seconds
    if not due or is_stuck(keys, stroke.at):
        return keys, Verdict.NOTHING
    return replace(keys, pressed=stroke.at), Verdict.PRESS
