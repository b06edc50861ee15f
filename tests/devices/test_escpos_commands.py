"""The bytes of a ticket: what python-escpos makes of the picture, and nothing a printer takes amiss."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.printers import CoverOpen, Jam, NoAnswer, NotPrinted, PaperOut, PrinterReady
from kiosk.devices.printers.commands import BAND_ROWS, Status, encode, without_commands
from tests.devices.escpos_decoder import Control, Cut, Picture, commands, decode
from tests.devices.escpos_emulator import AT_ONCE
from tests.devices.printing import picture, same


@pytest.mark.parametrize("rows", [6, 126, 132, 300, 1800])
def test_bytes_decode_to_the_same_picture(rows: int) -> None:
    image = picture(rows=rows)
    (ticket,) = decode(encode(image))
    assert same(ticket, image)


def test_a_job_is_reset_pictures_feed_and_cut_and_nothing_else() -> None:
    job = list(commands(encode(picture(rows=300))))
    assert job[0] == Control(b"\x1b@", b"")
    assert job[-2:] == [Control(b"\x1bd", b"\x06"), Cut()]
    assert all(isinstance(command, Picture) and len(command.rows) <= BAND_ROWS for command in job[1:-2])


def raster(data: bytes) -> Image.Image:
    """A row of these bytes, 1 is black, and white to the edge."""
    return Image.frombytes("1", (576, 1), bytes(byte ^ 0xFF for byte in data.ljust(72, b"\0")))


COMMANDS_AT_ONCE = st.sampled_from(
    [b"\x10\x04\x01", b"\x10\x04\x04", b"\x10\x05\x02", b"\x10\x14\x08", b"\x10"]
)


@given(
    st.lists(COMMANDS_AT_ONCE | st.binary(max_size=3), max_size=20).map(lambda parts: b"".join(parts)[:72])
)
def test_no_picture_reads_like_a_command_that_is_done_at_once(dots: bytes) -> None:
    image = raster(dots)
    mended = without_commands(image)
    assert not AT_ONCE.search(bytes(byte ^ 0xFF for byte in mended.tobytes()))
    assert not AT_ONCE.search(encode(image))
    before, after = image.tobytes(), mended.tobytes()
    assert all(new & old == new for old, new in zip(before, after, strict=True)), "dots are only added"
    assert sum((old ^ new).bit_count() for old, new in zip(before, after, strict=True)) <= len(dots) / 2


def test_a_picture_that_reads_like_nothing_is_left_as_it_is() -> None:
    image = picture()
    assert without_commands(image) is image


def test_commands_hidden_across_rows_are_found_too() -> None:
    image = Image.frombytes("1", (576, 2), bytes(b ^ 0xFF for b in bytes(71) + b"\x10\x04\x01" + bytes(70)))
    assert not AT_ONCE.search(bytes(b ^ 0xFF for b in without_commands(image).tobytes()))


READY = Status(0x12, 0x12, 0x12, 0x12)


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        (READY, PrinterReady()),
        (Status(0x12, 0x12, 0x12, 0x1E), PrinterReady(paper_low=True)),
        (Status(0x1A, 0x16, 0x12, 0x12), CoverOpen()),
        (Status(0x1A, 0x16, 0x12, 0x7E), CoverOpen()),
        (Status(0x1A, 0x32, 0x12, 0x7E), PaperOut()),
        (Status(0x12, 0x12, 0x12, 0x72), PaperOut()),
        (Status(0x1A, 0x52, 0x1A, 0x12), Jam()),
        (Status(0x1A, 0x52, 0x32, 0x12), Jam()),
        (Status(0x1A, 0x52, 0x16, 0x12), Jam()),
        (Status(0x1A, 0x52, 0x52, 0x12), NoAnswer()),
        (Status(0x1A, 0x12, 0x12, 0x12), NoAnswer()),
    ],
)
def test_status_bytes_mean_what_a_person_has_to_do(
    status: Status, meaning: PrinterReady | NotPrinted
) -> None:
    assert status.meaning() == meaning


@pytest.mark.slow
def test_the_library_says_nothing_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """python-escpos prints a warning a picture and makes a folder a start when it is let."""
    ran = subprocess.run(
        [sys.executable, "-c", "from kiosk.devices.printers import commands; commands.load()"],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert (ran.stdout, ran.stderr) == ("", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_no_room_for_the_librarys_cache_is_a_fault_with_a_code() -> None:
    """Here no file may grow at all; on a disk that is merely full its cache goes to memory."""
    code = """
import resource, signal
from kiosk.devices.printers import commands
from protocol.faults import DeviceFault
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    commands.load()
except DeviceFault as fault:
    print(fault.code)
"""
    ran = subprocess.run(
        [sys.executable, "-B", "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.split() == ["printer-library"]


@pytest.mark.slow
def test_the_port_is_light_to_import() -> None:
    """The first frame waits for whatever is imported before it."""
    heavy = {"escpos", "PIL", "qrcode", "numpy", "yaml"}
    ran = subprocess.run(
        [sys.executable, "-c", "import kiosk.devices.printers, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert not heavy & set(ran.stdout.split())
