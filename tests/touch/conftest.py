"""One process, one surfaceless window (SDL's offscreen driver); the panels follow one another."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

os.environ["SDL_VIDEODRIVER"] = "offscreen"

from kiosk.content.page import Page
from kiosk.dialogue.preferences import Preferences
from kiosk.touch.geometry import Box
from kiosk.touch.panel import PANELS, Panel
from kiosk.touch.scene import Scene
from kiosk.touch.tree import TreeNode
from kiosk.touch.window import TouchWindow


@dataclass
class Glass:
    """A window, what it told, and a finger."""

    panel: Panel
    activated: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    now: float = 0.0

    def __post_init__(self) -> None:
        self.window = TouchWindow(self.panel, self.activated.append, self.keys.append, clock=lambda: self.now)

    def show(self, page: Page, preferences: Preferences | None = None) -> None:
        self.window.show(page, preferences)
        self.window.frame()

    @property
    def scene(self) -> Scene:
        scene = self.window._scene
        assert scene is not None
        return scene

    def node(self, node_id: str) -> TreeNode:
        return next(node for node in self.window.tree() if node.id == node_id)

    def down(self, x: int, y: int, button: str = "left") -> None:
        self._event("on_mouse_down", x, y, button, [])

    def move(self, x: int, y: int) -> None:
        self._event("on_mouse_move", x, y, [])

    def up(self, x: int, y: int, button: str = "left", after: float = 0.06) -> None:
        """`after`: seconds since the event before."""
        self.now += after
        self._event("on_mouse_up", x, y, button, [])
        self.window.frame()

    def tap(self, node_id: str) -> None:
        x, y = middle(self.node(node_id).box)
        self.touch(x, y)

    def touch(self, x: int, y: int, seconds: float = 0.06) -> None:
        """Down and up after so long."""
        self.down(x, y)
        self.up(x, y, after=seconds)

    def key_down(self, scancode: int, modifiers: tuple[str, ...] = ()) -> None:
        """The events Kivy's SDL window dispatches for a key, in its order."""
        window = self.window._window
        if not window.dispatch("on_key_down", 0, scancode, None, list(modifiers)):
            window.dispatch("on_keyboard", 0, scancode, None, list(modifiers))

    def key_up(self, scancode: int) -> None:
        self.window._window.dispatch("on_key_up", 0, scancode)

    def press_key(self, scancode: int, *modifiers: str) -> None:
        self.key_down(scancode, modifiers)
        self.key_up(scancode)

    def _event(self, name: str, *args: object) -> None:
        self.window._window.dispatch(name, *args)


def middle(box: Box) -> tuple[int, int]:
    return box.x + box.w // 2, box.y + box.h // 2


@pytest.fixture(scope="session")
def window() -> TouchWindow:
    """Kivy has one window a process: it is opened large enough for every panel."""
    side = max(max(panel.width_px, panel.height_px) for panel in PANELS.values())
    largest = TouchWindow(Panel("square", side, side, side / 4, side / 4), print, print)
    largest.close()
    return largest


@pytest.fixture(scope="session", params=list(PANELS.values()), ids=list(PANELS))
def opened(request: pytest.FixtureRequest, window: TouchWindow) -> Iterator[Glass]:
    glass = Glass(request.param)
    yield glass
    glass.window.close()


@pytest.fixture
def glass(opened: Glass) -> Glass:
    """The window, with no finger on it and nothing told yet."""
    opened.now += 10  # what was touched in the test before is long ago
    opened.window.frame()  # events left over from the test before
    opened.window._release()
    opened.activated.clear()
    opened.keys.clear()
    return opened
