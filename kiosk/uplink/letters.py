"""Letters to central: what it is still to hear, in the order written, part of the journal's file."""

import sqlite3
from dataclasses import dataclass
from typing import Any

from kiosk.uplink import routes
from kiosk.uplink.routes import Request
from kiosk.uplink.storage import Storage
from protocol.hall import HelpCall


@dataclass(frozen=True, slots=True)
class Letter:
    """`parked` is the code of central's refusal, None while the letter is under way."""

    seq: int
    request: Request[Any]
    parked: str | None = None


class Letters:
    """Every method is one transaction and raises StorageFault. Thread-safe."""

    def __init__(self, storage: Storage, kiosk: str, centre: str) -> None:
        self._storage = storage
        self._kiosk = kiosk
        self._centre = centre

    def waiting(self, route: str | None = None) -> tuple[Letter, ...]:
        """In the order in which they were written; of one route only, if given."""
        return self._where("parked IS NULL AND (? IS NULL OR route = ?)", route, route)

    def parked(self) -> tuple[Letter, ...]:
        """What central refused."""
        return self._where("parked IS NOT NULL")

    def holds(self, key: str) -> bool:
        """Whether a letter with this key is still here."""
        return bool(self._where("key = ?", key))

    def delivered(self, letter: Letter) -> None:
        """Central has it: nothing of it stays here."""
        with self._storage.change() as db:
            db.execute("DELETE FROM outbox WHERE seq = ?", (letter.seq,))
        self._storage.scrub()

    def park(self, letter: Letter, code: str) -> None:
        """Central refuses it: it is kept for staff, who are called."""
        with self._storage.change() as db:
            db.execute("UPDATE outbox SET parked = ? WHERE seq = ?", (code, letter.seq))
            if letter.request.route is not routes.ASK_HELP:
                self.call_staff(db, f"{letter.request.key}.staff")

    def call_staff(self, db: sqlite3.Connection, key: str) -> None:
        """Inside a transaction: staff are wanted at this kiosk, also when central is out of reach now."""
        post(db, self.staff_wanted(key))

    def staff_wanted(self, key: str) -> Request[HelpCall]:
        """What such a letter asks of central."""
        return routes.help_wanted(self._kiosk, self._centre, key)

    def _where(self, condition: str, *values: object) -> tuple[Letter, ...]:
        with self._storage.look() as db:
            rows = db.execute(
                f"SELECT seq, route, key, body, parked FROM outbox WHERE {condition} ORDER BY seq",  # noqa: S608 - ours
                values,
            ).fetchall()
        return tuple(
            Letter(seq, Request(routes.QUEUED[route], body, key), parked)
            for seq, route, key, body, parked in rows
        )


def post(db: sqlite3.Connection, request: Request[Any]) -> None:
    """Inside a transaction: writes a letter; the same one twice is one."""
    db.execute(
        "INSERT OR IGNORE INTO outbox (route, key, body) VALUES (?, ?, ?)",
        (request.route.name, request.key, request.body),
    )
