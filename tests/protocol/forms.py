"""A form that has every kind of field, as a catalogue would tell it."""

from datetime import date

from protocol.answering import Asking
from protocol.forms import Condition, Field, FieldKind, FieldOption, FormAnswer, Sensitivity
from protocol.wording import Wording

TODAY = date(2026, 11, 23)
WORDS = Wording({"fr": "Question ?"})
ASKING = Asking(TODAY, authorised=True, references={"provinces": frozenset({"MA-LAA", "MA-TNG"})})


def field(
    name: str,
    kind: FieldKind,
    *,
    options: tuple[FieldOption, ...] = (),
    show_if: Condition | None = None,
    ends_on: tuple[str, ...] = (),
    sensitivity: Sensitivity = Sensitivity.NONE,
    required: bool = False,
    length: int = 0,
    minimum: int | None = None,
    maximum: int | None = None,
    year_only: bool = False,
    reference: str = "",
) -> Field:
    return Field(
        name, kind, WORDS, WORDS, "hand", options, show_if, ends_on, sensitivity, required, length, minimum,
        maximum, year_only, reference,
    )  # fmt: skip


def option(value: str, *, exclusive: bool = False) -> FieldOption:
    return FieldOption(value, WORDS, "hand", exclusive)


DANGER = field("danger_now", FieldKind.BOOLEAN, ends_on=("yes",))
FOR_WHOM = field("for_whom", FieldKind.CHOICE, options=(option("self"), option("child"), option("other")))
FULL_NAME = field("full_name", FieldKind.TEXT, length=80)
CIN = field("cin", FieldKind.CIN, sensitivity=Sensitivity.IDENTIFIER)
GUARDIAN_CIN = field(
    "guardian_cin",
    FieldKind.CIN,
    show_if=Condition("for_whom", ("child", "other")),
    sensitivity=Sensitivity.IDENTIFIER,
)
PHONE = field("phone", FieldKind.PHONE)
SAFE = field("safe_to_call", FieldKind.BOOLEAN, show_if=Condition("phone"))
MAY_CALL = field(
    "consent_to_call", FieldKind.CONSENT, show_if=Condition("safe_to_call", ("yes",)), required=True
)
AGE = field("age", FieldKind.INTEGER, minimum=0, maximum=120)
CHILD_AGE = field("child_age", FieldKind.INTEGER, minimum=0, maximum=20)
HOUSEHOLD = field("household_size", FieldKind.INTEGER, minimum=1, maximum=20)
BIRTH = field("birth_date", FieldKind.DATE, year_only=True)
DAY = field("day", FieldKind.DATE)
IDCS = field("idcs", FieldKind.DIGITS, length=10, sensitivity=Sensitivity.IDENTIFIER)
PROVINCE = field("province", FieldKind.REFERENCE, reference="provinces")
COMMUNE = field("commune", FieldKind.COMMUNE, length=80)
NEEDS = field(
    "access_needs",
    FieldKind.MULTI_CHOICE,
    options=(option("seat"), option("guide"), option("quiet"), option("none", exclusive=True)),
    sensitivity=Sensitivity.HEALTH,
)
GUIDE = field("guide_name", FieldKind.TEXT, length=80, show_if=Condition("access_needs", ("guide",)))
SLOT = field("slot", FieldKind.SLOT)
CONSENT = field("consent", FieldKind.CONSENT, required=True)

FORM = (
    DANGER, FOR_WHOM, FULL_NAME, CIN, GUARDIAN_CIN, PHONE, SAFE, MAY_CALL, AGE, CHILD_AGE, BIRTH, IDCS, PROVINCE,
    COMMUNE, NEEDS, GUIDE, SLOT, CONSENT,
)  # fmt: skip


def one(value: str) -> FormAnswer:
    return FormAnswer(value=value)


def many(*values: str) -> FormAnswer:
    return FormAnswer(values=values)
