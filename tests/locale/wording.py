"""The messages of every language: their syntax, their variables, and how they come out."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from kiosk.content.messages import LOCALES, Messages

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ar", "ary", "zgh", "fr")
NUMBERS = frozenset({"n", "count", "page", "pages", "length", "day"})  # the arguments that are numbers
PLURALS = (0, 1, 2, 3, 11, 100)  # one of each of Arabic's six forms
ISOLATE, POP = "\u2068", "\u2069"

Args = Mapping[str, str | int]


@cache
def messages(language: str) -> Messages:
    return Messages(language)


@cache
def entries(language: str) -> dict[str, Any]:
    """Message id → its syntax."""
    found = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                found[entry.id.name] = entry
    return found


def spoken_pattern(entry: Any) -> Any:
    """What is said where it differs from what is shown, else None."""
    return next((a.value for a in entry.attributes if a.id.name == "spoken"), None)


def variables(pattern: Any) -> set[str]:
    """The arguments that a pattern uses."""
    found: set[str] = set()

    class Collect(Visitor):
        def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 - fluent's name for it
            found.add(node.id.name)

    Collect().visit(pattern)
    return found


def samples(language: str, message_id: str) -> Iterator[Args]:
    """Arguments to try a message with: each plural form where it counts something."""
    entry = entries(language)[message_id]
    names = variables(entry)
    counted = sorted(names & NUMBERS)
    for number in PLURALS if counted else (0,):
        yield {name: number if name in NUMBERS else "7" for name in names}


def shown(language: str, message_id: str, args: Args) -> str:
    return messages(language).shown(message_id, args)


def spoken(language: str, message_id: str, args: Args) -> str:
    return messages(language).spoken(message_id, args)


def everything(language: str) -> Iterator[tuple[str, str, str]]:
    """Id, shown and spoken of every message with every sample."""
    for message_id in entries(language):
        for args in samples(language, message_id):
            yield message_id, shown(language, message_id, args), spoken(language, message_id, args)
