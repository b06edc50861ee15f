"""What a visitor still has to be told: their appointment was moved by the centre."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "moved_notice",
        sa.Column("ticket", sa.String(40), sa.ForeignKey("ticket.id"), primary_key=True),
        sa.Column("slot", sa.String(160), nullable=False),
        sa.Column("was", Utc, nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("made_at", Utc, nullable=False),
        sa.Column("seen_at", Utc, nullable=True),
        sa.CheckConstraint("reason IN ('staff-away', 'closed', 'other')", name="reason"),
    )


def downgrade() -> None:
    op.drop_table("moved_notice")
