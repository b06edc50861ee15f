"""A sound server of our own with a virtual speaker, and an ear at that speaker."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.machine import wait_until
from bench.processes import running

RATE = 22050  # samples a second, the kiosk's own: nothing is resampled, silence stays exactly zero
_SPEAKER = "speaker"
_PROGRAMS = ("pulseaudio", "parec")


@dataclass(frozen=True, slots=True)
class Server:
    """`environment` leads programs to it."""

    environment: Mapping[str, str]


@contextmanager
def server(folder: Path) -> Iterator[Server | None]:
    """A PulseAudio with a null sink; None where it is not installed or does not start."""
    if not all(map(shutil.which, _PROGRAMS)):
        yield None
        return
    home = folder / "pulse"
    home.mkdir(mode=0o700)
    socket = home / "native"
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    command += ["--disable-shm=yes", "--log-level=error"]
    command += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"]
    command += [
        "-L",
        f"module-null-sink sink_name={_SPEAKER} rate={RATE} channels=1 format=s16le norewinds=1",
    ]
    environment = {"XDG_RUNTIME_DIR": str(home), "HOME": str(home), "PULSE_SERVER": f"unix:{socket}"}
    with running(command, folder / "pulse.log", environment):
        yield Server(environment) if wait_until(socket.exists, 5) else None


class Ear:
    """Hears the speaker: when sound was there, the rest being exactly silent. Times are `time.monotonic`.

    Nothing is rewound: of what is mixed anew a recording would lack the beginning. The null sink hands a block out before
    its time has come, so a sample counts as heard when its block came plus what lies before it in the block: on the late
    side by up to a block (5 ms).
    """

    def __init__(self, server: Server) -> None:
        command = ["parec", f"--device={_SPEAKER}.monitor", f"--rate={RATE}", "--channels=1"]
        command += ["--format=s16le", "--latency-msec=5", "--raw"]
        environment = {**os.environ, **server.environment}
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        self._sounds: list[tuple[float, float]] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def sound_after(self, moment: float) -> float | None:
        """When the first sound came that began after `moment`."""
        with self._lock:
            return next((at for at, _ in self._sounds if at > moment), None)

    def last_sound(self) -> float:
        """When the newest sound was there; 0 before any."""
        with self._lock:
            return self._sounds[-1][1] if self._sounds else 0.0

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()

    def _listen(self) -> None:
        """Each block of sound as (first, last) moment of what is not zero in it."""
        stream = self._process.stdout
        assert stream is not None  # a pipe was asked for
        while block := os.read(stream.fileno(), 4096):
            now = time.monotonic()
            heard = _edges(block)
            if heard is None:
                continue
            first, last = (now + at / RATE for at in heard)
            with self._lock:
                self._sounds.append((first, last))


def _edges(block: bytes) -> tuple[int, int] | None:
    """First and last sample that is not zero; None in silence."""
    if not any(block):
        return None
    samples = memoryview(block[: len(block) // 2 * 2]).cast("h")
    heard = [i for i, value in enumerate(samples) if value]
    return heard[0], heard[-1]
