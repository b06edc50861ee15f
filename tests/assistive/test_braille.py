"""A visitor who reads nothing but a braille display: a real BRLTTY shows the kiosk by AT-SPI, and its keys work it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

from kiosk.content.page import Control
from kiosk.dialogue.actions import Direction, MoveFocus
from kiosk.rehearsal.screen_server import XHands, virtual_screen
from kiosk.touch.assistive.snapshot import in_braille
from kiosk.touch.panel import PORTRAIT
from tests.assistive.braille import Display, brltty, written
from tests.assistive.running import running
from tests.assistive.session import Reader, private_bus
from tests.assistive.waiting import eventually
from tests.locale.wording import everything
from tests.pages.listening import LANGUAGES, visit_to

NAMES: Final = {"ar": "العربية", "zgh": "ⵜⴰⵎⴰⵣⵉⵖⵜ", "fr": "Français"}
BOOK: Final = 1  # the second of the menu


@contextmanager
def a_display_at_a_kiosk(folder: Path) -> Iterator[Display]:
    """The bus is of the screen: AT-SPI sends it the display's keys."""
    with virtual_screen(PORTRAIT), private_bus(folder / "bus") as bus:
        bus.ask_for_accessibility()
        with brltty(folder, screen="a2") as display, running(folder):
            assert eventually((folder / "state" / "catalogue.cache").exists)
            assert eventually(lambda: display.text == "مرحبا بكم")
            yield display


class Hand:
    """On the kiosk's keypad, while the other one reads."""

    def __init__(self, display: Display) -> None:
        self._display = display
        self._keys = XHands(lambda: None)

    def press(self, key: str) -> None:
        """And wait until something else can be read."""
        before = self._display.text
        self._keys.press(key)
        assert eventually(lambda: self._display.text != before), f"{key}: {before} stays"

    def look_for(self, wanted: str) -> None:
        for _ in range(20):
            if self._display.text == wanted:
                return
            self.press("down")
        raise AssertionError(f"no {wanted}")


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
def test_who_reads_a_braille_display_alone_books(language: str, tmp_path: Path) -> None:
    """Row H6: its cells are the words that are said of what has the focus."""
    menu = focused("home", language)
    with a_display_at_a_kiosk(tmp_path) as display:
        hand = Hand(display)
        hand.look_for(NAMES[language])
        hand.press("enter")
        assert eventually(lambda: display.text == menu[0])
        words, cells = [display.text], [display.cells]
        for _ in menu[1:]:
            hand.press("down")
            words.append(display.text)
            cells.append(display.cells)
        assert (words, cells) == (menu, written(menu))
        hand.look_for(menu[BOOK])
        for _ in ("the appointment", "the group", "the service", "the day", "the hour", "yes"):
            hand.press("enter")
        assert eventually(lambda: display.text == focused("keep-ticket", language)[0])
        assert tickets(tmp_path / "state") == 1


@pytest.mark.slow
def test_the_keys_of_the_display_are_the_kiosk_s(tmp_path: Path) -> None:
    """What they did is asked of AT-SPI: BRLTTY may show it late (docs/screen-readers.md)."""
    with a_display_at_a_kiosk(tmp_path) as display:
        reader = Reader()
        try:
            display.press("KEY_CURSOR_DOWN")
            assert eventually(lambda: has_focus(reader, "choice:ar"))
            display.press("KEY_CURSOR_DOWN")
            assert eventually(lambda: has_focus(reader, "choice:ary"))
            display.press("KEY_ENTER")
            assert eventually(lambda: has_focus(reader, "choice:request-service"))
            display.press("KEY_ESCAPE")
            assert eventually(lambda: not has_focus(reader, "choice:request-service"))
        finally:
            reader.close()


def has_focus(reader: Reader, control: str) -> bool:
    read = reader.ask("read")
    there = [one["id"] for one in read if "focused" in one["states"]] if isinstance(read, list) else []
    return there == [control]


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


def tickets(state: Path) -> int:
    with closing(sqlite3.connect(state / "central" / "central.sqlite3")) as central:
        count: int = central.execute("SELECT count(*) FROM ticket").fetchone()[0]
    return count
