"""Checks of what the kiosk asks: every id leads somewhere, a form can be walked, and nobody is given away."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from central.catalogue.content.document import Document
from central.catalogue.content.links import each, entries, unique
from central.catalogue.content.problem import Path, Problem

SERVICES_A_SCREEN = 6
"""Row C3 and the design: at most six choices a screen, so that a group needs no second page."""

_YES_OR_NO = frozenset(("yes", "no"))


def check_unique(document: Document) -> Iterator[Problem]:
    """Each entry of a file with one list is there once."""
    [name] = document.data
    yield from unique(document, each(entries(document, name), "id"))


def check_fields(fields: Document) -> Iterator[Problem]:
    """Each field and each option is there once; what a field depends on exists and can be so."""
    listed = entries(fields, "fields")
    yield from unique(fields, each(listed, "id"))
    known = {field["id"]: field for _, field in listed}
    for path, field in listed:
        options = [((*path, "options", i), option) for i, option in enumerate(field.get("options", ()))]
        yield from unique(fields, each(options, "value"))
        yield from _check_values(fields, (*path, "ends_on"), field.get("ends_on", ()), field)
        if (shown := field.get("show_if")) is not None:
            yield from _check_condition(fields, (*path, "show_if"), shown, known)
        if field.get("maximum", 0) < field.get("minimum", 0) and "maximum" in field:
            yield fields.problem((*path, "maximum"), "is less than minimum")


def _check_condition(
    fields: Document, path: Path, condition: dict[str, Any], known: Mapping[str, dict[str, Any]]
) -> Iterator[Problem]:
    other = known.get(condition["field"])
    if other is None:
        yield fields.problem((*path, "field"), f"there is no field {condition['field']}")
    else:
        yield from _check_values(fields, (*path, "values"), condition.get("values", ()), other)


def _check_values(
    fields: Document, path: Path, values: tuple[str, ...], field: dict[str, Any]
) -> Iterator[Problem]:
    """Each of `values` is an answer that `field` offers."""
    offered = {option["value"] for option in field.get("options", ())}
    if field["kind"] in ("boolean", "consent"):
        offered = set(_YES_OR_NO)
    for i, value in enumerate(values):
        if value not in offered:
            yield fields.problem((*path, i), f"{field['id']} cannot be answered with {value}")


def check_services_told(forms: Document, services: Document) -> Iterator[Problem]:
    """Every service is there once, and no other."""
    listed = entries(forms, "forms")
    yield from unique(forms, each(listed, "service"))
    known = {service["id"] for service in services.data["services"]}
    for path, form in listed:
        if form["service"] not in known:
            yield forms.problem((*path, "service"), f"there is no service {form['service']}")
    told = {form["service"] for _, form in listed}
    for path, service in entries(services, "services"):
        if service["id"] not in told:
            yield services.problem((*path, "id"), f"{service['id']} has no entry in {forms.file}")


def check_menu(forms: Document, categories: Document) -> Iterator[Problem]:
    """Every group exists, holds something, and fits a screen."""
    known = {category["id"] for category in categories.data["categories"]}
    sizes: Counter[str] = Counter()
    for path, form in entries(forms, "forms"):
        category = form["category"]
        sizes[category] += 1
        if category not in known:
            yield forms.problem((*path, "category"), f"there is no category {category}")
        elif sizes[category] == SERVICES_A_SCREEN + 1:
            yield forms.problem(
                (*path, "category"), f"{category} has more than {SERVICES_A_SCREEN} services already"
            )
    for path, category in entries(categories, "categories"):
        if not sizes[category["id"]]:
            yield categories.problem((*path, "id"), f"no service is in {category['id']}")


def check_papers(forms: Document, documents: Document) -> Iterator[Problem]:
    """Every paper exists and is named once."""
    yield from _check_named(
        forms, "documents", {one["id"] for one in documents.data["documents"]}, "document"
    )


def check_hotlines(forms: Document, hotlines: Document) -> Iterator[Problem]:
    """Every hotline exists and is named once."""
    yield from _check_named(forms, "hotlines", {one["id"] for one in hotlines.data["hotlines"]}, "hotline")


def check_forms(forms: Document, fields: Document) -> Iterator[Problem]:
    """Every field exists, comes after what it depends on, and fits the service's action."""
    known = {field["id"]: field for field in fields.data["fields"]}
    yield from _check_named(forms, "form", frozenset(known), "field")
    for path, form in entries(forms, "forms"):
        asked = [known[name] for name in form["form"] if name in known]
        yield from _check_order(forms, (*path, "form"), form["form"], known)
        yield from _check_action(forms, path, form, asked)
        yield from _check_discretion(forms, path, form, asked)


def _check_named(
    forms: Document, name: str, known: frozenset[str] | set[str], what: str
) -> Iterator[Problem]:
    for path, form in entries(forms, "forms"):
        named = [((*path, name, i), value) for i, value in enumerate(form.get(name, ()))]
        yield from unique(forms, named)
        for place, value in named:
            if value not in known:
                yield forms.problem(place, f"there is no {what} {value}")


def _check_order(
    forms: Document, path: Path, names: list[str], known: Mapping[str, dict[str, Any]]
) -> Iterator[Problem]:
    """A condition is decided before its field; what may end the form begins it."""
    for i, name in enumerate(names):
        field = known.get(name, {})
        needed = field.get("show_if", {}).get("field")
        if needed is not None and needed not in names[:i]:
            yield forms.problem((*path, i), f"{name} depends on {needed}, which is not asked before it")
        if "ends_on" in field and i > 0:
            yield forms.problem((*path, i), f"{name} must be asked first: its answer may end the form")


def _check_action(
    forms: Document, path: Path, form: dict[str, Any], asked: list[dict[str, Any]]
) -> Iterator[Problem]:
    place: Path = (*path, "form")
    match form["action"]:
        case "request":
            if not any(field["id"] == "consent" for field in asked):
                yield forms.problem(place, "a request needs the field consent")
        case "appointment":
            if form["form"]:
                yield forms.problem(place, "an appointment asks nothing")
        case "refer":
            if form["documents"]:
                yield forms.problem((*path, "documents"), "who is referred needs no papers")


def _check_discretion(
    forms: Document, path: Path, form: dict[str, Any], asked: list[dict[str, Any]]
) -> Iterator[Problem]:
    """Who must not be found out, and a child, is never asked who they are."""
    if not (form.get("discreet") or form.get("for_children")):
        return
    for field in asked:
        if field.get("sensitivity") == "identifier":
            place: Path = (*path, "form", form["form"].index(field["id"]))
            yield forms.problem(place, f"{field['id']} tells who somebody is: not here")
    if form["documents"]:
        yield forms.problem((*path, "documents"), "no paper may be asked for here")
