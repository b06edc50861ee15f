"""How often facts may be wrong before staff look the file up: by value, by kiosk and by the hour.

An attempt is paid for before anything is looked at, so that a hundred sent at once cannot slip past, and paid back
when the facts were right. What fits no shape never comes here. The reasoning with its numbers: docs/adr/0008.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.certificates.models import look_up_allowance, look_up_misses
from central.refusal import Refusal
from protocol.certificates import LookUpKey
from protocol.problem import ProblemCode

FACTS, RECEIPT = "facts", "receipt"
PER_HOUR = {FACTS: 8, RECEIPT: 30}
"""Wrong attempts of a kiosk, at once or over an hour. Ten visitors an hour of whom a quarter mistype cost 2.5."""
RESERVE = timedelta(seconds=60)
"""A lively kiosk that has nothing left still looks once a minute: nobody leaves, and the next visitor arrives at
the same question, in less."""
LIVELY = timedelta(days=7)
"""Since somebody opened a file there. A file counts for one kiosk a day, so one's own does not revive many."""
NEWCOMERS_PER_HOUR = 100
"""Wrong attempts by facts of all kiosks together that are not lively. Whoever simulates kiosks has only such ones; on
the first day of 150 real ones a quarter of the first visitors mistype, which is 40."""
PER_VALUE = 3
"""Different wrong facts about one CIN or number at one kiosk, and at all that are not lively; then staff. One of sixty
likely years is guessed in 5 % of days."""
PER_VALUE_LIVELY = 6
"""At all lively kiosks together: who guesses at one of them leaves the holder two slips of their own at another."""
OF_VALUE = timedelta(hours=24)
_HOUR = timedelta(hours=1)
_PRUNED = "00"
"""One attempt in 256 clears away what is over; chosen by its hash, so that it tells nothing about the file."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries what; `value` and `proof` are keyed hashes."""

    kiosk: str
    lane: str
    value: str
    proof: str


Miss = tuple[str, str]
"""(kiosk, proof)."""
_POT = Attempt("", "pot", "", "")
"""The row of all newcomers together; no kiosk has an empty name."""


@dataclass(frozen=True, slots=True)
class Paid:
    """The attempt may be looked at; `refund` is what a right one gets back, `newcomer` whether the pot does too."""

    refund: float
    newcomer: bool = False


def lane_of(key: LookUpKey) -> str:
    """Receipts have an allowance of their own, so that nobody who has one pays for guessers."""
    return RECEIPT if key is LookUpKey.RECEIPT else FACTS


def pay(connection: Connection, attempt: Attempt, now: datetime) -> Paid | Refusal:
    """Takes an attempt from what the kiosk and the value have left. The transaction must commit."""
    kiosk = _kiosk(connection, attempt, now)
    lively = _is_lively(connection, attempt.kiosk, now)
    newcomer = attempt.lane == FACTS and not lively
    pot = _kiosk(connection, _POT, now) if newcomer else None
    row = _row_of(attempt, newcomer=newcomer)
    since, misses = _misses(connection, row, now)
    if any(proof == attempt.proof for _, proof in misses):
        return Paid(0)  # the same mistake again tells a guesser nothing
    here = sum(kiosk_of == attempt.kiosk for kiosk_of, _ in misses)
    if here >= PER_VALUE or len(misses) >= (PER_VALUE if newcomer else PER_VALUE_LIVELY):
        return _refusal(since + OF_VALUE - now)
    in_pot = _refilled(pot, now) if pot is not None else 1.0
    if in_pot < 1:
        return _refusal((1 - in_pot) / NEWCOMERS_PER_HOUR * _HOUR)
    remaining = _refilled(kiosk, now)
    rested = kiosk.reserve_at is None or now - kiosk.reserve_at >= RESERVE
    if remaining >= 1:
        _change_kiosk(connection, attempt, remaining=remaining - 1, counted_at=now)
        refund = 1.0
    elif lively and rested:
        _change_kiosk(connection, attempt, reserve_at=now)
        refund = 0.0
    else:
        return _refusal(RESERVE if lively else (1 - remaining) / _full(attempt.lane) * _HOUR)
    if newcomer:
        _change_kiosk(connection, _POT, remaining=in_pot - 1, counted_at=now)
    _keep_misses(connection, row, (*misses, (attempt.kiosk, attempt.proof)))
    if attempt.proof.startswith(_PRUNED):
        connection.execute(delete(look_up_misses).where(look_up_misses.c.since < now - OF_VALUE))
    return Paid(refund, newcomer)


def pay_back(connection: Connection, attempt: Attempt, paid: Paid, now: datetime, *, enlivens: bool) -> None:
    """The facts were right. `enlivens`: it is the first time today that this file was opened anywhere."""
    kiosk = _kiosk(connection, attempt, now)
    if paid.newcomer:
        pot = _kiosk(connection, _POT, now)
        _change_kiosk(connection, _POT, remaining=min(NEWCOMERS_PER_HOUR, pot.remaining + 1))
    row = _row_of(attempt, newcomer=paid.newcomer)
    _, misses = _misses(connection, row, now)
    _keep_misses(connection, row, tuple(one for one in misses if one[1] != attempt.proof))
    values: dict[str, Any] = {"remaining": min(PER_HOUR[attempt.lane], kiosk.remaining + paid.refund)}
    if enlivens:
        values["lively_at"] = now
    _change_kiosk(connection, attempt, **values)
    if enlivens:
        connection.execute(
            update(look_up_allowance).where(look_up_allowance.c.kiosk == attempt.kiosk).values(lively_at=now)
        )


def _full(lane: str) -> int:
    return PER_HOUR.get(lane, NEWCOMERS_PER_HOUR)


def _refilled(row: Any, now: datetime) -> float:
    """What is left, with what came back since it was counted."""
    full = _full(row.lane)
    back: float = (now - row.counted_at) / _HOUR * full
    remaining: float = row.remaining + back
    return min(full, remaining)


def _refusal(wait: timedelta) -> Refusal:
    return Refusal(ProblemCode.LOOK_UP_LIMIT, retry_seconds=max(1, ceil(wait.total_seconds())))


def _kiosk(connection: Connection, attempt: Attempt, now: datetime) -> Any:
    """Its row, locked; a full one for a kiosk that comes for the first time."""
    table = look_up_allowance
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    new = dialect.insert(table).values(
        kiosk=attempt.kiosk, lane=attempt.lane, remaining=_full(attempt.lane), counted_at=now
    )
    locked = new.on_conflict_do_update(
        index_elements=["kiosk", "lane"], set_={"kiosk": table.c.kiosk}
    ).returning(*table.c)
    return connection.execute(locked).one()


def _is_lively(connection: Connection, kiosk: str, now: datetime) -> bool:
    """Whichever lane it was."""
    table = look_up_allowance
    last: datetime | None = connection.execute(
        select(func.max(table.c.lively_at)).where(table.c.kiosk == kiosk)
    ).scalar_one()
    return last is not None and now - last < LIVELY


def _change_kiosk(connection: Connection, attempt: Attempt, **values: Any) -> None:
    table = look_up_allowance
    connection.execute(
        update(table).where(table.c.kiosk == attempt.kiosk, table.c.lane == attempt.lane).values(values)
    )


def _row_of(attempt: Attempt, *, newcomer: bool) -> str:
    """A value's mistakes at newcomers and at lively kiosks are apart: who simulates kiosks closes no real one."""
    return f"{attempt.value[:-1]}-" if newcomer else attempt.value


def _misses(connection: Connection, value: str, now: datetime) -> tuple[datetime, tuple[Miss, ...]]:
    """(since when, what was wrong) of the value's row, locked; a new window where the last one is over."""
    table = look_up_misses
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    new = dialect.insert(table).values(value=value, since=now, proofs="")
    locked = new.on_conflict_do_update(index_elements=["value"], set_={"value": table.c.value}).returning(
        *table.c
    )
    row = connection.execute(locked).one()
    if now - row.since < OF_VALUE:
        return row.since, tuple(_miss(one) for one in row.proofs.split())
    connection.execute(update(table).where(table.c.value == value).values(since=now, proofs=""))
    return now, ()


def _miss(kept: str) -> Miss:
    """No kiosk's name holds the stroke."""
    kiosk, _, proof = kept.rpartition("/")
    return kiosk, proof


def _keep_misses(connection: Connection, value: str, misses: tuple[Miss, ...]) -> None:
    table = look_up_misses
    kept = " ".join(f"{kiosk}/{proof}" for kiosk, proof in misses)
    connection.execute(update(table).where(table.c.value == value).values(proofs=kept))
