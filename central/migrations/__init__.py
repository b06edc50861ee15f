"""The database's versions (Alembic); `upgrade` brings a database to the newest.

Alembic is only imported when there is something to do: it is a third of the time that a start takes.
"""

from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

from central.database import Database
from protocol.faults import Fault

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST = "0010"


class NotMigrated(Fault):
    """The database is not at the version that this code needs."""

    code = "central-not-migrated"


def upgrade(database: Database) -> None:
    """Runs what is missing, in one transaction. Raises `StorageFault`."""
    with database.write() as connection:
        if version(connection) == NEWEST:
            return
        from alembic import command

        command.upgrade(configuration(connection), NEWEST)


def check(database: Database) -> None:
    """Raises `NotMigrated` unless the database has the newest version, and `StorageFault`."""
    with database.read() as connection:
        found = version(connection)
    if found != NEWEST:
        raise NotMigrated(f"the database is at {found or 'nothing'}: run central seed or migrate")


def version(connection: Connection) -> str | None:
    """The version of a database; None where nothing was migrated yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return found


def configuration(connection: Connection) -> "Config":
    """Alembic's configuration for an open connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "central:migrations")
    config.attributes["connection"] = connection
    return config
