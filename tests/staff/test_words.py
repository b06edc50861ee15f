"""Every word on a page is a message, in every language, whatever the numbers in it."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from central.staff.web import HERE
from central.staff.words import LOCALE, Argument, Words, all_words, chosen
from protocol.faults import ContentFault

LANGUAGES = all_words()
ARGUMENTS: dict[str, Argument] = {
    "kiosk": "1", "number": "R-012", "time": "09:30", "queues": "A, R", "day": date(2026, 11, 23),
    "status": 404, "booked": 1, "capacity": 2, "source": "khadamaty", "word": "EN_COURS",
    "name": "Amal", "all": 25, "detail": "60",
}  # fmt: skip
TEMPLATES = sorted((HERE / "templates").glob("*.html"))
CENTRAL = HERE.parent


def test_all_languages_say_the_same_things() -> None:
    assert set(LANGUAGES) >= {"ar", "fr"}
    first = LANGUAGES["ar"].ids
    for words in LANGUAGES.values():
        assert words.ids == first
        assert len(set(words.ids)) == len(words.ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_with_every_number(language: str) -> None:
    words = LANGUAGES[language]
    for message in words.ids:
        for n in (0, 1, 2, 3, 10, 11, 99, 100):
            text = words(message, **ARGUMENTS, n=n, minutes=n)
            assert text.strip()
            assert "{" not in text


def test_plurals_are_those_of_the_language() -> None:
    french, arabic = LANGUAGES["fr"], LANGUAGES["ar"]
    assert [french("waiting-count", n=n) for n in (0, 1)] == ["personne", "\u20681\u2069 personne"]
    said = [arabic("waiting-count", n=n) for n in (0, 1, 2, 3, 11)]
    assert len(set(said)) == 5


def test_what_pages_say_is_there_and_what_is_there_is_said() -> None:
    said = set(_said(TEMPLATES))
    prefixes = tuple(text[:-1] for text in said if text.endswith("*"))
    ids = set(LANGUAGES["ar"].ids)
    assert {one for one in said if not one.endswith("*")} <= ids
    code = "".join(file.read_text(encoding="utf-8") for file in CENTRAL.rglob("*.py"))
    silent = {one for one in ids - said if not one.startswith(prefixes) and f'"{one}' not in code}
    assert {one for one in silent if one.removesuffix("-title") not in ids} == set()


def _said(files: Iterable[Path]) -> Iterable[str]:
    """Message ids of `say('…')`; one that is put together ends with `*`."""
    for file in files:
        text = file.read_text(encoding="utf-8")
        yield from re.findall(r"\b(?:say|words|each)\('([a-z-]+)'[,)]", text)
        yield from (f"{start}*" for start in re.findall(r"say\('([a-z-]+-)' ~", text))
        yield from re.findall(r"'([a-z]+(?:-[a-z]+)+)' if ", text)
        yield from re.findall(r" else '([a-z]+(?:-[a-z]+)+)'", text)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_template_has_words_of_its_own(file: Path) -> None:
    text = re.sub(r"(?<=block page_class %\})\w+", "", file.read_text(encoding="utf-8"))
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", text, flags=re.DOTALL)
    assert not re.search(r"[^\W\d_]", text), text.split()


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_attribute_has_words_of_its_own(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for value in re.findall(r'(?:aria-label|title|alt|placeholder|data-words|data-announce)="([^"]*)"', text):
        assert not re.search(r"[^\W\d_]", re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", value)), value


def test_scripts_and_styles_have_no_words_for_people() -> None:
    script = (HERE / "static" / "live.js").read_text(encoding="utf-8")
    assert not re.findall(r"(?:textContent|title|ariaLabel) = [\"'`][^\"'`$]*\w", script)
    for style in (HERE / "static").glob("*.css"):
        assert not re.search(r"content:\s*\"[^\"]*\w", style.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("cookie", "accepted", "language"),
    [
        ("fr", "ar", "fr"),
        ("", "fr-MA,fr;q=0.9,ar;q=0.8", "fr"),
        ("", "en-GB,en;q=0.9,fr;q=0.1", "fr"),
        ("", "de", "ar"),
        ("", "", "ar"),
        ("xx", "ar-MA", "ar"),
    ],
)
def test_the_language_is_that_of_the_cookie_or_the_browser(cookie: str, accepted: str, language: str) -> None:
    assert chosen(LANGUAGES, cookie, accepted).language == language


def test_a_language_more_is_a_file_more(tmp_path: Path) -> None:
    for file in LOCALE.glob("*.ftl"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "zgh.ftl").write_bytes((LOCALE / "fr.ftl").read_bytes())
    assert list(all_words(tmp_path)) == ["ar", "fr", "zgh"]


def test_a_torn_file_says_where(tmp_path: Path) -> None:
    (tmp_path / "fr.ftl").write_text("direction = ltr\nthis is no message\n", encoding="utf-8")
    with pytest.raises(ContentFault, match=r"fr\.ftl: line 2"):
        all_words(tmp_path)


def test_a_message_that_is_missing_or_lacks_something_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "fr.ftl"
    file.write_text("called = { $number } est appelé.\n", encoding="utf-8")
    words = Words(file)
    with pytest.raises(ContentFault, match="no message"):
        words("nothing")
    with pytest.raises(ContentFault, match="number"):
        words("called")
