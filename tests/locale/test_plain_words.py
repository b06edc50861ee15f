"""Plain words, a way on after every refusal, and each screen under its own title."""

import re

import pytest

from tests.locale import used_ids
from tests.locale.wording import LANGUAGES, entries, everything, samples, shown

WORDS_A_SENTENCE = 12  # row C5


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"[.?!؟]+(?:\s|$)", text) if part.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_longer_than_twelve_words(language: str) -> None:
    for message_id, text, _ in everything(language):
        for sentence in sentences(text):
            words = [word for word in sentence.split() if re.search(r"\w", word)]
            assert len(words) <= WORDS_A_SENTENCE, f"{message_id}: {sentence}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_its_own_title(language: str) -> None:
    titles = [i for i in entries(language) if i.endswith("-title")]
    by_words: dict[str, str] = {}
    for message_id in titles:
        words = shown(language, message_id, {})
        assert words not in by_words, f"{message_id} and {by_words.get(words)}: {words}"
        by_words[words] = message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_no_sentence_and_its_prompt_does_not_repeat_it(language: str) -> None:
    """Both are shown and said one after the other."""
    for message_id in entries(language):
        if not message_id.endswith("-title") or message_id.removesuffix("-title") not in entries(language):
            continue
        title = shown(language, message_id, {})
        prompt = next(iter(samples(language, message_id.removesuffix("-title"))))
        assert not title.endswith("."), message_id
        assert not shown(language, message_id.removesuffix("-title"), prompt).startswith(f"{title}."), (
            message_id
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_cannot_be_done_is_told_with_a_way_on(language: str) -> None:
    """Rows A19, E1: what is wrong, and what one can do, in the words that stand on the screen."""
    lost = {"no-network", "no-network-local", "no-network-number", "no-slot", "fault"}
    told = (
        lost
        | used_ids.PROBLEMS
        | used_ids.PRINTER_TROUBLES
        | used_ids.entry_errors()
        | used_ids.field_errors()
    )
    for message_id in told:
        args = next(iter(samples(language, message_id)))
        assert len(sentences(shown(language, message_id, args))) >= 2, message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_labels_and_titles_are_not_sentences(language: str) -> None:
    for message_id, text, _ in everything(language):
        if message_id.startswith(("choice-", "fact-", "bar-", "key-", "keyname-")):
            assert not re.search(r"[.:!]\s*$", text), message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_prompts_and_helps_are_sentences(language: str) -> None:
    for screen in used_ids.screen_ids():
        for part in ("", "-help"):
            if (message_id := f"{screen}{part}") in used_ids.REPLACED | used_ids.replaced() | {"fault"}:
                continue
            text = shown(language, message_id, next(iter(samples(language, message_id))))
            assert text[-1] in ".?؟", message_id
