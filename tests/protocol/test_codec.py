"""Messages between kiosk and central: what goes out comes back, what is misshapen is refused by field."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.appointments import Move, Proof, Slot, Slots, Ticket, TicketKind, TicketState
from protocol.codec import decode, encode
from protocol.faults import Malformed
from protocol.problem import Problem
from protocol.wording import Wording

TICKET = Ticket(
    id="t1",
    kind=TicketKind.APPOINTMENT,
    number="A-047",
    short_code="482173056",
    centre="laayoune-1",
    service="nursery",
    public_name=Wording({"fr": "Accueil", "ar": "الاستقبال"}, {"ar": "الاِسْتِقْبال"}),
    desk=None,
    starts_at=datetime(2031, 3, 12, 9, 30, tzinfo=UTC),
    minutes=20,
    state=TicketState.BOOKED,
    waiting=3,
    qr="SB1:",
    expires_at=datetime(2031, 3, 12, 22, 0, tzinfo=UTC),
)


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Everything:
    text: str
    whole: int
    truth: bool
    real: float
    day: date
    hour: time
    moment: datetime
    colour: Colour
    fixed: Literal["a", 1]
    maybe: str | None
    many: tuple[Proof, ...]
    named: Mapping[str, int]
    usual: int = 7


EVERYTHING = Everything(
    text="é",
    whole=1,
    truth=True,
    real=0.5,
    day=date(2031, 3, 12),
    hour=time(9, 30),
    moment=datetime(2031, 3, 12, 9, 30, tzinfo=UTC),
    colour=Colour.RED,
    fixed="a",
    maybe=None,
    many=(Proof("482173056", "047"),),
    named={"A": 1},
    usual=8,
)


@pytest.mark.parametrize("message", [TICKET, EVERYTHING, Slots(()), Problem("/p", "t", 404, "d", "c")])
def test_a_message_comes_back_as_it_was(message: object) -> None:
    assert decode(type(message), json.loads(json.dumps(encode(message)))) == message


def test_times_travel_in_utc_and_end_in_z() -> None:
    local = datetime(2031, 3, 12, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert encode(local) == "2031-03-12T08:30:00Z"


def test_a_missing_field_with_a_usual_value_takes_it() -> None:
    data = encode(EVERYTHING)
    del data["usual"]
    assert decode(Everything, data).usual == 7


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", 1),
        ("whole", "1"),
        ("whole", True),
        ("whole", 1.0),
        ("truth", 0),
        ("real", "0.5"),
        ("day", "2031-02-30"),
        ("day", 5),
        ("hour", "25:00"),
        ("moment", "2031-03-12T09:30:00"),
        ("moment", "yesterday"),
        ("moment", None),
        ("colour", "blue"),
        ("fixed", "b"),
        ("maybe", 3),
        ("many", {}),
        ("many[0]", "x"),
        ("many[0].number", 47),
        ("named", []),
        ("named.A", "one"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(field: str, value: object) -> None:
    data = encode(EVERYTHING)
    spot: Any = data
    path: list[Any] = [
        int(p) if p.isdigit() else p for p in field.replace("[", ".").replace("]", "").split(".")
    ]
    for step in path[:-1]:
        spot = spot[step]
    spot[path[-1]] = value
    with pytest.raises(Malformed) as refused:
        decode(Everything, data)
    assert refused.value.field == field


def test_a_missing_or_unknown_field_is_refused_with_its_path() -> None:
    for data, field in (
        ({"kiosk": "k", "proof": {"short_code": "1"}, "slot": "s"}, "proof.number"),
        ({"kiosk": "k", "proof": {"short_code": "1", "number": "2"}, "slot": "s", "more": 1}, "more"),
    ):
        with pytest.raises(Malformed) as refused:
            decode(Move, data)
        assert refused.value.field == field


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from([Ticket, Slot, Slots, Move, Everything, Problem]), JSON)
def test_no_json_raises_anything_but_malformed(cls: type, data: object) -> None:
    try:
        decode(cls, data)
    except Malformed:
        return


@given(st.sampled_from(["text", "whole", "day", "hour", "moment", "colour", "fixed", "many", "named"]), JSON)
def test_no_value_of_a_field_raises_anything_but_malformed(field: str, value: object) -> None:
    try:
        decode(Everything, {**encode(EVERYTHING), field: value})
    except Malformed:
        return
