"""The check as a visit: what is asked by which way, and what is shown and printed of what was found."""

from pathlib import Path

import pytest

from kiosk.check.calls import KeepReport, PrintReport, Probe
from kiosk.check.findings import PARTS, Finding, broken, ready, so_far, untested
from kiosk.check.journey import check, checking, told
from kiosk.check.pressing import keys_found
from kiosk.content.values import Values
from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue.actions import Activate, JackChanged, Outcome
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.pressing import PATIENCE_SECONDS
from kiosk.dialogue.steps import Journey
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from kiosk.locate import CONFIG
from tests.conversation.hall import MESSAGES, Hall
from tests.dialogue.world import LANGUAGES, PER_PAGE, Walk

KEYMAP = load_keymap(CONFIG / "keymaps" / "default.json")
KEYNAMES = {key: MESSAGES["fr"].spoken(f"keyname-{key}", {}) for key in ("up", "down", "enter", "f17")}
ASKED = {"speaker": "speaker", "headset": "headset"}


class Staff:
    """Answers all that is asked with the first choice; `kept` says whether the disk takes a report."""

    def __init__(self, *, kept: bool = True) -> None:
        self.walk = Walk(Engine(checking({}), LANGUAGES, PER_PAGE.__getitem__))
        self.reports: list[tuple[Finding, ...]] = []
        self.printed: list[tuple[Finding, ...]] = []
        self._kept = kept
        self.walk.choose("fr")

    def go_to(self, screen: str) -> None:
        for _ in range(100):
            pending = self.walk.session.pending
            if pending is not None:
                self.walk.do(Outcome(pending.token, self._done(pending.call)))
            elif self.walk.screen.id == screen:
                return
            elif self.walk.screen.spot is not None:
                self.walk.do(Activate("target:1.0"))
            else:
                self.walk.choose(self.walk.screen.choices[0].id)
        raise AssertionError(f"never came to {screen}")

    def _done(self, call: object) -> object:
        match call:
            case Probe(part):
                return untested(part) if part in ("screen", "touch", "speaker", "headset") else ready(part)
            case KeepReport(findings):
                self.reports.append(findings)
                return self._kept
            case PrintReport(findings):
                self.printed.append(findings)
                return ready("printer")
        raise AssertionError(call)


def test_before_each_part_what_was_found_so_far_is_kept() -> None:
    staff = Staff()
    staff.go_to("check-report")
    first, *_, last = staff.reports
    assert first == so_far(())
    assert last == tuple(ready(part, detail="1.0 mm" if part == "touch" else "") for part in PARTS)
    assert len(staff.reports) == len(PARTS) + 1


def test_a_report_that_was_not_kept_is_shown_and_printed_as_a_broken_disk() -> None:
    staff = Staff(kept=False)
    staff.go_to("check-report")
    assert staff.walk.screen.prompt == message("check-not-all-well")
    staff.walk.choose("check-print")
    staff.go_to("check-report")
    assert broken("disk", "refused", "check.json") in staff.printed[0]
    shown = {fact.id: fact.value for fact in staff.walk.screen.facts}
    while "disk" not in shown:
        staff.walk.choose("more")
        shown |= {fact.id: fact.value for fact in staff.walk.screen.facts}
    assert shown["disk"] == message("check-reason-refused")


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("back", "sans réaction\u202f: retour"),
        ("back louder help", "sans réaction\u202f: retour, plus fort, aide"),
        ("back louder help next", "en partie sans réaction"),
    ],
)
def test_a_few_keys_that_are_missing_are_named_by_what_they_do(missing: str, words: str) -> None:
    values = Values("fr", MESSAGES["fr"])
    assert values.spoken(told(broken("keypad", "keys-missing", missing))) == words


def test_switches_that_are_missing_are_no_keys() -> None:
    assert told(broken("switches", "keys-missing", "first")) == message("check-reason-keys-missing")


def ears(_: Facts) -> Journey[None]:
    """Only what is heard, and one that is not."""
    journey = check({})
    answer: object = None
    while True:
        step = journey.send(answer)
        call = getattr(step, "call", None)
        if isinstance(call, Probe):
            answer = untested(call.part) if call.part in (*ASKED, "screen") else ready(call.part)
        elif isinstance(call, KeepReport):
            answer = True
        else:
            answer = yield step


@pytest.mark.parametrize("inserted", [None, True, False])
def test_the_headset_is_asked_about_in_the_headset_and_the_loudspeaker_aloud(
    tmp_path: Path, *, inserted: bool | None
) -> None:
    """Whether its jack tells nothing, that it is in, or that it is out."""
    hall = Hall(tmp_path, script=ears)
    try:
        if inserted is not None:
            hall.press(JackChanged(inserted=inserted))
        hall.press(Activate("choice:fr"))
        usual = "headset" if inserted else "speaker"
        assert routes(hall) == {"check-screen:prompt": usual}
        for part, way in ASKED.items():
            hall.press(Activate("choice:works"))
            assert routes(hall) == {f"check-{part}:prompt": way}
        hall.press(Activate("bar:help"))  # it lies over the question, and is heard as all else
        assert routes(hall) == {"help:prompt": usual}
    finally:
        hall.close()


def routes(hall: Hall) -> dict[str, str]:
    """Of the questions said since the last time."""
    return {line["key"]: line["route"] for line in hall.hear() if line["key"].endswith(":prompt")}


def keys(_: Facts) -> Journey[None]:
    yield from keys_found(KEYMAP.names())


def test_the_key_to_press_is_said_and_so_is_another_one_each_time_it_comes(tmp_path: Path) -> None:
    hall = Hall(tmp_path, script=keys)
    try:
        hall.press(Activate("choice:fr"))
        assert said(hall, "prompt") == [f"Appuyez sur\u202f: {KEYNAMES['up']}."]
        for _ in range(2):
            hall.press(KEYMAP.pressed("f17"))
            assert said(hall, "error") == [f"C'était\u202f: {KEYNAMES['f17']}."]
        hall.press(KEYMAP.pressed("q"))
        assert said(hall, "error") == [MESSAGES["fr"].spoken("unused-key", {})]
        hall.press(KEYMAP.pressed("up"))
        assert said(hall, "prompt") == [f"Appuyez sur\u202f: {KEYNAMES['down']}."]
        hall.wait(PATIENCE_SECONDS)
        assert said(hall, "prompt") == [f"Appuyez sur\u202f: {KEYNAMES['enter']}."]
    finally:
        hall.close()


def said(hall: Hall, what: str) -> list[str]:
    return [line["text"] for line in hall.hear() if line["key"] == f"check-key:{what}"]
