"""Requests of services, their answers, tasks and documents."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_OPEN = sa.text("done_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "request",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("receipt", sa.String(14), nullable=False),
        sa.Column("service", sa.String(64), nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("centre", sa.String(64), nullable=False),
        sa.Column("kiosk", sa.String(64), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("applicant", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("public_name", sa.Text, nullable=False),
        sa.Column("created_at", Utc, nullable=False),
        sa.Column("registered_at", Utc, nullable=False),
        sa.Column("answer_by", sa.Date, nullable=False),
        sa.Column("stage", sa.String(24), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("missing", sa.Text, nullable=False, server_default=sa.text("'[]'")),
        sa.Column("asked_once", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("reason", sa.String(40), nullable=False, server_default=sa.text("''")),
        sa.Column("consent", sa.Text, nullable=True),
        sa.Column("ended_at", Utc, nullable=True),
        sa.Column("erased_at", Utc, nullable=True),
        sa.UniqueConstraint("receipt", name="uq_request_receipt"),
        sa.CheckConstraint(
            "stage IN ('received', 'in-review', 'missing-documents', 'accepted', 'refused', 'withdrawn', 'done')",
            name="stage",
        ),
        sa.CheckConstraint("(stage = 'refused') = (reason <> '')", name="reason"),
        sa.CheckConstraint("revision >= 1", name="revision"),
    )
    op.create_index("ix_request_centre_stage", "request", ["centre", "stage"])
    for column in ("applicant", "registered_at", "ended_at"):
        op.create_index(f"ix_request_{column}", "request", [column])
    op.create_table(
        "request_answers",
        sa.Column("request", sa.String(40), sa.ForeignKey("request.id"), primary_key=True),
        sa.Column("answers", sa.Text, nullable=False),
    )
    op.create_table(
        "request_task",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("request", sa.String(40), sa.ForeignKey("request.id"), nullable=False),
        sa.Column("stage", sa.String(24), nullable=False),
        sa.Column("since", Utc, nullable=False),
        sa.Column("done_at", Utc, nullable=True),
        sa.Column("led_to", sa.String(24), nullable=True),
        sa.CheckConstraint("(done_at IS NULL) = (led_to IS NULL)", name="done"),
    )
    op.create_index(
        "uq_request_task_open",
        "request_task",
        ["request"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_index("ix_request_task_request", "request_task", ["request"])
    op.create_table(
        "document",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("request", sa.String(40), sa.ForeignKey("request.id"), nullable=True),
        sa.Column("position", sa.SmallInteger, nullable=False, server_default=sa.text("0")),
        sa.Column("kept_at", Utc, nullable=False),
    )
    op.create_index("ix_document_request", "document", ["request"])
    op.create_index("ix_document_kept_at", "document", ["kept_at"])
    op.create_table(
        "receipt_tries",
        sa.Column("kiosk", sa.String(64), primary_key=True),
        sa.Column("since", Utc, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    for table in ("receipt_tries", "document", "request_task", "request_answers", "request"):
        op.drop_table(table)
