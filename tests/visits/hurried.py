"""A visit by keypad whose visitor changes how they are spoken to on the way: `python -m tests.visits.hurried FOLDER`.

FOLDER gets its speech.log and speech.wav.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from kiosk.rehearsal.channel import Hands
from kiosk.rehearsal.command import Window, hands_for, rehearsal_options, screen
from kiosk.rehearsal.hearing import RecordedHearing
from kiosk.rehearsal.performance import By, Performer, Visit
from kiosk.rehearsal.stage import Stage
from kiosk.rehearsal.visitor import Wish

FASTER, SLOWER, LOUDER, SOFTER = "f6", "f5", "f8", "f7"
CHANGES = {
    2: (FASTER, FASTER),
    3: (SOFTER, SLOWER, SLOWER, SLOWER),
    5: (LOUDER, LOUDER, FASTER, FASTER, FASTER, FASTER),
}
"""Which keys are pressed before a key that selects, by how many did before it."""


class ChangingHands:
    """The visitor's hands, which press a few keys more. `heard_out`: each time once all of it was heard."""

    def __init__(self, hands: Hands, heard_out: Callable[[], None]) -> None:
        self._hands = hands
        self._heard_out = heard_out
        self._selected = 0

    def tap(self, x: int, y: int) -> None:
        self._hands.tap(x, y)

    def press(self, key: str, held: float = 0.2) -> None:
        if key == "enter":
            for change in CHANGES.get(self._selected, ()):
                self._hands.press(change)
                self._heard_out()
            self._selected += 1
        self._hands.press(key, held)


def main(folder: Path) -> int:
    os.environ.pop("DISPLAY", None)
    window = Window(kind="offscreen")
    options = rehearsal_options(window)
    folder.mkdir()
    with screen(window), tempfile.TemporaryDirectory(prefix="hurried-") as work:
        hearing = RecordedHearing(folder)
        stage = Stage(options, hearing, Path(work))

        def heard_out() -> None:
            stage.settle()
            hearing.hear_out()

        try:
            stage.open()
            hands = ChangingHands(hands_for(window, stage), heard_out)
            Performer(stage, hands).play(Visit("book_appointment", "fr", By.KEYPAD, Wish("rsu_help")))
        finally:
            stage.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
