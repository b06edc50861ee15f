"""What a start waits for: nothing that its first frame does not need is loaded by then (design.md, Start-up)."""

import os
import subprocess
import sys
from pathlib import Path

from kiosk.locate import CONFIG, ROOT

LATE = (
    "accesskit",
    "asyncio",
    "babel",
    "ctypes.util",
    "escpos",
    "filetype",
    "fluent",
    "hashlib",
    "miniaudio",
    "numpy",
    "PIL",
    "pydantic",
    "pyttsx3",
    "qrcode",
    "http.client",
    "sqlite3",
    "ssl",
    "vosk",
    "zipfile",
    "kiosk.journeys",
    "kiosk.touch.assistive",
    "kiosk.uplink",
    "kivy.input.providers",
    "protocol.appointments",
    "protocol.catalogue",
)
PROGRAM = f"""
import sys
from pathlib import Path
from kiosk.app import Adapters, Kiosk
from kiosk.clock import SystemClock
from kiosk.settings.options import load_options

def late(*_):
    raise AssertionError("asked for before the first frame")

options = load_options(Path({str(CONFIG / "kiosk.json")!r}))
kiosk = Kiosk(options, Path(sys.argv[1]), Adapters(SystemClock(), late, late, late))
assert kiosk.window.pixels()
print(*(name for name in {LATE!r} if name in sys.modules))
kiosk.stop()
"""


def test_the_first_frame_needs_none_of_what_comes_later(tmp_path: Path) -> None:
    environment = {**os.environ, "SDL_VIDEODRIVER": "offscreen", "KIVY_HOME": str(tmp_path)}
    environment.pop("DISPLAY", None)
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []
