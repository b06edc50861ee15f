"""The window as a program: its loop, its pictures, what it loads before the first frame."""

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.touch.layout.compose import compose
from kiosk.touch.layout.ticket import qr_modules
from kiosk.touch.panel import PANELS
from kiosk.touch.scene import Scene, Words
from kiosk.touch.text.paragraph import Paragraph
from tests.touch import pages
from tests.touch.conftest import Glass
from tests.touch.sight import look

FIRST_FRAME = """
import os, sys
from kiosk.touch.layout.compose import compose
from kiosk.touch.layout.ticket import qr_modules
from kiosk.touch.panel import PANELS
from kiosk.touch.scene import Scene, Words
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.window import TouchWindow
from tests.touch import pages
window = TouchWindow(PANELS["portrait"], print, print)
window.show(pages.attract("ar"))
window.frame()
late = {"PIL", "qrcode", "numpy", "requests", "fluent", "kivy.app", "kivy.core.text"}
print(sorted(name for name in late if name in sys.modules))
print(len(set(window.pixels())) > 50)
"""

ASLEEP = """
import sys
from kiosk.touch.layout.compose import compose
from kiosk.touch.layout.ticket import qr_modules
from kiosk.touch.panel import PANELS
from kiosk.touch.scene import Scene, Words
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.window import TouchWindow
from tests.touch import pages
window = TouchWindow(PANELS["portrait"], print, print)
window.show(pages.attract("fr"))
print("shown", flush=True)
window.run(lambda: None)
print("stopped", flush=True)
"""


def program(text: str, **environment: str) -> "subprocess.Popen[str]":
    folder = Path(__file__).resolve().parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", text],
        cwd=folder,
        env={**os.environ, "SDL_VIDEODRIVER": "offscreen", **environment},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
def test_the_first_frame_needs_nothing_else(tmp_path: Path) -> None:
    """No imaging library, no widgets, no QR code; and Kivy leaves no folder behind."""
    with program(FIRST_FRAME, HOME=str(tmp_path)) as running:
        out, _ = running.communicate(timeout=30)
    assert out.splitlines() == ["[]", "True"]
    assert not (tmp_path / ".kivy").exists()


@pytest.mark.slow
def test_sigterm_ends_the_loop_cleanly() -> None:
    with program(ASLEEP) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "shown\n"
        time.sleep(0.3)
        running.send_signal(signal.SIGTERM)
        out, _ = running.communicate(timeout=10)
    assert out == "stopped\n"
    assert running.returncode == 0


def test_the_loop_sleeps_until_another_thread_wakes_it(glass: Glass) -> None:
    glass.show(pages.journeys("fr"))
    turns: list[float] = []

    def pump() -> float | None:
        turns.append(time.monotonic())
        if len(turns) == 2:
            glass.window.stop()
        return None

    waker = threading.Timer(0.15, glass.window.wake)
    waker.start()
    glass.window.run(pump)
    waker.join()
    assert len(turns) == 2
    assert turns[1] - turns[0] >= 0.1


def test_the_pump_is_called_again_when_it_asked_for_it(glass: Glass) -> None:
    turns: list[float] = []

    def pump() -> float | None:
        turns.append(time.monotonic())
        if len(turns) == 3:
            glass.window.stop()
        return 0.05

    glass.window.run(pump)
    assert 0.08 <= turns[2] - turns[0] < 1.0


def test_nothing_of_a_visit_is_kept_when_the_first_page_comes_back(glass: Glass) -> None:
    """Row P4: neither the layout of its pages, nor their words, nor their pictures."""
    glass.show(pages.attract("ar"))
    before = held_with("482 133 907")  # other tests keep layouts of their own
    for make in (pages.attract, pages.code, pages.confirm, pages.keep_ticket):
        glass.show(make("fr"))
    glass.show(pages.attract("ar"))
    words = sum(isinstance(item, Words) for part in glass.scene.parts for item in part.items)
    assert compose.cache_info().currsize == 1
    assert qr_modules.cache_info().currsize == 0
    assert len(glass.window._painter._textures._texts) <= words
    assert held_with("482 133 907") <= before  # a window closed by another test may let go of its own


def held_with(words: str) -> int:
    """How many layouts in memory hold these words."""
    gc.collect()
    return sum(words in str(value) for value in gc.get_objects() if type(value) in (Paragraph, Scene))


def test_a_stop_before_the_loop_counts(glass: Glass) -> None:
    glass.window.stop()
    turns: list[int] = []
    glass.window.run(lambda: turns.append(1))
    assert turns == []


def test_a_page_without_change_draws_nothing(glass: Glass) -> None:
    page = pages.services("ar")
    glass.show(page)
    glass.window._surface.drawn = []
    glass.show(replace(page))
    assert glass.window.drawn == []


def test_a_typed_digit_redraws_the_entry_alone(glass: Glass) -> None:
    glass.show(pages.code("fr", "12"))
    glass.show(pages.code("fr", "123"))
    assert glass.window.drawn == [glass.node("entry").box]


def test_moving_the_focus_redraws_two_rings(glass: Glass) -> None:
    page = pages.services("fr")
    glass.show(replace(page, focus="choice:rsu_help"))
    glass.show(replace(page, focus="more"))
    area = sum(box.area for box in glass.window.drawn)
    assert area < glass.panel.box.area // 8


def test_a_screenshot_is_a_png_of_the_glass(glass: Glass, tmp_path: Path) -> None:
    glass.show(pages.journeys("fr"))
    path = tmp_path / "page.png"
    glass.window.screenshot(path)
    with Image.open(path) as image:
        assert image.size == (glass.panel.width_px, glass.panel.height_px)
        assert image.convert("RGB").tobytes() == look(glass).tobytes()


def test_a_ticket_on_the_screen_can_be_photographed(glass: Glass) -> None:
    """The QR code that is drawn reads as what it says."""
    import zxingcpp

    for language in pages.LANGUAGES:
        glass.show(pages.keep_ticket(language))
        read = zxingcpp.read_barcodes(look(glass))
        assert [code.text for code in read] == [pages.QR]


def test_before_any_page_there_is_an_empty_tree() -> None:
    from kiosk.touch.window import TouchWindow

    window = TouchWindow(PANELS["landscape"], print, print)
    assert window.tree() == []
    window.close()
