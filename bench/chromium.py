"""The peer of the window: Debian's Chromium in kiosk mode, showing a page equal to the kiosk's first screen."""

import html
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.attract import Attract, Piece
from bench.display import Glass
from bench.processes import running
from bench.programs import Program
from kiosk.locate import ASSETS

PROGRAM = "chromium"
# Nothing that a kiosk would not want either; --no-sandbox because tests and this machine run as root.
FLAGS = (
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--window-position=0,0",
)


def installed() -> bool:
    return shutil.which(PROGRAM) is not None


def write_page(attract: Attract, folder: Path) -> Path:
    """`folder/page.html` with its fonts and tinted PNG pictograms; returns its path."""
    for font in {piece.font for piece in attract.pieces if piece.font}:
        shutil.copy(ASSETS / "fonts" / font, folder / font)
    page = folder / "page.html"
    page.write_text(_document(attract, folder), encoding="utf-8")
    return page


def _document(attract: Attract, folder: Path) -> str:
    fonts = sorted({piece.font for piece in attract.pieces if piece.font})
    faces = "".join(f"@font-face {{font-family: '{font}'; src: url('{font}')}}\n" for font in fonts)
    controls: dict[str, list[Piece]] = {}
    loose: list[str] = []
    for piece in attract.pieces:
        if piece.control:
            controls.setdefault(piece.control, []).append(piece)
        else:
            loose.append(_element(piece, 0, 0, folder))
    buttons = [_button(pieces, folder) for pieces in controls.values()]
    return f"""<!doctype html><meta charset="utf-8"><style>
{faces}
* {{margin: 0; padding: 0; box-sizing: border-box}}
body {{background: {attract.wall}; overflow: hidden; cursor: none; user-select: none}}
body *, button {{position: absolute; border: 0; display: block; white-space: nowrap; text-align: center}}
button {{background: var(--face)}} button:active {{background: var(--pressed)}}
</style><body>{"".join(loose)}{"".join(buttons)}
"""


def _button(pieces: list[Piece], folder: Path) -> str:
    """The first piece is the plate: the button itself."""
    plate, *inside = pieces
    inner = "".join(_element(piece, plate.x, plate.y, folder) for piece in inside)
    look = f"--face:{plate.colour};--pressed:{plate.pressed};border-radius:{plate.radius}px"
    return f'<button style="{_at(plate, 0, 0)};{look}">{inner}</button>'


def _element(piece: Piece, left: int, top: int, folder: Path) -> str:
    at = _at(piece, left, top)
    if piece.picture:
        return f'<img src="{_tinted(piece, folder)}" style="{at}">'
    if piece.words:
        lines = html.escape(piece.words).replace("\n", "<br>")
        font = f"font:{piece.size}px '{piece.font}';line-height:{piece.h}px;color:{piece.colour}"
        return f'<span dir="auto" style="{at};{font}">{lines}</span>'
    return f'<span style="{at};background:{piece.colour};border-radius:{piece.radius}px"></span>'


def _at(piece: Piece, left: int, top: int) -> str:
    return f"left:{piece.x - left}px;top:{piece.y - top}px;width:{piece.w}px;height:{piece.h}px"


def _tinted(piece: Piece, folder: Path) -> str:
    """The kiosk tints white pictograms while it draws; a page gets them in their colour."""
    from PIL import Image

    name = f"{piece.picture}-{piece.colour.removeprefix('#')}.png"
    if not (folder / name).exists():
        white = Image.open(ASSETS / "pictograms" / "png" / "512" / f"{piece.picture}.png")
        tinted = Image.new("RGBA", white.size, piece.colour)
        tinted.putalpha(white.getchannel("A"))
        tinted.save(folder / name)
    return name


class Chromium:
    """Starts with an empty profile every time, as the kiosk starts with an empty state."""

    name = "Chromium"

    def __init__(self, page: Path, attract: Attract, folder: Path) -> None:
        self._page = page
        self._size = f"--window-size={attract.width},{attract.height}"
        self._folder = folder
        self._starts = 0

    @contextmanager
    def started(self, glass: Glass) -> Iterator[Program]:
        """A fresh one."""
        self._starts += 1
        profile = self._folder / f"profile-{self._starts}"
        command = [PROGRAM, *FLAGS, self._size, f"--user-data-dir={profile}", self._page.as_uri()]
        try:
            with running(command, self._folder / "chromium.log", {"DISPLAY": glass.name}) as process:
                yield Program(process.pid)
        finally:
            shutil.rmtree(profile, ignore_errors=True)
