"""One file a part, or parts that are tried alike. Each function takes a Site, takes its time, raises nothing expected."""

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.check.findings import Finding
from kiosk.check.probes.braille import braille
from kiosk.check.probes.clock import clock
from kiosk.check.probes.content import content
from kiosk.check.probes.disk import disk
from kiosk.check.probes.keys import keypad, switches
from kiosk.check.probes.network import network
from kiosk.check.probes.paper import printer
from kiosk.check.probes.screen import screen, touch
from kiosk.check.probes.sound import headset, microphone, speaker
from kiosk.check.probes.voices import voices
from kiosk.check.site import Site

PROBES: Final[Mapping[str, Callable[[Site], Finding]]] = {
    probe.__name__: probe
    for probe in (
        screen, touch, keypad, switches, braille, speaker, headset, microphone,
        printer, network, clock, disk, content, voices,
    )
}  # fmt: skip
