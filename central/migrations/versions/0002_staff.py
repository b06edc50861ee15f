"""The staff password, sessions and failed tries."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff_password",
        sa.Column("id", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("set_at", Utc, nullable=False),
        sa.CheckConstraint("id = 1", name="single"),
    )
    op.create_table(
        "staff_session",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("form_token", sa.String(64), nullable=False),
        sa.Column("expires_at", Utc, nullable=False),
    )
    op.create_index("ix_staff_session_expires_at", "staff_session", ["expires_at"])
    op.create_table(
        "sign_in_tries",
        sa.Column("source", sa.String(64), primary_key=True),
        sa.Column("since", Utc, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    for table in ("sign_in_tries", "staff_session", "staff_password"):
        op.drop_table(table)
