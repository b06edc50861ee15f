"""Passwords, people, sessions, tries and acts in the database; every function works inside the caller's transaction."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.staff.models import sign_in_tries, staff_act, staff_member, staff_password, staff_session

_ONLY = 1


def password_hash(connection: Connection) -> str | None:
    """None while nobody set one."""
    return connection.execute(select(staff_password.c.hash)).scalar_one_or_none()


def keep_password_hash(connection: Connection, hashed: str, now: datetime) -> None:
    """In place of the one before."""
    connection.execute(delete(staff_password))
    connection.execute(insert(staff_password).values(id=_ONLY, hash=hashed, set_at=now))


def member_hash(connection: Connection, key: str) -> tuple[str, str] | None:
    """Name and hash of somebody who works here."""
    row = connection.execute(
        select(staff_member.c.name, staff_member.c.hash).where(
            staff_member.c.key == key, staff_member.c.removed_at.is_(None)
        )
    ).one_or_none()
    return (row.name, row.hash) if row else None


def keep_member(connection: Connection, key: str, name: str, hashed: str, now: datetime) -> None:
    """With a new password when they are known already, also after they left."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    values = {"name": name, "hash": hashed, "removed_at": None}
    connection.execute(
        dialect.insert(staff_member)
        .values(key=key, added_at=now, **values)
        .on_conflict_do_update(index_elements=["key"], set_=values)
    )


def remove_member(connection: Connection, key: str, now: datetime) -> bool:
    """False when nobody of this name works here."""
    gone = (
        update(staff_member)
        .where(staff_member.c.key == key, staff_member.c.removed_at.is_(None))
        .values(hash="", removed_at=now)
    )
    return connection.execute(gone).rowcount == 1


def members(connection: Connection) -> list[str]:
    """The names of who works here."""
    query = select(staff_member.c.name).where(staff_member.c.removed_at.is_(None))
    return list(connection.execute(query.order_by(staff_member.c.key)).scalars())


def add_session(
    connection: Connection, session_id: str, form_token: str, expires_at: datetime, member: str
) -> None:
    """The session of a cookie whose hash is `session_id`; `member` is empty for the desk."""
    connection.execute(
        insert(staff_session).values(
            id=session_id, form_token=form_token, expires_at=expires_at, member=member
        )
    )


def session(connection: Connection, session_id: str, now: datetime) -> tuple[str, str] | None:
    """Form token and member of a session that has not expired."""
    row = connection.execute(
        select(staff_session.c.form_token, staff_session.c.member).where(
            staff_session.c.id == session_id, staff_session.c.expires_at > now
        )
    ).one_or_none()
    return (row.form_token, row.member) if row else None


def end_sessions_of(connection: Connection, member: str) -> None:
    """Signs one person out everywhere."""
    connection.execute(delete(staff_session).where(staff_session.c.member == member))


def add_act(connection: Connection, at: datetime, by: str, what: str, about: str, detail: str) -> None:
    """One line more of who did what."""
    connection.execute(insert(staff_act).values(at=at, by=by, what=what, about=about, detail=detail))


def acts(connection: Connection, about: str, most: int) -> list[tuple[datetime, str, str, str]]:
    """When, who, what, detail; the newest first."""
    query = (
        select(staff_act.c.at, staff_act.c.by, staff_act.c.what, staff_act.c.detail)
        .where(staff_act.c.about == about)
        .order_by(staff_act.c.serial.desc())
        .limit(most)
    )
    return [(row.at, row.by, row.what, row.detail) for row in connection.execute(query)]


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
