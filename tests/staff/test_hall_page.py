"""The page of the hall: numbers and desks for everybody, and nothing else about anybody."""

from datetime import timedelta

from tests.central.places import CENTRE, SMALL, SUPPORT
from tests.central.worlds import World
from tests.staff.member import Member


def test_anybody_may_read_it_and_it_says_where_numbers_will_come(sqlite_world: World) -> None:
    visitor = Member(sqlite_world)
    visitor.open(f"/hall/{CENTRE}")
    assert visitor.answer.status_code == 200
    assert visitor.hears("hall-nobody")
    assert "سيظهر رقمك هنا." in visitor.words


def test_the_newest_number_comes_first_and_the_seventh_is_gone(member: Member) -> None:
    numbers = []
    for _ in range(7):
        numbers.append(member.world.walked_in()["number"])
        member.open(member.desk)
        member.press("action-call-next")
        member.press("action-done")
        member.world.clock.advance(timedelta(seconds=30))
    words = _hall(member)
    shown = [number for number in sorted(numbers, key=words.find) if number in words]
    assert shown == numbers[:0:-1]


def test_it_tells_no_service_and_no_name(member: Member) -> None:
    member.world.walked_in(SUPPORT)
    at_desk_3 = Member(member.world, desk=3).signed_in()
    at_desk_3.press("action-call-next")
    words = _hall(member)
    assert "G-001" in words
    assert "Femmes" not in words
    assert "Accueil" not in words


def test_calls_of_another_centre_stay_there(member: Member) -> None:
    member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    member.open(f"/hall/{SMALL}")
    assert member.hears("hall-nobody")


def test_every_call_is_its_own_so_that_calling_again_is_seen(member: Member) -> None:
    member.world.walked_in()
    member.open(member.desk)
    member.press("action-call-next")
    before = member.client.get(f"/hall/{CENTRE}").text
    member.world.clock.advance(timedelta(seconds=5))
    member.press("action-again")
    after = member.client.get(f"/hall/{CENTRE}").text
    assert _ids(before) != _ids(after)


def test_an_unknown_centre_is_told_in_words(sqlite_world: World) -> None:
    visitor = Member(sqlite_world)
    for path in ("/hall/NOWHERE", "/hall/", "/hall/a%2Fb", "/hall/%3Cb%3E"):
        visitor.open(path)
        assert visitor.answer.status_code == 404, path
        assert visitor.hears("error-not-found")


def test_a_page_that_did_not_change_is_not_sent_again(member: Member) -> None:
    url = f"/hall/{CENTRE}"
    etag = member.client.get(url).headers["etag"]
    assert member.client.get(url, headers={"If-None-Match": etag}).status_code == 304
    member.world.clock.advance(timedelta(minutes=1))  # the clock on the wall
    assert member.client.get(url, headers={"If-None-Match": etag}).status_code == 200


def _hall(member: Member) -> str:
    member.open(f"/hall/{CENTRE}")
    return member.words


def _ids(html: str) -> list[str]:
    return [part.partition('"')[0] for part in html.split('id="call-')[1:]]
