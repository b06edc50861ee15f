"""What central has not heard is told to it, once in effect, in order, and never dropped."""

import threading
import time
from pathlib import Path

import pytest

from kiosk.journeys.calls import Book, TakeLocalNumber, Unreachable
from kiosk.uplink import routes
from kiosk.uplink.outbox import LONGEST_PAUSE, Outbox
from protocol.problem import ProblemCode
from tests.uplink.garbage import garbage, http, says
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, SERVICE, Uplink, key


def take_local(uplink: Uplink, *visits: str) -> None:
    for visit in visits:
        uplink.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key(visit))


def give_up(uplink: Uplink, visit: str) -> None:
    uplink.journal.intend(key(visit), routes.commit(Book("slot1"), KIOSK, key(visit)))
    uplink.journal.abandon(key(visit))


def test_an_empty_outbox_has_nothing_to_do(uplink: Uplink, central: SmallCentral) -> None:
    done = uplink.outbox.deliver_once()
    assert (done.delivered, done.again_in, central.paths) == (0, None, [])


def test_letters_go_in_the_order_in_which_they_were_written(uplink: Uplink, central: SmallCentral) -> None:
    take_local(uplink, "v1")
    give_up(uplink, "v2")
    take_local(uplink, "v3")
    assert uplink.outbox.deliver_once().delivered == 3
    assert central.paths == ["/v1/walk-ins/local", "/v1/abandonments", "/v1/walk-ins/local"]
    assert [told.number for told in central.locals] == ["L-001", "L-002"]
    assert uplink.outbox.deliver_once().delivered == 0


def test_silence_ends_the_round_and_each_pause_is_longer_up_to_a_minute(
    uplink: Uplink, central: SmallCentral
) -> None:
    take_local(uplink, "v1", "v2")

    def gone(_: str) -> None:
        raise ConnectionError

    central.arrived = gone
    pauses = []
    for _ in range(10):
        done = uplink.outbox.deliver_once()
        assert (done.delivered, done.waiting, done.silent) == (0, 2, True)
        pauses.append(done.again_in or 0)
    assert pauses == sorted(pauses)
    assert 0.7 <= pauses[0] <= 1
    assert LONGEST_PAUSE * 0.75 <= pauses[-1] <= LONGEST_PAUSE
    central.arrived = lambda _: None
    assert uplink.outbox.deliver_once().again_in is None


def test_a_loop_that_looks_in_often_does_not_hurry_central(uplink: Uplink, central: SmallCentral) -> None:
    seconds = 0.0
    outbox = Outbox(uplink.journal, uplink.client, lambda: seconds)
    take_local(uplink, "v1")

    def gone(_: str) -> None:
        tries.append(seconds)
        raise ConnectionError

    tries: list[float] = []
    central.arrived = gone
    for _ in range(300):
        outbox.deliver_due()
        seconds += 1
    assert 9 <= len(set(tries)) <= 12  # pauses of 1, 2, 4 … 60 seconds, each a little shorter
    give_up(uplink, "v2")
    central.arrived = lambda _: None
    assert outbox.deliver_abandonments(time.monotonic() + 5)  # a visitor finds that central is back
    done = outbox.deliver_due()
    assert done is not None
    assert (done.delivered, done.again_in) == (1, None)


def test_kiosks_that_lost_central_together_do_not_come_back_together(tmp_path: Path) -> None:
    pauses = set()
    for n in range(5):
        with garbage(says()) as gone:
            uplink = Uplink(tmp_path / str(n), gone.url)
            uplink.client.kiosk = f"kiosk-{n}"
            uplink.outbox = Outbox(uplink.journal, uplink.client)
            give_up(uplink, "v1")
            pauses.add(uplink.outbox.deliver_once().again_in)
            uplink.close()
    assert len(pauses) == 5


def test_a_letter_whose_answer_was_lost_is_told_again_and_counts_once(
    uplink: Uplink, central: SmallCentral
) -> None:
    take_local(uplink, "v1")

    def lose(_: str) -> None:
        raise ConnectionError

    central.effected = lose
    assert uplink.outbox.deliver_once().waiting == 1
    central.effected = lambda _: None
    assert uplink.outbox.deliver_once().delivered == 1
    assert len(central.locals) == 1
    assert len(central.live) == 1


def test_a_server_error_holds_up_one_letter_and_not_the_others(uplink: Uplink, central: SmallCentral) -> None:
    take_local(uplink, "v1")
    give_up(uplink, "v2")
    central.refuse["/v1/walk-ins/local"] = ProblemCode.STORAGE
    done = uplink.outbox.deliver_once()
    assert (done.delivered, done.waiting, done.parked, done.silent) == (1, 1, 0, False)
    del central.refuse["/v1/walk-ins/local"]
    assert uplink.outbox.deliver_once().delivered == 1


@pytest.mark.parametrize("code", [ProblemCode.TOO_MANY_TRIES, ProblemCode.SIGN_IN])
def test_a_refusal_that_is_not_about_the_letter_waits(
    uplink: Uplink, central: SmallCentral, code: ProblemCode
) -> None:
    take_local(uplink, "v1")
    central.refuse["/v1/walk-ins/local"] = code
    assert uplink.outbox.deliver_once().waiting == 1


def test_a_refusal_is_parked_and_staff_are_called(uplink: Uplink, central: SmallCentral) -> None:
    take_local(uplink, "v1")
    central.refuse["/v1/walk-ins/local"] = ProblemCode.CENTRE_CLOSED
    assert uplink.outbox.deliver_once().parked == 1
    (parked,) = uplink.outbox.parked()
    assert (parked.parked, parked.request.route.name) == ("centre-closed", "local-walk-in")
    assert "L-001" in (parked.request.body or "")  # staff can see whom to look for
    assert uplink.outbox.deliver_once().delivered == 1
    assert len(central.help_calls) == 1
    assert len(uplink.outbox.parked()) == 1


def test_a_refused_call_for_staff_does_not_call_staff_for_ever(uplink: Uplink, central: SmallCentral) -> None:
    take_local(uplink, "v1")
    central.refuse["/v1/walk-ins/local"] = ProblemCode.CENTRE_CLOSED
    central.refuse["/v1/help-calls"] = ProblemCode.CENTRE_UNKNOWN
    for _ in range(4):
        uplink.outbox.deliver_once()
    assert len(uplink.outbox.parked()) == 2
    assert uplink.journal.letters.waiting() == ()


def test_a_number_abandoned_before_central_heard_of_it_is_no_refusal(
    uplink: Uplink, central: SmallCentral
) -> None:
    take_local(uplink, "v1")
    central.tombstones.add(key("v1"))
    done = uplink.outbox.deliver_once()
    assert (done.delivered, done.parked, central.live) == (1, 0, [])


def test_garbage_is_no_receipt(tmp_path: Path) -> None:
    with garbage(says(http("200 OK", "text/html", b"<html>ok</html>"))) as wifi:
        uplink = Uplink(tmp_path, wifi.url)
        give_up(uplink, "v1")
        assert uplink.outbox.deliver_once().waiting == 1
        uplink.close()


def test_many_threads_deliver_each_letter_once(uplink: Uplink, central: SmallCentral) -> None:
    take_local(uplink, *(f"v{n}" for n in range(20)))
    threads = [threading.Thread(target=uplink.outbox.deliver_once) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert central.paths == ["/v1/walk-ins/local"] * 20


def test_a_visitor_does_not_wait_for_a_slow_round(uplink: Uplink, central: SmallCentral) -> None:
    """The outbox's own round hangs at central; a commit then gives up within its own budget."""
    give_up(uplink, "v1")
    hanging, go_on = threading.Event(), threading.Event()

    def hang(_: str) -> None:
        hanging.set()
        go_on.wait(5)

    central.arrived = hang
    slow = threading.Thread(target=uplink.outbox.deliver_once)
    slow.start()
    hanging.wait(5)
    assert uplink.performer.perform(Book("slot1"), key("v2")) == Unreachable()
    go_on.set()
    slow.join()


def test_letters_survive_a_restart(tmp_path: Path, central: SmallCentral) -> None:
    uplink = Uplink(tmp_path, central.url)
    take_local(uplink, "v1")
    uplink.close()
    uplink = Uplink(tmp_path, central.url)
    assert uplink.outbox.deliver_once().delivered == 1
    uplink.close()
