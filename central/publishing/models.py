"""The drafts of services."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, Text, text

from central.database import Utc, metadata

_OPEN = text("state IN ('draft', 'submitted')")

# `text` is a JSON ServiceText, `writers` a JSON list of the names of all who wrote in it. A service has one open
# draft at most, so two who begin the same thing meet in it.
service_draft = Table(
    "service_draft",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("service", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("writers", Text, nullable=False),
    Column("changed_at", Utc, nullable=False),
    Column("changed_by", String(60), nullable=False),
    CheckConstraint("state IN ('draft', 'submitted', 'published', 'discarded')", name="state"),
    CheckConstraint("revision >= 1", name="revision"),
    Index("uq_service_draft_open", "service", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
)
