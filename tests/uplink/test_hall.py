"""Staff called to the kiosk: the visitor hears whether they could be told, and that they are coming."""

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.dialogue.actions import HelpCallChanged, NumberCalled
from kiosk.journeys.calls import Refused
from kiosk.uplink.hall import CallWatch, Hall, HelpLine
from protocol.hall import Call, Calls, HelpCall, HelpState
from protocol.problem import ProblemCode
from tests.dialogue.world import NINE
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, Uplink


@pytest.fixture
def hall(uplink: Uplink) -> Hall:
    ids = itertools.count()
    return Hall(uplink.client, CENTRE, lambda: f"id{next(ids)}")


class Posts(list[HelpCallChanged]):
    pass


@pytest.fixture
def heard() -> Posts:
    return Posts()


@pytest.fixture
def line(hall: Hall, heard: Posts) -> HelpLine:
    return HelpLine(hall, heard.append)


def says(central: SmallCentral, state: HelpState) -> None:
    for call_id, call in central.help_calls.items():
        central.help_calls[call_id] = replace(call, state=state)


def gone(_: str) -> None:
    raise ConnectionError


def test_the_visitor_hears_that_staff_were_told_and_that_they_come(
    line: HelpLine, heard: Posts, central: SmallCentral
) -> None:
    line.call_staff("v1")
    assert line.poll()
    says(central, HelpState.COMING)
    assert line.poll()
    assert line.poll()
    says(central, HelpState.CLOSED)
    assert not line.poll()
    states = [HelpState.WAITING, HelpState.COMING, HelpState.CLOSED]
    assert heard == [HelpCallChanged("v1", state) for state in states]


def test_the_visitor_hears_when_staff_could_not_be_told(
    line: HelpLine, heard: Posts, central: SmallCentral
) -> None:
    central.arrived = gone
    line.call_staff("v1")
    assert heard == [HelpCallChanged("v1", None)]
    assert not line.poll()


def test_a_short_silence_of_central_changes_nothing(
    line: HelpLine, heard: Posts, central: SmallCentral
) -> None:
    line.call_staff("v1")
    central.arrived = gone
    assert line.poll()
    central.arrived = lambda _: None
    says(central, HelpState.COMING)
    assert line.poll()
    assert heard[-1] == HelpCallChanged("v1", HelpState.COMING)


def test_a_call_that_central_forgot_is_closed(line: HelpLine, heard: Posts, central: SmallCentral) -> None:
    line.call_staff("v1")
    central.help_calls.clear()
    assert not line.poll()
    assert heard[-1] == HelpCallChanged("v1", HelpState.CLOSED)


def test_the_next_visitor_hears_nothing_of_it_and_staff_still_come(
    line: HelpLine, heard: Posts, central: SmallCentral
) -> None:
    line.call_staff("v1")
    line.forget("another")
    assert line.poll()
    line.forget("v1")
    says(central, HelpState.COMING)
    assert not line.poll()
    assert len(heard) == 1
    assert [call.state for call in central.help_calls.values()] == [HelpState.COMING]


def test_a_lost_answer_calls_staff_once(line: HelpLine, heard: Posts, central: SmallCentral) -> None:
    lost: list[str] = []

    def lose_the_first(path: str) -> None:
        if not lost:
            lost.append(path)
            raise ConnectionError

    central.effected = lose_the_first
    line.call_staff("v1")
    assert len(central.help_calls) == 1
    assert heard == [HelpCallChanged("v1", HelpState.WAITING)]


def test_a_call_can_be_closed_and_an_unknown_one_is_refused(hall: Hall, central: SmallCentral) -> None:
    call = hall.ask_help()
    assert isinstance(call, HelpCall)
    closed = hall.close_help(call.id)
    assert isinstance(closed, HelpCall)
    assert closed.state is HelpState.CLOSED
    assert hall.close_help("nobody") == Refused(ProblemCode.HELP_UNKNOWN)
    assert hall.help_call("nobody") == Refused(ProblemCode.HELP_UNKNOWN)


def test_the_numbers_called_are_known(hall: Hall) -> None:
    assert hall.calls() == Calls(())


def called(number: str, desk: int, seconds: float) -> Call:
    return Call(number, desk, NINE + timedelta(seconds=seconds))


def test_a_number_called_is_told_once_and_what_was_called_before_is_not(
    hall: Hall, central: SmallCentral
) -> None:
    told: list[NumberCalled] = []
    watch = CallWatch(hall, told.append)
    central.called = (called("A-001", 2, 0),)
    assert watch.poll()
    assert told == []
    central.called = (called("G-007", 1, 20), called("A-002", 2, 10), called("A-001", 2, 0))
    assert watch.poll()
    assert watch.poll()
    assert told == [NumberCalled("A-002", 2), NumberCalled("G-007", 1)]


def test_a_number_that_is_called_again_is_told_again(hall: Hall, central: SmallCentral) -> None:
    told: list[NumberCalled] = []
    watch = CallWatch(hall, told.append)
    watch.poll()
    for seconds in (0, 30):
        central.called = (called("A-001", 2, seconds),)
        watch.poll()
    assert told == [NumberCalled("A-001", 2)] * 2


def test_after_a_silence_of_central_only_what_is_still_news_is_told(
    hall: Hall, central: SmallCentral
) -> None:
    told: list[NumberCalled] = []
    watch = CallWatch(hall, told.append)
    watch.poll()
    central.arrived = gone
    assert not watch.poll()
    central.arrived = lambda _: None
    central.called = (called("A-009", 2, 600), called("A-008", 1, 560), called("A-001", 2, 0))
    watch.poll()
    assert told == [NumberCalled("A-008", 1), NumberCalled("A-009", 2)]
