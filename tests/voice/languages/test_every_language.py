"""What every language folder keeps to; a new folder is tested by being there."""

import datetime
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice.languages import UnknownLanguage, available, language
from voice.speech.espeak import espeak
from voice.speech.utterance import clean

every_language = pytest.mark.parametrize("tag", available())
NOON = datetime.time(12, 0)


def heard(text: str, tag: str) -> str:
    spoken_in = language(tag)
    return espeak().phonemes(spoken_in.pronounce(text), spoken_in.VOICE)


def test_the_four_languages_of_the_centres_are_there() -> None:
    assert {"ar", "ary", "fr", "zgh"} <= set(available())


@pytest.mark.parametrize("tag", ["zz", "", "../ar", "ar.names", "AR/../fr", "x" * 1000])
def test_a_language_without_a_folder_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguage):
        language(tag)


def test_regions_of_a_language_share_its_folder() -> None:
    assert language("ar-MA") is language("ar")
    assert language("FR") is language("fr")


@every_language
def test_its_voice_exists(tag: str) -> None:
    assert espeak().has_voice(language(tag).VOICE)
    assert tag == language(tag).TAG


@every_language
def test_no_two_numbers_sound_the_same(tag: str) -> None:
    numbers = [*range(121), *range(190, 212), 999, 1000, 1001, 1100, 1999, 2000, 2001, 10000, 10001, 11000]
    assert len({heard(language(tag).number(n), tag) for n in numbers}) == len(numbers)
    assert len({language(tag).number(n) for n in range(11_001)}) == 11_001


@every_language
def test_numbers_below_zero_are_refused_and_huge_ones_read_digit_by_digit(tag: str) -> None:
    with pytest.raises(ValueError, match="-1"):
        language(tag).number(-1)
    assert language(tag).number(1_234_567) == language(tag).digits("1234567")


@every_language
def test_no_two_minutes_of_the_day_sound_the_same(tag: str) -> None:
    minutes = [datetime.time(hour, minute) for hour in range(24) for minute in range(60)]
    assert len({language(tag).time(at) for at in minutes}) == 24 * 60


@every_language
def test_no_two_days_of_the_year_sound_the_same(tag: str) -> None:
    days = [datetime.date(2028, 1, 1) + datetime.timedelta(days) for days in range(366)]
    assert len({language(tag).date(day) for day in days}) == 366
    assert language(tag).date(days[0], year=True) != language(tag).date(days[0])


@every_language
def test_a_code_is_read_in_groups_whether_or_not_it_is_written_so(tag: str) -> None:
    spoken_in = language(tag)
    assert spoken_in.code("482173059") == spoken_in.code("482 173 059")
    groups = spoken_in.code("482 173 059").split(", ")
    assert groups == [spoken_in.digits(part) for part in ("482", "173", "059")]
    assert "\n" in heard(spoken_in.code("482 173 059"), tag), "espeak makes a pause between the groups"


@every_language
def test_a_ticket_number_is_its_letter_and_its_digits(tag: str) -> None:
    spoken_in = language(tag)
    assert spoken_in.code("A-047") == f"{spoken_in.letter('A')}, {spoken_in.digits('047')}"


@every_language
def test_the_letters_of_tickets_cannot_be_mistaken(tag: str) -> None:
    queues = "ACPFGESMR"
    assert len({heard(language(tag).letter(letter), tag) for letter in queues}) == len(queues)


@every_language
def test_every_latin_letter_and_digit_has_a_name(tag: str) -> None:
    for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789":
        assert heard(language(tag).letter(character), tag)
    with pytest.raises(KeyError):
        language(tag).letter("☃")


@every_language
def test_what_is_made_for_speech_stays_in_its_voice(tag: str) -> None:
    """espeak marks where it falls back to another language: "(en)"."""
    spoken_in = language(tag)
    said = [spoken_in.number(n) for n in range(0, 11_000, 137)]
    said += [
        spoken_in.time(datetime.time(hour, minute)) for hour in range(24) for minute in (0, 1, 2, 15, 30, 59)
    ]
    said += [spoken_in.date(datetime.date(2026, month, month), year=True) for month in range(1, 13)]
    said += [spoken_in.code("A-047 ZX"), spoken_in.phone("05 28 89 12 34"), spoken_in.spell("AB-12 / é.")]
    said += [spoken_in.card("BK 123456"), spoken_in.year(1980), *(spoken_in.age(n) for n in range(0, 121, 7))]
    said += [spoken_in.spell("فاطمة ⴼⴰⵟⵉⵎⴰ")]
    assert not [text for text in said if re.search(r"\([a-z]{2,3}\)", heard(text, tag))]


@every_language
@pytest.mark.parametrize(
    "name", ["فاطمة", "ⴼⴰⵟⵉⵎⴰ", "Fatima", "FATIMA-ZAHRA", "Aït Ouâkrim", "محمد ⵎⵓⵃⵎⵎⴷ Mohamed"]
)
def test_a_name_in_any_of_the_three_scripts_is_said_as_a_word(tag: str, name: str) -> None:
    """Letter by letter or by code points it would take many times as long."""
    said = heard(name, tag)
    assert "(" not in said
    assert len(re.sub(r"\W", "", said)) <= len(name) + 6


@every_language
def test_how_accents_and_marks_are_encoded_makes_no_difference(tag: str) -> None:
    for text in ("Aït Ouâkrim, né à Fès", "مُوَظَّف أَكَّد آخر", "é"):
        assert heard(unicodedata.normalize("NFD", text), tag) == heard(
            unicodedata.normalize("NFC", text), tag
        )


@every_language
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=60))
def test_no_text_breaks_it(tag: str, text: str) -> None:
    spoken_in = language(tag)
    spoken_in.pronounce(clean(text))
    spoken_in.pronounce(clean(spoken_in.spell(clean(text))))
    spoken_in.unread(text)
    for say in (spoken_in.code, spoken_in.digits, spoken_in.card, spoken_in.phone):
        spoken_in.pronounce(clean(say(text)))
