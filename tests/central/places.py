"""A small world for stories: three centres whose rules are easy to tell."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from protocol.catalogue import (
    AccessibilityFeature,
    Calendar,
    Catalogue,
    Centre,
    CentreSchedule,
    Closure,
    Desk,
    OpenHours,
    Province,
    Region,
    Schedule,
    Season,
    Service,
)
from protocol.wording import Wording

CASABLANCA = ZoneInfo("Africa/Casablanca")
CENTRE = "LAA-1"
SMALL = "RAB-1"
RSU = "rsu_help"
CARD = "card"
STATUS = "status"  # no appointments
SUPPORT = "women_support"
MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
SUNDAY_NIGHT = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def words(fr: str) -> Wording:
    return Wording({"ar": f"ع {fr}", "fr": fr})


def hours(weekdays: range, *spans: tuple[str, str]) -> tuple[OpenHours, ...]:
    return tuple(
        OpenHours(day, time.fromisoformat(opens), time.fromisoformat(closes))
        for day in weekdays
        for opens, closes in spans
    )


MONDAY_TO_THURSDAY = range(1, 5)
JUST_FRIDAY = range(5, 6)
WEEK = (
    *hours(MONDAY_TO_THURSDAY, ("08:30", "16:30")),
    *hours(JUST_FRIDAY, ("08:30", "11:30"), ("14:00", "16:30")),
)
RAMADAN = Season(
    "ramadan-2027", date(2027, 2, 8), date(2027, 3, 9), hours(range(1, 6), ("09:00", "15:00")), certain=True
)
SCHEDULE = Schedule(
    weekly=WEEK,
    seasons=(RAMADAN,),
    closures=(
        Closure(date(2027, 1, 11), words("Manifeste"), certain=True),
        Closure(date(2026, 12, 2), words("Fête lunaire"), certain=False),
    ),
    last_walk_in_minutes=30,
)
SERVICES = (
    Service(RSU, words("RSU"), words("Registre"), "R", 20, "register"),
    Service(CARD, words("Carte"), words("Carte"), "A", 40, "card"),
    Service(STATUS, words("État"), words("État"), "A", 0, "status"),
    Service(SUPPORT, words("Femmes"), words("Accueil"), "G", 45, "people"),
)


def centre(centre_id: str, services: tuple[str, ...], desks: tuple[Desk, ...]) -> Centre:
    return Centre(
        id=centre_id,
        name=words(centre_id),
        kind="social_centre",
        region="11",
        province="11.321",
        city=words("Laâyoune"),
        services=services,
        desks=desks,
        accessibility=("wheelchair",),
        schedule=CentreSchedule("office"),
    )


CATALOGUE = Catalogue(
    version="story-1",
    issued_at=datetime(2026, 11, 20, tzinfo=UTC),
    timezone="Africa/Casablanca",
    languages=("ar", "fr"),
    services=SERVICES,
    regions=(Region("11", words("Laâyoune"), (Province("11.321", words("Laâyoune")),)),),
    accessibility=(AccessibilityFeature("wheelchair", words("Fauteuil roulant")),),
    calendars=(Calendar("office", SCHEDULE),),
    centres=(
        centre(
            CENTRE,
            (RSU, CARD, STATUS, SUPPORT),
            (Desk("d1", 1, ("R",)), Desk("d2", 2, ("R", "A")), Desk("d3", 3, ("G",))),
        ),
        centre(SMALL, (RSU,), (Desk("d1", 7, ("R",)),)),
    ),
)
