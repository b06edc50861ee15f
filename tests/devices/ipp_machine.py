"""A real IPP printer process, CUPS's own reference printer, and a look at what arrived there.

`ippeveprinter` (cups-ipp-utils) announces itself through D-Bus, so it gets a bus of its own that leads nowhere.
What it prints is decided by a shell script that a test may change; the pages are read by libcups and poppler,
which know nothing of how the kiosk writes them.
"""

import ctypes
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops

HERE: Final = Path(__file__).parent
ROLL: Final = ("-a", str(HERE / "roll_printer.conf"))
"""An 80 mm receipt printer of 203 dpi without a driver."""
OFFICE: Final = ("-f", "application/pdf,image/pwg-raster")
"""A laser printer of 300 and 600 dpi with A4, Letter and envelopes."""
OLD_OFFICE: Final = ("-f", "image/pwg-raster")
PICTURES_ONLY: Final = ("-f", "image/jpeg")
_BUS: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
_SCRIPT: Final = """#!/bin/sh
cd '{folder}' || exit 1
page=$1
comes_out() {{ cp "$page" "pages/$(ls pages | wc -l).${{page##*.}}"; }}
env > environment
. ./behaviour
"""
PRINTS: Final = "comes_out"


class IppMachine:
    """The machine behind the plug. `behaviour` is what its script does with a job, in sh."""

    def __init__(self, folder: Path, options: tuple[str, ...] = ROLL) -> None:
        self._folder = folder / "machine"
        (self._folder / "pages").mkdir(parents=True)
        (self._folder / "spool").mkdir()
        self._options = options
        self._script = self._folder / "print"
        self._script.write_text(_SCRIPT.format(folder=self._folder))
        self._script.chmod(0o755)
        self.behaviour(PRINTS)
        self._bus = self._start_bus()
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        self.uri = f"ipp://127.0.0.1:{self.port}/ipp/print"
        self._process: subprocess.Popen[bytes] | None = None
        self.plug_in()

    def behaviour(self, script: str) -> None:
        """What happens to this and every later job."""
        new = self._folder / "behaviour.new"
        new.write_text(f"{script}\n")
        new.replace(self._folder / "behaviour")

    def media(self, level: int) -> None:
        """So many sheets, as somebody sets it on the printer's own page: 0 is none, below 25 is few."""
        fields = {"size0": "om_roll_80x150mm", "type0": "stationery", "level0": str(level)}
        url = f"http://127.0.0.1:{self.port}/media?{urllib.parse.urlencode(fields)}"
        urllib.request.urlopen(url, timeout=5).read()

    def trouble(self, *reasons: str) -> None:
        """These are the reasons of its state from now on; put there by a job of somebody else."""
        noted = self._folder / "noted"
        noted.unlink(missing_ok=True)
        self.behaviour(f"echo 'STATE: {','.join(reasons)}' >&2\n>noted")
        self.gets_a_job_of("somebody-else")
        self._until(noted.exists)
        self._until(lambda: "Printing" not in self._own_page())
        self.behaviour(PRINTS)

    def gets_a_job_of(self, user: str) -> None:
        """By ipptool; comes back when the page is sent."""
        page = self._folder / "somebody-else.pwg"
        page.write_bytes(b"RaS2")
        test = "/usr/share/cups/ipptool/print-job.test"
        command = ["ipptool", "-q", "-f", str(page), "-d", "filetype=image/pwg-raster", self.uri, test]
        subprocess.run(command, check=True, timeout=10, env=os.environ | {"CUPS_USER": user})

    def all_it_kept(self) -> str:
        """Its log, its web page, the names of its files."""
        files = " ".join(path.name for path in self._folder.rglob("*"))
        return f"{(self._folder / 'log').read_text()} {self._own_page()} {files}"

    def wait_until_it_logs(self, words: str) -> None:
        """Such as `Cancel-Job`: what it was asked, or how it answered."""
        self._until(lambda: words in (self._folder / "log").read_text())

    def put_in(self, name: str) -> None:
        """A file that a behaviour waits for, such as a new roll."""
        (self._folder / name).touch()

    def plug_in(self) -> None:
        command = ["ippeveprinter", "-p", str(self.port), *self._options, "-c", str(self._script)]
        command += [
            "-d",
            str(self._folder / "spool"),
            "-K",
            str(self._folder),
            "-n",
            "localhost",
            "-r",
            "off",
        ]
        environment = os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._bus_path}"}
        log = (self._folder / "log").open("ab")
        self._process = subprocess.Popen([*command, "-v", "Ticket"], env=environment, stderr=log, stdout=log)
        self._until(self._answers)

    def unplug(self) -> None:
        """Gone in the middle of whatever it did."""
        assert self._process
        self._process.kill()
        self._process.wait(10)

    def stop(self) -> None:
        self.unplug()
        self._bus.kill()
        self._bus.wait(10)

    def said_of_the_job(self, name: str) -> str:
        """An attribute of the last job, in ipptool's words; empty where nothing was said."""
        lines = (self._folder / "environment").read_text().splitlines()
        return next((line.partition("=")[2] for line in lines if line.startswith(f"IPP_{name}=")), "")

    def tickets(self) -> list[Image.Image]:
        """What came out, in order: the whole width of the paper."""
        return [read_page(page) for page in self._pages()]

    def jobs(self) -> list[str]:
        """How each job ended, the oldest first, as its own web page has them: Completed, Canceled, Aborted."""
        rows = self._own_page().split("<tr><td>")[1:]
        return [row.split("</td><td>")[3].split()[0] for row in reversed(rows)]

    def _own_page(self) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=5) as page:
            return str(page.read().decode())

    def _pages(self) -> list[Path]:
        return sorted((self._folder / "pages").iterdir(), key=lambda path: int(path.stem))

    def _start_bus(self) -> "subprocess.Popen[bytes]":
        self._bus_path = self._folder / "bus"
        (self._folder / "bus.conf").write_text(_BUS.format(path=self._bus_path))
        command = ["dbus-daemon", "--nofork", f"--config-file={self._folder / 'bus.conf'}"]
        bus = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self._until(self._bus_path.exists)
        return bus

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True

    def _until(self, done: Callable[[], object]) -> None:
        deadline = time.monotonic() + 10
        while not done():
            if time.monotonic() > deadline:
                raise TimeoutError(
                    (self._folder / "log").read_text() if (self._folder / "log").exists() else ""
                )
            time.sleep(0.02)


def read_page(page: Path) -> Image.Image:
    """Mode "1". A raster as it came, a PDF as poppler draws it at 203 dpi."""
    if page.suffix == ".pdf":
        return read_pdf(page.read_bytes())
    return read_raster(page.read_bytes())


def read_pdf(data: bytes, dots_an_inch: int = 203) -> Image.Image:
    """By poppler."""
    pdftoppm = shutil.which("pdftoppm")
    assert pdftoppm, "poppler-utils"
    command = [pdftoppm, "-r", str(dots_an_inch), "-gray", "-singlefile", "-"]
    drawn = subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True, timeout=20).stdout
    header, size, _, pixels = drawn.split(b"\n", 3)
    assert header == b"P5"
    width, height = map(int, size.split())
    grey = Image.frombytes("L", (width, height), pixels)
    return grey.point(lambda value: 255 if value >= 128 else 0).convert("1", dither=Image.Dither.NONE)


def picture_in_pdf(data: bytes) -> Image.Image:
    """The one picture, dot by dot, as poppler finds it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(data)
        subprocess.run(["pdfimages", "-png", str(path), str(path)], check=True, timeout=20)
        (found,) = Path(folder).glob("*.png")
        return Image.open(found).convert("1", dither=Image.Dither.NONE)


def read_raster(data: bytes) -> Image.Image:
    """By libcups, the reference reader. Its headers are in this machine's order of bytes."""
    cups = ctypes.CDLL("libcups.so.2")
    cups.cupsRasterOpen.restype = ctypes.c_void_p
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        raster = ctypes.c_void_p(cups.cupsRasterOpen(file.fileno(), 0))
        header = ctypes.create_string_buffer(4096)
        assert cups.cupsRasterReadHeader2(raster, header) == 1
        width, height, _, _, bits, line = struct.unpack_from("6I", header, 372)
        pixels = ctypes.create_string_buffer(line * height)
        for row in range(height):
            at = ctypes.byref(pixels, row * line)
            assert cups.cupsRasterReadPixels(raster, at, ctypes.c_uint(line)) == line
        cups.cupsRasterClose(raster)
    if bits == 1:
        return ImageChops.invert(Image.frombytes("1", (width, height), pixels.raw))
    return Image.frombytes("L", (width, height), pixels.raw).convert("1", dither=Image.Dither.NONE)
