"""The catalogue's table: one row a version, the newest is served."""

from sqlalchemy import Column, Integer, String, Table, Text

from central.database import Utc, metadata

catalogue_document = Table(
    "catalogue_document",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("version", String(64), nullable=False),
    Column("issued_at", Utc, nullable=False),
    Column("body", Text, nullable=False),
)
