"""What `make visits` says of what it played: a visit that did otherwise, or was lost, is never counted as good."""

from datetime import UTC, datetime

import pytest

from central.catalogue.content import load_content
from kiosk.locate import CONFIG
from kiosk.rehearsal.drivers import holds
from kiosk.rehearsal.equivalence import verdict
from kiosk.rehearsal.performance import By
from kiosk.rehearsal.series import Case, Chosen, Programme, Result, line_of, programme, summary
from kiosk.rehearsal.visitor import Wish
from protocol.catalogue import Catalogue
from protocol.faults import ContentFault

CENTRE = "MA-11-LAA-02"
WAYS = (("ar", By.TOUCH), ("ar", By.KEYPAD), ("zgh", By.TOUCH))
CASE = Case("take_number", "nursery", Wish("nursery"))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_content(CONFIG / "content", datetime(2026, 11, 23, tzinfo=UTC))


def played(*payloads: bytes) -> Result:
    return Result(CASE, dict(zip(WAYS, payloads, strict=False)))


def test_equal_payloads_are_good() -> None:
    result = played(b"1", b"1", b"1")
    assert result.good
    assert line_of(result, WAYS) == "take_number nursery: ar/touch ar/keypad zgh/touch equal"


def test_who_did_otherwise_is_named() -> None:
    result = played(b"1", b"1", b"2")
    assert not result.good
    assert line_of(result, WAYS).endswith("DIFFERENT: zgh/touch")
    assert "payloads DIFFER in 1 cases" in summary([result], Programme((CASE,), ()), 1)


def test_who_was_lost_is_named_with_the_reason_and_counted() -> None:
    result = played(b"1", b"1")
    result.lost["zgh", By.TOUCH] = "visit-lost: looked for more"
    assert not result.good
    assert "LOST zgh/touch: visit-lost: looked for more" in line_of(result, WAYS)
    assert summary([result], Programme((CASE,), ()), 1).startswith("2 visits completed, 1 failed")


def test_the_gate_says_who_did_not_get_through_and_who_did_otherwise() -> None:
    good, other, lost = played(b"1", b"1", b"1"), played(b"1", b"1", b"2"), played(b"1", b"1")
    assert verdict([good], 1, 3, 4.2) == (
        "1 journeys × 1 languages × 3 modalities = 3 visits: all complete, all equal; 4 s"
    )
    assert "all complete, DIFFERENT: take_number" in verdict([good, other], 1, 3, 4)
    assert "1 NOT COMPLETE, all equal" in verdict([good, lost], 1, 3, 4)


def test_the_catalogue_says_what_is_not_offered(catalogue: Catalogue) -> None:
    """What has no appointments cannot be booked, what has no form leaves no receipt; a number is for all."""
    booking = programme(catalogue, CENTRE, Chosen(journeys=("book_appointment",)))
    assert booking.not_offered == ("book_appointment disability_certificate_status",)
    receipts = programme(catalogue, CENTRE, Chosen(journeys=("find_request",)))
    without = ("disability_certificate_status", "disability_certificate_pickup", "social_diagnosis")
    assert set(receipts.not_offered) == {f"find_request {service}" for service in without}
    numbers = programme(catalogue, CENTRE, Chosen(journeys=("take_number",)))
    assert (len(numbers.cases), numbers.not_offered) == (25, ())


def test_what_is_chosen_must_be_there(catalogue: Catalogue) -> None:
    with pytest.raises(ContentFault, match="service lottery"):
        programme(catalogue, CENTRE, Chosen(services=("lottery",)))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Document remis le 3 novembre. Gardez-le.", True),
        ("Gardez-le. Document remis le 3 novembre.", False),
        ("Document remis.", False),
    ],
)
def test_what_must_be_told_is_told_whole_and_in_order(text: str, whole: bool) -> None:
    assert holds(text, ["Document remis le", "Gardez-le."]) is whole
