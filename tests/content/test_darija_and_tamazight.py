"""The texts of the content in Darija and in Tamazight: sound and transcription go with the letters."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from kiosk.locate import CONFIG
from tests.locale.tifinagh import TEXT, tifinagh
from voice.languages import ary, zgh
from voice.languages.ar.diacritics import same_words

FILES = sorted((CONFIG / "content").glob("*.yaml"))


def texts(value: Any, language: str) -> Iterator[dict[str, str]]:
    """Every text of a language with what stands beside it."""
    if isinstance(value, dict):
        if language in value and "ar" in value:
            text = value[language]
            yield {"shown": text} if isinstance(text, str) else text
        else:
            for inner in value.values():
                yield from texts(inner, language)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, language)


def all_texts(language: str) -> list[dict[str, str]]:
    found = [text for file in FILES for text in texts(yaml.safe_load(file.read_bytes()), language)]
    assert len(found) > 150  # a walk that finds nothing would agree with everything
    return found


def test_spoken_darija_has_the_letters_of_the_shown_one() -> None:
    """گ tells that people say g where the map writes ك or, in the east, ج."""
    for text in all_texts("ary"):
        said = text.get("spoken", text["shown"])
        assert any(same_words(said.replace("گ", letter), text["shown"]) for letter in ("گ", "ك", "ج")), text


def test_every_word_of_both_has_a_sound() -> None:
    assert [text for text in all_texts("ary") if ary.unread(filled(text))] == []
    assert [text for text in all_texts("zgh") if zgh.unread(filled(text))] == []


def filled(text: dict[str, str]) -> str:
    return re.sub(r"\{[a-z]+\}", "7", text.get("spoken", text["shown"]))


LATIN = re.compile(r"\{[a-z_]+\}|\b[A-Z]{2,5}\b")
"""What is filled in later ({doc}, {day}), and acronyms as they stand on people's papers (RSU, IDCS)."""


def tamazight(text: str) -> str:
    return LATIN.sub("", text)


def test_tamazight_is_shown_in_tifinagh_only() -> None:
    assert [text for text in all_texts("zgh") if not TEXT.fullmatch(tamazight(text["shown"]))] == []


def test_every_tamazight_text_has_a_transcription_with_the_same_letters() -> None:
    for text in all_texts("zgh"):
        assert LATIN.findall(text["latin"]) == LATIN.findall(text["shown"])
        assert tifinagh(tamazight(text["latin"])) == tamazight(text["shown"])
