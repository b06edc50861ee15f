"""A page becomes a scene: the roomiest arrangement that fits.

1. Blocks are chosen for the page's kind, in reading order: title, status, then columns of the body.
2. Air is taken away in two steps until all blocks fit between the band and the bar.
3. Only then is text made smaller, so that nothing is ever cut off; `Scene.shrink` says so, and tests forbid
   it for every page the kiosk is known to show.
"""

from functools import lru_cache
from typing import Final

from kiosk.content.page import ControlStyle, Direction, Page
from kiosk.dialogue.preferences import Preferences, Reach
from kiosk.dialogue.screen import ScreenKind
from kiosk.touch.geometry import Box
from kiosk.touch.layout.arrangement import across_of, columns_of, foot_of, has_sides
from kiosk.touch.layout.bar import Bar
from kiosk.touch.layout.block import Block, stack, total
from kiosk.touch.layout.clip_slot import ClipSlot, Showing
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.layout.words import Notice, Title
from kiosk.touch.panel import Panel
from kiosk.touch.scene import Band, Plate, Scene
from kiosk.touch.theme import PlateStyle

_SHRINKS: Final = (0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.44, 0.38)
_SMALLER_FOR_A_CLIP: Final = 0.84  # how much smaller text may get beside one
_ASIDE: Final = 0.25  # of the width of a panel that lies
_BAND_UNITS: Final = {True: (5, 4, 2), False: (2, 2, 0)}


@lru_cache(maxsize=32)
def compose(
    page: Page, panel: Panel, preferences: Preferences | None = None, showing: Showing | None = None
) -> Scene:
    """The scene of a page; the focus is not part of it (`replace(page, focus=None)` hits the cache).

    `preferences` replace the page's own. `showing` is a clip beside the page: it goes where there is no room for
    both it and readable words.
    """
    roomy = look_of(page, panel, preferences or page.preferences)
    if showing is not None:
        with_clip, without = _roomiest(page, roomy, showing), compose(page, panel, preferences)
        return with_clip if with_clip.shrink >= without.shrink * _SMALLER_FOR_A_CLIP else without
    scene = _roomiest(page, roomy)
    if roomy.low or _within_reach(scene, panel):
        return scene
    return _roomiest(page, roomy._replace(low=True))


def fits(page: Page, panel: Panel) -> bool:
    """Whether the page has room with its text as large as asked for."""
    roomy = look_of(page, panel, page.preferences)
    looks = tuple(roomy._replace(tight=tight) for tight in range(3))
    return any(_Plan(page, look, None, wide=wide).fits() for look, wide in _ways(page, looks))


def _roomiest(page: Page, roomy: Look, showing: Showing | None = None) -> Scene:
    """The first arrangement that fits; where controls are to be low, the first as large that is within reach."""
    looks = (
        *(roomy._replace(tight=tight) for tight in range(3)),
        *(roomy._replace(tight=2, shrink=shrink) for shrink in _SHRINKS),
    )
    first: Scene | None = None
    for look, wide in _ways(page, looks):
        plan = _Plan(page, look, showing, wide=wide)
        if not plan.fits():
            continue
        scene = plan.scene()
        if not look.low or _within_reach(scene, look.panel):
            return scene
        first = first or scene
        if scene.shrink < first.shrink:
            break
    return first or _Plan(page, looks[-1], None, wide=True).scene()


def _ways(page: Page, looks: tuple[Look, ...]) -> list[tuple[Look, bool]]:
    """Looks and whether columns give way to one, best first."""
    if page.kind is ScreenKind.ENTRY:  # ways past stand below keys, as below choices
        return [(look, wide) for look in looks for wide in (True, False)]
    ways = [(look, wide) for look in looks for wide in (False, True)]
    if page.kind is ScreenKind.TICKET:  # a number apart is worth more than air
        ways.sort(key=lambda way: (way[0].shrink < 1.0, way[1] and way[0].shrink == 1.0))
    return ways


def _within_reach(scene: Scene, panel: Panel) -> bool:
    """Row T6: whether a seated visitor reaches everything that can be touched."""
    return all(part.box.y >= panel.reach_top for part in scene.parts if part.pressed)


def look_of(page: Page, panel: Panel, wanted: Preferences) -> Look:
    """The roomiest look of a page."""
    low = wanted.reach is Reach.LOW
    return Look(panel, wanted.text_size, page.direction, theme=wanted.theme, low=low, hand=wanted.hand)


class _Plan:
    """One arrangement of a page with one look; `wide` prefers one wide column to two halves."""

    def __init__(self, page: Page, look: Look, showing: Showing | None, *, wide: bool) -> None:
        panel = look.panel
        base = look._replace(tight=0, shrink=1.0)
        if showing is not None and not panel.portrait:
            look = look._replace(aside=round(panel.width_px * _ASIDE))
        self.page = page
        self.look = look
        self.slot = ClipSlot(look, showing, said(page.prompt)) if showing is not None else None
        self.bar = Bar(base, tuple(c for c in page.controls if c.style is ControlStyle.BAR))
        self.band = look.unit * _BAND_UNITS[panel.portrait][look.tight]
        top = self.band + (look.gap if panel.portrait else max(look.unit // 2, look.gap * 3 // 4))
        width = look.width
        high = panel.height_px - top - self.bar.height() - look.gap
        self.area = Box(look.margin, top, width, high)
        self.head = self._head(wide=wide)
        self.head_high = total(self.head, width, look.unit) + (look.gap if self.head else 0)
        self.slot_box = self._slot_box()
        if panel.portrait and self.slot_box is not None:
            self.head_high = self.slot_box.bottom + look.gap - top
        body = self.area.h - self.head_high
        self.foot = foot_of(page, look, wide=wide)
        self.foot_high = total(self.foot, width, look.gap) + (look.gap if self.foot else 0)
        self.columns = columns_of(page, look, body, wide=wide or panel.portrait)
        self.widths = self._widths(width)

    def _slot_box(self) -> Box | None:
        """Beside everything on a panel that lies, else below the head, where its controls are in reach (row T6)."""
        if self.slot is None:
            return None
        area, aside = self.area, self.look.aside
        if aside:
            return Box(area.right + 2 * self.look.unit, area.y, aside - 2 * self.look.unit, area.h)
        y = max(area.y + self.head_high, self.look.panel.reach_top)
        return Box(area.x, y, area.w, min(self.slot.height(area.w), area.h))

    def _widths(self, width: int) -> list[int]:
        gaps = 2 * self.look.unit * (len(self.columns) - 1)
        return [round((width - gaps) * column.share) for column in self.columns]

    def _lefts(self) -> list[int]:
        """Where each column stands: what is touched comes last, or first for a hand that comes from there."""
        gap, turned = 2 * self.look.unit, self.look.hand_at_start and has_sides(self.page)
        lefts, x = [], self.area.x
        for width in reversed(self.widths) if turned else self.widths:
            lefts.append(x)
            x += width + gap
        return lefts[::-1] if turned else lefts

    def _head(self, *, wide: bool) -> list[Block]:
        page, look = self.page, self.look
        head: list[Block] = []
        if page.kind is not ScreenKind.ATTRACT:
            head.append(Title(look, page.title, page.step))
        if page.status:
            stem = page.status_pictogram or "wait"
            head.append(Notice(look, "status", "status", page.status, "status", stem, look.colours.ink))
        return head + across_of(page, look, wide=wide)

    def fits(self) -> bool:
        body = self.area.h - self.head_high - self.foot_high
        if self.slot and self.slot_box and self.slot.height(self.slot_box.w) > self.slot_box.h:
            return False
        return all(
            total(column.blocks, width, self.look.gap) <= body
            for column, width in zip(self.columns, self.widths, strict=True)
        )

    def scene(self) -> Scene:
        look, page, area = self.look, self.page, self.area
        sheet = Sheet()
        if self.band:
            band = Box(0, 0, look.panel.width_px, self.band)
            line = Box(0, band.bottom, band.w, look.edge)
            stars = Band(band, self.band, look.colours.band, look.colours.stars)
            brass = Plate(line, PlateStyle(look.colours.brass, look.colours.brass, 0, 0))
            sheet.draw("band", band.union(line), (stars, brass))
        head = total(self.head, area.w, look.unit)
        stack(sheet, self.head, Box(area.x, area.y, area.w, head), look.unit)
        if self.slot and self.slot_box and look.panel.portrait:
            self.slot.draw(sheet, self.slot_box)
        high = area.h - self.head_high - self.foot_high
        for column, width, x in zip(self.columns, self.widths, self._lefts(), strict=True):
            stack(sheet, column.blocks, Box(x, area.y + self.head_high, width, high), look.gap)
        foot = Box(area.x, area.bottom - self.foot_high + look.gap, area.w, self.foot_high - look.gap)
        stack(sheet, self.foot, foot, look.gap)
        if self.slot and self.slot_box and not look.panel.portrait:
            self.slot.draw(sheet, self.slot_box)
        self.bar.draw(sheet)
        if page.direction is Direction.RTL:
            sheet = sheet.mirrored(look.panel.width_px)
        return Scene(
            tuple(sheet.parts),
            tuple(sheet.nodes),
            look.ring,
            look.radius,
            look.colours.wall,
            look.colours.focus,
            look.shrink,
        )
