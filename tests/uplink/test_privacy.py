"""Row P4: when a visit is over and central has heard of it, the disk holds nothing of it, in any byte."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from kiosk.journeys.calls import (
    Book,
    CancelIt,
    MoveTo,
    NotPrinted,
    OpenByProof,
    Printed,
    PrintTicket,
    SayArrived,
    TakeLocalNumber,
    Unreachable,
)
from protocol.appointments import Ticket
from tests.uplink.garbage import garbage, silent
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, SERVICE, Uplink, key

VISIT = "visitor5f0a"


def private(*tickets: Ticket) -> list[bytes]:
    """What must not be found afterwards."""
    facts: Iterable[str] = (
        fact for t in tickets for fact in (t.id, t.number, t.short_code, t.qr, t.starts_at.isoformat())
    )
    return [fact.encode() for fact in (*facts, "Accueil", SERVICE, "slot1", "slot3", VISIT) if fact]


def found(uplink: Uplink, *tickets: Ticket) -> list[bytes]:
    kept = uplink.kept()
    return [fact for fact in private(*tickets) if fact in kept]


def a_whole_visit(uplink: Uplink) -> list[Ticket]:
    do = uplink.performer.perform
    one = do(Book("slot1"), key(VISIT))
    assert isinstance(one, Ticket)
    do(PrintTicket(one, 1), key(VISIT, 2))
    do(OpenByProof(one.short_code, one.number), None)
    moved = do(MoveTo(one.short_code, one.number, "slot3"), key(VISIT, 3))
    assert isinstance(moved, Ticket)
    do(PrintTicket(moved, 1), key(VISIT, 4))
    uplink.performer.shown(moved)
    do(SayArrived(moved.short_code, CENTRE), key(VISIT, 5))
    do(CancelIt(moved.short_code, moved.number), key(VISIT, 6))
    do(Book("no-such-slot"), key(VISIT, 7))
    return [one, moved]


def test_the_search_itself_finds_what_is_there(uplink: Uplink) -> None:
    one, moved = a_whole_visit(uplink)
    assert moved.short_code.encode() in found(uplink, one, moved)
    assert VISIT.encode() in found(uplink)


def test_a_finished_visit_leaves_not_one_byte(uplink: Uplink) -> None:
    tickets = a_whole_visit(uplink)
    uplink.performer.wipe(VISIT)
    assert found(uplink, *tickets) == []
    uplink.close()
    assert found(uplink, *tickets) == []


@pytest.mark.parametrize("reason", ["jam", "no-printer"])
def test_nor_does_one_without_paper(uplink: Uplink, reason: str) -> None:
    uplink.paper.result = NotPrinted(reason)
    tickets = a_whole_visit(uplink)
    uplink.performer.wipe(VISIT)
    assert found(uplink, *tickets) == []


def test_a_visit_given_up_keeps_its_key_until_central_has_heard(
    tmp_path: Path, central: SmallCentral
) -> None:
    with garbage(silent()) as gone:
        uplink = Uplink(tmp_path, gone.url)
        assert uplink.performer.perform(Book("slot1"), key(VISIT)) == Unreachable()
        uplink.performer.wipe(VISIT)
    assert found(uplink) == [VISIT.encode()]
    uplink.at(central.url)
    uplink.outbox.deliver_once()
    assert found(uplink) == []
    uplink.close()


def test_a_local_number_is_forgotten_once_central_has_heard(tmp_path: Path, central: SmallCentral) -> None:
    with garbage(silent()) as gone:
        uplink = Uplink(tmp_path, gone.url)
        one = uplink.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key(VISIT))
        uplink.performer.perform(PrintTicket(one, 1), key(VISIT, 2))
        uplink.performer.wipe(VISIT)
    uplink.at(central.url)
    uplink.outbox.deliver_once()
    assert found(uplink, one) == []
    uplink.close()


def test_leaving_while_it_prints_keeps_no_content_and_then_nothing(uplink: Uplink) -> None:
    one = uplink.performer.perform(Book("slot1"), key(VISIT))
    assert isinstance(one, Ticket)
    during: list[bytes] = []

    def leave() -> None:
        uplink.performer.wipe(VISIT)
        during.extend(found(uplink, one))

    uplink.paper.before = leave
    assert uplink.performer.perform(PrintTicket(one, 1), key(VISIT, 2)) == Printed()
    assert set(during) == {one.id.encode(), VISIT.encode()}  # what finishing it needs
    assert found(uplink, one) == []


def test_a_crash_leaves_nothing_once_it_is_recovered(uplink: Uplink, central: SmallCentral) -> None:
    one = uplink.performer.perform(Book("slot1"), key(VISIT))
    assert isinstance(one, Ticket)
    uplink.close()
    again = Uplink(uplink.journal.path.parent, central.url)
    recovery = again.recovery()
    recovery.advance()
    recovery.drop(one)
    again.outbox.deliver_once()
    assert found(again, one) == []
    again.close()
