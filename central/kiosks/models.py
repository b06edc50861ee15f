"""Help calls and failed tries of kiosks."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, text

from central.database import Utc, metadata
from protocol.hall import HelpState

_OPEN = text(f"state <> '{HelpState.CLOSED}'")

# A kiosk has one open call at most: pressing again is the same call.
help_call = Table(
    "help_call",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("kiosk", String(64), nullable=False),
    Column("centre", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("coming_at", Utc, nullable=True),
    Column("closed_at", Utc, nullable=True),
    CheckConstraint(f"state IN ({', '.join(repr(word.value) for word in HelpState)})", name="state"),
    Index("uq_help_call_open", "kiosk", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_help_call_centre_state", "centre", "state"),
)

# Wrong codes and numbers typed at a kiosk since a moment; a new window begins an hour later.
failed_tries = Table(
    "failed_tries",
    metadata,
    Column("kiosk", String(64), primary_key=True),
    Column("since", Utc, nullable=False),
    Column("failures", Integer, nullable=False),
)
