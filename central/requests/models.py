"""Requests, what was answered in them, the tasks they are for staff, their papers, and tries at receipts."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    false,
    text,
)

from central.database import Utc, metadata
from protocol.requests import Stage

_STAGES = ", ".join(repr(stage.value) for stage in Stage)

# The fact of a request: it stays when what was answered is erased. `missing` is a JSON list of document ids,
# `consent` a JSON Consent, `public_name` a JSON Wording as it was then. `key` is the one it was sent under.
request = Table(
    "request",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("receipt", String(14), nullable=False, unique=True),
    Column("service", String(64), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("centre", String(64), nullable=False),
    Column("kiosk", String(64), nullable=False),
    Column("key", String(200), nullable=False),
    Column("applicant", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("public_name", Text, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("registered_at", Utc, nullable=False),
    Column("answer_by", Date, nullable=False),
    Column("stage", String(24), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("missing", Text, nullable=False, server_default=text("'[]'")),
    Column("asked_once", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("reason", String(40), nullable=False, server_default=text("''")),
    Column("consent", Text, nullable=True),
    Column("ended_at", Utc, nullable=True),
    Column("erased_at", Utc, nullable=True),
    CheckConstraint(f"stage IN ({_STAGES})", name="stage"),
    CheckConstraint(f"(stage = '{Stage.REFUSED}') = (reason <> '')", name="reason"),
    CheckConstraint("revision >= 1", name="revision"),
    Index("ix_request_centre_stage", "centre", "stage"),
    Index("ix_request_applicant", "applicant"),
    Index("ix_request_registered_at", "registered_at"),
    Index("ix_request_ended_at", "ended_at"),
)

# What was answered, apart, so that forgetting it is deleting a row. `answers`: JSON (field →
# FormAnswer), sealed, base64.
request_answers = Table(
    "request_answers",
    metadata,
    Column("request", String(40), ForeignKey("request.id"), primary_key=True),
    Column("answers", Text, nullable=False),
)

_OPEN = text("done_at IS NULL")

# What staff have to do next, one a stage: also the trail of how a request went.
request_task = Table(
    "request_task",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("request", String(40), ForeignKey("request.id"), nullable=False),
    Column("stage", String(24), nullable=False),
    Column("since", Utc, nullable=False),
    Column("done_at", Utc, nullable=True),
    Column("led_to", String(24), nullable=True),
    CheckConstraint("(done_at IS NULL) = (led_to IS NULL)", name="done"),
    Index("uq_request_task_open", "request", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_request_task_request", "request"),
)

# A paper that came as a file, its `content` sealed. `position` 0 until a request names it.
document = Table(
    "document",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("request", String(40), ForeignKey("request.id"), nullable=True),
    Column("position", SmallInteger, nullable=False, server_default=text("0")),
    Column("kept_at", Utc, nullable=False),
    Index("ix_document_request", "request"),
    Index("ix_document_kept_at", "kept_at"),
)

# Receipt codes that do not exist, typed at a kiosk since a moment.
receipt_tries = Table(
    "receipt_tries",
    metadata,
    Column("kiosk", String(64), primary_key=True),
    Column("since", Utc, nullable=False),
    Column("failures", Integer, nullable=False),
)
