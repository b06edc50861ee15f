"""The port every printer fulfils. Adapters are imported where they are chosen: each costs start-up time."""

from kiosk.devices.printers.port import (
    CoverOpen,
    Jam,
    NoAnswer,
    NoPrinter,
    NotPrinted,
    PaperOut,
    Printed,
    Printer,
    PrinterReady,
    PrintJob,
)

__all__ = [
    "CoverOpen",
    "Jam",
    "NoAnswer",
    "NoPrinter",
    "NotPrinted",
    "PaperOut",
    "PrintJob",
    "Printed",
    "Printer",
    "PrinterReady",
]
