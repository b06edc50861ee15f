"""One script of a visit, played once per language and modality: what reaches central is the same."""

from functools import cache
from pathlib import Path

import pytest

from kiosk.rehearsal.script import journeys
from tests.visits.played import Played, play

BOTH = (("ar", "touch"), ("ar", "keypad"), ("fr", "touch"), ("fr", "keypad"))
MORE = (("ary", "touch"), ("zgh", "keypad"))
"""A visit takes seconds: Darija and Tamazight play the two journeys that have every kind of screen."""
IN_FOUR_LANGUAGES = ("book_appointment", "request_service")
PLAYED = tuple(
    (journey, language, by)
    for journey in journeys()
    for language, by in (BOTH + MORE if journey in IN_FOUR_LANGUAGES else BOTH)
)


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory) -> "Visits":
    return Visits(tmp_path_factory.mktemp("visits"))


class Visits:
    """Each visit is played once, when a test first asks for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.of = cache(self._of)

    def _of(self, journey: str, language: str, by: str) -> Played:
        return play(self._folder / f"{journey}-{language}-{by}", journey, language, by)


def test_there_is_a_script_for_every_journey_of_the_reception() -> None:
    from kiosk.journeys.reception import JOURNEYS

    assert set(journeys()) == set(JOURNEYS)


@pytest.mark.parametrize(("journey", "language", "by"), PLAYED)
def test_the_visitor_gets_through(visits: Visits, journey: str, language: str, by: str) -> None:
    played = visits.of(journey, language, by)
    assert played.code == 0, played.said
    assert played.trees()[-1]
    assert played.visit["sent"], "nothing reached central"


@pytest.mark.parametrize("journey", journeys())
def test_payloads_depend_on_neither_language_nor_modality(visits: Visits, journey: str) -> None:
    first, *others = [visits.of(*played) for played in PLAYED if played[0] == journey]
    for other in others:
        assert other.payloads == first.payloads


@pytest.mark.parametrize(("journey", "language", "by"), PLAYED)
def test_everything_said_is_in_the_language_of_the_visitor(
    visits: Visits, journey: str, language: str, by: str
) -> None:
    lines = [line for line in visits.of(journey, language, by).speech if "text" in line]
    said = [line for line in lines if not line["key"].startswith(("choice:", "attract"))]
    assert {line["language"] for line in said} == {language}
    assert all(line["phonemes"] for line in lines)
