"""Guessing is limited by file, by kiosk and by the hour; nobody else's typos shut anybody out."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from central.certificates.allowance import (
    LIVELY,
    NEWCOMERS_PER_HOUR,
    OF_VALUE,
    PER_HOUR,
    PER_VALUE,
    PER_VALUE_LIVELY,
    RESERVE,
)
from protocol.short_code import with_check_digit
from tests.central.certificates import CIN, YEAR, by_receipt, given_file, look_up, prepared, status
from tests.central.worlds import World, code_of

LIMIT = (429, "look-up-limit")
UNKNOWN = (404, "file-unknown")
LOOK_UP = "/v1/certificates/look-up"


def strangers(begin: int = 1) -> Iterator[str]:
    """CIN of nobody."""
    return (f"ZZ{number:05d}" for number in range(begin, 100_000))


def guess(world: World, times: int, kiosk: str = "kiosk-1", begin: int = 1) -> list[int]:
    """Status of each of so many guesses at one kiosk."""
    of_nobody = strangers(begin)
    return [look_up(world, kiosk=kiosk, value=next(of_nobody)).status_code for _ in range(times)]


def used_up(world: World, kiosk: str = "kiosk-1", begin: int = 1) -> None:
    assert guess(world, PER_HOUR["facts"], kiosk, begin) == [404] * PER_HOUR["facts"]


def test_a_kiosk_may_be_wrong_so_often_and_then_staff_look_it_up(world: World) -> None:
    given_file(prepared(world))
    used_up(world)
    answer = look_up(world, kiosk="kiosk-1", value="ZZ99999")
    assert code_of(answer) == LIMIT
    assert int(answer.headers["Retry-After"]) > 0
    assert code_of(look_up(world, kiosk="kiosk-1")) == LIMIT, "right facts are not looked at either"


def test_another_kiosk_does_not_pay_for_it(world: World) -> None:
    given_file(prepared(world))
    used_up(world)
    assert status(look_up(world, kiosk="kiosk-2"))["state"] == "CHECKING"


def test_right_facts_cost_nothing(world: World) -> None:
    given_file(prepared(world))
    for _ in range(3 * PER_HOUR["facts"]):
        assert status(look_up(world, kiosk="kiosk-1"))["state"] == "CHECKING"
    used_up(world)


def test_the_allowance_comes_back_over_the_hour(world: World) -> None:
    prepared(world)
    used_up(world)
    world.clock.advance(timedelta(hours=1) / PER_HOUR["facts"] + timedelta(seconds=1))
    assert guess(world, 2, begin=500) == [404, 429]
    world.clock.advance(timedelta(hours=3))
    used_up(world, begin=600)
    assert guess(world, 1, begin=700) == [429], "it never grows beyond one hour's"


def test_a_kiosk_where_people_find_their_files_is_never_shut_by_somebody_who_guesses(world: World) -> None:
    """The next visitor needs longer than the reserve to arrive at the same question."""
    given_file(prepared(world))
    assert status(look_up(world, kiosk="kiosk-1"))["state"] == "CHECKING"
    world.clock.advance(timedelta(days=3))
    used_up(world)
    guess(world, 1, begin=100)  # the reserve of this minute
    assert code_of(look_up(world, kiosk="kiosk-1")) == LIMIT
    world.clock.advance(RESERVE)
    assert status(look_up(world, kiosk="kiosk-1"))["state"] == "CHECKING"


def test_the_reserve_is_one_attempt_a_minute(world: World) -> None:
    given_file(prepared(world))
    look_up(world, kiosk="kiosk-1")
    used_up(world)
    assert guess(world, 3, begin=100) == [404, 429, 429]
    world.clock.advance(RESERVE)
    assert guess(world, 2, begin=200) == [404, 429]


def test_one_file_of_ones_own_does_not_revive_many_kiosks(world: World) -> None:
    given_file(prepared(world))
    for kiosk in ("kiosk-1", "kiosk-2", "kiosk-3"):
        assert look_up(world, kiosk=kiosk).status_code == 200
        used_up(world, kiosk, begin=int(kiosk[-1]) * 100)
    assert [look_up(world, kiosk=f"kiosk-{n}").status_code for n in (1, 2, 3)] == [200, 429, 429]


def test_a_kiosk_where_nobody_found_anything_for_long_is_no_longer_lively(world: World) -> None:
    given_file(prepared(world))
    look_up(world, kiosk="kiosk-1")
    world.clock.advance(LIVELY)
    used_up(world)
    assert guess(world, 1, begin=100) == [429]


def test_kiosks_that_nobody_knows_have_little_between_them_and_real_ones_do_not_notice(world: World) -> None:
    given_file(prepared(world))
    assert look_up(world, kiosk="real").status_code == 200
    of_nobody = strangers()
    told = [
        look_up(world, kiosk=f"simulated-{n}", value=next(of_nobody)).status_code
        for n in range(NEWCOMERS_PER_HOUR + 20)
    ]
    assert told == [404] * NEWCOMERS_PER_HOUR + [429] * 20
    assert code_of(look_up(world, kiosk="simulated-x")) == LIMIT
    assert guess(world, 3, "real", begin=5000) == [404] * 3
    assert status(look_up(world, kiosk="real"))["state"] == "CHECKING"
    by_code = world.client.post(LOOK_UP, json=by_receipt(kiosk="new"))
    assert status(by_code)["state"] == "CHECKING", (
        "a receipt opens at a new kiosk, which is lively from then on"
    )
    world.clock.advance(timedelta(hours=1))
    assert status(look_up(world, kiosk="another-new"))["state"] == "CHECKING"


def test_one_number_may_be_guessed_at_a_few_times_from_all_kiosks_together(world: World) -> None:
    given_file(prepared(world))
    for n in range(PER_VALUE):
        assert code_of(look_up(world, kiosk=f"kiosk-{n}", year=YEAR - 1 - n)) == UNKNOWN
    refused = look_up(world, kiosk="kiosk-9")
    assert code_of(refused) == LIMIT, "also with the right year: otherwise one could go on guessing"
    world.clock.advance(OF_VALUE)
    assert status(look_up(world, kiosk="kiosk-9"))["state"] == "CHECKING"


def test_a_number_of_nobody_is_limited_like_one_of_somebody(world: World) -> None:
    given_file(prepared(world))
    for value in (CIN, "ZZ11111"):
        codes = [look_up(world, kiosk=value, value=value, year=1950 + n).status_code for n in range(5)]
        assert codes == [404, 404, 404, 429, 429], value


def test_who_guesses_at_simulated_kiosks_closes_no_number_at_a_real_one(world: World) -> None:
    given_file(prepared(world))
    assert status(look_up(world, kiosk="real"))["state"] == "CHECKING"
    for n in range(PER_VALUE + 1):
        look_up(world, kiosk=f"simulated-{n}", year=YEAR - 1 - n)
    assert code_of(look_up(world, kiosk="simulated-9")) == LIMIT
    assert status(look_up(world, kiosk="real"))["state"] == "CHECKING"


def test_who_guesses_at_one_real_kiosk_leaves_the_holder_another(world: World) -> None:
    given_file(prepared(world))
    for kiosk in ("real-1", "real-2", "real-3"):
        assert status(look_up(world, kiosk=kiosk))["state"] == "CHECKING"
        world.clock.advance(timedelta(days=1))  # a file makes one kiosk a day lively
    for n in range(PER_VALUE):
        assert code_of(look_up(world, kiosk="real-1", year=YEAR - 1 - n)) == UNKNOWN
    assert code_of(look_up(world, kiosk="real-1")) == LIMIT
    for n in range(PER_VALUE - 1):
        assert code_of(look_up(world, kiosk="real-2", year=YEAR + 1 + n)) == UNKNOWN, "slips of their own"
    assert status(look_up(world, kiosk="real-2"))["state"] == "CHECKING"
    for n in range(PER_VALUE_LIVELY - 2 * PER_VALUE + 1):
        assert code_of(look_up(world, kiosk="real-3", year=YEAR - 10 - n)) == UNKNOWN
    assert code_of(look_up(world, kiosk="real-3")) == LIMIT, "all real kiosks together have an end too"


def test_the_receipt_opens_what_somebody_else_guessed_at(world: World) -> None:
    given_file(prepared(world))
    for n in range(PER_VALUE + 1):
        look_up(world, kiosk="kiosk-1", year=YEAR - 1 - n)
    used_up(world, "kiosk-2")
    for kiosk in ("kiosk-1", "kiosk-2"):
        assert status(world.client.post(LOOK_UP, json=by_receipt(kiosk=kiosk)))["state"] == "CHECKING"


def test_receipts_have_their_own_allowance_and_it_ends_too(world: World) -> None:
    given_file(prepared(world))
    codes = [with_check_digit(f"{n:013d}") for n in range(PER_HOUR["receipt"] + 1)]
    told = [world.client.post(LOOK_UP, json=by_receipt(code, kiosk="k")).status_code for code in codes]
    assert told == [404] * PER_HOUR["receipt"] + [429]
    assert status(look_up(world, kiosk="k"))["state"] == "CHECKING"


def test_the_same_mistake_again_is_not_counted_again(world: World) -> None:
    given_file(prepared(world))
    for _ in range(40):
        assert code_of(look_up(world, kiosk="kiosk-1", year=YEAR + 1)) == UNKNOWN
    assert status(look_up(world, kiosk="kiosk-1"))["state"] == "CHECKING"


def test_the_mistake_of_yesterday_is_forgotten(world: World) -> None:
    prepared(world)
    guess(world, 3)
    world.clock.advance(OF_VALUE + timedelta(seconds=1))
    for year in (1950, 1951, 1952):
        assert code_of(look_up(world, kiosk="k", value="ZZ00001", year=year)) == UNKNOWN
    assert code_of(look_up(world, kiosk="k", value="ZZ00001", year=1953)) == LIMIT


@pytest.mark.slow
def test_guesses_sent_at_once_are_counted_as_if_they_came_one_by_one(world: World) -> None:
    given_file(prepared(world))
    codes: list[int] = []

    def one(number: int) -> None:
        codes.append(look_up(world, kiosk="kiosk-1", value=f"ZZ{number:05d}").status_code)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [404] * PER_HOUR["facts"] + [429] * (30 - PER_HOUR["facts"])


@pytest.mark.slow
def test_years_sent_at_once_for_one_number_are_no_more_than_its_own(world: World) -> None:
    given_file(prepared(world))
    codes: list[int] = []

    def one(number: int) -> None:
        codes.append(look_up(world, kiosk=f"kiosk-{number}", year=1940 + number).status_code)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [404] * PER_VALUE + [429] * (20 - PER_VALUE)
