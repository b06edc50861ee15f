"""Each language is said, into nothing, and each clip is opened: what is missing or mute is found before a visitor is."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.check.findings import Finding, broken, ready
from kiosk.check.site import Site
from voice.faults import VoiceFault

if TYPE_CHECKING:
    from voice.packs.pack import Pack

_SEVEN: Final = 7


def voices(site: Site) -> Finding:
    """A number in each language that this kiosk offers; and every clip of the packs that it plays."""
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
    if mute:
        return broken("voices", "incomplete", " ".join(mute))
    if damage := list(_damaged(site)):
        return broken("voices", "clips", " ".join(damage))
    return ready("voices")


def _damaged(site: Site) -> Iterator[str]:
    """Of the site's prompt packs: what cannot be read, and clips that are gone, no sound, or not those of the manifest."""
    if not site.options.prompts:
        return
    from voice.packs.manifest import Clip, load
    from voice.packs.pack import Pack

    folder = Path(site.options.prompts)
    if not folder.is_dir():
        yield folder.name
    for language in site.options.languages:
        try:
            manifest = load(folder / language, language)
        except VoiceFault as fault:
            yield f"{language}:{fault.code}"
            continue
        if manifest is not None:
            pack = Pack(folder / language, manifest)
            clips = [key for key, one in manifest.prompts.items() if isinstance(one, Clip)]
            yield from (f"{language}:{key}" for key in clips if _is_damaged(pack, key))


def _is_damaged(pack: "Pack", key: str) -> bool:
    try:
        pack.check(key)
    except VoiceFault:
        return True
    return False


def _into(sound: bytearray) -> Callable[[bytes], bool]:
    def listen(pcm: bytes) -> bool:
        sound.extend(pcm)
        return True

    return listen
