"""What the window's pixels are made of, chosen while Python still imports what draws them.

Kivy asks for a depth and a stencil buffer that the kiosk never uses: 8 MiB on a panel of 1080×1920. A GLX visual
without them is looked for instead, on a thread: that also brings the graphics driver, 0.1 s of a start from the
disk, into this process before the window waits for it. Wherever there is none, SDL chooses as ever.
"""

import ctypes
import os
import threading
from typing import Final

_HINT: Final = "SDL_VIDEO_X11_WINDOW_VISUALID"
# glx.h: GLX_RGBA, GLX_DOUBLEBUFFER, eight bits each of GLX_RED_SIZE, GLX_GREEN_SIZE and GLX_BLUE_SIZE, no more.
_WISHES: Final = (4, 5, 8, 8, 9, 8, 10, 8, 0)
_DEFAULT_SCREEN: Final = 0


class _Visual(ctypes.Structure):
    """The public beginning of XVisualInfo."""

    _fields_ = (("visual", ctypes.c_void_p), ("id", ctypes.c_ulong))


class VisualChoice:
    """Looks from the moment it is made; `settle` before the window opens, `close` once it is open."""

    def __init__(self) -> None:
        self._x11: ctypes.CDLL | None = None
        self._display: int | None = None
        self._id = 0
        self._told = False
        self._thread = threading.Thread(target=self._look, name="visual", daemon=True)
        self._thread.start()

    def settle(self) -> int:
        """Tells SDL; gives the visual's id, 0 where SDL is left to choose."""
        self._thread.join()
        if self._id and _HINT not in os.environ:
            os.environ[_HINT] = hex(self._id)
            self._told = True
        return self._id

    def close(self) -> None:
        """Not sooner: the driver would be unloaded and loaded again."""
        if self._told:
            del os.environ[_HINT]  # another program's window has visuals of its own
        if self._x11 is not None and self._display:
            self._x11.XCloseDisplay(self._display)
            self._display = None

    def _look(self) -> None:
        try:
            self._x11, glx = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libGL.so.1")
        except OSError:
            return
        self._x11.XInitThreads()
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
        glx.glXChooseVisual.restype = ctypes.POINTER(_Visual)
        glx.glXChooseVisual.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
        self._display = self._x11.XOpenDisplay(None)
        if self._display:
            wishes = (ctypes.c_int * len(_WISHES))(*_WISHES)
            found = glx.glXChooseVisual(self._display, _DEFAULT_SCREEN, wishes)
            self._id = found.contents.id if found else 0
            self._x11.XFree(found)
