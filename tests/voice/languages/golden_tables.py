"""The golden tables: what each language says for a number, a date, a code, as files that people who speak it can read.

A row of `golden/<tag>.yaml` is an input and "words → sound": the words as the language writes them, with the marks that
tell how they are read, and the IPA of espeak-ng. Change a row only when somebody who speaks the language says so.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from voice.languages import Language, language
from voice.speech.espeak import espeak

FOLDER = Path(__file__).parent / "golden"
ARROW = " → "

Say = Callable[[Language, str], str]

KINDS: dict[str, Say] = {
    "numbers": lambda spoken_in, text: spoken_in.number(int(text)),
    "dates": lambda spoken_in, text: spoken_in.date(datetime.date.fromisoformat(text)),
    "dates with their year": lambda spoken_in, text: spoken_in.date(
        datetime.date.fromisoformat(text), year=True
    ),
    "times": lambda spoken_in, text: spoken_in.time(datetime.time.fromisoformat(text)),
    "codes": lambda spoken_in, text: spoken_in.code(text),
    "cards": lambda spoken_in, text: spoken_in.card(text),
    "phones": lambda spoken_in, text: spoken_in.phone(text),
    "years": lambda spoken_in, text: spoken_in.year(int(text)),
    "ages": lambda spoken_in, text: spoken_in.age(int(text)),
    "letters": lambda spoken_in, text: spoken_in.letter(text),
    "spelt": lambda spoken_in, text: spoken_in.spell(text),
}


@cache
def table(tag: str) -> dict[str, dict[str, str]]:
    """Return kind → input → "words → sound"; all strings."""
    # "09:30" and 2026-11-23 stay what is written
    read = yaml.load((FOLDER / f"{tag}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    return cast("dict[str, dict[str, str]]", read)


def row(tag: str, kind: str, given: str) -> str:
    """Return what the language says now, as a row has it."""
    spoken_in = language(tag)
    words = KINDS[kind](spoken_in, given)
    heard = espeak().phonemes(spoken_in.pronounce(words), spoken_in.VOICE)
    return f"{words}{ARROW}{heard.replace(chr(10), ' | ')}"
