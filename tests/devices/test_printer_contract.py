"""Every printer, whatever it is made of: what the port promises."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices.printers import NoPrinter, Printed, Printer, PrinterReady, PrintJob
from kiosk.devices.printers.commands import WIDTH_DOTS
from kiosk.devices.printers.file import FileEscPos
from kiosk.devices.printers.folder import FolderPrinter
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.devices.printers.network import NetworkEscPos
from kiosk.devices.printers.null import NullPrinter
from kiosk.devices.printers.usb import UsbEscPos
from protocol.faults import DeviceFault
from tests.devices.escpos_decoder import decode
from tests.devices.escpos_emulator import EmulatedPrinter, NetworkPlug, NodePlug
from tests.devices.ipp_machine import IppMachine
from tests.devices.printing import job, same
from tests.devices.usb_plug import USB_ID, UsbPlug


@dataclass
class Bench:
    """A printer and a look at the tickets that came out of it, in order."""

    printer: Printer
    tickets: Callable[[], list[Image.Image]]


def network() -> Iterator[Bench]:
    machine = EmulatedPrinter()
    plug = NetworkPlug(machine)
    yield Bench(NetworkEscPos("127.0.0.1", plug.port), lambda: machine.tickets)
    plug.unplug()


def node() -> Iterator[Bench]:
    machine = EmulatedPrinter()
    plug = NodePlug(machine)
    yield Bench(FileEscPos(Path(plug.path)), lambda: machine.tickets)
    plug.unplug()


def usb(root: Path) -> Iterator[Bench]:
    machine = EmulatedPrinter()
    plug = UsbPlug(machine, root)
    yield Bench(UsbEscPos(USB_ID, root=root), lambda: machine.tickets)
    plug.unplug()


def ipp(folder: Path) -> Iterator[Bench]:
    machine = IppMachine(folder)
    yield Bench(IppPrinter(machine.uri), lambda: [ticket_of(page) for page in machine.tickets()])
    machine.stop()


def ticket_of(page: Image.Image) -> Image.Image:
    """Without the white at both sides of the roll."""
    left = (page.width - WIDTH_DOTS) // 2
    return page.crop((left, 0, left + WIDTH_DOTS, page.height))


IPP = pytest.param("ipp", marks=pytest.mark.slow)  # a real program


@pytest.fixture(params=["network", "node", "usb", IPP, "file", "folder"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    match request.param:
        case "network":
            yield from network()
        case "node":
            yield from node()
        case "usb":
            yield from usb(tmp_path)
        case "ipp":
            yield from ipp(tmp_path)
        case "file":
            path = tmp_path / "ticket.escpos"
            yield Bench(FileEscPos(path), lambda: decode(path.read_bytes()))
        case _:
            yield Bench(
                FolderPrinter(tmp_path),
                lambda: [Image.open(path) for path in sorted(tmp_path.glob("*.png"))],
            )


def test_it_is_ready_and_prints_the_very_picture(bench: Bench) -> None:
    bench.printer.warm_up()
    assert bench.printer.status() == PrinterReady()
    assert bench.printer.print(job()) == Printed()
    (ticket,) = bench.tickets()
    assert same(ticket, job().image)


def test_one_ticket_after_another_comes_out_by_itself(bench: Bench) -> None:
    for seed in (1, 2, 3):
        assert bench.printer.print(job(seed)) == Printed()
    assert [same(ticket, job(seed).image) for seed, ticket in enumerate(bench.tickets(), 1)] == [True] * 3


def test_warming_up_prints_nothing_and_may_be_done_again(bench: Bench) -> None:
    bench.printer.warm_up()
    bench.printer.warm_up()
    assert bench.printer.print(job()) == Printed()
    assert len(bench.tickets()) == 1


def test_two_threads_never_mix_their_tickets(bench: Bench) -> None:
    threads = [threading.Thread(target=bench.printer.print, args=(job(seed),)) for seed in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tickets = bench.tickets()
    assert len(tickets) == 2
    assert all(any(same(ticket, job(seed).image) for ticket in tickets) for seed in (1, 2))


def test_a_picture_of_another_width_is_refused_before_anything_is_printed(bench: Bench) -> None:
    for wrong in (Image.new("1", (512, 100), 1), Image.new("L", (576, 100), 255)):
        with pytest.raises(DeviceFault) as refused:
            bench.printer.print(PrintJob("A-001-1", wrong))
        assert refused.value.code == "ticket-size"
    assert bench.printer.print(job()) == Printed()
    assert len(bench.tickets()) == 1


def test_no_printer_says_so_instead_of_pretending() -> None:
    printer: Printer = NullPrinter()
    printer.warm_up()
    assert printer.status() == NoPrinter()
    assert printer.print(job()) == NoPrinter()
