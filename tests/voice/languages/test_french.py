"""Golden tables for French: what is heard (IPA of espeak-ng)."""

import datetime

import pytest

from voice.languages import language
from voice.speech.espeak import espeak

fr = language("fr")


def heard(text: str) -> str:
    return espeak().phonemes(fr.pronounce(text), "fr").replace("\n", " | ")


@pytest.mark.parametrize(
    ("n", "sound"),
    [
        (0, "zeʁˈo"),
        (1, "ˈœ̃"),
        (8, "yˈit"),
        (11, "ˈɔ̃z"),
        (21, "vɛ̃teˈœ̃"),
        (71, "swasɑ̃teˈɔ̃z"),
        (80, "katʁəvˈɛ̃"),
        (91, "katʁəvɛ̃ˈɔ̃z"),
        (99, "katʁəvɛ̃diznˈœf"),
        (100, "sˈɑ̃"),
        (200, "døsˈɑ̃"),
        (1000, "mˈil"),
        (2026, "dø mil vɛ̃tsˈis"),
        (11000, "ɔ̃z mˈil"),
    ],
)
def test_numbers(n: int, sound: str) -> None:
    assert heard(fr.number(n)) == sound


@pytest.mark.parametrize(
    ("day", "said", "sound"),
    [
        ((2026, 11, 22), "dimanche 22 novembre", "dimˈɑ̃ʃ vɛ̃tdˈø novˈɑ̃bʁ"),
        ((2026, 1, 1), "jeudi premier janvier", "ʒødˈi pʁəmjˈe ʒɑ̃vjˈe"),
        ((2026, 8, 11), "mardi 11 août", "maʁdˈi ˈɔ̃z ˈut"),
    ],
)
def test_dates(day: tuple[int, int, int], said: str, sound: str) -> None:
    assert fr.date(datetime.date(*day)) == said
    assert heard(said) == sound


def test_a_date_with_its_year() -> None:
    assert fr.date(datetime.date(2026, 11, 22), year=True) == "dimanche 22 novembre 2026"


@pytest.mark.parametrize(
    ("at", "said", "sound"),
    [
        ((0, 0), "minuit", "minyˈi"),
        ((1, 0), "une heure", "yn ˈœʁ"),
        ((6, 0), "6 heures", "sˈiz ˈœʁ"),
        ((8, 1), "8 heures une", "yˈit ˈœʁz ˈyn"),
        ((9, 30), "9 heures 30", "nˈœf ˈœʁ tʁˈɑ̃t"),
        ((12, 0), "midi", "midˈi"),
        ((14, 5), "14 heures 5", "katˈɔʁz ˈœʁ sˈɛ̃k"),
        ((21, 0), "vingt et une heures", "vˈɛ̃t e yn ˈœʁ"),
    ],
)
def test_times(at: tuple[int, int], said: str, sound: str) -> None:
    assert fr.time(datetime.time(*at)) == said
    assert heard(said) == sound


def test_codes_digits_and_telephones() -> None:
    assert heard(fr.code("A-047")) == "ˈa | zeʁˈo kˈatʁ sˈɛt"
    assert fr.code("482 173 059") == "quatre huit deux, un sept trois, zéro cinq neuf"
    assert heard(fr.code("482173059")) == "kˈatʁ yˈi dˈø | œ̃ sˈɛt tʁwˈa | zeʁˈo sˈɛ̃k nˈœf"
    assert heard(fr.phone("8350")) == "yˈi tʁwˈa sˈɛ̃k zeʁˈo"
    assert fr.phone("05 28") == "zéro cinq, deux huit"


def test_spelling() -> None:
    assert fr.spell("aB-1é") == "a, bé, tiret, un, e accent aigu"


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("guichet n° 3", "ɡiʃˈɛ nymeʁˈo tʁwˈa"),
        ("9h30", "nˈœf ˈœʁ tʁˈɑ̃t"),
        ("9 h", "nˈœf ˈœʁ"),
        ("2/3", "dˈø | tʁwˈa"),
        ("3 sur 6", "tʁwˈa syʁ sˈis"),
    ],
)
def test_what_espeak_would_misread(written: str, sound: str) -> None:
    assert heard(written) == sound


def test_names_in_arabic_letters_and_tifinagh_are_said_as_near_as_french_can() -> None:
    assert heard("Nom : فاطمة") == "nˈɔ̃ | fatmˈa"
    assert heard("ⵜⴰⵖⴰⵣⵓⵜ") == "taʁazˈut"
    assert fr.unread("Nom : فاطمة ⴼⴰⵟⵉⵎⴰ Fès 漢") == ["漢"]


def test_the_letter_m_is_no_nasal_vowel() -> None:
    assert heard(fr.letter("M")) == "ˈɛm"
