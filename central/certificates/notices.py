"""What a platform said that cannot be believed, for staff to see and to settle with its people."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.certificates.models import certificate_notice as notice


@dataclass(frozen=True, slots=True)
class Notice:
    """`code`: `certificates-notice-<code>` in words; `word`: what was said, cut short; never about whom."""

    source: str
    code: str
    word: str
    first_at: datetime
    last_at: datetime
    times: int


def add(connection: Connection, source: str, code: str, word: str, now: datetime) -> None:
    """The same again is counted, and shown again if it was settled."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    new = dialect.insert(notice).values(
        source=source, code=code, word=word, first_at=now, last_at=now, times=1
    )
    connection.execute(
        new.on_conflict_do_update(
            index_elements=["source", "code", "word"],
            set_={"last_at": now, "times": notice.c.times + 1, "seen_at": None},
        )
    )


def unsettled(connection: Connection) -> list[Notice]:
    """The newest first."""
    columns = [column for column in notice.c if column.name != "seen_at"]
    rows = connection.execute(
        select(*columns).where(notice.c.seen_at.is_(None)).order_by(notice.c.last_at.desc())
    )
    return [Notice(*row) for row in rows]


def settle(connection: Connection, source: str, code: str, word: str, now: datetime) -> None:
    """Somebody saw it."""
    connection.execute(
        update(notice)
        .where(notice.c.source == source, notice.c.code == code, notice.c.word == word)
        .values(seen_at=now)
    )
