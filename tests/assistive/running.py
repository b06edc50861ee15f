"""`kiosk run` as a site starts it, on the display and the bus of the environment."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.locate import CONFIG, ROOT


@contextmanager
def running(folder: Path, **changed: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A quiet kiosk without a printer; its state is in `folder`/state."""
    quiet = {"sound": "none", "printer": {"kind": "none"}}
    options = json.loads((CONFIG / "kiosk.json").read_text(encoding="utf-8")) | quiet | changed
    (folder / "kiosk.json").write_text(json.dumps(options))
    command = [sys.executable, "-m", "kiosk", "run", "--options", str(folder / "kiosk.json")]
    environment = {key: value for key, value in os.environ.items() if key != "SDL_VIDEODRIVER"}
    kiosk = subprocess.Popen(
        [*command, "--state", str(folder / "state")],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield kiosk
    finally:
        kiosk.kill()
        kiosk.wait(10)
