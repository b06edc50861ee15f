"""What an eye would measure on a screenshot: colours of a box, their contrast, what changed."""

from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageChops

from kiosk.touch.geometry import Box
from kiosk.touch.panel import Panel
from tests.touch.conftest import Glass

Rgb = tuple[int, int, int]


def look(glass: Glass) -> Image.Image:
    return Image.frombytes("RGB", (glass.panel.width_px, glass.panel.height_px), glass.window.pixels())


def luminance(colour: Rgb) -> float:
    """Relative luminance, WCAG 2.2."""
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Inks:
    """The ground of a box and the colour on it that differs most."""

    ground: Rgb
    figure: Rgb

    @property
    def contrast(self) -> float:
        return contrast(self.ground, self.figure)


def inks(image: Image.Image, box: Box) -> Inks:
    """Clusters a box: the most frequent colour, and the one furthest from it that is not a stray pixel."""
    part = image.crop((box.x, box.y, box.right, box.bottom))
    counted: list[tuple[int, Rgb]] = part.getcolors(part.width * part.height)  # type: ignore[assignment]  # of RGB, and all
    ground = max(counted)[1]
    enough = max(4, part.width * part.height // 2000)
    figures = [colour for count, colour in counted if count >= enough and colour != ground] or [ground]
    return Inks(ground, max(figures, key=lambda colour: contrast(ground, colour)))


def changed(before: Image.Image, after: Image.Image) -> Box | None:
    """The box around every pixel that differs."""
    found = ImageChops.difference(before, after).getbbox()
    return Box(found[0], found[1], found[2] - found[0], found[3] - found[1]) if found else None


def capital_mm(panel: Panel, px: int) -> float:
    return px / panel.px_per_mm


def flashes(luminances: list[float]) -> int:
    """How often a pixel goes up and down again by a tenth of full luminance."""
    steps = [b - a for a, b in pairwise(luminances) if abs(b - a) >= 0.1]
    return sum(1 for a, b in pairwise(steps) if a * b < 0)
