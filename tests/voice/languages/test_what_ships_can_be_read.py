"""Every sentence that ships, in every language, is read whole: no letter unknown, none spelt out, none guessed at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.locale.wording import entries, everything
from voice.languages import available, language
from voice.speech.espeak import espeak
from voice.speech.utterance import clean

NEVER_SAID = "official_name"
"""Of a centre: for staff and for matching papers."""
PLACE = re.compile(r"\{\w+\}")
"""Where a value is put into a text; values are said by the language's own functions."""
CONTENT = Path(__file__).resolve().parents[3] / "config" / "content"

BY_PHONEMES = ("ar", "ary", "zgh")
"""Languages of which espeak gets nothing but phonemes: faster to check than to hear."""
every_language = pytest.mark.parametrize("tag", available())


def said_in(found: Any, tag: str) -> Iterator[str]:
    """Yield what is said in one language anywhere in a content file."""
    if isinstance(found, list):
        for item in found:
            yield from said_in(item, tag)
    if not isinstance(found, dict):
        return
    for key, value in found.items():
        if key == tag and isinstance(value, str):
            yield value
        elif key == tag and isinstance(value, dict) and "shown" in value:
            yield str(value.get("spoken") or value["shown"])
        elif key != NEVER_SAID:
            yield from said_in(value, tag)


def content(tag: str) -> list[str]:
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CONTENT.glob("*.yaml"))]
    return [PLACE.sub(" ", text) for file in files for text in said_in(file, tag)]


@every_language
def test_every_message(tag: str) -> None:
    unread = {i: words for i, _, said in everything(tag) if (words := language(tag).unread(clean(said)))}
    assert entries(tag)
    assert unread == {}


@every_language
def test_every_text_of_the_content(tag: str) -> None:
    assert {text: words for text in content(tag) if (words := language(tag).unread(clean(text)))} == {}


@pytest.mark.parametrize("tag", [tag for tag in available() if tag not in BY_PHONEMES])
def test_it_is_heard_in_the_language_s_own_voice_and_in_no_other(tag: str) -> None:
    """espeak marks where another voice takes over: "(en)"."""
    spoken_in = language(tag)
    texts = {said for _, _, said in everything(tag)} | set(content(tag))
    heard = {
        text: espeak().phonemes(spoken_in.pronounce(clean(text)), spoken_in.VOICE) for text in sorted(texts)
    }
    assert {text: sound for text, sound in heard.items() if "(" in sound or not sound} == {}


@pytest.mark.parametrize("tag", BY_PHONEMES)
def test_no_word_is_left_to_espeak(tag: str) -> None:
    """What stands outside `[[…]]` is punctuation: a letter there is one that espeak would make something of."""
    spoken_in = language(tag)
    for text in [said for _, _, said in everything(tag)] + content(tag):
        rest = spoken_in.pronounce(clean(text))
        while "[[" in rest:
            before, _, after = rest.partition("[[")
            rest = before + after.partition("]]")[2]
        assert not any(map(str.isalnum, rest)), f"{text}: {rest}"
