"""What happens to a printer in a hall: told to the visitor as it is, and never half a ticket too much."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.devices.printers import (
    CoverOpen,
    Jam,
    NoAnswer,
    NotPrinted,
    PaperOut,
    Printed,
    Printer,
    PrinterReady,
    commands,
)
from kiosk.devices.printers.conversation import SLOWEST_ROWS_A_SECOND, USUAL_PATIENCE, Patience
from kiosk.devices.printers.file import FileEscPos
from kiosk.devices.printers.network import NetworkEscPos
from kiosk.devices.printers.usb import UsbEscPos
from tests.devices.escpos_emulator import EmulatedPrinter, NetworkPlug, NodePlug
from tests.devices.printing import SHORT, job, same
from tests.devices.usb_plug import USB_ID, UsbPlug


@dataclass
class Bench:
    """A printer as the kiosk sees it, and the machine as staff see it."""

    printer: Printer
    machine: EmulatedPrinter
    connect: Callable[..., Printer]


@pytest.fixture(params=["network", "node", "usb"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    machine = EmulatedPrinter()
    plug: NetworkPlug | NodePlug | UsbPlug
    if request.param == "network":
        plug = NetworkPlug(machine)
        port = plug.port

        def connect(patience: Patience = USUAL_PATIENCE, *, reports: bool = True) -> Printer:
            return NetworkEscPos("127.0.0.1", port, patience, reports=reports)
    elif request.param == "usb":
        plug = UsbPlug(machine, tmp_path)

        def connect(patience: Patience = USUAL_PATIENCE, *, reports: bool = True) -> Printer:
            return UsbEscPos(USB_ID, patience, reports=reports, root=tmp_path)
    else:
        plug = NodePlug(machine)
        path = Path(plug.path)

        def connect(patience: Patience = USUAL_PATIENCE, *, reports: bool = True) -> Printer:
            return FileEscPos(path, patience, reports=reports)

    yield Bench(connect(), machine, connect)
    plug.unplug()


TROUBLES = [
    ({"paper_out": True}, PaperOut()),
    ({"cover_open": True}, CoverOpen()),
    ({"cover_open": True, "paper_out": True}, CoverOpen()),  # the open cover is what to see to first
    ({"jam": True}, Jam()),
    ({"too_hot": True}, NoAnswer()),
    ({"babble": b"HTTP/1.1 400 Bad Request\r\n\r\n"}, NoAnswer()),
    ({"babble": b"\xff\xff\xff\xff"}, NoAnswer()),
    ({"babble": b"\x16\x00"}, NoAnswer()),
]


@pytest.mark.parametrize(("trouble", "outcome"), TROUBLES)
def test_trouble_is_told_before_anything_is_sent(
    bench: Bench, trouble: dict[str, object], outcome: NotPrinted
) -> None:
    bench.machine.trouble(**trouble)
    assert bench.printer.status() == outcome
    assert bench.printer.print(job()) == outcome
    bench.machine.trouble(**{name: b"" if name == "babble" else False for name in trouble})
    assert bench.machine.tickets == []
    assert bench.printer.print(job()) == Printed()
    assert len(bench.machine.tickets) == 1


def test_silence_is_no_answer_never_paper_fine(bench: Bench) -> None:
    bench.machine.trouble(silent=True)
    impatient = bench.connect(SHORT)
    assert impatient.status() == NoAnswer()
    assert impatient.print(job()) == NoAnswer()
    bench.machine.trouble(silent=False)
    assert bench.printer.print(job()) == Printed()
    assert len(bench.machine.tickets) == 1


def test_each_trouble_has_its_own_stable_reason() -> None:
    reasons = [trouble().reason for trouble in (PaperOut, CoverOpen, Jam, NoAnswer)]
    assert reasons == ["paper-out", "cover-open", "jam", "no-answer"]


def test_a_roll_near_its_end_prints_and_says_so(bench: Bench) -> None:
    bench.machine.trouble(near_end=True)
    assert bench.printer.status() == PrinterReady(paper_low=True)
    assert bench.printer.print(job()) == Printed(paper_low=True)


def test_paper_that_ends_in_the_middle_gives_one_whole_ticket_on_the_new_roll(bench: Bench) -> None:
    bench.machine.rows_left = 100
    assert bench.printer.print(job(1)) == PaperOut()
    assert bench.machine.half_ticket
    bench.machine.new_roll()
    assert bench.printer.print(job(1)) == Printed()
    half, whole = bench.machine.tickets
    assert half.height == 100
    assert same(whole, job(1).image)


def test_what_was_left_over_does_not_come_out_with_the_new_roll(bench: Bench) -> None:
    """The other half belongs to a visitor who chose the screen and has gone."""
    bench.machine.rows_left = 100
    assert bench.printer.print(job(1)) == PaperOut()
    bench.machine.new_roll()
    assert len(bench.machine.paper.strip) == 100


def test_a_roll_that_ends_with_the_ticket_is_news_for_staff_only(bench: Bench) -> None:
    bench.machine.trouble(last_of_roll=True)
    assert bench.printer.print(job()) == Printed(paper_low=True)
    assert bench.printer.status() == PaperOut()


def test_a_printer_that_stops_listening_tells_why_on_a_new_connection() -> None:
    machine = EmulatedPrinter()
    machine.trouble(deaf_when_stopped=True)
    machine.rows_left = 100
    plug = NetworkPlug(machine)
    printer = NetworkEscPos("127.0.0.1", plug.port, SHORT)
    assert printer.print(job(1)) == PaperOut()
    machine.new_roll()
    assert len(machine.paper.strip) == 100, "the other half was forgotten there too"
    assert printer.print(job(2)) == Printed()
    assert same(machine.tickets[-1], job(2).image)
    plug.unplug()


def test_a_cover_opened_while_printing_is_noticed(bench: Bench) -> None:
    bench.machine.opened_after_rows = 100
    assert bench.printer.print(job(1)) == CoverOpen()
    bench.machine.trouble(cover_open=False)
    assert bench.printer.print(job(2)) == Printed()
    assert same(bench.machine.tickets[-1], job(2).image)


def test_unasked_status_and_flow_control_do_not_confuse_it(bench: Bench) -> None:
    bench.machine.trouble(unasked_status=b"\x11\x13\x14\x00\x00\x0f")
    assert bench.printer.status() == PrinterReady()
    assert bench.printer.print(job()) == Printed()


def test_a_printer_that_never_reports_the_end_is_not_believed(bench: Bench) -> None:
    bench.machine.trouble(reports_when_done=False)
    assert bench.connect(SHORT).print(job()) == NoAnswer()


def test_one_that_cannot_report_is_watched_for_as_long_as_it_may_print(bench: Bench) -> None:
    bench.machine.trouble(reports_when_done=False)
    printer = bench.connect(reports=False)
    began = time.monotonic()
    assert printer.print(job()) == Printed()
    assert time.monotonic() - began >= job().image.height / SLOWEST_ROWS_A_SECOND
    bench.machine.rows_left = 100
    assert printer.print(job()) == PaperOut()


def test_silence_in_the_middle_is_no_answer_and_the_next_ticket_is_whole(bench: Bench) -> None:
    bench.machine.silent_after = 6000
    printer = bench.connect(SHORT)
    assert printer.print(job(1)) == NoAnswer()
    bench.machine.trouble(silent=False)
    assert printer.print(job(2)) == Printed()
    assert same(bench.machine.tickets[-1], job(2).image)


def test_another_program_that_comes_after_a_crash_starts_clean_too(bench: Bench) -> None:
    """A kiosk that was killed while it printed: half a ticket hangs out, the printer waits for the rest."""
    bench.machine.feed(commands.encode(job(1).image)[:12_000])
    assert bench.connect().print(job(2)) == Printed()
    assert same(bench.machine.tickets[-1], job(2).image)
    assert not bench.machine.text


# Every place in a job where a plug can be pulled: in a command, its parameters, a picture, between pictures.
START = len(commands.CLEAN_START)
PLACES = [
    1,
    2,
    3,
    9,
    10,
    11,
    START // 2,
    *(START + n for n in (-4, -2, -1, *range(12), 1000, 9216, 9226, 20_000)),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("keeps_power", [True, False])
def test_unplugged_at_any_place_the_next_ticket_is_whole(place: int, keeps_power: bool) -> None:
    machine = EmulatedPrinter()
    plug = NetworkPlug(machine)
    printer = NetworkEscPos("127.0.0.1", plug.port)
    before = len(commands.END_OF_PARAMETERS) + 4 * len(commands.ask_status(1))
    machine.unplug_after = before + place
    assert printer.print(job(1)) == NoAnswer()
    assert printer.print(job(1)) == NoAnswer()
    if not keeps_power:
        machine.power_cycle()
    plug.unplug()
    plug.plug_in()
    assert printer.print(job(2)) == Printed()
    assert same(machine.tickets[-1], job(2).image)
    assert not machine.text
    plug.unplug()


@pytest.mark.parametrize("place", [*range(1, 24), 100, 9216, 9217])
def test_whatever_command_broke_off_the_next_ticket_is_whole(place: int) -> None:
    """Without DLE DC4 too, which not every printer knows: filling up alone must do."""
    machine = EmulatedPrinter()
    machine.feed(commands.encode(job(1).image)[:place])
    machine.feed(commands.CLEAN_START.removeprefix(commands.CLEAR_BUFFERS) + commands.encode(job(2).image))
    assert same(machine.tickets[-1], job(2).image)
    assert not machine.text


def test_a_node_that_vanishes_while_printing_is_no_answer() -> None:
    machine = EmulatedPrinter()
    plug = NodePlug(machine)
    machine.unplug_after = 15_000
    printer = FileEscPos(Path(plug.path), SHORT)
    assert printer.print(job()) == NoAnswer()
    plug.unplug()
    assert printer.print(job()) == NoAnswer()
    assert printer.status() == NoAnswer()


def test_nothing_at_the_address_is_no_answer_in_time() -> None:
    machine = EmulatedPrinter()
    plug = NetworkPlug(machine)
    plug.unplug()
    printer = NetworkEscPos("127.0.0.1", plug.port, SHORT)
    began = time.monotonic()
    assert printer.status() == NoAnswer()
    assert printer.print(job()) == NoAnswer()
    assert time.monotonic() - began < 2


def test_a_name_that_does_not_resolve_is_no_answer() -> None:
    assert NetworkEscPos("printer.invalid", patience=SHORT).status() == NoAnswer()


def test_a_pipe_nobody_reads_is_no_answer(tmp_path: Path) -> None:
    """It takes bytes until it is full and says nothing."""
    os.mkfifo(tmp_path / "printer")
    printer = FileEscPos(tmp_path / "printer", SHORT)
    assert printer.status() == NoAnswer()
    assert printer.print(job()) == NoAnswer()


def test_a_full_paper_sensor_of_the_system_is_paper_out() -> None:
    """Linux answers "no space" on a USB printer's node when its paper is out; /dev/full always does."""
    assert FileEscPos(Path("/dev/full"), SHORT).print(job()) == PaperOut()


@pytest.mark.slow
def test_the_emulator_runs_as_a_process_of_its_own() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.devices.escpos_emulator"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        assert process.stdin
        assert process.stdout
        printer = NetworkEscPos("127.0.0.1", int(process.stdout.readline()))
        assert printer.print(job()) == Printed()
        process.stdin.write("cover_open true\ntickets\n")
        assert process.stdout.readline() == "1\n"
        assert printer.status() == CoverOpen()
        process.stdin.close()
        assert process.wait(timeout=10) == 0
