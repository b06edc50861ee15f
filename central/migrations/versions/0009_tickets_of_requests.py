"""The request that a number was taken after, and whether its visitor goes first."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("request", sa.String(40), nullable=True))
    op.add_column(
        "ticket",
        sa.Column(
            "goes_first", sa.Boolean(create_constraint=False), nullable=False, server_default=sa.false()
        ),
    )
    op.create_index("ix_ticket_request", "ticket", ["request"])


def downgrade() -> None:
    op.drop_index("ix_ticket_request", "ticket")
    op.drop_column("ticket", "goes_first")
    op.drop_column("ticket", "request")
