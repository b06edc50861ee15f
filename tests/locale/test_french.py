"""French as a typographer sets it and as everyone is addressed."""

import re

from tests.locale.wording import everything, shown, spoken
from voice.languages.fr import pronounce
from voice.speech.espeak import espeak

NARROW = "\u202f"  # narrow no-break space: before ? ! : ; it is narrow and never a line's beginning


def test_a_narrow_space_that_does_not_break_stands_before_double_signs() -> None:
    for message_id, text, _ in everything("fr"):
        for sign in re.finditer(r"(.)[?!:;]", text):
            assert sign[1] == NARROW, f"{message_id}: {text}"


def test_apostrophes_are_all_of_one_kind() -> None:
    for message_id, text, _ in everything("fr"):
        assert not re.search("[’‘`´]", text), message_id


def test_nobody_is_addressed_as_a_man() -> None:
    """No participle or adjective that would have to agree with the visitor."""
    agreeing = re.compile(
        r"\b(vous êtes|êtes-vous|je suis) (\w+é|sûr|prêt|attendu|venu|perdu)\b", re.IGNORECASE
    )
    for message_id, text, _ in everything("fr"):
        assert not agreeing.search(text), message_id


def test_nothing_one_and_many_are_counted() -> None:
    assert shown("fr", "people-waiting", {"n": 0}) == "Personne avant vous"
    assert spoken("fr", "people-waiting", {"n": 1}) == "1 personne avant vous"
    assert spoken("fr", "people-waiting", {"n": 2}) == "2 personnes avant vous"
    assert shown("fr", "places-free", {"n": 0}) == "Complet"
    assert spoken("fr", "places-free", {"n": 1}) == "1 place libre"


def test_every_message_is_heard_as_french() -> None:
    """espeak falls into English over words it does not know: "d'aujourd'hui" did."""
    for message_id, _, said in everything("fr"):
        heard = espeak().phonemes(pronounce(said), "fr")
        assert heard, message_id
        assert "(" not in heard, f"{message_id}: {heard}"
