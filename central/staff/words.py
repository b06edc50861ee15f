"""The Fluent messages of the staff and hall pages: one file a language, `central/staff/locale/<language>.ftl`.

A language is there when its file is there; nothing else has to be changed for a new one.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from protocol.faults import ContentFault

LOCALE = Path(__file__).parent / "locale"
Argument = str | int | date


class Words:
    """One language. Arguments are isolated (U+2068 … U+2069), so digits keep their order inside Arabic.

    Raises `ContentFault` for a line that is no message, and where a message is missing or lacks an argument.
    """

    def __init__(self, file: Path) -> None:
        self.language = file.stem
        self._bundle = FluentBundle([f"{self.language}-MA"], use_isolating=True)
        resource = _parsed(file)
        self._bundle.add_resource(resource)
        self.ids = tuple(entry.id.name for entry in resource.body if isinstance(entry, ast.Message))

    def __call__(self, message_id: str, /, **arguments: Argument) -> str:
        """The text of a message."""
        try:
            pattern = self._bundle.get_message(message_id).value
        except LookupError:
            raise ContentFault(f"{self.language}: no message {message_id}") from None
        if pattern is None:
            raise ContentFault(f"{self.language}: {message_id} says nothing")
        text, errors = self._bundle.format_pattern(pattern, dict[str, Any](arguments))
        if errors:
            raise ContentFault(f"{self.language}: {message_id}: {errors[0]}")
        return str(text)


def _parsed(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    resource = FluentParser().parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
            raise ContentFault(f"{file.name}: line {line}: not a message")
    return resource


@cache
def all_words(folder: Path = LOCALE) -> Mapping[str, Words]:
    """Every language there is, by its tag, in the order of the tags. Raises `ContentFault`."""
    return {file.stem: Words(file) for file in sorted(folder.glob("*.ftl"))}


def chosen(languages: Mapping[str, Words], cookie: str, accepted: str) -> Words:
    """The language of the cookie, else the first known of an Accept-Language header, else the first."""
    wishes = [cookie, *(part.partition(";")[0].strip().partition("-")[0] for part in accepted.split(","))]
    return next((languages[tag] for tag in wishes if tag in languages), next(iter(languages.values())))
