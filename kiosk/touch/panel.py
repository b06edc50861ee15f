"""The glass a visitor touches: how many pixels, how many millimetres."""

import math
from typing import Final, NamedTuple

from kiosk.touch.geometry import Box

TOUCH_MM: Final = 12.7  # row T1, VVSG 2.0 7.2-I: the smallest side of a control
GAP_MM: Final = 2.54  # row T1: the smallest distance of two controls


class Panel(NamedTuple):
    """Visible area of a touch screen. Pixels are taken as square; the width sets the scale."""

    name: str
    width_px: int
    height_px: int
    width_mm: float
    height_mm: float

    @property
    def px_per_mm(self) -> float:
        return self.width_px / self.width_mm

    @property
    def portrait(self) -> bool:
        return self.height_px > self.width_px

    @property
    def box(self) -> Box:
        return Box(0, 0, self.width_px, self.height_px)

    def px(self, mm: float) -> int:
        """Whole pixels that are at least `mm` millimetres."""
        return math.ceil(mm * self.px_per_mm - 1e-9)

    def mm(self, px: float) -> float:
        return px / self.px_per_mm


PORTRAIT: Final = Panel("portrait", 1080, 1920, 336.3, 597.9)  # 27 inches, 16:9, upright
LANDSCAPE: Final = Panel("landscape", 1920, 1080, 345.4, 194.3)  # 15.6 inches, 16:9
PANELS: Final = {panel.name: panel for panel in (PORTRAIT, LANDSCAPE)}
