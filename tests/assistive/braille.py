"""A real BRLTTY with a braille display that is a socket: what stands on its cells, and its keys.

BRLTTY's driver `vr` (Virtual) talks lines of text with a display: `Visual "..."` are characters, `Braille "..."` the dots
of each cell; what the display sends is the name of a command.
"""

import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk.locate import CONFIG

TABLE: Final = CONFIG / "braille" / "shubbak.ttb"
SOCKETS: Final = Path("/var/lib/BrlAPI")  # where a BRLTTY serves programs
_CELLS: Final = 80
_FIRST_CELL: Final = 0x2800
_BETWEEN_PRESSES: Final = 0.3  # seconds


class Display:
    """`text` and `cells` (Unicode braille) are what stands on it, without the blanks at the end."""

    def __init__(self, line: socket.socket) -> None:
        self.text = self.cells = ""
        self._line = line
        line.sendall(f"cells {_CELLS}\n".encode())
        threading.Thread(target=self._listen, daemon=True).start()

    def press(self, command: str) -> None:
        """One of its keys; struck twice in less time it may be one press (row K4)."""
        time.sleep(_BETWEEN_PRESSES)
        self._line.sendall(f"{command}\n".encode())

    def _listen(self) -> None:
        text = ""
        for line in self._line.makefile(encoding="utf-8"):
            kind, _, rest = line.rstrip("\n").partition(" ")
            shown = rest[1:-1].replace('\\"', '"').rstrip()
            if kind == "Visual":
                text = shown
            elif kind == "Braille":  # always the later of the two
                self.cells = cells_of(rest[1:-1])
                self.text = text


def cells_of(dots: str) -> str:
    """`12|| ` as ⠃⠀⠀, without the blanks at the end."""
    cells = (sum(1 << int(dot) - 1 for dot in cell.strip()) for cell in dots.split("|"))
    return "".join(chr(_FIRST_CELL + cell) for cell in cells).rstrip(chr(_FIRST_CELL))


def written(lines: Iterable[str]) -> list[str]:
    """What BRLTTY's own translator makes of lines of text with our table."""
    command = ["brltty-trtxt", "-i", str(TABLE)]
    text = "\n".join(lines)
    run = subprocess.run(command, input=text, capture_output=True, text=True, check=True, env=_environment())
    return [line.replace(" ", chr(_FIRST_CELL)) for line in run.stdout.splitlines()]


@contextmanager
def brltty(folder: Path, *, screen: str = "no", api: str = "") -> Iterator[Display]:
    """BRLTTY with nothing of this machine's own settings. `screen`: the driver by which it reads; `api`: the socket's name
    by which it serves programs, if it does."""
    door = socket.socket(socket.AF_UNIX)
    door.bind(str(folder / "display"))
    door.listen()
    door.settimeout(30)
    options = {
        "--configuration-file": "/dev/null",
        "--preferences-file": folder / "preferences",
        "--updatable-directory": folder,
        "--writable-directory": folder,
        "--pid-file": folder / "brltty.pid",
        "--override-preferences": "show-screen-cursor=no",  # its dots would stand on the first cell
        "--text-table": TABLE,
        "--braille-driver": "vr",
        "--braille-device": f"client:{folder / 'display'}",
        "--speech-driver": "no",
        "--screen-driver": screen,
        "--screen-parameters": "type=all" if screen == "a2" else "",
        "--api-parameters": f"auth=none,host=:{api}",
    }
    command = ["brltty", "--no-daemon", "--standard-error", "--stay-privileged", "--quiet"]
    command += ["--no-api"] * (not api) + [f"{name}={value}" for name, value in options.items()]
    with (folder / "brltty.log").open("wb") as log:
        program = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=_environment()
        )
    try:
        line, _ = door.accept()
        with line:
            yield Display(line)
    finally:
        program.kill()
        program.wait(10)
        door.close()


def _environment() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}
