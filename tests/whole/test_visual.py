"""The window of a real kiosk on a real X server has no depth and no stencil buffer: 8 MiB that nobody looks at."""

import ctypes
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from Xlib import display

from kiosk.locate import ROOT
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import PANELS
from kiosk.touch.visual import VisualChoice

pytestmark = pytest.mark.slow
DOUBLEBUFFER, DEPTH_SIZE, STENCIL_SIZE = 5, 12, 13  # glx.h
VISUAL_ID_MASK = 1  # Xutil.h


def visual_of_the_kiosk(state: Path) -> int:
    """The visual of what `kiosk run` opens on the whole panel."""
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", "--state", str(state)],
        env={**os.environ, "SDL_VIDEODRIVER": "x11"},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        root = display.Display().screen().root
        end = time.monotonic() + 30
        while time.monotonic() < end:
            for window in root.query_tree().children:
                if window.get_geometry().height == PANELS["portrait"].height_px:
                    return int(window.get_attributes().visual)
            time.sleep(0.05)
        raise AssertionError("no window")
    finally:
        kiosk.kill()
        kiosk.wait()


def glx(visual: int) -> dict[int, int]:
    """What GLX says of a visual of the display."""
    x11, gl = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libGL.so.1")
    x11.XOpenDisplay.restype = x11.XGetVisualInfo.restype = ctypes.c_void_p
    shown = ctypes.c_void_p(x11.XOpenDisplay(None))
    wanted = (ctypes.c_ulong * 16)(0, visual)  # XVisualInfo: visual, visualid, …
    found = x11.XGetVisualInfo(shown, ctypes.c_long(VISUAL_ID_MASK), wanted, ctypes.byref(ctypes.c_int()))

    def of(what: int) -> int:
        value = ctypes.c_int(-1)
        assert gl.glXGetConfig(shown, ctypes.c_void_p(found), what, ctypes.byref(value)) == 0
        return value.value

    try:
        return {what: of(what) for what in (DOUBLEBUFFER, DEPTH_SIZE, STENCIL_SIZE)}
    finally:
        x11.XCloseDisplay(shown)


def test_the_window_carries_no_buffer_that_nobody_looks_at(tmp_path: Path) -> None:
    with virtual_screen(PANELS["portrait"]):
        visual = visual_of_the_kiosk(tmp_path / "state")
        assert glx(visual) == {DOUBLEBUFFER: 1, DEPTH_SIZE: 0, STENCIL_SIZE: 0}


def test_sdl_is_told_only_while_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    hint = "SDL_VIDEO_X11_WINDOW_VISUALID"
    monkeypatch.delenv(hint, raising=False)
    with virtual_screen(PANELS["portrait"]):
        choice = VisualChoice()
        chosen = choice.settle()
        assert chosen
        assert int(os.environ[hint], 0) == chosen
        choice.close()
        assert hint not in os.environ


@pytest.mark.parametrize("shown", ["", ":4711"], ids=["none", "gone"])
def test_without_a_display_sdl_is_left_to_choose(monkeypatch: pytest.MonkeyPatch, shown: str) -> None:
    monkeypatch.setenv("DISPLAY", shown)
    choice: Any = VisualChoice()
    assert choice.settle() == 0
    choice.close()
