"""What a speaker has to say in one language: the spoken Fluent messages, the texts of the content, and the pieces that
slots are filled with.

A message without a variable is one clip. One with variables is a sequence: the words between them, and slots. One that
counts is a message for each of its forms ("people-waiting=one").
"""

from __future__ import annotations

import datetime
import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voice.languages import language
from voice.languages.groups import PAUSE

from .manifest import SLOT
from .times import time_pieces

NUMBERS = (*range(61), *range(70, 101, 10), *range(200, 1001, 100))
_COUNTED = frozenset(("n", "count", "page", "pages", "length", "day"))
_CHARACTERS = frozenset(("ticket", "code", "phone", "number"))
_SAMPLE_DAY = 23
_SPOKEN = "spoken"
_EVERY_TEXT_HAS = ("ar", "fr")


@dataclass(frozen=True, slots=True)
class Prompt:
    """`text` is what is to be said; a sequence has none of its own, but `seq`."""

    id: str
    text: str = ""
    seq: tuple[str, ...] = ()


def script(tag: str, messages: Path, content: Path | None = None) -> list[Prompt]:
    """Return all prompts of a language, each id once; `messages` is the folder of its Fluent files, `content` one of
    YAML documents with texts by language.

    Raises UnknownLanguage, OSError.
    """
    texts = _texts(tag, content) if content else ()
    found = {prompt.id: prompt for prompt in [*_messages(messages), *texts, *_pieces(tag)]}
    return list(found.values())


def _texts(tag: str, folder: Path) -> Iterator[Prompt]:
    import yaml

    for path in sorted(folder.glob("*.yaml")):
        yield from _inside(yaml.safe_load(path.read_text(encoding="utf-8")), tag, path.stem)


def _inside(value: Any, tag: str, where: str) -> Iterator[Prompt]:
    """Yield every text in a document, named by the way to it: "services:rsu_help:name"."""
    if isinstance(value, dict):
        text = value.get(tag)
        said = text.get(_SPOKEN) or text.get("shown") if isinstance(text, dict) else text
        if isinstance(said, str) and all(map(value.get, _EVERY_TEXT_HAS)):
            yield from _prompts(where, _filled(said))
            return
        for key, inner in value.items():
            yield from _inside(inner, tag, f"{where}:{key}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            name = inner.get("id", at) if isinstance(inner, dict) else at
            yield from _inside(inner, tag, f"{where}:{name}")


def _filled(text: str) -> list[str]:
    """Split `{day}` and the like off as slots."""
    return [re.sub(r"^\{(\w+)\}$", r"{\1:text}", item) for item in re.split(r"(\{\w+\})", text) if item]


def _messages(folder: Path) -> Iterator[Prompt]:
    from fluent.syntax import FluentParser, ast

    entries: dict[str, Any] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message | ast.Term):
                prefix = "-" if isinstance(entry, ast.Term) else ""
                entries[prefix + entry.id.name] = entry
    for name, entry in entries.items():
        if not name.startswith("-"):
            for form, items in _forms(_pattern(entry), entries):
                yield from _prompts(f"{name}{form}", items)


def _pattern(entry: Any) -> Any:
    """What is said: the spoken form where the entry has one."""
    return next((one.value for one in entry.attributes if one.id.name == _SPOKEN), entry.value)


def _forms(pattern: Any, entries: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield each form of a pattern: its name, and its words and slots in order."""
    from fluent.syntax import ast

    forms: list[tuple[str, list[str]]] = [("", [])]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            more = [("", [element.value])]
        else:
            more = list(_expression(element.expression, entries))
        forms = [(name + added, [*items, *words]) for name, items in forms for added, words in more]
    yield from forms


def _expression(expression: Any, entries: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    from fluent.syntax import ast

    match expression:
        case ast.SelectExpression(variants=variants):
            for variant in variants:
                key = variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
                for name, items in _forms(variant.value, entries):
                    yield f"={key}{name}", items
        case ast.VariableReference(id=ast.Identifier(name=name)):
            yield "", [f"{{{name}:{_kind(name)}}}"]
        case ast.MessageReference(id=ast.Identifier(name=name)):
            yield from _forms(_pattern(entries[name]), entries)
        case ast.TermReference(id=ast.Identifier(name=name)):
            yield from _forms(_pattern(entries[f"-{name}"]), entries)
        case ast.Placeable(expression=inner):
            yield from _expression(inner, entries)
        case _:
            yield "", [expression.value]


def _kind(variable: str) -> str:
    if variable in _COUNTED:
        return "int"
    return "chars" if variable in _CHARACTERS else "date" if variable == "date" else "text"


def _prompts(name: str, items: Iterable[str]) -> Iterator[Prompt]:
    """Yield one prompt for words alone, else a sequence and its parts."""
    runs: list[str] = []
    for item in items:
        if SLOT.fullmatch(item) or not runs or SLOT.fullmatch(runs[-1]):
            runs.append(item)
        else:
            runs[-1] += item
    runs = [
        run for run in (" ".join(run.split()) for run in runs) if SLOT.fullmatch(run) or re.search(r"\w", run)
    ]
    if all(map(SLOT.fullmatch, runs)):
        return  # what fills them has clips of its own
    if not any(map(SLOT.fullmatch, runs)):
        yield from (Prompt(name, run) for run in runs)
        return
    seq = tuple(run if SLOT.fullmatch(run) else f"{name}.{at}" for at, run in enumerate(runs, 1))
    yield from (Prompt(part, run) for part, run in zip(seq, runs, strict=True) if part != run)
    yield Prompt(name, seq=seq)


def _pieces(tag: str) -> Iterator[Prompt]:
    """Yield letters, digits, numbers, weekdays, months and times of day."""
    spoken_in = language(tag)
    yield from (Prompt(f"l.{letter}", spoken_in.letter(letter)) for letter in string.ascii_uppercase)
    yield from (Prompt(f"d.{digit}", spoken_in.digits(digit)) for digit in string.digits)
    yield from (Prompt(f"n.{n}", spoken_in.number(n)) for n in NUMBERS)
    for day in (datetime.date(2026, 11, 22) + datetime.timedelta(n) for n in range(1, 8)):
        weekday = spoken_in.date(day).split(spoken_in.number(day.day))[0]
        yield Prompt(f"w.{day.isoweekday()}", weekday.strip(PAUSE))
    for month in range(1, 13):
        said = spoken_in.date(datetime.date(2026, month, _SAMPLE_DAY))
        yield Prompt(f"m.{month}", said.partition(spoken_in.number(_SAMPLE_DAY))[2].strip())
    yield from (Prompt(name, words) for name, words in time_pieces(spoken_in))
