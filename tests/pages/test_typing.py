"""Typing, marking and setting, heard: every key, every word, every change, and never what is hidden."""

import pytest

from kiosk.content.compose import DOT
from kiosk.dialogue.actions import Direction, Erase, FocusOn, MoveFocus, Select, SwitchPressed
from kiosk.dialogue.discretion import discreetly
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.fields import ask_field
from kiosk.dialogue.keyboards import KEY_PAGES, NAMED, rows_of
from kiosk.dialogue.screen import Fact, Keyboard
from kiosk.dialogue.steps import Choose, Journey, Option
from kiosk.dialogue.text import Cin, Phone, message
from kiosk.dialogue.visit import Facts
from tests.dialogue.forms import ASKING, FIELDS, form_walk, named
from tests.dialogue.world import PER_PAGE, Walk, words
from tests.pages.listening import LANGUAGES, Listener, narrator, turn_to, values, visible, visit_to
from voice.languages.ar.diacritics import bare
from voice.speech.utterance import Priority

in_both = pytest.mark.parametrize("language", LANGUAGES)
NAME = {"ar": "فاطمة", "ary": "فاطمة", "zgh": "ⴼⴰⴹⵎⴰ", "fr": "FATIMA"}


def at(name: str, language: str) -> Listener:
    visitor = Listener(form_walk())
    visitor.choose(language)
    turn_to(visitor, name)
    return visitor


def typed(visitor: Listener, text: str) -> list[str]:
    """Types it, and gives what the last key made the kiosk say."""
    for character in text:
        visitor.choose(f"key:{character}" if character != " " else "key:space")
    return visitor.texts()


# --- keys -----------------------------------------------------------------------------------------


@in_both
@pytest.mark.parametrize("keyboard", Keyboard)
def test_every_key_has_a_name_to_be_heard(language: str, keyboard: Keyboard) -> None:
    own = values()[language]
    for page in range(1, KEY_PAGES + 1):
        for key in (key for row in rows_of(keyboard, page) for key in row if key not in NAMED):
            assert own.letter(key).strip(), key
            assert key.isascii() or own.letter(key) != key, key


@in_both
@pytest.mark.parametrize("keyboard", Keyboard)
def test_no_two_keys_beside_each_other_sound_alike(language: str, keyboard: Keyboard) -> None:
    own = values()[language]
    for page in range(1, KEY_PAGES + 1):
        names = [bare(own.letter(key)) for row in rows_of(keyboard, page) for key in row if key not in NAMED]
        assert len(names) == len(set(names))


@in_both
def test_each_letter_is_said_by_its_name(language: str) -> None:
    visitor = at("full_name", language)
    for letter in NAME[language]:
        assert typed(visitor, letter) == [values()[language].letter(letter)]


@in_both
def test_after_a_space_the_word_is_said(language: str) -> None:
    visitor = at("full_name", language)
    space = values()[language].spoken(message("key-space"))
    assert typed(visitor, f"{NAME[language]} ") == [space, NAME[language].lower()]
    assert {u.key for u in visitor.said} == {"full_name:typed"}
    assert [u.priority for u in visitor.said] == [Priority.NOW, Priority.NEXT]


@in_both
def test_a_letter_that_is_taken_away_is_said(language: str) -> None:
    own = values()[language]
    visitor = at("full_name", language)
    typed(visitor, NAME[language][:3])
    visitor.do(Erase())
    expected = own.spoken(message("entry-erased", digit=own.letter(NAME[language][2])))
    assert visitor.texts()[0] == expected


@in_both
def test_what_was_typed_so_far_is_heard_again_with_the_page(language: str) -> None:
    visitor = at("full_name", language)
    typed(visitor, NAME[language])
    said = {u.key: u.text for u in narrator().whole(visitor.page)}
    assert NAME[language].lower() in str(said["full_name:entry"])


@in_both
def test_where_nothing_is_typed_yet_that_is_said(language: str) -> None:
    own = values()[language]
    assert own.spoken(message("entry-nothing")) in at("full_name", language).texts()
    assert own.spoken(message("entry-empty", length=10)) in at("idcs", language).texts()


@in_both
def test_a_number_that_is_complete_is_said_as_a_whole(language: str) -> None:
    visitor = at("phone", language)
    assert len(typed(visitor, "061234567")) == 1
    own = values()[language]
    assert typed(visitor, "8") == [
        own.letter("8"),
        own.spoken(message("entry-typed", digits=own.code("0612345678"))),
    ]


@in_both
def test_other_letters_are_announced_by_their_name(language: str) -> None:
    own = values()[language]
    visitor = at("full_name", language)
    heard: list[str] = []
    for _ in range(3):
        visitor.choose("key:letters")
        heard += visitor.texts()
        assert visitor.page.entry is not None
        letters = message(f"letters-{visitor.page.entry.keyboard}")
        assert heard[-1] == own.spoken(message("keys-now", letters=letters))
    assert len(set(heard)) == 3


@in_both
def test_other_signs_are_announced_and_so_are_the_letters_after_them(language: str) -> None:
    own = values()[language]
    visitor = at("full_name", language)
    visitor.choose("key:more")
    assert visitor.texts() == [own.spoken(message("keys-more"))]
    visitor.choose("key:more")
    assert visitor.page.entry is not None
    letters = message(f"letters-{visitor.page.entry.keyboard}")
    assert visitor.texts() == [own.spoken(message("keys-now", letters=letters))]


@in_both
def test_the_key_for_other_letters_is_named_by_what_it_turns_to(language: str) -> None:
    visitor = at("full_name", language)
    for _ in range(3):
        key = visitor.page.control("key:letters")
        assert key is not None
        visitor.choose("key:letters")
        assert visitor.page.entry is not None
        assert key.name.spoken == values()[language].spoken(message(f"letters-{visitor.page.entry.keyboard}"))


# --- what is hidden -------------------------------------------------------------------------------


@in_both
def test_of_what_is_hidden_nothing_is_shown_or_said(language: str) -> None:
    """Row A18: each key is a star, and what there is so far is a number of signs."""
    own = values()[language]
    visitor = at("cin", language)
    star = own.spoken(message("entry-star"))
    for n, character in enumerate("AB123456", 1):
        assert typed(visitor, character) == [star]
        assert visitor.page.entry is not None
        assert visitor.page.entry.typed == DOT * n
    said = [str(u.text) for u in narrator().whole(visitor.page)]
    assert own.spoken(message("entry-hidden", n=8)) in said
    assert not any(own.code("AB123456") in text for text in said)
    visitor.do(Erase())
    assert visitor.texts()[0] == own.spoken(message("entry-erased", digit=star))


@in_both
def test_a_key_that_writes_is_as_private_as_what_is_written(language: str) -> None:
    """Rows P1, A18: who hears which key has the focus hears what is typed."""
    star = values()[language].spoken(message("entry-star"))
    for name in ("cin", "phone", "full_name"):
        visitor = at(name, language)
        visitor.do(MoveFocus(Direction.FIRST))
        assert [(u.private, u.masked) for u in visitor.said] == [(True, star)]
        visitor.do(Select())
        assert {u.masked for u in visitor.said if u.key.endswith(":typed")} == {star}
        visitor.do(FocusOn("key:ok"))
        assert [u.private for u in visitor.said] == [False]


@in_both
def test_a_row_of_keys_that_write_is_private_and_the_bar_is_not(language: str) -> None:
    """Row P1: the row that is scanned tells one digit of three."""
    visitor = at("phone", language)
    visitor.do(SwitchPressed("one", 0.2))
    for _ in range(4):
        visitor.do(SwitchPressed("one", 0.2))
    private = {}
    while visitor.page.focus not in private:
        assert visitor.page.focus is not None
        if visitor.page.group is not None:
            spoken = [u for u in visitor.said if u.key == visitor.page.focus]
            private[visitor.page.focus] = [u.private for u in spoken]
        else:
            private[visitor.page.focus] = []
        visitor.wait(2.1)
        visitor.wait(2.1)
    assert private["group:2"] == [True]
    assert private["group:bar"] == [False]


@in_both
def test_the_error_of_what_is_hidden_tells_nothing_of_it(language: str) -> None:
    visitor = at("cin", language)
    typed(visitor, "123")
    visitor.choose("key:ok")
    own = values()[language]
    assert not any(own.code("123") in phrase.spoken for phrase in visible(visitor.page))


@in_both
def test_an_identity_is_private_where_it_is_read_back(language: str) -> None:
    """On a review the number is a fact like others, but not for every ear (row P1)."""
    visitor = Listener(Walk(Engine(_review, LANGUAGES, PER_PAGE.__getitem__)))
    visitor.choose(language)
    assert {u.key: u.private for u in visitor.said if ":row:" in u.key} == {
        "arrived:row:cin": True,
        "arrived:row:phone": False,
    }


def _review(facts: Facts) -> Journey[None]:
    rows = (Fact("cin", words("CIN"), Cin("AB123456")), Fact("phone", words("Phone"), Phone("2511")))
    yield from Choose("arrived", (Option(named("done"), "done"),), facts=rows)


@in_both
def test_of_a_discreet_page_every_word_is_private(language: str) -> None:
    visitor = Listener(Walk(Engine(_support, LANGUAGES, PER_PAGE.__getitem__)))
    visitor.choose(language)
    own = values()[language]
    assert visitor.page.title.spoken == own.spoken(message("question-number", n=1))
    assert all(u.private for u in visitor.said)
    visitor.do(MoveFocus(Direction.NEXT))
    assert all(u.private for u in visitor.said)


def _support(facts: Facts) -> Journey[None]:
    yield from discreetly(ask_field("danger", FIELDS["can_read"], ASKING))


# --- marks ----------------------------------------------------------------------------------------


@in_both
def test_a_mark_is_said_when_it_is_set_and_when_it_is_taken_away(language: str) -> None:
    own = values()[language]
    visitor = at("access_needs", language)
    heard = []
    for _ in range(2):
        visitor.choose("seat")
        heard.append(visitor.texts())
    assert heard == [
        [f"Option seat. {own.spoken(message(state))}."] for state in ("state-marked", "state-not-marked")
    ]


@in_both
def test_none_of_these_says_what_it_cleared(language: str) -> None:
    visitor = at("access_needs", language)
    visitor.choose("wheelchair")
    while visitor.page.control("choice:none") is None:
        visitor.choose("more")
    others = [c.id for c in visitor.page.controls if c.marked is not None and c.id != "choice:none"]
    visitor.choose(*(other.removeprefix("choice:") for other in others), "none")
    assert visitor.keys() == ["choice:none", *others]


@in_both
def test_a_mark_by_keys_is_a_box_with_its_state(language: str) -> None:
    own = values()[language]
    visitor = at("access_needs", language)
    visitor.do(MoveFocus(Direction.FIRST))
    assert own.spoken(message("role-mark")) in visitor.texts()[0]
    assert own.spoken(message("state-not-marked")) in visitor.texts()[0]
    visitor.do(Select())
    assert own.spoken(message("state-marked")) in visitor.texts()[0]


@in_both
def test_turning_the_page_of_answers_says_no_marks_as_news(language: str) -> None:
    visitor = at("access_needs", language)
    visitor.choose("wheelchair", "more")
    assert visitor.keys()[0] == "access_needs:title"


# --- settings -------------------------------------------------------------------------------------


@in_both
@pytest.mark.parametrize(
    ("setting", "value", "name"),
    [
        ("text-size", "huge", "choice-text-huge"),
        ("theme", "night", "choice-theme-night"),
        ("reach", "low", "choice-reach-low"),
        ("hand", "left", "choice-hand-left"),
        ("signs", "on", "choice-signs-on"),
    ],
)
def test_each_change_is_said_before_the_page_is(language: str, setting: str, value: str, name: str) -> None:
    """Row A15."""
    own = values()[language]
    visitor = visit_to("home", language)
    visitor.choose("bar:settings", setting, value)
    assert visitor.keys()[:2] == ["home:setting", "home:title"]
    assert visitor.texts()[0] == f"{own.spoken(message(name))}. {own.spoken(message('state-chosen'))}."


@in_both
def test_nothing_is_announced_as_changed_that_was_not(language: str) -> None:
    visitor = visit_to("home", language)
    visitor.choose("bar:settings", "theme", "clear")
    assert visitor.keys()[0] == "home:title"
