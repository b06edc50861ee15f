"""One language more is data only: no line of code knows which languages there are."""

import re

import pytest

from central.catalogue.content import FILES
from tests.content.folder import ContentFolder

TRANSLATED = [f"{name}.yaml" for name in FILES if name not in ("languages", "forms", "operator")]
TEXTS = re.compile(r"^( +)fr: (.+)$", re.MULTILINE)


def declare(folder: ContentFolder, tag: str, *, complete: bool) -> None:
    folder.replace(
        "languages.yaml",
        "\n...",
        f"\n  - tag: {tag}\n    complete: {str(complete).lower()}\n    spoken: optional\n    never_in_public: [lixaqa]\n...",
    )


def in_riffian_too(french: re.Match[str]) -> str:
    """`azul` under the French text, with what is filled into it."""
    filled = "".join(sorted({f" {place}" for place in re.findall(r"{[a-z]+}", french[2])}))
    return f'{french[0]}\n{french[1]}rif: {{shown: "ⴰⵣⵓⵍ{filled}", spoken: "azul{filled}"}}'


@pytest.fixture
def translated(folder: ContentFolder) -> ContentFolder:
    declare(folder, "rif", complete=True)
    for file in TRANSLATED:
        text, count = TEXTS.subn(in_riffian_too, folder.text(file))
        assert count
        folder.write(file, text)
    return folder


def test_a_third_language_reaches_every_text(translated: ContentFolder) -> None:
    catalogue = translated.load()
    assert catalogue.languages[-1] == "rif"
    centre = catalogue.centres[0]
    for wording in (
        catalogue.services[0].name,
        catalogue.services[0].public_name,
        catalogue.regions[0].name,
        catalogue.regions[0].provinces[0].name,
        centre.name,
        centre.city,
        catalogue.accessibility[0].name,
        catalogue.schedule_of(centre).closures[0].name,
    ):
        assert (wording.show("rif"), wording.say("rif")) == ("ⴰⵣⵓⵍ", "azul")


def test_its_public_names_are_watched_by_its_own_words(translated: ContentFolder) -> None:
    line = translated.replace("services.yaml", 'rif: {shown: "ⴰⵣⵓⵍ', 'rif: {shown: "Lixaqa')
    [problem] = translated.problems()
    assert (problem.line, problem.field) == (line, "queues[0].public_name.rif")


def test_one_text_less_is_missed(translated: ContentFolder) -> None:
    translated.replace("calendar.yaml", '        rif: {shown: "ⴰⵣⵓⵍ", spoken: "azul"}\n', "")
    [problem] = translated.problems()
    assert (problem.file, problem.field) == ("calendar.yaml", "holidays.fixed[0].name.rif")


def test_a_language_that_is_not_complete_yet_stays_at_home(folder: ContentFolder) -> None:
    before = folder.load().languages
    declare(folder, "rif", complete=False)
    folder.replace("services.yaml", '      fr: "Accueil"', '      fr: "Accueil"\n      rif: "Asnubg"')
    catalogue = folder.load()
    assert catalogue.languages == before
    assert set(catalogue.service("women_support").public_name.shown) == set(before)


def test_content_without_any_complete_language_is_refused(folder: ContentFolder) -> None:
    folder.write("languages.yaml", folder.text("languages.yaml").replace("complete: true", "complete: false"))
    [problem] = folder.problems()
    assert (problem.field, problem.reason) == ("languages", "no language is complete")
