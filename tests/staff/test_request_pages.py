"""The inbox: what a centre was asked, in the staff's language, and where each request may go."""

from datetime import timedelta
from typing import Any

import pytest

from tests.central import places
from tests.central.request_world import (
    DISCREET,
    NOW,
    PDF,
    SERVICE,
    applied,
    changed,
    find,
    new,
    offer,
    upload,
    withdraw,
)
from tests.central.worlds import World
from tests.staff.member import ISOLATES, PASSWORD, Member

INBOX = f"/staff/requests?centre={places.CENTRE}&desk=2"


@pytest.fixture
def member(sqlite_world: World) -> Member:
    sqlite_world.clock.set(NOW)
    offer(sqlite_world).services.staff.set_password(PASSWORD)
    return Member(sqlite_world).signed_in()


def open_one(member: Member, filed: dict[str, Any]) -> None:
    member.open(f"/staff/requests/one?file={filed['fileId']}&desk=2")


def decide(member: Member, to: str, papers: tuple[str, ...] = (), reason: str = "") -> None:
    """Sends the form of one stage as a browser would: a box that is not ticked is not sent."""
    form = next(one for one in member.page.forms if one.fields.get("to") == to)
    fields = {name: value for name, value in form.fields.items() if not name.startswith("missing-")}
    fields |= {f"missing-{paper}": "on" for paper in papers} | ({"reason": reason} if reason else {})
    again = member.client.post(form.action, data=fields)
    member._read(again)


def offered(member: Member) -> set[str]:
    """The stages that have a form on the page."""
    return {form.fields["to"] for form in member.page.forms if "to" in form.fields}


def test_the_inbox_lists_a_centres_requests_with_their_age_and_what_is_late(member: Member) -> None:
    world = member.world
    applied(world)
    applied(world, new(centre=places.SMALL))
    member.open(INBOX)
    assert member.hears("requests-age", n=0)
    assert member.hears("requests-left", n=60)
    assert member.page.html.count('id="request-') == 1, "one centre's only"
    for days, message, n in ((59, "requests-left", 1), (1, "requests-left", 0), (1, "requests-overdue", 1)):
        world.clock.advance(timedelta(days=days))
        member.signed_in()
        member.open(INBOX)
        assert member.hears(message, n=n)
    assert "En retard 1" in " ".join(member.words.split())
    member.open(f"{INBOX}&show=overdue")
    assert member.hears("requests-overdue", n=1)
    member.open(f"{INBOX}&show=ended")
    assert member.hears("requests-none-ended")


def test_a_request_is_read_in_the_language_of_the_staff(member: Member) -> None:
    filed = applied(member.world, new(changed(birth_date={"value": "1992-05"})))
    open_one(member, filed)
    told = member.part("answers")
    for words in ("full_name", "فاطمة الزهراء", "JB12345", "0612345678", "self", "Laâyoune", "seat, guide"):
        assert words in told
    assert member.say("requests-left-with-staff") in told
    assert member.say("requests-left-skipped") in told
    assert member.say("requests-no") in told
    arabic = Member(member.world, "ar").signed_in()
    open_one(arabic, filed)
    assert arabic.page.direction == "rtl"
    assert arabic.say("requests-left-with-staff") in arabic.part("answers")
    assert "ع Laâyoune" in arabic.part("answers")


def test_only_what_is_allowed_is_offered(member: Member) -> None:
    filed = applied(member.world)
    open_one(member, filed)
    assert offered(member) == {"in-review", "withdrawn"}
    decide(member, "in-review")
    assert member.hears("requests-said-to-in-review")
    assert offered(member) == {"missing-documents", "accepted", "refused", "withdrawn"}
    decide(member, "missing-documents", papers=("cin_copy", "medical_certificate"))
    assert member.hears("requests-said-to-missing-documents")
    assert "Certificat médical" in member.part("now")
    assert find(member.world, filed["receipt"]["code"]).json()["missing"] == [
        "cin_copy",
        "medical_certificate",
    ]
    decide(member, "in-review")
    assert offered(member) == {"accepted", "refused", "withdrawn"}
    assert member.hears("requests-papers-asked")
    decide(member, "accepted")
    decide(member, "done")
    assert offered(member) == set()
    assert member.hears("requests-over")


def test_a_refusal_has_a_reason_and_an_appeal(member: Member) -> None:
    filed = applied(member.world)
    open_one(member, filed)
    decide(member, "in-review")
    decide(member, "refused")
    assert member.hears("requests-said-no-reason")
    decide(member, "refused", reason="conditions")
    assert member.hears("requests-said-to-refused")
    assert member.hears("requests-reason-conditions")
    assert member.hears("requests-appeal")
    decide(member, "in-review")
    assert find(member.world, filed["receipt"]["code"]).json()["stage"] == "in-review"


def test_asking_for_no_papers_asks_for_nothing(member: Member) -> None:
    open_one(member, applied(member.world))
    decide(member, "in-review")
    decide(member, "missing-documents")
    assert member.hears("requests-said-no-papers")
    assert "missing-documents" in offered(member)


def test_of_two_on_one_request_the_second_is_told_and_nothing_is_lost(member: Member) -> None:
    filed = applied(member.world)
    colleague = Member(member.world).signed_in()
    for one in (member, colleague):
        open_one(one, filed)
    decide(member, "in-review")
    decide(colleague, "withdrawn")
    assert colleague.hears("requests-said-quicker")
    assert find(member.world, filed["receipt"]["code"]).json()["stage"] == "in-review"


def test_a_stage_that_is_not_on_the_page_is_refused(member: Member) -> None:
    filed = applied(member.world)
    open_one(member, filed)
    form = next(one for one in member.page.forms if one.fields.get("to") == "in-review")
    for to in ("done", "refused", "received"):
        member._read(member.client.post(form.action, data={**form.fields, "to": to}))
        assert member.hears("requests-said-quicker")
    for broken in ({"to": "gone"}, {"revision": "x"}, {"file": "../../etc"}, {"reason": "he is ill"}):
        member._read(member.client.post(form.action, data={**form.fields, **broken}))
        assert member.answer.status_code == 422


def test_a_visitor_comes_with_the_receipt(member: Member) -> None:
    filed = applied(member.world)
    code = filed["receipt"]["code"]
    arabic_digits = code.translate({ord(str(n)): chr(0x660 + n) for n in range(10)})
    for typed in (code, f" {code[:4]} {code[4:8]}-{code[8:]}", arabic_digits):
        member.open(INBOX)
        member.press("requests-find", code=typed)
        assert "JB12345" in member.part("answers")
    for typed in ("", "1", "00000000000000", code[:-1] + "x", "' OR 1=1"):
        member.open(INBOX)
        member.press("requests-find", code=typed)
        assert member.hears("requests-said-not-found")


def test_withdrawn_requests_have_no_answers_any_more(member: Member) -> None:
    filed = applied(member.world)
    withdraw(member.world, filed["receipt"]["code"])
    open_one(member, filed)
    assert member.hears("requests-erased")
    assert "JB12345" not in member.words


def test_the_list_shows_public_names_and_a_discreet_one_stays_so(member: Member) -> None:
    body = new({"for_whom": {"value": "self"}, "phone": {"left": "skipped"}}, form=f"{DISCREET}@1")
    filed = applied(member.world, body, service=DISCREET)
    applied(member.world)
    member.open(INBOX)
    assert "Accueil" in member.words
    assert "Registre" in member.words
    assert "Femmes" not in member.words
    assert "RSU" not in member.words
    open_one(member, filed)
    assert "Femmes" not in member.words


def test_papers_are_shown_to_staff_only_and_nothing_in_them_runs(member: Member) -> None:
    url = upload(member.world).json()["url"]
    open_one(member, applied(member.world, new(documentUrls=[url])))
    path = f"/staff/requests/paper/{url.rpartition('/')[2]}"
    assert f'href="{path}"' in member.page.html
    paper = member.client.get(path)
    assert (paper.content, paper.headers["content-type"]) == (PDF, "application/pdf")
    assert "sandbox" in paper.headers["Content-Security-Policy"]
    stranger = Member(member.world)
    assert "password" in stranger.client.get(path).text
    assert PDF not in stranger.client.get(path).content
    assert member.client.get("/staff/requests/paper/nothing").status_code == 404


def test_long_lists_come_in_pages(member: Member) -> None:
    for _ in range(51):
        applied(member.world)
    page = member.open(INBOX)
    assert page.html.count('id="request-') == 50
    assert member.hears("requests-page-after")
    page = member.open(f"{INBOX}&page=2")
    assert page.html.count('id="request-') == 1
    assert member.hears("requests-page-before")
    member.open(f"{INBOX}&page=3")
    assert member.hears("requests-none-open")


def test_nobody_gets_in_without_the_password(member: Member) -> None:
    filed = applied(member.world)
    stranger = Member(member.world)
    for path in (INBOX, f"/staff/requests/one?file={filed['fileId']}"):
        assert "JB12345" not in stranger.open(path).html
        assert stranger.hears("sign-in-what")
    answer = stranger.client.post("/staff/requests/decide", data={"file": filed["fileId"], "to": "in-review"})
    assert "JB12345" not in answer.text
    assert find(member.world, filed["receipt"]["code"]).json()["stage"] == "received"


@pytest.mark.parametrize(
    "path",
    [
        "/staff/requests",
        "/staff/requests?centre=NOWHERE",
        f"{INBOX}&show=all",
        f"{INBOX}&page=0",
        "/staff/requests/one?file=nothing",
        "/staff/requests/one?file=../..",
        "/staff/requests/one",
    ],
)
def test_a_page_of_nothing_is_told_in_words(member: Member, path: str) -> None:
    member.open(path)
    assert member.answer.status_code == 404
    assert member.hears("error-not-found")


def test_what_a_visitor_wrote_is_text_and_nothing_else(member: Member) -> None:
    sneaky = "<b onmouseover=alert(1)>x</b> {{ 7 * 7 }}"
    filed = applied(member.world, new(changed(commune={"value": sneaky[:60]}, full_name={"value": sneaky})))
    open_one(member, filed)
    assert "<b onmouseover" not in member.page.html
    assert "{{ 7 * 7 }}" in ISOLATES.sub("", member.page.words)
    assert SERVICE in filed["serviceId"]


def fill(member: Member, field: str, **typed: str) -> None:
    """Sends the form of one question that was left to staff."""
    form = next(one for one in member.page.forms if one.fields.get("field") == field)
    fields = {name: value for name, value in form.fields.items() if not name.startswith("value-")}
    typed = {name.replace("_", "-"): value for name, value in typed.items()}
    member._read(member.client.post(form.action, data={**fields, **typed}))


def test_what_was_left_to_staff_is_filled_in_together(member: Member) -> None:
    left = {"left": "with-staff"}
    filed = applied(
        member.world, new(changed(for_whom=left, full_name=left, access_needs=left, idcs=left, province=left))
    )
    open_one(member, filed)
    fill(member, "idcs", value="12")
    assert member.hears("requests-said-no-answer")
    fill(member, "idcs", value="١٢٣٤٥٦٧٨٩٠")
    assert member.hears("requests-said-filled")
    assert "1234567890" in member.part("answers")
    fill(member, "access_needs", value_seat="on", value_guide="on")
    assert "seat, guide" in member.part("answers")
    fill(member, "province", value="11.321")
    assert "Laâyoune" in member.part("answers")
    fill(member, "for_whom", value="child")
    assert "child_age" in {form.fields.get("field") for form in member.page.forms}, "now that is a question"
    fill(member, "child_age", value="5")
    assert member.hears("requests-said-filled")
    fill(member, "full_name", value="")
    assert member.hears("requests-said-no-answer")


def test_what_was_answered_is_not_written_over(member: Member) -> None:
    filed = applied(member.world)
    colleague = Member(member.world).signed_in()
    for one in (member, colleague):
        open_one(one, filed)
    fill(member, "idcs", value="1234567890")
    fill(colleague, "idcs", value="0000000000")
    assert colleague.hears("requests-said-quicker")
    form = next(one for one in member.page.forms if one.fields.get("field") == "disability")
    member._read(member.client.post(form.action, data={**form.fields, "field": "age", "value": "5"}))
    assert member.hears("requests-said-quicker")
    assert "34" in member.part("answers")
    withdraw(member.world, filed["receipt"]["code"])
    open_one(member, filed)
    assert "fill" not in {form.action.rpartition("/")[2] for form in member.page.forms}
