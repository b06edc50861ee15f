"""Every character a person may be shown: messages, content, and what both are filled with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).resolve().parents[2]
MESSAGES: Final = ROOT / "assets" / "locale"
CONTENT: Final = ROOT / "config" / "content"

DIGITS: Final = "0123456789" + "".join(chr(0x0660 + digit) for digit in range(10))
PUNCTUATION: Final = " .,:;!?…·-–—/()[]'’\"“”«»%+°№،؛؟٪\u00a0\u202f"
ARROWS: Final = "←↑→↓"
ISOLATES: Final = "\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200c\u200d\u2060\ufeff"
TAMAZIGHT_LETTERS: Final = "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ" + "ɣɛḍḥṛṣṭẓčǧʷ"
FRENCH_LETTERS: Final = "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ"

_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{6})")


def every_character() -> list[str]:
    """The characters, sorted; none is a control character."""
    found = set(DIGITS + PUNCTUATION + ARROWS + ISOLATES + TAMAZIGHT_LETTERS + FRENCH_LETTERS)
    for text in (*_message_texts(), *_content_texts()):
        found.update(text)
    return sorted(character for character in found if unicodedata.category(character) != "Cc")


def _message_texts() -> Iterator[str]:
    """The lines of all Fluent files, without comments, with their escapes resolved."""
    for path in sorted(MESSAGES.rglob("*.ftl")):
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                yield _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), line)


def _content_texts() -> Iterator[str]:
    for path in sorted(CONTENT.rglob("*.yaml")):
        yield from _strings(yaml.safe_load(path.read_text("utf-8")))


def _strings(node: Any) -> Iterator[str]:
    match node:
        case str():
            yield node
        case dict():
            for value in node.values():
                yield from _strings(value)
        case list():
            for value in node:
                yield from _strings(value)
