"""One row a key that had an effect or was abandoned."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text, false

from central.database import Utc, metadata

# `body` is the answer as first given, without what
# only the winning statement knew (`number`, `starts_at`) and without the ticket's signature, which is
# deterministic and made again. `before` is what a move can be taken back to.
answer = Table(
    "answer",
    metadata,
    Column("kiosk", String(64), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("operation", String(16), nullable=False),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("ticket", String(40), nullable=True),
    Column("number", String(8), nullable=True),
    Column("starts_at", Utc, nullable=True),
    Column("before", Text, nullable=True),
    Column("abandoned", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("made_at", Utc, nullable=False),
    Index("ix_answer_made_at", "made_at"),
)
