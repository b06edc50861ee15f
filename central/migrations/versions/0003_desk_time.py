"""Who shares desks shares the time of those desks."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "desk_time",
        sa.Column("centre", sa.String(64), primary_key=True),
        sa.Column("queues", sa.String(26), primary_key=True),
        sa.Column("at", Utc, primary_key=True),
        sa.Column("booked", sa.SmallInteger, nullable=False),
        sa.Column("capacity", sa.SmallInteger, nullable=False),
        sa.CheckConstraint("booked >= 0 AND booked <= capacity", name="booked"),
    )
    op.add_column("ticket", sa.Column("pools", sa.Text, nullable=False, server_default=sa.text("''")))


def downgrade() -> None:
    with op.batch_alter_table("ticket") as ticket:
        ticket.drop_column("pools")
    op.drop_table("desk_time")
