"""What no page of ours sends, databases that refuse, files that are none of ours: words, and nothing done."""

import pytest

from tests.central.places import CENTRE, SMALL
from tests.staff.member import PASSWORD, Member


@pytest.mark.parametrize(
    "path",
    [
        "/staff/nowhere",
        "/staff/desk?centre=NOWHERE&desk=1",
        f"/staff/desk?centre={CENTRE}&desk=99",
        f"/staff/desk?centre={CENTRE}&desk=two",
        "/staff/desk?centre=%3Cscript%3E&desk=1",
    ],
)
def test_an_address_that_leads_nowhere_is_told_in_words(member: Member, path: str) -> None:
    member.open(path)
    assert member.answer.status_code == 404
    assert member.hears("error-not-found")
    assert "<script>" not in member.page.html.replace("<script src", "")


def test_the_address_of_a_form_opened_by_hand_leads_to_the_desk(member: Member) -> None:
    member.open("/staff/desk/next")
    assert member.answer.url.path == "/staff/desk"


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"centre": "no such centre"}, 422),
        ({"centre": "NOWHERE"}, 404),
        ({"desk": "9999"}, 422),
        ({"desk": "deux"}, 422),
    ],
)
def test_a_form_that_is_not_ours_in_content_does_nothing(
    member: Member, changed: dict[str, str], status: int
) -> None:
    member.world.walked_in()
    form = next(one for one in member.open(member.desk).forms if one.action == "/staff/desk/next")
    data = {**form.fields, **changed}
    assert member.client.post(form.action, data=data).status_code == status
    assert member.world.get("/v1/calls", centre=CENTRE).json()["calls"] == []


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"{}", "application/json", 415),
        (b"x=" + b"a" * 70_000, "application/x-www-form-urlencoded", 413),
        (b"\xff=\xfe", "application/x-www-form-urlencoded", 422),
        (b"a=%ff", "application/x-www-form-urlencoded", 422),
        (b"&".join(b"f%d=1" % n for n in range(300)), "application/x-www-form-urlencoded", 422),
    ],
)
def test_a_body_that_is_no_form_is_refused(member: Member, body: bytes, media_type: str, status: int) -> None:
    answer = member.client.post("/staff/desk/next", content=body, headers={"Content-Type": media_type})
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")


def test_a_ticket_of_another_centre_is_never_touched(member: Member) -> None:
    mine, foreign = member.world.walked_in(), member.world.walked_in(centre=SMALL)
    at_small = Member(member.world, desk=7, centre=SMALL).signed_in()
    at_small.press("action-call-next")
    member.open(member.desk)
    member.press("action-call-next")
    form = next(one for one in member.page.forms if one.fields.get("ticket") == mine["id"])
    member._read(
        member.client.post(form.action, data={**form.fields, "ticket": foreign["id"], "action": "done"})
    )
    assert member.hears("said-quicker", number=mine["number"])
    at_small.open(at_small.desk)
    assert foreign["number"] in at_small.part("now")


def test_a_database_that_refuses_is_told_in_words(member: Member) -> None:
    path = member.world.database.engine.url.database
    assert path
    member.world.database.close()
    with open(path, "r+b") as file:  # noqa: PTH123 - a torn file, as a dying disk leaves it
        file.write(b"\xff" * 4096)
    member.open(member.desk)
    assert member.answer.status_code == 503
    assert member.hears("error-storage")


def test_a_fault_of_ours_is_told_in_words_and_logged_by_its_place(
    member: Member, caplog: pytest.LogCaptureFixture
) -> None:
    with member.world.database.write() as connection:
        connection.exec_driver_sql("DROP TABLE help_call")
    member.open(member.desk)
    assert member.answer.status_code in (500, 503)
    assert member.hears("error-fault") or member.hears("error-storage")
    assert PASSWORD not in caplog.text


def test_pages_may_load_nothing_from_elsewhere_and_be_framed_by_nobody(member: Member) -> None:
    headers = member.client.get(member.desk).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert "style=" not in member.page.html
    assert "<script>" not in member.page.html
    assert member.client.get("/staff/sign-in", follow_redirects=False).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/static/staff.css", 200),
        ("/static/live.js", 200),
        ("/static/fonts/ShubbakUI-Regular.ttf", 200),
        ("/static/pictograms/logo.svg", 200),
        ("/static/fonts/build.py", 404),
        ("/static/../service.py", 404),
        ("/static/%2e%2e/service.py", 404),
        ("/static/fonts/../../../pyproject.toml", 404),
    ],
)
def test_only_our_own_styles_scripts_fonts_and_drawings_are_served(
    member: Member, path: str, status: int
) -> None:
    assert member.client.get(path).status_code == status
