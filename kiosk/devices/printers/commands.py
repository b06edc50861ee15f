"""ESC/POS: what is sent to make a ticket, and what the status bytes mean.

python-escpos makes the commands of a job. Importing it costs 0.2–0.5 s, so it is imported late and
`load` is called at idle.
"""

import functools
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.devices.printers.port import CoverOpen, Jam, NoAnswer, NotPrinted, PaperOut, PrinterReady
from protocol.faults import DeviceFault

if TYPE_CHECKING:
    from PIL.Image import Image

BAND_ROWS: Final = 128  # rows a raster command carries: 9 KB, so little is pending when a job breaks off
WIDTH_DOTS: Final = 576
_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder of random name in it, gone after the import

CLEAR_BUFFERS: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"  # DLE DC4 8, at once
REPORT_WHEN_DONE: Final = b"\x1dr\x01"  # GS r 1, answered in its turn: all before it was printed
QUIET_STATUS: Final = b"\x1da\x00"  # GS a 0: no status unless asked
RESET: Final = b"\x1b@"
CUT: Final = b"\x1bd\x06\x1dV\x00"  # ESC d 6, GS V 0: feeds to the cutter
FLOW_CONTROL: Final = b"\x11\x13"  # XON, XOFF
END_OF_PARAMETERS: Final = bytes(8)
"""NULs for a broken-off command that would take the first question for its parameters."""
FILL_UP: Final = bytes(BAND_ROWS * WIDTH_DOTS // 8 + 8)
"""As many NULs as a broken-off raster command can still wait for: white dots there, nothing elsewhere.

Wherever the command broke off, its parameters completed with 0 print nothing that matters.
"""
CLEAN_START: Final = CLEAR_BUFFERS + FILL_UP + RESET + QUIET_STATUS + CUT

# A raster may hold what a printer takes for a command to be done at once, even inside a picture.
_AT_ONCE: Final = re.compile(rb"\x10(?=\x04[\x01-\x08\x12]|\x05[\x00-\x02]|\x14[\x01-\x08])", re.DOTALL)
_NEXT_DOT: Final = b"\x18"  # 0x10 with the dot beside it: an eighth of a millimetre more of black


@dataclass(frozen=True, slots=True)
class Status:
    """The four real-time status bytes (DLE EOT 1–4) of one moment."""

    printer: int
    offline: int
    error: int
    paper: int

    def meaning(self) -> PrinterReady | NotPrinted:
        """The first thing a person has to do; a printer that heals itself or is just offline: no answer."""
        if self.offline & 0x04:
            return CoverOpen()
        if self.offline & 0x20 or self.paper & 0x60:
            return PaperOut()
        if self.error & 0x2C:  # mechanical, cutter, unrecoverable
            return Jam()
        if self.error & 0x40 or self.printer & 0x08:  # too hot; offline for another cause
            return NoAnswer()
        return PrinterReady(paper_low=bool(self.paper & 0x0C))


def ask_status(number: int) -> bytes:
    """DLE EOT `number`, answered at once."""
    return bytes((0x10, 0x04, number))


def is_status(answer: int) -> bool:
    """Fixed bits of a DLE EOT answer: 0xx1xx10."""
    return answer & 0x93 == 0x12  # noqa: PLR2004 - as the line above reads


def begins_unasked_status(answer: int) -> bool:
    """Fixed bits of the first of four bytes sent unasked: 0xx1xx00."""
    return answer & 0x93 == 0x10  # noqa: PLR2004 - as the line above reads


def is_done_report(answer: int) -> bool:
    """Fixed bits of a GS r answer: 0xx0xxxx."""
    return answer & 0x90 == 0


def load() -> None:
    """Imports python-escpos and has it encode once. Raises DeviceFault where it cannot be used."""
    from PIL import Image

    encode(Image.new("1", (WIDTH_DOTS, 1), 1))


def encode(image: "Image") -> bytes:
    """Initialise, the picture in bands, feed, cut."""
    if image.width != WIDTH_DOTS or image.mode != "1":
        raise DeviceFault(f"a picture of {image.width} dots, mode {image.mode}", code="ticket-size")
    device = _device()
    device.hw("INIT")
    device.image(without_commands(image), impl="bitImageRaster", fragment_height=BAND_ROWS)
    device.cut()
    return bytes(device.output)


def without_commands(image: "Image") -> "Image":
    """The picture with a dot added wherever its bytes read like a real-time command."""
    from PIL import Image as Images

    raster = bytes(byte ^ 0xFF for byte in image.tobytes())
    if not _AT_ONCE.search(raster):
        return image
    mended = _AT_ONCE.sub(_NEXT_DOT, raster)
    return Images.frombytes("1", image.size, bytes(byte ^ 0xFF for byte in mended))


def _device() -> Any:
    """python-escpos's printer that keeps its bytes, told the width: else every picture prints a warning."""
    capabilities, printer = _library()
    profile = capabilities.Profile(features={"paperFullCut": True})
    profile.profile_data = {**profile.profile_data, "media": {"width": {"pixels": WIDTH_DOTS, "mm": 72}}}
    return printer.Dummy(profile=profile)


@functools.cache
def _library() -> tuple[Any, Any]:
    """Its import writes a cache that is never used again: into memory, so that a full disk still prints."""
    before = tempfile.tempdir
    own_folder = "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ
    try:
        tempfile.tempdir = str(_MEMORY) if own_folder and _MEMORY.is_dir() else before
        from escpos import capabilities, printer
    except (ImportError, OSError) as error:
        raise DeviceFault(f"python-escpos: {error}", code="printer-library") from error
    finally:
        tempfile.tempdir = before
    if own_folder:
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return capabilities, printer
