"""Measures of one page on one panel: spacing, faces, plates, alignment."""

from functools import lru_cache
from typing import NamedTuple

from kiosk.content.page import Direction, Phrase
from kiosk.dialogue.preferences import Hand, TextSize, Theme
from kiosk.touch.assets import BOLD, REGULAR
from kiosk.touch.palette import PALETTES, Palette
from kiosk.touch.panel import GAP_MM, TOUCH_MM, Panel
from kiosk.touch.scene import Said
from kiosk.touch.text.bidi import language_direction
from kiosk.touch.text.paragraph import Align, Paragraph, paragraph
from kiosk.touch.text.sdl_ttf import Face
from kiosk.touch.theme import BOLD_ROLES, CAPITAL_OF_EM, PlateStyle, Role, capital_mm


class Look(NamedTuple):
    """`tight` (0 to 2) takes away air, `shrink` takes away text size: the last resort."""

    panel: Panel
    size: TextSize
    direction: Direction
    tight: int = 0
    shrink: float = 1.0
    theme: Theme = Theme.CLEAR
    low: bool = False
    hand: Hand = Hand.EITHER
    aside: int = 0  # pixels of the width that something else has taken

    # --- lengths in pixels ------------------------------------------------------------------

    @property
    def unit(self) -> int:
        """The rhythm: all distances are multiples of the smallest gap between controls."""
        return self.panel.px(GAP_MM)

    @property
    def touch(self) -> int:
        return self.panel.px(TOUCH_MM)

    @property
    def margin(self) -> int:
        return self.unit * ((5, 3, 2) if self.panel.portrait else (4, 2, 1))[self.tight]

    @property
    def width(self) -> int:
        """Of the page between its margins."""
        return self.panel.width_px - 2 * self.margin - self.aside

    @property
    def gap(self) -> int:
        """Between blocks of a page."""
        return self.unit * ((4, 2, 1) if self.panel.portrait else (2, 1, 1))[self.tight]

    @property
    def between(self) -> int:
        """Between controls: room for the focus ring and the smallest gap."""
        return self.unit * ((2, 2, 1) if self.panel.portrait else (1, 1, 1))[self.tight]

    @property
    def pad(self) -> int:
        """Inside a plate."""
        return max(self.unit * ((2, 2, 1) if self.panel.portrait else (1, 1, 0))[self.tight], self.unit // 2)

    @property
    def hairline(self) -> int:
        return self.panel.px(0.35)

    @property
    def edge(self) -> int:
        return self.panel.px(0.55)

    @property
    def radius(self) -> int:
        return 2 * self.unit

    @property
    def lip(self) -> int:
        return self.panel.px(1.2)

    @property
    def ring(self) -> tuple[int, int]:
        """Distance and thickness of the focus ring: together less than the gap between controls."""
        return self.panel.px(0.6), self.panel.px(1.2)

    @property
    def zone(self) -> int:
        """Height of the part of the glass, above the bar, that what is touched should keep to when it is low."""
        return round(self.panel.height_px * 0.52)

    @property
    def hand_at_start(self) -> bool | None:
        """Whether the visitor touches from where lines start; None when it does not matter."""
        if self.hand is Hand.EITHER:
            return None
        return (self.hand is Hand.LEFT) is not (self.direction is Direction.RTL)

    def icon(self, mm: float) -> int:
        return self.panel.px(mm)

    # --- text ---------------------------------------------------------------------------------

    def face(self, role: Role) -> Face:
        return _face(self.panel, self.size, role, self.shrink)

    def text(self, phrase: Phrase, role: Role, width: int, align: Align | None = None) -> Paragraph:
        """A phrase set in its own language's direction, aligned to the page's start unless told."""
        base = language_direction(phrase.language)
        return paragraph(phrase.shown, self.face(role), width, base, align or self.start)

    @property
    def start(self) -> Align:
        return Align.RIGHT if self.direction is Direction.RTL else Align.LEFT

    @property
    def end(self) -> Align:
        return Align.LEFT if self.direction is Direction.RTL else Align.RIGHT

    # --- colours and plates -------------------------------------------------------------------------------

    @property
    def colours(self) -> Palette:
        return PALETTES[self.theme]

    def plate(self, name: str) -> PlateStyle:
        return _plates(self.edge, self.radius, self.lip, self.theme)[name]


@lru_cache(maxsize=256)
def _face(panel: Panel, size: TextSize, role: Role, shrink: float) -> Face:
    mm = capital_mm(role, size, portrait=panel.portrait) * shrink
    px = round(mm * panel.px_per_mm / CAPITAL_OF_EM)
    return Face(BOLD if role in BOLD_ROLES else REGULAR, px)


@lru_cache(maxsize=16)
def _plates(edge: int, radius: int, lip: int, theme: Theme) -> dict[str, PlateStyle]:
    """Every control rests on a lip; under a finger it sinks by that much."""
    c = PALETTES[theme]
    down = edge * c.pressed_edge
    return {
        "card": PlateStyle(c.card, c.edge, edge, radius, lip),
        "card-pressed": PlateStyle(c.pressed, c.accent, down, radius),
        "card-marked": PlateStyle(c.card, c.accent, 3 * edge, radius, lip),
        "mark": PlateStyle(c.card, c.edge, 2 * edge, radius // 2),
        "marked": PlateStyle(c.accent, c.accent, 0, radius // 2),
        "primary": PlateStyle(c.accent, c.accent_dark, edge, radius, lip),
        "primary-pressed": PlateStyle(c.accent_dark, c.pressed_line, down, radius),
        "danger": PlateStyle(c.card, c.danger, edge, radius, lip),
        "danger-pressed": PlateStyle(c.danger_pale, c.danger_dark, down, radius),
        "disabled": PlateStyle(c.wall, c.line, edge, radius),
        "tile": PlateStyle(c.tile, c.tile, 0, radius),
        "fact": PlateStyle(c.card, c.line, edge, radius),
        "number": PlateStyle(c.card, c.accent, edge * 2, radius),
        "alert": PlateStyle(c.danger_pale, c.danger, edge, radius),
        "status": PlateStyle(c.notice_pale, c.notice, edge, radius),
        "digit": PlateStyle(c.card, c.edge, edge, radius // 2),
        "digit-next": PlateStyle(c.card, c.accent, edge * 2, radius // 2),
        "chosen": PlateStyle(c.accent, c.accent, 0, radius // 2),
    }


def said(phrase: Phrase) -> Said:
    """A phrase as the scene keeps it."""
    return Said(phrase.shown, phrase.spoken, phrase.language, phrase.private)
