"""IPP's bytes: what goes out is what ipptool would send, what comes in never does more than be refused."""

import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.devices.printers.ipp_answer import Malformed, answer
from kiosk.devices.printers.ipp_request import Operation, request
from kiosk.devices.printers.ipp_values import Enum, MimeType, Name, Range, Resolution, Uri, Values

SAID: dict[str, Values] = {
    "printer-state": (3,),
    "printer-is-accepting-jobs": (True,),
    "printer-state-reasons": ("media-low-warning", "cover-open"),
    "printer-resolution-supported": (Resolution(203, 203),),
    "media-size-supported": ({"x-dimension": (8000,), "y-dimension": (15000,)},),
}


def answered(groups: bytes, status: int = 0) -> bytes:
    return b"\x02\x00" + struct.pack(">Hi", status, 1) + groups


def printer_group() -> bytes:
    """The group of a request, as the same bytes stand in an answer."""
    sent = request(Operation.GET_PRINTER_ATTRIBUTES, 1, SAID)
    return answered(b"\x01\x04" + sent[9:])  # an empty operation group, then all as the printer's


def test_the_first_bytes_are_those_of_the_standard() -> None:
    """RFC 8010, 3.1.1 and appendix A: version, operation, number, charset and language before all else."""
    sent = request(Operation.PRINT_JOB, 7, {"printer-uri": Uri("ipp://a/b")})
    assert sent.startswith(b"\x02\x00\x00\x02\x00\x00\x00\x07\x01\x47\x00\x12attributes-charset\x00\x05utf-8")
    assert sent.endswith(b"\x45\x00\x0bprinter-uri\x00\x09ipp://a/b\x03")


def test_the_job_has_a_group_of_its_own_and_further_values_have_no_name() -> None:
    sent = request(Operation.PRINT_JOB, 7, {"job-name": Name("A")}, {"sides": ("one-sided", "two-sided")})
    assert sent.endswith(
        b"\x42\x00\x08job-name\x00\x01A\x02\x44\x00\x05sides\x00\x09one-sided\x44\x00\x00\x00\x09two-sided\x03"
    )


def test_every_type_that_is_sent_comes_back() -> None:
    (said,) = answer(printer_group()).groups
    assert {name: said[name] for name in SAID} == SAID


def test_numbered_values_ranges_and_names_are_read() -> None:
    sent = request(Operation.PRINT_JOB, 1, {"a": Enum(5), "b": MimeType("a/b")})
    ranged = b"\x33\x00\x01c\x00\x08" + struct.pack(">ii", 2500, 200_000)
    (said,) = answer(answered(b"\x01\x04" + sent[9:-1] + ranged + b"\x03")).groups
    assert (said["a"], said["b"], said["c"]) == ((5,), ("a/b",), (Range(2500, 200_000),))


def test_a_resolution_in_centimetres_is_told_in_inches() -> None:
    metric = b"\x32\x00\x01r\x00\x09" + struct.pack(">iib", 80, 80, 4)
    (said,) = answer(answered(b"\x01\x04" + metric + b"\x03")).groups
    assert said["r"] == (Resolution(203, 203),)


@pytest.mark.parametrize(
    ("status", "good"),
    [(0, True), (1, True), (0x00FF, True), (0x0406, False), (0x0507, False), (0xFFFF, False)],
)
def test_below_256_is_success(status: int, good: bool) -> None:
    assert answer(answered(b"\x01\x03", status)).succeeded is good


@given(st.binary(max_size=400))
@example(answered(b"\x01\x04" + b"\x34\x00\x01a\x00\x00" * 2 + b"\x03"))
@example(answered(b"\x01\x04" + b"\x34\x00\x00\x00\x00" * 30_000 + b"\x03"))
@example(answered(b"\x01\x04\x21\x00\x01a\x7f\xff\x03"))
@example(answered(b"\x01\x04\x47\x00\x01a\x00\x01\xff\x03"))
@example(answered(b"\x01\x04\x21\x00\x01a\x00\x01\x05\x03"))
def test_whatever_comes_it_is_read_or_refused(data: bytes) -> None:
    try:
        answer(data)
    except Malformed:
        return


@given(st.data())
def test_a_good_answer_with_a_byte_changed_is_read_or_refused(data: st.DataObject) -> None:
    good = bytearray(printer_group())
    good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    try:
        answer(bytes(good))
    except Malformed:
        return


def test_a_good_answer_that_breaks_off_is_refused() -> None:
    good = printer_group()
    for length in range(len(good)):
        with pytest.raises(Malformed):
            answer(good[:length])
