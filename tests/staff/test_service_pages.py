"""The services of a centre on a page: switched on and off, with what stays said."""

import pytest

from tests.central.places import CARD, CENTRE, MONDAY, RSU, SMALL, STATUS, SUPPORT
from tests.central.worlds import slot
from tests.staff.member import PASSWORD, Member

PAGE = f"/staff/services?centre={CENTRE}&desk=2"


def press(member: Member, service: str, *, on: bool) -> None:
    """Presses the button of one service's row."""
    form = next(one for one in member.page.forms if one.fields.get("service") == service)
    wanted = "yes" if on else "no"
    assert [button.value for button in form.buttons] == [wanted]
    member._read(member.client.post(form.action, data={**form.fields, "offered": wanted}))


def offered(member: Member, centre: str = CENTRE) -> list[str]:
    found = member.world.get("/v1/catalogue").json()["centres"]
    return next(list(one["services"]) for one in found if one["id"] == centre)


def test_a_service_is_switched_off_and_on_again(member: Member) -> None:
    member.open(PAGE)
    press(member, CARD, on=False)
    assert member.hears("services-said-off", name="Carte")
    assert member.say("services-off") in member.part(f"service-{CARD}")
    assert offered(member) == [RSU, STATUS, SUPPORT]
    assert member.hears("services-by-desk", day=MONDAY)
    press(member, CARD, on=True)
    assert member.hears("services-said-on", name="Carte")
    assert offered(member) == [RSU, CARD, STATUS, SUPPORT]


def test_the_page_says_how_many_appointments_stay(member: Member) -> None:
    for minute in (10, 30):
        member.world.booked(slot(f"2026-11-23 10:{minute}"))
    member.open(PAGE)
    assert member.hears("services-appointments", n=2)
    press(member, RSU, on=False)
    assert member.hears("services-stay-appointments", n=2)
    assert "2 rendez-vous" in member.part(f"service-{RSU}")


def test_the_last_service_of_a_centre_stays(member: Member) -> None:
    member.open(PAGE.replace(CENTRE, SMALL))
    press(member, RSU, on=False)
    assert member.hears("services-said-last", name="RSU")
    assert offered(member, SMALL) == [RSU]


def test_only_services_that_a_desk_could_serve_are_there(member: Member) -> None:
    member.open(PAGE.replace(CENTRE, SMALL))
    assert [form.fields["service"] for form in member.page.forms if "service" in form.fields] == [RSU]


def test_who_sent_the_form_twice_or_late_changes_nothing_more(member: Member) -> None:
    member.open(PAGE)
    colleague = Member(member.world).signed_in()
    colleague.open(PAGE)
    press(member, CARD, on=False)
    press(colleague, CARD, on=False)
    assert colleague.hears("services-said-off", name="Carte")
    assert offered(member) == [RSU, STATUS, SUPPORT]


def test_the_act_bears_the_name_of_who_signed_in_by_name(member: Member) -> None:
    password = member.world.services.staff.add_member("Amal Idrissi")
    amal = Member(member.world)
    amal.open(PAGE)
    amal.press("sign-in-button", password=password or "", name="amal idrissi")
    assert "Amal Idrissi" in amal.words
    press(amal, CARD, on=False)
    assert "Amal Idrissi" in amal.part(f"service-{CARD}")
    member.open(PAGE)
    assert "Amal Idrissi" in member.part(f"service-{CARD}")


@pytest.mark.parametrize(
    "typed",
    [{"offered": "perhaps"}, {"service": "<script>"}, {"centre": ""}, {"desk": "9999"}, {"form_token": "x"}],
)
def test_what_no_page_of_ours_can_send_is_refused(member: Member, typed: dict[str, str]) -> None:
    page = member.open(PAGE)
    form = next(one for one in page.forms if one.fields.get("service") == CARD)
    answer = member.client.post(form.action, data={**form.fields, "offered": "no", **typed})
    assert answer.status_code in (403, 422)
    assert offered(member) == [RSU, CARD, STATUS, SUPPORT]


def test_a_service_that_is_gone_is_told(member: Member) -> None:
    page = member.open(PAGE)
    form = next(one for one in page.forms if one.fields.get("service") == CARD)
    data = {**form.fields, "offered": "no", "service": "nothing"}
    member._read(member.client.post(form.action, data=data))
    assert member.answer.status_code == 200
    assert "said" not in member.page.sections


@pytest.mark.parametrize("query", ["centre=NOWHERE", "centre=", ""])
def test_a_page_of_nothing_is_told_in_words(member: Member, query: str) -> None:
    member.open(f"/staff/services?{query}")
    assert member.answer.status_code == 404
    assert member.hears("error-not-found")


def test_nobody_comes_in_without_the_password(member: Member) -> None:
    stranger = Member(member.world)
    stranger.open(PAGE)
    assert stranger.answer.url.path == "/staff/sign-in"
    stranger.press("sign-in-button", password=PASSWORD)
    assert str(stranger.answer.url).endswith(PAGE)
