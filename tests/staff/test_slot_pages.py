"""The centre blocks and moves its own slots; whoever booked keeps ticket and code."""

import pytest

from tests.central.places import CENTRE, MONDAY, RSU, SMALL
from tests.central.worlds import KIOSK, local_time, slot
from tests.staff.member import Member

PAGE = f"/staff/slots?centre={CENTRE}&desk=2&service={RSU}&day={MONDAY}"
AT_TEN = slot("2026-11-23 10:10")


def press(member: Member, action: str, slot_id: str = AT_TEN, **typed: str) -> None:
    """Presses a button of one slot's row."""
    form = next(one for one in member.page.forms if one.fields.get("slot") == slot_id)
    assert action in {button.value for button in form.buttons}
    data = {**form.fields, "action": action, **typed}
    member._read(member.client.post(form.action, data=data))


def test_a_blocked_slot_is_not_offered_until_it_is_opened_again(member: Member) -> None:
    member.open(PAGE)
    assert AT_TEN in member.world.free()
    press(member, "block")
    assert member.hears("said-blocked", time="10:10")
    assert member.hears("slot-blocked")
    assert AT_TEN not in member.world.free()
    assert member.world.book(AT_TEN).json()["code"] == "slot-over"

    press(member, "unblock")
    assert member.hears("said-unblocked", time="10:10")
    assert AT_TEN in member.world.free()


def test_who_is_booked_in_a_blocked_slot_keeps_the_place(member: Member) -> None:
    ticket = member.world.booked(AT_TEN)
    member.open(PAGE)
    press(member, "block")
    assert member.hears("said-blocked-booked", time="10:10", n=1)
    assert member.world.checked_in(ticket)["state"] == "checked-in"


def test_a_moved_slot_takes_its_visitors_along_and_they_keep_number_and_code(member: Member) -> None:
    tickets = [member.world.booked(AT_TEN) for _ in range(2)]
    member.open(PAGE)
    press(member, "move", new_time="11:25")
    assert member.hears("said-moved", time="11:25", n=2)
    for ticket in tickets:
        again = member.world.post(
            "/v1/tickets/open", {"kiosk": KIOSK, "proof": member.world.proof(ticket)}
        ).json()
        assert again["number"] == ticket["number"]
        assert again["short_code"] == ticket["short_code"]
        assert again["starts_at"] == f"{local_time('2026-11-23 11:25').astimezone():%Y}-11-23T10:25:00Z"


@pytest.mark.parametrize("nonsense", ["", "08:59"])
def test_a_slot_is_not_moved_to_no_time_or_into_the_past(member: Member, nonsense: str) -> None:
    member.open(PAGE)
    press(member, "move", new_time=nonsense)
    assert member.hears("said-not-moved")


@pytest.mark.parametrize("broken", ["25:00", "noon", "10:60", "\u0661\u0660:\u0661\u0660"])
def test_a_time_that_is_none_is_refused(member: Member, broken: str) -> None:
    member.open(PAGE)
    press(member, "move", new_time=broken)
    assert member.answer.status_code == 422


def test_a_slot_that_is_over_can_only_be_looked_at(member: Member) -> None:
    member.world.at("2026-11-23 12:00")
    member.open(PAGE)
    assert member.hears("slot-past")
    assert AT_TEN not in {form.fields.get("slot") for form in member.page.forms}


def test_slots_of_another_centre_are_unknown_here(member: Member) -> None:
    foreign = slot("2026-11-23 10:10", centre=SMALL)
    member.open(PAGE)
    press(member, "block", slot=foreign)
    assert member.hears("said-slot-unknown")
    assert foreign in member.world.free(centre=SMALL)


@pytest.mark.parametrize("broken", ["", "x", f"{CENTRE}.{RSU}.20269923T0730Z", "../../etc"])
def test_something_that_is_no_slot_is_refused(member: Member, broken: str) -> None:
    member.open(PAGE)
    press(member, "block", slot=broken)
    assert member.answer.status_code in (404, 422)


def test_a_full_slot_says_so(member: Member) -> None:
    for _ in range(2):
        member.world.booked(AT_TEN)
    member.open(PAGE)
    assert member.hears("slot-full")
    assert member.hears("slot-places", booked=2, capacity=2)


def test_a_closed_day_says_why_there_is_nothing(member: Member) -> None:
    member.open(PAGE.replace("2026-11-23", "2026-11-28"))  # a Saturday
    assert member.hears("slots-none")


@pytest.mark.parametrize("day", ["2020-01-01", "9999-12-31"])
def test_a_day_out_of_reach_becomes_the_nearest_one(member: Member, day: str) -> None:
    member.open(PAGE.replace("2026-11-23", day))
    assert member.answer.status_code == 200


@pytest.mark.parametrize("query", ["centre=NOWHERE", "centre=", f"centre={CENTRE}&day=yesterday"])
def test_a_page_of_nothing_is_told_in_words(member: Member, query: str) -> None:
    member.open(f"/staff/slots?{query}")
    assert member.answer.status_code == 404
    assert member.hears("error-not-found")
