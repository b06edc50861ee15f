"""A scene: a page laid out for a panel, as frozen data. What is drawn, what can be touched, what it means.

Nothing here knows Kivy. Named tuples, because defining a frozen dataclass costs a millisecond of every start
and these are many. Scenes of two pages are compared part by part, so that only what differs is drawn.
"""

import math
from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

from kiosk.dialogue.screen import TARGET
from kiosk.touch.geometry import Box
from kiosk.touch.palette import Colour
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import PlateStyle


class Plate(NamedTuple):
    box: Box
    style: PlateStyle


class Words(NamedTuple):
    """`box` is the paragraph's own width and height."""

    box: Box
    paragraph: Paragraph
    colour: Colour


class Picture(NamedTuple):
    """A pictogram, tinted; `stem` names a file of assets/pictograms/png."""

    box: Box
    stem: str
    colour: Colour


class Band(NamedTuple):
    """The tiled ornament: eight-pointed stars, `tile` pixels each."""

    box: Box
    tile: int
    ground: Colour
    figure: Colour


class Arch(NamedTuple):
    """A pointed horseshoe arch as wide as its box, on legs that reach its bottom."""

    box: Box
    colour: Colour


class Star(NamedTuple):
    """One petal of the busy star is lit at a time; `petals` boxes turn clockwise from the top."""

    box: Box
    dim: Colour
    lit: Colour


class Film(NamedTuple):
    """Where the frames of a clip are shown."""

    box: Box


class Modules(NamedTuple):
    """A QR code with its quiet zone; each module is a whole number of pixels."""

    box: Box
    text: str
    dark: Colour
    light: Colour


Item = Plate | Words | Picture | Band | Arch | Star | Modules | Film


class Part(NamedTuple):
    """Something drawn together. `pressed` is how it looks under a finger, empty where it cannot be touched."""

    id: str
    box: Box
    items: tuple[Item, ...]
    pressed: tuple[Item, ...] = ()


class Said(NamedTuple):
    """Words as shown and as spoken."""

    shown: str
    spoken: str
    language: str
    private: bool = False


class Node(NamedTuple):
    """One entry of the semantic tree, in reading order.

    `role` is an ARIA word: heading, note, status, paragraph, alert, term, textbox, button, img, caption,
    progressbar.
    """

    id: str
    role: str
    name: Said
    box: Box
    value: Said | None = None
    note: Said | None = None
    state: Said | None = None
    position: tuple[int, int] | None = None
    enabled: bool = True
    words: tuple[Box, ...] = ()


class Scene(NamedTuple):
    """`shrink` is 1.0 unless the page would not fit at its text size: then text is smaller, never cut off.

    `ring` is the focus ring: distance from the control and thickness in pixels; `focus` its colour. `ground` is
    what lies behind everything.
    """

    parts: tuple[Part, ...]
    nodes: tuple[Node, ...]
    ring: tuple[int, int]
    ring_radius: int
    ground: Colour
    focus: Colour
    shrink: float = 1.0

    def part(self, part_id: str) -> Part | None:
        return next((part for part in self.parts if part.id == part_id), None)

    def touchable_at(self, x: float, y: float) -> Part | None:
        """The control under a finger; where there is a target, beside all others that."""
        under = (part for part in self.parts if part.pressed and part.box.holds(x, y))
        return next(under, None) or self.part(TARGET)

    def around(self, parts: Iterable[str | None]) -> Box | None:
        """The box that holds all of them that are there."""
        boxes = [part.box for one in parts if one is not None and (part := self.part(one)) is not None]
        return reduce(Box.union, boxes) if boxes else None

    def off_target(self, x: float, y: float) -> float:
        """Pixels from the middle of the target."""
        target = self.part(TARGET)
        assert target is not None  # it is what was touched
        return math.dist((x, y), (target.box.x + target.box.w / 2, target.box.y + target.box.h / 2))
