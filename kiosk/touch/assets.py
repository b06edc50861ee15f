"""Where the fonts and pictograms are."""

from pathlib import Path
from typing import Final

ASSETS: Final = Path(__file__).resolve().parents[2] / "assets"
REGULAR: Final = ASSETS / "fonts" / "ShubbakUI-Regular.ttf"
BOLD: Final = ASSETS / "fonts" / "ShubbakUI-Bold.ttf"
PICTOGRAMS: Final = ASSETS / "pictograms" / "png"
