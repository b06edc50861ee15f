"""One whole kiosk as a process of its own, offscreen, that does what its standard input says.

`python -m tests.whole.one_kiosk FILE` where FILE is a JSON object: `state`, `options`, `later`
(seconds after the start of all stories). Commands, one JSON object a line, each answered by one line that
begins with `ANSWER`:
`{"do": "look"}`, `{"do": "listen"}`, `{"do": "tap", "words": "…"}` or `{"do": "tap", "nth": 2}`. Touches go in
where SDL's do; what is said is heard at once, to its end.
"""

import json
import logging
import os
import queue
import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ["SDL_VIDEODRIVER"] = "offscreen"

from kiosk.app import Adapters, Kiosk, make_printer
from kiosk.clock import ShiftedClock
from kiosk.rehearsal.stage import START
from kiosk.running import serve
from kiosk.settings.options import Options
from kiosk.speaking import SpeakerVoice
from kiosk.touch.hands import WindowHands
from kiosk.uplink.client import Client
from protocol.codec import decode
from protocol.faults import Fault
from voice.sound.sink import FileSink
from voice.speech.log import FileLog
from voice.speech.speaker import Speaker

ANSWER = "> "  # what has no such beginning the kiosk itself writes


class CommandedKiosk(Kiosk):
    """The kiosk as it is, whose loop also reads commands."""

    def __init__(self, options: Options, state: Path, clock: ShiftedClock) -> None:
        self._sink = FileSink(os.devnull)
        self._log = FileLog(Path(os.devnull))
        adapters = Adapters(
            clock=clock,
            voice=lambda: SpeakerVoice(Speaker(self._sink, self._log)),
            printer=lambda: make_printer(options.printer, state),
            client=lambda url, o, seen: Client(url, o.kiosk, o.languages, seen),
        )
        super().__init__(options, state, adapters)
        self._hands = WindowHands(self.window)
        self._commands: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self._commands.put(json.loads(line))
            self.window.wake()

    def _pump(self) -> float:
        while not self._commands.empty():
            print(ANSWER + json.dumps(self._obey(self._commands.get())), flush=True)
        wanted = super()._pump()
        self._sink.drain()
        return wanted

    def _obey(self, command: dict[str, Any]) -> Any:
        tree = self.window.tree()
        if command["do"] == "look":
            page = self.conversation.page
            return {"page": page and page.id, "names": [node.name for node in tree]}
        if command["do"] == "listen":
            return [line["text"] for line in self._log.lines if "text" in line]
        if "nth" in command:
            answers = [node for node in tree if node.role == "button" and node.position is not None]
            node = answers[command["nth"] - 1]
        else:
            (node,) = [node for node in tree if node.role == "button" and node.name == command["words"]]
        self._hands.tap(int(node.box.x + node.box.w / 2), int(node.box.y + node.box.h / 2))
        return {"tapped": node.name}


def main() -> int:
    about = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    state = Path(about["state"])
    options = decode(Options, about["options"])
    start = START + timedelta(seconds=about["later"])
    logging.basicConfig(level="INFO")
    try:
        return serve(CommandedKiosk(options, state, ShiftedClock(start)), state, start)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 2


if __name__ == "__main__":
    raise SystemExit(main())
