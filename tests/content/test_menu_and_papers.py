"""The menu, the papers and the numbers: what stands on the glass and on paper tells nothing about anybody."""

from collections import Counter
from pathlib import Path

import yaml

from protocol.catalogue import Catalogue
from protocol.wording import Wording
from tests.content.folder import SHIPPED

# Kept apart from languages.yaml on purpose: a list that was emptied there is noticed here.
TELLING = (
    "إعاق", "معاق", "عنف", "تسول", "فقر", "إيواء", "أمية", "مسن", "يتيم", "طلاق", "وساطة", "حماية", "طبي", "مرض",
    "كروسة", "خطر", "ضرب", "handicap", "violence", "mendic", "pauvre", "précar", "héberge", "alphab", "âgé", "médi",
    "protection de l", "malad", "santé", "divorc", "décès", "tutelle", "aide sociale", "ⵍⵉⵄⴰⵇⴰ", "ⵓⴹⴱⵉⴱ", "ⴱⵟⵟⵓ",
)  # fmt: skip

NOT_PRINTED = {
    "medical_cert", "medical_report", "prescription", "disability_attestation", "birth_notice", "death_or_divorce",
    "guardianship", "rsu_proof", "idcs",
}  # fmt: skip

PICTOGRAMS = Path(__file__).parents[2] / "assets" / "pictograms"


def texts(file: str, entries: str) -> dict[str, list[str]]:
    """Every text of every language, also of one that does not reach a kiosk yet, by the entry's id."""
    content = yaml.safe_load((SHIPPED / f"{file}.yaml").read_bytes())
    return {
        one["id"]: [
            form
            for text in one["name"].values()
            for form in ([text] if isinstance(text, str) else [text["shown"], text.get("spoken", "")])
        ]
        for one in content[entries]
    }


def assert_neutral(name: str, told: list[str]) -> None:
    for text in told:
        for word in TELLING:
            assert word not in text.casefold(), (name, text, word)


def test_two_questions_lead_to_every_service_and_each_fits_a_screen(catalogue: Catalogue) -> None:
    sizes = Counter(service.category for service in catalogue.services)
    assert set(sizes) == {category.id for category in catalogue.categories}
    assert len(sizes) <= 6
    assert max(sizes.values()) <= 6
    assert sum(sizes.values()) == 25


def test_the_menu_the_hotlines_and_printed_papers_tell_nothing_in_any_language(catalogue: Catalogue) -> None:
    printable = {paper.id for paper in catalogue.documents if paper.printable}
    for file in ("categories", "hotlines"):
        for name, told in texts(file, file).items():
            assert_neutral(name, told)
    for name, told in texts("documents", "documents").items():
        if name in printable:
            assert_neutral(name, told)


def test_papers_that_tell_are_said_and_shown_but_never_printed(catalogue: Catalogue) -> None:
    assert {paper.id for paper in catalogue.documents if not paper.printable} == NOT_PRINTED


def test_what_may_be_printed_of_each_service_tells_nothing(catalogue: Catalogue) -> None:
    papers = {paper.id: paper for paper in catalogue.documents}
    for service in catalogue.services:
        printed: list[Wording] = [service.public_name]
        printed += [papers[name].name for name in service.documents if papers[name].printable]
        for wording in printed:
            for language in catalogue.languages:
                assert_neutral(service.id, [wording.show(language), wording.say(language)])


def test_everything_that_is_chosen_has_a_drawing(catalogue: Catalogue) -> None:
    wanted = {c.pictogram for c in catalogue.categories} | {s.pictogram for s in catalogue.certificate_states}
    wanted |= {f.pictogram for f in catalogue.fields} | {
        o.pictogram for f in catalogue.fields for o in f.options
    }
    assert {name for name in wanted if not (PICTOGRAMS / f"{name}.svg").is_file()} == set()
