"""The window: shows pages, tells which control was touched and which key was pressed. Opens on construction.

1. A touch goes down on a control: it is drawn pressed at once, before anything else happens.
2. It slides off: the touch is void. It goes up inside: the control is activated (rows T3, T4), unless it was only
   brushed (row T5, `kiosk.touch.finger`).
3. `run` sleeps in SDL's event wait and wakes for an event, for `wake()`, or when `pump` asked for it.
"""

import logging
import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, Final

from kiosk.content.page import Page
from kiosk.dialogue.activation import GLASS
from kiosk.dialogue.preferences import Glass, Preferences, Touching
from kiosk.dialogue.screen import TARGET, ScreenKind
from kiosk.touch import environment
from kiosk.touch.faults import ClipBroken, TouchFault, WindowMissing
from kiosk.touch.finger import STEADINESS, Finger, Steadiness
from kiosk.touch.geometry import Box
from kiosk.touch.keys import WindowKeys
from kiosk.touch.layout.clip_slot import PAUSE, PREFIX, REPEAT, Showing
from kiosk.touch.layout.compose import compose
from kiosk.touch.layout.ticket import qr_modules
from kiosk.touch.panel import Panel
from kiosk.touch.scene import Scene
from kiosk.touch.sdl import push_event, wait_for_event
from kiosk.touch.text.bidi import levels
from kiosk.touch.text.paragraph import paragraph
from kiosk.touch.text.sdl_ttf import run_width
from kiosk.touch.tree import TreeNode, tree
from kiosk.touch.visual import VisualChoice

if TYPE_CHECKING:
    from kiosk.touch.clips import Player

LONGEST_SLEEP: Final = 1.0  # seconds; a signal that comes between two looks waits at most this long
PETAL_SECONDS: Final = 0.45  # row V13: two steps a second, far below three flashes
LISTEN: Final = "bar:listen"
CLIP_KEYS: Final = {"f3": PAUSE, "f2": REPEAT}  # those of the default key map
_LEFT: Final = "left"
_log: Final = logging.getLogger("kiosk.touch")


class TouchWindow:
    """One a process. All methods but `wake` belong to the thread that made it."""

    def __init__(
        self,
        panel: Panel,
        on_activate: Callable[[str], None],
        on_key: Callable[[str], None],
        *,
        show_cursor: bool = False,
        clock: Callable[[], float] = time.monotonic,
        least_touch: float = STEADINESS[Touching.NORMAL].least,
        clip_keys: Mapping[str, str] = CLIP_KEYS,
        keys: WindowKeys | None = None,
        visual: VisualChoice | None = None,
    ) -> None:
        environment.configure(panel, show_cursor=show_cursor)
        from kivy.base import EventLoop
        from kivy.clock import Clock

        if visual is not None:
            visual.settle()
        from kivy.core.window import Window

        if visual is not None:
            visual.close()
        if Window is None:  # Kivy has logged why: no display, no driver
            raise WindowMissing(f"display {os.environ.get('DISPLAY', '')}")
        from kiosk.touch.paint.painter import Painter
        from kiosk.touch.paint.surface import Surface

        self.panel = panel
        self._on_activate = on_activate
        self._on_key = on_key
        self._clock = clock
        self._loop = EventLoop
        self._window = Window
        EventLoop.start()
        Clock._max_fps = 0  # noqa: SLF001 - the sleep is in `run`
        self._painter = Painter(panel)
        self._surface = Surface(Window, self._painter, panel)
        self._page: Page | None = None
        self._scene: Scene | None = None
        self._damage: list[Box] = [panel.box]
        self._pressed: str | None = None
        self._landed = (0.0, 0.0)
        self._steadiness = {**STEADINESS, Touching.NORMAL: Steadiness(least_touch)}
        self._finger = Finger(self._steadiness[Touching.NORMAL])
        self._heard_until = self._held_longer = 0.0
        self._keys = keys or WindowKeys()
        self._stopped = False
        self._petal, self._petal_due = 0, 0.0
        self._preferences: Preferences | None = None
        self._player: Player | None = None
        self._clip_wanted: tuple[str, str] | None = None
        self._frame_shown = -1
        self._shown_as: Showing | None = None
        self._clip_keys = dict(clip_keys)
        self._bindings: dict[str, Callable[..., Any]] = {
            "on_draw": self._draw,
            "on_flip": lambda *_: True,
            "on_mouse_down": self._down,
            "on_mouse_move": self._move,
            "on_mouse_up": self._up,
            "on_key_down": self._key_down,
            "on_key_up": self._key_up,
            "on_keyboard": lambda *_, **__: True,  # Esc must not end the program, F1 must not open settings
            "on_request_close": lambda *_, **__: True,
        }
        Window.bind(**self._bindings)

    # --- showing ------------------------------------------------------------------------------

    def show(self, page: Page, preferences: Preferences | None = None) -> None:
        """Makes `page` the page on the glass; it is drawn with the next frame, only where it differs.

        `preferences` replace the page's own.
        """
        if page.kind is ScreenKind.ATTRACT and self._page is not None and self._page.kind is not page.kind:
            self.forget()
        self._choose_clip(page)
        self._preferences = preferences
        scene = compose(replace(page, focus=None, group=None), self.panel, preferences, self._showing())
        dark = (preferences or page.preferences).glass is Glass.DARK
        if dark is not self._painter.dark:
            self._painter.dark = dark
            self._damage, self._pressed = [self.panel.box], None
            self._finger.void()
        if self._pressed is not None and (
            self._scene is None or scene.part(self._pressed) != self._scene.part(self._pressed)
        ):
            self._pressed = None  # what the finger is on is gone or means something else: the touch is void
            self._finger.void()
        self._shown_as = self._showing()
        if scene is not self._scene:
            self._damage += self._painter.show(scene, page.direction)
            if self._pressed is not None:
                self._painter.press(self._pressed, down=True)
        self._finger.steadiness = self._steadiness[(preferences or page.preferences).touching]
        self._scene, self._page = scene, page
        focused = page.group.members if page.group is not None else (page.focus,)  # what is scanned as one
        self._damage += self._painter.focus(scene.around(focused))

    def forget(self) -> None:
        """Drops the words of all earlier pages, which are kept to be drawn sooner (row P4).

        Done by itself when the first page comes back: nothing of a visit outlives it here.
        """
        for cache in (compose, paragraph, run_width, levels, qr_modules):
            cache.cache_clear()
        self._painter.forget()

    def started(self) -> None:
        """Gives back what only the first frame needed."""
        self._surface.release_compiler()

    @property
    def is_playing(self) -> bool:
        """Whether a clip is moving: waits must not run out meanwhile (row N3)."""
        return self._player is not None and self._player.playing

    def _choose_clip(self, page: Page) -> None:
        """Another screen or language has another clip, which begins at once; the same one goes on."""
        wanted = (page.clip, page.language) if page.clip else None
        if wanted == self._clip_wanted:
            return
        self._clip_wanted, self._player, self._frame_shown = wanted, None, -1
        if wanted is not None:
            from kiosk.touch.clips import Player, clip_of

            try:
                clip = clip_of(*wanted)
            except ClipBroken as broken:  # words say the same: the visit goes on without it
                _log.warning("%s", broken.code)
                clip = None
            self._player = Player(clip, self._clock) if clip is not None else None

    def _showing(self) -> Showing | None:
        player = self._player
        return Showing(player.clip, player.cue, still=not player.playing) if player is not None else None

    def _play(self) -> None:
        """The frame and the caption of now, if they are not there yet."""
        player = self._player
        if player is None or self._page is None:
            return
        if player.frame != self._frame_shown:
            self._frame_shown = player.frame
            try:
                self._damage += self._painter.film(player.clip.bitmap(player.frame))
            except TouchFault as broken:
                _log.warning("%s", broken.code)
                self._player = None
        if self._showing() != self._shown_as:
            self.show(self._page, self._preferences)

    def _command_clip(self, name: str) -> None:
        if self._player is None:
            return
        if name == PAUSE:
            self._player.toggle()
        else:
            self._player.repeat()

    def tree(self) -> list[TreeNode]:
        """What is on the glass, in reading order."""
        if self._scene is None or self._page is None:
            return []
        return tree(self._scene, self.panel, self._page.focus)

    def screenshot(self, path: Path) -> None:
        """Writes the glass as a PNG."""
        from kiosk.touch.paint.png import write_png

        write_png(path, self.panel.width_px, self.panel.height_px, self.pixels())

    @property
    def size(self) -> tuple[int, int]:
        """In pixels, as the display gave it."""
        width, height = self._window.system_size
        return int(width), int(height)

    @property
    def drawn(self) -> list[Box]:
        """The boxes that the last refresh drew."""
        return self._surface.drawn

    def pixels(self) -> bytes:
        """Three bytes a pixel, top row first."""
        if self._damage:
            self._draw()
        return self._surface.pixels()

    # --- the loop -----------------------------------------------------------------------------

    def run(self, pump: Callable[[], float | None]) -> None:
        """Runs until `stop`, SIGTERM or SIGINT. `pump` is called after every wake-up.

        It answers in how many seconds it wants to be called again, None for "when something happens".
        """
        before = {name: signal.signal(name, self._signalled) for name in (signal.SIGTERM, signal.SIGINT)}
        try:
            wanted: float | None = 0.0
            while not self._stopped:
                self._sleep(wanted)
                self._poll()
                wanted = pump()
                self._refresh()
        finally:
            self._stopped = False  # here, not above: a stop that comes before the loop counts too
            for name, handler in before.items():
                signal.signal(name, handler)

    def frame(self) -> None:
        """One turn of the loop without sleep or pump: input is read, what changed is drawn."""
        self._poll()
        self._refresh()

    def wake(self) -> None:
        """Ends the sleep of `run`; may be called from any thread."""
        push_event()

    def stop(self) -> None:
        """Makes `run` return; may be called from any thread."""
        self._stopped = True
        self.wake()

    def deliver(self, event: str, *details: object) -> None:
        """An event as SDL delivers it, for a window that no hand can reach."""
        self._window.dispatch(event, *details)

    def hold(self, seconds: float) -> None:
        """As if a hand had stayed as it is for so long: for hands that do not wait."""
        self._held_longer += seconds

    def close(self) -> None:
        """Lets go of Kivy's window, so that another TouchWindow, no larger, may draw on it."""
        self._window.unbind(**self._bindings)

    def _sleep(self, wanted: float | None) -> None:
        seconds = LONGEST_SLEEP if wanted is None else min(wanted, LONGEST_SLEEP)
        if self._painter.turning:
            seconds = min(seconds, self._petal_due - self._clock())
        if self._player is not None and self._player.due is not None:
            seconds = min(seconds, self._player.due)
        milliseconds = int(seconds * 1000 + 0.999)
        if milliseconds > 0 and not self._damage:
            wait_for_event(milliseconds)
            self._heard_until = self._now()  # nothing came before: it would have ended the sleep

    def _poll(self) -> None:
        self._window.mainloop()
        self._heard_until = self._now()

    def _refresh(self) -> None:
        if self._painter.turning and self._clock() >= self._petal_due:
            self._petal += 1
            self._petal_due = self._clock() + PETAL_SECONDS
            self._damage += self._painter.turn(self._petal)
        self._play()
        if self._damage:
            self._draw()
        self._loop.idle()  # Kivy's own clock: textures are freed, a resize is done

    def _draw(self, *_: object) -> bool:
        """Draws and shows what is damaged; everything, when Kivy asks though nothing is (an uncovered window)."""
        damage, self._damage = self._damage, []
        self._surface.refresh(damage)
        return True

    def _signalled(self, _signal: int, _frame: FrameType | None) -> None:
        self.stop()

    # --- touch --------------------------------------------------------------------------------

    def _down(self, _window: object, x: float, y: float, button: str, _modifiers: object) -> bool:
        if button == _LEFT and self._painter.dark:
            self._finger.down(GLASS, self._heard_until, self._now())
        elif button == _LEFT and self._pressed is None and self._scene is not None:
            part = self._scene.touchable_at(x, y)
            if part is not None:
                self._pressed, self._landed = part.id, (x, y)
                self._finger.down(part.id, self._heard_until, self._now())
                self._damage.append(self._painter.press(part.id, down=True))
                self._draw()
        return True

    def _move(self, _window: object, x: float, y: float, _modifiers: object) -> bool:
        if self._pressed is not None and not self._on_pressed(x, y):
            self._finger.void()
            self._release()
        return True

    def _up(self, _window: object, x: float, y: float, button: str, _modifiers: object) -> bool:
        if button == _LEFT and self._painter.dark:
            if self._finger.up(self._now()):
                self._on_activate(GLASS)
        elif button == _LEFT and self._pressed is not None:
            touched, inside = self._pressed, self._on_pressed(x, y)
            self._release()
            if not inside:
                self._finger.void()
            elif self._finger.up(self._now()):
                self._activate(touched)
        return True

    def _activate(self, touched: str) -> None:
        """What is touched is told, but for the controls of the clip, which only the glass has."""
        if touched.startswith(PREFIX):
            self._command_clip(touched.removeprefix(PREFIX))
            return
        if touched == TARGET and self._scene is not None:
            touched = f"{TARGET}:{self.panel.mm(self._scene.off_target(*self._landed)):.1f}"
        if touched == LISTEN:
            self._command_clip(REPEAT)
        self._on_activate(touched)

    def _on_pressed(self, x: float, y: float) -> bool:
        part = self._scene.part(self._pressed) if self._scene and self._pressed else None
        slip = self.panel.px(self._finger.steadiness.slip_mm)
        return part is not None and (part.id == TARGET or part.box.inset(-slip).holds(x, y))

    def _now(self) -> float:
        return self._clock() + self._held_longer

    def _release(self) -> None:
        if self._pressed is not None:
            self._damage.append(self._painter.press(self._pressed, down=False))
            self._pressed = None

    # --- keys ---------------------------------------------------------------------------------

    def _key_down(
        self, _window: object, _key: int, scancode: int, _text: str | None, modifiers: list[str]
    ) -> bool:
        name = self._keys.down(scancode, self._now(), shift="shift" in modifiers)
        if name is not None:
            self._command_clip_by_key(name)
            self._on_key(name)
        return True

    def _command_clip_by_key(self, key: str) -> None:
        """The keys that pause speech and repeat it do the same to the clip (row H2)."""
        if key in self._clip_keys:
            self._command_clip(self._clip_keys[key])

    def _key_up(self, _window: object, _key: int, scancode: int) -> bool:
        self._keys.up(scancode, self._now())
        return True
