"""Build the kiosk's two font files from OFL Noto fonts: `python assets/fonts/build.py`.

Kivy's text provider (SDL_ttf) has no font fallback, so every script of a line must come from one file.
Each weight is a merge of subsets of Noto Sans (Latin), Noto Sans Arabic UI (whose line box equals Noto
Sans's, unlike the text cut), Noto Sans Tifinagh and a handful of signs from the Noto symbol fonts.

What is changed beside the merge:

* Scripts without a bold cut (Tifinagh, the signs) are emboldened for the bold file: outlines are grown and
  letters scaled back to their own height, so that ⵣ stays as tall as H (row V6).
* Invisible format characters (isolates, marks, joiners) are emptied and given no width. Noto draws some of
  them; a text provider that does not hide them would show a box (row L2).
* The family is named "Shubbak UI". Noto reserves no font name, but ours is a modified version.

`--check` builds in memory and fails when a committed file differs. Sources: Debian's fonts-noto-core and
fonts-noto-ui-core, whose digests are in SOURCES below; another version is refused.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pathops  # type: ignore[import-untyped]  # skia-pathops ships no types
from fontTools import merge, subset
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE: Final = Path(__file__).resolve().parent
NOTO: Final = Path("/usr/share/fonts/truetype/noto")
FAMILY: Final = "Shubbak UI"
VERSION: Final = "1.000"
COPYRIGHT: Final = 0  # numbers of the name table's records, OpenType specification
LICENCE: Final = 13
BUILT: Final = "Thu Jan  1 00:00:00 2026"  # fixed, so that the same sources give the same bytes

SOURCES: Final = {
    "NotoSans-Regular": "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d",
    "NotoSans-Bold": "e83493c945848ecd4a9ad0f6d19164541a0d3e23a9c952304a00a46e00272ac5",
    "NotoSansArabicUI-Regular": "43a90e0f0e9ca712ff0588dc2b119823d569367a6d0061eb5f7bfb9bfbe8cecc",
    "NotoSansArabicUI-Bold": "ef5d9ce3d5b20a83bdc156ef48edc1e159322ada95ebacc133476c92f0bd102a",
    "NotoSansTifinagh-Regular": "176233c9dd5649184f3206680debc1a50b411a9229049e0b5d212776af1e2034",
    "NotoSansSymbols-Regular": "24b615ceb7d50a2c09060664ca9e24a160c9beb6bfca0563e8359369a4bc0993",
    "NotoSansSymbols-Bold": "c46ee5f6447f99edf6a69e24969bcfee891e3699cff9fc45bfb98ec1b7d684fa",
    "NotoSansSymbols2-Regular": "876598db5f1e3bef2bc77c4d94c5b0d5d2c1620be4878a06f18fb5434e331688",
    "NotoSansMath-Regular": "8242bd1e55368b27e32455260754cf9aa58f3ad7ea80664b66c21f1b09910d6c",
}

LATIN: Final = (
    "U+0020-024F,U+0250-02AF,U+02B0-02FF,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20BF,"
    "U+2100-214F,U+25CC,U+FFFD"
)
ARABIC: Final = "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFE"
TIFINAGH: Final = "U+2D30-2D7F"
ARROWS: Final = "U+2190-2195"
MATHS: Final = "U+2212,U+2248,U+2264,U+2265"
MARKS: Final = "U+25CB,U+25CF,U+2713,U+2717"

ZERO_WIDTH_SPACE: Final = 0x200B
BYTE_ORDER_MARK: Final = 0xFEFF
INVISIBLE: Final = (
    0x061C,
    *range(ZERO_WIDTH_SPACE, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2065),
    *range(0x2066, 0x2070),
)
"""Format characters: zero-width space and joiners, direction marks, embeddings, word joiner, isolates."""

BOLDER: Final = 26
"""How far, in font units of 1/1000 em, an outline grows on each side for the bold file: half the difference
between the upright stems of H in Noto Sans Regular (90) and Bold (142)."""

LETTER_HEIGHT: Final = 400
"""Outlines lower than this, in font units, are strokes such as minus: they gain weight, not shape."""


class BuildError(Exception):
    """A source is missing or is not the version this file was written for."""


@dataclass(frozen=True, slots=True)
class Part:
    """A subset of one source: its file name without suffix, the characters taken, and whether to embolden."""

    source: str
    characters: str
    embolden: bool = False


@dataclass(frozen=True, slots=True)
class Weight:
    """One output file and what it is merged from; the first part gives line metrics and style bits."""

    style: str
    parts: tuple[Part, ...]

    @property
    def path(self) -> Path:
        """Where the file is committed."""
        return HERE / f"ShubbakUI-{self.style}.ttf"


WEIGHTS: Final = (
    Weight(
        "Regular",
        (
            Part("NotoSans-Regular", LATIN),
            Part("NotoSansArabicUI-Regular", ARABIC),
            Part("NotoSansTifinagh-Regular", TIFINAGH),
            Part("NotoSansSymbols-Regular", ARROWS),
            Part("NotoSansMath-Regular", MATHS),
            Part("NotoSansSymbols2-Regular", MARKS),
        ),
    ),
    Weight(
        "Bold",
        (
            Part("NotoSans-Bold", LATIN),
            Part("NotoSansArabicUI-Bold", ARABIC),
            Part("NotoSansTifinagh-Regular", TIFINAGH, embolden=True),
            Part("NotoSansSymbols-Bold", ARROWS),
            Part("NotoSansMath-Regular", MATHS, embolden=True),
            Part("NotoSansSymbols2-Regular", MARKS),
        ),
    ),
)


def source_path(name: str) -> Path:
    """The Debian file of a source, after its digest has been compared.

    Raises BuildError when it is missing or of another version.
    """
    path = NOTO / f"{name}.ttf"
    if not path.exists():
        raise BuildError(f"{path} is missing: apt install fonts-noto-core fonts-noto-ui-core")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SOURCES[name]:
        raise BuildError(f"{name} has digest {digest}: not the version in SOURCES")
    return path


def embolden(font: TTFont) -> None:
    """Grow every outline by BOLDER on each side, then scale letters back to their own height and baseline."""
    glyphs, metrics = font["glyf"], font["hmtx"]
    drawn: dict[str, Any] = {}
    for name in font.getGlyphOrder():
        outline = pathops.Path()
        font.getGlyphSet()[name].draw(outline.getPen(glyphSet=font.getGlyphSet()))
        width = metrics[name][0]
        if not list(outline.segments):
            continue
        _, low, _, high = outline.bounds
        grown = pathops.Path(outline)
        grown.stroke(2 * BOLDER, pathops.LineCap.BUTT_CAP, pathops.LineJoin.MITER_JOIN, 4)
        fat = pathops.op(outline, grown, pathops.PathOp.UNION, fix_winding=True)
        if high - low > LETTER_HEIGHT:
            _, fat_low, _, fat_high = fat.bounds
            scale = (high - low) / (fat_high - fat_low)
            fat = fat.transform(1, 0, 0, scale, 0, low - fat_low * scale)
        fat = fat.transform(1, 0, 0, 1, BOLDER, 0)
        fat.convertConicsToQuads()
        pen = TTGlyphPen(None)
        fat.draw(pen)
        drawn[name] = pen.glyph(), width + 2 * BOLDER
    for name, (glyph, width) in drawn.items():
        glyphs[name] = glyph
        glyph.recalcBounds(glyphs)
        metrics[name] = (width if metrics[name][0] else 0, glyph.xMin)


def cut(part: Part) -> io.BytesIO:
    """The subset of one source as a font file in memory, without hints and with the default features."""
    options = subset.Options(
        hinting=False, glyph_names=True, notdef_outline=True, drop_tables=["DSIG", "MATH", "STAT", "gasp"]
    )
    font = TTFont(source_path(part.source), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(part.characters))
    cutter.subset(font)
    if part.embolden:
        embolden(font)
    file = io.BytesIO()
    font.save(file)
    file.seek(0)
    return file


def empty_invisible(font: TTFont) -> None:
    """Give each format character a glyph without outline and width; the byte order mark borrows one."""
    characters = font.getBestCmap()
    for glyph in {characters[character] for character in INVISIBLE}:
        font["glyf"][glyph] = TTGlyphPen(None).glyph()
        font["hmtx"][glyph] = (0, 0)
    for table in font["cmap"].tables:
        table.cmap[BYTE_ORDER_MARK] = characters[ZERO_WIDTH_SPACE]


def set_line_box(font: TTFont, first: TTFont) -> None:
    """Take the line box of Noto Sans, which Arabic UI and Tifinagh share; the merge took the signs' taller one."""
    font["hhea"].ascent, font["hhea"].descent = first["hhea"].ascent, first["hhea"].descent
    font["hhea"].lineGap = 0
    for field in ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"):
        setattr(font["OS/2"], field, getattr(first["OS/2"], field))


def rename(font: TTFont, weight: Weight, sources: list[TTFont]) -> None:
    """Write the name table anew: our family, the copyright of every source, and the licence."""
    notices = dict.fromkeys(source["name"].getDebugName(COPYRIGHT) for source in sources)
    versions = [
        f"{part.source} {source['head'].fontRevision:.3f}"
        for part, source in zip(weight.parts, sources, strict=True)
    ]
    font["name"].names = []
    for number, text in {
        COPYRIGHT: "; ".join(notices) + "; merged for Shubbak 2026",
        1: FAMILY,
        2: weight.style,
        3: f"{VERSION};ShubbakUI-{weight.style}",
        4: f"{FAMILY} {weight.style}",
        5: f"Version {VERSION}",
        6: f"ShubbakUI-{weight.style}",
        10: "Merged from " + "; ".join(versions),
        LICENCE: sources[0]["name"].getDebugName(LICENCE),
        14: "https://openfontlicense.org",
    }.items():
        font["name"].setName(text, number, 3, 1, 0x409)


def build(weight: Weight) -> bytes:
    """The bytes of one font file; the same sources give the same bytes.

    Raises BuildError when a source is missing or is another version.
    """
    sources = [TTFont(source_path(part.source)) for part in weight.parts]
    font = merge.Merger().merge([cut(part) for part in weight.parts])
    empty_invisible(font)
    rename(font, weight, sources)
    set_line_box(font, sources[0])
    font["OS/2"].achVendID = "NONE"
    font["head"].created = font["head"].modified = timestampFromString(BUILT)
    font.recalcTimestamp = False
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def main() -> int:
    """Write both fonts, or with --check compare; the exit status is 1 when a committed file is stale."""
    parser = argparse.ArgumentParser(description="Build the Shubbak UI fonts")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file differs")
    checking = parser.parse_args().check
    stale = 0
    for weight in WEIGHTS:
        data = build(weight)
        same = weight.path.exists() and weight.path.read_bytes() == data
        stale += not same
        if not checking:
            weight.path.write_bytes(data)
        print(f"{weight.path.name} {len(data)} bytes {'unchanged' if same else 'differs'}")
    return 1 if checking and stale else 0


if __name__ == "__main__":
    sys.exit(main())
