"""A visitor with a braille display and nothing else: a real BRLTTY reads the kiosk by AT-SPI, and its keys work it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.content.page import Control
from kiosk.dialogue.actions import Direction, MoveFocus
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.assistive.snapshot import in_braille
from kiosk.touch.panel import PORTRAIT
from tests.assistive.braille import Display, brltty, written
from tests.assistive.running import eventually, running
from tests.assistive.session import private_bus
from tests.locale.wording import everything
from tests.pages.listening import LANGUAGES, visit_to

NAMES = {"ar": "العربية", "ary": "الدارجة", "zgh": "ⵜⴰⵎⴰⵣⵉⵖⵜ", "fr": "Français"}
BOOK = 1  # the second of the menu


@contextmanager
def a_display_at_a_kiosk(folder: Path) -> Iterator[Display]:
    with (
        virtual_screen(PORTRAIT),
        private_bus(folder / "bus") as bus,
    ):  # of the screen: AT-SPI sends it the display's keys
        bus.ask_for_accessibility()
        with brltty(folder, screen="a2") as display, running(folder):
            assert eventually((folder / "state" / "catalogue.cache").exists)
            assert eventually(lambda: display.text == "مرحبا بكم")
            yield display


def focused(place: str, language: str) -> list[str]:
    """What the focus meets on a page, from the first to the last, as it is said."""
    visitor = visit_to(place, language)
    met: list[Control] = []
    for _ in visitor.page.controls:
        visitor.do(MoveFocus(Direction.NEXT))
        met += [one for one in visitor.page.controls if one.id == visitor.page.focus]
    return [in_braille(one.name.spoken, one.state.spoken if one.state else None) for one in met]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "ar", "zgh"])  # each script once
def test_a_visit_by_a_braille_display_alone(language: str, tmp_path: Path) -> None:
    """Row H6: its keys find the language, read the menu and book; its cells are the words that are said."""
    menu = focused("home", language)
    with a_display_at_a_kiosk(tmp_path) as display:
        display.look_for(NAMES[language])
        display.press("KEY_ENTER")
        assert eventually(lambda: display.text == menu[0])
        words, cells = [display.text], [display.cells]
        for _ in menu[1:]:
            words.append(display.press("KEY_CURSOR_DOWN"))
            cells.append(display.cells)
        assert (words, cells) == (menu, written(menu))
        display.look_for(menu[BOOK])
        for _ in ("the appointment", "the group", "the service", "the day", "the hour", "yes"):
            display.press("KEY_ENTER")
        assert eventually(lambda: display.text == focused("keep-ticket", language)[0])
        assert tickets(tmp_path / "state") == 1


def tickets(state: Path) -> int:
    with closing(sqlite3.connect(state / "central" / "central.sqlite3")) as central:
        count: int = central.execute("SELECT count(*) FROM ticket").fetchone()[0]
    return count


def test_every_character_that_is_said_has_a_cell() -> None:
    said = {
        one for language in LANGUAGES for _, _, words in everything(language) for one in in_braille(words)
    }
    characters = sorted(said - {"?"})
    (unknown,) = written(["\u0f00"])  # of a script that nobody here reads
    assert unknown == written(["?"])[0]
    cells = dict(zip(characters, written(characters), strict=True))
    assert [one for one, cell in cells.items() if cell == unknown] == []
    assert len(cells) > 100
