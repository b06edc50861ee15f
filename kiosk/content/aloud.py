"""What is heard where (rows P1, P3, A18): the one place that chooses the way of an utterance."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kiosk.dialogue.preferences import Aloud
from kiosk.dialogue.screen import Way
from kiosk.dialogue.visit import Jack, Session
from voice.sound.routes import Route
from voice.speech.utterance import Play, Utterance


def way(session: Session) -> Route:
    """Where a visitor of this session listens."""
    return Route.HEADSET if session.jack is Jack.IN else Route.SPEAKER


def heard(
    utterances: Iterable[Utterance],
    session: Session,
    on_screen: Callable[[str], str],
    by: Way | None = None,
) -> list[Utterance]:
    """Each by its way; what nobody may hear is left out.

    1. With a headset in the jack everything goes there, and nothing to the loudspeaker.
    2. While a visitor whose headset was pulled out has not said how to go on, nothing is said.
    3. On the loudspeaker what is private is masked, unless its visitor wants all to be said there: by its own words
       where it has some ("star"), else by `on_screen`, in its language; not twice in a row.
    4. A page that is heard `by` one way goes there, whatever is in the jack: it asks whether it is heard there.
    """
    if by is Way.HEADSET or (by is None and session.jack is Jack.IN):
        return [replace(one, route=Route.HEADSET) for one in utterances]
    if by is None and (session.jack is Jack.PULLED or session.preferences.aloud is Aloud.NOTHING):
        return []
    if session.preferences.aloud is Aloud.ALL:
        return list(utterances)
    said: list[Utterance] = []
    for one in utterances:
        told = replace(one, text=one.masked or on_screen(one.language)) if one.private else one
        if not (said and told.private and said[-1].private and said[-1].words == told.words):
            said.append(_with_its_sounds(one, told) if one.private else told)
    return said


def _with_its_sounds(one: Utterance, told: Utterance) -> Utterance:
    """An earcon tells nobody what about: it is heard all the same (row A16)."""
    sounds = tuple(part for part in one.parts if isinstance(part, Play))
    return replace(told, text=(*sounds, *told.parts)) if sounds else told
