"""A woman in danger: nothing on the glass tells a passer-by, and she is gone in one press."""

from dataclasses import replace

import pytest

from kiosk.dialogue.actions import Leave
from kiosk.dialogue.discretion import discreetly
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.fields import ask_field
from kiosk.dialogue.screen import Screen, ScreenKind
from kiosk.dialogue.steps import Ask, Choose, Finish, Journey, Option, tell
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import OpenSlots
from protocol.wording import Wording
from tests.dialogue.forms import ASKING, FIELDS, form_walk, named, turn_to
from tests.dialogue.world import PER_PAGE, Walk
from tests.screens.reached import new_walk, real_catalogue


def support(facts: Facts) -> Journey[str]:
    for name in ("can_read", "access_needs", "age", "birth_date"):
        yield from ask_field(name, FIELDS[name], ASKING)
    yield from Ask(OpenSlots("service1", facts.centre))
    return (yield from tell("here-is-help", "phone"))


def visits(facts: Facts) -> Journey[None]:
    yield from Choose("home", (Option(named("support"), "support"),))
    if (yield from discreetly(support(facts))) == "continue":
        yield from Choose("after", (Option(named("end"), "end"),))
    yield from Finish()


def at_support() -> Walk:
    walk = Walk(Engine(visits, ("ar", "fr"), PER_PAGE.__getitem__))
    walk.choose("fr", "support")
    return walk


def screens() -> list[Screen]:
    """Every screen of the journey, in order."""
    walk = at_support()
    seen = [walk.screen, walk.choose("yes"), walk.choose("seat", "enough"), walk.choose("unknown")]
    for key in "1980":
        walk.choose(f"key:{key}")
    seen += [walk.choose("key:ok"), walk.choose("5")]
    walk.choose("month-only")
    return [*seen, walk.answer()]


def test_titles_of_questions_are_their_numbers_only() -> None:
    assert [screen.title for screen in screens()[:-1]] == [
        message("question-number", n=n) for n in range(1, 7)
    ]


def test_what_is_told_keeps_its_title() -> None:
    assert screens()[-1].title == message("here-is-help-title")


def test_every_screen_says_that_it_is_discreet_and_those_around_do_not() -> None:
    assert all(screen.discreet for screen in screens())
    walk = Walk(Engine(visits, ("ar", "fr"), PER_PAGE.__getitem__))
    assert not walk.choose("fr").discreet


def test_what_lies_over_a_discreet_screen_is_as_discreet() -> None:
    for control in ("bar:help", "bar:settings", "bar:language"):
        walk = at_support()
        assert walk.choose(control).discreet
    walk = at_support()
    assert walk.wait(130.0).discreet


def test_after_it_nobody_is_told_which_service_it_was() -> None:
    """Row P1: "where am I?" on a page for everybody."""
    walk = at_support()
    walk.choose("yes", "seat", "enough", "unknown", "unknown")
    walk.answer()
    assert not walk.choose("continue").discreet
    answered = walk.engine.answered(walk.session)
    assert answered[0].chosen == "choice:support"
    assert all(one.screen.discreet for one in answered)


def test_answers_of_a_form_are_told_to_nobody_else_and_what_anybody_chooses_may_be() -> None:
    """Row P1: they are private in the review of the form too."""
    form = form_walk()
    form.choose("fr")
    turn_to(form, "for_whom")
    form.choose(form.screen.choices[0].id)
    assert [one.screen.discreet for one in form.engine.answered(form.session)] == [False, True]


def test_the_answer_of_the_journey_comes_out() -> None:
    walk = at_support()
    walk.choose("yes", "seat", "enough", "unknown", "unknown")
    walk.answer()
    after = walk.choose("continue")
    assert (after.id, after.discreet) == ("after", False)


@pytest.mark.parametrize("how", ["bar", "key"])
def test_one_press_and_nothing_is_left(how: str) -> None:
    for n in range(4):
        walk = at_support()
        walk.choose(*("yes", "seat", "enough", "unknown")[: n + 1])
        if how == "bar":
            walk.choose("bar:leave")
        else:
            walk.do(Leave())
        assert walk.screen.id == "attract"
        fresh = walk.engine.new_session("C1", "kiosk-2")
        assert walk.session == replace(fresh, catalogue=walk.session.catalogue)


@pytest.mark.parametrize("service", [s.id for s in real_catalogue().services if s.discreet and s.form])
def test_no_question_of_a_discreet_service_has_a_telling_title(service: str) -> None:
    """With the catalogue that ships: from the first question to the end of the form."""
    walk = new_walk(1)
    walk.choose("fr", "request-service")
    turn_to(walk, real_catalogue().service(service).category)
    first = turn_to(walk, service)
    assert first.title == message("question-number", n=1)
    seen = [first]
    while walk.session.pending is None and walk.screen.discreet:
        kind = walk.screen.kind
        names = [choice.id for choice in walk.screen.choices]
        if kind is ScreenKind.MANY:
            walk.choose(names[0], "enough")
        else:
            walk.choose("no" if "no" in names else names[0])
        seen.append(walk.screen)
    titles = [screen.title for screen in seen if screen.discreet]
    assert not any(isinstance(title, Wording) for title in titles)
    assert len(titles) > 2
