"""One visit by a reader of the AT-SPI tree, in a process, a screen and a session bus of its own.

python -m tests.assistive.visiting JOURNEY LANGUAGE WINDOW [--bus-dies | --no-headset] OUT      what happened, as JSON
"""

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.rehearsal.command import Window, hands_for, rehearsal_options, screen
from kiosk.rehearsal.hearing import WordsHearing
from kiosk.rehearsal.performance import By, Performer, Visit
from kiosk.rehearsal.stage import Stage
from tests.assistive.reading import ReadingPerformer
from tests.assistive.session import Bus, Reader, private_bus

RESTS_OF_THE_BUS = 4  # then it dies, in the middle of the visit


def by_reader(stage: Stage, reader: Reader, visit: Visit) -> dict[str, Any]:
    performer = ReadingPerformer(stage, reader)
    done = performer.play(visit)
    return {"done": done, "moments": [asdict(moment) for moment in performer.moments]}


def until_the_bus_dies(
    stage: Stage, reader: Reader, visit: Visit, bus: Bus, window: Window
) -> dict[str, Any]:
    """By touch, while a reader reads along, as long as it can."""
    rests = read = 0

    def look() -> None:
        nonlocal rests, read
        rests += 1
        if rests < RESTS_OF_THE_BUS:
            read = len(reader.ask("read"))
        elif rests == RESTS_OF_THE_BUS:
            bus.die()

    done = Performer(stage, hands_for(window, stage)).play(visit, look)
    assert rests > RESTS_OF_THE_BUS
    return {"done": done, "read": read}


def main(journey: str, language: str, kind: str, *rest: str) -> None:
    window = Window("portrait", kind)
    # With a headset what is private is said there, in the words that are read; who touches has none.
    aloud = {"--bus-dies", "--no-headset"} & set(rest)
    visit = Visit(journey, language, By.TOUCH if aloud else By.KEYPAD)
    options = rehearsal_options(window)
    with tempfile.TemporaryDirectory() as folder, private_bus(Path(folder)) as bus, screen(window):
        bus.ask_for_accessibility()
        stage = Stage(options, WordsHearing(), Path(folder))
        reader = Reader()
        try:
            stage.open()
            stage.settle()
            if "--bus-dies" in rest:
                lived = until_the_bus_dies(stage, reader, visit, bus, window)
            else:
                lived = by_reader(stage, reader, visit)
        finally:
            reader.close()
            stage.close()
    Path(rest[-1]).write_text(json.dumps(lived), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
