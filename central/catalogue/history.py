"""Forms as they were: a kiosk without the network may bring answers to one that was replaced meanwhile."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from central.catalogue.models import catalogue_document as document
from central.database import Database
from protocol.catalogue import in_form
from protocol.codec import decode
from protocol.faults import Malformed
from protocol.forms import Field

DOCUMENTS_READ = 100
"""The newest ones; a catalogue that changes every week keeps its forms for two years."""

FormKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class FormerForm:
    """`replaced_at`: when a catalogue without it came into force; None for a form that is in force."""

    fields: tuple[Field, ...]
    replaced_at: datetime | None


class FormHistory:
    """Reads the stored catalogues once for each that is newest. Raises `StorageFault`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._newest = ""
        self._forms: Mapping[FormKey, FormerForm] = {}

    def forms(self, newest: str) -> Mapping[FormKey, FormerForm]:
        """Every form by service and version; `newest` is the version of the catalogue in force."""
        if newest != self._newest:
            self._forms = self._read()
            self._newest = newest
        return self._forms

    def _read(self) -> Mapping[FormKey, FormerForm]:
        newest_first = select(document.c.body, document.c.issued_at).order_by(document.c.serial.desc())
        found: dict[FormKey, FormerForm] = {}
        replaced_at: datetime | None = None
        with self._database.read() as connection:
            for row in connection.execute(newest_first.limit(DOCUMENTS_READ)):
                for key, fields in _forms_in(json.loads(row.body)):
                    found.setdefault(key, FormerForm(fields, replaced_at))
                replaced_at = row.issued_at
        return found


def _forms_in(catalogue: Mapping[str, Any]) -> list[tuple[FormKey, tuple[Field, ...]]]:
    """The forms of a stored document; one that an older protocol wrote differently is left out."""
    by_id = {field["id"]: field for field in catalogue.get("fields", ())}
    found = []
    for service in catalogue.get("services", ()):
        try:
            required = service.get("required", ())
            fields = tuple(in_form(decode(Field, by_id[name]), required) for name in service.get("form", ()))
        except (Malformed, KeyError):
            continue
        if fields:
            found.append(((service["id"], service.get("form_version", 1)), fields))
    return found
