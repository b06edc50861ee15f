"""The part `speech`: without the screen reader ours stands alone; beside it, both aims are judged."""

from bench.rounds import Measured
from bench.speech import _report
from bench.table import render

OURS = Measured([0.02] * 20, [0.02] * 20, 90.0, 0.05)


def test_without_the_peer_it_says_what_is_missing() -> None:
    report = _report(OURS, Measured(), (1.0, "(say, of 9 calls)"), "where")
    assert "orca" in report.peer
    assert [row.peer for row in report.rows] == [None] * len(report.rows)
    assert "(say, of 9 calls)" in render([report])


def test_beside_the_peer_three_times_as_quick_is_asked_for() -> None:
    slow, level = Measured([0.07] * 20, [0.07] * 20, 400.0), Measured([0.03] * 20, [0.03] * 20, 400.0)
    for peer, met in ((slow, True), (level, False)):
        first = _report(OURS, peer, (1.0, ""), "where").rows[0]
        assert first.met is met


def test_fifty_milliseconds_are_the_limit_at_the_95th_percentile() -> None:
    late = Measured([0.02] * 15 + [0.06] * 5, [0.02] * 20)
    rows = {row.what: row for row in _report(late, Measured(), (None, ""), "where").rows}
    assert rows["key to first sound, p95"].met is False
    assert rows["key to silence, p95"].met is True


def test_a_touch_is_judged_apart_from_a_key() -> None:
    late = Measured([0.02] * 20, [0.02] * 20, touched=[0.03] * 15 + [0.06] * 5)
    rows = {row.what: row for row in _report(late, Measured(), (None, ""), "where").rows}
    assert rows["key to first sound, p95"].met is True
    assert rows["touch to first sound, p95"].met is False
