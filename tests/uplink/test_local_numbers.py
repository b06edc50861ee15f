"""Numbers of the kiosk's own row: each given once a local day, without central, and told to it later."""

import threading
from pathlib import Path

import pytest

from kiosk.journeys.calls import PrintTicket, TakeLocalNumber
from kiosk.uplink.local_ticket import check_letter
from kiosk.uplink.performer import Performer
from protocol.appointments import Ticket
from protocol.faults import Fault
from tests.uplink.garbage import garbage, silent
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, NINE, SERVICE, Uplink, catalogue, key


def local(uplink: Uplink, visit: str) -> Ticket:
    return uplink.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key(visit))


def test_a_local_number_is_given_without_central_and_told_to_it_later(
    tmp_path: Path, central: SmallCentral
) -> None:
    with garbage(silent()) as gone:
        uplink = Uplink(tmp_path, gone.url)
        one = local(uplink, "v1")
        assert gone.requests == []
    assert (one.number, one.qr, one.short_code) == ("L-001", "", "")
    assert one.public_name == catalogue().services[0].public_name
    assert one.starts_at == NINE
    assert one.expires_at.isoformat() == "2026-11-24T00:00:00+01:00"  # the end of the day on the wall
    uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    uplink.performer.wipe("v1")
    uplink.at(central.url)
    assert uplink.outbox.deliver_once().delivered == 1
    (told,) = central.locals
    assert (told.number, told.kiosk, told.given_at) == ("L-001", KIOSK, NINE)
    uplink.close()


def test_local_numbers_count_on_through_a_restart_and_start_again_each_local_day(
    tmp_path: Path, central: SmallCentral
) -> None:
    uplink = Uplink(tmp_path, central.url)
    assert [local(uplink, f"v{n}").number for n in range(3)] == ["L-001", "L-002", "L-003"]
    uplink.close()
    uplink = Uplink(tmp_path, central.url)
    assert local(uplink, "v4").number == "L-004"
    uplink.clock.advance(14 * 3600 + 1799)  # 00:29:59 of the next day in Casablanca, still today in UTC
    assert local(uplink, "v5").number == "L-001"
    uplink.clock.advance(-86400)  # the clock is set back a day, and again
    assert local(uplink, "v6").number == "L-005"
    uplink.close()


def test_the_same_local_number_is_not_given_twice(uplink: Uplink) -> None:
    given: list[str] = []

    def take(n: int) -> None:
        given.extend(local(uplink, f"v{n}x{m}").number for m in range(10))

    threads = [threading.Thread(target=take, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == [f"L-{n:03d}" for n in range(1, 41)]


def test_the_same_commit_gets_the_same_local_number(uplink: Uplink) -> None:
    assert local(uplink, "v1") == local(uplink, "v1")


def test_a_local_number_of_a_visitor_who_left_is_taken_back(uplink: Uplink, central: SmallCentral) -> None:
    local(uplink, "v1")
    uplink.performer.wipe("v1")
    assert uplink.outbox.deliver_once().delivered == 2
    assert central.live == []


def test_there_is_no_thousandth_local_number(uplink: Uplink) -> None:
    with uplink.journal._storage.change() as db:
        db.execute("INSERT INTO local_numbers VALUES ('2026-11-23', 998)")
    assert local(uplink, "v1").number == "L-999"
    with pytest.raises(Fault) as fault:
        local(uplink, "v2")
    assert fault.value.code == "local-numbers-used-up"


@pytest.mark.parametrize("letter", ["", "LL", "l", "7", "ل"])
def test_a_letter_that_is_none_is_refused_at_the_start(uplink: Uplink, letter: str) -> None:
    with pytest.raises(Fault) as fault:
        Performer(uplink.client, uplink.journal, uplink.outbox, uplink.paper, catalogue, uplink.clock, letter)
    assert fault.value.code == "local-letter"


def test_a_letter_of_the_catalogue_is_not_ours() -> None:
    check_letter("L", catalogue())
    with pytest.raises(Fault):
        check_letter("G", catalogue())
