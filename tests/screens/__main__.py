"""`make screens`: contact sheets of every screen in docs/screens/, per language and panel."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "offscreen"

from PIL import Image

from kiosk.content.compose import Composer
from kiosk.content.messages import Messages
from kiosk.content.page import Page
from kiosk.content.values import Values
from kiosk.dialogue.preferences import Preferences
from kiosk.locate import ROOT
from kiosk.touch.panel import PANELS, Panel
from kiosk.touch.window import TouchWindow
from tests.screens.reached import reached

SHEETS = ROOT / "docs" / "screens"
LANGUAGES = ("ar", "ary", "zgh", "fr")
GAP = 12
GREY = (96, 96, 96)


def main() -> None:
    """Screens in the order they were first reached; the sheet's size follows from their number."""
    if len(sys.argv) < 2:  # a window keeps the size it was opened with: a process for each panel
        for name in PANELS:
            subprocess.run([sys.executable, "-m", "tests.screens", name], cwd=ROOT, check=True)
        return
    SHEETS.mkdir(parents=True, exist_ok=True)
    composer = Composer({language: Values(language, Messages(language)) for language in LANGUAGES})
    panel = PANELS[sys.argv[1]]
    window = TouchWindow(panel, print, print)
    for language in LANGUAGES:
        pictures = [
            _picture(window, composer.page(screen, Preferences(language))) for screen in reached().values()
        ]
        path = SHEETS / f"{language}-{panel.name}.png"
        _sheet(pictures, panel).save(path, optimize=True)
        print(path.relative_to(ROOT), len(pictures), "screens", flush=True)


def _picture(window: TouchWindow, page: Page) -> Image.Image:
    window.show(page)
    window.frame()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "screen.png"
        window.screenshot(path)
        return Image.open(path).convert("RGB").copy()


def _sheet(pictures: list[Image.Image], panel: Panel) -> Image.Image:
    columns = 9 if panel.portrait else 6
    width = 300 if panel.portrait else 460
    height = width * panel.height_px // panel.width_px
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GREY)
    for n, picture in enumerate(pictures):
        at = (GAP + n % columns * (width + GAP), GAP + n // columns * (height + GAP))
        sheet.paste(picture.resize((width, height), Image.Resampling.LANCZOS), at)
    return sheet.quantize(256, dither=Image.Dither.NONE)


if __name__ == "__main__":
    main()
