"""Render the pictograms: `python assets/pictograms/build.py`.

The drawings are the SVG files beside this one. Each is rendered to PNG, white with transparency, so that the
kiosk tints it by multiplying; the RGB of transparent pixels is white too, so that scaling leaves no dark rim.
`manifest.json` records what each depicts (its <desc>), what `uses.json` has it stand for, and the digest of the SVG
its PNGs were made from.

`--check` writes nothing and fails when anything committed differs; `--sheet FILE` draws a contact sheet.
Needs resvg-py and Pillow, at build time only.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import resvg_py
from PIL import Image, ImageChops, ImageDraw

HERE: Final = Path(__file__).resolve().parent
PNG: Final = HERE / "png"
MANIFEST: Final = HERE / "manifest.json"
USES: Final = HERE / "uses.json"

SIZE: Final = 256
"""Pixels a side of `png/<id>.png`. The other sizes are in `png/<size>/<id>.png`."""
OTHER_SIZES: Final = (64, 128, 512)

SHEET_COLUMNS: Final = 10
SHEET_CELL: Final = 116  # pixels; the pictogram is 96 of them, so one unit of the grid is one pixel
TOLERANCE: Final = 2  # of 255: another release of the renderer may round an edge pixel differently


def drawings() -> list[Path]:
    """Every SVG, in order of its id."""
    return sorted(HERE.glob("*.svg"))


def png_path(pictogram: str, size: int) -> Path:
    """Where the PNG of a pictogram is committed; `size` in pixels a side."""
    return PNG / f"{pictogram}.png" if size == SIZE else PNG / str(size) / f"{pictogram}.png"


def render(drawing: Path, size: int) -> Image.Image:
    """The drawing as RGBA, `size` pixels a side: white everywhere, its ink in the alpha channel."""
    data = resvg_py.svg_to_bytes(svg_string=drawing.read_text("utf-8"), width=size, height=size)
    ink = Image.open(io.BytesIO(bytes(data))).convert("RGBA").getchannel("A")
    picture = Image.new("RGBA", ink.size, "white")
    picture.putalpha(ink)
    return picture


def description(drawing: Path) -> str:
    """What the drawing depicts: the text of its <desc>.

    Raises ValueError when it has none.
    """
    found = re.search(r"<desc>(.+?)</desc>", drawing.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{drawing.name} has no <desc>")
    return found[1]


def uses() -> list[tuple[str, str]]:
    """What pictograms stand for: (`options.sex.f`, id) and so on; one drawing may have several uses."""
    return list(_leaves("", json.loads(USES.read_text("utf-8"))))


def _leaves(path: str, node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if isinstance(value, str):
            yield f"{path}{key}", value
        else:
            yield from _leaves(f"{path}{key}.", value)


def manifest() -> str:
    """The manifest as it should be: `{id: {"depicts": text, "for": uses, "sha256": digest of the SVG}}`."""
    used = uses()
    entries = {
        drawing.stem: {
            "depicts": description(drawing),
            "for": [use for use, pictogram in used if pictogram == drawing.stem],
            "sha256": hashlib.sha256(drawing.read_bytes()).hexdigest(),
        }
        for drawing in drawings()
    }
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def same_picture(committed: Path, rendered: Image.Image) -> bool:
    """Whether the committed PNG shows the rendered picture."""
    if not committed.exists():
        return False
    with Image.open(committed) as picture:
        if (picture.mode, picture.size) != (rendered.mode, rendered.size):
            return False
        difference = ImageChops.difference(picture.getchannel("A"), rendered.getchannel("A"))
    highest = difference.getextrema()[1]
    return isinstance(highest, int | float) and highest <= TOLERANCE


def stale() -> list[str]:
    """The committed files that differ from what this program would write, and PNGs without a drawing."""
    expected = {
        png_path(drawing.stem, size): drawing for drawing in drawings() for size in (SIZE, *OTHER_SIZES)
    }
    wrong = [
        path
        for path, drawing in expected.items()
        if not same_picture(path, render(drawing, int(path.parent.name) if path.parent != PNG else SIZE))
    ]
    wrong += [path for path in PNG.rglob("*.png") if path not in expected]
    if not MANIFEST.exists() or MANIFEST.read_text("utf-8") != manifest():
        wrong.append(MANIFEST)
    return [str(path.relative_to(HERE)) for path in wrong]


def write() -> int:
    """Write every PNG and the manifest, remove PNGs without a drawing; return how many pictograms there are."""
    expected = set()
    for drawing in drawings():
        for size in (SIZE, *OTHER_SIZES):
            path = png_path(drawing.stem, size)
            expected.add(path)
            picture = render(drawing, size)
            if not same_picture(path, picture):
                path.parent.mkdir(parents=True, exist_ok=True)
                picture.save(path, optimize=True)
    for path in set(PNG.rglob("*.png")) - expected:
        path.unlink()
    MANIFEST.write_text(manifest(), "utf-8")
    return len(drawings())


def draw_sheet(path: Path) -> None:
    """A contact sheet of the whole set, dark on white, in order of id."""
    every = drawings()
    rows = -(-len(every) // SHEET_COLUMNS)
    sheet = Image.new("RGB", (SHEET_COLUMNS * SHEET_CELL, rows * (SHEET_CELL + 12)), "white")
    pen = ImageDraw.Draw(sheet)
    for index, drawing in enumerate(every):
        row, column = divmod(index, SHEET_COLUMNS)
        x, y = column * SHEET_CELL + 10, row * (SHEET_CELL + 12) + 4
        sheet.paste((8, 71, 58), (x, y), render(drawing, 96).getchannel("A"))
        pen.text((x + 48, y + 100), drawing.stem[:18], fill=(96, 96, 96), anchor="mt")
    sheet.save(path)


def main() -> int:
    """Write the PNGs and the manifest, or check them; the exit status is 1 when something is stale."""
    parser = argparse.ArgumentParser(description="Render the pictograms")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file differs")
    parser.add_argument("--sheet", type=Path, metavar="FILE", help="draw a contact sheet there instead")
    options = parser.parse_args()
    if options.sheet:
        draw_sheet(options.sheet)
        return 0
    if options.check:
        wrong = stale()
        print("\n".join(wrong) if wrong else f"{len(drawings())} pictograms are up to date")
        return 1 if wrong else 0
    print(f"{write()} pictograms written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
