"""People with a password of their own, so that "a second person" means something."""

import pytest

from central.staff.service import Session, WrongPassword, tidy_name
from tests.central.worlds import World
from tests.staff.member import PASSWORD, Member


@pytest.fixture
def staffed(world: World) -> World:
    world.at("2026-11-23 08:00")
    world.services.staff.set_password(PASSWORD)
    return world


def test_a_person_signs_in_by_name_and_the_desk_without(staffed: World) -> None:
    staff = staffed.services.staff
    password = staff.add_member("  Amal   Idrissi ")
    assert password
    session = staff.sign_in(password, "here", "AMAL IDRISSI")
    assert isinstance(session, Session)
    assert session.member == "Amal Idrissi"
    known = staff.session(session.token)
    assert known == session
    at_the_desk = staff.sign_in(PASSWORD, "here")
    assert isinstance(at_the_desk, Session)
    assert at_the_desk.member == ""


def test_passwords_open_only_their_own_door(staffed: World) -> None:
    staff = staffed.services.staff
    amal, said = staff.add_member("Amal"), staff.add_member("سعيد")
    assert amal
    assert said
    for password, name in (
        (PASSWORD, "Amal"),
        (amal, ""),
        (amal, "سعيد"),
        (said, "Amal"),
        (PASSWORD, "Nobody"),
    ):
        assert staff.sign_in(password, f"from {name} {password}", name) == WrongPassword()


def test_another_password_and_leaving_sign_a_person_out_and_nobody_else(staffed: World) -> None:
    staff = staffed.services.staff
    first = staff.add_member("Amal")
    other = staff.sign_in(staff.add_member("Said") or "", "here", "Said")
    session = staff.sign_in(first or "", "here", "Amal")
    assert isinstance(session, Session)
    assert isinstance(other, Session)

    second = staff.add_member("amal")
    assert staff.session(session.token) is None
    assert staff.session(other.token) is not None
    assert staff.sign_in(first or "", "here", "Amal") == WrongPassword()
    again = staff.sign_in(second or "", "here", "Amal")
    assert isinstance(again, Session)

    assert staff.remove_member("AMAL")
    assert not staff.remove_member("Amal")
    assert staff.session(again.token) is None
    assert staff.sign_in(second or "", "here", "Amal") == WrongPassword()
    assert staff.members() == ["Said"]


def test_what_is_stored_of_a_person_opens_nothing(staffed: World) -> None:
    password = staffed.services.staff.add_member("Amal") or ""
    with staffed.database.read() as connection:
        stored = repr(connection.exec_driver_sql("SELECT * FROM staff_member").all())
    assert "$argon2id$" in stored
    assert password not in stored


@pytest.mark.parametrize(
    "name", ["", " ", "A", "1", "<b>x", "a" * 61, "x\u202ey", "a  -- b", "nom\n", "x;y", "\u200bAmal"]
)
def test_what_is_no_name_is_refused(sqlite_world: World, name: str) -> None:
    if name == "nom\n":  # blanks at the ends are not part of a name
        assert tidy_name(name) == "nom"
        return
    assert sqlite_world.services.staff.add_member(name) is None


@pytest.mark.parametrize("name", ["Amal", "فاطمة الزهراء", "Jean-Pierre d'Arc", "ⴰⵎⴰⵍ", "M. Idrissi"])
def test_names_of_every_script_are_names(sqlite_world: World, name: str) -> None:
    assert sqlite_world.services.staff.add_member(name)
    assert sqlite_world.services.staff.members() == [name]


def test_a_name_that_nobody_has_is_answered_like_a_wrong_password(sqlite_world: World) -> None:
    sqlite_world.services.staff.set_password(PASSWORD)
    sqlite_world.services.staff.add_member("Amal")
    stranger = Member(sqlite_world)
    said = []
    for name in ("Amal", "Nobody"):
        stranger.open("/staff/sign-in")
        stranger.press("sign-in-button", password="something else", name=name)
        said.append((stranger.answer.status_code, stranger.part("said")))
    assert said[0] == said[1]
    assert stranger.hears("sign-in-wrong")


def test_a_program_signs_in_by_name(sqlite_world: World) -> None:
    password = sqlite_world.services.staff.add_member("Amal")
    sqlite_world.services.staff.set_password(PASSWORD)
    answer = sqlite_world.client.post("/v1/staff/tokens", json={"password": password, "name": "amal"})
    session = sqlite_world.services.staff.session(answer.json()["access_token"])
    assert session
    assert session.member == "Amal"
