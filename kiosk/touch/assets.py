"""Where the fonts and pictograms are."""

from typing import Final

from kiosk.locate import ASSETS

REGULAR: Final = ASSETS / "fonts" / "ShubbakUI-Regular.ttf"
BOLD: Final = ASSETS / "fonts" / "ShubbakUI-Bold.ttf"
PICTOGRAMS: Final = ASSETS / "pictograms" / "png"
