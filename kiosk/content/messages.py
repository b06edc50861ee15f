"""The Fluent messages of one language: as shown, and as spoken where sound differs (`.spoken`).

`fluent.runtime` is imported on first use, after the first frame: it costs 63 ms (reference/kivy.md).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.locate import ASSETS
from protocol.faults import ContentFault

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LOCALES = ASSETS / "locale"
_SPOKEN, _LATIN = "spoken", "latin"
_TERM = "-"
_REVIEWED = "### review: native\n"
_WITHOUT_PLURALS = "root"
"""CLDR has no Darija, and may not have the next language: its messages count by exact numbers (`[1]`, `[2]`) and
"other". Without this, Babel would take the plural forms of whatever language the machine is set to."""


@dataclass(frozen=True, slots=True)
class Written:
    """That a message is there, and what stands beside its text."""

    id: str
    spoken: bool
    latin: bool
    """A transcription into Latin letters, for who knows the language and not its script."""
    reviewed: bool
    """A native speaker has read and heard it: its file says `### review: native`."""


class Messages:
    """Shown text isolates its arguments (U+2068 … U+2069), so that digits keep their order inside
    Arabic; spoken text has no such marks.

    Raises ContentFault for a file that cannot be parsed, a message without text or given twice (each with
    file and line), an unknown id and a missing argument.
    """

    def __init__(self, language: str, folder: Path = LOCALES) -> None:
        self.language = language
        self._folder = folder / language

    def shown(self, message_id: str, args: Mapping[str, str | int]) -> str:
        message = self._message(self._shown, message_id)
        return self._format(self._shown, message_id, message.value, args)

    def spoken(self, message_id: str, args: Mapping[str, str | int]) -> str:
        message = self._message(self._spoken, message_id)
        pattern = message.attributes.get(_SPOKEN) or message.value
        return self._format(self._spoken, message_id, pattern, args)

    def ids(self) -> tuple[str, ...]:
        """Every message of the language, sorted."""
        return tuple(sorted(name for name in self._sources if not name.startswith(_TERM)))

    def _message(self, bundle: "FluentBundle", message_id: str) -> Any:
        if message_id not in self._sources:
            raise ContentFault(f"{self._folder.name}: no message {message_id}")
        if not bundle.has_message(message_id):
            self._compile(bundle, message_id)
        return bundle.get_message(message_id)

    def _compile(self, bundle: "FluentBundle", name: str) -> None:
        """Gives the bundle a message, after whatever it refers to: another thread that finds it there uses it."""
        from fluent.syntax import FluentParser

        parser, resources, names = FluentParser(with_spans=False), [], [name]
        for one in names:  # grows while it is walked
            resource = parser.parse(self._sources[one])
            resources.append(resource)
            names += [new for new in _references(resource) if new in self._sources and new not in names]
        for resource in reversed(resources):
            bundle.add_resource(resource)

    def _format(
        self, bundle: "FluentBundle", message_id: str, pattern: Any, args: Mapping[str, str | int]
    ) -> str:
        text, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise ContentFault(f"{self._folder.name}: {message_id}: {errors[0]}")
        return str(text)

    @cached_property
    def _sources(self) -> dict[str, str]:
        """Each message as it is written, found good. The parser's trees would take 3 MiB a language, and a visit
        needs few of them."""
        found: dict[str, str] = {}
        for path in sorted(self._folder.glob("*.ftl")):
            text = _text(path)
            for entry in _parsed(path, text):
                name = _name(entry)
                if name in found:
                    raise _broken(path, text, entry, f"{name} is there twice")
                found[name] = text[entry.span.start : entry.span.end]
        if not found:
            raise ContentFault(f"{self._folder.name}: no messages")
        return found

    @cached_property
    def _shown(self) -> "FluentBundle":
        return self._bundle(isolating=True)

    @cached_property
    def _spoken(self) -> "FluentBundle":
        return self._bundle(isolating=False)

    def _bundle(self, *, isolating: bool) -> "FluentBundle":
        from fluent.runtime import FluentBundle

        return FluentBundle([f"{self.language}-MA", _WITHOUT_PLURALS], use_isolating=isolating)


def written(language: str, folder: Path = LOCALES) -> tuple[Written, ...]:
    """Every message of a language; none for a language without a folder. Raises ContentFault."""
    from fluent.syntax import ast

    found = []
    for path in sorted((folder / language).glob("*.ftl")):
        text = _text(path)
        reviewed = text.startswith(_REVIEWED)
        for entry in _parsed(path, text):
            if isinstance(entry, ast.Term):
                continue
            beside = {attribute.id.name for attribute in entry.attributes}
            found.append(Written(entry.id.name, _SPOKEN in beside, _LATIN in beside, reviewed))
    return tuple(found)


def _parsed(path: Path, text: str) -> Iterator[Any]:
    """Messages and terms. Raises ContentFault for the first thing that is neither."""
    from fluent.syntax import FluentParser, ast

    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            raise _broken(path, text, entry, "not a message")
        if isinstance(entry, ast.Message | ast.Term):
            if entry.value is None:
                raise _broken(path, text, entry, f"{entry.id.name} has no text")
            yield entry


def _name(entry: Any) -> str:
    from fluent.syntax import ast

    name: str = entry.id.name
    return _TERM + name if isinstance(entry, ast.Term) else name


def _references(node: Any) -> Iterator[str]:
    """What a part of a message refers to, by the names of `_name`."""
    from fluent.syntax import ast

    if isinstance(node, ast.MessageReference | ast.TermReference):
        yield (_TERM if isinstance(node, ast.TermReference) else "") + node.id.name
    children = (
        vars(node).values() if isinstance(node, ast.BaseNode) else node if isinstance(node, list) else ()
    )
    for child in children:
        yield from _references(child)


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ContentFault(f"{path.parent.name}/{path.name}: {error.strerror}") from error
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _at_line(path, content.count(b"\n", 0, error.start) + 1, "not UTF-8") from error


def _broken(path: Path, text: str, entry: Any, why: str) -> ContentFault:
    start: int = entry.span.start
    return _at_line(path, text.count("\n", 0, start) + 1, why)


def _at_line(path: Path, line: int, why: str) -> ContentFault:
    return ContentFault(f"{path.parent.name}/{path.name}: line {line}: {why}")
