"""Which places there are: hours, breaks, seasons, holidays and the days on which the clock changes."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from central.appointments.schedule import HORIZON_DAYS, plan_day, read_slot_id, slot_id, takes_walk_ins
from protocol.appointments import Slots
from protocol.catalogue import CentreSchedule, OpenHours, Schedule, Service
from protocol.codec import decode, encode
from tests.central import places
from tests.central.worlds import World, code_of, local_time, slot

CENTRE = places.CATALOGUE.centres[0]
RSU, CARD, STATUS, SUPPORT = places.SERVICES


def starts(day: date, schedule: Schedule = places.SCHEDULE, service: Service = RSU) -> list[str]:
    """Local starts of a day's slots."""
    planned = plan_day(CENTRE, schedule, service, day, places.CASABLANCA)
    return [f"{one.starts_at.astimezone(places.CASABLANCA):%H:%M}" for one in planned]


def open_on(weekday: int, opens: str, closes: str) -> Schedule:
    hours = OpenHours(weekday, time.fromisoformat(opens), time.fromisoformat(closes))
    return Schedule((hours,), (), (), 0)


def test_a_day_is_cut_into_slots_that_end_before_closing() -> None:
    monday = starts(places.MONDAY)
    assert (monday[0], monday[1], monday[-1]) == ("08:30", "08:50", "16:10")
    assert len(monday) == 24
    assert starts(places.MONDAY, service=SUPPORT)[-1] == "15:15", "45 minutes more would end at 16:45"


def test_a_slot_is_found_as_its_day_has_it(world: World) -> None:
    plan = world.services.tickets.plan
    for day in (places.MONDAY, places.FRIDAY, date(2026, 12, 2), date(2027, 2, 12)):
        for service in places.SERVICES:
            for planned in plan.day(CENTRE.id, service.id, day):
                assert plan.find(planned.id) == planned
                between = slot_id(CENTRE.id, service.id, planned.starts_at + timedelta(minutes=5))
                assert plan.find(between) is None, "nothing begins five minutes later"
    assert plan.find(slot_id(CENTRE.id, RSU.id, local_time("2026-11-28 09:00"))) is None, "a Saturday"


def test_no_slot_reaches_into_the_friday_prayer() -> None:
    friday = starts(places.FRIDAY)
    assert friday[8] == "11:10"
    assert friday[9] == "14:00"


def test_weekends_and_closed_days_have_none() -> None:
    assert starts(date(2026, 11, 28)) == []
    assert starts(date(2026, 11, 29)) == []
    assert starts(date(2027, 1, 11)) == [], "certain"
    assert starts(date(2026, 12, 2)) == [], "it may be the holiday: nobody shall travel for nothing"


def test_ramadan_has_its_own_hours_also_on_fridays() -> None:
    assert (starts(date(2027, 2, 5))[8:10]) == ["11:10", "14:00"]
    in_ramadan = starts(date(2027, 2, 12))
    assert (in_ramadan[0], in_ramadan[-1], len(in_ramadan)) == ("09:00", "14:40", 18)
    assert starts(date(2027, 3, 10))[0] == "08:30"


def test_ramadan_moves_the_clock_and_not_the_wall() -> None:
    """Morocco is at +01:00, and at +00:00 around Ramadan (tzdata: 7 February to 14 March 2027)."""
    utc = {
        day: plan_day(CENTRE, places.SCHEDULE, RSU, day, places.CASABLANCA)[0].starts_at.strftime("%H:%M")
        for day in (
            date(2027, 2, 5),
            date(2027, 2, 8),
            date(2027, 3, 9),
            date(2027, 3, 10),
            date(2027, 3, 15),
        )
    }
    assert list(utc.values()) == ["07:30", "09:00", "09:00", "08:30", "07:30"]


def test_the_day_the_clock_goes_back_is_an_hour_longer() -> None:
    """7 February 2027, a Sunday: 03:00 is 02:00 again."""
    night = open_on(7, "01:00", "04:00")
    planned = plan_day(CENTRE, night, RSU, date(2027, 2, 7), places.CASABLANCA)
    assert len(planned) == 4 * 3
    assert len({one.id for one in planned}) == 12
    assert planned[-1].starts_at == datetime(2027, 2, 7, 3, 40, tzinfo=UTC)


def test_the_day_the_clock_goes_forward_is_an_hour_shorter() -> None:
    """14 March 2027, a Sunday: 02:00 is 03:00."""
    night = open_on(7, "01:00", "04:00")
    assert starts(date(2027, 3, 14), night) == ["01:00", "01:20", "01:40", "03:00", "03:20", "03:40"]
    assert starts(date(2027, 3, 14), open_on(7, "08:30", "09:30")) == ["08:30", "08:50", "09:10"]


def test_hours_that_the_clock_skips_open_when_it_has_gone_on() -> None:
    assert starts(date(2027, 3, 14), open_on(7, "02:30", "04:00")) == ["03:30"]


def test_a_service_without_appointments_or_desks_has_no_slots() -> None:
    assert starts(places.MONDAY, service=STATUS) == []
    no_desk = replace(CENTRE, desks=CENTRE.desks[2:])
    assert plan_day(no_desk, places.SCHEDULE, RSU, places.MONDAY, places.CASABLANCA) == ()


@given(
    day=st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    opens=st.times(),
    closes=st.times(),
    service=st.sampled_from([RSU, CARD, SUPPORT]),
)
def test_slots_never_overlap_and_lie_inside_the_hours(
    day: date, opens: time, closes: time, service: Service
) -> None:
    schedule = Schedule((OpenHours(day.isoweekday(), opens, closes),), (), (), 0)
    planned = plan_day(CENTRE, schedule, service, day, places.CASABLANCA)
    for one, following in itertools.pairwise(planned):
        assert (following.starts_at - one.starts_at).total_seconds() >= one.minutes * 60
    for one in planned:
        assert one.day == day
        whole_minute = one.starts_at.replace(second=0, microsecond=0)
        assert read_slot_id(one.id) == (CENTRE.id, one.service, whole_minute)


@pytest.mark.parametrize("text", ["", ".", "a.b", "a.b.c", "a.b.20261123T0730", "a.b.20261123T0730Z "])
def test_what_is_no_slot_id(text: str) -> None:
    assert read_slot_id(text) is None


def test_a_centre_may_have_dots_in_its_name() -> None:
    at = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    assert read_slot_id(slot_id("MA.11.02", "rsu_help", at)) == ("MA.11.02", "rsu_help", at)


def test_walk_ins_stop_before_a_break_and_before_closing() -> None:
    for local, taken in (
        ("11:00", True),
        ("11:01", False),
        ("14:00", True),
        ("16:00", True),
        ("16:01", False),
    ):
        now = local_time(f"2026-11-27 {local}").astimezone(UTC)
        assert takes_walk_ins(places.SCHEDULE, now, places.CASABLANCA) is taken, local


def test_only_the_future_is_offered(world: World) -> None:
    world.at("2026-11-23 09:10")
    offered = list(world.free(days=1))
    assert offered[0] == slot("2026-11-23 09:30")
    assert len(offered) == 24 - 3


def test_days_are_counted_from_a_local_day(world: World) -> None:
    assert next(iter(world.free(from_day="2026-11-24", days=1))) == slot("2026-11-24 08:30")
    assert {name.split(".")[2][:8] for name in world.free(days=3)} == {"20261123", "20261124"}
    assert world.free(from_day="2026-11-20", days=2) == world.free(days=1) == {}


def test_nothing_is_offered_beyond_the_horizon(world: World) -> None:
    assert HORIZON_DAYS == 90
    assert world.free(from_day="2027-02-19", days=1)
    assert not world.free(from_day="2027-02-22", days=31)
    assert not world.free(from_day="9999-12-31", days=31)
    assert code_of(world.book(slot("2027-02-22 08:30"))) == (404, "slot-unknown")


def test_reading_writes_nothing(world: World) -> None:
    world.free()
    assert world.count("SELECT count(*) FROM slot") == 0


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"centre": places.CENTRE},
        {"centre": "x" * 65, "service": places.RSU},
        {"centre": "لعيون", "service": places.RSU},
        {"centre": places.CENTRE, "service": places.RSU, "days": "0"},
        {"centre": places.CENTRE, "service": places.RSU, "days": "32"},
        {"centre": places.CENTRE, "service": places.RSU, "days": "many"},
        {"centre": places.CENTRE, "service": places.RSU, "from_day": "2026-02-30"},
        {"centre": places.CENTRE, "service": places.RSU, "from_day": "tomorrow"},
        {"centre": places.CENTRE, "service": places.RSU, "from_day": "0"},
    ],
)
def test_a_question_that_makes_no_sense_says_which_field(sqlite_world: World, params: dict[str, str]) -> None:
    answer = sqlite_world.get("/v1/slots", **params)
    assert code_of(answer) == (422, "malformed")
    assert answer.json()["errors"][0]["field"] in {"centre", "service", "days", "from_day"}


def test_unknown_places_and_services(world: World) -> None:
    assert code_of(world.get("/v1/slots", centre="NOWHERE", service=places.RSU)) == (404, "centre-unknown")
    assert code_of(world.get("/v1/slots", centre=places.SMALL, service=places.CARD)) == (
        404,
        "service-unknown",
    )


def test_a_new_edition_changes_the_plan_at_once(world: World) -> None:
    closed = replace(CENTRE, schedule=CentreSchedule("office", weekly=places.WEEK[1:]))
    world.services.catalogue.store(replace(places.CATALOGUE, version="no-mondays", centres=(closed,)))
    assert world.services.catalogue.refresh()
    assert slot("2026-11-23 08:30") not in world.free()


def test_the_text_that_is_sent_is_the_one_the_types_would_give(world: World) -> None:
    world.booked(slot("2026-11-23 08:30"))
    world.services.office.move(places.CENTRE, slot("2026-11-23 08:50"), local_time("2026-11-23 12:05"))
    sent = world.get("/v1/slots", centre=places.CENTRE, service=places.RSU).json()
    offers = world.services.appointments.free_slots(places.CENTRE, places.RSU, None, 14)
    assert isinstance(offers, list)
    assert sent == encode(Slots(tuple(offer.as_slot() for offer in offers)))
    assert decode(Slots, sent).slots[0].free == 1
