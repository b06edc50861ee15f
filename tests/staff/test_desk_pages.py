"""At the desk: who is expected, who waits, who is called, and what became of them."""

from datetime import timedelta

import pytest

from tests.central.places import CENTRE, SMALL, STATUS, SUPPORT
from tests.central.worlds import KIOSK, World, slot
from tests.staff.member import Member

HELP = {"kiosk": KIOSK, "centre": CENTRE}


@pytest.fixture
def colleague(member: Member) -> Member:
    """At the same desk, on another computer."""
    return Member(member.world).signed_in()


def calls(world: World) -> list[tuple[str, int]]:
    """What the hall and the kiosks are told."""
    answer = world.get("/v1/calls", centre=CENTRE).json()
    return [(call["number"], call["desk"]) for call in answer["calls"]]


def test_centres_and_desks_are_chosen_from_lists(member: Member) -> None:
    page = member.open("/staff/desk")
    assert CENTRE in member.words
    assert f'href="/staff/desk?centre={CENTRE}"' in page.html
    page = member.open(f"/staff/desk?centre={CENTRE}")
    assert member.hears("desk-number", n=3)
    assert f'href="/staff/desk?centre={CENTRE}&amp;desk=3"' in page.html


def test_who_booked_is_expected_and_who_checked_in_waits(member: Member) -> None:
    ticket = member.world.booked(slot("2026-11-23 09:10"))
    member.open(member.desk)
    assert ticket["number"] in member.part("expected")
    assert "09:10" in member.part("expected")
    assert ticket["number"] not in member.part("waiting")

    member.world.checked_in(ticket)
    member.open(member.desk)
    assert ticket["number"] in member.part("waiting")
    assert ticket["number"] not in member.part("expected")


def test_the_screen_shows_public_names_only(member: Member) -> None:
    member.world.walked_in(SUPPORT)
    at_desk_3 = Member(member.world, desk=3).signed_in()
    assert "Accueil" in at_desk_3.part("waiting")
    assert "Femmes" not in at_desk_3.words


def test_calling_the_next_one_tells_the_hall_and_the_kiosks(member: Member) -> None:
    ticket = member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next", ticket["number"])
    assert member.hears("said-called", number=ticket["number"])
    assert ticket["number"] in member.part("now")
    assert calls(member.world) == [(ticket["number"], 2)]


def test_done_closes_and_leaves_the_desk_free(member: Member) -> None:
    ticket = member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    member.press("action-done")
    assert member.hears("said-done", number=ticket["number"])
    assert member.hears("now-nobody")
    assert member.say("state-fulfilled") in member.part("over")


def test_done_and_the_next_one_is_one_press(member: Member) -> None:
    first, second = member.world.walked_in(), member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    member.press("action-done-next", first["number"])
    assert member.hears("said-called", number=second["number"])
    assert first["number"] in member.part("over")
    member.press("action-done")
    assert member.hears("said-done", number=second["number"])


def test_a_no_show_who_turns_up_after_all_waits_again(member: Member) -> None:
    ticket = member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    member.press("action-no-show", ticket["number"])
    assert member.hears("said-no-show", number=ticket["number"])
    assert member.say("state-noshow") in member.part("over")

    member.press("action-arrived", ticket["number"])
    assert member.hears("said-arrived", number=ticket["number"])
    assert ticket["number"] in member.part("waiting")


def test_calling_again_makes_it_the_newest_call(member: Member) -> None:
    first, second = member.world.walked_in(), member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    neighbour = Member(member.world, desk=1).signed_in()
    member.world.clock.advance(timedelta(seconds=5))
    neighbour.press("action-call-next")
    assert calls(member.world) == [(second["number"], 1), (first["number"], 2)]

    member.world.clock.advance(timedelta(seconds=5))
    member.press("action-again")
    assert member.hears("said-called-again", number=first["number"])
    assert calls(member.world)[0] == (first["number"], 2)
    assert second["number"] in member.part("now")  # at another desk


def test_a_call_by_mistake_is_taken_back(member: Member) -> None:
    ticket = member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    member.press("action-back")
    assert member.hears("said-back", number=ticket["number"])
    assert ticket["number"] in member.part("waiting")
    assert calls(member.world) == []


def test_a_visitor_who_tells_the_desk_has_arrived_too(member: Member) -> None:
    ticket = member.world.booked(slot("2026-11-23 09:10"))
    member.open(member.desk)
    member.press("action-arrived", ticket["number"])
    assert ticket["number"] in member.part("waiting")


def test_only_who_is_late_can_be_a_no_show_before_being_called(member: Member) -> None:
    ticket = member.world.booked(slot("2026-11-23 09:10"))
    member.open(member.desk)
    with pytest.raises(AssertionError):
        member.press("action-no-show", ticket["number"])
    member.world.at("2026-11-23 09:25")
    member.open(member.desk)
    assert member.hears("late", minutes=15)
    member.press("action-no-show", ticket["number"])
    assert ticket["number"] in member.part("over")


def test_those_for_other_desks_are_told_apart(member: Member) -> None:
    member.world.walked_in(STATUS)  # queue A: only desk 2
    at_desk_1 = Member(member.world, desk=1).signed_in()
    assert "A-001" in at_desk_1.part("others")
    assert at_desk_1.hears("next-nobody")
    member.open(member.desk)
    assert member.part("others") == ""


def test_how_long_somebody_waits_is_told(member: Member) -> None:
    member.world.walked_in()
    member.world.clock.advance(timedelta(minutes=12, seconds=59))
    member.open(member.desk)
    assert member.say("minutes", n=12).strip("\u2068\u2069")[:1] in member.part("waiting")
    assert "12" in member.part("waiting")


# --- two members of staff at once --------------------------------------------------------------


def test_the_second_of_two_is_told_and_nothing_is_done_twice(member: Member, colleague: Member) -> None:
    ticket = member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    colleague.open(colleague.desk)

    member.press("action-done")
    colleague.press("action-no-show")
    assert colleague.hears("said-quicker", number=ticket["number"])
    assert colleague.say("state-fulfilled") in colleague.part("over")
    assert colleague.say("state-noshow") not in colleague.part("over")


def test_two_who_press_next_at_one_desk_call_one_visitor(member: Member, colleague: Member) -> None:
    first, second = member.world.walked_in(), member.world.walked_in()
    member.open(member.desk)
    colleague.open(colleague.desk)
    member.press("action-call-next")
    colleague.press("action-call-next")
    assert colleague.hears("said-busy", number=first["number"])
    assert second["number"] in colleague.part("waiting")
    assert calls(member.world) == [(first["number"], 2)]


def test_done_and_next_pressed_twice_calls_one_visitor(member: Member, colleague: Member) -> None:
    numbers = [member.world.walked_in()["number"] for _ in range(3)]
    member.open(member.desk)
    member.press("action-call-next")
    colleague.open(colleague.desk)
    member.press("action-done-next", numbers[0])
    colleague.press("action-done-next", numbers[0])
    assert colleague.hears("said-quicker", number=numbers[0])
    assert numbers[1] in colleague.part("now")
    assert numbers[2] in colleague.part("waiting")


def test_nobody_is_left_when_the_button_is_pressed(member: Member) -> None:
    member.world.walked_in()
    member.open(member.desk)
    Member(member.world, desk=1).signed_in().press("action-call-next")
    member.press("action-call-next")
    assert member.hears("said-nobody")


# --- help ----------------------------------------------------------------------------------------


def test_i_am_coming_reaches_the_visitor(member: Member, colleague: Member) -> None:
    call = member.world.post("/v1/help-calls", HELP).json()
    asked = member.say("help-asked", kiosk=member.say("kiosk-number", n=1))
    page = member.open(member.desk)
    assert asked in page.sections["help"]
    assert 'data-announce="' in page.html
    colleague.open(colleague.desk)

    member.press("action-coming")
    assert member.hears("said-help-coming")
    assert member.hears("help-coming")
    assert "data-announce" not in member.page.html
    assert member.world.get(f"/v1/help-calls/{call['id']}").json()["state"] == "coming"

    colleague.press("action-coming")
    assert colleague.hears("said-help-already")

    colleague.press("action-helped")
    assert colleague.hears("said-helped")
    assert member.world.get(f"/v1/help-calls/{call['id']}").json()["state"] == "closed"
    member.press("action-helped")
    assert member.hears("said-help-over")
    assert member.part("help") == ""


def test_a_call_that_the_visitor_ended_is_over(member: Member) -> None:
    call = member.world.post("/v1/help-calls", HELP).json()
    member.open(member.desk)
    member.world.client.post(f"/v1/help-calls/{call['id']}/close")
    member.press("action-coming")
    assert member.hears("said-help-over")


def test_help_asked_elsewhere_is_not_for_this_centre(member: Member) -> None:
    member.world.post("/v1/help-calls", {"kiosk": "RAB-1.kiosk-1", "centre": SMALL})
    member.open(member.desk)
    assert member.part("help") == ""


# --- what a page that polls gets --------------------------------------------------------------


def test_a_page_that_did_not_change_is_not_sent_again(member: Member) -> None:
    etag = member.client.get(member.desk).headers["etag"]
    again = {"If-None-Match": etag}
    assert member.client.get(member.desk, headers=again).status_code == 304
    in_arabic = {**again, "Cookie": "shubbak-language=ar; " + _cookies(member)}
    assert member.client.get(member.desk, headers=in_arabic).status_code == 200
    member.world.walked_in()
    assert member.client.get(member.desk, headers=again).status_code == 200


def _cookies(member: Member) -> str:
    return "; ".join(f"{name}={value}" for name, value in member.client.cookies.items())


def test_the_language_is_switched_where_one_is(member: Member) -> None:
    assert (member.page.language, member.page.direction) == ("fr", "ltr")
    page = member.open(f"/staff/language/ar?then={member.desk.replace('&', '%26')}")
    assert str(member.answer.url).endswith(member.desk)
    assert (page.language, page.direction) == ("ar", "rtl")
    assert member.open("/staff/language/xx").language == "ar"
