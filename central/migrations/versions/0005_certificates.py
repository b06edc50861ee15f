"""Certificate files, what opens them, who they are about (sealed), and how often was guessed."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_EMPTY = sa.text("''")


def upgrade() -> None:
    _files()
    _around_files()
    _guesses()


def _files() -> None:
    op.create_table(
        "certificate_file",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("track", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("as_of", Utc, nullable=False),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("centre", sa.String(64), nullable=False, server_default=_EMPTY),
        sa.Column("province", sa.String(16), nullable=False, server_default=_EMPTY),
        sa.Column("document", sa.String(64), nullable=False, server_default=_EMPTY),
        sa.Column("day", sa.Date, nullable=True),
        sa.Column("time", sa.String(5), nullable=False, server_default=_EMPTY),
        sa.Column("place", sa.Text, nullable=False, server_default=_EMPTY),
        sa.Column("reason", sa.String(40), nullable=False, server_default=_EMPTY),
        sa.Column("asked_once", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("previous", sa.String(40), sa.ForeignKey("certificate_file.id"), nullable=True),
        sa.Column("followed_by", sa.String(40), nullable=True),
        sa.Column("opened_at", Utc, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("lively_on", sa.Date, nullable=True),
        sa.CheckConstraint("track IN ('attestation', 'card')", name="track"),
        sa.CheckConstraint("kind IN ('new', 'renewal', 'appeal')", name="kind"),
        sa.CheckConstraint("(kind = 'new') = (previous IS NULL)", name="previous"),
        sa.CheckConstraint("revision >= 1", name="revision"),
        sa.UniqueConstraint("previous", name="uq_certificate_file_previous"),
    )
    for column in ("centre", "province"):
        op.create_index(f"ix_certificate_file_{column}_state", "certificate_file", [column, "state"])
    op.create_table(
        "certificate_proof",
        sa.Column("proof", sa.String(64), primary_key=True),
        sa.Column("value", sa.String(64), nullable=False),
        sa.Column("file", sa.String(40), sa.ForeignKey("certificate_file.id"), nullable=False),
    )
    for column in ("value", "file"):
        op.create_index(f"ix_certificate_proof_{column}", "certificate_proof", [column])


def _around_files() -> None:
    op.create_table(
        "certificate_identity",
        sa.Column("file", sa.String(40), sa.ForeignKey("certificate_file.id"), primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "certificate_step",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("file", sa.String(40), sa.ForeignKey("certificate_file.id"), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("at", Utc, nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
    )
    op.create_table(
        "certificate_note",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("file", sa.String(40), sa.ForeignKey("certificate_file.id"), nullable=False),
        sa.Column("made_at", Utc, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    for table in ("certificate_step", "certificate_note"):
        op.create_index(f"ix_{table}_file", table, ["file"])
    op.create_table(
        "certificate_notice",
        sa.Column("source", sa.String(32), primary_key=True),
        sa.Column("code", sa.String(32), primary_key=True),
        sa.Column("word", sa.String(40), primary_key=True),
        sa.Column("first_at", Utc, nullable=False),
        sa.Column("last_at", Utc, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("seen_at", Utc, nullable=True),
    )
    op.create_table(
        "certificate_rules",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("body", sa.Text, nullable=False),
    )


def _guesses() -> None:
    op.create_table(
        "look_up_allowance",
        sa.Column("kiosk", sa.String(64), primary_key=True),
        sa.Column("lane", sa.String(8), primary_key=True),
        sa.Column("remaining", sa.Float, nullable=False),
        sa.Column("counted_at", Utc, nullable=False),
        sa.Column("reserve_at", Utc, nullable=True),
        sa.Column("lively_at", Utc, nullable=True),
    )
    op.create_table(
        "look_up_misses",
        sa.Column("value", sa.String(64), primary_key=True),
        sa.Column("since", Utc, nullable=False),
        sa.Column("proofs", sa.Text, nullable=False),
    )
    op.create_index("ix_look_up_misses_since", "look_up_misses", ["since"])


def downgrade() -> None:
    for table in (
        "look_up_misses",
        "look_up_allowance",
        "certificate_rules",
        "certificate_notice",
        "certificate_note",
        "certificate_step",
        "certificate_identity",
        "certificate_proof",
        "certificate_file",
    ):
        op.drop_table(table)
