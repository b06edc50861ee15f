"""Darija that can be read aloud without guessing, and that is Darija and not Arabic."""

import re

import pytest

from tests.locale.wording import ISOLATE, POP, everything, shown, spoken
from voice.languages.ar.diacritics import bare
from voice.languages.ary import VOICE, pronounce, unread
from voice.speech.espeak import espeak

ARABIC_ONLY = set(
    re.findall(
        r"\w+",
        "هذا هذه ذلك التي الذي الذين المرجو يمكن أين ماذا متى لماذا ليس ليست لست سوف الآن أيضا "
        "لكن يجب جدا فقط نحن سنمسح سننادي توجد يوجد اختيار إلغاء تذكرة التذكرة تذكرتك موعد الموعد موعدك رقما نعم",
    )
)
"""Words of the Arabic messages that nobody says in Darija."""


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def test_what_is_said_is_what_is_shown_with_its_vowels() -> None:
    for message_id, text, said in everything("ary"):
        assert bare(said) == text.replace(ISOLATE, "").replace(POP, ""), message_id


def test_every_word_is_heard_as_darija() -> None:
    for message_id, _, said in everything("ary"):
        assert unread(said) == [], message_id
        heard = espeak().phonemes(pronounce(said), VOICE)
        assert heard, message_id
        assert "(" not in heard, f"{message_id}: {heard}"


def test_nothing_that_is_shown_carries_vowel_marks() -> None:
    for message_id, text, _ in everything("ary"):
        assert not re.search("[\u064b-\u0652\u0670]", text), message_id


def test_it_is_not_arabic() -> None:
    for message_id, text, _ in everything("ary"):
        assert words(text).isdisjoint(ARABIC_ONLY), message_id


def test_no_message_was_left_in_arabic() -> None:
    """A name or a label may be the same; a sentence is not."""
    arabic = {text for _, text, _ in everything("ar") if text[-1] in ".؟"}
    assert [i for i, text, _ in everything("ary") if text in arabic] == []


def test_digits_are_those_of_morocco() -> None:
    for message_id, text, said in everything("ary"):
        assert not re.search("[\u0660-\u0669\u06f0-\u06f9]", text + said), message_id


@pytest.mark.parametrize(
    ("n", "people", "places"),
    [
        (0, "حتى واحد قدامك", "ما بقات بلاصة"),
        (1, "واحد قدامك", "باقا بلاصة وحدة"),
        (2, "جوج ديال الناس قدامك", "باقين جوج بلايص"),
        (3, "3 ديال الناس قدامك", "باقين 3 ديال البلايص"),
        (11, "11 ديال الناس قدامك", "باقين 11 ديال البلايص"),
        (100, "100 ديال الناس قدامك", "باقين 100 ديال البلايص"),
    ],
)
def test_darija_counts_none_one_two_and_many(n: int, people: str, places: str) -> None:
    for message_id, expected in (("people-waiting", people), ("places-free", places)):
        assert shown("ary", message_id, {"n": n}).replace(ISOLATE, "").replace(POP, "") == expected
        assert bare(spoken("ary", message_id, {"n": n})) == expected
