"""A platform is waited for only so long and believed only so far."""

import threading
from datetime import timedelta
from typing import Any

import pytest

from central.certificates.platforms.guarded import AT_ONCE, FAILURES, REST, Guarded
from central.certificates.platforms.judging import Doubt, judge
from central.certificates.platforms.mapping import read_platform
from central.certificates.platforms.port import NobodyThere, Question, Reply, Silent, Told
from central.certificates.repository import NEW, StoredFile
from central.clock import DrivenClock
from protocol.certificates import LookUpKey, Track
from tests.central.certificates import RULES
from tests.central.places import SUNDAY_NIGHT
from tests.setup.tree import ROOT

WORDS = read_platform(ROOT / "config/platforms/demo.yaml")
KNOWN = Question(Track.CARD, LookUpKey.CIN, "ZK92003", 1953)
FIRST = "VERIFICATION"


# --- patience -----------------------------------------------------------------------------------


class Slow:
    """Answers when it is let go."""

    def __init__(self) -> None:
        self.let_go = threading.Event()
        self.asked = 0

    def ask(self, question: Question) -> Reply:
        self.asked += 1
        self.let_go.wait(20)
        return NobodyThere()


def test_a_slow_platform_holds_only_so_many_threads_and_nobody_else_waits() -> None:
    slow = Slow()
    guarded = Guarded(slow, DrivenClock(SUNDAY_NIGHT), patience=5)
    replies: list[Reply] = []
    threads = [threading.Thread(target=lambda: replies.append(guarded.ask(KNOWN))) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    while slow.asked < AT_ONCE:
        threads[0].join(0.01)
    assert guarded.ask(KNOWN) == Silent("busy")
    slow.let_go.set()
    for thread in threads:
        thread.join()
    assert replies == [NobodyThere()] * AT_ONCE


def test_a_platform_that_fails_is_left_alone_and_tried_again() -> None:
    clock = DrivenClock(SUNDAY_NIGHT)
    replies: list[Reply] = [*[Silent("status")] * (FAILURES + 1), NobodyThere()]
    asked: list[Question] = []

    class Failing:
        def ask(self, question: Question) -> Reply:
            asked.append(question)
            return replies[len(asked) - 1]

    guarded = Guarded(Failing(), clock)
    for _ in range(FAILURES):
        assert guarded.ask(KNOWN) == Silent("status")
    assert guarded.ask(KNOWN) == Silent("resting")
    clock.advance(REST)
    assert guarded.ask(KNOWN) == Silent("status"), "one question tries"
    assert guarded.ask(KNOWN) == Silent("resting")
    clock.advance(REST)
    assert guarded.ask(KNOWN) == NobodyThere()
    assert len(asked) == FAILURES + 2


# --- what is believed ---------------------------------------------------------------------------


def judged(told: Told, before: StoredFile | None = None, track: Track = Track.CARD) -> StoredFile | Doubt:
    assert RULES is not None
    return judge(told, WORDS, track, before, RULES, SUNDAY_NIGHT)


def said_before(state: str, *, hours: int = 1, asked_once: bool = False) -> StoredFile:
    as_of = SUNDAY_NIGHT - timedelta(hours=hours)
    return StoredFile("f", Track.CARD, NEW, state, as_of, WORDS.name, as_of, asked_once=asked_once)


def told(word: str, *, minutes: int = 0, **more: Any) -> Told:
    return Told(word, SUNDAY_NIGHT + timedelta(minutes=minutes), **more)


@pytest.mark.parametrize(
    ("said", "before", "doubt"),
    [
        (told("EN_COURS_V2"), None, Doubt("unknown-state", "EN_COURS_V2")),
        (told("verification"), None, Doubt("unknown-state", "verification")),
        (told("<b>" + "x" * 90), None, Doubt("unknown-state", "?b?" + "x" * 37)),
        (told("DEPOT_DOSSIER"), None, Doubt("other-track", "DEPOT_DOSSIER")),
        (told(FIRST, minutes=6), None, Doubt("future", "2026-11-22")),
        (told(FIRST), said_before("READY_FOR_PICKUP"), Doubt("impossible", "READY_FOR_PICKUP CHECKING")),
        (told("BROUILLON"), said_before("CHECKING"), Doubt("impossible", "CHECKING DRAFT")),
        (told(FIRST, minutes=-120), said_before("SUBMITTED"), Doubt("backwards", FIRST)),
        (told("PIECE_MANQUANTE"), None, Doubt("unknown-paper", "")),
        (told("PIECE_MANQUANTE", document="RIB"), None, Doubt("unknown-paper", "RIB")),
        (told("TRANSFERT", place="ICI"), None, Doubt("unknown-place", "ICI")),
        (told("CONVOCATION", place="COAPH-LAA-02"), None, Doubt("no-day", "CONVOCATION")),
        (
            told("PIECE_MANQUANTE", document="PHOTO"),
            said_before("CHECKING", asked_once=True),
            Doubt("impossible", "CHECKING MISSING_DOCUMENTS"),
        ),
    ],
)
def test_what_cannot_be_is_doubted(said: Told, before: StoredFile | None, doubt: Doubt) -> None:
    assert judged(said, before) == doubt


def test_states_in_between_may_have_been_missed() -> None:
    file = judged(told("DISPONIBLE"), said_before("SUBMITTED"))
    assert isinstance(file, StoredFile)
    assert file.state == "READY_FOR_PICKUP"


def test_papers_asked_for_are_remembered() -> None:
    file = judged(told("PIECE_MANQUANTE", document="PHOTO"), said_before("CHECKING"))
    assert isinstance(file, StoredFile)
    assert (file.document, file.asked_once) == ("photos", True)


def test_a_clock_that_is_a_little_ahead_is_believed_as_of_now() -> None:
    file = judged(told(FIRST, minutes=4))
    assert isinstance(file, StoredFile)
    assert file.as_of == SUNDAY_NIGHT
