"""The staff password, people by name, who is signed in, failed tries, and what staff did."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, SmallInteger, String, Table, Text, text

from central.database import Utc, metadata

# One password for all at the desk; `id` is always 1.
staff_password = Table(
    "staff_password",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("set_at", Utc, nullable=False),
    CheckConstraint("id = 1", name="single"),
)

# People with a password of their own. `key` is the name without case; who was removed keeps the row, so that
# the name in an act never becomes somebody else.
staff_member = Table(
    "staff_member",
    metadata,
    Column("key", String(60), primary_key=True),
    Column("name", String(60), nullable=False),
    Column("hash", Text, nullable=False),
    Column("added_at", Utc, nullable=False),
    Column("removed_at", Utc, nullable=True),
)

# `id` is the SHA-256 of the cookie: who reads the table cannot sign in with it. `member` is a name, empty for
# the desk.
staff_session = Table(
    "staff_session",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("form_token", String(64), nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("member", String(60), nullable=False, server_default=text("''")),
    Index("ix_staff_session_expires_at", "expires_at"),
)

# Tries from one address since a moment; signing in removes the row.
sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("since", Utc, nullable=False),
    Column("tries", Integer, nullable=False),
)

# Who did what to what, and when; rows are only added. `detail` is JSON or empty, and never personal.
staff_act = Table(
    "staff_act",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("at", Utc, nullable=False),
    Column("by", String(60), nullable=False),
    Column("what", String(40), nullable=False),
    Column("about", String(160), nullable=False),
    Column("detail", Text, nullable=False, server_default=text("''")),
    Index("ix_staff_act_about", "about", "serial"),
)
