"""The rules that make one hand of many drawings, as assets/pictograms/README.md states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.assets.words import ROOT

PICTOGRAMS: Final = ROOT / "assets" / "pictograms"
GRID: Final = 96.0
LINE, SIGN = "6", "10"

_SVG: Final = "{http://www.w3.org/2000/svg}"
_ROOT_ATTRIBUTES: Final = {
    "viewBox": "0 0 96 96",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": LINE,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
_SHAPES: Final = {"path", "circle", "rect"}
_GEOMETRY: Final = {"d", "cx", "cy", "r", "x", "y", "width", "height", "rx"}
_NUMBER: Final = re.compile(r"-?\d*\.?\d+")

Ink = NDArray[np.float64]


def ids() -> list[str]:
    """Every pictogram, by file name."""
    return sorted(path.stem for path in PICTOGRAMS.glob("*.svg"))


def svg_of(pictogram: str) -> str:
    return (PICTOGRAMS / f"{pictogram}.svg").read_text("utf-8")


def complaints(svg: str) -> list[str]:
    """What breaks the rules in one drawing; empty for a good one."""
    root = ElementTree.fromstring(svg)  # noqa: S314 -- our own files
    found = [
        f"svg: {name} is not {value}" for name, value in _ROOT_ATTRIBUTES.items() if root.get(name) != value
    ]
    if len(root.findtext(f"{_SVG}desc") or "") < len("A tick"):
        found.append("svg: says not what it depicts")
    for element, in_mask in _below(root, in_mask=False):
        found += _complaints_about(element, in_mask=in_mask)
    return found


def _below(parent: ElementTree.Element, *, in_mask: bool) -> Iterator[tuple[ElementTree.Element, bool]]:
    for child in parent:
        yield child, in_mask
        yield from _below(child, in_mask=in_mask or child.tag == f"{_SVG}mask")


def _complaints_about(element: ElementTree.Element, *, in_mask: bool) -> Iterator[str]:
    """A mask may have any width and needs black and white: it cuts the gap where one thing is before another."""
    tag = element.tag.removeprefix(_SVG)
    if tag not in _SHAPES | {"desc", "mask", "g"}:
        yield f"<{tag}> is not allowed"
    if element.get("transform") or element.get("style") or element.get("class"):
        yield f"<{tag}> hides its geometry or colour"
    off_grid = [
        number
        for name in _GEOMETRY & set(element.keys())
        for number in _NUMBER.findall(element.get(name, ""))
        if float(number) * 2 % 1
    ]
    if off_grid and tag in _SHAPES:
        yield f"<{tag}> is off the half-unit grid: {', '.join(off_grid)}"
    if in_mask:
        return
    if element.get("stroke-width", LINE) not in {LINE, SIGN}:
        yield f"<{tag}> has a width of its own: {element.get('stroke-width')}"
    if {element.get("fill", "none"), element.get("stroke", "none")} - {"none", "currentColor"}:
        yield f"<{tag}> has a colour of its own"


@dataclass(frozen=True, slots=True)
class Extent:
    """The box of the ink, in units of the 96-unit grid, and its share of the square."""

    left: float
    top: float
    right: float
    bottom: float
    share: float

    @property
    def longest(self) -> float:
        return max(self.right - self.left, self.bottom - self.top)

    @property
    def off_centre(self) -> float:
        return max(abs(self.left + self.right - GRID), abs(self.top + self.bottom - GRID)) / 2


@cache
def ink_of(pictogram: str) -> Ink:
    """The ink of the committed PNG, 256 × 256, from 0 to 1."""
    with Image.open(PICTOGRAMS / "png" / f"{pictogram}.png") as picture:
        ink: Ink = np.asarray(picture.getchannel("A"), dtype=np.float64) / 255
    return ink


def extent_of(pictogram: str) -> Extent:
    ink = ink_of(pictogram)
    rows, columns = (np.flatnonzero((ink > 0.5).any(axis=axis)) for axis in (1, 0))
    unit = GRID / len(ink)
    return Extent(
        columns[0] * unit,
        rows[0] * unit,
        (columns[-1] + 1) * unit,
        (rows[-1] + 1) * unit,
        float(ink.mean()),
    )


@cache
def silhouette(pictogram: str) -> Ink:
    """The ink averaged to 32 × 32: about what is left of 12 mm on a 27-inch panel seen in passing."""
    ink = ink_of(pictogram)
    block = len(ink) // 32
    averaged: Ink = ink.reshape(32, block, 32, block).mean(axis=(1, 3))
    return averaged


def difference(first: Ink, second: Ink) -> float:
    """How much of the ink of both together belongs to one only: 0 the same, 1 nothing in common."""
    return float(np.abs(first - second).sum() / np.maximum(first, second).sum())


def png_paths() -> list[Path]:
    return sorted((PICTOGRAMS / "png").rglob("*.png"))
