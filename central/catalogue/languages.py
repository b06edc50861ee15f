"""What each language of the content asks of a text: kept by `seed`, so that staff are held to the same rules."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from central.catalogue import repository

FILE = "languages.yaml"


@dataclass(frozen=True, slots=True)
class LanguageRule:
    """`spoken_required`: its letters alone do not tell the sound. `never_in_public`: parts of words."""

    language: str
    spoken_required: bool
    never_in_public: tuple[str, ...]


def read_rules(folder: Path) -> tuple[LanguageRule, ...]:
    """The complete languages of a content folder that passed every check, in their order."""
    from central.catalogue.content.document import read  # serving needs no YAML

    document, _ = read(FILE, (folder / FILE).read_bytes())
    assert document is not None
    return tuple(
        LanguageRule(one["tag"], one["spoken"] == "required", tuple(one["never_in_public"]))
        for one in document.data["languages"]
        if one["complete"]
    )


def store(connection: Connection, rules: tuple[LanguageRule, ...]) -> None:
    """In place of those before."""
    repository.replace_languages(
        connection, [(one.language, one.spoken_required, one.never_in_public) for one in rules]
    )


def rules(connection: Connection) -> tuple[LanguageRule, ...]:
    """In their order; empty where nothing was seeded since staff can write."""
    return tuple(LanguageRule(*one) for one in repository.languages(connection))
