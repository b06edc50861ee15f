"""Which answer of a form somebody is on, and gives, is not for the hall to hear (row P1)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.dialogue.actions import (
    Action,
    Activate,
    Direction,
    JackChanged,
    MoveFocus,
    Select,
    Speech,
    SpeechCommand,
    SwitchPressed,
)
from kiosk.dialogue.preferences import Switches
from kiosk.dialogue.steps import Finish, Journey
from kiosk.dialogue.visit import Facts
from kiosk.journeys.forms.places import which_province
from protocol.catalogue import Province, Region
from protocol.forms import FieldKind
from tests.conversation.hall import MESSAGES, Hall
from tests.dialogue.forms import field, form_visit
from tests.dialogue.world import catalogue, words

IN, START, NEXT = JackChanged(inserted=True), Activate("choice:fr"), MoveFocus(Direction.NEXT)
ALL_ALOUD = tuple(Activate(control) for control in ("bar:settings", "more", "choice:aloud", "choice:all"))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path, script=form_visit)
    yield hall
    hall.close()


def fluent(message_id: str) -> str:
    return MESSAGES["fr"].spoken(message_id, {})


def heard_of(hall: Hall, *actions: Action) -> list[str]:
    """All that each of them says, to its end."""
    hall.hear()
    found: list[str] = []
    for action in actions:
        hall.press(action)
        found += [line["text"] for line in hall.hear()]
    return found


def asks(hall: Hall, field: str) -> Activate:
    """What asks it, on the page of the menu where it is."""
    control = f"choice:{field}"
    while hall.glass.page.control(control) is None:
        hall.press(Activate("more"))
    return Activate(control)


def by_keys(hall: Hall, field: str) -> list[str]:
    """Over its answers, then the one that has the focus."""
    return heard_of(hall, asks(hall, field), *[NEXT] * 3, Select())


@pytest.mark.parametrize("field", ["for_whom", "can_read", "access_needs"])
def test_by_keys_without_a_headset_no_answer_is_named(hall: Hall, field: str) -> None:
    hall.press(NEXT, NEXT, Select())
    heard = by_keys(hall, field)
    assert fluent("said-on-screen-how") in heard, "how it would be heard, on the way in"
    assert not any("Option" in text or text.startswith(("Oui", "Non")) for text in heard)


def test_with_a_headset_every_answer_is_named(hall: Hall) -> None:
    hall.press(IN, START)
    heard = " ".join(by_keys(hall, "for_whom"))
    assert all(f"Option {name}" in heard for name in ("self", "child", "parent", "other"))


def test_who_wants_all_aloud_hears_every_answer_in_the_hall(hall: Hall) -> None:
    hall.press(START, *ALL_ALOUD)
    assert "Option child" in " ".join(by_keys(hall, "for_whom"))


def test_the_ways_past_a_question_are_named_to_everybody(hall: Hall) -> None:
    """That somebody does not know, or skips it, is no answer."""
    hall.press(START)
    heard = heard_of(hall, Activate("choice:can_read"), *[NEXT] * 3)
    assert any(text.startswith(fluent("choice-unknown")) for text in heard)


@pytest.mark.parametrize("moves", [None, "switch-2"], ids=["one switch", "two switches"])
def test_switches_name_no_answer_either(hall: Hall, moves: str | None) -> None:
    hall.press(START)
    session = hall.conversation.session
    known = Switches("switch-1", moves=moves, known=True)
    hall.conversation.session = replace(session, preferences=replace(session.preferences, switches=known))
    heard = heard_of(hall, Activate("choice:for_whom"))
    for _ in range(3):
        if moves is not None:
            heard += heard_of(hall, SwitchPressed(moves, 0.3))
        else:
            hall.wait(0)
            hall.wait(3.0)  # the scan moves on
            heard += [line["text"] for line in hall.hear()]
    assert f"{fluent('said-private')}." in heard
    assert not any("Option" in text for text in heard)


def test_what_is_marked_by_touch_is_not_named_but_that_it_is_marked(hall: Hall) -> None:
    """Row K6."""
    hall.press(START)
    hall.press(asks(hall, "access_needs"))
    (told,) = heard_of(hall, Activate("choice:seat"))
    assert told == f"{fluent('said-private')}. {fluent('state-marked')}."


def test_the_list_is_read_to_who_touches_for_it_tells_nothing_of_them(hall: Hall) -> None:
    hall.press(START)
    heard = " ".join(heard_of(hall, Activate("choice:for_whom")))
    assert "Option self" in heard
    assert "Option other" in heard


def test_year_and_month_of_a_birth_are_not_told_by_the_questions_that_follow(hall: Hall) -> None:
    hall.press(START)
    hall.press(asks(hall, "birth_date"))
    heard = heard_of(hall, *(Activate(f"key:{key}") for key in (*"1980", "ok")))
    assert hall.glass.page.id == "birth_date-month"
    assert "1980" in hall.glass.page.prompt.shown
    assert not any("1980" in text or "mille" in text for text in heard)
    heard = heard_of(hall, NEXT, NEXT, Select())
    assert hall.glass.page.id == "birth_date-day"
    told = " ".join(heard).casefold()
    assert not any(word in told for word in ("1980", "mille", "janvier", "février", "mars"))


def test_another_region_is_named_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not on the page that it leads to, nor to who asks where they are."""
    world = catalogue()
    home = world.centre("C1")
    near, far = (
        Region(
            code, words(f"Region {code}"), tuple(Province(one, words(f"Province {one}")) for one in provinces)
        )
        for code, provinces in ((home.region, (home.province, "02")), ("R9", ("91", "92")))
    )
    monkeypatch.setattr("tests.conversation.hall.catalogue", lambda: replace(world, regions=(near, far)))
    hall = Hall(tmp_path, script=_asking_the_province)
    heard = heard_of(hall, START, *[Activate(f"choice:{one}") for one in ("other-region", "R9")])
    assert any("Region R9" in text for text in heard), "among those to choose from, for who touches"
    after = heard_of(hall, Speech(SpeechCommand.REPEAT), Speech(SpeechCommand.WHERE))
    hall.close()
    assert after
    assert not any("Region" in text for text in after)


def _asking_the_province(facts: Facts) -> Journey[None]:
    yield from which_province("province", facts, field("province", FieldKind.CHOICE))
    yield from Finish()
