"""Appointments outlive the offer they were made from: staff see, move and cancel them."""

from dataclasses import replace

import pytest

from tests.central.places import CARD, CATALOGUE, CENTRE, RSU, STATUS
from tests.central.worlds import KIOSK, World, code_of, slot
from tests.staff.member import Member
from tests.staff.test_slot_pages import press

TUESDAY = "2026-11-24"
AT_TEN = slot("2026-11-24 10:10")
PAGE = f"/staff/slots?centre={CENTRE}&desk=2&service={RSU}&day={TUESDAY}"


def switched_off(member: Member, service: str = RSU) -> None:
    done = member.world.services.offers.switch(CENTRE, service, "Amal", offered=False)
    assert getattr(done, "offered", None) is False


def ticket_at_the_kiosk(world: World, ticket: dict[str, str]) -> tuple[int, str, str]:
    """(status, state or problem, when)."""
    answer = world.post("/v1/tickets/open", {"kiosk": KIOSK, "proof": world.proof(ticket)})
    if answer.status_code != 200:
        return (*code_of(answer), "")
    return answer.status_code, answer.json()["state"], answer.json()["starts_at"]


def taken(world: World) -> int:
    """Desk time that anybody holds."""
    return world.count("SELECT coalesce(sum(booked), 0) FROM desk_time")


def test_a_service_switched_off_keeps_its_booked_slots_on_the_page(member: Member) -> None:
    member.world.booked(AT_TEN)
    switched_off(member)
    member.open(PAGE)
    assert member.hears("services-off")
    assert member.hears("slot-kept")
    assert member.hears("slot-places", booked=1, capacity=2)
    slots = {form.fields["slot"] for form in member.page.forms if "slot" in form.fields}
    assert slots == {AT_TEN}, "what nobody booked is gone"
    buttons = {button.value for form in member.page.forms for button in form.buttons}
    assert not {"block", "unblock"} & buttons, "what is not offered cannot be taken out of offer"


def test_without_bookings_it_is_not_on_the_page(member: Member) -> None:
    switched_off(member)
    member.open(PAGE)
    assert not member.hears("services-off")
    assert f'value="{RSU}"' not in member.page.html


def test_it_is_moved_with_its_visitor(member: Member) -> None:
    ticket = member.world.booked(AT_TEN)
    switched_off(member)
    member.open(PAGE)
    press(member, "move", AT_TEN, new_time="11:25")
    assert member.hears("said-moved", time="11:25", n=1)
    assert ticket_at_the_kiosk(member.world, ticket) == (200, "booked", f"{TUESDAY}T10:25:00Z")


def press_cancel(member: Member, slot_id: str = AT_TEN) -> None:
    form = next(
        one
        for one in member.page.forms
        if one.fields.get("slot") == slot_id and "cancel" in {button.value for button in one.buttons}
    )
    member._read(member.client.post(form.action, data={**form.fields, "action": "cancel"}))


@pytest.mark.parametrize("offered", [True, False])
def test_it_is_cancelled_and_its_time_given_back(member: Member, offered: bool) -> None:
    tickets = [member.world.booked(AT_TEN) for _ in range(2)]
    other = member.world.booked(slot("2026-11-24 11:10"))
    held = taken(member.world)
    if not offered:
        switched_off(member)
    member.open(PAGE)
    press_cancel(member)
    assert member.hears("said-cancelled", time="10:10", n=2)
    for ticket in tickets:
        assert ticket_at_the_kiosk(member.world, ticket)[:2] == (200, "cancelled")
    assert ticket_at_the_kiosk(member.world, other)[1] == "booked"
    assert taken(member.world) == held // 3
    assert member.world.count("SELECT sum(booked) FROM slot") == 1
    if offered:
        assert member.world.free()[AT_TEN] == 2


def test_two_who_cancel_at_once_cancel_once(member: Member) -> None:
    member.world.booked(AT_TEN)
    switched_off(member)
    member.open(PAGE)
    colleague = Member(member.world).signed_in()
    colleague.open(PAGE)
    press_cancel(colleague)
    press_cancel(member)
    assert member.hears("said-slot-unknown")
    assert member.world.count("SELECT sum(booked) FROM slot") == 0


def test_another_length_leaves_the_booked_slots_where_they_were(member: Member) -> None:
    """Staff published the service with another length: the plan has other slots now."""
    ticket = member.world.booked(AT_TEN)
    services = tuple(
        replace(one, appointment_minutes=45) if one.id == RSU else one for one in CATALOGUE.services
    )
    member.world.services.catalogue.store(replace(CATALOGUE, version="longer", services=services))
    member.world.services.catalogue.refresh()
    member.open(PAGE)
    assert member.hears("slot-kept")
    press(member, "move", AT_TEN, new_time="09:05")
    assert ticket_at_the_kiosk(member.world, ticket)[2] == f"{TUESDAY}T08:05:00Z"


def test_of_another_centre_or_with_nobody_in_it_nothing_is_done(member: Member) -> None:
    switched_off(member)
    member.open(f"/staff/slots?centre={CENTRE}&desk=2&service={CARD}&day={TUESDAY}")
    form = next(one for one in member.page.forms if "slot" in one.fields)
    for nothing in (AT_TEN, slot("2026-11-24 10:10", service=STATUS)):
        member._read(
            member.client.post(form.action, data={**form.fields, "slot": nothing, "action": "cancel"})
        )
        assert member.hears("said-slot-unknown")
