"""What a check found."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """`ABSENT`: this kiosk is not meant to have it. `UNTESTED`: nobody has said that it works."""

    READY = "ready"
    BROKEN = "broken"
    ABSENT = "absent"
    UNTESTED = "untested"


PARTS: Final = (
    "screen", "touch", "keypad", "switches", "braille", "speaker", "headset", "microphone",
    "printer", "network", "clock", "disk", "content", "voices",
)  # fmt: skip

BY_PERSON: Final = frozenset({"screen", "touch", "keypad", "switches", "speaker", "headset", "microphone"})
"""What a machine cannot know: whether somebody sees, hears and is understood."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`reason` is a stable code with words of its own (`check-reason-<reason>`); `detail` is for the JSON report."""

    part: str
    state: State
    reason: str = ""
    detail: str = ""

    def confirmed(self, answer: str) -> "Finding":
        """After a person said `works`, `fails` or `not-here`."""
        if answer == "works":
            return replace(self, state=State.READY)
        if answer == "fails":
            return replace(self, state=State.BROKEN, reason="said-not")
        return replace(self, state=State.ABSENT)


def ready(part: str, reason: str = "", detail: str = "") -> Finding:
    """It works; `reason` where staff should know more."""
    return Finding(part, State.READY, reason, detail)


def broken(part: str, reason: str, detail: str = "") -> Finding:
    """A visitor would miss it."""
    return Finding(part, State.BROKEN, reason, detail)


def absent(part: str, reason: str = "") -> Finding:
    """Not meant to be here."""
    return Finding(part, State.ABSENT, reason)


def untested(part: str, detail: str = "") -> Finding:
    """For a person to tell."""
    return Finding(part, State.UNTESTED, detail=detail)


def so_far(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """With all that was not tried yet."""
    found = {one.part: one for one in findings}
    return tuple(found.get(part, untested(part)) for part in PARTS)


def not_kept(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What they are where the disk refused the report of them."""
    refused = broken("disk", "refused", "check.json")
    return tuple(refused if one.part == "disk" and one.state is not State.BROKEN else one for one in findings)
