"""A person opens a certificate file by hand: its first state, its numbers, and nothing that nobody may keep."""

from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import Any

import pytest

from central.certificates import repository
from central.certificates.cases import Case
from central.certificates.opening import AlreadyThere, Opening
from central.certificates.repository import StoredFile
from protocol.certificates import LookUpKey, Track
from protocol.short_code import has_check_digit
from tests.central.certificates import CIN, YEAR, by_receipt, given_file, look_up, prepared, status
from tests.central.places import CENTRE
from tests.central.worlds import World
from tests.staff.member import PASSWORD, Member

NEW = f"/staff/certificates/new?centre={CENTRE}&desk=2"
TYPED = {"track": "card", "year": "1980", "cin": "sh 123456"}


@pytest.fixture
def amal(sqlite_world: World) -> Member:
    """A person, at an operator that the CNDP authorised."""
    return person(sqlite_world)


def person(world: World, *, authorised: bool = True) -> Member:
    world.at("2026-11-23 09:00")
    world.services.staff.set_password(PASSWORD)
    return Member(prepared(world, authorised=authorised)).by_name("Amal")


def opened(member: Member, **typed: str) -> Case:
    """The file that the page shows now."""
    member.open(NEW)
    member.press("certificates-new-open", **(TYPED | typed))
    assert member.hears("certificates-said-opened"), member.words
    return case(member)


def case(member: Member) -> Case:
    found = member.world.services.cases.case(member.answer.url.params["file"])
    assert isinstance(found, Case)
    return found


def asked(member: Member, **said: Any) -> str:
    told: str = status(look_up(member.world, **said))["state"]
    return told


@pytest.mark.parametrize("track", list(Track))
def test_it_begins_in_the_first_state_and_goes_on_by_allowed_steps(amal: Member, track: Track) -> None:
    file = opened(amal, track=track.value).file
    assert (file.track, file.state, file.kind, file.centre) == (track, "DRAFT", "new", CENTRE)
    assert {one.to_state for one in case(amal).may} == {"SUBMITTED", "WITHDRAWN"}
    amal.press("certificates-event-submit")
    assert amal.hears("certificates-said-moved")
    assert asked(amal, track=track.value) == "SUBMITTED"


def test_the_numbers_given_out_open_it_at_the_kiosk(amal: Member) -> None:
    file = opened(amal)
    assert file.number.startswith("26")
    assert has_check_digit(file.number)
    assert has_check_digit(file.receipt)
    for number in (file.number, file.receipt):
        assert number in amal.part("given-out")
    assert asked(amal, key="file-number", value=file.number) == "DRAFT"
    assert asked(amal, key="cin", value=CIN) == "DRAFT"
    assert status(amal.world.client.post("/v1/certificates/look-up", json=by_receipt(file.receipt)))


def test_without_the_number_of_the_cndp_nothing_tells_whose_it_is(sqlite_world: World) -> None:
    amal = person(sqlite_world, authorised=False)
    amal.open(NEW)
    assert amal.hears("certificates-new-no-cndp")
    assert 'name="cin"' not in amal.page.html
    assert 'name="year"' not in amal.page.html
    amal.press("certificates-new-open", **TYPED)  # the fields are typed in all the same
    file = case(amal)
    assert (file.number, file.cin, file.year) == ("", "", None)
    assert has_check_digit(file.receipt)
    with amal.world.database.read() as connection:
        value = amal.world.services.vault.value(LookUpKey.CIN, CIN)
        assert repository.files_by_value(connection, value) == []
    answer = amal.world.client.post("/v1/certificates/look-up", json=by_receipt(file.receipt))
    assert status(answer)["state"] == "DRAFT"


def test_the_desk_opens_nothing_and_is_told_why(sqlite_world: World) -> None:
    amal = person(sqlite_world)
    desk = Member(amal.world).signed_in()
    desk.open(NEW)
    assert desk.hears("certificates-new-by-name")
    assert not [form for form in desk.page.forms if form.action.endswith("/open")]
    (token,) = {form.fields["form_token"] for form in desk.page.forms if "form_token" in form.fields}
    body = {"form_token": token, "centre": CENTRE, "desk": "2", "opening": "0" * 32, **TYPED}
    answer = desk.client.post("/staff/certificates/open", data=body)
    assert answer.status_code == HTTPStatus.FORBIDDEN
    assert desk.world.count("SELECT count(*) FROM certificate_file") == 0


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"year": ""}, {"year"}),
        ({"year": "1899"}, {"year"}),
        ({"year": "2027"}, {"year"}),
        ({"year": "eighty"}, {"year"}),
        ({"cin": "12345"}, {"cin"}),
        ({"cin": "<b>", "year": "1"}, {"cin", "year"}),
    ],
)
def test_what_cannot_be_is_told_in_words_and_what_was_typed_stays(
    sqlite_world: World, language: str, typed: dict[str, str], wrong: set[str]
) -> None:
    amal = person(sqlite_world)
    reader = Member(amal.world, language).by_name("Said")
    reader.open(NEW)
    reader.press("certificates-new-open", **(TYPED | typed))
    assert reader.answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    for field in ("year", "cin"):
        assert reader.hears(f"certificates-new-{field}") is (field in wrong)
    (form,) = (one for one in reader.page.forms if one.action.endswith("/open"))
    assert {name: form.fields[name] for name in TYPED} == TYPED | typed
    assert reader.world.count("SELECT count(*) FROM certificate_file") == 0


def test_figures_may_be_typed_in_arabic(amal: Member) -> None:
    assert opened(amal, year="١٩٨٠", cin="SH١٢٣٤٥٦").year == YEAR
    assert asked(amal) == "DRAFT"


def test_the_same_form_twice_is_one_file(amal: Member) -> None:
    amal.open(NEW)
    form = next(one for one in amal.page.forms if one.action.endswith("/open"))
    numbers = set()
    for _ in range(2):
        amal._read(amal.client.post(form.action, data={**form.fields, **TYPED}))
        assert amal.hears("certificates-said-opened")
        numbers.add(case(amal).number)
    assert len(numbers) == 1
    assert amal.world.count("SELECT count(*) FROM certificate_file") == 1


@pytest.mark.parametrize("year", ["1980", "1981"])
def test_who_has_a_file_already_is_led_to_it(amal: Member, year: str) -> None:
    there = given_file(amal.world)
    amal.open(NEW)
    amal.press("certificates-new-open", **(TYPED | {"year": year}))
    assert amal.hears("certificates-said-exists")
    assert case(amal).file.id == there
    assert not amal.part("given-out")
    assert opened(amal, track="attestation").file.id != there, "the other paper is another file"


def test_two_who_open_for_one_person_at_once_meet_in_one_file(world: World) -> None:
    person(world)
    centre = world.services.catalogue.edition.centres[CENTRE]

    def open_one(n: int) -> StoredFile | AlreadyThere:
        done = world.services.openings.open(Opening(f"{n:032x}", Track.CARD, YEAR, CIN), centre, f"Staff {n}")
        assert isinstance(done, StoredFile | AlreadyThere), done
        return done

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(open_one, range(4)))
    (file,) = (one for one in done if isinstance(one, StoredFile))
    assert {one.file for one in done if isinstance(one, AlreadyThere)} == {file.id}
    assert world.count("SELECT count(*) FROM certificate_file") == 1


def test_two_on_an_opened_file_the_second_is_told(amal: Member) -> None:
    opened(amal)
    said = Member(amal.world).by_name("Said")
    said.open(str(amal.answer.url))
    said.press("certificates-event-abandon")
    amal.press("certificates-event-submit")
    assert amal.hears("certificates-said-conflict")
    assert case(amal).file.state == "WITHDRAWN"


def test_who_opened_it_is_kept_and_nothing_personal_stands_in_the_clear(amal: Member) -> None:
    file = opened(amal)
    with amal.world.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM staff_act").fetchall()
        kept = [repr(tuple(row)) for row in connection.exec_driver_sql("SELECT * FROM certificate_file")]
        kept += [repr(tuple(row)) for row in connection.exec_driver_sql("SELECT * FROM certificate_proof")]
        kept += [repr(tuple(row)) for row in connection.exec_driver_sql("SELECT * FROM certificate_identity")]
    assert [("Amal" in row, "file-opened" in row) for row in rows] == [(True, True)]
    for secret in (CIN, file.number, file.receipt):
        assert secret not in "".join(kept) + repr(rows)


def test_a_track_that_is_none_and_a_centre_that_is_none_are_refused(amal: Member) -> None:
    for typed, expected in (
        ({"track": "passport"}, HTTPStatus.UNPROCESSABLE_ENTITY),
        ({"centre": "NOWHERE"}, HTTPStatus.NOT_FOUND),
        ({"opening": "../x"}, HTTPStatus.UNPROCESSABLE_ENTITY),
    ):
        amal.open(NEW)
        amal.press("certificates-new-open", **(TYPED | typed))
        assert amal.answer.status_code == expected
