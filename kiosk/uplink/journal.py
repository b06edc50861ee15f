"""What is written down before it is done: commits, paper, numbers of our own, letters to central.

A commit is written before it is sent, its ticket before it is printed, a print before the printer is
asked. What is over is deleted; what must be undone becomes a letter to central in the same transaction.
Every method is one transaction and raises StorageFault.
"""

import json
import sqlite3
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.journeys.calls import NotPrinted, Printed
from kiosk.uplink import routes
from kiosk.uplink.letters import Letters, post
from kiosk.uplink.routes import Request
from kiosk.uplink.storage import Storage
from protocol.appointments import LocalWalkIn, Ticket
from protocol.codec import decode
from protocol.faults import Fault, Malformed
from protocol.requests import Receipt

LAST_LOCAL_NUMBER = 999  # a number has three digits
_DAYS_KEPT = 30  # of local numbers: a clock that jumped and came back finds its day again
_VISITS_REMEMBERED = 64  # a call of a visit that ended longer ago has long come back
_NO_PRINTER = "no-printer"


@dataclass(frozen=True, slots=True)
class Open:
    """A commit whose end is not known to be over.

    `language` is the visitor's, empty where an older kiosk kept none. `request` is there until it is answered, then `ticket` where it hands one out. Of the paper: `tried`
    means that a print ended, `printing` that one began and its end is not known, `printed` that paper
    came out, `shown` that the whole ticket was on the screen. `closed`: its visit is over.
    """

    key: str
    route: str
    at: float
    language: str
    request: Request[Ticket] | None
    ticket: Ticket | None
    tried: bool
    printing: bool
    printed: bool
    shown: bool
    closed: bool

    @property
    def perhaps_held(self) -> bool:
        """Whether somebody may have the ticket, on paper or as a photograph."""
        return self.printing or self.printed or self.shown


class Journal:
    """The memory of one kiosk. `now` gives the present in UTC. Thread-safe."""

    def __init__(self, path: Path, kiosk: str, centre: str, now: Callable[[], datetime]) -> None:
        self._storage = Storage(path)
        self.letters = Letters(self._storage, kiosk, centre)
        self._kiosk = kiosk
        self._now = now
        self._over: deque[str] = deque(maxlen=_VISITS_REMEMBERED)

    @property
    def path(self) -> Path:
        return self._storage.path

    def close(self) -> None:
        """Closes the file."""
        self._storage.close()

    # --- commits -----------------------------------------------------------------------------

    def intend(self, key: str, request: Request[Any], language: str = "") -> Ticket | None:
        """Before it is sent. The ticket, where this very commit was answered already.

        Of a request of a service only its key is written: its answers never touch the disk. Raises Fault (`visit-over`), so that nothing is done for a visitor who has left.
        """
        with self._storage.change() as db:
            self._check_visit(key)
            known = db.execute("SELECT ticket FROM commits WHERE key = ?", (key,)).fetchone()
            if known is None:
                db.execute(
                    "INSERT INTO commits (key, visit, route, at, body, language) VALUES (?, ?, ?, ?, ?, ?)",
                    (key, visit_of(key), request.route.name, self._seconds(), _kept(request), language),
                )
            return None if known is None or known[0] is None else decode(Ticket, json.loads(known[0]))

    def answered(self, key: str, paper: Ticket | Receipt) -> bool:
        """Central's answer, before anything is done with it. False when it comes too late: the commit
        was abandoned meanwhile, and nobody may see the ticket. Of a receipt only its code is kept."""
        with self._storage.change() as db:
            row = db.execute("SELECT route FROM commits WHERE key = ?", (key,)).fetchone()
            if row is None:
                return False
            if row[0] in routes.HANDS_OUT_TICKET and isinstance(paper, Ticket):
                db.execute(
                    "UPDATE commits SET body = NULL, ticket = ?, ticket_id = ?, at = ? WHERE key = ?",
                    (routes.text_of(paper), paper.id, self._seconds(), key),
                )
            elif row[0] in routes.HANDS_OUT_RECEIPT and isinstance(paper, Receipt):
                db.execute("UPDATE commits SET body = NULL, ticket_id = ? WHERE key = ?", (paper.code, key))
            else:
                _forget(db, key)
            return True

    def forget(self, key: str) -> None:
        """It had no effect, or none that is to be undone."""
        with self._storage.change() as db:
            _forget(db, key)

    def abandon(self, key: str) -> None:
        """It is as if it had never been asked for: central will be told, its late answer is not used."""
        with self._storage.change() as db:
            self._abandon(db, key)

    def is_abandoned(self, key: str) -> bool:
        """Whether central is still to be told that it was abandoned."""
        return self.letters.holds(routes.abandon_key(key))

    def open_commits(self) -> tuple[Open, ...]:
        """All commits that are not over, the oldest first."""
        with self._storage.look() as db:
            rows = db.execute(
                "SELECT key, route, at, language, body, ticket, tried, printing, printed, shown, closed"
                " FROM commits ORDER BY at, rowid"
            ).fetchall()
        return tuple(_open(row) for row in rows)

    # --- numbers of our own ------------------------------------------------------------------

    def take_local(
        self, key: str, day: str, make: Callable[[int], tuple[Ticket, LocalWalkIn]], language: str = ""
    ) -> Ticket:
        """The next number of the local `day`, with its ticket and the letter that tells central.

        Raises Fault (`local-numbers-used-up`, `visit-over`).
        """
        with self._storage.change() as db:
            self._check_visit(key)
            known = db.execute("SELECT ticket FROM commits WHERE key = ?", (key,)).fetchone()
            if known is not None:
                return decode(Ticket, json.loads(known[0]))
            ticket, message = make(_next_number(db, day))
            db.execute(
                "INSERT INTO commits (key, visit, route, at, ticket, ticket_id, language)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    key,
                    visit_of(key),
                    routes.LOCAL_WALK_IN.name,
                    self._seconds(),
                    routes.text_of(ticket),
                    ticket.id,
                    language,
                ),
            )
            post(db, routes.local_walk_in(message, key))
            return ticket

    # --- paper -------------------------------------------------------------------------------

    def print_begins(self, key: str, ticket_id: str) -> Printed | NotPrinted | None:
        """Before the printer is asked. The result, where this very print came to its end already.

        A visit that prints the ticket left over by another one takes it over. Raises Fault (`visit-over`).
        """
        visit = visit_of(key)
        with self._storage.change() as db:
            self._check_visit(key)
            row = db.execute("SELECT result FROM prints WHERE key = ?", (key,)).fetchone()
            if row is not None and row[0] is not None:
                return Printed() if row[0] == "" else NotPrinted(row[0])
            db.execute(
                "INSERT OR IGNORE INTO prints (key, visit, ticket_id) VALUES (?, ?, ?)",
                (key, visit, ticket_id),
            )
            db.execute("UPDATE commits SET printing = 1, visit = ? WHERE ticket_id = ?", (visit, ticket_id))
            return None

    def print_ended(self, key: str, result: Printed | NotPrinted) -> None:
        """Where the visit ended meanwhile: without paper nobody has the ticket, and it is abandoned."""
        reason = result.reason if isinstance(result, NotPrinted) else ""
        with self._storage.change() as db:
            db.execute("UPDATE prints SET result = ? WHERE key = ?", (reason, key))
            db.execute(
                "UPDATE commits SET tried = 1, printing = 0, printed = max(printed, ?), shown = max(shown, ?)"
                " WHERE ticket_id = (SELECT ticket_id FROM prints WHERE key = ?)",
                (not reason, reason == _NO_PRINTER, key),
            )
            for late in _keys(db, "closed = 1 AND printing = 0"):
                if _keys(db, "key = ? AND printed = 0 AND shown = 0", late):
                    self._abandon(db, late)
                _forget(db, late)
            over = visit_of(key) in self._over
            if over:
                db.execute("DELETE FROM prints WHERE key = ?", (key,))
        if over:
            self._storage.scrub()

    def print_unknown(self, key: str) -> None:
        """The printer failed so that nobody knows what came out, and the visit that asked is over: the
        ticket stays good, because somebody may hold it."""
        with self._storage.change() as db:
            db.execute(
                "UPDATE commits SET tried = 1, printing = 0, shown = 1"
                " WHERE ticket_id = (SELECT ticket_id FROM prints WHERE key = ?)",
                (key,),
            )
            db.execute("DELETE FROM prints WHERE key = ?", (key,))
            db.execute("DELETE FROM commits WHERE closed = 1 AND printing = 0")

    def alert_staff(self, key: str) -> None:
        """Staff are wanted here, also when whoever wanted them has left at once; the letter goes out now, and
        again until central has it."""
        with self._storage.change() as db:
            self.letters.call_staff(db, key)

    def was_shown(self, ticket_id: str) -> None:
        """The whole ticket is on the screen: from now on its visitor may have it."""
        with self._storage.change() as db:
            db.execute("UPDATE commits SET shown = 1 WHERE ticket_id = ?", (ticket_id,))

    # --- the end of a visit ------------------------------------------------------------------

    def close_visit(self, visit: str) -> None:
        """Keeps nothing of the visit but what must still be undone or is under way, without its content.

        A commit under way that hands out a ticket is abandoned, and so is a ticket that nobody tried to
        print: its visitor left before seeing it. Arriving and cancelling stay as they are: they were
        confirmed, and leaving a moment early takes nothing back.
        """
        with self._storage.change() as db:
            self._over.append(visit)
            hands_out = ", ".join(f"'{name}'" for name in sorted(routes.HANDS_OUT))
            unseen = f"tried = 0 AND printing = 0 AND printed = 0 AND shown = 0 AND route IN ({hands_out})"
            for key in _keys(db, f"visit = ? AND closed = 0 AND {unseen}", visit):
                self._abandon(db, key)
            db.execute("DELETE FROM commits WHERE visit = ? AND printing = 0", (visit,))
            db.execute("UPDATE commits SET closed = 1, body = NULL, ticket = NULL WHERE visit = ?", (visit,))
            db.execute("DELETE FROM prints WHERE visit = ? AND result IS NOT NULL", (visit,))
        self._storage.scrub()

    def end_crashed(self, key: str, *, cancel: bool, tell_staff: bool) -> None:
        """A commit that a crash interrupted is over: its ticket is cancelled or stays, staff hear of it."""
        with self._storage.change() as db:
            if not _keys(db, "key = ?", key):
                return
            if cancel:
                self._abandon(db, key)
            _forget(db, key)
            if tell_staff:
                self.letters.call_staff(db, f"{key}.staff")
        self._storage.scrub()

    def forget_prints(self) -> None:
        """No print is under way: the kiosk has just started."""
        with self._storage.change() as db:
            db.execute("DELETE FROM prints")

    # --- inside a transaction ----------------------------------------------------------------

    def _abandon(self, db: sqlite3.Connection, key: str) -> None:
        if _keys(db, "key = ?", key):
            _forget(db, key)
            post(db, routes.abandonment(self._kiosk, key))

    def _check_visit(self, key: str) -> None:
        if visit_of(key) in self._over:
            raise Fault(code="visit-over")

    def _seconds(self) -> float:
        return self._now().timestamp()


def visit_of(key: str) -> str:
    """The visit of a commit's key: `<visit>.<run>.<step>.<hash>` (kiosk.dialogue.pending)."""
    return key.rsplit(".", 3)[0]


def _kept(request: Request[Any]) -> str | None:
    """What of a request is written down before it is sent."""
    return None if request.route.name in routes.HANDS_OUT_RECEIPT else request.body


def _keys(db: sqlite3.Connection, where: str, *values: object) -> list[str]:
    """`where` is one of our own texts."""
    return [key for (key,) in db.execute(f"SELECT key FROM commits WHERE {where}", values)]  # noqa: S608 - none comes from outside


def _forget(db: sqlite3.Connection, key: str) -> None:
    db.execute("DELETE FROM commits WHERE key = ?", (key,))


def _next_number(db: sqlite3.Connection, day: str) -> int:
    row = db.execute("SELECT last FROM local_numbers WHERE day = ?", (day,)).fetchone()
    number: int = row[0] + 1 if row else 1
    if number > LAST_LOCAL_NUMBER:
        raise Fault(day, code="local-numbers-used-up")
    db.execute(
        "INSERT INTO local_numbers (day, last) VALUES (?, ?)"
        " ON CONFLICT (day) DO UPDATE SET last = excluded.last",
        (day, number),
    )
    db.execute(
        "DELETE FROM local_numbers WHERE rowid <= (SELECT max(rowid) FROM local_numbers) - ?",
        (_DAYS_KEPT,),
    )
    return number


def _open(row: tuple[Any, ...]) -> Open:
    key, route, at, language, body, ticket, *flags = row
    request = None if body is None else Request(routes.COMMITS[route], body, key)
    return Open(
        key, route, at, language, request, None if ticket is None else _readable(ticket), *map(bool, flags)
    )


def _readable(text: str) -> Ticket | None:
    """None where an older kiosk wrote it in another shape, or the disk did: nobody can be given it any more."""
    try:
        return decode(Ticket, json.loads(text))
    except (Malformed, ValueError):
        return None
