"""A number called to a desk is shown and said where nobody is in the middle of something."""

from kiosk.dialogue.actions import CentralSeen, HelpCallChanged, NumberCalled
from kiosk.dialogue.effects import Announce
from kiosk.dialogue.screen import Status
from kiosk.dialogue.status import WAITING
from kiosk.dialogue.text import TicketNumber, message
from kiosk.dialogue.timers import CALLED_SECONDS
from protocol.hall import HelpState
from tests.dialogue.world import Walk

CALLED = NumberCalled("A-047", 3)
WORDS = message("number-called", number=TicketNumber("A-047"), desk=3)
BANNER = Status(WORDS, "desk")


def test_the_attract_screen_shows_it_for_a_while_and_the_hall_hears_it_once() -> None:
    walk = Walk()
    assert walk.do(CALLED).status == BANNER
    assert walk.wait(CALLED_SECONDS - 1).status == BANNER
    assert walk.wait(1).status is None
    assert walk.effects == [Announce(WORDS)]


def test_the_next_number_takes_the_place_of_the_one_before() -> None:
    walk = Walk()
    walk.do(CALLED)
    walk.wait(CALLED_SECONDS - 1)
    walk.do(NumberCalled("G-001", 1))
    status = walk.wait(2).status
    assert status is not None
    assert status.text == message("number-called", number=TicketNumber("G-001"), desk=1)


def test_a_visit_is_not_disturbed() -> None:
    walk = Walk()
    walk.choose("fr")
    before = walk.screen
    assert walk.do(CALLED) == before
    assert walk.effects == []


def test_who_waits_sees_it() -> None:
    """A wait that is announced: nobody is reading or answering."""
    walk = Walk()
    walk.choose("fr", "take-number", "service1")
    walk.do(CALLED)
    screen = walk.wait(1)
    assert screen.kind in WAITING
    assert screen.status == BANNER


def test_it_stands_there_for_who_looks_when_a_visit_ends_but_is_not_said_late() -> None:
    walk = Walk()
    walk.choose("fr")
    walk.do(CALLED)
    assert walk.choose("bar:leave").status == BANNER
    assert not [effect for effect in walk.effects if isinstance(effect, Announce)]


def test_staff_who_come_matter_more_and_a_lost_network_less() -> None:
    walk = Walk()
    walk.do(CentralSeen(reachable=False))
    assert walk.do(CALLED).status == BANNER
    walk.choose("bar:help", "call-staff")
    status = walk.do(HelpCallChanged("", HelpState.COMING)).status
    assert status == Status(message("status-staff-coming"), "staff")
