"""The database's versions (Alembic); `upgrade` brings a database to the newest."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from central.database import Database


def upgrade(database: Database) -> None:
    """Runs what is missing, in one transaction. Raises `StorageFault`."""
    with database.write() as connection:
        command.upgrade(configuration(connection), "head")


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for an open connection."""
    config = Config()
    config.set_main_option("script_location", "central:migrations")
    config.attributes["connection"] = connection
    return config
