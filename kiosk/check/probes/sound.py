"""Loudspeaker, headset, microphone. That sound is heard, a person tells; that a voice is heard, the microphone."""

import time
from typing import Final

from kiosk.check.findings import Finding, absent, broken, ready, untested
from kiosk.check.site import Site
from kiosk.devices.keypad.sources import jack_is_there
from voice.faults import VoiceFault

LISTEN_SECONDS: Final = 2.0
HEARD: Final = (
    0.01  # of full scale: -40 dB; the noise of a hall through a microphone is 10 to 20 dB below that
)


def speaker(site: Site) -> Finding:
    """The device can be opened."""
    return _opened("speaker", site, site.options.headset.speaker)


def headset(site: Site) -> Finding:
    """Its jack tells of itself, and its device can be opened; where none is set, a keypad may have one (F15, F16)."""
    option = site.options.headset
    if option.kind != "none" and not jack_is_there(option.kind, option.at):
        return broken("headset", "missing", option.at)
    return _opened("headset", site, option.sound)


def microphone(site: Site) -> Finding:
    """Without anybody to speak, silence proves nothing."""
    from voice.packs.microphone import Microphone

    try:
        heard = Microphone().take("check", lambda: time.sleep(LISTEN_SECONDS))
    except VoiceFault as fault:
        return absent("microphone", "missing") if fault.code == "sound-device-missing" else _faulty(fault)
    peak = 0.0 if heard is None or not len(heard) else float(abs(heard).max())
    if peak >= HEARD:
        return ready("microphone", detail=f"peak {peak:.3f}")
    return broken("microphone", "silent", f"peak {peak:.3f}") if site.attended else untested("microphone")


def _opened(part: str, site: Site, device: str) -> Finding:
    from voice.sound.sink import open_device

    if site.options.sound == "none":
        return absent(part)
    try:
        open_device(device).close()
    except VoiceFault as fault:
        return broken(part, "missing", fault.code)
    return untested(part)


def _faulty(fault: VoiceFault) -> Finding:
    return broken("microphone", "silent", fault.code)
