"""Killed at any moment of a booking: the seat is sold at most once, the attract screen is up, and the ticket
left over is offered by its number only, or not at all, as design.md says."""

import re
from pathlib import Path

import pytest

from protocol.ticket.image import read_code
from tests.devices.escpos_emulator import NetworkPlug
from tests.whole.conftest import Open
from tests.whole.hall import BOOK_IT, TO_THE_CONFIRMATION, Central, KioskProcess, eventually

pytestmark = pytest.mark.slow
SOON, LATE = 20.0, 300.0
ATTRACT = {"مرحبا بكم", "المرجو اختيار اللغة.", "العربية", "Français", "استماع", "مساعدة"}
HALF = 2000  # bytes; a ticket has more


@pytest.fixture
def booking(kiosk: Open) -> KioskProcess:
    """A visitor is about to say yes."""
    visitor = kiosk()
    visitor.go(*TO_THE_CONFIRMATION)
    return visitor


@pytest.fixture
def killed_while_booking(booking: KioskProcess, central: Central) -> None:
    """Central is slow, so that nobody knows whether the seat is sold."""
    central.process.suspend()
    try:
        booking.tap(BOOK_IT)
        booking.wait_for("busy-booking")
        booking.kill()
    finally:
        central.process.resume()


@pytest.fixture
def killed_while_printing(booking: KioskProcess, printer: NetworkPlug) -> None:
    printer.printer.silent_after = HALF
    booking.tap(BOOK_IT)
    eventually(lambda: printer.printer.condition.silent, "never printed", booking)
    booking.kill()
    printer.printer.power_cycle()
    printer.printer.trouble(silent=False)


def offered(kiosk: KioskProcess) -> list[str]:
    """What the attract screen has beyond the languages. Asks only once recovery is over."""
    eventually(lambda: "recovery-done" in kiosk.log, "no recovery", kiosk)
    eventually(lambda: kiosk.page == "attract", "no attract screen", kiosk)
    eventually(lambda: set(kiosk.names) >= ATTRACT, "no languages", kiosk)
    return [name for name in kiosk.names if name not in ATTRACT]


def test_before_the_confirmation_nothing_happened(
    booking: KioskProcess, kiosk: Open, central: Central, printer: NetworkPlug
) -> None:
    booking.kill()
    assert offered(kiosk(SOON)) == []
    assert central.states == []
    assert printer.printer.received == 0


@pytest.mark.usefixtures("killed_while_booking")
def test_a_seat_that_was_being_sold_is_offered_to_its_visitor(
    kiosk: Open, central: Central, printer: NetworkPlug
) -> None:
    again = kiosk(SOON)
    take_what_is_left(again)
    assert len(printer.printer.tickets) == 1
    assert central.states == ["booked"]
    assert central.help_calls == 0


@pytest.mark.usefixtures("killed_while_booking")
def test_a_seat_that_nobody_came_back_for_is_given_up(kiosk: Open, central: Central) -> None:
    again = kiosk(LATE)
    assert offered(again) == []
    eventually(lambda: central.states in ([], ["cancelled"]), "still booked", again)


@pytest.mark.usefixtures("killed_while_printing")
def test_a_ticket_that_was_being_printed_is_offered_and_printed_whole(
    kiosk: Open, central: Central, printer: NetworkPlug, tmp_path: Path
) -> None:
    """What hung out of the printer is cut off first, so that nobody's ticket begins with it."""
    take_what_is_left(kiosk(SOON))
    *torn_off, ticket = printer.printer.tickets
    assert len(torn_off) <= 1
    ticket.save(tmp_path / "ticket.png")
    assert read_code(tmp_path / "ticket.png")
    assert central.states == ["booked"]


@pytest.mark.usefixtures("killed_while_printing")
def test_a_ticket_that_somebody_may_hold_stays_good_and_staff_are_told(kiosk: Open, central: Central) -> None:
    assert offered(kiosk(LATE)) == []
    eventually(lambda: central.help_calls == 1, "staff were not told")
    assert central.states == ["booked"]


def test_a_ticket_that_came_out_is_the_end_of_it(
    booking: KioskProcess, kiosk: Open, central: Central, printer: NetworkPlug
) -> None:
    booking.go(BOOK_IT)
    booking.wait_for("take-ticket")
    booking.kill()
    assert offered(kiosk(SOON)) == []
    assert central.states == ["booked"]
    assert central.help_calls == 0
    assert len(printer.printer.tickets) == 1


def take_what_is_left(kiosk: KioskProcess) -> None:
    """It is offered in the language of its visitor, on a kiosk that begins in Arabic."""
    (left,) = offered(kiosk)
    assert re.fullmatch(r"Imprimer le ticket \u2068[A-Z]-\d{3}\u2069", left)
    kiosk.tap(left)
    kiosk.wait_for("take-ticket")
