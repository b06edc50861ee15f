"""Failed tries, counted per kiosk; and visitors who ask for help."""

import json
from datetime import datetime, timedelta
from http import HTTPStatus
from math import ceil

from sqlalchemy import ColumnElement, Connection

from central.answers import service as answers
from central.catalogue.service import CatalogueService
from central.clock import Clock, Randomness
from central.database import Database
from central.kiosks import repository
from central.kiosks.models import help_call
from central.refusal import Refusal
from protocol.codec import decode
from protocol.hall import AskHelp, HelpCall, HelpState
from protocol.problem import ProblemCode

TRIES = 20
"""Failures a kiosk may have within an hour: people mistype, machines guess. At 20 an hour against ten
thousand live codes of eight random digits, one hit takes 500 hours, and shows a place and a time."""
WINDOW = timedelta(hours=1)


class Tries:
    """How often codes and numbers were wrong at a kiosk; a right one costs nothing."""

    def refusal(self, connection: Connection, kiosk: str, now: datetime) -> Refusal | None:
        """Says no, and for how long, once there were too many."""
        window = repository.failures_since(connection, kiosk, now - WINDOW)
        if window is None or window[1] < TRIES:
            return None
        wait = ceil((window[0] + WINDOW - now).total_seconds())
        return Refusal(ProblemCode.TOO_MANY_TRIES, retry_seconds=max(1, wait))

    def failed(self, connection: Connection, kiosk: str, now: datetime) -> None:
        """Counts a wrong one."""
        repository.add_failure(connection, kiosk, now, now - WINDOW)


class HelpService:
    """Help calls: asked at a kiosk, answered and closed by staff. Raises `StorageFault`."""

    def __init__(
        self, database: Database, catalogue: CatalogueService, clock: Clock, randomness: Randomness
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._randomness = randomness

    def ask(self, message: AskHelp, key: str) -> HelpCall | Refusal:
        """A new call, or the one that is open at this kiosk: pressing twice is asking once."""
        asked = answers.command("help", message.kiosk, key, message)
        return self._database.transact(lambda connection: self._ask(connection, message, asked))

    def _ask(self, connection: Connection, message: AskHelp, asked: answers.Command) -> HelpCall | Refusal:
        known = answers.find(connection, asked)
        if known is not None:
            return answers.refusal(known, asked) or decode(HelpCall, json.loads(known.body))
        if message.centre not in self._catalogue.edition.centres:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        now = self._clock.now().replace(microsecond=0)
        open_calls = repository.help_calls(
            connection, help_call.c.kiosk == message.kiosk, help_call.c.state != HelpState.CLOSED.value
        )
        if open_calls:
            call = open_calls[0]
        else:
            call = HelpCall(self._randomness.token(), message.kiosk, message.centre, HelpState.WAITING, now)
            repository.add_help_call(connection, call)
        answers.keep(connection, asked, HTTPStatus.CREATED, call, now)
        return call

    def find(self, call_id: str) -> HelpCall | Refusal:
        """The call as it stands."""
        with self._database.read() as connection:
            found = repository.help_calls(connection, help_call.c.id == call_id)
        return found[0] if found else Refusal(ProblemCode.HELP_UNKNOWN)

    def open_calls(self, centre: str) -> list[HelpCall]:
        """For staff: every call that is not closed, the oldest first."""
        with self._database.read() as connection:
            return repository.help_calls(
                connection, help_call.c.centre == centre, help_call.c.state != HelpState.CLOSED.value
            )

    def coming(self, call_id: str) -> HelpCall | Refusal:
        """For staff: "I am coming". A call that is closed stays closed."""
        waiting = help_call.c.state == HelpState.WAITING.value
        self._change(call_id, waiting, state=HelpState.COMING.value, coming_at=self._clock.now())
        return self.find(call_id)

    def close(self, call_id: str) -> HelpCall | Refusal:
        """The visitor was helped, or wants no help any more. Closing twice is closing once."""
        still_open = help_call.c.state != HelpState.CLOSED.value
        self._change(call_id, still_open, state=HelpState.CLOSED.value, closed_at=self._clock.now())
        return self.find(call_id)

    def _change(self, call_id: str, condition: ColumnElement[bool], **values: object) -> None:
        self._database.transact(
            lambda connection: repository.change_help_call(connection, call_id, condition, **values)
        )
