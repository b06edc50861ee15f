"""What a start needed and the first screen does not is given back (docs/bench.md, memory)."""

import os
import subprocess
import sys
from pathlib import Path

from kiosk.locate import CONFIG, ROOT
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import PANELS

HELD = """
import ctypes

class Heap(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in "arena a b c mapped d e used free top".split()]

libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Heap

def held():
    return libc.mallinfo2().used
"""
COMPILER = f"""
import sys
from pathlib import Path
from kiosk.app import Adapters, Kiosk
from kiosk.clock import SystemClock
from kiosk.settings.options import load_options
from kiosk.touch.paint.surface import Surface
{HELD}
released = []
release = Surface.release_compiler

def watched():
    before = held()
    release()
    released.append(before - held())

Surface.release_compiler = staticmethod(watched)
options = load_options(Path({str(CONFIG / "kiosk.json")!r}))
kiosk = Kiosk(options, Path(sys.argv[1]), Adapters(SystemClock(), None, None, None))
before = kiosk.window.pixels()
kiosk.window.deliver("on_mouse_down", 540, 960, "left", [])
kiosk.window.frame()
assert kiosk.window.pixels() and len(set(before)) > 10
print(released[0])
kiosk.stop()
"""
COMPOSING = f"""
import locale
locale.setlocale(locale.LC_ALL, "C.UTF-8")
import kiosk.touch.environment
{HELD}
x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = x11.XOpenIM.restype = ctypes.c_void_p
x11.XOpenIM.argtypes = (ctypes.c_void_p,) * 4
display = x11.XOpenDisplay(None)
before = held()
assert x11.XOpenIM(display, None, None, None)
print(held() - before)
"""
FREED = f"""
{HELD}
from pathlib import Path
from kiosk.memory import give_back

def resident():
    return next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if "RssAnon" in line)

libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, (ctypes.c_void_p,)
blocks = [libc.malloc(4096) for _ in range(4096)]
for block in blocks:
    ctypes.memset(block, 1, 4096)
for block in blocks[:-1]:  # the last one keeps the heap from shrinking
    libc.free(ctypes.c_void_p(block))
before = resident()
give_back()
print(before - resident())
"""


def printed(program: str, tmp_path: Path, **more: str) -> int:
    environment = {**os.environ, "KIVY_HOME": str(tmp_path), **more}
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return int(done.stdout)


def test_the_shader_compiler_goes_once_the_first_frame_is_drawn(tmp_path: Path) -> None:
    assert printed(COMPILER, tmp_path, SDL_VIDEODRIVER="offscreen") > 4 * 2**20


def test_xlib_reads_no_rules_of_how_letters_are_composed(tmp_path: Path) -> None:
    with virtual_screen(PANELS["landscape"]) as display:
        assert printed(COMPOSING, tmp_path, DISPLAY=display) < 100 * 2**10


def test_freed_memory_goes_back_to_the_system(tmp_path: Path) -> None:
    assert printed(FREED, tmp_path) > 8 * 2**10  # KiB, of 16 MiB
