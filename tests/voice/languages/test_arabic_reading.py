"""Diacritised Arabic is read as a speaker of standard Arabic would: golden IPA, word by word and joined."""

import unicodedata

import pytest

from voice.languages import language
from voice.languages.ar.diacritics import bare, same_words, unmarked
from voice.speech.espeak import espeak

ar = language("ar")


def heard(text: str) -> str:
    return espeak().phonemes(ar.pronounce(text), "ar").replace("\n", " | ")


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        # vowels, glides and doubled letters
        ("مُوَظَّفْ", "muwˈaðða.f"),
        ("سَيَّارَة", "sajjˈaːra"),
        ("يَوْمْ", "jˈawm"),
        ("بَيْتْ", "bˈajt"),
        ("زَوَاجْ", "zawˈaːdʒ"),
        ("سُؤَالْ", "suʔˈaːl"),
        ("مَسْؤُولْ", "masʔˈuːl"),
        ("شَيْءْ", "ʃˈajʔ"),
        ("قُرْآنْ", "qurʔˈaːn"),
        ("كَتَبُوا", "kˈatabuː"),
        ("مَتَى", "mˈataː"),
        ("حَيّ", "ħˈajj"),
        # tanwin and the tied ta
        ("شُكْرًا", "ʃˈukran"),
        ("مَسَاءً", "masˈaːʔan"),
        ("مُسْتَشْفًى", "mustˈaʃfan"),
        ("بِطَاقَة", "bit̪ˈa.ːqa"),
        ("بِطَاقَةٌ", "bit̪ˈa.ːqatun"),
        ("صَلَاة", "s̪a.lˈaːh"),
        # the article, prefixes, words that begin with a joining alef
        ("الشُّبَّاكْ", "ʔaʃʃubːˈaːk"),
        ("الْمَوْعِدْ", "ʔalmˈawʕid"),
        ("المَوعِدْ", "ʔalmˈawʕid"),
        ("وَالْآنْ", "walʔˈaːn"),
        ("بِالْبِطَاقَة", "bilbit̪ˈa.ːqa"),
        ("وَبِالْبِطَاقَة", "wabilbit̪ˈa.ːqa"),
        ("لِلْأَطْفَالْ", "lilʔat̪fˈaːl"),
        ("بِاسْمِكْ", "bˈismik"),
        ("فَاضْغَطْ", "fˈadˤɣat̪"),
        ("وَالِدْ", "wˈaːlid"),
        ("الِاجْتِمَاعِيّ", "ʔalidʒtimaːʕˈijj"),
        ("وَالَّذِينَ", "wallaðˈiːna"),
        # words whose long a is not written
        ("هَذَا", "hˈaːðaː"),
        ("هٰذِهِ", "hˈaːðihi"),
        ("اللَّه", "ʔallˈaːh"),
    ],
)
def test_words(written: str, sound: str) -> None:
    assert unmarked(written) == []
    assert heard(written) == sound


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("فِي الْبَيْتْ", "fˈil bˈajt"),
        ("عَلَى الزِّرّ", "ʕˈalaz zˈirr"),
        ("بِطَاقَة التَّعْرِيفْ", "bit̪ˈa.ːqat atːaʕrˈiːf"),
        ("السَّاعَة التَّاسِعَة", "ʔassˈaːʕa tːˈaːsiʕa"),
        ("اِضْغَطْ، ثُمَّ اُخْرُجْ", "ʔˈidˤɣat̪ | θˈummaχ rˈudʒ"),
        ("نَعَمْ، الْمَوْعِدْ", "nˈaʕam | ʔalmˈawʕid"),
    ],
)
def test_words_lean_on_each_other_but_not_across_a_pause(written: str, sound: str) -> None:
    assert heard(written) == sound


def test_the_order_of_marks_does_not_matter() -> None:
    """Editors and Unicode's canonical order put a vowel before its shadda."""
    shadda_first, vowel_first = "مُوَظ\u0651\u064eفْ", "مُوَظ\u064e\u0651فْ"
    assert heard(shadda_first) == heard(vowel_first) == heard(unicodedata.normalize("NFD", shadda_first))


def test_digits_capitals_and_signs_are_said_in_arabic() -> None:
    assert heard("رَقْمْ 25") == "rˈaqm χˈamsa waʕiʃrˈuːn"
    assert heard("50%").startswith("χamsˈuːn f")
    assert "(en)" not in heard("التَّذْكِرَة A-047، بِطَاقَة CIN + 1/2")


def test_brackets_and_guillemets_swallow_no_word() -> None:
    for enclosed in ("(الْقَانُونْ)", "«الْقَانُونْ»", "[الْقَانُونْ]"):
        assert heard(enclosed).replace("ˌ", "") == heard("الْقَانُونْ").replace("ˌ", "")
    assert heard("قَبْلَ (الْبَيْتْ) بَعْدَ") == "qˈabla | ʔalbˈajt | bˈaʕda"


def test_names_in_latin_letters_and_tifinagh_are_read_and_not_spelt() -> None:
    assert heard("اِسْم Fatima") == "ʔˈism fatimˈa"
    assert heard("ⴼⴰⵟⵉⵎⴰ") == "fa.t̪ˈi.ma"


def test_a_word_without_its_marks_is_left_to_espeak() -> None:
    assert ar.pronounce("مرحبا") == "مرحبا"
    assert heard("مرحبا")


@pytest.mark.parametrize(
    "written",
    ["مرحبا", "امْرَأَة", "كتَبَ", "مَوعد", "وبِالْبَيْت", "بيت", "مُوَظف", "مَدْرسَة"],
)
def test_a_missing_mark_is_noticed(written: str) -> None:
    assert unmarked(f"اِضْغَطْ {written} هُنَا 3 CIN") == [written]


def test_what_need_not_be_marked() -> None:
    assert unmarked("مَرْحَبًا بِكُمْ فِي الْمَرْكَز. اِخْتَرْ كِتَابًا، صَلاة، أ، ب 25 A-047") == []


def test_spoken_and_shown_are_the_same_words() -> None:
    assert bare("مَرْحَبًا بِكُمْ") == "مرحبا بكم"
    assert same_words("مَرْحَبًا، بِكُمْ!", "مرحبا بكم.")
    assert same_words("هٰذَا الشُّبَّاكْ ـ 3", "هذا الشباك 3")
    assert not same_words("مَرْحَبًا بِكُمْ", "مرحبا بك")
    assert not same_words("أَلْف", "الف")
