"""Which earcon belongs to a page that just appeared: a short sound before its first word.

    1. Error: something typed is refused, or trouble is shown; the error or the picture of the trouble is seen.
    2. Done: what the visitor asked for has been done; the ticket, or a tick, is seen.
    3. Listening: it is their turn to write; the field is seen.
    4. Accepted: an answer, a language or a setting was taken; what follows it is seen.

Each is told from the page alone and from how far the visit is, so none is without something to see (row H1).
"""

from dataclasses import replace

from kiosk.content.page import Page
from kiosk.dialogue.screen import ScreenKind
from kiosk.dialogue.settings import changed_settings
from kiosk.dialogue.visit import Answer, Source, Visit
from voice.sound.earcons import Earcon
from voice.speech.utterance import Play, Utterance

TROUBLES = frozenset({"error", "network_off", "paper_out", "printer", "printer_jam", "printer_open"})
_TICK = "yes"
_NOBODY = -1


class Earcons:
    """Remembers the last page, and the last one that no help or settings lay over: coming back from those is no news."""

    def __init__(self) -> None:
        self._last: Page | None = None
        self._beneath: Page | None = None
        self._known = _NOBODY

    def of(self, page: Page, visit: Visit | None, *, overlaid: bool) -> Earcon | None:
        """Return what is to be heard before `page`, which is new."""
        last, beneath, known = self._last, self._beneath, self._known
        self._last = page
        if not overlaid:
            self._beneath, self._known = page, len(visit.answers) if visit is not None else _NOBODY
        if last is None or page.kind is ScreenKind.ATTRACT:
            return None
        if not overlaid:
            committed = visit is not None and _committed(visit.answers[max(known, 0) :])
            if sound := _of_a_step(beneath or last, page, self._known - known, committed=committed):
                return sound
        chosen = [*changed_settings(last.preferences, page.preferences)] or last.language != page.language
        return Earcon.ACCEPTED if chosen else None


def beginning(earcon: Earcon | None, said: list[Utterance]) -> list[Utterance]:
    """What is said with an earcon before it: in one utterance, so that it never sounds over a word (row A16)."""
    if earcon is None or not said:
        return said
    first, *rest = said
    return [replace(first, text=(Play(earcon), *first.parts)), *rest]


def _of_a_step(before: Page, page: Page, went_on: int, *, committed: bool) -> Earcon | None:
    """`went_on`: by how many answers the visit is longer; negative after "back"."""
    arrived = before.id != page.id
    if page.error is not None and (arrived or page.error != before.error):
        return Earcon.ERROR
    if arrived and went_on >= 0 and page.pictogram in TROUBLES:
        return Earcon.ERROR
    if committed and (page.kind is ScreenKind.TICKET or page.pictogram == _TICK):
        return Earcon.DONE
    if arrived and page.entry is not None:
        return Earcon.LISTENING
    # What led to a wait was accepted when the wait began.
    taken = went_on > 0 and before.kind is not ScreenKind.BUSY
    return Earcon.ACCEPTED if taken else None


def _committed(answers: tuple[Answer, ...]) -> bool:
    return any(answer.source is Source.COMMIT for answer in answers)
