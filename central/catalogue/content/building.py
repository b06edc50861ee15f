"""From checked documents to the catalogue that kiosks read."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from central.catalogue.composing import version_of
from central.catalogue.content import days, form_building, texts
from central.catalogue.content.document import Document
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
    one_a_day,
)
from protocol.forms import ServiceAction
from protocol.wording import Wording

YEARS = 3
"""Closures and seasons are told for the year of issue and the two after it."""


def build(documents: Mapping[str, Document], issued_at: datetime, first_year: int) -> Catalogue:
    """The catalogue; the documents have passed every check."""
    data = {name: document.data for name, document in documents.items()}
    catalogue = _Builder(data, range(first_year, first_year + YEARS)).catalogue()
    return replace(catalogue, version=version_of(catalogue), issued_at=issued_at)


class _Builder:
    def __init__(self, data: Mapping[str, Any], years: range) -> None:
        self._data = data
        self._years = years
        self._languages = tuple(
            language["tag"] for language in data["languages"]["languages"] if language["complete"]
        )

    def catalogue(self) -> Catalogue:
        """Without its version and time of issue."""
        return Catalogue(
            version="",
            issued_at=datetime.fromtimestamp(0, UTC),
            timezone=self._data["calendar"]["timezone"],
            languages=self._languages,
            services=self._services(),
            regions=self._regions(),
            accessibility=tuple(
                AccessibilityFeature(feature["id"], self._wording(feature["description"]))
                for feature in self._data["accessibility"]["accessibility"]
            ),
            calendars=self._calendars(),
            centres=tuple(self._centre(centre) for centre in self._data["centres"]["centres"]),
            categories=form_building.categories(self._data, self._wording),
            fields=form_building.fields(self._data, self._wording),
            documents=form_building.documents(self._data, self._wording),
            hotlines=form_building.hotlines(self._data, self._wording),
            certificate_states=form_building.certificate_states(self._data, self._wording),
            cndp=form_building.authorisation(self._data),
        )

    def _wording(self, wording: dict[str, Any]) -> Wording:
        texts_here = {tag: wording[tag] for tag in self._languages}
        return Wording(
            shown={tag: texts.shown(text) for tag, text in texts_here.items()},
            spoken={tag: said for tag, text in texts_here.items() if (said := texts.spoken(text))},
        )

    def _services(self) -> tuple[Service, ...]:
        public_names = {
            queue["letter"]: self._wording(queue["public_name"]) for queue in self._data["services"]["queues"]
        }
        forms = {form["service"]: form for form in self._data["forms"]["forms"]}
        return tuple(
            self._service(service, public_names[service["letter"]], forms[service["id"]])
            for service in self._data["services"]["services"]
        )

    def _service(self, service: dict[str, Any], public_name: Wording, form: dict[str, Any]) -> Service:
        return Service(
            id=service["id"],
            name=self._wording(service["name"]),
            public_name=public_name,
            letter=service["letter"],
            appointment_minutes=service["appointment_minutes"],
            pictogram=service["id"],
            category=form["category"],
            action=ServiceAction(form["action"]),
            form_version=form["version"],
            form=tuple(form["form"]),
            documents=tuple(form["documents"]),
            discreet=form.get("discreet", False),
            for_children=form.get("for_children", False),
            hotlines=tuple(form.get("hotlines", ())),
        )

    def _regions(self) -> tuple[Region, ...]:
        return tuple(
            Region(
                region["code"],
                self._wording(region["name"]),
                tuple(Province(p["code"], self._wording(p["name"])) for p in region["provinces"]),
            )
            for region in self._data["regions"]["regions"]
        )

    def _centre(self, centre: dict[str, Any]) -> Centre:
        return Centre(
            id=centre["id"],
            name=self._wording(centre["name"]),
            kind=centre["kind"],
            region=centre["region"],
            province=centre["province"],
            city=self._wording(centre["city"]),
            services=tuple(centre["services"]),
            desks=tuple(
                Desk(
                    f"{centre['id']}-D{desk['number']}",
                    desk["number"],
                    tuple(desk["letters"]),
                    tuple(desk.get("access_path", ())),
                )
                for desk in centre["desks"]
            ),
            accessibility=tuple(centre["accessibility"]),
            schedule=self._centre_schedule(centre["schedule"]),
            access_path=tuple(centre.get("access_path", ())),
        )

    def _calendars(self) -> tuple[Calendar, ...]:
        holidays = self._told(self._holidays())
        return tuple(
            Calendar(
                schedule["id"],
                Schedule(
                    weekly=_open_hours(schedule["weekly"]),
                    seasons=self._seasons(schedule["in_season"]),
                    closures=holidays,
                    last_walk_in_minutes=schedule["last_walk_in_minutes"],
                ),
            )
            for schedule in self._data["calendar"]["schedules"]
        )

    def _centre_schedule(self, own: dict[str, Any]) -> CentreSchedule:
        return CentreSchedule(
            calendar=own["base"],
            weekly=_open_hours(own["weekly"]) if "weekly" in own else None,
            seasons=self._seasons(own["in_season"]) if "in_season" in own else None,
            closures=self._told(
                Closure(days.run_of_days(extra["day"], 1)[0], self._wording(extra["name"]), extra["certain"])
                for extra in own.get("closures", ())
            ),
            last_walk_in_minutes=own.get("last_walk_in_minutes"),
        )

    def _seasons(self, in_season: list[dict[str, Any]]) -> tuple[Season, ...]:
        hours = {entry["season"]: _open_hours(entry["weekly"]) for entry in in_season}
        seasons = [
            Season(
                period["id"],
                days.run_of_days(period["first_day"], 1)[0],
                days.run_of_days(period["last_day"], 1)[0],
                hours[season["id"]],
                period["certain"],
            )
            for season in self._data["calendar"]["seasons"]
            if season["id"] in hours
            for period in season["periods"]
        ]
        told = [s for s in seasons if s.last_day.year in self._years or s.first_day.year in self._years]
        return tuple(sorted(told, key=lambda season: season.first_day))

    def _holidays(self) -> list[Closure]:
        holidays = self._data["calendar"]["holidays"]
        fixed = [
            Closure(day, self._wording(holiday["name"]), certain=True)
            for holiday in holidays["fixed"]
            for year in self._years
            if (day := days.fixed_day(holiday["month_day"], year))
        ]
        lunar = [
            Closure(day, self._wording(holiday["name"]), entry["certain"])
            for holiday in holidays["lunar"]
            for entry in holiday["dates"]
            for day in days.run_of_days(entry["first_day"], holiday["days"])
        ]
        return fixed + lunar

    def _told(self, closures: Iterable[Closure]) -> tuple[Closure, ...]:
        return one_a_day(closure for closure in closures if closure.day.year in self._years)


def _open_hours(hours: list[dict[str, Any]]) -> tuple[OpenHours, ...]:
    return tuple(OpenHours(*opening) for opening in days.openings(hours))
