"""What a speaker has to say follows from the messages and texts that ship; every fixed string has its place (row L3)."""

import re
from functools import cache
from pathlib import Path

import pytest

from kiosk.content.messages import LOCALES
from kiosk.locate import ROOT
from tests.locale.wording import LANGUAGES, entries, samples, spoken
from voice.languages import language
from voice.packs.manifest import SLOT
from voice.packs.microphone import file_name
from voice.packs.script import Prompt, script
from voice.packs.words import normal

CONTENT = ROOT / "config" / "content"
every_language = pytest.mark.parametrize("tag", LANGUAGES)


@cache
def prompts(tag: str) -> dict[str, Prompt]:
    return {prompt.id: prompt for prompt in script(tag, LOCALES / tag, CONTENT)}


@every_language
def test_every_fixed_message_is_a_prompt_with_the_words_that_the_kiosk_says(tag: str) -> None:
    here = prompts(tag)
    fixed = {
        name: said
        for name in entries(tag)
        for args in samples(tag, name)
        if not args and (said := spoken(tag, name, {}))
    }
    assert len(fixed) > 400
    for name, said in fixed.items():
        assert here[name].text.split() == said.split(), name


@every_language
def test_every_text_of_the_content_is_a_prompt(tag: str) -> None:
    here = prompts(tag)
    assert here["services:services:rsu_help:name"].text
    assert sum(":" in key for key in here) > 300


@every_language
def test_every_message_with_a_variable_is_a_sequence_of_words_that_are_prompts(tag: str) -> None:
    here = prompts(tag)
    sequences = [prompt for prompt in here.values() if prompt.seq]
    assert sequences
    for prompt in sequences:
        assert any(SLOT.fullmatch(item) for item in prompt.seq)
        for item in prompt.seq:
            assert SLOT.fullmatch(item) or here[item].text, prompt.id


def test_a_sequence_has_its_words_and_its_slots_in_order() -> None:
    called = prompts("fr")["number-called"]
    assert called.seq == ("number-called.1", "{number:chars}", "number-called.3", "{desk:text}")


@every_language
def test_letters_digits_numbers_and_days_are_prompts(tag: str) -> None:
    here = prompts(tag)
    for key in ("l.A", "l.Z", "d.0", "d.9", "n.0", "n.60", "w.1", "w.7", "m.1", "m.12"):
        assert here[key].text, key
    assert here["d.7"].text == language(tag).digits("7")
    assert len({here[f"m.{n}"].text for n in range(1, 13)}) == 12


@every_language
def test_every_prompt_has_a_file_of_its_own(tag: str) -> None:
    names = [file_name(key).lower() for key in prompts(tag)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._=-]*", name) for name in names)


def test_what_counts_is_a_prompt_in_each_of_its_forms(tmp_path: Path) -> None:
    (tmp_path / "a.ftl").write_text(
        "waiting = { $n ->\n    [one] { $n } personne\n   *[other] { $n } personnes avant { $name }\n}\n",
        encoding="utf-8",
    )
    here = {prompt.id: prompt for prompt in script("fr", tmp_path)}
    assert here["waiting=one"].seq == ("{n:int}", "waiting=one.2")
    assert here["waiting=other"].seq == ("{n:int}", "waiting=other.2", "{name:text}")
    assert here["waiting=other.2"].text == "personnes avant"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bonjour !", "bonjour", True),
        ("Guichet 5", f"Guichet {language('fr').number(5)}", True),
        ("Guichet 5", "Guichet 6", False),
        ("Oui. Bouton.", "Oui, bouton", False),
        ("l’heure", "l heure", False),
        ("A047", "A47", False),
    ],
)
def test_what_sounds_alike_is_the_same_text(one: str, other: str, same: bool) -> None:
    number = language("fr").number
    assert (normal(one, number) == normal(other, number)) is same
