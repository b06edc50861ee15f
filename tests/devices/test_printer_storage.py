"""Printers that are files: whole or not at all, and a code when the disk refuses."""

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices.printers import Printed, PrinterReady, PrintJob
from kiosk.devices.printers.file import FileEscPos
from kiosk.devices.printers.folder import FolderPrinter
from protocol.faults import StorageFault
from tests.devices.escpos_decoder import decode
from tests.devices.printing import job, same


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes, as on a disk that is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_the_folder_gets_a_picture_a_page_and_the_bytes(tmp_path: Path) -> None:
    assert FolderPrinter(tmp_path).print(job()) == Printed()
    assert {path.name for path in tmp_path.iterdir()} == {"A-001-1.png", "A-001-1.pdf", "A-001-1.escpos"}
    png = Image.open(tmp_path / "A-001-1.png")
    assert same(png, job().image)
    assert png.info["dpi"] == pytest.approx((203, 203), abs=0.1)
    assert same(decode((tmp_path / "A-001-1.escpos").read_bytes())[0], job().image)


def test_the_page_is_eighty_millimetres_wide(tmp_path: Path) -> None:
    FolderPrinter(tmp_path).print(job())
    pdf = (tmp_path / "A-001-1.pdf").read_bytes()
    box = pdf.split(b"/MediaBox [")[1].split(b"]")[0].split()
    assert float(box[2]) * 25.4 / 72 == pytest.approx(80, abs=0.2)


def test_the_folder_takes_the_same_ticket_twice(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    assert printer.print(job()) == printer.print(job()) == Printed()
    assert len(list(tmp_path.iterdir())) == 3


def test_a_missing_folder_is_a_fault_with_a_code(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path / "nowhere")
    for use in (printer.status, lambda: printer.print(job())):
        with pytest.raises(StorageFault) as refused:
            use()
        assert refused.value.code == "storage-failed"


def test_a_full_disk_leaves_nothing_half_written_in_the_folder(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    printer.warm_up()
    with disk_of(10_000), pytest.raises(StorageFault):
        printer.print(job())
    assert list(tmp_path.iterdir()) == []


def test_a_file_gets_one_job_after_another(tmp_path: Path) -> None:
    path = tmp_path / "tickets.escpos"
    printer = FileEscPos(path)
    assert printer.status() == PrinterReady()
    assert printer.print(job(1)) == printer.print(job(2)) == Printed()
    assert [same(t, job(i).image) for i, t in enumerate(decode(path.read_bytes()), 1)] == [True, True]


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "tickets.escpos"
    printer = FileEscPos(path)
    printer.print(job(1))
    before = path.read_bytes()
    with disk_of(len(before) + 5_000), pytest.raises(StorageFault):
        printer.print(job(2))
    assert path.read_bytes() == before
    assert printer.print(job(2)) == Printed()
    assert len(decode(path.read_bytes())) == 2


def test_a_file_in_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    printer = FileEscPos(tmp_path / "nowhere" / "tickets.escpos")
    for use in (printer.status, lambda: printer.print(job())):
        with pytest.raises(StorageFault):
            use()


@pytest.mark.parametrize("name", ["", "../elsewhere", "a/b", ".hidden", "a\0b"])
def test_a_job_cannot_be_named_out_of_its_folder(name: str) -> None:
    with pytest.raises(ValueError, match="file name"):
        PrintJob(name, job().image)
