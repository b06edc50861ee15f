"""When centres are closed or keep other hours, and what of that is certain."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from protocol.catalogue import Catalogue, CentreSchedule, Closure, Schedule
from tests.content.folder import ISSUED_AT, ContentFolder


@pytest.fixture
def schedule(catalogue: Catalogue) -> Schedule:
    return catalogue.schedule_of(catalogue.centre("MA-11-LAA-02"))


def first_schedule(catalogue: Catalogue) -> Schedule:
    return catalogue.schedule_of(catalogue.centres[0])


WORKS = """{ar: {shown: "أشغال", spoken: "أَشْغَال"}, ary: {shown: "الأشغال", spoken: "الْأَشْغَال"},
           zgh: {shown: "ⵜⵉⵡⵓⵔⵉⵡⵉⵏ", latin: "Tiwuriwin"}, fr: "Travaux"}"""


def closure(schedule: Schedule, day: date) -> Closure:
    return next(closure for closure in schedule.closures if closure.day == day)


def test_the_eleven_fixed_holidays_are_certain_every_year(schedule: Schedule) -> None:
    for year in (2026, 2027, 2028):
        days = {(c.day.month, c.day.day) for c in schedule.closures if c.certain and c.day.year == year}
        assert days == {
            (1, 1), (1, 11), (1, 14), (5, 1), (7, 30), (8, 14), (8, 20), (8, 21), (10, 31), (11, 6), (11, 18),
        }  # fmt: skip


def test_the_lunar_holidays_are_there_with_all_their_days_and_not_certain(schedule: Schedule) -> None:
    days = {c.day: c.name.show("fr") for c in schedule.closures if not c.certain and c.day.year == 2027}
    assert days == {
        date(2027, 3, 9): "Aïd al-Fitr",
        date(2027, 3, 10): "Aïd al-Fitr",
        date(2027, 5, 16): "Aïd al-Adha",
        date(2027, 5, 17): "Aïd al-Adha",
        date(2027, 6, 6): "1er Moharram",
        date(2027, 8, 15): "Aïd al-Mawlid",  # its first day falls on a fixed holiday, which is certain
    }


def test_closures_are_told_for_the_year_of_issue_and_the_two_after_it(folder: ContentFolder) -> None:
    schedule = first_schedule(folder.load(datetime(2027, 3, 1, tzinfo=UTC)))
    assert {c.day.year for c in schedule.closures} == {2027, 2028, 2029}
    assert [c.day for c in schedule.closures] == sorted({c.day for c in schedule.closures})


def test_the_year_of_issue_is_that_of_morocco(folder: ContentFolder) -> None:
    half_past_midnight_in_rabat = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    schedule = first_schedule(folder.load(half_past_midnight_in_rabat))
    assert min(c.day.year for c in schedule.closures) == 2027


def test_a_confirmed_lunar_day_becomes_certain_and_may_move(folder: ContentFolder) -> None:
    folder.replace(
        "calendar.yaml", "{first_day: 2027-03-09, certain: false}", "{first_day: 2027-03-10, certain: true}"
    )
    schedule = first_schedule(folder.load())
    assert closure(schedule, date(2027, 3, 10)).certain
    assert closure(schedule, date(2027, 3, 11)).certain
    assert date(2027, 3, 9) not in {c.day for c in schedule.closures}


def test_of_two_holidays_on_a_day_the_certain_one_is_told(folder: ContentFolder) -> None:
    folder.replace("calendar.yaml", "first_day: 2027-06-06", "first_day: 2027-05-01")
    [labour_day] = [c for c in first_schedule(folder.load()).closures if c.day == date(2027, 5, 1)]
    assert labour_day.name.show("fr") == "Fête du Travail"
    assert labour_day.certain


def test_a_feast_that_begins_on_new_years_eve_goes_on_into_the_year(folder: ContentFolder) -> None:
    folder.replace("calendar.yaml", "first_day: 2028-02-26", "first_day: 2028-12-31")
    at_the_turn = first_schedule(folder.load(datetime(2027, 1, 1, tzinfo=UTC)))
    assert closure(at_the_turn, date(2028, 12, 31)).name.show("fr") == "Aïd al-Fitr"
    assert closure(at_the_turn, date(2029, 1, 1)).name.show("fr") == "Nouvel An"  # certain, so it wins


def test_ramadan_has_short_days_and_is_not_certain(schedule: Schedule) -> None:
    assert [(s.id, s.first_day, s.last_day) for s in schedule.seasons] == [
        ("ramadan-1447", date(2026, 2, 18), date(2026, 3, 19)),
        ("ramadan-1448", date(2027, 2, 8), date(2027, 3, 8)),
        ("ramadan-1449", date(2028, 1, 28), date(2028, 2, 25)),
    ]
    for season in schedule.seasons:
        assert not season.certain
        assert [(h.weekday, h.opens_at.hour, h.closes_at.hour) for h in season.hours] == [
            (weekday, 9, 15) for weekday in (1, 2, 3, 4, 5)
        ]


def test_eid_al_fitr_begins_the_day_after_ramadan(catalogue: Catalogue, schedule: Schedule) -> None:
    for season in schedule.seasons:
        assert closure(schedule, season.last_day + timedelta(days=1)).name.show("fr") == "Aïd al-Fitr"


def test_the_clock_of_morocco_is_back_at_utc_all_through_ramadan(
    catalogue: Catalogue, schedule: Schedule
) -> None:
    zone = ZoneInfo(catalogue.timezone)
    assert catalogue.timezone == "Africa/Casablanca"
    for season in schedule.seasons:
        day = season.first_day
        while day <= season.last_day:
            assert datetime(day.year, day.month, day.day, 9, tzinfo=zone).utcoffset() == timedelta(0)
            day += timedelta(days=1)
    assert ISSUED_AT.astimezone(zone).utcoffset() == timedelta(hours=1)


def test_a_centre_may_close_on_a_day_of_its_own(folder: ContentFolder) -> None:
    folder.replace(
        "centres.yaml",
        "schedule: {base: office}",
        "schedule:\n      base: office\n      last_walk_in_minutes: 45\n      closures:\n"
        f"        - {{day: 2026-12-07, certain: true, name: {WORKS}}}",
    )
    catalogue = folder.load()
    first, second = (catalogue.schedule_of(centre) for centre in catalogue.centres[:2])
    assert closure(first, date(2026, 12, 7)).name.say("ar") == "أَشْغَال"
    assert (first.last_walk_in_minutes, second.last_walk_in_minutes) == (45, 30)
    assert date(2026, 12, 7) not in {c.day for c in second.closures}


def test_a_day_of_its_own_is_told_once_where_it_falls_on_a_holiday(folder: ContentFolder) -> None:
    for day in ("2027-03-09", "2027-05-01"):  # one not certain yet, one certain
        folder.replace(
            "centres.yaml",
            "schedule: {base: office}",
            "schedule:\n      base: office\n      closures:\n"
            f"        - {{day: {day}, certain: true, name: {WORKS}}}",
        )
    catalogue = folder.load()
    feast, labour_day = (catalogue.schedule_of(centre) for centre in catalogue.centres[:2])
    assert closure(feast, date(2027, 3, 9)).name.show("fr") == "Travaux"
    assert closure(labour_day, date(2027, 5, 1)).name.show("fr") == "Fête du Travail"
    for schedule in (feast, labour_day):
        assert [c.day for c in schedule.closures] == sorted({c.day for c in schedule.closures})


def test_a_centre_may_keep_its_usual_hours_in_ramadan(folder: ContentFolder) -> None:
    folder.replace("centres.yaml", "schedule: {base: office}", "schedule: {base: office, in_season: []}")
    catalogue = folder.load()
    first, second = (catalogue.schedule_of(centre) for centre in catalogue.centres[:2])
    assert first == replace(second, seasons=())
    assert second.seasons


def test_a_centre_that_keeps_the_usual_hours_repeats_none_of_them(catalogue: Catalogue) -> None:
    usual = catalogue.centre("MA-11-LAA-02")
    assert usual.schedule == CentreSchedule("office")
    assert [calendar.schedule for calendar in catalogue.calendars] == [catalogue.schedule_of(usual)]


def test_the_years_that_moons_were_computed_for_run_out_with_a_word(folder: ContentFolder) -> None:
    assert folder.problems(datetime(2030, 12, 31, 12, tzinfo=UTC)) == ()
    problems = folder.problems(datetime(2031, 1, 1, 12, tzinfo=UTC))
    assert {problem.field for problem in problems} == {f"holidays.lunar[{i}].dates" for i in range(4)}
    assert {problem.reason for problem in problems} == {"has no day in 2032"}


def test_a_naive_time_of_issue_is_refused(folder: ContentFolder) -> None:
    with pytest.raises(ValueError, match="time zone"):
        folder.load(datetime(2026, 11, 22))  # noqa: DTZ001 - that is the point
