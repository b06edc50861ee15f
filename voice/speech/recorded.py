"""Which parts of an utterance are heard as recorded clips: of each language all or none, so that nobody hears two voices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voice.languages import Language

from .utterance import Part, Say, SpeakIn, Spell, clean

Recorded = Callable[[str, str], bytes | None]
"""The sound of a text in a language (its tag); None where it is to be synthesised."""


def words(part: Say | Spell, spoken_in: Language) -> str:
    """Return what is said, before anything is pronounced."""
    text = clean(part.text)
    return spoken_in.spell(text) if isinstance(part, Spell) else text


def recorded_parts(
    parts: Sequence[Part], tag: str, find: Callable[[str], Language], recorded: Recorded
) -> dict[int, bytes]:
    """Return the sound of each part that is heard recorded, by its place."""
    found: dict[int, tuple[str, bytes]] = {}
    synthesised: set[str] = set()
    for at, part in enumerate(parts):
        if isinstance(part, SpeakIn):
            tag = part.language
        elif isinstance(part, Say | Spell) and tag not in synthesised and (said := words(part, find(tag))):
            sound = recorded(said, tag)
            if sound is None:
                synthesised.add(tag)
            else:
                found[at] = tag, sound
    return {at: sound for at, (of, sound) in found.items() if of not in synthesised}
