"""Checks between entries and between files: ids are unique and lead somewhere."""

from collections.abc import Iterable, Iterator
from typing import Any

from central.catalogue.content.document import Document
from central.catalogue.content.problem import Path, Problem

Entry = tuple[Path, Any]


def check_languages(languages: Document) -> Iterator[Problem]:
    """Each language is there once, and one at least is complete."""
    listed = entries(languages, "languages")
    yield from unique(languages, each(listed, "tag"))
    if not any(language["complete"] for _, language in listed):
        yield languages.problem(("languages",), "no language is complete")


def check_services(services: Document) -> Iterator[Problem]:
    """Queues and services are there once; a service's queue exists."""
    queues = entries(services, "queues")
    offered = entries(services, "services")
    yield from unique(services, each(queues, "letter"))
    yield from unique(services, each(offered, "id"))
    letters = {queue["letter"] for _, queue in queues}
    for path, service in offered:
        if service["letter"] not in letters:
            yield services.problem((*path, "letter"), f"there is no queue {service['letter']}")


def check_regions(regions: Document) -> Iterator[Problem]:
    """No region and no province is there twice, not even in two regions."""
    listed = entries(regions, "regions")
    provinces = [
        ((*path, "provinces", i), province)
        for path, region in listed
        for i, province in enumerate(region["provinces"])
    ]
    yield from unique(regions, each(listed, "code"))
    yield from unique(regions, each(provinces, "code"))
    yield from unique(regions, each(provinces, "hcp"))


def check_accessibility(accessibility: Document) -> Iterator[Problem]:
    """Each entry is there once."""
    yield from unique(accessibility, each(entries(accessibility, "accessibility"), "id"))


def check_centres(centres: Document) -> Iterator[Problem]:
    """Centres, their desks and what they name are there once; an id tells the place."""
    listed = entries(centres, "centres")
    yield from unique(centres, each(listed, "id"))
    for path, centre in listed:
        desks = [((*path, "desks", i), desk) for i, desk in enumerate(centre["desks"])]
        yield from unique(centres, each(desks, "number"))
        for field in ("services", "accessibility"):
            named = [((*path, field, i), value) for i, value in enumerate(centre[field])]
            yield from unique(centres, named)
        _, region, province, _ = centre["id"].split("-")
        if (centre["region"], centre["province"]) != (f"MA-{region}", f"MA-{province}"):
            yield centres.problem((*path, "id"), "does not name its region and province")


def check_places(centres: Document, regions: Document) -> Iterator[Problem]:
    """A centre's region exists and holds its province."""
    known = {region["code"]: {p["code"] for p in region["provinces"]} for region in regions.data["regions"]}
    for path, centre in entries(centres, "centres"):
        region, province = centre["region"], centre["province"]
        if region not in known:
            yield centres.problem((*path, "region"), f"there is no region {region}")
        elif province not in known[region]:
            yield centres.problem((*path, "province"), f"{province} is not in region {region}")


def check_offers(centres: Document, services: Document) -> Iterator[Problem]:
    """A centre offers services that exist, and a desk serves each of them."""
    letter_of = {service["id"]: service["letter"] for service in services.data["services"]}
    queues = {queue["letter"] for queue in services.data["queues"]}
    for path, centre in entries(centres, "centres"):
        served = set()
        for i, desk in enumerate(centre["desks"]):
            for j, letter in enumerate(desk["letters"]):
                served.add(letter)
                if letter not in queues:
                    yield centres.problem((*path, "desks", i, "letters", j), f"there is no queue {letter}")
        for i, service in enumerate(centre["services"]):
            if service not in letter_of:
                yield centres.problem((*path, "services", i), f"there is no service {service}")
            elif letter_of[service] not in served:
                yield centres.problem(
                    (*path, "services", i), f"no desk serves {service}: queue {letter_of[service]}"
                )


def check_equipment(centres: Document, accessibility: Document) -> Iterator[Problem]:
    """What a centre is equipped with has words, and the way to its desks is made of what it is equipped with."""
    known = {entry["id"] for entry in accessibility.data["accessibility"]}
    for path, centre in entries(centres, "centres"):
        for i, code in enumerate(centre["accessibility"]):
            if code not in known:
                yield centres.problem((*path, "accessibility", i), f"there is no accessibility entry {code}")
        ways = [((*path, "access_path"), centre.get("access_path", ()))]
        ways += [
            ((*path, "desks", i, "access_path"), desk.get("access_path", ()))
            for i, desk in enumerate(centre["desks"])
        ]
        for way, codes in ways:
            for i, code in enumerate(codes):
                if code not in centre["accessibility"]:
                    yield centres.problem((*way, i), f"{code} is not among the centre's accessibility")


def check_calendar_ids(calendar: Document) -> Iterator[Problem]:
    """Seasons, periods, schedules and holidays are there once; a schedule's seasons exist."""
    seasons = entries(calendar, "seasons")
    schedules = entries(calendar, "schedules")
    periods = [
        ((*path, "periods", i), period)
        for path, season in seasons
        for i, period in enumerate(season["periods"])
    ]
    holidays = [
        (("holidays", kind, i), holiday)
        for kind in ("fixed", "lunar")
        for i, holiday in enumerate(calendar.data["holidays"][kind])
    ]
    for listed in (seasons, schedules, periods, holidays):
        yield from unique(calendar, each(listed, "id"))
    for path, schedule in schedules:
        yield from _check_seasons_named(calendar, path, schedule, calendar)


def check_schedules_named(centres: Document, calendar: Document) -> Iterator[Problem]:
    """A centre's schedule and its seasons exist."""
    schedules = {schedule["id"] for schedule in calendar.data["schedules"]}
    for path, centre in entries(centres, "centres"):
        own = centre["schedule"]
        if own["base"] not in schedules:
            yield centres.problem((*path, "schedule", "base"), f"there is no schedule {own['base']}")
        yield from _check_seasons_named(centres, (*path, "schedule"), own, calendar)


def _check_seasons_named(
    document: Document, path: Path, schedule: dict[str, Any], calendar: Document
) -> Iterator[Problem]:
    known = {season["id"] for season in calendar.data["seasons"]}
    named = [((*path, "in_season", i), entry) for i, entry in enumerate(schedule.get("in_season", ()))]
    yield from unique(document, each(named, "season"))
    for place, entry in named:
        if entry["season"] not in known:
            yield document.problem((*place, "season"), f"there is no season {entry['season']}")


def entries(document: Document, name: str) -> list[Entry]:
    """The entries of the list `name`, each with its path."""
    return [((name, i), entry) for i, entry in enumerate(document.data[name])]


def each(listed: Iterable[Entry], field: str) -> list[Entry]:
    """One field of every entry."""
    return [((*path, field), entry[field]) for path, entry in listed]


def unique(document: Document, values: Iterable[Entry]) -> Iterator[Problem]:
    """No value is there twice."""
    first: dict[Any, Path] = {}
    for path, value in values:
        if value in first:
            yield document.problem(path, f"{value} is already on line {document.line(first[value])}")
        else:
            first[value] = path
