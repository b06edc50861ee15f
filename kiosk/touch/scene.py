"""A scene: a page laid out for a panel, as frozen data. What is drawn, what can be touched, what it means.

Nothing here knows Kivy. Scenes of two pages are compared part by part, so that only what differs is drawn.
"""

from dataclasses import dataclass

from kiosk.touch.geometry import Box
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import Colour, PlateStyle


@dataclass(frozen=True, slots=True)
class Plate:
    box: Box
    style: PlateStyle


@dataclass(frozen=True, slots=True)
class Words:
    """`box` is the paragraph's own width and height."""

    box: Box
    paragraph: Paragraph
    colour: Colour


@dataclass(frozen=True, slots=True)
class Picture:
    """A pictogram, tinted; `stem` names a file of assets/pictograms/png."""

    box: Box
    stem: str
    colour: Colour


@dataclass(frozen=True, slots=True)
class Band:
    """The tiled ornament: eight-pointed stars, `tile` pixels each."""

    box: Box
    tile: int
    ground: Colour
    figure: Colour


@dataclass(frozen=True, slots=True)
class Arch:
    """A pointed arch standing on the bottom of its box."""

    box: Box
    colour: Colour


@dataclass(frozen=True, slots=True)
class Star:
    """One petal of the busy star is lit at a time; `petals` boxes turn clockwise from the top."""

    box: Box
    dim: Colour
    lit: Colour


@dataclass(frozen=True, slots=True)
class Modules:
    """A QR code with its quiet zone; each module is a whole number of pixels."""

    box: Box
    text: str
    dark: Colour
    light: Colour


Item = Plate | Words | Picture | Band | Arch | Star | Modules


@dataclass(frozen=True, slots=True)
class Part:
    """Something drawn together. `pressed` is how it looks under a finger, empty where it cannot be touched."""

    id: str
    box: Box
    items: tuple[Item, ...]
    pressed: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """Words as shown and as spoken."""

    shown: str
    spoken: str
    language: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """One entry of the semantic tree, in reading order.

    `role` is an ARIA word: heading, note, status, paragraph, alert, term, textbox, button, img, progressbar.
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


@dataclass(frozen=True, slots=True)
class Scene:
    """`shrink` is 1.0 unless the page would not fit at its text size: then text is smaller, never cut off.

    `ring` is the focus ring: distance from the control and thickness in pixels.
    """

    parts: tuple[Part, ...]
    nodes: tuple[Node, ...]
    ring: tuple[int, int]
    ring_radius: int
    shrink: float = 1.0

    def part(self, part_id: str) -> Part | None:
        return next((part for part in self.parts if part.id == part_id), None)

    def touchable_at(self, x: float, y: float) -> Part | None:
        """The control under a finger."""
        return next((part for part in self.parts if part.pressed and part.box.holds(x, y)), None)
