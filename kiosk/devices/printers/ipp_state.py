"""What a printer's and a job's state mean to a visitor (RFC 8011, 5.4.11, 5.4.12, 5.3.7; PWG 5100.9)."""

from collections.abc import Iterable
from typing import Final

from kiosk.devices.printers.ipp_values import Attributes
from kiosk.devices.printers.port import CoverOpen, Jam, NoAnswer, NotPrinted, PaperOut, PrinterReady

CANCELLED, ABORTED, COMPLETED = 7, 8, 9
STATE_ATTRIBUTES: Final = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
PRINTER_ATTRIBUTES: Final = (
    *STATE_ATTRIBUTES,
    "cups-version",
    "document-format-supported",
    "media-bottom-margin-supported",
    "media-col-supported",
    "media-left-margin-supported",
    "media-right-margin-supported",
    "media-size-supported",
    "media-top-margin-supported",
    "orientation-requested-supported",
    "print-color-mode-supported",
    "print-scaling-supported",
    "pwg-raster-document-resolution-supported",
    "pwg-raster-document-type-supported",
    "sides-supported",
)

_STOPPED: Final = 5
_COVERS: Final = frozenset({"cover-open", "door-open", "interlock-open"})
_EMPTY: Final = frozenset({"media-empty", "media-needed"})
_GONE: Final = frozenset(
    {"offline", "paused", "shutdown", "timed-out", "connecting-to-device", "stopping", "moving-to-paused"}
)
_LOW: Final = "media-low"


def meaning(printer: Attributes) -> PrinterReady | NotPrinted:
    """The first thing a person has to do.

    Whether a reason ends in `-report`, `-warning` or `-error` says nothing: CUPS's own reference printer reports an
    empty roll as `media-empty-report` while it is idle. A printer of a kiosk has one roll and one cover.
    """
    reasons = [reason for reason in printer.get("printer-state-reasons", ()) if isinstance(reason, str)]
    troubles = {_bare(reason) for reason in reasons}
    if troubles & _COVERS:
        return CoverOpen()
    if troubles & _EMPTY:
        return PaperOut()
    if any(trouble.endswith("-jam") for trouble in troubles):
        return Jam()
    if troubles & _GONE or _cannot_print(printer, reasons):
        return NoAnswer()
    return PrinterReady(paper_low=_LOW in troubles)


def may_have_passed(printer: Attributes) -> bool:
    """A queue of CUPS hears its printer only while it prints: idle, it repeats what the last job left.

    Whoever believed that would never send it the job that ends it.
    """
    return "cups-version" in printer and printer.get("printer-state") != (_STOPPED,) and _accepts(printer)


def job_state(groups: Iterable[Attributes]) -> int | None:
    """None where the answer does not say."""
    for group in groups:
        match group.get("job-state"):
            case (int(state),):
                return state
    return None


def _cannot_print(printer: Attributes, reasons: Iterable[str]) -> bool:
    """Stopped for a cause we have no words for, not accepting, or an error that is not about paper."""
    if printer.get("printer-state") == (_STOPPED,) or not _accepts(printer):
        return True
    return any(reason.endswith("-error") for reason in reasons)


def _accepts(printer: Attributes) -> bool:
    return printer.get("printer-is-accepting-jobs") != (False,)


def _bare(reason: str) -> str:
    for severity in ("-report", "-warning", "-error"):
        reason = reason.removesuffix(severity)
    return reason
