"""Golden tables: what is heard (IPA of espeak-ng) for numbers, dates, times and codes. Not yet heard by a native ear."""

import datetime

import pytest

from voice.languages import language
from voice.languages.ar.diacritics import unmarked
from voice.languages.ar.numbers import number as cardinal
from voice.speech.espeak import espeak

ar = language("ar")


def heard(text: str) -> str:
    assert unmarked(text) == []
    return espeak().phonemes(ar.pronounce(text), "ar").replace("\n", " | ")


@pytest.mark.parametrize(
    ("n", "sound"),
    [
        (0, "s̪ˈi.fr"),
        (1, "wˈaːħid"),
        (2, "ʔiθnˈaːn"),
        (3, "θalˈaːθa"),
        (4, "ʔˈarbaʕa"),
        (5, "χˈamsa"),
        (6, "sˈitːa"),
        (7, "sˈabʕa"),
        (8, "θamˈaːnija"),
        (9, "tˈisʕa"),
        (10, "ʕˈaʃara"),
        (11, "ʔˈaħada ʕˈaʃar"),
        (12, "ʔˈiθnaː ʕˈaʃar"),
        (13, "θalˈaːθata ʕˈaʃar"),
        (18, "θamaːnˈijata ʕˈaʃar"),
        (19, "tˈisʕata ʕˈaʃar"),
        (20, "ʕiʃrˈuːn"),
        (22, "ʔiθnˈaːn waʕiʃrˈuːn"),
        (47, "sˈabʕa waʔarbaʕˈuːn"),
        (99, "tˈisʕa watisʕˈuːn"),
        (100, "mˈiʔa"),
        (101, "mˈiʔa wawˈaːħid"),
        (200, "miʔatˈaːn"),
        (342, "θalaːθˈumiʔa waθnˈaːn waʔarbaʕˈuːn"),
        (808, "θamaːnˈumiʔa waθamˈaːnija"),
        (1000, "ʔˈalf"),
        (1001, "ʔˈalf wawˈaːħid"),
        (2000, "ʔalfˈaːn"),
        (2026, "ʔalfˈaːn wasˈitːa waʕiʃrˈuːn"),
        (3500, "θalˈaːθatu ʔaːlˈaːf waχamsˈumiʔa"),
        (10000, "ʕaʃˈaratu ʔaːlˈaːf"),
        (11000, "ʔˈaħada ʕˈaʃar ʔˈalf"),
        (21000, "wˈaːħid waʕiʃrˈuːn ʔˈalf"),
        (100000, "mˈiʔa ʔˈalf"),
    ],
)
def test_numbers(n: int, sound: str) -> None:
    assert heard(ar.number(n)) == sound
    assert heard(str(n)) == sound, "digits in a sentence are read as the same words"


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "وَاحِدَة"), (3, "ثَلَاثْ"), (8, "ثَمَانْ"), (10, "عَشْرْ"), (11, "إِحْدَى عَشْرَة"), (25, "خَمْسْ وَعِشْرُونْ")],
)
def test_numbers_agree_with_minutes(n: int, said: str) -> None:
    assert cardinal(n, feminine=True) == said


@pytest.mark.parametrize(
    ("day", "sound"),
    [
        ((2026, 11, 22), "ʔˈalʔaħad | ʔiθnˈaːn waʕiʃrˈuːn nuwˈanbir"),
        ((2026, 11, 23), "ʔaliθnˈajn | θalˈaːθa waʕiʃrˈuːn nuwˈanbir"),
        ((2026, 1, 1), "ʔalχamˈiːs | fˈaːtiħ janˈaːjir"),
        ((2026, 8, 14), "ʔaldʒˈumuʕa | ʔarbˈaʕata ʕˈaʃar ɣˈuʃt"),
        ((2026, 7, 7), "ʔaθθulaːθˈaːʔ | sˈabʕa juːljˈuːz"),
        ((2026, 12, 12), "ʔassˈabt | ʔˈiθnaː ʕˈaʃar dudʒˈanbir"),
        ((2026, 5, 6), "ʔalʔarbiʕˈaːʔ | sˈitːa mˈaːj"),
    ],
)
def test_dates_have_moroccan_months(day: tuple[int, int, int], sound: str) -> None:
    assert heard(ar.date(datetime.date(*day))) == sound


@pytest.mark.parametrize(
    ("at", "sound"),
    [
        ((0, 0), "muntˈas̪a.ful lˈajl"),
        ((8, 0), "ʔassˈaːʕaθ θˈaːmina s̪a.bˈaːħan"),
        ((9, 30), "ʔassˈaːʕa tːˈaːsiʕa wannˈis̪f s̪a.bˈaːħan"),
        ((10, 15), "ʔassˈaːʕal ʕˈaːʃira warrˈubʕ s̪a.bˈaːħan"),
        ((11, 45), "ʔassˈaːʕal ħaːdˈijata ʕˈaʃra waχˈams waʔarbaʕˈuːn daqˈiːqa s̪a.bˈaːħan"),
        ((12, 0), "ʔassˈaːʕaθ θaːnˈijata ʕˈaʃra zawˈaːlan"),
        ((14, 30), "ʔassˈaːʕaθ θˈaːnija wannˈis̪f bˈaʕdaz zawˈaːl"),
        ((16, 5), "ʔassˈaːʕar rˈaːbiʕa waχˈams daqˈaːʔiq bˈaʕdaz zawˈaːl"),
        ((18, 2), "ʔassˈaːʕas sˈaːdisa wadaqiːqatˈaːn masˈaːʔan"),
    ],
)
def test_times_are_said_in_twelve_hours_and_the_part_of_the_day(at: tuple[int, int], sound: str) -> None:
    assert heard(ar.time(datetime.time(*at))) == sound


def test_codes_digits_and_telephones() -> None:
    assert heard(ar.code("A-047")) == "ʔˈaː | s̪ˈi.fr ʔˈarbaʕa sˈabʕa"
    assert heard(ar.code("482 173 059")) == (
        "ʔˈarbaʕa θamˈaːnija ʔiθnˈaːn | wˈaːħid sˈabʕa θalˈaːθa | s̪ˈi.fr χˈamsa tˈisʕa"
    )
    assert heard(ar.phone("8350")) == "θamˈaːnija θalˈaːθa χˈamsa s̪ˈi.fr"
    assert heard(ar.phone("05 28")) == "s̪ˈi.fr χˈamsa | ʔiθnˈaːn θamˈaːnija"
    assert heard(ar.digits("٠٥٢٨")) == "s̪ˈi.fr χˈamsa ʔiθnˈaːn θamˈaːnija"


def test_spelling_names_what_is_not_a_letter() -> None:
    assert heard(ar.spell("B-2 ي")) == "bˈiː | ʃˈart̪a. | ʔiθnˈaːn | farˈaːɣ | jˈaːʔ"
