"""The version names the content: kiosks fetch again when it changes, and only then."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from protocol.catalogue import Catalogue
from tests.content.folder import ContentFolder


def test_the_version_is_16_hexadecimal_digits(catalogue: Catalogue) -> None:
    assert len(catalogue.version) == 16
    assert set(catalogue.version) <= set("0123456789abcdef")


def test_the_time_of_issue_does_not_change_it(catalogue: Catalogue, folder: ContentFolder) -> None:
    later = datetime(2026, 12, 24, 18, 30, tzinfo=UTC)
    again = folder.load(later)
    assert again.issued_at == later
    assert again == replace(catalogue, issued_at=later)


def test_comments_do_not_change_it(catalogue: Catalogue, folder: ContentFolder) -> None:
    folder.replace("services.yaml", "\nqueues:", "\n# a word to translators\nqueues:")
    assert folder.load().version == catalogue.version


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("services.yaml", 'fr: "Accueil"', 'fr: "Réception"'),
        ("services.yaml", "طَلَبُ", "طَلَبِ"),
        ("services.yaml", "appointment_minutes: 45", "appointment_minutes: 50"),
        ("regions.yaml", 'fr: "Tétouan"', 'fr: "Tetouan"'),
        ("centres.yaml", "{number: 1, letters: [G]}", "{number: 1, letters: [G, A]}"),
        ("accessibility.yaml", 'fr: "Portes larges"', 'fr: "Larges portes"'),
        ("calendar.yaml", "last_walk_in_minutes: 30", "last_walk_in_minutes: 20"),
        ("calendar.yaml", "2027-03-09, certain: false", "2027-03-09, certain: true"),
    ],
)
def test_any_content_changes_it(
    catalogue: Catalogue, folder: ContentFolder, file: str, old: str, new: str
) -> None:
    folder.replace(file, old, new)
    assert folder.load().version != catalogue.version


def test_a_new_year_changes_it_because_it_changes_the_days_told(
    catalogue: Catalogue, folder: ContentFolder
) -> None:
    assert folder.load(datetime(2027, 1, 2, tzinfo=UTC)).version != catalogue.version
