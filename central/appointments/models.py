"""Slots that someone touched, tickets of both kinds, and the numbers given."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from central.database import Utc, metadata
from protocol.appointments import MoveReason, TicketKind, TicketState

LAST_NUMBER = 999
BY_CENTRAL = ""
"""`given_by` of a number that central counted; one that a kiosk counted alone says which and when."""


def _words(column: str, words: type[TicketKind] | type[TicketState] | type[MoveReason]) -> str:
    return f"{column} IN ({', '.join(repr(word.value) for word in words)})"


# `starts_at` differs from the one in the id once the centre moved the slot within its day.
slot = Table(
    "slot",
    metadata,
    Column("id", String(160), primary_key=True),
    Column("centre", String(64), nullable=False),
    Column("service", String(64), nullable=False),
    Column("letter", String(1), nullable=False),
    Column("day", Date, nullable=False),
    Column("starts_at", Utc, nullable=False),
    Column("minutes", SmallInteger, nullable=False),
    Column("capacity", SmallInteger, nullable=False),
    Column("booked", SmallInteger, nullable=False),
    Column("blocked", Boolean(create_constraint=False), nullable=False, server_default=false()),
    CheckConstraint("booked >= 0 AND booked <= capacity", name="booked"),
    Index("ix_slot_centre_service_day", "centre", "service", "day"),
)

# The desks of a pool that appointments take in a step of five minutes, whatever the service.
desk_time = Table(
    "desk_time",
    metadata,
    Column("centre", String(64), primary_key=True),
    Column("queues", String(26), primary_key=True),
    Column("at", Utc, primary_key=True),
    Column("booked", SmallInteger, nullable=False),
    Column("capacity", SmallInteger, nullable=False),
    CheckConstraint("booked >= 0 AND booked <= capacity", name="booked"),
)

# The last number given to a queue on a day.
ticket_counter = Table(
    "ticket_counter",
    metadata,
    Column("centre", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("letter", String(1), primary_key=True),
    Column("last", SmallInteger, nullable=False),
    CheckConstraint(f"last BETWEEN 1 AND {LAST_NUMBER}", name="last"),
)

# A desk serves one visitor at a time, however often "next" is pressed.
_AT_DESK = text("called_at IS NOT NULL AND state IN ('arrived', 'checked-in')")

# `public_name` is a JSON Wording as it was when the ticket was made: paper and screen stay the same.
# `pools` is the desk time that it takes (`pools.to_text`); empty for a walk-in. `request` is the id of the request that
# it was taken after, `goes_first` whether its visitor asked for help on the spot: for staff, until they are served or
# cancel, or the answers that say so are erased.
ticket = Table(
    "ticket",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("number", String(8), nullable=False),
    Column("short_code", String(9), nullable=False, unique=True),
    Column("centre", String(64), nullable=False),
    Column("service", String(64), nullable=False),
    Column("letter", String(1), nullable=False),
    Column("day", Date, nullable=False),
    Column("given_by", String(96), nullable=False, server_default=text(f"'{BY_CENTRAL}'")),
    Column("public_name", Text, nullable=False),
    Column("slot", String(160), ForeignKey("slot.id"), nullable=True),
    Column("starts_at", Utc, nullable=False),
    Column("minutes", SmallInteger, nullable=False),
    Column("pools", Text, nullable=False, server_default=text("''")),
    Column("state", String(16), nullable=False),
    Column("kiosk", String(64), nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("arrived_at", Utc, nullable=True),
    Column("called_at", Utc, nullable=True),
    Column("desk", SmallInteger, nullable=True),
    Column("closed_at", Utc, nullable=True),
    Column("request", String(40), nullable=True),
    Column("goes_first", Boolean(create_constraint=False), nullable=False, server_default=false()),
    UniqueConstraint("centre", "day", "number", "given_by"),
    CheckConstraint(_words("kind", TicketKind), name="kind"),
    CheckConstraint(_words("state", TicketState), name="state"),
    CheckConstraint("(kind = 'appointment') = (slot IS NOT NULL)", name="slot"),
    Index(
        "uq_ticket_at_desk",
        "centre",
        "day",
        "desk",
        unique=True,
        sqlite_where=_AT_DESK,
        postgresql_where=_AT_DESK,
    ),
    Index("ix_ticket_slot", "slot"),
    Index("ix_ticket_request", "request"),
    Index("ix_ticket_centre_day_state", "centre", "day", "state"),
)

# The centre moved it and its visitor has not been told; `was` is the time that they know, `slot` the one that
# was moved: whoever has another slot since chose it themselves.
moved_notice = Table(
    "moved_notice",
    metadata,
    Column("ticket", String(40), ForeignKey("ticket.id"), primary_key=True),
    Column("slot", String(160), nullable=False),
    Column("was", Utc, nullable=False),
    Column("reason", String(16), nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("seen_at", Utc, nullable=True),
    CheckConstraint(_words("reason", MoveReason), name="reason"),
)
