"""Long text is read by sentence, onwards and backwards, from where the voice was."""

from dataclasses import replace

import pytest

from kiosk.content.sentences import sentences, turned
from kiosk.dialogue.text import message
from tests.pages.listening import LANGUAGES, Listener, narrator, values, visit_to, words
from voice.speech.utterance import Priority, Utterance

LONGEST = 100
in_both = pytest.mark.parametrize("language", LANGUAGES)


def told(visitor: Listener) -> list[str]:
    """What the page tells, without its answers."""
    return [words(u) for u in narrator().whole(visitor.page) if u.priority is not Priority.WHEN_QUIET]


def read(visitor: Listener, steps: int) -> list[Utterance]:
    """Every sentence, one key after another, until it is the same one again."""
    heard: list[Utterance] = []
    while len(heard) < 2 or heard[-1] != heard[-2]:
        assert len(heard) < LONGEST, "it goes round"
        heard += narrator().sentence(visitor.page, heard[-1:], steps)
    return heard[:-1]


@in_both
@pytest.mark.parametrize("place", ["take-ticket", "book-this", "problem-other-day", "which-service, today"])
def test_sentence_by_sentence_one_hears_all_that_the_page_tells(language: str, place: str) -> None:
    visitor = visit_to(place, language)
    heard = read(visitor, 1)
    assert len(heard) > 1
    whole = " ".join(told(visitor))
    count = len(heard)
    for n, one in enumerate(heard, 1):
        position = values()[language].spoken(message("position", n=n, count=count))
        assert words(one).endswith(f" {position}.")
        assert words(one).removesuffix(f" {position}.") in whole
    assert sum(len(words(one)) for one in heard) >= len(whole) * 0.9


@in_both
def test_backwards_it_is_the_same_the_other_way_round(language: str) -> None:
    visitor = visit_to("take-ticket", language)
    assert [words(u) for u in read(visitor, -1)] == [words(u) for u in reversed(read(visitor, 1))]


@in_both
def test_what_is_told_twice_is_read_once_and_what_comes_after_it_too(language: str) -> None:
    """A ticket without paper: the voice tells it twice by itself, who reads turns back."""
    visitor = visit_to("keep-ticket", language)
    heard = [words(one) for one in read(visitor, 1)]
    assert len(set(heard)) == len(heard)
    position = values()[language].spoken(message("position", n=len(heard), count=len(heard)))
    assert heard[-1].endswith(f" {position}.")


@in_both
def test_a_sentence_interrupts_and_is_as_private_as_what_it_is_of(language: str) -> None:
    visitor = visit_to("take-ticket", language)
    for utterance in read(visitor, 1):
        assert utterance.priority is Priority.NOW
        assert not utterance.private


def test_it_goes_on_from_what_was_being_said() -> None:
    listed = sentences(
        [
            Utterance("Votre dossier est prêt. Venez le chercher ici.", "fr", key="a"),
            Utterance("Le jour dit.", "fr", key="b"),
        ]
    )
    assert [one.text for one in listed] == [
        "Votre dossier est prêt.",
        "Venez le chercher ici.",
        "Le jour dit.",
    ]
    assert turned(listed, [], 1) == 0
    assert turned(listed, [], -1) == 2
    assert turned(listed, [listed[1]], 1) == 2
    assert turned(listed, [Utterance("Le jour dit.", "fr", key="b")], -1) == 1
    assert turned(listed, [Utterance("Oui. 1 sur 2.", "fr", key="choice:yes")], 1) == 0
    assert turned(listed, [listed[2]], 1) == 2


def test_what_was_masked_is_not_said_over_and_over() -> None:
    """On the loudspeaker: "on the screen" once, in place of every sentence of it."""
    state = "Votre dossier. Il est dans la commission. Elle décide ce mois-ci."
    hidden = Utterance(state, "fr", key="state", private=True, masked="Votre dossier est sur l'écran.")
    listed = sentences([Utterance("Le titre de la page.", "fr", key="title"), hidden])
    listed += sentences([Utterance("Le jour dit.", "fr", key="b")])
    heard = replace(hidden, text=hidden.masked)
    assert listed[turned(listed, [heard], 1)].key == "b"
    assert listed[turned(listed, [heard], -1)].key == "title"
    assert listed[turned(listed, [listed[1]], 1)] == listed[2]


def test_a_label_is_not_a_sentence_of_its_own() -> None:
    (only,) = sentences([Utterance("Pour quoi. Seulement pour cette demande.", "fr", key="row")])
    assert only.text == "Pour quoi. Seulement pour cette demande."
