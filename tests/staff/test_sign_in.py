"""One password for the desk: right, wrong, too often, for a working day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from central.staff.service import TRIES, WINDOW, Session, TooManyTries, WrongPassword
from tests.central.worlds import World
from tests.staff.member import PASSWORD, Member


@pytest.fixture
def stranger(sqlite_world: World) -> Member:
    sqlite_world.at("2026-11-23 08:00")
    sqlite_world.services.staff.set_password(PASSWORD)
    return Member(sqlite_world)


def test_the_right_password_leads_to_the_page_that_was_asked_for(stranger: Member) -> None:
    stranger.open(stranger.desk)
    assert stranger.answer.url.path == "/staff/sign-in"
    stranger.press("sign-in-button", password=PASSWORD)
    assert str(stranger.answer.url).endswith(stranger.desk)
    assert stranger.hears("desk-number", n=2)


def test_a_wrong_password_is_told_and_opens_nothing(stranger: Member) -> None:
    stranger.open(stranger.desk)
    stranger.press("sign-in-button", password="something else")
    assert stranger.answer.status_code == 403
    assert stranger.hears("sign-in-wrong")
    stranger.open(stranger.desk)
    assert stranger.answer.url.path == "/staff/sign-in"


def test_after_five_wrong_ones_even_the_right_one_waits(stranger: Member) -> None:
    stranger.open(stranger.desk)
    for _ in range(TRIES):
        stranger.press("sign-in-button", password="a guess of somebody")
    stranger.world.clock.advance(timedelta(minutes=5))
    stranger.press("sign-in-button", password=PASSWORD)
    assert stranger.answer.status_code == 429
    assert stranger.hears("sign-in-too-many", minutes=10)
    assert stranger.answer.headers["retry-after"] == "600"

    stranger.world.clock.advance(WINDOW)
    stranger.press("sign-in-button", password=PASSWORD)
    assert stranger.hears("desk-number", n=2)


def test_somebody_else_is_not_held_up_by_it(stranger: Member) -> None:
    stranger.open(stranger.desk)
    for _ in range(TRIES + 1):
        stranger.press("sign-in-button", password="a guess of somebody")
    colleague = Member(stranger.world).signed_in()
    assert colleague.hears("desk-number", n=2)


def test_tries_sent_at_once_do_not_slip_past_the_limit(world: World) -> None:
    staff = world.services.staff
    staff.set_password(PASSWORD)
    with ThreadPoolExecutor(12) as pool:
        outcomes = list(pool.map(lambda n: staff.sign_in(f"guess {n}", "127.0.0.1"), range(12)))
    assert sum(isinstance(one, WrongPassword) for one in outcomes) == TRIES
    assert sum(isinstance(one, TooManyTries) for one in outcomes) == 12 - TRIES


def test_signing_in_starts_the_count_anew(world: World) -> None:
    staff = world.services.staff
    staff.set_password(PASSWORD)
    for _ in range(3):
        for _ in range(TRIES - 1):
            assert staff.sign_in("wrong", "127.0.0.1") == WrongPassword()
        assert isinstance(staff.sign_in(PASSWORD, "127.0.0.1"), Session)


def test_a_session_ends_with_the_working_day(member: Member) -> None:
    member.open(member.desk)
    ticket = member.world.walked_in()
    member.open(member.desk)
    member.world.clock.advance(timedelta(hours=11, minutes=59))
    assert member.world.services.staff.session(member.client.cookies["shubbak-staff"]) is not None
    member.world.clock.advance(timedelta(minutes=2))

    member.press("action-call-next")
    assert member.answer.url.path == "/staff/sign-in"
    assert member.hears("sign-in-ended")
    assert member.world.get("/v1/calls", centre=ticket["centre"]).json()["calls"] == []


def test_signing_out_ends_the_session_also_for_who_kept_the_cookie(member: Member) -> None:
    cookie = member.client.cookies["shubbak-staff"]
    member.press("sign-out")
    assert member.hears("sign-in-left")
    assert "shubbak-staff" not in member.client.cookies

    member.client.cookies.set("shubbak-staff", cookie, path="/staff")
    member.open(member.desk)
    assert member.answer.url.path == "/staff/sign-in"


def test_cookies_are_for_our_own_pages_only(stranger: Member) -> None:
    page = stranger.open("/staff/sign-in")
    fields = {**page.forms[0].fields, "password": PASSWORD}
    answer = stranger.client.post("/staff/sign-in", data=fields, follow_redirects=False)
    session = next(one for one in answer.headers.get_list("set-cookie") if one.startswith("shubbak-staff="))
    assert "HttpOnly" in session
    assert "SameSite=strict" in session
    assert "Path=/staff" in session


def test_signing_in_again_does_not_lead_out_of_the_staff_pages(stranger: Member) -> None:
    for elsewhere in ("https://example.org/", "//example.org/", "/\\example.org", "/v1/keys"):
        page = stranger.open(f"/staff/sign-in?then={elsewhere}")
        assert page.forms[0].fields["then"] == "/staff/desk"


def test_what_is_stored_opens_nothing(member: Member) -> None:
    cookie = member.client.cookies["shubbak-staff"]
    with member.world.database.read() as connection:
        hashed = connection.exec_driver_sql("SELECT hash FROM staff_password").scalar_one()
        session = connection.exec_driver_sql("SELECT id FROM staff_session").scalar_one()
    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert session != cookie
    assert member.world.services.staff.session(session) is None


def test_another_password_signs_everybody_out_the_same_one_nobody(world: World) -> None:
    staff = world.services.staff
    staff.set_password(PASSWORD)
    session = staff.sign_in(PASSWORD, "127.0.0.1")
    assert isinstance(session, Session)
    assert not staff.set_password(PASSWORD)
    assert staff.session(session.token) == session

    assert staff.set_password("quite another one")
    assert staff.session(session.token) is None
    assert staff.sign_in(PASSWORD, "127.0.0.1") == WrongPassword()


def test_without_a_password_nobody_comes_in_and_the_page_says_why(sqlite_world: World) -> None:
    somebody = Member(sqlite_world)
    somebody.open("/staff/sign-in")
    assert somebody.answer.status_code == 503
    assert somebody.hears("sign-in-no-password")
    somebody.press("sign-in-button", password="")
    assert somebody.hears("sign-in-wrong")


# --- forms of other sites --------------------------------------------------------------------


def test_a_form_without_the_token_of_the_session_does_nothing(member: Member) -> None:
    ticket = member.world.walked_in()
    fields = {"centre": ticket["centre"], "desk": "2"}
    for token in ({}, {"form_token": ""}, {"form_token": "0" * 32}):
        member._read(member.client.post("/staff/desk/next", data={**fields, **token}))
        assert member.answer.status_code == 403
        assert member.hears("error-form")
    assert member.world.get("/v1/calls", centre=ticket["centre"]).json()["calls"] == []


def test_the_token_of_a_colleague_is_none_of_ours(member: Member) -> None:
    colleague = Member(member.world).signed_in()
    member.world.walked_in()
    form = next(one for one in colleague.open(colleague.desk).forms if one.action == "/staff/desk/next")
    assert member.client.post("/staff/desk/next", data=form.fields).status_code == 403


def test_signing_in_needs_the_form_of_our_own_page(stranger: Member) -> None:
    answer = stranger.client.post("/staff/sign-in", data={"password": PASSWORD})
    assert answer.status_code == 403
    assert "shubbak-staff" not in stranger.client.cookies


@pytest.mark.parametrize("path", ["desk", "slots?centre=LAA-1", "desk?centre=LAA-1&desk=2"])
def test_every_page_of_staff_is_behind_the_password(stranger: Member, path: str) -> None:
    stranger.open(f"/staff/{path}")
    assert stranger.answer.url.path == "/staff/sign-in"


@pytest.mark.parametrize("path", ["desk/next", "desk/ticket", "help", "slots", "sign-out"])
def test_every_form_of_staff_is_behind_the_password(stranger: Member, path: str) -> None:
    answer = stranger.client.post(f"/staff/{path}", data={"form_token": ""}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/staff/sign-in")
