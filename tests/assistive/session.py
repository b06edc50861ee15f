"""A session of its own for assistive technology: a private bus, AT-SPI on it, and a reader beside the kiosk."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

DEBIAN_PYTHON: Final = "/usr/bin/python3"  # pyatspi is a Debian package
READER: Final = Path(__file__).with_name("atspi_reader.py")
_ENABLE: Final = [
    *("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"),
    *("--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled"),
]


@contextmanager
def private_bus(folder: Path) -> Iterator["Bus"]:
    """A session bus of our own in the environment; no reader has asked for anything yet."""
    run = folder / "run"
    run.mkdir(mode=0o700, parents=True)
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:dir={run}"]
    settings = {
        "XDG_RUNTIME_DIR": str(run),
        "XDG_CONFIG_HOME": str(run),
        "GSETTINGS_BACKEND": "memory",
        "NO_AT_BRIDGE": "1",
    }
    before = dict(os.environ)
    os.environ.update(settings)
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert daemon.stdout is not None
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        yield Bus(daemon)
    finally:
        os.environ.clear()
        os.environ.update(before)
        daemon.kill()
        daemon.wait(10)
        shutil.rmtree(run, ignore_errors=True)


@dataclass
class Bus:
    daemon: subprocess.Popen[str]

    def die(self) -> None:
        """All that is on it goes with it, the bus of AT-SPI too."""
        self.daemon.kill()
        self.daemon.wait(10)

    def ask_for_accessibility(self) -> None:
        """What a screen reader does when it starts."""
        self._enable("<true>")

    def ask_no_more(self) -> None:
        """What the desktop does when the last one has ended."""
        self._enable("<false>")

    def _enable(self, value: str) -> None:
        subprocess.run([*_ENABLE, value], check=True, capture_output=True, timeout=30)


class Reader:
    """One reader on the bus of the environment."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [DEBIAN_PYTHON, str(READER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == "ready"

    def ask(self, command: str) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        self._process.kill()
        self._process.wait(10)

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


def publishers_of(kiosk: int) -> list[int]:
    """The processes that publish for the one of that id."""
    children = Path(f"/proc/{kiosk}/task").glob("*/children")
    pids = [int(pid) for one in children for pid in one.read_text().split()]
    return [pid for pid in pids if b"assistive.publisher" in _command(pid)]


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:  # it has just ended
        return b""
