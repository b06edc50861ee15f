"""The staff password, who is signed in, and failed tries."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, SmallInteger, String, Table, Text

from central.database import Utc, metadata

# One password for all (a later issue gives each person their own); `id` is always 1.
staff_password = Table(
    "staff_password",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("set_at", Utc, nullable=False),
    CheckConstraint("id = 1", name="single"),
)

# `id` is the SHA-256 of the cookie: who reads the table cannot sign in with it.
staff_session = Table(
    "staff_session",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("form_token", String(64), nullable=False),
    Column("expires_at", Utc, nullable=False),
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
