"""The database's versions (Alembic); `upgrade` brings a database to the newest."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from central.database import Database
from protocol.faults import Fault


class NotMigrated(Fault):
    """The database is not at the version that this code needs."""

    code = "central-not-migrated"


def upgrade(database: Database) -> None:
    """Runs what is missing, in one transaction. Raises `StorageFault`."""
    with database.write() as connection:
        command.upgrade(configuration(connection), "head")


def check(database: Database) -> None:
    """Raises `NotMigrated` unless the database has the newest version, and `StorageFault`."""
    with database.read() as connection:
        found = MigrationContext.configure(connection).get_current_heads()
        wanted = ScriptDirectory.from_config(configuration(connection)).get_heads()
    if set(found) != set(wanted):
        raise NotMigrated(f"the database is at {', '.join(found) or 'nothing'}: run central seed or migrate")


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for an open connection."""
    config = Config()
    config.set_main_option("script_location", "central:migrations")
    config.attributes["connection"] = connection
    return config
