"""How far each language is: messages and texts of the catalogue that are there, said, transcribed, read by a native."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from kiosk.content.messages import LOCALES, Written, written
from protocol.catalogue import Catalogue
from protocol.wording import Wording


@dataclass(frozen=True, slots=True)
class MessageCount:
    """`spoken` have a spoken form of their own; the others are said as they are shown. `latin`: a transcription.
    `missing` are ids that another language has."""

    language: str
    written: int
    spoken: int
    latin: int
    reviewed: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextCount:
    """Of the catalogue: `missing` is the number of texts that another language has."""

    language: str
    written: int
    spoken: int
    missing: int


def count_messages(languages: Iterable[str], folder: Path = LOCALES) -> list[MessageCount]:
    """One for each of `languages` and for every other folder of messages. Raises ContentFault for a broken file."""
    here = {language: written(language, folder) for language in _with_others(languages, folder)}
    everywhere = {message.id for messages in here.values() for message in messages}
    return [_counted(language, messages, everywhere) for language, messages in here.items()]


def count_texts(catalogue: Catalogue, languages: Iterable[str]) -> list[TextCount]:
    """One for each of `languages` and for every other language of the catalogue."""
    wordings = list(_wordings(catalogue))
    return [
        TextCount(
            language,
            written=sum(language in wording.shown for wording in wordings),
            spoken=sum(language in wording.spoken for wording in wordings),
            missing=sum(language not in wording.shown for wording in wordings),
        )
        for language in dict.fromkeys((*languages, *catalogue.languages))
    ]


def _with_others(languages: Iterable[str], folder: Path) -> list[str]:
    others = sorted(path.name for path in folder.iterdir() if path.is_dir())
    return list(dict.fromkeys((*languages, *others)))


def _counted(language: str, messages: tuple[Written, ...], everywhere: set[str]) -> MessageCount:
    return MessageCount(
        language,
        written=len(messages),
        spoken=sum(message.spoken for message in messages),
        latin=sum(message.latin for message in messages),
        reviewed=sum(message.reviewed for message in messages),
        missing=tuple(sorted(everywhere - {message.id for message in messages})),
    )


def _wordings(value: Any) -> Iterator[Wording]:
    """Every wording in a document, wherever it stands."""
    if isinstance(value, Wording):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _wordings(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _wordings(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _wordings(inner)
