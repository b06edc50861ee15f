"""The options of one kiosk, read once from a JSON file; a bad one is named by file and field."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from protocol.codec import decode
from protocol.faults import ContentFault, Malformed

VERSION = 1


_WHERE: Final = {
    "none": "",
    "folder": r"[^/].*",
    "file": r"/.+",
    "network": r"[^/\s]+:[0-9]{1,5}",
    "usb": r"[0-9a-f]{4}:[0-9a-f]{4}",
    "ipp": r"ipp://[^/\s:]+(:[0-9]{1,5})?/\S+",
}


@dataclass(frozen=True, slots=True)
class PrinterOption:
    """`at`, by kind: a folder below the state folder; `file` a path (a device node, or a file to write to);
    `network` HOST:PORT; `usb` VENDOR:PRODUCT as `lsusb` prints them (`04b8:0e15`); `ipp` the URI of a printer or
    of a CUPS queue (`ipp://localhost/printers/ticket`).
    """

    kind: Literal["none", "folder", "file", "network", "usb", "ipp"]
    at: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(_WHERE[self.kind], self.at):
            raise ValueError(f"at: {self.at!r} is no place of a {self.kind} printer")


@dataclass(frozen=True, slots=True)
class Options:
    """`central` is a URL, or "embedded" for one of the kiosk's own. `sound`: the device, a wav file
    of what would have been heard, or nothing at all. `keymap` names a file of config/keymaps.
    `local_letter` begins the numbers this kiosk gives without the network: two kiosks of one centre
    need two, and no queue may have it."""

    version: int
    kiosk: str
    centre: str
    languages: tuple[str, ...]
    panel: Literal["portrait", "landscape"]
    central: str
    printer: PrinterOption
    sound: Literal["device", "file", "none"]
    keymap: str
    local_letter: str
    log_level: Literal["debug", "info", "warning", "error"]

    def __post_init__(self) -> None:
        if self.version != VERSION:
            raise ValueError(f"version must be {VERSION}")
        if not self.languages:
            raise ValueError("languages must name at least one")


def load_options(path: Path) -> Options:
    """Raises ContentFault: the file, and the line or field that is wrong."""
    try:
        return decode(Options, json.loads(path.read_text(encoding="utf-8")))
    except json.JSONDecodeError as error:
        raise ContentFault(f"{path.name}: line {error.lineno}: {error.msg}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentFault(f"{path.name}: {error}") from error
    except Malformed as error:
        raise ContentFault(f"{path.name}: {error.field or 'options'}: {error.reason}") from error
