"""What visitors are told of appointments that the centre moved: what their paper says still, until they know.

Every function works inside the caller's transaction, with the ticket locked where it writes.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from central.appointments import repository
from central.appointments.repository import StoredNotice
from central.appointments.stored import StoredTicket
from protocol.appointments import MovedNotice, MoveReason


def note(connection: Connection, before: Sequence[StoredTicket], reason: MoveReason, now: datetime) -> None:
    """Tickets are about to start at another time. Moved twice before its visitor came, the first time counts."""
    for one in before:
        known = repository.notice(connection, one.id)
        untold = known is not None and known.slot == one.slot and known.seen_at is None
        was = known.was if known is not None and untold else one.starts_at
        repository.keep_notice(connection, one.id, StoredNotice(one.slot or "", was, reason.value, now, None))


def notice_of(connection: Connection, stored: StoredTicket) -> MovedNotice | None:
    """What the visitor does not know yet; nothing when they moved it themselves, or it is back where it was."""
    if stored.slot is None:
        return None
    known = repository.notice(connection, stored.id)
    if known is None or known.seen_at is not None or known.slot != stored.slot:
        return None
    return MovedNotice(known.was, MoveReason(known.reason)) if known.was != stored.starts_at else None


def seen(connection: Connection, stored: StoredTicket, starts_at: datetime, now: datetime) -> None:
    """They know that it starts at `starts_at`; when it was moved again meanwhile they do not know that."""
    if stored.starts_at == starts_at:
        repository.notice_seen(connection, stored.id, now)
