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

from kiosk.touch.geometry import Box, merged
from kiosk.touch.paint.painter import Painter
from kiosk.touch.panel import Panel

_SOFTWARE: Final = ("llvmpipe", "softpipe", "swrast", "software")
_SCISSOR_TEST: Final = 0x0C11
_MOST: Final = 0.6  # of the area: beyond this one whole frame is quicker than many boxes

Copy = Callable[[int, int, int, int], None]


class Surface:
    """Boxes have their origin at the top left."""

    def __init__(self, window: Any, painter: Painter, panel: Panel) -> None:
        self._window = window
        self._painter = painter
        self._panel = panel
        renderer = (gl.glGetString(gl.GL_RENDERER) or b"").decode(errors="replace")
        self.renderer = renderer
        self.keeps = any(name in renderer.lower() for name in _SOFTWARE)
        self.drawn: list[Box] = []
        self._copy = _copy_sub_buffer() if self.keeps else None

    def refresh(self, boxes: list[Box]) -> None:
        """Draws the boxes anew and brings them to the screen; everything, where that is simpler."""
        whole = self._panel.box
        parts = merged(box.clipped(whole) for box in boxes)
        if not self.keeps or not parts or sum(part.area for part in parts) > _MOST * whole.area:
            parts = [whole]
        self.drawn = parts
        for part in parts:
            self._draw(part)
        self._window.render_context.draw()  # empty; tells Kivy that the window is up to date
        if self._copy is None or parts == [whole]:
            self._window.flip()
            return
        for part in parts:
            self._copy(part.x, whole.h - part.bottom, part.w, part.h)

    def _draw(self, part: Box) -> None:
        gl.glViewport(0, 0, self._panel.width_px, self._panel.height_px)
        gl.glEnable(_SCISSOR_TEST)
        gl.glScissor(part.x, self._panel.height_px - part.bottom, part.w, part.h)
        gl.glClearColor(*(value / 255 for value in self._painter.ground), 1.0)
        gl.glClear(gl.GL_COLOR_BUFFER_BIT)
        self._painter.draw(part)
        gl.glDisable(_SCISSOR_TEST)

    @staticmethod
    def release_compiler() -> None:
        """For when every shader is compiled: Mesa's compiler holds 7 MiB, and comes back where one more is asked for.

        Kivy names this function of OpenGL's without having it.
        """
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL("libGL.so.1").glReleaseShaderCompiler()

    def pixels(self) -> bytes:
        """Three bytes a pixel, top row first: what really is there, where the renderer keeps it."""
        if not self.keeps:
            self._draw(self._panel.box)
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
        copy = kind(glx.glXGetProcAddressARB(b"glXCopySubBufferMESA"))
        return lambda x, y, w, h: copy(display, drawable, x, y, w, h)
    return None
