"""The same booking without sight by each of three modalities: `python -m bench.switched LANGUAGE`.

One JSON object: of each modality how many presses it took, and how many seconds of listening, waiting and pressing.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from kiosk.rehearsal.channel import Hands
from kiosk.rehearsal.command import Window, hands_for, rehearsal_options, screen
from kiosk.rehearsal.equivalence import SERVICE
from kiosk.rehearsal.hearing import RecordedHearing
from kiosk.rehearsal.performance import By, Performer, Visit
from kiosk.rehearsal.stage import Stage
from kiosk.rehearsal.visitor import Wish

JOURNEY = "book_appointment"
WAYS = (By.KEYPAD, By.TWO_SWITCH, By.ONE_SWITCH)
STROKE_SECONDS = 0.2  # of a key


class CountingHands:
    """Presses what it is told, and counts."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self.presses = 0
        self.seconds = 0.0

    def tap(self, x: int, y: int) -> None:
        self._hands.tap(x, y)

    def press(self, key: str, held: float = STROKE_SECONDS) -> None:
        self.presses += 1
        self.seconds += held
        self._hands.press(key, held)


def main() -> int:
    os.environ.pop("DISPLAY", None)
    window = Window(kind="offscreen")
    options, told = rehearsal_options(window), {}
    with screen(window), tempfile.TemporaryDirectory(prefix="switched-") as folder:
        hearing = RecordedHearing(Path(folder))
        stage = Stage(options, hearing, Path(folder) / "work")
        try:
            stage.open()
            for by in WAYS:
                hands = CountingHands(hands_for(window, stage))
                began = hearing.seconds + stage.waited
                Performer(stage, hands).play(Visit(JOURNEY, sys.argv[1], by, Wish(SERVICE)))
                seconds = hearing.seconds + stage.waited - began + hands.seconds
                told[by.value] = {"presses": hands.presses, "seconds": seconds}
        finally:
            stage.close()
    sys.stdout.write(json.dumps(told) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
