"""Who works here by name, what they did, and which services a centre offers otherwise than the content says."""

import sqlalchemy as sa
from alembic import op

from central.database import Utc

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_EMPTY = sa.text("''")


def upgrade() -> None:
    op.add_column(
        "catalogue_document",
        sa.Column("source", sa.String(16), nullable=False, server_default=sa.text("'content'")),
    )
    op.create_table(
        "service_offer",
        sa.Column("centre", sa.String(64), primary_key=True),
        sa.Column("service", sa.String(64), primary_key=True),
        sa.Column("offered", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("at", Utc, nullable=False),
        sa.Column("by", sa.String(60), nullable=False),
    )
    op.create_table(
        "staff_member",
        sa.Column("key", sa.String(60), primary_key=True),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("added_at", Utc, nullable=False),
        sa.Column("removed_at", Utc, nullable=True),
    )
    op.add_column("staff_session", sa.Column("member", sa.String(60), nullable=False, server_default=_EMPTY))
    op.create_table(
        "staff_act",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", Utc, nullable=False),
        sa.Column("by", sa.String(60), nullable=False),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("about", sa.String(160), nullable=False),
        sa.Column("detail", sa.Text, nullable=False, server_default=_EMPTY),
    )
    op.create_index("ix_staff_act_about", "staff_act", ["about", "serial"])


def downgrade() -> None:
    op.drop_table("staff_act")
    with op.batch_alter_table("staff_session") as session:
        session.drop_column("member")
    op.drop_table("staff_member")
    op.drop_table("service_offer")
    with op.batch_alter_table("catalogue_document") as document:
        document.drop_column("source")
