"""Arabic that can be read aloud without guessing, and that addresses women and men alike."""

import re

import pytest

from tests.locale.wording import (
    ISOLATE,
    POP,
    entries,
    everything,
    samples,
    shown,
    spoken,
)
from voice.languages.ar import pronounce
from voice.languages.ar.diacritics import WORD, bare, unmarked
from voice.speech.espeak import espeak


def test_what_is_said_is_what_is_shown_with_its_vowels() -> None:
    for message_id, text, said in everything("ar"):
        assert bare(said) == text.replace(ISOLATE, "").replace(POP, ""), message_id


def test_no_vowel_is_left_to_be_guessed() -> None:
    for message_id, _, said in everything("ar"):
        assert unmarked(said) == [], f"{message_id}: {said}"


def test_nothing_that_is_shown_carries_vowel_marks() -> None:
    for message_id, text, _ in everything("ar"):
        assert not re.search("[\u064b-\u0652\u0670]", text), message_id


def test_every_message_is_heard_as_arabic() -> None:
    for message_id, _, said in everything("ar"):
        heard = espeak().phonemes(pronounce(said), "ar")
        assert heard, message_id
        assert "(" not in heard, f"{message_id}: {heard}"


def test_words_end_as_one_ends_a_sentence() -> None:
    """The last word of a sentence is in its pausal form: no short case vowel, no -un, no -in."""
    for message_id, _, said in everything("ar"):
        for sentence in re.split(r"[.؟?!،:]", said):
            words = WORD.findall(sentence)
            if words and sentence.strip().endswith(words[-1]) and not message_id.startswith("entry-"):
                assert words[-1][-1] not in "\u064c\u064d\u064e\u064f\u0650", f"{message_id}: {words[-1]}"


def test_nobody_is_addressed_as_a_man() -> None:
    """ "Your" before another word must be -ka or -ki: it stands only at the end, where it is -k. The same
    with "you have …", -ta or -ti."""
    others = {"ذلك", "تحت"}
    of_one_gender = re.compile("[\u0621-\u064a][\u064b-\u0652]*(ك[\u064e\u0650]|\u0652ت[\u064e\u0650])$")
    for message_id, _, said in everything("ar"):
        for word in WORD.findall(said):
            assert bare(word) in others or not of_one_gender.search(word), f"{message_id}: {word}"


def test_nobody_is_ordered_about() -> None:
    """Instructions are verbal nouns: no imperative, which would be a man's."""
    orders = {"اختر", "اكتب", "خذ", "المس", "اضغط", "انتظر", "اسأل", "حاول", "أكد", "ناد", "واصل", "استعمل"}
    for message_id, text, _ in everything("ar"):
        assert not orders & set(re.findall(r"\w+", text)), message_id


@pytest.mark.parametrize(
    ("n", "people", "places"),
    [
        (0, "لا أحد أمامك", "لا مكان"),
        (1, "شخص واحد أمامك", "مكان واحد"),
        (2, "شخصان أمامك", "مكانان"),
        (3, "3 أشخاص أمامك", "3 أماكن"),
        (10, "10 أشخاص أمامك", "10 أماكن"),
        (11, "11 شخصا أمامك", "11 مكانا"),
        (99, "99 شخصا أمامك", "99 مكانا"),
        (100, "100 شخص أمامك", "100 مكان"),
        (103, "103 أشخاص أمامك", "103 أماكن"),
    ],
)
def test_arabic_counts_in_six_forms(n: int, people: str, places: str) -> None:
    for message_id, expected in (("people-waiting", people), ("places-free", places)):
        assert shown("ar", message_id, {"n": n}).replace(ISOLATE, "").replace(POP, "") == expected
        assert bare(spoken("ar", message_id, {"n": n})) == expected


def test_what_is_put_into_a_shown_sentence_keeps_its_own_direction() -> None:
    """Digits and codes are isolated where they are shown, and nothing of that is said."""
    for message_id in entries("ar"):
        for args in samples("ar", message_id):
            left = re.sub(f"{ISOLATE}[^{POP}]*{POP}", "", shown("ar", message_id, args))
            assert not re.search(r"\d", left) or message_id.startswith("keyname-"), message_id  # only said
            assert not re.search("[\u2066-\u2069]", spoken("ar", message_id, args)), message_id
