"""Staff called to the kiosk, and the numbers called to desks."""

import threading
from collections.abc import Callable
from datetime import timedelta

from kiosk.dialogue.actions import HelpCallChanged, NumberCalled
from kiosk.journeys.calls import Refused, Unreachable
from kiosk.uplink import routes
from kiosk.uplink.client import Client
from kiosk.uplink.routes import Request
from protocol.hall import Call, Calls, HelpCall, HelpState
from protocol.problem import ProblemCode

STILL_NEWS = timedelta(seconds=60)
"""A call that much older than the newest one is not told any more: central was out of reach meanwhile."""


class Hall:
    """What central knows of the hall of this centre. `fresh` gives unguessable ids. Thread-safe."""

    def __init__(self, client: Client, centre: str, fresh: Callable[[], str]) -> None:
        self._client = client
        self._centre = centre
        self._fresh = fresh

    def ask_help(self) -> HelpCall | Refused | Unreachable:
        """Somebody wants staff at this kiosk, now."""
        return self._client.ask(routes.help_wanted(self._client.kiosk, self._centre, f"help.{self._fresh()}"))

    def help_call(self, call_id: str) -> HelpCall | Refused | Unreachable:
        """Whether staff are coming."""
        return self._client.ask(Request(routes.HELP_CALL, item=call_id))

    def close_help(self, call_id: str) -> HelpCall | Refused | Unreachable:
        """Nobody is wanted any more."""
        return self._client.ask(Request(routes.CLOSE_HELP, key=f"close.{self._fresh()}", item=call_id))

    def calls(self) -> Calls | Refused | Unreachable:
        """The numbers called last, the newest first."""
        return self._client.ask(Request(routes.CALLS, params=(("centre", self._centre),)))


class HelpLine:
    """The help call of the visit that is going on, as actions for it. Thread-safe.

    Staff close a call when they have come; the end of a visit does not, for its visitor may be standing
    there still.
    """

    def __init__(self, hall: Hall, post: Callable[[HelpCallChanged], None]) -> None:
        self._hall = hall
        self._post = post
        self._lock = threading.Lock()
        self._visit = ""
        self._call: HelpCall | None = None

    def call_staff(self, visit: str) -> None:
        """Asks, and says whether central could be told. Raises Fault."""
        answer = self._hall.ask_help()
        call = answer if isinstance(answer, HelpCall) else None
        with self._lock:
            self._visit, self._call = visit, call
        self._post(HelpCallChanged(visit, call.state if call else None))

    def poll(self) -> bool:
        """Looks whether staff are coming; false when there is nothing to look for. Raises Fault."""
        with self._lock:
            visit, before = self._visit, self._call
        if before is None:
            return False
        answer = self._hall.help_call(before.id)
        if answer == Refused(ProblemCode.HELP_UNKNOWN):
            state = HelpState.CLOSED
        elif isinstance(answer, HelpCall):
            state = answer.state
        else:
            return True
        with self._lock:
            if self._call is not before:
                return self._call is not None
            closed = state is HelpState.CLOSED
            self._call = None if closed or not isinstance(answer, HelpCall) else answer
        if state is not before.state:
            self._post(HelpCallChanged(visit, state))
        return not closed

    def forget(self, visit: str) -> None:
        """The visit is over: its call is no longer looked after."""
        with self._lock:
            if self._visit == visit:
                self._visit, self._call = "", None


class CallWatch:
    """Numbers called to desks since the last look, as actions, the oldest first. Of one thread.

    What had been called before the kiosk came up is no news.
    """

    def __init__(self, hall: Hall, post: Callable[[NumberCalled], None]) -> None:
        self._hall = hall
        self._post = post
        self._known: frozenset[Call] | None = None

    def poll(self) -> bool:
        """Whether central answered. Raises Fault."""
        answer = self._hall.calls()
        if not isinstance(answer, Calls):
            return False
        if self._known is not None and answer.calls:
            newest = max(call.called_at for call in answer.calls)
            for call in sorted(set(answer.calls) - self._known, key=lambda call: call.called_at):
                if newest - call.called_at <= STILL_NEWS:
                    self._post(NumberCalled(call.number, call.desk))
        self._known = frozenset(answer.calls)
        return True
