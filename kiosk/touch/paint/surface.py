"""The window's pixels: draws a part of them, shows a part of them, reads them.

A software renderer (llvmpipe) keeps what was drawn before, so only the damaged box is drawn (scissored) and
copied to the screen (GLX_MESA_copy_sub_buffer). A graphics card may hand out another buffer each time, and
draws everything quickly: there the whole frame is drawn and flipped.
"""

import contextlib
import ctypes
from collections.abc import Callable
from typing import Any, Final

from kivy.graphics import opengl as gl

from kiosk.touch import theme
from kiosk.touch.geometry import Box
from kiosk.touch.panel import Panel

_SOFTWARE: Final = ("llvmpipe", "softpipe", "swrast", "software")
_SCISSOR_TEST: Final = 0x0C11
_GLYPH_COPY = b"glXCopySubBufferMESA"

Copy = Callable[[int, int, int, int], None]


class Surface:
    """Drawing is a whole or a box of the panel; boxes have their origin at the top left."""

    def __init__(self, window: Any, panel: Panel) -> None:
        self._window = window
        self._panel = panel
        renderer = (gl.glGetString(gl.GL_RENDERER) or b"").decode(errors="replace")
        self.renderer = renderer
        self.keeps = any(name in renderer.lower() for name in _SOFTWARE)
        self._copy = _copy_sub_buffer() if self.keeps else None

    def draw(self, box: Box | None) -> None:
        """Draws the canvas inside `box`, or everything."""
        part = self._drawn(box)
        gl.glEnable(_SCISSOR_TEST)
        gl.glScissor(part.x, self._panel.height_px - part.bottom, part.w, part.h)
        gl.glClearColor(*(value / 255 for value in theme.SAND), 1.0)
        gl.glClear(gl.GL_COLOR_BUFFER_BIT)
        self._window.render_context.draw()
        gl.glDisable(_SCISSOR_TEST)

    def show(self, box: Box | None) -> None:
        """Brings what was drawn to the screen."""
        part = self._drawn(box)
        if self._copy is not None and part != self._panel.box:
            self._copy(part.x, self._panel.height_px - part.bottom, part.w, part.h)
        else:
            self._window.flip()

    def _drawn(self, box: Box | None) -> Box:
        if box is None or not self.keeps:
            return self._panel.box
        return box.clipped(self._panel.box)

    def pixels(self) -> bytes:
        """Three bytes a pixel, top row first; draws everything anew."""
        self.draw(None)
        w, h = self._panel.width_px, self._panel.height_px
        raw = gl.glReadPixels(0, 0, w, h, gl.GL_RGB, gl.GL_UNSIGNED_BYTE)
        return b"".join(raw[y * w * 3 : (y + 1) * w * 3] for y in range(h - 1, -1, -1))


def _copy_sub_buffer() -> Copy | None:
    """The part-of-a-frame swap of GLX, where the window is an X window and the driver has it."""
    with contextlib.suppress(OSError, AttributeError):
        glx = ctypes.CDLL("libGL.so.1")
        glx.glXGetCurrentDisplay.restype = ctypes.c_void_p
        glx.glXGetCurrentDrawable.restype = ctypes.c_ulong
        glx.glXQueryExtensionsString.restype = ctypes.c_char_p
        glx.glXQueryExtensionsString.argtypes = (ctypes.c_void_p, ctypes.c_int)
        glx.glXGetProcAddressARB.restype = ctypes.c_void_p
        display, drawable = glx.glXGetCurrentDisplay(), glx.glXGetCurrentDrawable()
        if not display or b"GLX_MESA_copy_sub_buffer" not in glx.glXQueryExtensionsString(display, 0):
            return None
        kind = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_ulong, *(ctypes.c_int,) * 4)
        copy = kind(glx.glXGetProcAddressARB(_GLYPH_COPY))
        return lambda x, y, w, h: copy(display, drawable, x, y, w, h)
    return None


def union(boxes: list[Box]) -> Box | None:
    """The smallest box around all; None of none."""
    whole: Box | None = None
    for box in boxes:
        whole = box if whole is None else whole.union(box)
    return whole
