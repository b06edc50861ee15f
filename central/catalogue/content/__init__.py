"""The content files become the catalogue, or one fault that names everything wrong with them.

Only `central seed` reads these files; kiosks read the catalogue document made of them.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from central.catalogue.content import days, form_checks, links, state_checks, texts
from central.catalogue.content.building import build
from central.catalogue.content.document import Document, read_file
from central.catalogue.content.problem import BrokenContent, Problem
from central.catalogue.content.shape import check_shape, load_schemas
from protocol.catalogue import Catalogue

__all__ = ["BrokenContent", "Problem", "load_content"]

FILES = (
    "languages",
    "services",
    "categories",
    "forms",
    "fields",
    "documents",
    "hotlines",
    "certificate_states",
    "operator",
    "regions",
    "accessibility",
    "calendar",
    "centres",
)

# Which documents a check looks at, in the order of its arguments.
_CHECKS: tuple[tuple[Callable[..., Iterator[Problem]], tuple[str, ...]], ...] = (
    (links.check_languages, ("languages",)),
    (links.check_services, ("services",)),
    (links.check_regions, ("regions",)),
    (links.check_accessibility, ("accessibility",)),
    (links.check_centres, ("centres",)),
    (links.check_places, ("centres", "regions")),
    (links.check_offers, ("centres", "services")),
    (links.check_equipment, ("centres", "accessibility")),
    (links.check_calendar_ids, ("calendar",)),
    (links.check_schedules_named, ("centres", "calendar")),
    (days.check_timezone, ("calendar",)),
    (days.check_schedule_hours, ("calendar",)),
    (days.check_centre_hours, ("centres",)),
    (days.check_seasons, ("calendar",)),
    (days.check_holidays, ("calendar",)),
    (form_checks.check_fields, ("fields",)),
    *((form_checks.check_unique, (name,)) for name in ("categories", "documents", "hotlines")),
    (form_checks.check_services_told, ("forms", "services")),
    (form_checks.check_menu, ("forms", "categories")),
    (form_checks.check_forms, ("forms", "fields")),
    (form_checks.check_papers, ("forms", "documents")),
    (form_checks.check_hotlines, ("forms", "hotlines")),
    (state_checks.check_states, ("certificate_states",)),
    (state_checks.check_transitions, ("certificate_states",)),
    (state_checks.check_reached, ("certificate_states",)),
    (texts.check_places_to_fill, ("certificate_states", "languages")),
    (texts.check_menu_names, ("categories", "languages")),
    (texts.check_hotline_names, ("hotlines", "languages")),
    (texts.check_printed_papers, ("documents", "languages")),
    (texts.check_public_names, ("services", "languages")),
    (texts.check_centre_names, ("centres", "languages")),
    *((texts.check_texts, (name, "languages")) for name in FILES[1:]),
)


def load_content(folder: Path, issued_at: datetime) -> Catalogue:
    """The catalogue made of `folder`'s YAML files (`FILES`), which `folder/schemas` describe.

    `issued_at` is aware. Holidays and seasons are told for its year (in the content's time zone) and the
    two after it; `version` is a hash of everything but `issued_at`.

    Raises BrokenContent (a ContentFault) with every problem: file, line, field, reason. A file that is not
    YAML or breaks its schema is not checked further; the others are. Raises ValueError for a naive time.
    """
    if issued_at.tzinfo is None:
        raise ValueError("issued_at has no time zone")
    schemas = load_schemas(folder / "schemas", FILES)
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    for name in FILES:
        document, found = read_file(folder / f"{name}.yaml")
        if document is not None and not found:
            found = check_shape(document, schemas[name])
        if document is not None and not found:
            documents[name] = document
        problems += found
    for check, names in _CHECKS:
        if all(name in documents for name in names):
            problems += check(*(documents[name] for name in names))
    if problems:
        raise BrokenContent(problems)
    year = issued_at.astimezone(ZoneInfo(documents["calendar"].data["timezone"])).year
    if missing := list(days.check_years_known(documents["calendar"], year)):
        raise BrokenContent(missing)
    return build(documents, issued_at, year)
