"""A service that somebody described is introduced by its own words before anything is asked; its form is any form."""

from dataclasses import replace

import pytest

from kiosk.content.compose import Composer
from kiosk.content.page import Page
from kiosk.dialogue.actions import CatalogueArrived, GoBack
from kiosk.dialogue.preferences import Preferences, TextSize
from kiosk.dialogue.screen import ScreenKind
from kiosk.dialogue.text import message
from kiosk.touch.layout.compose import compose, fits
from kiosk.touch.panel import PANELS, Panel
from protocol.catalogue import Catalogue
from protocol.wording import Wording
from tests.dialogue.world import LANGUAGES
from tests.journeys.desk import Visitor
from tests.pages.listening import narrator, values, words
from tests.screens.reached import real_catalogue

RSU = "rsu_help"
LONGEST = 120  # letters that staff may write (central.publishing.checking)
ABOUT = Wording(
    {
        "ar": "نتعلم القراءة والكتابة والحساب في مجموعات صغيرة من عشرة أشخاص على الأكثر، ثلاث مرات كل أسبوع، بلا أي مقابل للجميع هنا.",
        "ary": "كنتعلمو القراية والكتبة والحساب فمجموعات صغار فيهم عشرة د الناس على الأكثر، تلاتة د المرات فالسيمانة، وكلشي فابور لكم.",
        "zgh": "ⵏⵍⵎⵎⴷ ⵜⵉⵖⵔⵉ ⴷ ⵜⵉⵔⵔⴰ ⴷ ⵓⵙⵙⵉⵟⵏ ⴳ ⵜⵔⵓⴱⴱⴰ ⵜⵉⵎⵥⵢⴰⵏⵉⵏ ⵏ ⵎⵔⴰⵡ ⵎⵉⴷⴷⵏ, ⴽⵕⴰⴹ ⵉⵖⵙⵡⴰⵏ ⴽⵓ ⵉⵎⴰⵍⴰⵙⵙ, ⵙ ⵡⴰⵍⵓ ⵏ ⵉⵇⴰⵔⵉⴹⵏ ⵉ ⵎⴽⵓⵍ ⵢⴰⵏ ⴳ ⵡⴰⵎⵎⴰⵙ.",
        "fr": "Nous apprenons à lire, à écrire et à compter, en petits groupes de dix personnes au plus, trois matins chaque semaine.",
    },
    {"ar": "نَتَعَلَّمُ الْقِرَاءَةَ وَالْكِتَابَة."},
)


def described(**changes: object) -> Catalogue:
    """The shipped catalogue, with one service that has a description."""
    before = real_catalogue()
    service = replace(before.service(RSU), description=ABOUT, **changes)  # type: ignore[arg-type]
    return replace(
        before, services=tuple(service if one.id == RSU else one for one in before.services), version="told"
    )


def visitor(catalogue: Catalogue, language: str = "fr") -> Visitor:
    came = Visitor(identity=False, language=language)
    came.do(CatalogueArrived(catalogue))
    came.choose("bar:leave")
    came.choose(language)
    return came


def at_service(came: Visitor, journey: str) -> None:
    came.choose(journey)
    came.turn_to(real_catalogue().service(RSU).category)
    came.turn_to(RSU)


@pytest.mark.parametrize("journey", ["request-service", "book-appointment", "take-number"])
def test_it_is_introduced_before_anything_is_asked_and_can_be_left(journey: str) -> None:
    came = visitor(described())
    at_service(came, journey)
    assert came.screen.id == "about-service"
    assert (came.screen.kind, came.screen.prompt) == (ScreenKind.NOTICE, ABOUT)
    assert came.screen.title == real_catalogue().service(RSU).name
    assert came.do(GoBack()).id == "which-service"
    came.turn_to(RSU)
    came.choose("continue")
    assert came.session.pending or came.screen.id.startswith("field-")


def test_where_nobody_wrote_one_nothing_stands_between() -> None:
    came = visitor(real_catalogue())
    at_service(came, "request-service")
    assert came.screen.id == "field-of-age"


def test_a_discreet_service_is_introduced_without_its_name() -> None:
    came = visitor(described(discreet=True))
    at_service(came, "request-service")
    assert came.screen.discreet
    assert came.screen.title == message("about-service-title")


def page(language: str, size: TextSize, catalogue: Catalogue) -> Page:
    came = visitor(catalogue, language)
    at_service(came, "request-service")
    return Composer(values()).page(came.screen, Preferences(language, text_size=size))


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS.keys())
@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_description_is_shown_whole(panel: Panel, size: TextSize, language: str) -> None:
    assert len(ABOUT.shown[language]) >= LONGEST - 4
    shown = page(language, size, described())
    assert fits(shown, panel)
    assert compose(shown, panel).shrink == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said(language: str) -> None:
    shown = page(language, TextSize.NORMAL, described())
    said = [words(utterance) for utterance in narrator().changes(None, shown)]
    assert ABOUT.say(language) in said


def test_what_a_service_requires_offers_no_skip_but_staff() -> None:
    came = visitor(described(required=("rsu_registered",), form=("of_age", "rsu_registered", "consent")))
    at_service(came, "request-service")
    came.choose("continue", "yes")
    assert came.screen.id == "field-rsu-registered"
    assert [choice.id for choice in came.screen.choices] == ["yes", "no", "with-staff"]
