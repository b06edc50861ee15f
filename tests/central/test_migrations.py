"""From nothing to the newest version, on both databases: what the code says is what the database has."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, inspect
from sqlalchemy.exc import ProgrammingError

from central import migrations, tables
from central.catalogue.models import catalogue_document
from central.database import Conflict, Database
from central.publishing.models import service_draft
from central.publishing.questions import Question
from central.publishing.repository import drafts
from central.publishing.text import ServiceText
from protocol.faults import StorageFault

EARLIER = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path}/new.sqlite3" if sqlite else request.getfixturevalue("empty_postgresql")
    database = Database(url)
    yield database
    database.close()


def differences(database: Database) -> list[object]:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        found: list[object] = compare_metadata(context, tables.metadata)
        return found


def test_the_newest_version_is_what_the_models_say(empty: Database) -> None:
    migrations.upgrade(empty)
    assert differences(empty) == []


def test_a_database_that_is_not_at_the_newest_version_is_not_served(empty: Database) -> None:
    with pytest.raises(migrations.NotMigrated, match="at nothing"):
        migrations.check(empty)
    migrations.upgrade(empty)
    migrations.check(empty)


def test_migrating_again_changes_nothing(empty: Database) -> None:
    migrations.upgrade(empty)
    migrations.upgrade(empty)
    assert differences(empty) == []


def test_checks_are_in_the_database_and_not_only_in_the_code(empty: Database) -> None:
    """Alembic does not compare checks, so these look at the database itself."""
    migrations.upgrade(empty)
    with empty.read() as connection:
        inspector = inspect(connection)
        for table in tables.metadata.sorted_tables:
            named = {str(check["name"]) for check in inspector.get_check_constraints(table.name)}
            wanted = {
                str(one.name)
                for one in table.constraints
                if one.__visit_name__ == "check_constraint" and one.name
            }
            assert wanted <= named, table.name


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE slot SET booked = capacity + 1",
        "UPDATE slot SET booked = -1",
        "INSERT INTO ticket_counter VALUES ('c', '2026-11-23', 'R', 1000)",
    ],
)
def test_the_database_itself_refuses_to_oversell(empty: Database, statement: str) -> None:
    migrations.upgrade(empty)
    with empty.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO slot (id, centre, service, letter, day, starts_at, minutes, capacity, booked)"
            " VALUES ('s', 'c', 'x', 'R', '2026-11-23', '2026-11-23 07:30:00', 20, 1, 1)"
        )
    with pytest.raises(Conflict, match="ck_"), empty.write() as connection:
        connection.exec_driver_sql(statement)


def test_the_newest_version_is_the_last_file(empty: Database) -> None:
    with empty.read() as connection:
        heads = ScriptDirectory.from_config(migrations.configuration(connection)).get_heads()
    assert heads == [migrations.NEWEST]


def test_a_database_that_has_tickets_keeps_them_there_and_back(empty: Database) -> None:
    """Those that were given before central knew of a request go as everybody does."""
    ticket = (
        "INSERT INTO ticket (id, kind, number, short_code, centre, service, letter, day, given_by, public_name,"
        " starts_at, minutes, state, kiosk, made_at, pools) VALUES ('t', 'walk-in', 'R-001', '123456789', 'c', 'x',"
        " 'R', '2026-11-23', '', '{}', '2026-11-23 07:30:00', 20, 'arrived', 'k', '2026-11-23 07:30:00', '')"
    )
    with empty.write() as connection:
        command.upgrade(migrations.configuration(connection), "0008")
    with empty.write() as connection:
        connection.exec_driver_sql(ticket)
    migrations.upgrade(empty)
    with empty.read() as connection:
        row = connection.exec_driver_sql("SELECT request, goes_first FROM ticket").one()
        assert (row.request, bool(row.goes_first)) == (None, False)
    with empty.write() as connection:
        command.downgrade(migrations.configuration(connection), "0008")
        assert connection.exec_driver_sql("SELECT id FROM ticket").all() == [("t",)]


def test_a_draft_from_before_staff_chose_questions_keeps_the_form_of_its_service(empty: Database) -> None:
    form = ["danger_now", "of_age", "phone", "slot", "consent"]
    catalogue = {"services": [{"id": "x", "action": "request", "form": form}]}
    with empty.write() as connection:
        command.upgrade(migrations.configuration(connection), "0009")
    with empty.write() as connection:
        connection.execute(
            insert(catalogue_document).values(
                version="1", issued_at=EARLIER, body=json.dumps(catalogue), source="content"
            )
        )
        for service in ("x", "new"):
            connection.execute(
                insert(service_draft).values(
                    id=service, service=service, text=json.dumps({"letter": "R"}), state="submitted", revision=1,
                    writers="[]", changed_at=EARLIER, changed_by="Amal",
                )
            )  # fmt: skip
    migrations.upgrade(empty)
    with empty.read() as connection:
        texts = {one.service: one.text for one in drafts(connection)}
    assert texts["x"].questions == (Question("danger_now"), Question("phone"))
    assert texts["new"] == ServiceText(letter="R")


def test_there_and_back_leaves_nothing(empty: Database) -> None:
    migrations.upgrade(empty)
    with empty.write() as connection:
        command.downgrade(migrations.configuration(connection), "base")
    with empty.read() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_a_migration_that_breaks_leaves_the_database_as_it_was(empty: Database) -> None:
    """A table of the same name is in the way of the last one that is made."""
    with empty.write() as connection:
        connection.exec_driver_sql("CREATE TABLE failed_tries (x integer)")
    with pytest.raises((StorageFault, ProgrammingError)):
        migrations.upgrade(empty)
    with empty.read() as connection:
        assert set(inspect(connection).get_table_names()) <= {"failed_tries", "alembic_version"}
