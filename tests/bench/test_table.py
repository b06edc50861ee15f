"""The table says what was measured, and nothing else."""

import pytest

from bench.table import Aim, AtLeastPeer, AtMost, AtMostPeer, Report, Row, figure, percentile, render


@pytest.mark.parametrize(
    ("aim", "ours", "peer", "met"),
    [
        (AtMost(150), 150.0, None, True),
        (AtMost(150), 150.1, None, False),
        (AtMost(0), 0, None, True),
        (AtMostPeer(0.5), 0.5, 1.0, True),
        (AtMostPeer(0.5), 0.51, 1.0, False),
        (AtLeastPeer(30), 600, 20, True),
        (AtLeastPeer(30), 599, 20, False),
    ],
)
def test_an_aim_is_met_up_to_its_limit(aim: Aim, ours: float, peer: float | None, met: bool) -> None:
    assert Row("x", "ms", ours, peer, aim).met is met


@pytest.mark.parametrize("aim", [AtMost(1), AtMostPeer(1), AtLeastPeer(1)])
def test_what_was_not_measured_is_neither_met_nor_missed(aim: Aim) -> None:
    assert Row("x", "ms", None, 1.0, aim).met is None


@pytest.mark.parametrize("aim", [AtMostPeer(1), AtLeastPeer(1)])
def test_without_its_peer_an_aim_stays_unknown(aim: Aim) -> None:
    row = Row("x", "ms", 1.0, None, aim)
    assert row.met is None
    assert row.cells()[-1] == "unknown"


def test_a_row_without_an_aim_claims_nothing() -> None:
    assert Row("x", "ms", 1.0, 2.0).cells() == ("x", "1 ms", "2 ms", "0.5", "", "")


def test_a_missed_aim_cannot_be_overlooked() -> None:
    assert Row("x", "ms", 2.0, 1.0, AtMostPeer(1)).cells()[-1] == "NOT MET"


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.5244, "0.524 s"), (12.345, "12.3 s"), (1234.5, "1,234 s"), (0.0, "0 s"), (None, "-")],
)
def test_figures_have_three_digits(value: float | None, words: str) -> None:
    assert figure(value, "s") == words


@pytest.mark.parametrize(("percent", "value"), [(50, 2.0), (95, 4.0), (99, 4.0), (25, 1.0), (100, 4.0)])
def test_a_percentile_is_a_value_that_was_measured(percent: float, value: float) -> None:
    assert percentile([4.0, 1.0, 3.0, 2.0], percent) == value


def test_nothing_has_no_percentile() -> None:
    assert percentile([], 50) is None


def test_one_table_holds_all_parts_and_their_circumstances() -> None:
    first = Report(
        "start", "Chromium", (Row("cold start", "s", 0.4, 0.8, AtMostPeer(0.5)),), ("n = 5",), "1.0–2.0"
    )
    other = Report("ticket", "none", (Row("confirm", "ms", 120.0, None, AtMost(150)),), (), "0.5–0.5")
    table = render([first, other])
    assert table.count("ours") == 1
    assert "start  (peer: Chromium; load 1.0–2.0)" in table
    assert "start: n = 5" in table
    lines = [line.split() for line in table.splitlines()]
    assert ["cold", "start", "0.4", "s", "0.8", "s", "0.5", "≤", "0.5", "×", "peer", "met"] in lines
    assert ["confirm", "120", "ms", "-", "-", "≤", "150", "ms", "met"] in lines
