"""Tickets on a printer that speaks IPP: CUPS's reference printer as a process of its own, and what arrives there."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp

from kiosk.devices.printers import (
    CoverOpen,
    Jam,
    NoAnswer,
    NotPrinted,
    PaperOut,
    Printed,
    PrinterReady,
    PrintJob,
)
from kiosk.devices.printers.conversation import Patience
from kiosk.devices.printers.ipp import IppPrinter
from tests.devices.ipp_machine import OFFICE, OLD_OFFICE, PICTURES_ONLY, PRINTS, IppMachine
from tests.devices.printing import job, same
from tests.devices.tickets import APPOINTMENT, FRENCH, drawing

pytestmark = pytest.mark.slow

QUICK = Patience(connect=0.5, answer=1.0, stall=0.5, finish=1.5)
STOPS = "echo 'STATE: {reason}' >&2\nwhile [ ! -e new-roll ]; do sleep 0.05; done\n"


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[IppMachine]:
    machine = IppMachine(tmp_path)
    yield machine
    machine.stop()


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[IppMachine]:
    machine = IppMachine(tmp_path, request.param)
    yield machine
    machine.stop()


def ticket() -> PrintJob:
    return PrintJob("A-047-1", drawing().draw(APPOINTMENT, FRENCH))


def test_a_roll_printer_gets_the_very_dots_in_the_middle_of_80_mm(machine: IppMachine) -> None:
    printer = IppPrinter(machine.uri)
    assert printer.status() == PrinterReady()
    assert printer.print(ticket()) == Printed()
    (page,) = machine.tickets()
    assert page.width == 639  # 80 mm at 203 dpi
    left = (page.width - 576) // 2
    assert same(page.crop((left, 0, left + 576, page.height)), ticket().image)
    assert [code.text for code in zxingcpp.read_barcodes(page.convert("L"))] == [APPOINTMENT.qr]


def test_the_paper_is_asked_for_as_long_as_the_ticket_upright_and_without_margins(
    machine: IppMachine,
) -> None:
    assert IppPrinter(machine.uri).print(ticket()) == Printed()
    media = machine.said_of_the_job("MEDIA_COL")
    millimetres = ticket().image.height * 25.4 / 203
    assert "x-dimension=8000" in media
    assert f"y-dimension={int(millimetres * 100) + 1}" in media
    assert media.count("-margin=0") == 4
    assert machine.said_of_the_job("ORIENTATION_REQUESTED") == "portrait"


def test_the_queue_keeps_nothing_of_the_visitor(machine: IppMachine) -> None:
    """A receipt's code opens a request; a queue keeps the names of jobs."""
    assert IppPrinter(machine.uri).print(PrintJob("48217305619208-1", ticket().image)) == Printed()
    assert machine.said_of_the_job("JOB_NAME") == "ticket"
    assert "48217305619208" not in machine.all_it_kept()


@pytest.mark.parametrize("office", [OFFICE, OLD_OFFICE], indirect=True, ids=["pdf", "raster"])
def test_an_office_printer_prints_the_ticket_upright_on_a_sheet_that_holds_it(office: IppMachine) -> None:
    """The code is read from the sheet; the figures stand as large as on the roll."""
    assert IppPrinter(office.uri).print(ticket()) == Printed()
    (page,) = office.tickets()
    (code,) = zxingcpp.read_barcodes(page.convert("L"))
    assert code.text == APPOINTMENT.qr
    assert abs(code.orientation) <= 1
    dots = 600 if office.tickets()[0].width > 2000 else 203
    (original,) = zxingcpp.read_barcodes(ticket().image.convert("L"))
    width = (code.position.top_right.x - code.position.top_left.x) / dots
    assert width == pytest.approx(
        (original.position.top_right.x - original.position.top_left.x) / 203, rel=0.02
    )
    middle = (code.position.top_right.x + code.position.top_left.x) / 2
    assert middle == pytest.approx(page.width / 2, abs=0.02 * page.width)


@pytest.mark.parametrize("office", [PICTURES_ONLY], indirect=True)
def test_a_printer_that_takes_neither_format_gives_no_answer_and_is_named_in_the_log(
    office: IppMachine, caplog: pytest.LogCaptureFixture
) -> None:
    """The visitor gets the ticket on the screen; whoever set the kiosk up reads why."""
    assert IppPrinter(office.uri).print(ticket()) == NoAnswer()
    assert caplog.messages == ["unfit printer-format"]


TROUBLES = [
    (("cover-open",), CoverOpen()),
    (("media-empty",), PaperOut()),
    (("media-empty", "cover-open"), CoverOpen()),
    (("media-jam",), Jam()),
    (("paused",), NoAnswer()),
]


@pytest.mark.parametrize(("reasons", "outcome"), TROUBLES)
def test_trouble_is_told_before_anything_is_sent(
    machine: IppMachine, reasons: tuple[str, ...], outcome: NotPrinted
) -> None:
    printer = IppPrinter(machine.uri)
    machine.trouble(*reasons)
    assert printer.status() == outcome
    assert printer.print(job()) == outcome
    assert machine.jobs() == ["Completed"], "only the one that made the trouble"
    machine.media(100)
    machine.trouble("none")
    assert printer.print(job()) == Printed()
    assert len(machine.tickets()) == 1


def test_a_roll_near_its_end_prints_and_says_so(machine: IppMachine) -> None:
    machine.media(10)
    printer = IppPrinter(machine.uri)
    assert printer.status() == PrinterReady(paper_low=True)
    assert printer.print(job()) == Printed(paper_low=True)


def test_an_empty_roll_is_told_though_the_printer_only_reports_it(machine: IppMachine) -> None:
    machine.media(0)
    assert IppPrinter(machine.uri).status() == PaperOut()


@pytest.mark.parametrize(
    ("reason", "outcome"), [("media-empty", PaperOut()), ("cover-open", CoverOpen()), ("media-jam", Jam())]
)
def test_trouble_in_the_middle_cancels_the_job_and_the_next_ticket_is_whole(
    machine: IppMachine, reason: str, outcome: NotPrinted
) -> None:
    printer = IppPrinter(machine.uri)
    machine.behaviour(STOPS.format(reason=reason))
    assert printer.print(job(1)) == outcome
    machine.behaviour(f"echo 'STATE: none' >&2\n{PRINTS}")
    machine.put_in("new-roll")
    machine.media(100)
    settled(machine)
    machine.trouble("none")
    assert printer.print(job(2)) == Printed()
    assert machine.jobs() == ["Canceled", "Completed", "Completed"]
    (whole,) = machine.tickets()
    assert same(whole.crop((31, 0, 607, whole.height)), job(2).image)


def settled(machine: IppMachine) -> None:
    deadline = time.monotonic() + 5
    while "Started" in machine.jobs():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_job_that_fails_is_never_taken_for_printed(machine: IppMachine) -> None:
    machine.behaviour("exit 1")
    assert IppPrinter(machine.uri).print(job()) == NoAnswer()
    machine.behaviour("echo 'STATE: media-jam' >&2\nexit 1")
    assert IppPrinter(machine.uri).print(job()) == Jam()


def test_one_that_never_ends_is_cancelled_when_patience_does(machine: IppMachine) -> None:
    machine.behaviour("while [ ! -e new-roll ]; do sleep 0.05; done")
    began = time.monotonic()
    assert IppPrinter(machine.uri, QUICK).print(job()) == NoAnswer()
    assert time.monotonic() - began < 10
    machine.put_in("new-roll")
    settled(machine)
    assert machine.jobs() == ["Canceled"]


@pytest.mark.parametrize(
    ("user", "ended"), [(f"shubbak@{socket.gethostname()}", "Canceled"), ("somebody-else", "Completed")]
)
def test_what_this_kiosk_left_when_it_crashed_is_cancelled_first_and_nobody_else_s(
    machine: IppMachine, user: str, ended: str
) -> None:
    """The ticket of a visitor who has gone must not come out before the next one."""
    machine.behaviour("while [ ! -e new-roll ]; do sleep 0.05; done")
    machine.gets_a_job_of(user)
    printing = threading.Thread(target=IppPrinter(machine.uri).print, args=(job(),))
    printing.start()
    machine.wait_until_it_logs("server-error-busy")
    machine.behaviour(PRINTS)
    machine.put_in("new-roll")
    printing.join()
    settled(machine)
    assert machine.jobs() == [ended, "Completed"]
    (whole,) = machine.tickets()
    assert same(whole.crop((31, 0, 607, whole.height)), job().image)


def test_unplugged_in_the_middle_is_no_answer_in_time(machine: IppMachine) -> None:
    machine.behaviour("while [ ! -e new-roll ]; do sleep 0.05; done")
    printer = IppPrinter(machine.uri, QUICK)
    pulled = threading.Timer(0.4, machine.unplug)
    pulled.start()
    began = time.monotonic()
    assert printer.print(job(1)) == NoAnswer()
    assert time.monotonic() - began < 10
    pulled.join()
    assert printer.status() == NoAnswer()
    machine.put_in("new-roll")
    machine.behaviour(PRINTS)
    machine.plug_in()
    assert printer.print(job(2)) == Printed()


def test_nothing_at_the_address_is_no_answer(machine: IppMachine) -> None:
    machine.unplug()
    printer = IppPrinter(machine.uri, QUICK)
    assert printer.status() == NoAnswer()
    assert printer.print(job()) == NoAnswer()


@pytest.mark.parametrize("path", ["/", "/printers/other", "/icon.png"])
def test_another_path_of_the_same_machine_is_no_answer(machine: IppMachine, path: str) -> None:
    printer = IppPrinter(f"ipp://127.0.0.1:{machine.port}{path}", QUICK)
    assert printer.print(job()) == NoAnswer()
