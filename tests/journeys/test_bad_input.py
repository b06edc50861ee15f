"""Whatever is pressed, typed, taken back or answered against itself: what leaves the kiosk is what central takes."""

import random

import pytest

from kiosk.dialogue.actions import Activate, Digit, Erase, GoBack
from kiosk.dialogue.controls import entry_keys
from kiosk.dialogue.text import Message
from kiosk.journeys.calls import Agreed, SubmitRequest
from protocol.answering import Asking, check_form
from protocol.forms import FormAnswer, Left
from tests.dialogue.world import NINE
from tests.journeys.desk import ADULT, Visitor, authorised
from tests.journeys.test_forms_that_ship import FILLED

AGES = ("0", "7", "17", "18", "34", "120", "1990", "2012", "2026", "31", "30", "999")
FORTH = 300  # steps: a form of seventeen questions, many of them asked again


class Restless(Visitor):
    """Answers, corrects, goes back, types nonsense, changes their mind; mostly goes on, so that forms end."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._chance = random.Random(seed)

    def presses_something(self) -> None:
        if self.session.pending is not None:
            if isinstance(self.session.pending.call, SubmitRequest):
                self.answer(self._chance.choice((1, 0)))  # silence, or a receipt
            else:
                self.answer()
            return
        chance = self._chance.random()
        if chance < 0.08:
            self.do(GoBack())
        elif self.screen.entry is not None and chance < 0.6:
            self._types()
        else:
            self._chooses()

    def _types(self) -> None:
        assert self.screen.entry is not None
        for _ in self.screen.entry.typed:
            self.do(Erase())
        if self._chance.random() < 0.6:
            for digit in self._chance.choice((*AGES, "0612345678", "1234567890")):
                self.do(Digit(digit))
        else:
            keys = [key for key in entry_keys(self.screen) if key not in ("key:ok", "key:erase")]
            for _ in range(self._chance.randrange(12)):
                self.do(Activate(self._chance.choice(keys)))
        self.choose("key:ok")

    def _chooses(self) -> None:
        names = [choice.id for choice in self.screen.choices]
        if self.screen.id == "check-answers":
            names += ["all-right"] * 4
        if "yes" in names:
            names += ["yes"] * 4
        if names:
            self.choose(self._chance.choice(names))


def judged(call: SubmitRequest) -> object:
    """What central makes of it: the same rules, the form in force."""
    codes = frozenset(province.code for region in authorised().regions for province in region.provinces)
    asking = Asking(NINE.date(), authorised=True, references={"provinces": codes})
    return check_form(authorised().form_of(authorised().service(call.service)), dict(call.answers), asking)


def sent_by(visitor: Restless) -> list[SubmitRequest]:
    """Every request that left the kiosk, after as many steps as a long form has with some of them taken twice."""
    for _ in range(FORTH):
        if visitor.session.visit is None:
            break
        visitor.presses_something()
    calls = [effect.call for effect in visitor.performed(SubmitRequest)]
    return [call for call in calls if isinstance(call, SubmitRequest)]


def test_whatever_a_visitor_does_central_takes_what_is_sent() -> None:
    sent = 0
    for seed in range(66):
        visitor = Restless(seed)
        visitor.at(FILLED[seed % len(FILLED)].id)
        for call in sent_by(visitor):
            sent += 1
            assert isinstance(judged(call), dict), (seed, call)
            agreed = [one for name, one in call.answers if name.startswith("consent") and one.value == "yes"]
            assert bool(agreed) is isinstance(call.agreed, Agreed), (seed, call)
    assert sent > 10  # else the restless came to no end, and nothing was tested


@pytest.mark.parametrize(
    "sign", ["😀", "\u200b", "\u200f", "\u202e", "\u2066", "\x00", "\n", "\ud800", "ﷺ", "é", "okok", "", "choice:yes"]
)  # fmt: skip
def test_only_the_keys_that_stand_there_type(sign: str) -> None:
    """No emoji, no mark that nobody sees, nothing that turns the direction: there is no key for it."""
    visitor = at_name()
    before = visitor.screen
    visitor.do(Activate(f"key:{sign}"))
    assert visitor.screen == before


def at_name() -> Visitor:
    visitor = Visitor()
    visitor.at("technical_aids")
    while visitor.screen.id != "field-full-name":
        visitor.answers_one(ADULT | {"for-whom": "self"})
    return visitor


def test_whoever_looks_at_the_languages_and_keeps_theirs_goes_on_with_the_letters_they_turned_to() -> None:
    visitor = at_name()
    visitor.choose("key:letters")
    before = visitor.screen.entry
    own = visitor.session.preferences.language
    visitor.choose("bar:language", own)
    assert visitor.screen.entry == before
    visitor.choose("bar:language", "ar" if own != "ar" else "fr", "bar:language", own)
    assert visitor.screen.entry != before, "another language begins with its own"


def test_ten_thousand_letters_in_three_scripts_are_a_name_of_eighty() -> None:
    visitor = at_name()
    for n in range(10_000):
        if n % 100 == 0:
            visitor.choose("key:letters")
        keys = entry_keys(visitor.screen)
        visitor.do(Activate(keys[n % 20]))
        if (
            visitor.screen.entry is not None
            and len(visitor.screen.entry.typed) == visitor.screen.entry.length
        ):
            break
    assert visitor.screen.entry is not None
    typed = visitor.screen.entry.typed
    assert len(typed) == 80
    for key in (*entry_keys(visitor.screen)[:20],):
        visitor.do(Activate(key))
    assert visitor.screen.entry.typed == typed
    visitor.choose("key:ok")
    assert visitor.screen.id == "field-cin"


@pytest.mark.parametrize(
    "typed", ["A", "AB", "123456", "ABC12345", "A12", "A12345678", "1A23456", "AB12C45", "A1B2C3D4E", "AAAAAAAAA"]
)  # fmt: skip
def test_a_card_of_a_wrong_shape_is_told_and_stands_there_to_be_mended(typed: str) -> None:
    visitor = at_name()
    visitor.choose("with-staff")
    for sign in typed:
        visitor.choose(f"key:{sign}")
    visitor.choose("key:ok")
    assert visitor.screen.id == "field-cin"
    assert isinstance(visitor.screen.error, Message)
    assert visitor.screen.error.id == "field-error-not-a-cin"
    assert visitor.screen.entry is not None
    assert visitor.screen.entry.typed == typed
    assert "with-staff" in [choice.id for choice in visitor.screen.choices]
    visitor.choose("with-staff")
    assert visitor.screen.id == "field-phone"


def test_a_form_walked_to_its_end_back_to_its_beginning_and_forth_again_is_the_same() -> None:
    visitor = Visitor()
    visitor.at("vocational_training")
    given = ADULT | {"for-whom": "child", "guardian-is": "father", "guardian-age": "50", "age": "16"}
    visitor.answers(given)
    first = visitor.screen
    while visitor.screen.id != "field-of-age":
        visitor.do(GoBack())
    visitor.answers(given)
    assert visitor.screen.id == "check-answers"
    assert visitor.screen.facts == first.facts


def test_an_answer_changed_at_the_review_takes_along_what_hung_on_it() -> None:
    visitor = Visitor()
    visitor.at("women_support")
    said = ADULT | {"danger-now": "no", "phone": "0612345678", "safe-to-call": "yes"}
    visitor.answers(said)
    visitor.choose("change-answer")
    visitor.turn_to("phone")
    visitor.answers({})
    visitor.says_all_is_right()
    assert visitor.told["phone"] == FormAnswer(left=Left.SKIPPED)
    assert not {"safe_to_call", "consent_to_call"} & set(visitor.told)
