"""The table itself: complete, its tests exist, its mutations can be made. `make rows` makes them."""

import pytest

from kiosk.locate import ROOT
from tests.rows.table import ROWS, Row

OF_THIS_STAGE = (
    "T1 T3 T4 T5 T6 K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23 P5 S1 "
    "V1 V2 V3 V5 V6 V7 V8 V9 V10 V11 V12 V13 V14 V15 V16 V17 V18 V19 C1 C2 C3 C4 C5 E1 E2 E3 E4 E5 N1 N2 N3 N4 P1 P2 P3 P4 H1 H2 H3 H6 L1 L2 L3 O1 O3 F1 F2 F3"
)


def test_every_row_of_this_stage_is_there() -> None:
    assert [row.id for row in ROWS] == OF_THIS_STAGE.split()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_its_test_exists(row: Row) -> None:
    file, _, name = row.test.partition("::")
    assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_its_mutation_can_be_made(row: Row) -> None:
    text = (ROOT / row.mutation.file).read_text(encoding="utf-8")
    assert text.count(row.mutation.old) == 1
