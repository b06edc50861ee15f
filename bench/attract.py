"""The first screen as the kiosk draws it, told to who measures: boxes, words, pictograms, colours.

`python -m bench.attract OPTIONS` draws it without a display and prints it as JSON. So the peer shows an equal
page, and the pixels that are watched are those that the kiosk really draws.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from protocol.codec import decode

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.touch.geometry import Box
    from kiosk.touch.window import TouchWindow


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing on the glass: a plate, a pictogram (`picture`, a file stem) or words (`size`, pixels an em;
    `font`, a file name).

    `x`, `y`, `w`, `h` are pixels from the top left; `colour` and `pressed` (its colour under a finger on
    `control`) are `#rrggbb`; `control` is the id of the button that it is part of, or empty.
    """

    control: str
    x: int
    y: int
    w: int
    h: int
    colour: str
    pressed: str
    radius: int = 0
    picture: str = ""
    words: str = ""
    size: int = 0
    font: str = ""


@dataclass(frozen=True, slots=True)
class Pixel:
    """A place on the glass and its colours: as it first stands there, and under a finger."""

    x: int
    y: int
    colour: str
    pressed: str


@dataclass(frozen=True, slots=True)
class Attract:
    """`sign` lies in the pictogram of the first language's button: it is there when the screen is usable.
    `face` lies on the plate of that button: a finger changes its colour. `away` is on no control."""

    width: int
    height: int
    wall: str
    sign: Pixel
    face: Pixel
    away: Pixel
    pieces: tuple[Piece, ...]

    @classmethod
    def read(cls, text: str) -> "Attract":
        return decode(cls, json.loads(text))


def draw(options_file: Path) -> Attract:
    """Raises Fault where the kiosk cannot show its first screen."""
    os.environ["SDL_VIDEODRIVER"] = "offscreen"
    from kiosk.app import Adapters, Kiosk
    from kiosk.clock import SystemClock
    from kiosk.devices.printers.null import NullPrinter
    from kiosk.settings.options import load_options
    from kiosk.speaking import NullVoice
    from kiosk.uplink.client import Client

    def client(url: str, options: Any, seen: Callable[[bool], None]) -> Client:
        return Client(url, options.kiosk, options.languages, seen)

    adapters = Adapters(SystemClock(), NullVoice, NullPrinter, client)
    with tempfile.TemporaryDirectory(prefix="attract-") as state:
        kiosk = Kiosk(load_options(options_file), Path(state), adapters)
        try:
            return _described(kiosk)
        finally:
            kiosk.stop()


def _described(kiosk: "Kiosk") -> Attract:
    from kiosk.touch.layout.compose import compose

    window, page = kiosk.window, kiosk.conversation.page
    assert page is not None  # the kiosk has just shown it
    panel = window.panel
    scene = compose(replace(page, focus=None), panel)
    button = next(part for part in scene.parts if part.id.startswith("choice:"))
    before, after = _pressed(window, button.box)
    pieces = tuple(piece for part in scene.parts for piece in _pieces(part))
    sign = next(piece for piece in pieces if piece.control == button.id and piece.picture)
    return Attract(
        width=panel.width_px,
        height=panel.height_px,
        wall=before(2, panel.height_px // 2),
        sign=_flat(sign, lambda x, y: before(x, y) == sign.colour, before, after),
        face=_flat(
            next(piece for piece in pieces if piece.control == button.id),
            lambda x, y: before(x, y) != after(x, y),
            before,
            after,
        ),
        away=_pixel(2, panel.height_px // 2, before, after),
        pieces=pieces,
    )


Colours = Callable[[int, int], str]


def _pressed(window: "TouchWindow", box: "Box") -> tuple[Colours, Colours]:
    """The colours of the glass without and with a finger in the middle of a box."""
    width = window.panel.width_px

    def seen() -> Colours:
        pixels = window.pixels()
        return lambda x, y: "#" + pixels[(y * width + x) * 3 : (y * width + x) * 3 + 3].hex()

    before = seen()
    window.deliver("on_mouse_down", box.x + box.w // 2, box.y + box.h // 2, "left", [])
    window.frame()
    return before, seen()


def _pixel(x: int, y: int, before: Colours, after: Colours) -> Pixel:
    return Pixel(x, y, before(x, y), after(x, y))


def _flat(piece: Piece, wanted: Callable[[int, int], bool], before: Colours, after: Colours) -> Pixel:
    """A wanted pixel of a piece that has only its own colour around it. Raises ValueError when there is none."""
    for y in range(piece.y + 8, piece.y + piece.h - 8, 2):
        for x in range(piece.x + 8, piece.x + piece.w - 8, 2):
            around = {before(x + dx, y + dy) for dx in (-2, 0, 2) for dy in (-2, 0, 2)}
            if len(around) == 1 and wanted(x, y):
                return _pixel(x, y, before, after)
    raise ValueError(f"no such pixel in {piece}")


def _pieces(part: Any) -> Iterator[Piece]:
    from kiosk.touch.scene import Picture, Plate, Words

    pressed_items = part.pressed or part.items
    control = part.id if part.pressed else ""
    for item, under_finger in zip(part.items, pressed_items, strict=True):
        at = (control, item.box.x, item.box.y, item.box.w, item.box.h)
        match item:
            case Plate(_, style):
                yield Piece(*at, _hex(style.face), _hex(under_finger.style.face), radius=style.radius)
            case Picture(_, stem, colour):
                yield Piece(*at, _hex(colour), _hex(under_finger.colour), picture=stem)
            case Words(_, paragraph, colour):
                face = paragraph.face
                yield Piece(
                    *at,
                    _hex(colour),
                    _hex(under_finger.colour),
                    words="\n".join(line.text for line in paragraph.lines),
                    size=face.px,
                    font=face.path.name,
                )


def _hex(colour: Any) -> str:
    return f"#{colour.r:02x}{colour.g:02x}{colour.b:02x}"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(draw(Path(sys.argv[1]))), ensure_ascii=False) + "\n")
