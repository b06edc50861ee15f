"""Tickets through a real queue of CUPS, which hears of its printer only while it prints."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.printers import Jam, NoAnswer, PaperOut, Printed, PrinterReady
from kiosk.devices.printers.ipp import IPP_PATIENCE, IppPrinter
from tests.devices.cups_queue import PRINTS, WAITS, CupsQueue
from tests.devices.ipp_machine import picture_in_pdf, read_pdf
from tests.devices.printing import job, same

pytestmark = pytest.mark.slow


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[CupsQueue]:
    queue = CupsQueue(tmp_path)
    yield queue
    queue.stop()


def test_a_queue_gets_the_ticket_as_a_page_of_80_mm(queue: CupsQueue) -> None:
    printer = IppPrinter(queue.uri)
    assert printer.status() == PrinterReady()
    assert printer.print(job()) == Printed()
    (page,) = queue.pages()
    assert read_pdf(page).width == pytest.approx(639, abs=1)
    drawn = picture_in_pdf(page)
    assert same(drawn.crop((31, 0, 607, drawn.height)), job().image)


@pytest.mark.parametrize(
    ("reason", "outcome"), [("media-empty-error", PaperOut()), ("media-jam-warning", Jam())]
)
def test_trouble_while_it_prints_is_told_and_the_rest_never_comes_out(
    queue: CupsQueue, reason: str, outcome: object
) -> None:
    queue.behaviour(f"echo 'STATE: +{reason}' >&2\n{WAITS}{PRINTS}")
    assert IppPrinter(queue.uri).print(job()) == outcome
    queue.wait_until_it_is_stopped()
    assert queue.pages() == []


def test_once_the_paper_is_in_the_next_ticket_is_sent_though_the_queue_still_says_empty(
    queue: CupsQueue,
) -> None:
    """It would say so for ever: only a job lets it look again. A busy machine takes its time to start the back end."""
    printer = IppPrinter(queue.uri, replace(IPP_PATIENCE, stall=12.0))
    queue.behaviour(f"echo 'STATE: +media-empty-error' >&2\n{WAITS}")
    assert printer.print(job(1)) == PaperOut()
    assert printer.status() == PaperOut()
    queue.behaviour(f"sleep 0.5\necho 'STATE: -media-empty-error' >&2\n{PRINTS}")
    assert printer.print(job(2)) == Printed()
    assert printer.status() == PrinterReady()
    assert len(queue.pages()) == 1


def test_while_the_paper_is_still_out_every_ticket_says_so(queue: CupsQueue) -> None:
    printer = IppPrinter(queue.uri)
    queue.behaviour(f"echo 'STATE: +media-empty-error' >&2\n{WAITS}")
    assert [printer.print(job(seed)) for seed in (1, 2)] == [PaperOut(), PaperOut()]
    assert queue.pages() == []


def test_a_back_end_that_fails_is_no_answer(queue: CupsQueue) -> None:
    queue.behaviour("exit 1")
    assert IppPrinter(queue.uri).print(job()) == NoAnswer()


def test_a_roll_near_its_end_is_told_with_the_ticket(queue: CupsQueue) -> None:
    queue.behaviour(f"echo 'STATE: +media-low-warning' >&2\n{PRINTS}")
    assert IppPrinter(queue.uri).print(job()) == Printed(paper_low=True)
