"""How Kivy and SDL are set up; import this before anything of Kivy, and set it nowhere else.

* No configuration file, no arguments, no log handlers of Kivy's: the kiosk has its own.
* `SDL_VIDEODRIVER`: x11 where a display is, else the surfaceless 'offscreen' driver. SDL would choose
  offscreen silently and a kiosk would run invisible, so `invisible()` says which one it is.
* SDL's own SIGTERM handler is off: it turns the signal into a close request, which a kiosk refuses.
* Esc must not end the program, no input provider may double what SDL delivers, no icon is probed.
* Kivy's clock is loaded without asyncio, which it keeps for event loops that the kiosk does not run, and without
  asking `ldconfig` where the C library is, which is in this process; its pictures without zip files and guessing; its
  input without the devices that the kiosk does not read.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, cast

from kiosk.touch.assets import PICTOGRAMS
from kiosk.touch.panel import Panel

_ENVIRONMENT: Final = {
    "KIVY_NO_ARGS": "1",
    "KIVY_NO_CONFIG": "1",
    "KIVY_NO_ENV_CONFIG": "1",
    "KIVY_NO_FILELOG": "1",
    "KIVY_NO_CONSOLELOG": "1",
    "KIVY_LOG_MODE": "PYTHON",  # else Kivy takes over the root logger and sys.stderr
    "KIVY_WINDOW": "sdl2",
    "KIVY_TEXT": "sdl2",
    "KIVY_IMAGE": "sdl2",  # Pillow and video importers stay unimported
    "KIVY_AUDIO": "sdl2",
    "SDL_NO_SIGNAL_HANDLERS": "1",
    "SDL_MOUSE_TOUCH_EVENTS": "0",
    "SDL_TOUCH_MOUSE_EVENTS": "1",  # a finger arrives as the left button: one path for touch and mouse
    "SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR": "1",
    "XCOMPOSEFILE": os.devnull,  # no key of the kiosk composes letters; Xlib would read six thousand rules for it
}


def prepare() -> None:
    """Sets the environment; an already set SDL_VIDEODRIVER is respected."""
    os.environ.update(_ENVIRONMENT)
    os.environ.setdefault("SDL_VIDEODRIVER", "x11" if os.environ.get("DISPLAY") else "offscreen")


def invisible() -> bool:
    """True when the window is drawn nowhere: no display was set."""
    return os.environ.get("SDL_VIDEODRIVER") == "offscreen"


def configure(panel: Panel, *, show_cursor: bool = False) -> None:
    """Tells Kivy's configuration, in memory only, what window to open."""
    import kivy
    from kivy.config import Config

    kivy.kivy_data_dir = str(Path(__file__).parent / "no_widgets")  # see there: 50 ms of every start
    with (
        _stand_in("asyncio", wait_for=None),  # 27 ms of every start
        _stand_in("ctypes.util", find_library=_none),  # it asks another program; None is this process
    ):
        import kivy.clock
    graphics = {
        "width": panel.width_px,
        "height": panel.height_px,
        "multisamples": 0,
        "maxfps": 0,
        "resizable": 0,
        "borderless": 1,
        "fullscreen": 0,
        "show_cursor": int(show_cursor),
        "allow_screensaver": 0,
        "position": "custom",
        "left": 0,
        "top": 0,
    }
    for name, value in graphics.items():
        Config.set("graphics", name, str(value))
    for name, value in {
        "exit_on_escape": "0",
        "window_icon": str(PICTOGRAMS / "64" / "logo.png"),
        "log_level": "warning",
    }.items():
        Config.set("kivy", name, value)
    for name, _ in Config.items("input"):
        Config.remove_option("input", name)
    with _stand_in("filetype", guess_extension=_none), _stand_in("zipfile"):
        import kivy.core.image  # a picture's name says what it is
    with _stand_in("kivy.input.providers"):
        import kivy.input  # of twelve kinds of touch device none: SDL delivers what is touched


def _none(_name: str) -> None:
    """Nothing is found that way."""


@contextmanager
def _stand_in(name: str, **attributes: Any) -> Iterator[None]:
    """`import name` gets an empty module meanwhile, unless the real one is loaded already."""
    loaded = sys.modules.setdefault(name, cast("Any", SimpleNamespace(**attributes)))
    try:
        yield
    finally:
        if isinstance(loaded, SimpleNamespace):
            del sys.modules[name]


prepare()
