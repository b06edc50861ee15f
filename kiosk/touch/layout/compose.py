"""A page becomes a scene: the roomiest arrangement that fits.

1. Blocks are chosen for the page's kind, in reading order: title, status, then columns of the body.
2. Air is taken away in two steps until all blocks fit between the band and the bar.
3. Only then is text made smaller, so that nothing is ever cut off; `Scene.shrink` says so, and tests forbid
   it for every page the kiosk is known to show.
"""

from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from kiosk.content.page import Control, ControlStyle, Direction, Page
from kiosk.dialogue.screen import ScreenKind
from kiosk.touch import theme
from kiosk.touch.geometry import Box
from kiosk.touch.layout.bar import Bar
from kiosk.touch.layout.block import Block, stack, total
from kiosk.touch.layout.controls import Buttons, Cards, Keypad
from kiosk.touch.layout.facts import Code, Entry, Number, Rows
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.ornament import Air, Illustration
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.layout.words import Notice, Text, Title
from kiosk.touch.panel import Panel
from kiosk.touch.scene import Band, Scene
from kiosk.touch.theme import Role

_SHRINKS: Final = (0.92, 0.85, 0.78, 0.7, 0.62, 0.54, 0.46, 0.38)
_BAND_UNITS: Final = {True: (4, 3, 1), False: (2, 1, 0)}


@lru_cache(maxsize=32)
def compose(page: Page, panel: Panel) -> Scene:
    """The scene of a page; the focus is not part of it (`replace(page, focus=None)` hits the cache)."""
    looks = (
        *(Look(panel, page.text_size, page.direction, tight) for tight in range(3)),
        *(Look(panel, page.text_size, page.direction, 2, shrink) for shrink in _SHRINKS),
    )
    plans = (_Plan(page, look) for look in looks)
    plan = next((plan for plan in plans if plan.fits()), None) or _Plan(page, looks[-1])
    return plan.scene()


class _Column(NamedTuple):
    """Blocks below one another; `share` of the width."""

    blocks: list[Block]
    share: float = 1.0


class _Plan:
    """One arrangement of a page with one look."""

    def __init__(self, page: Page, look: Look) -> None:
        self.page = page
        self.look = look
        panel = look.panel
        self.bar = Bar(look, tuple(c for c in page.controls if c.style is ControlStyle.BAR))
        self.band = look.unit * _BAND_UNITS[panel.portrait][look.tight]
        top = self.band + (look.gap if panel.portrait else max(look.unit // 2, look.gap // 2))
        width = panel.width_px - 2 * look.margin
        high = panel.height_px - top - self.bar.height() - look.gap
        self.area = Box(look.margin, top, width, high)
        self.head = self._head()
        self.head_high = total(self.head, width, look.unit) + (look.gap if self.head else 0)
        body = self.area.h - self.head_high
        self.columns = _columns(page, look, body)
        self.widths = self._widths(width)

    def _widths(self, width: int) -> list[int]:
        gaps = 2 * self.look.unit * (len(self.columns) - 1)
        return [round((width - gaps) * column.share) for column in self.columns]

    def _head(self) -> list[Block]:
        page, look = self.page, self.look
        head: list[Block] = []
        if page.kind is not ScreenKind.ATTRACT:
            head.append(Title(look, page.title, page.step))
        if page.status:
            head.append(Notice(look, "status", "status", page.status, "status", "wait", theme.INK))
        return head

    def fits(self) -> bool:
        if not self.bar.fits():
            return False
        body = self.area.h - self.head_high
        return all(
            total(column.blocks, width, self.look.gap) <= body
            for column, width in zip(self.columns, self.widths, strict=True)
        )

    def scene(self) -> Scene:
        look, page, area = self.look, self.page, self.area
        sheet = Sheet()
        if self.band:
            band = Box(0, 0, look.panel.width_px, self.band)
            sheet.draw("band", band, (Band(band, 3 * look.unit, theme.GREEN, theme.GREEN_MID),))
        stack(sheet, self.head, Box(area.x, area.y, area.w, self.head_high - look.gap), look.unit)
        x = area.x
        for column, width in zip(self.columns, self.widths, strict=True):
            body = Box(x, area.y + self.head_high, width, area.h - self.head_high)
            stack(sheet, column.blocks, body, look.gap)
            x += width + 2 * look.unit
        self.bar.draw(sheet)
        if page.direction is Direction.RTL:
            sheet = sheet.mirrored(look.panel.width_px)
        return Scene(tuple(sheet.parts), tuple(sheet.nodes), look.ring, look.radius, look.shrink)


def _columns(page: Page, look: Look, room: int) -> list[_Column]:
    """The body: one column on an upright panel; lying, two where a page has two halves."""
    asked = _asked(page, look)
    if page.kind is ScreenKind.ATTRACT:
        return _attract(page, look, room)
    if page.kind is ScreenKind.ENTRY:
        field = [Entry(look, page.entry, page.language)] if page.entry else []
        keys = tuple(c for c in page.controls if c.style is ControlStyle.KEY)
        others = _ways_on(page, look, room, in_column=not look.panel.portrait)
        left: list[Block] = [*asked, *field, *others]
        keypad: list[Block] = [Keypad(look, keys)] if keys else []
        return _halves(look, left, keypad, 0.56)
    if page.kind in (ScreenKind.CONFIRM, ScreenKind.TICKET):
        return _facts(page, look, room, asked)
    if page.kind in (ScreenKind.NOTICE, ScreenKind.BUSY):
        frame = "star" if page.kind is ScreenKind.BUSY else "tile"
        picture: list[Block] = (
            [Illustration(look, page.pictogram or "wait", frame)]
            if (page.pictogram or page.kind is ScreenKind.BUSY)
            else []
        )
        ways = _ways_on(page, look, room, in_column=not look.panel.portrait)
        if look.panel.portrait or not picture:
            return [_Column([*picture, *asked, *_rows(page, look), Air(), *ways])]
        return [_Column(picture, 0.36), _Column([Air(), *asked, *_rows(page, look), *ways, Air(2)], 0.64)]
    return [_Column([*asked, *_rows(page, look), *_cards_and_ways(page, look, room, asked)])]


def _asked(page: Page, look: Look) -> list[Block]:
    """What is asked, and what was wrong with the answer."""
    blocks: list[Block] = [Text(look, "prompt", "paragraph", page.prompt, Role.PROMPT)]
    if page.error:
        blocks.append(Notice(look, "error", "alert", page.error, "alert", "error", theme.RED))
    return blocks


def _rows(page: Page, look: Look) -> list[Block]:
    return [Rows(look, page.rows)] if page.rows else []


def _facts(page: Page, look: Look, room: int, asked: list[Block]) -> list[_Column]:
    rows, number = page.rows, []
    if page.kind is ScreenKind.TICKET and rows and rows[0].large:
        number, rows = [Number(look, rows[0])], rows[1:]
    code: list[Block] = [Code(look, page.ticket)] if page.ticket and page.ticket.qr else []
    facts: list[Block] = [Rows(look, rows)] if rows else []
    ways = _ways_on(page, look, room, in_column=not look.panel.portrait)
    if look.panel.portrait:
        return [_Column([*asked, *number, *facts, *code, Air(), *ways])]
    if page.kind is ScreenKind.CONFIRM:
        return [_Column([*asked, *facts], 0.64), _Column([Air(), *ways, Air()], 0.36)]
    return [_Column([*asked, *facts], 0.62), _Column([*number, *code, Air(), *ways], 0.38)]


def _attract(page: Page, look: Look, room: int) -> list[_Column]:
    greeting: list[Block] = [
        Text(look, "title", "heading", page.title, Role.GREETING, theme.GREEN, centred=look.panel.portrait),
        Text(look, "prompt", "paragraph", page.prompt, Role.PROMPT, centred=look.panel.portrait),
    ]
    arch: list[Block] = [Illustration(look, page.pictogram or "hello", "arch")]
    ways = _cards_and_ways(page, look, room, [*greeting, *arch])
    if look.panel.portrait:
        return [_Column([Air(), *arch, *greeting, Air(), *ways])]
    return [_Column(arch, 0.34), _Column([Air(), *greeting, *ways, Air()], 0.66)]


def _halves(look: Look, left: list[Block], right: list[Block], share: float) -> list[_Column]:
    if look.panel.portrait:
        return [_Column([*left, *right, Air()])]
    return [_Column([*left, Air()], share), _Column([*right], 1 - share)]


def _ways_on(page: Page, look: Look, room: int, *, in_column: bool) -> list[Block]:  # noqa: ARG001
    """Every control that is neither key nor bar, as buttons."""
    ways = tuple(c for c in page.controls if c.style not in (ControlStyle.BAR, ControlStyle.KEY))
    return [Buttons(look, ways, in_column=in_column)] if ways else []


def _cards_and_ways(page: Page, look: Look, room: int, before: list[Block]) -> list[Block]:
    """Choices as cards, what follows them as buttons, in the page's order."""
    width = look.panel.width_px - 2 * look.margin
    ways = [c for c in page.controls if c.style not in (ControlStyle.BAR, ControlStyle.KEY)]
    groups = [(kind, tuple(group)) for kind, group in groupby(ways, key=_group)]
    buttons = [Buttons(look, group) for kind, group in groups if kind == "button"]
    used = total([*before, *buttons, *_rows(page, look)], width, look.gap) + 2 * look.gap
    left = max(0, room - used)
    blocks: list[Block] = []
    for kind, group in groups:
        if kind == "button":
            blocks.append(Buttons(look, group))
        else:
            role = Role.PROMPT if kind == "language" else Role.NAME
            blocks.append(Cards(look, group, left, role))
    return blocks


def _group(control: Control) -> str:
    if control.style is ControlStyle.LANGUAGE:
        return "language"
    return "card" if control.style is ControlStyle.CHOICE else "button"
