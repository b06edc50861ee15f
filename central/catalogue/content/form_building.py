"""From checked documents to what the catalogue says about forms, papers, hotlines and certificates."""

from collections.abc import Callable, Mapping
from typing import Any

from protocol.catalogue import Authorisation, Category, Hotline
from protocol.certificates import CertificateState, Track
from protocol.forms import Condition, Document, Field, FieldKind, FieldOption, Sensitivity
from protocol.wording import Wording

ToWording = Callable[[dict[str, Any]], Wording]


def categories(data: Mapping[str, Any], wording: ToWording) -> tuple[Category, ...]:
    """The groups of the menu, in their order."""
    return tuple(
        Category(one["id"], wording(one["name"]), one["pictogram"])
        for one in data["categories"]["categories"]
    )


def fields(data: Mapping[str, Any], wording: ToWording) -> tuple[Field, ...]:
    """What forms may ask."""
    return tuple(_field(one, wording) for one in data["fields"]["fields"])


def documents(data: Mapping[str, Any], wording: ToWording) -> tuple[Document, ...]:
    """The papers to bring."""
    return tuple(
        Document(one["id"], wording(one["name"]), one["printable"]) for one in data["documents"]["documents"]
    )


def hotlines(data: Mapping[str, Any], wording: ToWording) -> tuple[Hotline, ...]:
    """The numbers for people in danger."""
    return tuple(
        Hotline(one["id"], one["number"], wording(one["name"])) for one in data["hotlines"]["hotlines"]
    )


def certificate_states(data: Mapping[str, Any], wording: ToWording) -> tuple[CertificateState, ...]:
    """The part of the states that a kiosk tells; which leads where stays in central."""
    return tuple(
        CertificateState(
            id=one["id"],
            tracks=tuple(map(Track, one["tracks"])),
            text=wording(one["text"]),
            next_step=wording(one["next_step"]),
            pictogram=one["pictogram"],
            can=tuple(one["can"]),
        )
        for one in data["certificate_states"]["states"]
    )


def authorisation(data: Mapping[str, Any]) -> Authorisation | None:
    """None without a number: then nothing about identity or health is asked."""
    number = data["operator"]["cndp_number"]
    return Authorisation(number) if number else None


def _field(one: dict[str, Any], wording: ToWording) -> Field:
    shown = one.get("show_if")
    return Field(
        id=one["id"],
        kind=FieldKind(one["kind"]),
        name=wording(one["name"]),
        label=wording(one["label"]),
        pictogram=one["pictogram"],
        options=tuple(
            FieldOption(
                option["value"], wording(option["name"]), option["pictogram"], option.get("exclusive", False)
            )
            for option in one.get("options", ())
        ),
        show_if=None if shown is None else Condition(shown["field"], tuple(shown.get("values", ()))),
        ends_on=tuple(one.get("ends_on", ())),
        sensitivity=Sensitivity(one.get("sensitivity", Sensitivity.NONE)),
        required=one.get("required", False),
        length=one.get("length", 0),
        minimum=one.get("minimum"),
        maximum=one.get("maximum"),
        year_only=one.get("year_only", False),
        reference=one.get("reference", ""),
    )
