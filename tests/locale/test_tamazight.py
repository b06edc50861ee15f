"""Tamazight in Tifinagh, with its Latin transcription beside it: the same letters in both."""

import copy
import re

import pytest
from fluent.syntax import FluentSerializer

from tests.locale.tifinagh import TEXT, Transliterated, tifinagh
from tests.locale.wording import ISOLATE, POP, entries, everything, shown
from voice.languages.zgh import VOICE, pronounce, unread
from voice.speech.espeak import espeak

OF_ONE_PERSON = re.compile(r"\bⵏⵏ[ⴽⵎ]\b")
""" "Yours" to one man (nnk) or one woman (nnm): visitors are addressed in the polite plural (nnun)."""


def test_only_tifinagh_is_shown() -> None:
    for message_id, text, _ in everything("zgh"):
        assert TEXT.fullmatch(text.replace(ISOLATE, "").replace(POP, "")), f"{message_id}: {text}"


def test_every_word_is_heard_as_tamazight() -> None:
    for message_id, _, said in everything("zgh"):
        assert unread(said) == [], message_id
        heard = espeak().phonemes(pronounce(said), VOICE)
        assert heard, message_id
        assert "(" not in heard, f"{message_id}: {heard}"


def test_every_message_has_its_latin_transcription() -> None:
    for message_id, entry in entries("zgh").items():
        assert [a.id.name for a in entry.attributes if a.id.name == "latin"], message_id


def test_the_transcription_has_the_same_letters() -> None:
    serializer = FluentSerializer()
    for message_id, entry in entries("zgh").items():
        [latin] = (a.value for a in entry.attributes if a.id.name == "latin")
        said = copy.deepcopy(entry)
        said.attributes, said.value = [], Transliterated().visit(copy.deepcopy(latin))
        plain = copy.deepcopy(entry)
        plain.attributes = []
        assert serializer.serialize_entry(said) == serializer.serialize_entry(plain), message_id


def test_a_transcription_begins_with_a_capital_where_the_sentence_does() -> None:
    """It is read by people who know the language and not Tifinagh, so it is written as one writes."""
    for message_id, entry in entries("zgh").items():
        [latin] = (a.value for a in entry.attributes if a.id.name == "latin")
        text = getattr(latin.elements[0], "value", "")
        if message_id.endswith(("-title", "-help")) and text[:1].isalpha():
            assert text[0].isupper(), message_id


def test_everyone_is_addressed_politely() -> None:
    for message_id, text, _ in everything("zgh"):
        assert not OF_ONE_PERSON.search(text), f"{message_id}: {text}"


@pytest.mark.parametrize(
    ("latin", "letters"),
    [
        ("Uṭṭun nnun", "ⵓⵟⵟⵓⵏ ⵏⵏⵓⵏ"),
        ("isggʷasn", "ⵉⵙⴳⴳⵯⴰⵙⵏ"),
        ("Ɣr, 3 lmiɛad?", "ⵖⵔ, 3 ⵍⵎⵉⵄⴰⴷ?"),
        ("tettuḥḍa", "ⵜⴻⵜⵜⵓⵃⴹⴰ"),
    ],
)
def test_the_table_is_that_of_ircam(latin: str, letters: str) -> None:
    assert tifinagh(latin) == letters


def test_a_letter_that_tamazight_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        tifinagh("ticket-o")


@pytest.mark.parametrize(("n", "people"), [(0, "ⵡⴰⵍⵓ ⵎⴷⴷⵏ"), (1, "ⵢⴰⵏ"), (2, "ⵙⵉⵏ"), (11, "11 ⵏ ⵎⴷⴷⵏ")])
def test_tamazight_counts(n: int, people: str) -> None:
    text = shown("zgh", "people-waiting", {"n": n}).replace(ISOLATE, "").replace(POP, "")
    assert text == f"{people} ⴷⴰⵜ ⵏⵏⵓⵏ"
