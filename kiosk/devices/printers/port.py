"""What the kiosk asks of a printer, and every expected answer as a value.

A method of a printer may take seconds: call it from a worker thread. Calls wait for each other.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True, slots=True)
class PrintJob:
    """`name` is a file name without ending (`A-047-1`); `image` is mode "1", 576 dots wide, at 203 dpi."""

    name: str
    image: "Image"

    def __post_init__(self) -> None:
        if not self.name or self.name.startswith(".") or set(self.name) & {"/", "\0"}:
            raise ValueError("a job's name must do as a file name")


@dataclass(frozen=True, slots=True)
class Printed:
    """The paper came out whole. `paper_low`: staff should put in a new roll soon."""

    paper_low: bool = False


@dataclass(frozen=True, slots=True)
class PrinterReady:
    """It could print now."""

    paper_low: bool = False


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Base of all troubles. `reason` is stable: the end of the step `printer-<reason>` and of its messages."""

    reason: ClassVar[str]


@dataclass(frozen=True, slots=True)
class PaperOut(NotPrinted):
    """No paper, or it ran out in the middle."""

    reason = "paper-out"


@dataclass(frozen=True, slots=True)
class CoverOpen(NotPrinted):
    """Somebody has to close it."""

    reason = "cover-open"


@dataclass(frozen=True, slots=True)
class Jam(NotPrinted):
    """Paper or cutter is stuck: the printer needs a hand."""

    reason = "jam"


@dataclass(frozen=True, slots=True)
class NoAnswer(NotPrinted):
    """Not connected, switched off, silent, or saying what no printer says. Never "paper fine"."""

    reason = "no-answer"


@dataclass(frozen=True, slots=True)
class NoPrinter(NotPrinted):
    """This kiosk has none: the screen takes the paper's place."""

    reason = "no-printer"


class Printer(Protocol):
    """A device that makes paper of a picture."""

    def warm_up(self) -> None:
        """Loads what the first ticket would wait for. Off the thread that draws the screen."""

    def status(self) -> PrinterReady | NotPrinted:
        """How it is now. Raises StorageFault where a folder or file cannot be used."""

    def print(self, job: PrintJob) -> Printed | NotPrinted:
        """Comes back when the paper is out or cannot come. After any trouble the next job starts clean.

        Raises StorageFault where a folder or file cannot be written; nothing half-written is left.
        """
