"""Forms: what a service asks, as data in the catalogue, and what was answered.

A form is a list of field ids; the fields stand once in the catalogue, for many services share them.
Checking answers is in `protocol.answering`, the same on the kiosk and in central.
"""

from dataclasses import dataclass
from enum import StrEnum

from protocol.wording import Wording

ACCESS_NEEDS = "access_needs"
"""The field that asks what somebody needs on the spot; its answer decides how they are received."""
NOTHING_NEEDED = "none"


class FieldKind(StrEnum):
    CHOICE = "choice"  # one of `options`
    MULTI_CHOICE = "multi_choice"  # any of `options`; an `exclusive` one stands alone
    BOOLEAN = "boolean"  # "yes" or "no"
    INTEGER = "integer"  # `minimum` … `maximum`
    DIGITS = "digits"  # exactly `length` digits
    TEXT = "text"  # at most `length` characters
    DATE = "date"  # ISO 8601; with `year_only` also "1980" and "1980-05"
    PHONE = "phone"  # ten digits, Moroccan
    CIN = "cin"  # one or two letters and three to seven digits
    COMMUNE = "commune"  # a name, at most `length` characters
    REFERENCE = "reference"  # the code of one of `reference` ("provinces", "centres")
    CONSENT = "consent"  # "yes" or "no"; recorded with its text (protocol.requests.Consent)
    SLOT = "slot"  # the id of a slot; booked after the request is stored


class Sensitivity(StrEnum):
    """Why a field is asked only while the operator has the authorisation of the CNDP (law 09-08)."""

    NONE = "none"
    IDENTIFIER = "identifier"
    HEALTH = "health"


@dataclass(frozen=True, slots=True)
class FieldOption:
    """`exclusive`: chosen together with another it replaces it ("nothing of these")."""

    value: str
    name: Wording
    pictogram: str
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """The field is asked only when `field` was answered with one of `values`; with any value when none is named."""

    field: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is the question on the screen; `label` its short form on a review ("Age").

    `length`: characters or digits at most. `minimum` and `maximum` of an integer; `minimum` also the first
    year of a date.
    `required` fields offer no skip; every field that is written offers "staff will write it with me".
    `ends_on`: answered so, nothing further is asked, for staff are called ("in danger now": "yes").
    """

    id: str
    kind: FieldKind
    name: Wording
    label: Wording
    pictogram: str
    options: tuple[FieldOption, ...] = ()
    show_if: Condition | None = None
    ends_on: tuple[str, ...] = ()
    sensitivity: Sensitivity = Sensitivity.NONE
    required: bool = False
    length: int = 0
    minimum: int | None = None
    maximum: int | None = None
    year_only: bool = False
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper to bring. `printable`: its name may stand on paper (it tells nothing about the person)."""

    id: str
    name: Wording
    printable: bool


class ServiceAction(StrEnum):
    """What the kiosk does for a service."""

    REQUEST = "request"  # its form, a receipt, then an appointment where the centre gives one
    APPOINTMENT = "appointment"  # nothing is asked: an appointment or a number
    LOOK_UP = "look-up"  # the state of a certificate
    REFER = "refer"  # staff at once: a number, hotlines, no papers


class Left(StrEnum):
    """Why a field has no value. None of them keeps a visitor from what they came for."""

    SKIPPED = "skipped"
    UNKNOWN = "unknown"
    WITH_STAFF = "with-staff"


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """Exactly one of the three: `value`, `values` (multi_choice), or `left`.

    On the wire an object, as GovStack's formData.data wants: `{"value": "self"}`.
    """

    value: str | None = None
    values: tuple[str, ...] | None = None
    left: Left | None = None

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.value, self.values, self.left)) != 1:
            raise ValueError("must have exactly one of value, values, left")
