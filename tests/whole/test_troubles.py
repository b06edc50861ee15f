"""Printer, network and disk fail in the middle of a visit: plain words, a way on, one seat."""

import resource
from pathlib import Path

import psutil
import pytest

from tests.devices.escpos_emulator import NetworkPlug
from tests.whole.conftest import Open
from tests.whole.hall import BOOK_IT, TO_THE_CONFIRMATION, Central, KioskProcess, eventually, rows, tickets

pytestmark = pytest.mark.slow
RETRY = "Essayer encore d'imprimer"
ROWS = 300  # of a ticket, which has more


@pytest.fixture
def visitor(kiosk: Open) -> KioskProcess:
    """About to say yes."""
    visitor = kiosk()
    visitor.go(*TO_THE_CONFIRMATION)
    return visitor


def test_every_trouble_of_the_printer_has_its_screen_and_one_seat_is_sold(
    visitor: KioskProcess, central: Central, printer: NetworkPlug
) -> None:
    """The paper ends in the middle, then the cover is left open, then the plug is pulled; then all is well."""
    machine = printer.printer
    machine.rows_left = ROWS
    visitor.go(BOOK_IT)
    visitor.wait_for("printer-paper-out")
    visitor.hear("Votre place est gardée")
    visitor.hear("remettre du papier")
    machine.new_roll()
    machine.trouble(cover_open=True)
    visitor.go(RETRY)
    visitor.wait_for("printer-cover-open")
    visitor.hear("fermer l'imprimante")
    machine.trouble(cover_open=False)
    machine.unplug_after = machine.received + 2000
    visitor.go(RETRY)
    visitor.wait_for("printer-no-answer")
    visitor.hear("Essayez encore d'imprimer")
    printer.plug_in()
    whole = len(machine.tickets)
    visitor.go(RETRY)
    visitor.wait_for("take-ticket")
    assert len(machine.tickets) > whole
    assert central.states == ["booked"]


def test_without_paper_the_ticket_can_be_read_on_the_screen(
    visitor: KioskProcess, central: Central, printer: NetworkPlug
) -> None:
    printer.unplug()
    visitor.go(BOOK_IT, "Lire le ticket à l'écran")
    assert visitor.page == "keep-ticket"
    visitor.go("J'ai fini")
    assert visitor.page == "attract"
    assert central.states == ["booked"]


def test_central_slow_at_the_confirmation_is_said_and_there_is_a_way_on(
    visitor: KioskProcess, central: Central, printer: NetworkPlug
) -> None:
    """It answers too late: its seat is given back, and the visitor leaves with a number of the kiosk's own."""
    central.process.suspend()
    try:
        visitor.tap(BOOK_IT)
        visitor.wait_for("busy-booking")
        visitor.hear("Nous réservons votre place")
        visitor.wait_for("no-network-local")
        visitor.hear("La connexion est coupée")
        visitor.go("Prendre un numéro d'attente")
        visitor.wait_for("take-ticket")
    finally:
        central.process.resume()
    assert len(printer.printer.tickets) == 1
    eventually(lambda: "arrived" in central.states, f"not delivered: {central.states}", visitor)
    eventually(lambda: "booked" not in central.states, "still booked", visitor)


def test_an_embedded_central_that_dies_is_missed_for_a_moment_only(
    alive: Open, printer: NetworkPlug, tmp_path: Path
) -> None:
    at = {"kind": "network", "at": f"127.0.0.1:{printer.port}"}
    visitor = alive(printer=at)
    visitor.go(*TO_THE_CONFIRMATION)
    (died,) = visitor.children
    died.kill()
    psutil.wait_procs([died])
    visitor.go(BOOK_IT)
    visitor.wait_for("no-network-local")
    visitor.go("Prendre un numéro d'attente")
    visitor.wait_for("take-ticket")
    assert len(printer.printer.tickets) == 1
    database = tmp_path / "state" / "central" / "central.sqlite3"
    eventually(lambda: tickets(database) == ["arrived"], "not delivered", visitor)
    (again,) = visitor.children
    visitor.kill()
    psutil.wait_procs([again], timeout=5)
    assert not again.is_running(), "an orphan"


def test_a_full_disk_is_said_and_nothing_is_sold_twice(
    visitor: KioskProcess, central: Central, printer: NetworkPlug
) -> None:
    visitor.process.rlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    visitor.go(BOOK_IT)
    assert visitor.page == "fault"
    visitor.hear("Rien n'est perdu")
    assert central.states == []
    visitor.process.rlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    visitor.go("Essayer encore")
    visitor.wait_for("take-ticket")
    assert central.states == ["booked"]
    assert len(printer.printer.tickets) == 1


def test_told_to_end_it_ends_in_the_middle_of_a_print(
    visitor: KioskProcess, central: Central, printer: NetworkPlug
) -> None:
    printer.printer.silent_after = 2000
    visitor.tap(BOOK_IT)
    eventually(lambda: printer.printer.condition.silent, "never printed", visitor)
    code, seconds = visitor.end()
    assert code == 0
    assert seconds < 2
    assert central.states == ["booked"]


def test_told_to_end_it_closes_its_journal_and_its_central(alive: Open, tmp_path: Path) -> None:
    visitor = alive()
    visitor.go("Français")
    (central,) = visitor.children
    code, seconds = visitor.end()
    assert code == 0
    assert seconds < 2
    assert not central.is_running()
    assert not (tmp_path / "state" / "journal.sqlite3-wal").exists()
    assert rows(tmp_path / "state" / "journal.sqlite3", "SELECT * FROM commits") == []
