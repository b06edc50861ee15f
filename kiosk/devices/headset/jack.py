"""Reads the jack on a thread of its own: a headset that is pulled out must be silent at once (row P3).

The system tells of a jack by the switch SW_HEADPHONE_INSERT of an input device; a pipe with the same events is a
jack for demonstrations. What is lost is out: nobody can be listening to it.
"""

import fcntl
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.devices.keypad.events import SWITCH
from kiosk.devices.keypad.reader import KeyReader
from kiosk.devices.keypad.sources import Opening, named, pipe
from kiosk.devices.keypad.strokes import Stroke

INSERTED: Final = 2  # SW_HEADPHONE_INSERT; the same plug closes others, for a microphone or a line
_GET_SWITCHES: Final = 0x8008451B  # _IOR('E', 0x1b, 8 bytes): which switches are closed now
_NEVER: Final = float("inf")  # a headset that stays in is not stuck


class Jack:
    """`changed` is told whether a headset is in, whenever that may have changed, from a thread of ours.

    `told` gets codes: `headset-missing`, `-lost`, `-back`, `-garbage`, `-cut`, `-flood`.
    """

    def __init__(
        self, kind: str, at: str, changed: Callable[[bool], None], told: Callable[[str], None]
    ) -> None:
        self._changed = changed
        opening = self._looking_first(pipe(Path(at)) if kind == "pipe" else named(at))
        self._reader = KeyReader(
            "headset", opening, str, self._struck, told, kind=SWITCH, stuck_seconds=_NEVER
        )

    def start(self) -> None:
        self._reader.start()

    def stop(self) -> None:
        self._reader.stop()

    def _struck(self, stroke: Stroke) -> None:
        if stroke.key == str(INSERTED):
            self._changed(stroke.down)

    def _looking_first(self, opening: Opening) -> Opening:
        """Tells at once how the jack is when it is found: a headset may be in it already."""

        def looking() -> list[int]:
            found = opening()
            closed = [inserted for one in found if (inserted := _is_inserted(one)) is not None]
            if closed:
                self._changed(any(closed))
            return found

        return looking


def _is_inserted(descriptor: int) -> bool | None:
    """None for a pipe, which tells only what changes."""
    try:
        switches = fcntl.ioctl(descriptor, _GET_SWITCHES, bytes(8))
    except OSError:
        return None
    return bool(switches[0] >> INSERTED & 1)
