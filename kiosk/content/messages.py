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
        bundle = self._shown
        return self._format(bundle, message_id, self._message(message_id).value, args)

    def spoken(self, message_id: str, args: Mapping[str, str | int]) -> str:
        message = self._message(message_id)
        pattern = message.attributes.get(_SPOKEN) or message.value
        return self._format(self._spoken, message_id, pattern, args)

    def ids(self) -> tuple[str, ...]:
        """Every message of the language, sorted."""
        return tuple(sorted(entry.id.name for _, entry in self._entries))

    def _message(self, message_id: str) -> Any:
        try:
            return self._shown.get_message(message_id)
        except LookupError:
            raise ContentFault(f"{self._folder.name}: no message {message_id}") from None

    def _format(
        self, bundle: "FluentBundle", message_id: str, pattern: Any, args: Mapping[str, str | int]
    ) -> str:
        text, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise ContentFault(f"{self._folder.name}: {message_id}: {errors[0]}")
        return str(text)

    @cached_property
    def _entries(self) -> list[tuple[Path, Any]]:
        found = [(path, entry) for path in sorted(self._folder.glob("*.ftl")) for entry in _parsed(path)]
        seen: set[str] = set()
        for path, entry in found:
            if entry.id.name in seen:
                raise _broken(
                    path, path.read_text(encoding="utf-8"), entry, f"{entry.id.name} is there twice"
                )
            seen.add(entry.id.name)
        return found

    @cached_property
    def _shown(self) -> "FluentBundle":
        return self._bundle(isolating=True)

    @cached_property
    def _spoken(self) -> "FluentBundle":
        return self._bundle(isolating=False)

    def _bundle(self, *, isolating: bool) -> "FluentBundle":
        from fluent.runtime import FluentBundle
        from fluent.syntax import ast

        if not self._entries:
            raise ContentFault(f"{self._folder.name}: no messages")
        bundle = FluentBundle([f"{self.language}-MA", _WITHOUT_PLURALS], use_isolating=isolating)
        bundle.add_resource(ast.Resource([entry for _, entry in self._entries]))
        return bundle


def written(language: str, folder: Path = LOCALES) -> tuple[Written, ...]:
    """Every message of a language; none for a language without a folder. Raises ContentFault."""
    found = []
    for path in sorted((folder / language).glob("*.ftl")):
        reviewed = _text(path).startswith(_REVIEWED)
        for entry in _parsed(path):
            beside = {attribute.id.name for attribute in entry.attributes}
            found.append(Written(entry.id.name, _SPOKEN in beside, _LATIN in beside, reviewed))
    return tuple(found)


def _parsed(path: Path) -> Iterator[Any]:
    from fluent.syntax import FluentParser, ast

    text = _text(path)
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            raise _broken(path, text, entry, "not a message")
        if isinstance(entry, ast.Message):
            if entry.value is None:
                raise _broken(path, text, entry, f"{entry.id.name} has no text")
            yield entry


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
