"""At the desk: who asked for help on the spot, why somebody is next, and the request that a number belongs to."""

import pytest

from tests.central import places
from tests.central.request_world import NOW, applied, changed, new, offer
from tests.central.worlds import KIOSK, World, slot
from tests.staff.member import PASSWORD, Member


@pytest.fixture
def member(sqlite_world: World) -> Member:
    sqlite_world.clock.set(NOW)
    offer(sqlite_world).services.staff.set_password(PASSWORD)
    return Member(sqlite_world).signed_in()


def after_a_request(world: World, *needs: str) -> tuple[str, str]:
    """(number, file): a visitor asked, then took a number."""
    filed = applied(world, new(changed(access_needs={"values": list(needs)})))
    receipt = filed["receipt"]["code"]
    body = {"kiosk": KIOSK, "centre": places.CENTRE, "service": places.RSU, "receipt": receipt}
    return world.post("/v1/walk-ins", body).json()["number"], filed["fileId"]


def test_staff_are_told_why_this_visitor_is_next(member: Member) -> None:
    world = member.world
    earlier = world.walked_in()["number"]
    member.open(member.desk)
    assert member.say("why-arrival") in member.words
    number, _ = after_a_request(world, "seat")
    member.open(member.desk)
    assert member.say("why-next") in member.part("now")
    assert member.say("why-help-on-the-spot") in member.part("now")
    helped, first = (member.part("waiting").index(one) for one in (number, earlier))
    assert helped < member.part("waiting").index(member.say("why-help-on-the-spot")) < first
    booked = world.booked(slot("2026-11-23 09:10"))
    world.at("2026-11-23 09:10")
    world.checked_in(booked)
    member.open(member.desk)
    assert member.say("why-due") in member.part("now")


def test_every_desk_is_called_to_who_needs_somebody_to_come(member: Member) -> None:
    """A seat and a short wait need nobody; to be guided does. The call names the number only."""
    seated, _ = after_a_request(member.world, "seat")
    member.open(member.desk)
    assert member.part("to-meet") == ""
    assert "seat" in member.part("waiting")
    guided, _ = after_a_request(member.world, "guide", "seat")
    elsewhere = Member(member.world, desk=3).signed_in()
    for one in (member.open(member.desk), elsewhere.page):
        assert one.html.count("data-announce") == 1
        assert f'data-announce="{member.say("to-meet", number=guided)}"' in one.html
    assert "guide" in elsewhere.part("to-meet")
    assert seated not in elsewhere.part("to-meet")
    member.press("action-call-next")
    member.press("action-done-next", seated)
    assert member.part("to-meet") == "", "called: they are at a desk"
    assert "guide" in member.part("now")


def test_a_number_leads_to_its_request_and_back(member: Member) -> None:
    number, file = after_a_request(member.world, "none")
    page = member.open(member.desk)
    assert f"/staff/requests/one?file={file}&amp;desk=2" in page.html
    member.open(f"/staff/requests/one?file={file}&desk=2")
    assert number in member.words
    plain = applied(member.world)["fileId"]
    member.open(f"/staff/requests/one?file={plain}&desk=2")
    assert number not in member.words


def test_the_hall_shows_a_number_and_a_desk_and_no_reason(member: Member) -> None:
    after_a_request(member.world, "guide")
    member.open(member.desk)
    member.press("action-call-next")
    hall = member.open(f"/hall/{places.CENTRE}")
    for word in ("guide", member.say("why-help-on-the-spot"), member.say("needs-asked")):
        assert word not in hall.html
