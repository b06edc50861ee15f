"""Screen readers and braille displays: they read what is on the glass, follow the focus, and use the controls.

1. Nothing is offered until a reader asks: AccessKit waits on the session's bus, in a thread of its own.
2. After each change a snapshot replaces the last one. A reader asks for it whenever it wants to, on that thread.
3. What a reader does becomes an action, like a touch or a key. The bus may go at any time: nobody waits for it.
"""

from collections.abc import Callable

from accesskit import Action, ActionRequest, Rect, TreeUpdate
from accesskit import unix as atspi

from kiosk.content.page import Page
from kiosk.dialogue import actions as act
from kiosk.touch.assistive.semantics import FIRST_FREE, update_of
from kiosk.touch.assistive.snapshot import Snapshot, Snapshots
from kiosk.touch.geometry import Box
from kiosk.touch.tree import TreeNode
from voice.speech.utterance import Utterance


class ScreenReaders:
    """`box` is the window on the screen, which it fills. `did` gets the actions of readers, on a thread of AccessKit's."""

    def __init__(self, box: Box, did: Callable[[act.Action], None]) -> None:
        self._did = did
        self._snapshots = Snapshots(FIRST_FREE)
        self._snapshot: Snapshot | None = None
        self._heard: list[Utterance] = []
        self._adapter = atspi.Adapter(self._update, self._use, lambda: None)
        bounds = Rect(box.x, box.y, box.right, box.bottom)
        self._adapter.set_root_window_bounds(bounds, bounds)
        self._adapter.update_window_focus_state(True)

    def overhear(self, utterance: Utterance) -> None:
        """Something is being said; what stands in no node is read from the live region."""
        self._heard.append(utterance)

    def publish(self, page: Page | None, tree: Callable[[], list[TreeNode]]) -> None:
        """What is on the glass now, if that is new."""
        if page is None or (self._snapshot is not None and page is self._snapshot.page and not self._heard):
            return
        heard, self._heard = self._heard, []
        self._snapshot = self._snapshots.take(page, tree(), heard)
        self._adapter.update_if_active(self._update)

    def _update(self) -> TreeUpdate:
        return update_of(self._snapshot)

    def _use(self, request: ActionRequest) -> None:
        snapshot = self._snapshot
        control = snapshot.control(request.target) if snapshot else None
        if control is None:
            return
        if request.action == Action.CLICK:
            self._did(act.Activate(control, focusing=True))
        elif request.action == Action.FOCUS:
            self._did(act.FocusOn(control))
