"""Help calls and failed tries in the database, inside the caller's transaction."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.kiosks.models import failed_tries, help_call
from protocol.hall import HelpCall, HelpState

_CALL = (help_call.c.id, help_call.c.kiosk, help_call.c.centre, help_call.c.state, help_call.c.asked_at)


def _call(row: Row[*tuple[Any, ...]]) -> HelpCall:
    return HelpCall(row.id, row.kiosk, row.centre, HelpState(row.state), row.asked_at)


def help_calls(connection: Connection, *conditions: ColumnElement[bool]) -> list[HelpCall]:
    """The calls that meet all conditions, the oldest first."""
    query = select(*_CALL).where(*conditions).order_by(help_call.c.asked_at, help_call.c.id)
    return [_call(row) for row in connection.execute(query)]


def add_help_call(connection: Connection, new: HelpCall) -> None:
    """Stores a call; a second open one of a kiosk breaks a constraint."""
    connection.execute(
        insert(help_call).values(
            id=new.id, kiosk=new.kiosk, centre=new.centre, state=new.state.value, asked_at=new.asked_at
        )
    )


def change_help_call(
    connection: Connection, call_id: str, *conditions: ColumnElement[bool], **values: object
) -> bool:
    """Writes the given columns; False when no such call meets the conditions."""
    return bool(
        connection.execute(
            update(help_call).where(help_call.c.id == call_id, *conditions).values(values)
        ).rowcount
    )


def failures_since(connection: Connection, kiosk: str, begin: datetime) -> tuple[datetime, int] | None:
    """(first failure, failures) of the window that runs now; None when there is none."""
    row = connection.execute(
        select(failed_tries.c.since, failed_tries.c.failures).where(
            failed_tries.c.kiosk == kiosk, failed_tries.c.since > begin
        )
    ).one_or_none()
    return (row.since, row.failures) if row else None


def add_failure(connection: Connection, kiosk: str, now: datetime, begin: datetime) -> None:
    """Counts one failure, in a new window when the last one began at `begin` or before."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    old = failed_tries.c.since <= begin
    connection.execute(
        dialect.insert(failed_tries)
        .values(kiosk=kiosk, since=now, failures=1)
        .on_conflict_do_update(
            index_elements=["kiosk"],
            set_={
                "since": case((old, now), else_=failed_tries.c.since),
                "failures": case((old, 1), else_=failed_tries.c.failures + 1),
            },
        )
    )
