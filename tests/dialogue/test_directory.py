"""This centre and the others: its own first, when it is open, how one gets in."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.dialogue.actions import CatalogueArrived, GoBack
from kiosk.dialogue.screen import Screen
from kiosk.dialogue.steps import View, VisitorStep
from kiosk.dialogue.text import Arg, Day, Message, TimeOfDay
from kiosk.dialogue.visit import Facts
from kiosk.journeys.directory import directory
from protocol.catalogue import Catalogue, Closure
from protocol.wording import Wording
from tests.dialogue.world import Walk, words
from tests.screens.reached import CENTRE, new_walk, real_catalogue

FRIDAY = datetime(2026, 11, 27, 10, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 28, 10, tzinfo=UTC)
OTHER = "MA-11-LAA-01"


def at_the_list(centre: str = CENTRE) -> Walk:
    walk = new_walk(1)
    if centre != CENTRE:
        walk = Walk(walk.engine, centre=centre)
        walk.do(CatalogueArrived(real_catalogue()))
    walk.choose("fr", "orientation", "directory")
    return walk


def told(moment: datetime, closures: tuple[Closure, ...] = ()) -> dict[str, str]:
    """What the screen of the kiosk's own centre says in French, by fact."""
    catalogue = real_catalogue()
    own = replace(
        catalogue.centre(CENTRE), schedule=replace(catalogue.centre(CENTRE).schedule, closures=closures)
    )
    others = tuple(own if centre.id == CENTRE else centre for centre in catalogue.centres)
    return {fact.id: french(fact.value) for fact in about(replace(catalogue, centres=others), moment).facts}


def about(catalogue: Catalogue, moment: datetime) -> Screen:
    script = directory(Facts(catalogue, CENTRE, "kiosk-2", moment))
    next(script)
    step = script.send(catalogue.centre(CENTRE))
    assert isinstance(step, VisitorStep)
    return step.screen(View(), 6)


def french(text: Arg) -> str:
    match text:
        case Message(id="answer-and", args=((_, first), (_, second))):
            return f"{french(first)}, {french(second)}"
        case Message(id, args):
            return " ".join([id, *sorted(french(value) for _, value in args)])
        case Wording():
            return text.show("fr")
        case Day(day):
            return day.isoformat()
        case TimeOfDay(time):
            return f"{time:%H:%M}"
    raise AssertionError(text)


def test_the_kiosks_own_centre_comes_first_and_says_that_it_is_here() -> None:
    for centre in (CENTRE, OTHER):
        first, *others = at_the_list(centre).screen.choices
        assert first.id == centre
        assert first.note == Message("you-are-here", ())
        assert all(choice.note != first.note for choice in others)


def test_centres_of_another_region_are_two_choices_further() -> None:
    """Row C3; and no region without a centre is offered."""
    walk = at_the_list()
    walk.choose("other-region")
    regions = set()
    for _ in range(walk.screen.pages):
        regions |= {choice.id for choice in walk.screen.choices}
        walk.choose("more")
    assert regions == {centre.region for centre in real_catalogue().centres} - {"MA-11"}
    region = walk.screen.choices[0].id
    (only,) = [centre for centre in real_catalogue().centres if centre.region == region]
    assert walk.choose(region).title == only.name
    assert walk.do(GoBack()).id == "region-of-centre"


def test_of_several_centres_in_another_region_one_is_chosen() -> None:
    walk = new_walk(1)
    walk = Walk(walk.engine, centre="DEMO-01-TNG-01")
    walk.do(CatalogueArrived(real_catalogue()))
    walk.choose("fr", "orientation", "directory", "other-region", "more", "MA-11")
    assert len(walk.screen.choices) == 5
    assert walk.choose(OTHER).title == real_catalogue().centre(OTHER).name


def test_every_centre_can_be_looked_at_and_nothing_is_asked_of_central() -> None:
    walk = at_the_list()
    for _ in range(3):
        assert walk.choose(walk.screen.choices[1].id).id == "about-centre"
        assert walk.choose("other-centre").id == "which-centre"
    assert walk.effects == []
    walk.choose(CENTRE)
    assert walk.choose("something-else").id == "home"


def test_on_a_day_of_work_the_hours_are_told() -> None:
    assert told(FRIDAY)["open-today"] == "open-from 08:30 11:30, open-from 14:00 16:30"
    assert "opens-next" not in told(FRIDAY)


def test_at_the_weekend_the_next_day_is_told_too() -> None:
    found = told(SATURDAY)
    assert found["open-today"] == "closed-today"
    assert found["opens-next"] == "2026-11-30, open-from 08:30 16:30"


@pytest.mark.parametrize(("certain", "said"), [(True, "closed-for"), (False, "perhaps-closed-for")])
def test_a_holiday_is_named_and_one_by_the_moon_only_perhaps(certain: bool, said: str) -> None:
    holiday = Closure(date(2026, 11, 27), words("Fête"), certain)
    found = told(FRIDAY, (holiday,))
    assert found["open-today"] == f"{said} Fête"
    assert found["opens-next"].startswith("2026-11-30")


def test_access_is_told_in_the_words_of_the_centre_each_once() -> None:
    found = told(FRIDAY)
    listed = [
        name for group in ("access-in", "access-about", "access-help") for name in found[group].split(", ")
    ]
    catalogue = real_catalogue()
    names = [feature.name.show("fr") for feature in catalogue.accessibility_of(catalogue.centre(CENTRE))]
    assert sorted(listed) == sorted(names)


def test_of_a_centre_where_nothing_is_known_nothing_is_promised() -> None:
    catalogue = real_catalogue()
    centres = tuple(replace(centre, accessibility=()) for centre in catalogue.centres)
    facts = about(replace(catalogue, centres=centres), FRIDAY).facts
    assert [fact.id for fact in facts] == ["city", "open-today"]
