"""What is scanned, in which order, and where the scan stands (row K10). Pure.

Keys are scanned by rows, and the bar as one: a group is chosen first, then one of its members. After the last
member comes what follows the group, so nobody is caught in a row that was chosen by mistake.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.dialogue.controls import controls
from kiosk.dialogue.screen import Screen

GROUP: Final = "group:"
BAR_GROUP: Final = f"{GROUP}bar"
LEAST_GROUP: Final = 3  # fewer are heard sooner one by one
FIRST_SECONDS: Final = 0.5  # more before the first item: the screen has just come
STUCK_SECONDS: Final = 10.0  # nobody presses a switch that long
_RANGES: Final = {"step_seconds": (0.5, 5), "rounds": (1, 10), "acceptance_seconds": (0.05, 2)}


@dataclass(frozen=True, slots=True)
class ScanRules:
    """`step_seconds`: how long one may think after an item was said. After so many `rounds` the scan waits.
    `acceptance_seconds`: how long a press is, for who does not press shorter."""

    step_seconds: float = 1.5
    rounds: int = 3
    acceptance_seconds: float = 0.3

    def __post_init__(self) -> None:
        for name, (least, most) in _RANGES.items():
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name} must be {least:g} to {most:g}")


@dataclass(frozen=True, slots=True)
class Scan:
    """`since`: when the item was said to its end. `held`: since when a switch is down, for the scan stands then.
    `waits`: until a press, for nobody pressed in all the rounds. `stale`: another screen came while the switch was
    down, so that press was not meant for it."""

    since: float | None = None
    held: float | None = None
    rounds: int = 0
    waits: bool = False
    stale: bool = False


def groups(screen: Screen) -> Mapping[str, tuple[str, ...]]:
    """The members of each group, in reading order."""
    rows = screen.entry.rows if screen.entry is not None else ()
    found = {f"{GROUP}{n}": tuple(f"key:{key}" for key in row) for n, row in enumerate(rows, 1)}
    found[BAR_GROUP] = screen.bar
    return {name: members for name, members in found.items() if len(members) >= LEAST_GROUP}


def items(screen: Screen) -> tuple[str, ...]:
    """Groups and what is in none."""
    leaders = {members[0]: name for name, members in groups(screen).items()}
    within = {member for members in groups(screen).values() for member in members}
    return tuple(leaders.get(one, one) for one in controls(screen) if one in leaders or one not in within)


def after(screen: Screen, focus: str | None) -> tuple[str | None, bool]:
    """What comes next, and whether a round ends with it."""
    all_items = items(screen)
    if not all_items:
        return None, False
    for name, members in groups(screen).items():
        if focus in members:
            if focus != members[-1]:
                return members[members.index(focus) + 1], False
            focus = name
    if focus not in all_items:
        return all_items[0], False
    place = all_items.index(focus) + 1
    return all_items[place % len(all_items)], place == len(all_items)
