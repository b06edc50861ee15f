"""A private PulseAudio server with a virtual speaker whose sound can be heard on its monitor."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from array import array
from collections.abc import Callable
from pathlib import Path

RATE = 22050
"""The kiosk's own: nothing is resampled. Nor is anything rewound: a sound card plays a mix that was made anew from its
beginning, a recording of the virtual one would lack what it had before."""
LOUD = 300


class PulseServer:
    """Needs the Debian package `pulseaudio`; makes no noise and listens on a socket of its own only."""

    def __init__(self) -> None:
        # A socket's path may not be longer than 107 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="pulse-", dir="/tmp"))
        self.address = f"unix:{self.folder}/socket"
        modules = [
            f"module-native-protocol-unix socket={self.folder}/socket",
            f"module-null-sink sink_name=speaker rate={RATE} channels=1 norewinds=1 sink_properties=device.description=Speaker",
        ]
        self._server = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                *(f"-L{module}" for module in modules),
            ],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_for(self._listens)

    def _listens(self) -> bool:
        """It is there a moment before anybody answers."""
        with socket.socket(socket.AF_UNIX) as caller:
            return caller.connect_ex(str(self.folder / "socket")) == 0

    @property
    def _environment(self) -> dict[str, str]:
        home = str(self.folder)
        return os.environ | {"HOME": home, "XDG_RUNTIME_DIR": home, "PULSE_SERVER": self.address}

    def ear(self, sink: str = "speaker") -> Ear:
        return Ear(
            subprocess.Popen(
                ["parec", "-d", f"{sink}.monitor", "--raw", "--format=s16le", "--channels=1", f"--rate={RATE}",
                 "--latency-msec=10"],
                env=self._environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip

    def add_headset(self) -> None:
        """A second device, called so; the loudspeaker stays the default one."""
        self.plug_in("headset", "Headset")
        self._control("set-default-sink", "speaker")

    def unplug(self, sink: str = "speaker") -> None:
        """It is gone; the server stays."""
        (module,) = [
            line.split("\t")[0]
            for line in self._control("list", "short", "modules").splitlines()
            if f"sink_name={sink} " in f"{line} ".replace("\t", " ")
        ]
        self._control("unload-module", module)

    def plug_in(self, sink: str = "speaker", description: str = "Speaker") -> None:
        named = f"sink_properties=device.description={description}"
        self._control("load-module", "module-null-sink", f"sink_name={sink}", named)

    def _control(self, *arguments: str) -> str:
        command = ["pactl", *arguments]
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, check=True, timeout=10, text=True
        )
        return done.stdout

    def kill(self) -> None:
        self._server.kill()
        self._server.wait()

    def close(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    @staticmethod
    def _wait_for(happened: Callable[[], bool]) -> None:
        end = time.monotonic() + 10
        while not happened():
            assert time.monotonic() < end, "PulseAudio did not start"
            time.sleep(0.02)


class Ear:
    """Listens at the virtual speaker; keeps all of it, and knows when it last heard something."""

    def __init__(self, recorder: subprocess.Popen[bytes]) -> None:
        self._recorder = recorder
        self.samples = array("h")
        self.last_loud = self.first_loud = 0.0
        self.heard_anything = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        assert self.heard_anything.wait(10), "the monitor gives no samples"

    def _listen(self) -> None:
        assert self._recorder.stdout
        while piece := os.read(self._recorder.stdout.fileno(), 4096):
            now = time.monotonic()
            self.heard_anything.set()
            new = array("h", piece[: len(piece) // 2 * 2])
            self.samples.extend(new)
            if max(new, default=0) > LOUD:
                self.first_loud = self.first_loud or now
                self.last_loud = now

    def close(self) -> None:
        self._recorder.kill()
        self._recorder.wait()
        self._thread.join(5)
        assert self._recorder.stdout
        self._recorder.stdout.close()
