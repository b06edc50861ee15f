"""The glass a visitor touches: how many pixels, how many millimetres."""

import math
from typing import Final, NamedTuple

from kiosk.touch.geometry import Box

TOUCH_MM: Final = 12.7  # row T1, VVSG 2.0 7.2-I: the smallest side of a control
GAP_MM: Final = 2.54  # row T1: the smallest distance of two controls
REACH_MM: Final = (380.0, 1220.0)  # row T6, EN 301 549 8.3: above the floor, forward reach of who is seated
LEAST_IN_REACH: Final = 0.62  # of the height of the glass: what keys, ways past them and the bar need

MOST_TILT: Final = 60.0  # degrees: further back it is a table


class Panel(NamedTuple):
    """Visible area of a touch screen. Pixels are taken as square; the width sets the scale."""

    name: str
    width_px: int
    height_px: int
    width_mm: float
    height_mm: float
    bottom_mm: float = 0.0  # of the lower edge of the glass above the floor
    tilt_degrees: float = 0.0  # how far it leans back

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

    def mounted(self, bottom_mm: float, tilt_degrees: float = 0.0) -> "Panel":
        """The same glass hung otherwise. Raises ValueError when a part that is touched would be out of reach."""
        if not 0.0 <= tilt_degrees <= MOST_TILT:
            raise ValueError(f"tilt_degrees: {tilt_degrees} is not between 0 and {MOST_TILT}")
        hung = self._replace(bottom_mm=bottom_mm, tilt_degrees=tilt_degrees)
        lowest, highest = REACH_MM[0], REACH_MM[1] - LEAST_IN_REACH * self.height_mm * hung.rise
        if not lowest <= bottom_mm <= highest:
            raise ValueError(f"bottom_mm: {bottom_mm} is not between {lowest:.0f} and {highest:.0f}")
        return hung

    @property
    def rise(self) -> float:
        """How much higher one is a millimetre further up the glass."""
        return math.cos(math.radians(self.tilt_degrees))

    def above_floor_mm(self, y: float) -> float:
        """How high a line of the glass is, `y` pixels from its top."""
        return self.bottom_mm + (self.height_mm - self.mm(y)) * self.rise

    @property
    def reach_top(self) -> int:
        """The first line of pixels that a seated visitor reaches (row T6)."""
        return max(0, self.px(self.height_mm - (REACH_MM[1] - self.bottom_mm) / self.rise))


# How high they are mounted is what the kiosk's drawings say; a site that differs says so with `mounted`.
PORTRAIT: Final = Panel("portrait", 1080, 1920, 336.3, 597.9, 620.0)  # 27 inches, 16:9, upright
LANDSCAPE: Final = Panel("landscape", 1920, 1080, 345.4, 194.3, 880.0)  # 15.6 inches, 16:9
PANELS: Final = {panel.name: panel for panel in (PORTRAIT, LANDSCAPE)}
