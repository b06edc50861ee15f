"""Services that staff write, with a second person who lets them out; what each language asks of a text."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "language_rule",
        sa.Column("language", sa.String(8), primary_key=True),
        sa.Column("position", sa.SmallInteger, nullable=False),
        sa.Column("spoken_required", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("never_in_public", sa.Text, nullable=False),
    )
    op.create_table(
        "service_published",
        sa.Column("service", sa.String(64), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("at", Utc, nullable=False),
        sa.Column("by", sa.String(60), nullable=False),
    )
    op.create_table(
        "service_draft",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("service", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("writers", sa.Text, nullable=False),
        sa.Column("changed_at", Utc, nullable=False),
        sa.Column("changed_by", sa.String(60), nullable=False),
        sa.CheckConstraint("state IN ('draft', 'submitted', 'published', 'discarded')", name="state"),
        sa.CheckConstraint("revision >= 1", name="revision"),
    )
    open_one = sa.text("state IN ('draft', 'submitted')")
    op.create_index(
        "uq_service_draft_open",
        "service_draft",
        ["service"],
        unique=True,
        sqlite_where=open_one,
        postgresql_where=open_one,
    )


def downgrade() -> None:
    op.drop_table("service_draft")
    op.drop_table("service_published")
    op.drop_table("language_rule")
