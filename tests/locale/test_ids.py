"""The code and the messages know each other: nothing is missing, nothing is left over."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.content.messages import LOCALES
from kiosk.content.quick import FIRST_SCREEN, first_screen
from kiosk.locate import CONFIG
from tests.locale import used_ids
from tests.locale.wording import LANGUAGES, entries, shown, spoken_pattern, variables

KEYMAPS = sorted((CONFIG / "keymaps").glob("*.json"))


def nameable_keys() -> set[str]:
    """An operator may name any key that is bound, in every key map there is."""
    bound = {key for file in KEYMAPS for key in json.loads(file.read_text(encoding="utf-8"))["keys"]}
    return {f"keyname-{key}" for key in bound}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages(language: str) -> None:
    assert entries(language).keys() == entries("fr").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_shown_and_spoken_use_the_same_arguments_in_every_language(language: str) -> None:
    for message_id, entry in entries(language).items():
        expected = variables(entries("fr")[message_id].value)
        assert variables(entry.value) == expected, message_id
        said = spoken_pattern(entry)
        assert said is None or variables(said) == expected, f"{message_id}.spoken"


def test_every_message_the_code_asks_for_is_there() -> None:
    assert used_ids.asked_for() - entries("fr").keys() == set()


def test_no_message_is_unused() -> None:
    used = used_ids.asked_for() | nameable_keys() | used_ids.mentioned()
    assert entries("fr").keys() - used == set()


def test_every_id_that_is_put_together_is_of_a_known_family() -> None:
    assert used_ids.templates() <= used_ids.FAMILIES.keys()


def test_the_scan_sees_what_it_should() -> None:
    """A scan that finds nothing would agree with everything."""
    assert {"which-service", "book-this", "no-network-local", "take-ticket"} <= set(used_ids.screen_ids())
    assert {"busy-asking", "busy-booking", "busy-preparing"} <= set(used_ids.wait_ids())
    assert {"choice-stay", "choice-change", "fact-day", "orientation", "date"} <= used_ids.asked_for()
    assert "entry-error-check-digit" in used_ids.entry_errors()
    assert "problem-slot-taken" in used_ids.PROBLEMS


def test_every_key_that_can_be_named_has_a_name() -> None:
    assert nameable_keys() - entries("fr").keys() == set()


def test_the_first_screen_is_made_from_the_messages() -> None:
    """`python -m kiosk.content.quick` makes it again."""
    assert FIRST_SCREEN.read_text(encoding="utf-8") == first_screen()


@pytest.mark.parametrize("language", LANGUAGES)
def test_scripted_visits_use_words_that_exist(language: str) -> None:
    on_screen = {shown(language, i, {}) for i, e in entries(language).items() if not variables(e)}
    numbered = [
        shown(language, i, dict.fromkeys(names, 1))
        for i, e in entries(language).items()
        if (names := variables(e.value))
    ]
    content = "".join(file.read_text(encoding="utf-8") for file in (CONFIG / "content").glob("*.yaml"))
    for file in (CONFIG / "visits").rglob("*.json"):
        for words in named(json.loads(file.read_text(encoding="utf-8")), language):
            known = words in on_screen or any(one.startswith(words) for one in numbered)
            known = known or any(f'"{words}"' in content for words in (words, *given_in(language, words)))
            assert known, f"{file.name}: {words}"


def given_in(language: str, words: str) -> Iterator[str]:
    """What would have to be given to a message, so that it says these words."""
    for message_id, entry in entries(language).items():
        if len(names := variables(entry.value)) == 1:
            said = re.sub("[\u2068\u2069]", "", shown(language, message_id, dict.fromkeys(names, "\0")))
            before, _, after = said.partition("\0")
            if (before or after) and words.startswith(before) and words.endswith(after):
                yield words[len(before) : len(words) - len(after)]


def named(document: Any, language: str) -> Iterator[str]:
    """All words of that language in a file of visits, however deep."""
    inner = document.values() if isinstance(document, dict) else document
    if isinstance(document, dict) and isinstance(document.get(language), str):
        yield document[language]
    elif isinstance(document, dict | list):
        for one in inner:
            yield from named(one, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_says_whether_a_native_has_read_it(language: str) -> None:
    for file in (LOCALES / language).glob("*.ftl"):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first in ("### review: unreviewed", "### review: native"), file.name
