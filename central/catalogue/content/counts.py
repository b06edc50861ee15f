"""How far each language of the content is: texts that are there, said, transcribed, read by a native speaker."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from central.catalogue.content import FILES
from central.catalogue.content.document import Document, read_file
from central.catalogue.content.problem import BrokenContent

_NATIVE = "native"
_NAMED = 10
"""So many of a language's missing texts are named."""


@dataclass(frozen=True, slots=True)
class TextCount:
    """`complete`: the language reaches kiosks. `spoken` and `latin` stand beside that many texts; `missing` are the
    texts that another language has, as FILE:LINE."""

    language: str
    complete: bool
    written: int
    spoken: int
    latin: int
    reviewed: int
    missing: tuple[str, ...]


def count_texts(folder: Path) -> list[TextCount]:
    """One for each language of languages.yaml, in its order.

    Raises BrokenContent for a file that cannot be read; what stands in it is `load_content`'s to judge.
    """
    documents, problems = [], []
    for name in FILES:
        document, found = read_file(folder / f"{name}.yaml")
        documents += [document] if document else []
        problems += found
    if problems:
        raise BrokenContent(problems)
    languages = documents[FILES.index("languages")].data["languages"]
    tags = frozenset(language["tag"] for language in languages)
    wordings = [found for document in documents for found in _wordings(document, document.data, (), tags)]
    return [_counted(language, wordings) for language in languages]


def table(counts: Sequence[TextCount]) -> str:
    """For a person at a terminal."""
    head = ("content", "complete", "written", "spoken form", "latin", "reviewed", "unreviewed", "missing")
    rows = [
        (
            one.language, "yes" if one.complete else "no", one.written, one.spoken, one.latin, one.reviewed,
            one.written - one.reviewed, len(one.missing),
        )
        for one in counts
    ]  # fmt: skip
    lines = [
        "  ".join(str(cell).ljust(len(name)) for cell, name in zip(row, head, strict=True))
        for row in (head, *rows)
    ]
    lines += [f"{one.language}: no text at {place}" for one in counts for place in one.missing[:_NAMED]]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _counted(language: dict[str, Any], wordings: list[tuple[str, dict[str, Any]]]) -> TextCount:
    tag = language["tag"]
    texts = [text if isinstance(text, dict) else {} for _, wording in wordings if (text := wording.get(tag))]
    return TextCount(
        tag,
        language["complete"],
        written=len(texts),
        spoken=sum("spoken" in text for text in texts),
        latin=sum("latin" in text for text in texts),
        reviewed=sum(text.get("review") == _NATIVE for text in texts),
        missing=tuple(place for place, wording in wordings if tag not in wording),
    )


def _wordings(
    document: Document, value: Any, path: tuple[str | int, ...], tags: frozenset[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping of languages to texts, with where it stands."""
    if isinstance(value, dict) and value and tags.issuperset(value):
        yield f"{document.file}:{document.line(path)}", value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _wordings(document, inner, (*path, key), tags)
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _wordings(document, inner, (*path, i), tags)
