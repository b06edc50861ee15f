"""Each language is said, into nothing: a voice that is missing or mute is found before a visitor is."""

from collections.abc import Callable
from typing import Final

from kiosk.check.findings import Finding, broken, ready
from kiosk.check.site import Site
from voice.faults import VoiceFault

_SEVEN: Final = 7


def voices(site: Site) -> Finding:
    """A number in each language that this kiosk offers."""
    from voice.languages import language as the
    from voice.speech.espeak import espeak

    mute = []
    for language in site.options.languages:
        sound = bytearray()
        try:
            spoken = the(language)
            espeak().speak(spoken.pronounce(spoken.number(_SEVEN)), spoken.VOICE, _into(sound))
        except (VoiceFault, LookupError):
            mute.append(language)
            continue
        if not any(sound):
            mute.append(language)
    return broken("voices", "incomplete", " ".join(mute)) if mute else ready("voices")


def _into(sound: bytearray) -> Callable[[bytes], bool]:
    def listen(pcm: bytes) -> bool:
        sound.extend(pcm)
        return True

    return listen
