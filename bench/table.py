"""One row a measurement: what, ours, the peer's, their ratio, the aim, and whether it is met."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

HEADINGS = ("what", "ours", "peer", "ratio", "aim", "met")
NOT_MEASURED = "-"


class Aim(Protocol):
    """What ours should be. `met` is None where what it needs was not measured."""

    def met(self, ours: float | None, peer: float | None) -> bool | None: ...
    def words(self, unit: str) -> str: ...


@dataclass(frozen=True, slots=True)
class AtMost:
    """Ours, in the unit of its row."""

    limit: float

    def met(self, ours: float | None, peer: float | None) -> bool | None:
        return None if ours is None else ours <= self.limit

    def words(self, unit: str) -> str:
        return f"≤ {figure(self.limit, unit)}"


@dataclass(frozen=True, slots=True)
class AtMostPeer:
    """Ours as a share of the peer's."""

    share: float

    def met(self, ours: float | None, peer: float | None) -> bool | None:
        return None if ours is None or peer is None else ours <= self.share * peer

    def words(self, unit: str) -> str:
        return f"≤ {self.share:.2g} × peer"


@dataclass(frozen=True, slots=True)
class AtLeastPeer:
    """Ours as a multiple of the peer's."""

    times: float

    def met(self, ours: float | None, peer: float | None) -> bool | None:
        return None if ours is None or peer is None else ours >= self.times * peer

    def words(self, unit: str) -> str:
        return f"≥ {self.times:g} × peer"


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` and `peer` are in `unit`; None was not measured. `detail` and `peer_detail` stand behind them."""

    what: str
    unit: str
    ours: float | None
    peer: float | None = None
    aim: Aim | None = None
    detail: str = ""
    peer_detail: str = ""

    @property
    def met(self) -> bool | None:
        """None where there is no aim, or not enough was measured."""
        return self.aim.met(self.ours, self.peer) if self.aim else None

    def cells(self) -> tuple[str, ...]:
        ratio = NOT_MEASURED
        if self.ours is not None and self.peer:
            ratio = f"{self.ours / self.peer:.3g}"
        return (
            self.what,
            f"{figure(self.ours, self.unit)} {self.detail}".strip(),
            f"{figure(self.peer, self.unit)} {self.peer_detail}".strip(),
            ratio,
            self.aim.words(self.unit) if self.aim else "",
            self._met_words(),
        )

    def _met_words(self) -> str:
        if self.aim is None:
            return ""
        return {True: "met", False: "NOT MET", None: "unknown"}[self.met]


@dataclass(frozen=True, slots=True)
class Report:
    """What one part measured. `peer` names what it was measured beside; `load` is the load average around it;
    `notes` say under which circumstances, and what could not be measured and why."""

    part: str
    peer: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    load: str = ""


def figure(value: float | None, unit: str) -> str:
    """Three significant digits; whole numbers stay whole."""
    if value is None:
        return NOT_MEASURED
    text = f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"
    return f"{text} {unit}".strip()


def percentile(values: Sequence[float], percent: float) -> float | None:
    """The smallest value that so many percent do not exceed; None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return None
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(0, int(rank) - 1)]


def render(reports: Sequence[Report]) -> str:
    """The table, and below it the notes of each part."""
    bodies = [[row.cells() for row in report.rows] for report in reports]
    lines = [HEADINGS, *(cells for body in bodies for cells in body)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEADINGS))]
    out = [_line(HEADINGS, widths), "─" * (sum(widths) + 2 * len(widths) - 2)]
    for report, body in zip(reports, bodies, strict=True):
        out.append(f"{report.part}  (peer: {report.peer}; load {report.load})")
        out += [_line(cells, widths) for cells in body]
    out += ["", *(f"{report.part}: {note}" for report in reports for note in report.notes)]
    return "\n".join(out).rstrip() + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Words to the left, figures to the right."""
    first, *figures = (
        cell.ljust(width) if i in (0, 4, 5) else cell.rjust(width)
        for i, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join((first, *figures)).rstrip()
