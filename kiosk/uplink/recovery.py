"""After a crash at any moment: whatever was under way is finished, offered again or given up.

1. A commit whose answer is not known is asked for again under its key, so that its seat is known.
   After two minutes, or when its visitor had left, it is abandoned instead; not one that was salvaged
   (kiosk.uplink.salvage), which may have been answered and printed.
2. A ticket that nobody may have is offered on the attract screen, by its number only, once. After two
   minutes without anybody it is cancelled and staff are told.
3. A ticket that somebody may have (the printer had begun, or it stood on the screen) is offered too,
   but never cancelled: a paper that is good must stay good. Staff are told.
4. Paper that came out is the end of it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from kiosk.dialogue.actions import LeftoverFound
from kiosk.dialogue.timers import LEFTOVER_SECONDS
from kiosk.journeys.calls import Refused
from kiosk.uplink import routes
from kiosk.uplink.answers import NoAnswer
from kiosk.uplink.client import Client
from kiosk.uplink.events import news, trouble
from kiosk.uplink.journal import Journal, Open
from kiosk.uplink.outbox import Outbox
from kiosk.uplink.routes import Request
from protocol.appointments import Ticket
from protocol.problem import ProblemCode


class Recovery:
    """Make it before the first visit: it takes on what it finds in the journal then, nothing later.

    `announce` gets the ticket left over, if there is one. Raises StorageFault.
    """

    def __init__(
        self,
        journal: Journal,
        client: Client,
        outbox: Outbox,
        announce: Callable[[LeftoverFound], None],
        now: Callable[[], datetime],
    ) -> None:
        self._journal = journal
        self._client = client
        self._outbox = outbox
        self._announce = announce
        self._now = now
        self._left = list(journal.open_commits())
        self._offered: dict[str, Open] = {}
        journal.forget_prints()

    def advance(self) -> bool:
        """Works on what is left; true when nothing is. False: central was silent, try again in a second.

        Raises StorageFault; what was not finished then is tried again by the next call.
        """
        while self._left:
            commit = self._left[0]
            if commit.request is not None and not commit.closed:
                answered = self._ask_again(commit, commit.request)
                if isinstance(answered, NoAnswer):
                    return False
                if answered is not None:
                    self._left[0] = replace(commit, request=None, ticket=answered)
                    continue
            else:
                self._settle(commit, last=len(self._left) == 1)
            del self._left[0]
        return True

    def drop(self, ticket: Ticket) -> None:
        """Nobody wanted the ticket left over. Raises StorageFault."""
        offered = self._offered.get(ticket.id)
        if offered is not None:
            self._end(offered)
            del self._offered[ticket.id]

    # --- one commit --------------------------------------------------------------------------

    def _ask_again(self, commit: Open, request: Request[Ticket]) -> Ticket | NoAnswer | None:
        """The ticket to hand out; NoAnswer while there is time to try again; None when it is over."""
        hands_out = commit.route in routes.HANDS_OUT_TICKET
        if not self._is_recent(commit):
            news("intent-given-up", route=commit.route)
            cancel = hands_out and not commit.perhaps_held
            self._journal.end_crashed(commit.key, cancel=cancel, tell_staff=False)
            return None
        deadline = self._client.deadline()
        if not self._outbox.deliver_abandonments(deadline):
            return NoAnswer("abandonments", silent=True)
        match self._client.send(request, deadline):
            case NoAnswer() as silence:
                return silence
            case Refused(code):  # a refusal had no effect, unless the key had one with another body
                cancel = code is ProblemCode.KEY_REUSED and not commit.perhaps_held
                self._journal.end_crashed(commit.key, cancel=cancel, tell_staff=False)
                return None
            case Ticket() as ticket:
                news("intent-finished", route=commit.route)
                return ticket if self._journal.answered(commit.key, ticket) and hands_out else None

    def _settle(self, commit: Open, *, last: bool) -> None:
        """What was answered. Only the newest can still have its visitor waiting."""
        if commit.closed or commit.printed or (commit.tried and not last):
            self._journal.end_crashed(commit.key, cancel=False, tell_staff=False)
        elif last and commit.ticket is not None and self._is_recent(commit):
            news("leftover-offered", route=commit.route)
            self._offered[commit.ticket.id] = replace(commit, ticket=None)
            self._announce(LeftoverFound(commit.ticket, commit.language))
        else:
            self._end(commit)

    def _end(self, commit: Open) -> None:
        """Nobody came for it."""
        cancel = not commit.perhaps_held
        trouble("leftover-dropped", route=commit.route, cancelled=int(cancel))
        self._journal.end_crashed(commit.key, cancel=cancel, tell_staff=True)

    def _is_recent(self, commit: Open) -> bool:
        """A clock that was set back makes an age negative: that is not recent."""
        return 0 <= self._now().timestamp() - commit.at < LEFTOVER_SECONDS
