"""Draws the sample clip and lists the slots: `python assets/clips/build.py`.

A `.clip` is a ZIP archive without compression: `clip.json` (version, frames_per_second, width, height, frames)
and `frames/000.png`, `001.png` … (PNG or JPEG, all of one size). No codec is needed to show one.

The sample is drawn here: a figure that waves. It proves the player and is no sign language; its captions say so.
`--slots` adds to the manifest an empty slot for each screen that has none yet: those with a title in
`assets/locale/fr`, and the fields of `config/content/fields.yaml`.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import re
import zipfile
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

HERE: Final = Path(__file__).resolve().parent
SIDE, FINER = 320, 3  # pixels of a frame; drawn so many times larger, for smooth edges
FRAMES, PER_SECOND = 48, 12
GROUND, LINE, SKIN = (226, 238, 231), (8, 71, 58), (196, 138, 96)
EARLIEST: Final = (1980, 1, 1, 0, 0, 0)  # of a file in an archive: the same drawing gives the same bytes
SILENT: Final = ("attract", "wait", "busy")


def frame(n: int) -> Image.Image:
    """The figure at one moment: it raises an arm, waves calmly, and lets it sink."""
    at = n / (FRAMES - 1)
    raised = min(1.0, 5 * at, 5 * (1 - at))
    swing = math.sin(at * math.tau * 1.5) * raised
    image = Image.new("RGB", (SIDE * FINER,) * 2, GROUND)
    pen = ImageDraw.Draw(image)

    def points(*pairs: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x * SIDE * FINER / 100, y * SIDE * FINER / 100) for x, y in pairs]

    def disc(x: float, y: float, radius: float, colour: tuple[int, int, int]) -> None:
        pen.ellipse(points((x - radius, y - radius), (x + radius, y + radius)), fill=colour)

    def limb(colour: tuple[int, int, int], width: float, *pairs: tuple[float, float]) -> None:
        pen.line(points(*pairs), fill=colour, width=round(width * SIDE * FINER / 100), joint="curve")
        for x, y in pairs:
            disc(x, y, width / 2, colour)

    pen.rounded_rectangle(points((30, 50), (70, 120)), radius=14 * SIDE * FINER // 100, fill=LINE)
    limb(LINE, 11, (33, 58), (24, 78), (32, 96))
    disc(32, 97, 6, SKIN)
    elbow = (66 + 8 * raised, 78 - 8 * raised)
    hand = (elbow[0] + 4 * raised + 8 * swing, elbow[1] + 18 - 50 * raised)
    limb(LINE, 11, (67, 58), elbow, hand)
    disc(*hand, 7.5, SKIN)
    for finger in range(4):
        lean = (finger - 1.5) * 4 + 8 * swing
        limb(SKIN, 4.5, hand, (hand[0] + lean, hand[1] - 12 * raised + 4 * (1 - raised)))
    limb(SKIN, 10, (50, 44), (50, 52))
    disc(50, 28, 17, SKIN)
    pen.pieslice(points((33, 9), (67, 45)), 180, 360, fill=LINE)
    disc(44, 30, 1.8, LINE)
    disc(56, 30, 1.8, LINE)
    pen.arc(points((42, 27), (58, 40)), 30, 150, fill=LINE, width=round(1.6 * SIDE * FINER / 100))
    return image.resize((SIDE, SIDE), Image.Resampling.LANCZOS).quantize(24, dither=Image.Dither.NONE)


def sample() -> bytes:
    """The whole clip."""
    about = {"version": 1, "frames_per_second": PER_SECOND, "width": SIDE, "height": SIDE, "frames": FRAMES}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo("clip.json", EARLIEST), json.dumps(about))
        for n in range(FRAMES):
            png = io.BytesIO()
            frame(n).save(png, "PNG", optimize=True)
            archive.writestr(zipfile.ZipInfo(f"frames/{n:03}.png", EARLIEST), png.getvalue())
    return file.getvalue()


def screens() -> list[str]:
    """Every screen that has a title and every field of a form, but what nobody has to answer."""
    texts = (path.read_text("utf-8") for path in sorted(HERE.parent.joinpath("locale", "fr").glob("*.ftl")))
    found = {name for text in texts for name in re.findall(r"^([a-z0-9-]+)-title =", text, re.MULTILINE)}
    fields = HERE.parents[1].joinpath("config", "content", "fields.yaml").read_text("utf-8")
    asked = {
        f"field-{name.replace('_', '-')}" for name in re.findall(r"^  - id: (\w+)$", fields, re.MULTILINE)
    }
    return sorted(asked | {name for name in found if not name.startswith(SILENT)})


def main() -> None:
    """Writes the sample, and with --slots the manifest."""
    parser = argparse.ArgumentParser(description="Build the sample clip")
    parser.add_argument("--slots", action="store_true", help="list every screen in the manifest")
    if parser.parse_args().slots:
        path = HERE / "manifest.json"
        manifest = json.loads(path.read_text("utf-8"))
        slots = dict.fromkeys(screens()) | manifest["slots"]
        manifest["slots"] = dict(sorted(slots.items()))
        path.write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", "utf-8")
    (HERE / "sample.clip").write_bytes(sample())


if __name__ == "__main__":
    main()
