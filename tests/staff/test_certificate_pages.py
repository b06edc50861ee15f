"""Staff take files on along the allowed steps; what they write for each other stays inside."""

from typing import Any

import pytest

from central.certificates import notices
from central.certificates.cases import REASONS, Case, Details
from central.certificates.files import Facts
from central.certificates.repository import StoredFile
from tests.central.certificates import (
    CIN,
    NUMBER,
    RECEIPT,
    RULES,
    YEAR,
    given_file,
    look_up,
    prepared,
    status,
)
from tests.central.places import CENTRE, SMALL
from tests.staff.member import Member

LIST = f"/staff/certificates?centre={CENTRE}&desk=2"


def case_of(file: str) -> str:
    return f"/staff/certificates/case?centre={CENTRE}&desk=2&file={file}"


def at_case(member: Member, state: str = "CHECKING", **more: Any) -> str:
    """The id of a file that is open on the page."""
    prepared(member.world)
    file = given_file(member.world, state, **more)
    member.open(case_of(file))
    assert member.answer.status_code == 200
    return file


def buttons(member: Member) -> set[str]:
    """Where the forms on the page lead."""
    return {form.fields["to"] for form in member.page.forms if "to" in form.fields}


def state_at_the_kiosk(member: Member) -> str:
    told: str = status(look_up(member.world))["state"]
    return told


def test_only_allowed_steps_are_offered(member: Member) -> None:
    at_case(member)
    assert buttons(member) == {"MISSING_DOCUMENTS", "MEDICAL_REVIEW", "TRANSFERRED", "REJECTED"}


def test_a_step_that_is_made_is_seen_at_the_kiosk_at_once(member: Member) -> None:
    at_case(member)
    member.press("certificates-event-send-to-medical")
    assert member.hears("certificates-said-moved")
    assert state_at_the_kiosk(member) == "MEDICAL_REVIEW"


def test_an_assessment_needs_day_time_and_place(member: Member) -> None:
    at_case(member, "MEDICAL_REVIEW")
    member.press("certificates-event-plan-assessment", day="2026-12-01", time="", place="")
    assert member.hears("certificates-said-incomplete")
    member.press("certificates-event-plan-assessment", day="2026-12-01", time="10:30", place=SMALL)
    told = status(look_up(member.world))
    assert (told["state"], told["day"], told["time"]) == ("ASSESSMENT_SCHEDULED", "2026-12-01", "10:30")
    assert told["place"]["shown"]["fr"] == SMALL


def test_papers_are_asked_for_once(member: Member) -> None:
    file = at_case(member)
    world = member.world
    moved = world.services.cases.move(file, 1, "MISSING_DOCUMENTS", Details(document="photos"))
    assert isinstance(moved, StoredFile)
    assert status(look_up(world))["document"] == "photos"
    world.services.cases.move(file, moved.revision, "CHECKING", Details())
    assert status(look_up(world))["document"] == ""
    member.open(case_of(file))
    assert "MISSING_DOCUMENTS" not in buttons(member)
    assert "MEDICAL_REVIEW" in buttons(member)


def test_a_refusal_needs_a_reason_and_the_reason_stays_inside(member: Member) -> None:
    at_case(member)
    member.press("certificates-event-refuse", reason="")
    assert member.hears("certificates-said-incomplete")
    member.press("certificates-event-refuse", reason="criteria-not-met")
    assert member.hears("certificates-reason-criteria-not-met")
    answer = look_up(member.world)
    assert status(answer)["state"] == "REJECTED"
    assert "criteria" not in answer.text


def test_handing_over_is_today(member: Member) -> None:
    at_case(member, "READY_FOR_PICKUP")
    member.press("certificates-event-hand-over")
    told = status(look_up(member.world))
    assert (told["state"], told["day"]) == ("DELIVERED", "2026-11-23")


def test_two_on_one_file_the_second_is_told_kindly_and_nothing_is_overwritten(member: Member) -> None:
    file = at_case(member)
    colleague = Member(member.world).signed_in()
    colleague.open(case_of(file))
    colleague.press("certificates-event-send-to-medical")
    member.press("certificates-event-transfer", place=SMALL)
    assert member.hears("certificates-said-conflict")
    assert member.hears("certificates-state-MEDICAL_REVIEW"), "and shows how it is now"
    assert state_at_the_kiosk(member) == "MEDICAL_REVIEW"


@pytest.mark.parametrize("to", ["APPROVED", "DRAFT", "EXPIRED", "NOWHERE", ""])
def test_a_step_that_no_button_offers_is_refused(member: Member, to: str) -> None:
    at_case(member)
    form = next(one for one in member.page.forms if "to" in one.fields)
    member._read(member.client.post(form.action, data={**form.fields, "to": to}))
    assert member.hears("certificates-said-not-allowed")
    assert state_at_the_kiosk(member) == "CHECKING"


def test_notes_are_read_by_staff_only_and_encrypted(member: Member) -> None:
    file = at_case(member)
    member.press("certificates-note-write", text="Attend le rapport <b>du docteur</b>\nRappeler jeudi")
    assert member.hears("certificates-said-noted")
    assert "rapport <b>du docteur</b>" in member.words
    assert "docteur" not in look_up(member.world).text
    with member.world.database.read() as connection:
        kept = connection.exec_driver_sql("SELECT sealed FROM certificate_note").scalar_one()
    assert b"docteur" not in kept
    member.press("certificates-note-write", text="   ")
    assert member.hears("certificates-said-note-empty")
    case = member.world.services.cases.case(file)
    assert isinstance(case, Case)
    assert len(case.notes) == 1


def test_files_are_listed_by_centre_province_and_state(member: Member) -> None:
    prepared(member.world)
    given_file(member.world, "CHECKING", facts=Facts("2600000017", "AA111", 1960))
    given_file(member.world, "APPROVED", facts=Facts("2600000029", "AA112", 1961))
    member.open(LIST)
    assert "…0017" in member.words
    assert "…0029" in member.words
    member.open(f"{LIST}&state=APPROVED")
    assert "…0017" not in member.part("files-title")
    member.open(f"/staff/certificates?centre={SMALL}&desk=7")
    assert member.hears("certificates-none")
    member.open(f"/staff/certificates?centre={SMALL}&desk=7&scope=province")
    assert "…0017" in member.words
    assert "AA111" not in member.words, "visitors see the screen too"


@pytest.mark.parametrize(
    "said",
    [
        {"key": "receipt", "value": f" {RECEIPT[:4]} {RECEIPT[4:]} ", "year": ""},
        {"key": "cin", "value": CIN.lower(), "year": str(YEAR)},
        {"key": "file-number", "value": NUMBER, "year": "١٩٨٠"},
    ],
)
def test_staff_find_the_file_of_the_person_before_them(member: Member, said: dict[str, str]) -> None:
    prepared(member.world)
    given_file(member.world)
    member.open(LIST)
    member.press("certificates-find", track="card", **said)
    assert member.hears("certificates-state-CHECKING")
    assert CIN not in str(member.answer.url)


@pytest.mark.parametrize("said", [{"value": "ZZ99"}, {"year": "1981"}, {"year": ""}, {"value": "‮💥"}])
def test_what_finds_nothing_says_so(member: Member, said: dict[str, str]) -> None:
    prepared(member.world)
    given_file(member.world)
    member.open(LIST)
    member.press("certificates-find", track="card", **{"key": "cin", "value": CIN, "year": "1980", **said})
    assert member.hears("certificates-said-unknown")


def test_a_platforms_file_is_only_looked_at(member: Member) -> None:
    at_case(member, source="khadamaty")
    assert buttons(member) == set()
    assert member.hears("certificates-move-none")


def test_what_a_platform_got_wrong_is_shown_until_somebody_took_care_of_it(member: Member) -> None:
    prepared(member.world)
    with member.world.database.write() as connection:
        for _ in range(2):
            notices.add(connection, "khadamaty", "unknown-state", "EN_COURS", member.world.clock.now())
    member.open(LIST)
    assert member.hears("certificates-notice-unknown-state", source="khadamaty", word="EN_COURS")
    member.press("certificates-notice-seen")
    assert member.hears("certificates-said-settled")
    assert "EN_COURS" not in member.words
    with member.world.database.write() as connection:
        notices.add(connection, "khadamaty", "unknown-state", "EN_COURS", member.world.clock.now())
    member.open(LIST)
    assert "EN_COURS" in member.words, "it happened again"


@pytest.mark.parametrize(
    "path",
    [
        "/staff/certificates",
        "/staff/certificates?centre=NOWHERE",
        f"{LIST}&state=x;y",
        f"/staff/certificates/case?centre={CENTRE}&file=nobody",
        f"/staff/certificates/case?centre={CENTRE}",
    ],
)
def test_a_page_of_nothing_is_told_in_words(member: Member, path: str) -> None:
    member.open(path)
    assert member.answer.status_code == 404
    assert member.hears("error-not-found")


@pytest.mark.parametrize("what", ["move", "note", "notice", "find"])
def test_a_form_from_elsewhere_does_nothing(member: Member, what: str) -> None:
    answer = member.client.post(f"/staff/certificates/{what}", data={"centre": CENTRE})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "broken", [{"day": "2026-02-30"}, {"time": "25:00"}, {"revision": "x"}, {"place": "two words"}]
)
def test_a_field_that_makes_no_sense_is_refused(member: Member, broken: dict[str, str]) -> None:
    at_case(member, "MEDICAL_REVIEW")
    form = next(one for one in member.page.forms if one.fields.get("to") == "ASSESSMENT_SCHEDULED")
    given = {"day": "2026-12-01", "time": "10:30", "place": SMALL, **form.fields, **broken}
    answer = member.client.post(form.action, data=given)
    assert answer.status_code == 422
    assert state_at_the_kiosk(member) == "MEDICAL_REVIEW"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_state_and_step_of_the_content_has_words(member: Member, language: str) -> None:
    assert RULES is not None
    say = Member(member.world, language).say
    for state in RULES.states:
        assert say(f"certificates-state-{state.id}")
    for one in RULES.transitions:
        if "staff" in one.by and not one.opens_new_file:
            assert say(f"certificates-event-{one.event}")
    for reason in REASONS:
        assert say(f"certificates-reason-{reason}")
