"""The script of a check: one part after another, then the report."""

from collections.abc import Iterable, Mapping
from typing import Final

from kiosk.check.aiming import touch_found
from kiosk.check.calls import KeepReport, PrintReport, Probe
from kiosk.check.findings import BY_PERSON, PARTS, Finding, State, not_kept, so_far
from kiosk.check.pressing import keys_found, switches_found
from kiosk.dialogue.replay import Script
from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind, Way
from kiosk.dialogue.steps import Ask, Commit, Finish, Journey, choice, choose_one
from kiosk.dialogue.text import Message, message
from kiosk.dialogue.visit import Facts

_PICTOGRAMS: Final = {
    "screen": "theme_clear", "touch": "touch_normal", "keypad": "keypad", "switches": "switch",
    "braille": "literacy", "speaker": "louder", "headset": "headset", "microphone": "speak", "printer": "printer",
    "network": "repeat", "clock": "clock", "disk": "papers", "content": "language", "voices": "listen",
}  # fmt: skip

_PLACES: Final = ("first", "second", "third")  # for keys that one line can name
_WAYS: Final = {"speaker": Way.SPEAKER, "headset": Way.HEADSET}


def checking(keys: Mapping[str, Message]) -> Script:
    """The script for a kiosk whose keys are called so, by what they mean."""

    def script(_: Facts) -> Journey[None]:
        return check(keys)

    return script


def check(keys: Mapping[str, Message]) -> Journey[None]:
    """Tries every part; asks a person where a machine cannot know; keeps, shows and prints what was found.

    The report is kept before each part, too: whoever leaves, or pulls the plug, has left what was found so far.
    """
    findings: list[Finding] = []
    for part in PARTS:
        yield from _kept(so_far(findings))
        if part == "microphone":
            yield from choose_one(
                "check-say",
                choice("continue", "next", ChoiceStyle.PRIMARY),
                title=name_of(part),
                prompt=message(f"check-ask-{part}"),
                help=message("check-help"),
            )
        finding = yield from Ask(Probe(part), busy="busy-checking")
        if part in BY_PERSON and finding.state is State.UNTESTED:
            finding = yield from _by_person(finding, keys)
        findings.append(finding)
    findings = yield from _kept(findings)
    copy = 0
    while (yield from _told(findings)) == "check-print":
        copy += 1
        printer = yield from Commit(PrintReport(tuple(findings), copy), busy="busy-printing")
        findings = [printer if finding.part == "printer" else finding for finding in findings]
        findings = yield from _kept(findings)
    yield from Finish()


def _kept(findings: Iterable[Finding]) -> Journey[list[Finding]]:
    """What they are when they have been written down, or could not be."""
    kept = yield from Ask(KeepReport(tuple(findings)), busy="busy-checking")
    return list(findings if kept else not_kept(findings))


def told(finding: Finding) -> Message:
    """In plain words: the reason where there is one, else the state; of a few keys which they are."""
    missing = finding.detail.split() if (finding.part, finding.reason) == ("keypad", "keys-missing") else []
    if 0 < len(missing) <= len(_PLACES):
        names = {
            place: message(f"{intent}-key-does") for place, intent in zip(_PLACES, missing, strict=False)
        }
        return message(f"check-keys-missing-{len(missing)}", **names)
    return message(f"check-reason-{finding.reason}" if finding.reason else f"check-state-{finding.state}")


def name_of(part: str) -> Message:
    """As staff call the part."""
    return message(f"check-part-{part}")


def is_ready(findings: list[Finding]) -> bool:
    """Nothing is broken, nothing was left untried, and no part was left out by somebody who went away before the end."""
    return {finding.part for finding in findings} == set(PARTS) and all(
        finding.state in (State.READY, State.ABSENT) for finding in findings
    )


def _by_person(finding: Finding, keys: Mapping[str, Message]) -> Journey[Finding]:
    """What only who is there can tell or do."""
    if finding.part == "touch":
        return (yield from touch_found())
    if finding.part == "keypad":
        return (yield from keys_found(keys))
    if finding.part == "switches":
        return (yield from switches_found())
    return finding.confirmed((yield from _asked(finding.part)))


def _asked(part: str) -> Journey[str]:
    answer = yield from choose_one(
        f"check-{part}",
        choice("works", "yes"),
        choice("fails", "no"),
        choice("not-here", "none"),
        title=name_of(part),
        prompt=message(f"check-ask-{part}"),
        help=message("check-help"),
        heard_by=_WAYS.get(part),
    )
    return answer


def _told(findings: list[Finding]) -> Journey[str]:
    facts = tuple(
        Fact(one.part, name_of(one.part), told(one), pictogram=_PICTOGRAMS[one.part]) for one in findings
    )
    no_printer = any(one.part == "printer" and one.state is State.ABSENT for one in findings)
    answer = yield from choose_one(
        "check-report",
        choice("done", "done", ChoiceStyle.PRIMARY),
        *(() if no_printer else (choice("check-print", "print", ChoiceStyle.QUIET),)),
        kind=ScreenKind.CONFIRM,
        facts=facts,
        prompt=message("check-all-well" if is_ready(findings) else "check-not-all-well"),
        help=message("check-help"),
    )
    return answer
