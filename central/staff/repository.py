"""The password, sessions and tries in the database; every function works inside the caller's transaction."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.staff.models import sign_in_tries, staff_password, staff_session

_ONLY = 1


def password_hash(connection: Connection) -> str | None:
    """None while nobody set one."""
    return connection.execute(select(staff_password.c.hash)).scalar_one_or_none()


def keep_password_hash(connection: Connection, hashed: str, now: datetime) -> None:
    """In place of the one before."""
    connection.execute(delete(staff_password))
    connection.execute(insert(staff_password).values(id=_ONLY, hash=hashed, set_at=now))


def add_session(connection: Connection, session_id: str, form_token: str, expires_at: datetime) -> None:
    """The session of a cookie whose hash is `session_id`."""
    connection.execute(
        insert(staff_session).values(id=session_id, form_token=form_token, expires_at=expires_at)
    )


def form_token(connection: Connection, session_id: str, now: datetime) -> str | None:
    """The form token of a session that has not expired."""
    return connection.execute(
        select(staff_session.c.form_token).where(
            staff_session.c.id == session_id, staff_session.c.expires_at > now
        )
    ).scalar_one_or_none()


def end_session(connection: Connection, session_id: str) -> None:
    """Signs one out."""
    connection.execute(delete(staff_session).where(staff_session.c.id == session_id))


def end_all_sessions(connection: Connection) -> None:
    """Signs everybody out."""
    connection.execute(delete(staff_session))


def forget_expired_sessions(connection: Connection, now: datetime) -> None:
    """Drops what nobody can use any more."""
    connection.execute(delete(staff_session).where(staff_session.c.expires_at <= now))


def count_try(
    connection: Connection, source: str, now: datetime, began_after: datetime
) -> tuple[int, datetime]:
    """Counts one more try; (how many, since when). A window that began before `began_after` starts anew."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    connection.execute(
        update(sign_in_tries)
        .where(sign_in_tries.c.source == source, sign_in_tries.c.since <= began_after)
        .values(since=now, tries=0)
    )
    row = connection.execute(
        dialect.insert(sign_in_tries)
        .values(source=source, since=now, tries=1)
        .on_conflict_do_update(index_elements=["source"], set_={"tries": sign_in_tries.c.tries + 1})
        .returning(sign_in_tries.c.tries, sign_in_tries.c.since)
    ).one()
    return row.tries, row.since


def forget_tries(connection: Connection, source: str) -> None:
    """The address starts anew."""
    connection.execute(delete(sign_in_tries).where(sign_in_tries.c.source == source))
