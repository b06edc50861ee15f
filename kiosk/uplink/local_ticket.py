"""A walk-in ticket of the kiosk's own row of numbers, for when central is out of reach.

The row has a letter of its own (`L-014`), so that it cannot be mistaken for a number of central's; two
kiosks of one centre need two letters. Central hears of it later and keeps the number as it is.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from protocol.appointments import LocalWalkIn, Ticket, TicketKind, TicketState
from protocol.catalogue import Catalogue
from protocol.faults import Fault

DEFAULT_LETTER = "L"  # no queue of the catalogue has it


def check_letter(letter: str, catalogue: Catalogue | None = None) -> None:
    """Raises Fault (`local-letter`) unless it is one capital letter that no queue of the catalogue has."""
    taken = {service.letter for service in catalogue.services} if catalogue else set()
    if not (len(letter) == 1 and "A" <= letter <= "Z") or letter in taken:
        raise Fault(f"{letter!r} cannot be the letter of this kiosk's own numbers", code="local-letter")


def local_day(catalogue: Catalogue, now: datetime) -> str:
    """The day on the wall of the centre, ISO 8601."""
    return now.astimezone(ZoneInfo(catalogue.timezone)).date().isoformat()


def make(
    catalogue: Catalogue, kiosk: str, centre: str, service_id: str, number: str, now: datetime
) -> tuple[Ticket, LocalWalkIn]:
    """The ticket, good until the end of the local day, and what central will hear. Raises Fault
    (`local-service`)."""
    try:
        service = catalogue.service(service_id)
    except KeyError:
        raise Fault(service_id, code="local-service") from None
    zone = ZoneInfo(catalogue.timezone)
    given_at = now.replace(microsecond=0)
    tomorrow = (given_at.astimezone(zone) + timedelta(days=1)).date()
    ticket = Ticket(
        id=f"{kiosk}.{local_day(catalogue, given_at)}.{number}",
        kind=TicketKind.WALK_IN,
        number=number,
        short_code="",
        centre=centre,
        service=service_id,
        public_name=service.public_name,
        desk=None,
        starts_at=given_at,
        minutes=service.appointment_minutes,
        state=TicketState.BOOKED,
        waiting=None,
        qr="",
        expires_at=datetime.combine(tomorrow, datetime.min.time(), zone),
    )
    return ticket, LocalWalkIn(kiosk, centre, service_id, number, given_at)
