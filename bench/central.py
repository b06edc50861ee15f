"""Central under load on SQLite and PostgreSQL, from 10 to 1,000 centres, beside pretix from PyPI.

Each figure: 16 connections of one client (`bench.load`), loopback, closed loop. Central runs as in production. Seats
are fought for afterwards, every request sent twice, and counted in the tables themselves.
"""

import http.client
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench import generated, serving
from bench.context import Bench
from bench.generated import Place, Requests
from bench.load import Client, Tally, client
from bench.machine import pss_mib, tree
from bench.postgresql import postgresql
from bench.pretix import VERSION, PretixMissing
from bench.pretix.figures import PretixFigures
from bench.pretix.figures import measured as pretix_measured
from bench.table import AtLeastPeer, AtMost, Report, Row, percentile
from bench.turns import CONNECTIONS, Supply, Turns
from protocol.catalogue import Catalogue

CENTRES = (10, 1000)
TIMES = 30  # the aim
QUESTIONS = 1000
MOST_BOOKINGS = 30_000
MOST_CHECK_INS = 5_000
FOUGHT_FOR = 60  # slots
WORKERS = 2  # on PostgreSQL, as many as pretix gets of gunicorn's
TOO_LATE = 4  # visitors a slot for whom nothing is left


@dataclass(frozen=True, slots=True)
class Figures:
    """What one central on one database did. `size` is that of its catalogue in bytes; `unsold` places were free after
    the fight though somebody had asked for them; `others` is the share of all cores that somebody else took; `memory` is
    PSS in MiB, without the database."""

    where: str
    size: int
    get: Tally
    unchanged: Tally
    slots: Tally
    book: Tally
    check_in: Tally
    oversold: int
    unsold: int
    errors: int
    others: float
    memory: float


def measure(bench: Bench) -> Report:
    """The part `central`."""
    figures: list[Figures] = []
    with (
        client() as loads,
        TemporaryDirectory(prefix="central-", dir=bench.folder) as folder,
        postgresql() as server,
    ):
        for centres in CENTRES:
            content = generated.catalogue(centres)
            for kind, url, pids in (
                ("SQLite", f"sqlite:///{folder}/{centres}.sqlite3", ()),
                ("PostgreSQL", server.create(f"centres_{centres}"), (server.pid,)),
            ):
                where = f"{kind}, {centres:,} centres"
                bench.tell(f"central {where}")
                state = Path(folder) / f"{kind}-{centres}"
                state.mkdir()
                serving.fill(url, state, content)
                figures.append(_figures(bench, loads, where, url, state, pids, content))
        kinds = f"PostgreSQL {server.version}"
    try:
        return _report(figures, kinds, pretix_measured(bench), "")
    except PretixMissing as missing:
        return _report(figures, kinds, None, str(missing))


def _figures(
    bench: Bench, loads: Client, where: str, url: str, state: Path, pids: tuple[int, ...], content: Catalogue
) -> Figures:
    seconds = bench.count(5, 2)
    with serving.central(url, state, WORKERS if pids else 1) as running:
        turns = Turns(bench, loads, running.port, (running.pid, *pids))
        ask = Requests(running.port, "bench")
        etag, size = _catalogue(running.port)
        get = turns.repeated(ask.get("/v1/catalogue"), seconds)
        unchanged = turns.repeated(ask.get("/v1/catalogue", If_None_Match=etag), seconds)
        asked = generated.questions(content, QUESTIONS, seed=1)
        slots = turns.all_of([ask.slots(centre, service) for centre, service in asked], seconds)
        offered = generated.places(slots.bodies, seed=2)
        disputed = {place.slot: place for place in offered[:FOUGHT_FOR]}
        free = [place for place in offered if place.slot not in disputed]
        today = [place for place in free if place.today][:MOST_CHECK_INS]
        arrivals = turns.all_of([ask.book(place) for place in today], seconds)
        later = [place for place in free if not place.today][:MOST_BOOKINGS]
        book = turns.once_each(Supply([ask.book(place) for place in later]), seconds)
        check_in = turns.once_each(Supply([ask.check_in(ticket) for ticket in arrivals.bodies]), seconds)
        sold = _fight(turns, ask, list(disputed.values()))
        return Figures(
            where=where,
            size=size,
            get=get,
            unchanged=unchanged,
            slots=slots,
            book=book,
            check_in=check_in,
            oversold=serving.oversold(url),
            unsold=sum(place.free for place in disputed.values()) - sold,
            errors=turns.errors,
            others=median(turns.others),
            memory=pss_mib(tree(running.pid)),
        )


def _catalogue(port: int) -> tuple[str, int]:
    """Its ETag and size as kiosks get it, which take nothing compressed."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/v1/catalogue")
    answer = connection.getresponse()
    etag, size = answer.headers["ETag"], len(answer.read())
    connection.close()
    return etag, size


def _fight(turns: Turns, ask: Requests, slots: Sequence[Place]) -> int:
    """More visitors than places, each asking twice at once under one key; returns how many got a ticket."""
    requests = [
        ask.book(place, key) for place in slots for key in _keys(ask, place.free + TOO_LATE) for _ in range(2)
    ]
    tally = turns.all_of(requests)
    return len({json.loads(body)["id"] for body in tally.bodies})


def _keys(ask: Requests, count: int) -> list[str]:
    return [ask.key() for _ in range(count)]


def _report(figures: Sequence[Figures], postgres: str, peer: PretixFigures | None, why: str) -> Report:
    rows: list[Row] = []
    for one in figures:
        rows += [
            _rate(f"catalogue GET, {one.where}", one.get, peer.get if peer else None, detail=_size(one.size)),
            _rate("  304 Not Modified", one.unchanged),
            _rate("  free slots of two weeks", one.slots),
            _rate("  bookings over HTTP", one.book, peer.order if peer else None, AtLeastPeer(TIMES)),
            _rate("  check-ins", one.check_in, peer.check_in if peer else None),
        ]
    rows += [
        Row(
            "memory after all that (PSS, most of the above)",
            "MiB",
            max(one.memory for one in figures),
            peer.memory if peer else None,
        ),
        Row(
            "seats oversold",
            "",
            sum(one.oversold for one in figures),
            peer.oversold if peer else None,
            AtMost(0),
        ),
        Row("seats left unsold in the fight", "", sum(one.unsold for one in figures), None, AtMost(0)),
        Row(
            "answers 5xx or lost",
            "",
            sum(one.errors for one in figures),
            peer.errors if peer else None,
            AtMost(0),
        ),
    ]
    busy = ", ".join(f"{one.where} {one.others:.0%}" for one in figures)
    notes = [
        f"rates of good answers over {CONNECTIONS} loopback connections, with p50 and p99; the client shares the cores",
        f"SQLite: one uvicorn worker, synchronous=FULL; {postgres}: {WORKERS} workers, fsync, synchronous commit",
        f"{FOUGHT_FOR} slots a database fought for by {TOO_LATE} more visitors than places, each request twice",
        f"others took of all cores meanwhile: {busy}" + (f", pretix {peer.others:.0%}" if peer else ""),
    ]
    if peer:
        notes.append(f"pretix: {peer.about}; its catalogue is {_size(peer.size)} of 25 products, one event")
    return Report("central", f"pretix {VERSION}" if peer else f"none: {why}", tuple(rows), tuple(notes))


def _rate(
    what: str, ours: Tally, peer: Tally | None = None, aim: AtLeastPeer | None = None, detail: str = ""
) -> Row:
    return Row(
        what,
        "/s",
        ours.rate,
        peer.rate if peer else None,
        aim,
        f"{_latency(ours)} {detail}".rstrip(),
        _latency(peer) if peer else "",
    )


def _latency(tally: Tally) -> str:
    p50, p99 = (percentile(tally.milliseconds, percent) for percent in (50, 99))
    return "(no answer)" if p50 is None or p99 is None else f"({p50:.0f}, {p99:.0f} ms)"


def _size(size: int) -> str:
    return f"{size / 1000:,.0f} kB"
