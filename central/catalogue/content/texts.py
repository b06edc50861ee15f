"""Checks of the words: every language complete, public names neutral."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from central.catalogue import wordings
from central.catalogue.content.document import Document
from central.catalogue.content.problem import Path, Problem

# The keys that hold a wording, and those of them that must be there in every language.
_COMPLETE = frozenset({"name", "public_name", "city", "description", "details", "label", "text", "next_step"})
_WORDINGS = _COMPLETE | {"official_name"}


# What central fills in when it tells a state (protocol.certificates.CertificateStatus).
_PLACES = frozenset({"{doc}", "{day}", "{time}", "{place}"})


def check_texts(document: Document, languages: Document) -> Iterator[Problem]:
    """A text and, where it is required, a spoken form in every complete language; no unknown language."""
    declared = {language["tag"]: language for language in languages.data["languages"]}
    for path, wording in _wordings(document.data, ()):
        for tag, text in wording.items():
            if tag not in declared:
                yield document.problem((*path, tag), "is not a language of languages.yaml")
            yield from _check_letters(document, (*path, tag), text)
        if path[-1] not in _COMPLETE:
            continue
        for tag, language in declared.items():
            if not language["complete"]:
                continue
            if tag not in wording:
                yield document.problem((*path, tag), "the text is missing in this language")
            elif language["spoken"] == "required" and spoken(wording[tag]) is None:
                yield document.problem((*path, tag, "spoken"), "is missing: this language requires it")


def check_public_names(services: Document, languages: Document) -> Iterator[Problem]:
    """No queue's public name tells why somebody came."""
    for i, queue in enumerate(services.data["queues"]):
        yield from _check_neutral(services, ("queues", i, "public_name"), queue["public_name"], languages)


def check_menu_names(categories: Document, languages: Document) -> Iterator[Problem]:
    """The menu stands on the glass for everybody who passes."""
    for i, category in enumerate(categories.data["categories"]):
        yield from _check_neutral(categories, ("categories", i, "name"), category["name"], languages)


def check_hotline_names(hotlines: Document, languages: Document) -> Iterator[Problem]:
    """A number's name does not tell why it is called."""
    for i, hotline in enumerate(hotlines.data["hotlines"]):
        yield from _check_neutral(hotlines, ("hotlines", i, "name"), hotline["name"], languages)


def check_printed_papers(documents: Document, languages: Document) -> Iterator[Problem]:
    """The name of a paper that may be printed tells nothing about who brings it."""
    for i, paper in enumerate(documents.data["documents"]):
        if paper["printable"]:
            yield from _check_neutral(documents, ("documents", i, "name"), paper["name"], languages)


def check_places_to_fill(states: Document, languages: Document) -> Iterator[Problem]:
    """`{day}` and the like are known and the same in every language, shown and said."""
    order = [language["tag"] for language in languages.data["languages"]]
    for path, wording in _wordings(states.data, ()):
        tags = sorted(wording, key=lambda tag: order.index(tag) if tag in order else len(order))
        expected = _places(shown(wording[tags[0]]))
        for tag in tags:
            for form in filter(None, (shown(wording[tag]), spoken(wording[tag]))):
                found = _places(form)
                if unknown := sorted(set(found) - _PLACES):
                    yield states.problem((*path, tag), f"holds {', '.join(unknown)}, which nothing fills")
                elif found != expected:
                    yield states.problem(
                        (*path, tag), f"fills {found or 'nothing'} where {tags[0]} fills {expected}"
                    )


def _places(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}?", text))


def check_centre_names(centres: Document, languages: Document) -> Iterator[Problem]:
    """A centre's name stands on the ticket, so it does not tell either."""
    for i, centre in enumerate(centres.data["centres"]):
        yield from _check_neutral(centres, ("centres", i, "name"), centre["name"], languages)


def shown(text: str | dict[str, str]) -> str:
    """The letters of a text that stands in a file."""
    return text if isinstance(text, str) else text["shown"]


def spoken(text: str | dict[str, str]) -> str | None:
    """Its sound, where the file gives one."""
    return None if isinstance(text, str) else text.get("spoken")


def _wordings(value: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    if path and path[-1] in _WORDINGS:
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _wordings(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _wordings(inner, (*path, i))


def _check_letters(document: Document, path: Path, text: str | dict[str, str]) -> Iterator[Problem]:
    for form in (shown(text), spoken(text) or ""):
        if not unicodedata.is_normalized("NFC", form):
            yield document.problem(path, "is not in Unicode normal form C")
        if control := wordings.stray(form):
            yield document.problem(path, f"holds U+{ord(control):04X}, which has no letter")


def _check_neutral(
    document: Document, path: Path, wording: dict[str, Any], languages: Document
) -> Iterator[Problem]:
    for language in languages.data["languages"]:
        text = wording.get(language["tag"])
        if text is None:
            continue
        for word in wordings.telling(shown(text), spoken(text), language["never_in_public"]):
            yield document.problem(
                (*path, language["tag"]), f"tells {word!r}, which the public must not learn"
            )
