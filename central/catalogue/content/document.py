"""One content file: its values, and the line of each of them.

A small part of YAML on purpose. Plain scalars are null, true, false, whole numbers or text, so that
`08:30` is no number, `2026-02-18` no date and `no` no boolean. No aliases, no tags. Each file ends with
`...`, so that one cut short anywhere, even between two entries, is seen.
"""

import pathlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from central.catalogue.content.problem import Path, Problem, dotted

_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_DEEPEST = 20
# The parser in C where PyYAML has it: ten times faster, the same events and marks.
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """`data` are plain dicts, lists and scalars; `lines` has the line of every path in it."""

    file: str
    data: Any
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """The line of the value, or of the nearest one around it."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]

    def problem(self, path: Path, reason: str) -> Problem:
        return Problem(self.file, self.line(path), dotted(path), reason)


def read_file(path: pathlib.Path) -> tuple[Document | None, list[Problem]]:
    """As `read`, for a file that may not be there."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return None, [Problem(path.name, 0, "", f"cannot be read: {error.strerror}")]
    return read(path.name, content)


def read(file: str, content: bytes) -> tuple[Document | None, list[Problem]]:
    """The document, or what is wrong with it; duplicate keys, aliases and tags come with the document."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, [Problem(file, line, "", f"is not UTF-8 at byte {error.start}")]
    lines = text.splitlines()
    if not text.strip():
        return None, [Problem(file, 1, "", "is empty")]
    builder = _Builder(file, yaml.parse(text, Loader=_LOADER))
    try:
        data = builder.document()
    except _Unusable as unusable:
        return None, [unusable.problem]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = min(mark.line + 1, len(lines)) if mark else 0
        return None, [Problem(file, line, "", f"is not YAML: {error.problem}")]
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return None, [Problem(file, line, "", f"is not YAML: {error.reason}")]
    if lines[-1].rstrip() != "...":
        builder.problems.append(Problem(file, len(lines), "", "is cut short: the last line is not '...'"))
    return Document(file, data, builder.lines), builder.problems


class _Unusable(Exception):
    """Carries the problem that ends the reading out of the recursion."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Builder:
    """Turns YAML events into values and notes their lines."""

    def __init__(self, file: str, events: Iterator[Any]) -> None:
        self.lines: dict[Path, int] = {(): 1}
        self.problems: list[Problem] = []
        self._file = file
        self._events = events

    def document(self) -> Any:
        """The one document of the stream."""
        value: Any = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Unusable(self._at(event, (), "holds a second document"))
                value = self._value(next(self._events), ())
        return value

    def _value(self, event: Any, path: Path) -> Any:
        if len(path) > _DEEPEST:
            raise _Unusable(self._at(event, (), "is nested too deep"))
        if isinstance(event, yaml.AliasEvent):
            self.problems.append(self._at(event, path, "aliases are not used here: write it out"))
            return None
        if event.tag is not None:
            self.problems.append(self._at(event, path, "tags are not used here"))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return _scalar(event)

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                raise _Unusable(self._at(key, path, "a key must be text"))
            name = str(key.value)
            if name in values:
                self.problems.append(self._at(key, (*path, name), "is there twice"))
            else:
                self.lines[*path, name] = _line(key)
            values[name] = self._value(next(self._events), (*path, name))
        return values

    def _sequence(self, path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            place = (*path, len(items))
            self.lines[place] = _line(event)
            items.append(self._value(event, place))
        return items

    def _at(self, event: Any, path: Path, reason: str) -> Problem:
        return Problem(self._file, _line(event), dotted(path), reason)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _scalar(event: Any) -> str | int | bool | None:
    text = str(event.value)
    if event.style:  # quoted or block: always text
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text
