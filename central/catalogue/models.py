"""The catalogue's tables: a document a version, the newest is served; and what staff changed of it."""

from sqlalchemy import Boolean, Column, Integer, SmallInteger, String, Table, Text, text

from central.database import Utc, metadata

CONTENT, STAFF = "content", "staff"

# `source`: made of the content files alone, or of these and what staff changed. Content rows are never changed.
catalogue_document = Table(
    "catalogue_document",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("version", String(64), nullable=False),
    Column("issued_at", Utc, nullable=False),
    Column("body", Text, nullable=False),
    Column("source", String(16), nullable=False, server_default=text(f"'{CONTENT}'")),
)

# What staff switched on or off; a pair without a row is as the content says. `by` is empty for the desk.
service_offer = Table(
    "service_offer",
    metadata,
    Column("centre", String(64), primary_key=True),
    Column("service", String(64), primary_key=True),
    Column("offered", Boolean(create_constraint=False), nullable=False),
    Column("at", Utc, nullable=False),
    Column("by", String(60), nullable=False),
)

# Services that staff wrote; `body` is a JSON Service. They stand in the place of the content's of the same id.
service_published = Table(
    "service_published",
    metadata,
    Column("service", String(64), primary_key=True),
    Column("body", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("by", String(60), nullable=False),
)

# What the content's languages.yaml asks of a text; `never_in_public` is a JSON list.
language_rule = Table(
    "language_rule",
    metadata,
    Column("language", String(8), primary_key=True),
    Column("position", SmallInteger, nullable=False),
    Column("spoken_required", Boolean(create_constraint=False), nullable=False),
    Column("never_in_public", Text, nullable=False),
)
