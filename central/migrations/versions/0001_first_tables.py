"""The first tables: catalogue, slots, tickets, numbers, answers, help calls, failed tries."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "catalogue_document",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("issued_at", Utc, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "slot",
        sa.Column("id", sa.String(160), primary_key=True),
        sa.Column("centre", sa.String(64), nullable=False),
        sa.Column("service", sa.String(64), nullable=False),
        sa.Column("letter", sa.String(1), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("starts_at", Utc, nullable=False),
        sa.Column("minutes", sa.SmallInteger, nullable=False),
        sa.Column("capacity", sa.SmallInteger, nullable=False),
        sa.Column("booked", sa.SmallInteger, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.CheckConstraint("booked >= 0 AND booked <= capacity", name="booked"),
    )
    op.create_index("ix_slot_centre_service_day", "slot", ["centre", "service", "day"])
    op.create_table(
        "ticket_counter",
        sa.Column("centre", sa.String(64), primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("letter", sa.String(1), primary_key=True),
        sa.Column("last", sa.SmallInteger, nullable=False),
        sa.CheckConstraint("last BETWEEN 1 AND 999", name="last"),
    )
    _ticket()
    _answer()
    _kiosks()


def _ticket() -> None:
    op.create_table(
        "ticket",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("number", sa.String(8), nullable=False),
        sa.Column("short_code", sa.String(9), nullable=False, unique=True),
        sa.Column("centre", sa.String(64), nullable=False),
        sa.Column("service", sa.String(64), nullable=False),
        sa.Column("letter", sa.String(1), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("given_by", sa.String(96), nullable=False, server_default=sa.text("''")),
        sa.Column("public_name", sa.Text, nullable=False),
        sa.Column("slot", sa.String(160), sa.ForeignKey("slot.id"), nullable=True),
        sa.Column("starts_at", Utc, nullable=False),
        sa.Column("minutes", sa.SmallInteger, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("kiosk", sa.String(64), nullable=False),
        sa.Column("made_at", Utc, nullable=False),
        sa.Column("arrived_at", Utc, nullable=True),
        sa.Column("called_at", Utc, nullable=True),
        sa.Column("desk", sa.SmallInteger, nullable=True),
        sa.Column("closed_at", Utc, nullable=True),
        sa.UniqueConstraint("centre", "day", "number", "given_by"),
        sa.CheckConstraint("kind IN ('appointment', 'walk-in')", name="kind"),
        sa.CheckConstraint(
            "state IN ('booked', 'arrived', 'checked-in', 'fulfilled', 'cancelled', 'noshow')", name="state"
        ),
        sa.CheckConstraint("(kind = 'appointment') = (slot IS NOT NULL)", name="slot"),
    )
    at_desk = sa.text("called_at IS NOT NULL AND state IN ('arrived', 'checked-in')")
    op.create_index(
        "uq_ticket_at_desk",
        "ticket",
        ["centre", "day", "desk"],
        unique=True,
        sqlite_where=at_desk,
        postgresql_where=at_desk,
    )
    op.create_index("ix_ticket_slot", "ticket", ["slot"])
    op.create_index("ix_ticket_centre_day_state", "ticket", ["centre", "day", "state"])


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("kiosk", sa.String(64), primary_key=True),
        sa.Column("key", sa.String(200), primary_key=True),
        sa.Column("operation", sa.String(16), nullable=False),
        sa.Column("request", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("ticket", sa.String(40), nullable=True),
        sa.Column("number", sa.String(8), nullable=True),
        sa.Column("starts_at", Utc, nullable=True),
        sa.Column("before", sa.Text, nullable=True),
        sa.Column("abandoned", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("made_at", Utc, nullable=False),
    )
    op.create_index("ix_answer_made_at", "answer", ["made_at"])


def _kiosks() -> None:
    op.create_table(
        "help_call",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("kiosk", sa.String(64), nullable=False),
        sa.Column("centre", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asked_at", Utc, nullable=False),
        sa.Column("coming_at", Utc, nullable=True),
        sa.Column("closed_at", Utc, nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'coming', 'closed')", name="state"),
    )
    open_call = sa.text("state <> 'closed'")
    op.create_index(
        "uq_help_call_open",
        "help_call",
        ["kiosk"],
        unique=True,
        sqlite_where=open_call,
        postgresql_where=open_call,
    )
    op.create_index("ix_help_call_centre_state", "help_call", ["centre", "state"])
    op.create_table(
        "failed_tries",
        sa.Column("kiosk", sa.String(64), primary_key=True),
        sa.Column("since", Utc, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    for table in (
        "failed_tries",
        "help_call",
        "answer",
        "ticket",
        "ticket_counter",
        "slot",
        "catalogue_document",
    ):
        op.drop_table(table)
