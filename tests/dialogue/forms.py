"""A visit that asks a field of every kind, then stores the form: a script for stories and random walks."""

from datetime import date
from typing import Any

from kiosk.dialogue.engine import Engine
from kiosk.dialogue.fields import ask_field
from kiosk.dialogue.leaving import unknown
from kiosk.dialogue.screen import Choice, Fact, Screen
from kiosk.dialogue.steps import Ask, Choose, Commit, Enter, Finish, Journey, Option, confirm, tell
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import OpenSlots, TakeNumber
from protocol.answering import Asking
from protocol.forms import Field, FieldKind, FieldOption, FormAnswer, Sensitivity
from protocol.rules import EntryKind
from tests.dialogue.world import LANGUAGES, PER_PAGE, Walk, words

TODAY = date(2026, 11, 23)
ASKING = Asking(TODAY, authorised=True, references={})


def field(name: str, kind: FieldKind, **more: Any) -> Field:
    """A field of that kind whose words are its name."""
    return Field(name, kind, words(f"Question {name}"), words(name), "papers", **more)


def options(*values: str) -> tuple[FieldOption, ...]:
    return tuple(FieldOption(v, words(f"Option {v}"), "papers", exclusive=v == "none") for v in values)


FIELDS = {
    one.id: one
    for one in (
        field("for_whom", FieldKind.CHOICE, options=options("self", "child", "parent", "other")),
        field("can_read", FieldKind.BOOLEAN),
        field("age", FieldKind.INTEGER, minimum=0, maximum=120),
        field("full_name", FieldKind.TEXT, length=40, required=True),
        field("commune", FieldKind.COMMUNE, length=20),
        field("cin", FieldKind.CIN, sensitivity=Sensitivity.IDENTIFIER),
        field("idcs", FieldKind.DIGITS, length=10),
        field("phone", FieldKind.PHONE),
        field("birth_date", FieldKind.DATE, year_only=True),
        field("since", FieldKind.DATE),
        field(
            "access_needs",
            FieldKind.MULTI_CHOICE,
            options=options("wheelchair", "sign", "seat", "guide", "quiet", "none"),
        ),
        field(
            "wish",
            FieldKind.CHOICE,
            options=options(*"abcdefghij"),
        ),
    )
}
GOOD = {
    "age": "47",
    "full_name": "AB",
    "commune": "AB",
    "cin": "AB123456",
    "idcs": "1234567890",
    "phone": "0612345678",
    "birth_date-year": "1980",
    "birth_date-day": "17",
    "since-year": "2020",
    "since-day": "29",
}


def form_visit(facts: Facts) -> Journey[None]:
    """One field after another, as often as the visitor likes; then a receipt, then the end."""
    while True:
        name = yield from Choose("home", tuple(Option(named(n), n) for n in (*FIELDS, "all")))
        asked = list(FIELDS) if name == "all" else [name]
        answers: dict[str, FormAnswer] = {}
        for one in asked:
            answers[one] = yield from ask_field(one, FIELDS[one], ASKING)
        rows = tuple(Fact(one, message("more"), words(str(answers[one]))) for one in asked)
        yield from Ask(OpenSlots("service1", facts.centre))
        yield from confirm("send-this", rows, named("send"))
        yield from Commit(TakeNumber("service1", facts.centre))
        yield from Enter("which-receipt", EntryKind.RECEIPT_CODE, (unknown(),))
        if (yield from tell("sent", "done", named("done"), named("again"))) == "done":
            yield from Finish()


def named(name: str) -> Choice:
    """A choice whose words are its id."""
    return Choice(name, words(name), "papers")


def form_walk() -> Walk:
    """A visitor who fills in forms."""
    return Walk(Engine(form_visit, LANGUAGES, PER_PAGE.__getitem__))


def at(name: str, language: str = "fr") -> Walk:
    """On the first screen of a field."""
    walk = form_walk()
    walk.choose(language)
    turn_to(walk, name)
    return walk


def turn_to(walk: Walk, name: str) -> Screen:
    """Chooses it, on whatever page it is."""
    for _ in range(walk.screen.pages):
        if name in [shown.id for shown in walk.screen.choices]:
            return walk.choose(name)
        walk.choose("more")
    raise AssertionError(f"{name} is nowhere on {walk.screen.id}")
