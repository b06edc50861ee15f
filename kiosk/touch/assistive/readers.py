"""Screen readers and braille displays: they read what is on the glass, follow the focus, and use the controls.

1. A process of its own waits on the session's bus; nothing is offered until a reader asks (publisher.py).
2. After each change a snapshot replaces the last one. The process is given it if somebody reads.
3. What a reader does becomes an action, like a touch or a key. Bus and process may go at any time: nobody waits for them.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any

from kiosk.content.page import Page
from kiosk.dialogue import actions as act
from kiosk.touch.assistive.other_process import OtherProcess
from kiosk.touch.assistive.semantics import FIRST_FREE, semantics_of
from kiosk.touch.assistive.snapshot import Snapshot, Snapshots
from kiosk.touch.geometry import Box
from kiosk.touch.tree import TreeNode
from voice.speech.utterance import Utterance


class ScreenReaders:
    """`box` is the window on the screen, which it fills. `did` gets the actions of readers, on a thread of their own."""

    def __init__(self, box: Box, did: Callable[[act.Action], None]) -> None:
        self._did = did
        self._snapshots = Snapshots(FIRST_FREE)
        self._snapshot: Snapshot | None = None
        self._heard: list[Utterance] = []
        bounds = [box.x, box.y, box.right, box.bottom]
        self._process = OtherProcess(json.dumps({"bounds": bounds}), self._use)

    def overhear(self, utterance: Utterance) -> None:
        """Something is being said; what stands in no node is read from the live region."""
        self._heard.append(utterance)

    def publish(self, page: Page | None, tree: Callable[[], list[TreeNode]]) -> None:
        """What is on the glass now, if that is new."""
        if page is None or (self._snapshot is not None and page is self._snapshot.page and not self._heard):
            return
        heard, self._heard = self._heard, []
        self._snapshot = self._snapshots.take(page, tree(), heard)
        self._process.show(partial(_line, self._snapshot))

    def stop(self) -> None:
        self._process.stop()

    def _use(self, told: dict[str, Any]) -> None:
        for use, number in told.items():
            control = self._snapshot.control(number) if self._snapshot else None
            if control is None:
                return
            self._did(act.Activate(control, focusing=True) if use == "click" else act.FocusOn(control))


def _line(snapshot: Snapshot) -> str:
    return json.dumps(asdict(semantics_of(snapshot)))
