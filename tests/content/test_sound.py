"""How the content sounds: nothing is left for a synthesiser to guess."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from protocol.catalogue import Catalogue
from protocol.wording import Wording
from tests.content.folder import ContentFolder
from voice.languages import ar
from voice.languages.ar.diacritics import same_words, unmarked
from voice.speech.espeak import espeak

ANOTHER_LANGUAGE = "("
"""espeak marks a word that it reads in another language as `(en)…(fr)`."""


def wordings(value: object) -> Iterator[Wording]:
    """Every wording in the catalogue, wherever it stands."""
    if isinstance(value, Wording):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from wordings(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from wordings(getattr(value, field.name))


def test_arabic_is_vocalised_so_that_no_word_is_guessed(catalogue: Catalogue) -> None:
    guessed = {word for wording in wordings(catalogue) for word in unmarked(wording.say("ar"))}
    assert guessed == set()


def test_spoken_arabic_has_the_letters_of_the_shown_one(catalogue: Catalogue) -> None:
    for wording in wordings(catalogue):
        shown, spoken = wording.show("ar"), wording.say("ar")
        assert spoken != shown
        # گ tells that people say g where the map writes ك or, in the east, ج.
        assert any(same_words(spoken.replace("گ", letter), shown) for letter in ("ك", "ج")), spoken


def test_no_french_name_is_read_as_if_it_were_english(catalogue: Catalogue) -> None:
    names = {re.sub(r"{\w+}", "lundi", wording.say("fr")) for wording in wordings(catalogue)}
    astray = {name for name in names if ANOTHER_LANGUAGE in espeak().phonemes(name, "fr")}
    assert astray == set()


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("الشهادات والبطاقات", "ʔaʃʃahaːdˈaːtu walbit̪a.ːqˈaːt"),
        ("الطفولة والتمدرس", "ʔat̪ːu.fˈuːlatu watːamˈadrus"),
        ("المشاريع", "ʔalmaʃaːrˈiːʕ"),
        ("التكوين والدروس", "ʔatːakwˈiːnu wadːurˈuːs"),
        ("الاستقبال", "ʔalistiqbˈaːl"),
        ("المواكبة", "ʔalmuwˈaːkaba"),
        ("التوجيه", "ʔatːawdʒˈiːh"),
        ("الأسرة", "ʔalʔˈusra"),
        ("الحقوق والإجراءات", "ʔalħuqˈuːqu walʔidʒraːʔˈaːt"),
        ("طلب شهادة الإعاقة", "t̪ˈa.labu ʃahˈaːdatil ʔiʕˈaːqa"),
        ("دار الطالب ودار الطالبة", "dˈaːru t̪ːˈa.ːlibi wadˈaːru t̪ːˈa.ːliba"),
        ("الدعم الاجتماعي المباشر", "ʔadːˈaʕmu lidʒtimaːʕˈijjul mubˈaːʃir"),
        ("أكادير", "ʔaɡaːdˈiːr"),
        ("فجيج", "fiɡˈiːɡ"),
        ("العيون", "ʔalʕujˈuːn"),
        ("عيد المولد النبوي", "ʕˈiːdul mˈawlidin nabawˈijj"),
    ],
)
def test_the_sound_of_a_name(catalogue: Catalogue, name: str, sound: str) -> None:
    said = next(wording.say("ar") for wording in wordings(catalogue) if wording.show("ar") == name)
    assert espeak().phonemes(ar.pronounce(said), "ar") == sound


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("Fès", "fˈɛs"),
        ("Marrakech", "maʁakˈɛʃ"),
        ("Tiznit", "tiznˈit"),
        ("Oued Ed-Dahab", "wˈɛd edaˈab"),
        ("Aide à l'inscription au RNP et au RSU", "ˈɛd a lɛ̃skʁipsjˈɔ̃ o ˈɛʁ ˈɛn pˈe e o ˈɛʁ ˈɛs ˈy"),
    ],
)
def test_the_sound_of_a_french_name(catalogue: Catalogue, name: str, sound: str) -> None:
    said = next(wording.say("fr") for wording in wordings(catalogue) if wording.show("fr") == name)
    assert espeak().phonemes(said, "fr") == sound


def test_details_of_accessibility_are_vocalised_too(folder: ContentFolder) -> None:
    """The catalogue has only the names, so they are read from the file."""
    for line in folder.text("accessibility.yaml").splitlines():
        if "spoken:" in line and "ar:" in line:
            shown, spoken = line.split('"')[1], line.split('"')[3]
            assert unmarked(spoken) == []
            assert same_words(spoken, shown)
