"""The options of one kiosk, read once from a JSON file; a bad one is named by file and field."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from kiosk.devices.keypad.strokes import KeyRules
from kiosk.dialogue.preferences import Hand, Reach, TextSize, Theme, Touching
from kiosk.dialogue.scanning import ScanRules
from kiosk.touch.panel import PANELS, Panel
from protocol.codec import decode
from protocol.faults import ContentFault, Malformed
from voice.sound.levels import Calibration

VERSION = 1
_LEAST_TOUCH_MS: Final = (20, 500)
"""Below, a brush of a sleeve counts; above, nobody's tap does."""
_PREPARING_SECONDS: Final = (5, 300)
"""Below, every start would say that it failed; above, nobody waits any more."""


_WHERE: Final = {
    "none": "",
    "folder": r"[^/].*",
    "file": r"/.+",
    "network": r"[^/\s]+:[0-9]{1,5}",
    "usb": r"[0-9a-f]{4}:[0-9a-f]{4}",
    "ipp": r"ipp://[^/\s:]+(:[0-9]{1,5})?/\S+",
}
_LONGEST_LOCKOUT: Final = 2.0
_KEYS: Final = {"window": "", "device": r"[0-9a-f]{4}:[0-9a-f]{4}", "pipe": r"/.+"}
_JACKS: Final = {"none": "", "device": r"\S.*", "pipe": r"/.+"}


def _check_keys(kind: str, at: str) -> None:
    if not re.fullmatch(_KEYS[kind], at):
        raise ValueError(f"at: {at!r} is no place of keys by {kind}")


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
class KeypadOption:
    """`kind` window: keys come as a keyboard's do; `device`: VENDOR:PRODUCT as `lsusb` prints them, read for us alone;
    `pipe`: a path, where the same events are written by whoever plays the device. The rest is
    `kiosk.devices.keypad.strokes.KeyRules` (rows K3, K4), for the window's keys too.
    """

    kind: Literal["window", "device", "pipe"] = "window"
    at: str = ""
    repeat_seconds: float = 0.0
    double_strike_seconds: float = 0.15

    def __post_init__(self) -> None:
        _check_keys(self.kind, self.at)
        self.rules()

    def rules(self) -> KeyRules:
        """Raises ValueError."""
        return KeyRules(self.repeat_seconds, self.double_strike_seconds)


@dataclass(frozen=True, slots=True)
class SwitchesOption:
    """`kind` window: every key without a meaning in the key map is a switch; `device`, `pipe` as for a keypad, of
    which every key is one. Seconds of scanning: `step_seconds` to think after an item was said, `rounds` before it
    waits; a press is `acceptance_seconds` long, for who presses shorter less; then nothing for `lockout_seconds`.
    """

    kind: Literal["window", "device", "pipe"] = "window"
    at: str = ""
    step_seconds: float = 1.5
    rounds: int = 3
    acceptance_seconds: float = 0.3
    lockout_seconds: float = 0.5

    def __post_init__(self) -> None:
        _check_keys(self.kind, self.at)
        if not 0 <= self.lockout_seconds <= _LONGEST_LOCKOUT:
            raise ValueError(f"lockout_seconds must be 0 to {_LONGEST_LOCKOUT:g}")
        self.scan_rules()

    def scan_rules(self) -> ScanRules:
        """Raises ValueError."""
        return ScanRules(self.step_seconds, self.rounds, self.acceptance_seconds)


@dataclass(frozen=True, slots=True)
class HeadsetOption:
    """`kind` none: the jack tells nothing, but a keypad may (F15, F16); `device`: the name the system has for the jack
    in /proc/bus/input/devices; `pipe`: as for a keypad. `sound` and `speaker` name the devices that the headset and
    the loudspeaker are; empty: the default one.
    """

    kind: Literal["none", "device", "pipe"] = "none"
    at: str = ""
    sound: str = ""
    speaker: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(_JACKS[self.kind], self.at):
            raise ValueError(f"at: {self.at!r} is no place of a jack by {self.kind}")


@dataclass(frozen=True, slots=True)
class Mount:
    """How the glass hangs: its lower edge above the floor, and how far it leans back (0 is upright).

    None of the lower edge: as the kiosk's drawings say. What a seated visitor must reach stays within 380 and
    1220 mm (row T6): controls that would be higher move down by themselves; a mount where they could not is refused.
    """

    bottom_mm: float | None = None
    tilt_degrees: float = 0.0


@dataclass(frozen=True, slots=True)
class FirstPreferences:
    """How the kiosk is when a visitor comes; each may change it for their own visit.

    `reach` low: what is touched stands in the lower part of the glass (row T6), for a site whose visitors are
    mostly seated. `touching` steady: a longer dwell, for tremor (row T5).
    """

    text_size: TextSize = TextSize.NORMAL
    theme: Theme = Theme.CLEAR
    reach: Reach = Reach.NORMAL
    hand: Hand = Hand.EITHER
    touching: Touching = Touching.NORMAL


@dataclass(frozen=True, slots=True)
class Options:
    """`central` is a URL, or "embedded" for one of the kiosk's own. `sound`: the device, a wav file
    of what would have been heard, or nothing at all. `keymap` names a file of config/keymaps.
    `local_letter` begins the numbers this kiosk gives without the network: two kiosks of one centre
    need two, and no queue may have it. What follows the level of the log may be left out.

    `least_touch_ms` is the shortest contact that counts as a touch (row T5). `calls`: whether numbers called to
    desks are shown and spoken here while nobody uses the kiosk. `preparing_seconds`: how long a kiosk that has
    nothing to offer yet says that it prepares itself, before it says that it cannot work and who serves.

    `loudness`: what the site measured of its sound (rows A10 to A13). `earcons`: short sounds before speech for what was
    accepted, refused, done, and for whose turn it is. `prompts`: the folder of the recorded prompt packs; empty: there are none.

    `screen_readers`: whether they, and braille displays, may read the glass and use it (AT-SPI).

    `paper_out`: where tickets come out, for who stands before the screen; it is shown and said."""

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
    mount: Mount = field(default_factory=Mount)
    first: FirstPreferences = field(default_factory=FirstPreferences)
    loudness: Calibration = field(default_factory=Calibration)
    least_touch_ms: int = 50
    calls: Literal["told", "none"] = "told"
    earcons: Literal["played", "none"] = "played"
    screen_readers: Literal["served", "none"] = "served"
    prompts: str = ""
    paper_out: Literal["below", "left", "right", "beside"] = "below"
    preparing_seconds: int = 20
    keypad: KeypadOption = field(default_factory=KeypadOption)
    switches: SwitchesOption = field(default_factory=SwitchesOption)
    headset: HeadsetOption = field(default_factory=HeadsetOption)

    def __post_init__(self) -> None:
        if self.version != VERSION:
            raise ValueError(f"version must be {VERSION}")
        if not self.languages:
            raise ValueError("languages must name at least one")
        if len(set(self.languages)) < len(self.languages):
            raise ValueError("languages must name each once")
        if not _LEAST_TOUCH_MS[0] <= self.least_touch_ms <= _LEAST_TOUCH_MS[1]:
            raise ValueError("least_touch_ms must be {} to {}".format(*_LEAST_TOUCH_MS))
        if not _PREPARING_SECONDS[0] <= self.preparing_seconds <= _PREPARING_SECONDS[1]:
            raise ValueError("preparing_seconds must be {} to {}".format(*_PREPARING_SECONDS))
        self.glass()

    def glass(self) -> Panel:
        """The panel as it is mounted. Raises ValueError where a part that is touched would be out of reach."""
        panel, mount = PANELS[self.panel], self.mount
        try:
            return panel.mounted(mount.bottom_mm or panel.bottom_mm, mount.tilt_degrees)
        except ValueError as error:
            raise ValueError(f"mount: {error}") from error


def load_options(path: Path) -> Options:
    """Raises ContentFault: the file, the line, and the field that is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise ContentFault(f"{path.name}: line {error.lineno}: {error.msg}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentFault(f"{path.name}: {error}") from error
    try:
        return decode(Options, document)
    except Malformed as error:
        names, reason = _named(error.field, error.reason)
        line = _line_of(text, names)
        where = f"{path.name}: line {line}" if line else path.name
        raise ContentFault(f"{where}: {'.'.join(names)}: {reason}") from error


def _named(field: str, reason: str) -> tuple[list[str], str]:
    """The path of the field, and what is wrong with it; what options say together begins with the field's name."""
    names = [name for name in re.split(r"[.\[\]]+", field) if name]
    words = reason.split(" ")
    while words[0].endswith(":"):
        names.append(words.pop(0)[:-1])
    if not names:
        names.append(words.pop(0))
    return names, " ".join(words)


def _line_of(text: str, names: list[str]) -> int | None:
    """Where the field of that path stands; of one that is missing, what it is missing from."""
    at = found = 0
    for name in names:
        key = re.compile(rf'"{re.escape(name)}"\s*:').search(text, at)
        if key is None:
            break
        at, found = key.end(), key.start()
    return text.count("\n", 0, found) + 1 if at else None
