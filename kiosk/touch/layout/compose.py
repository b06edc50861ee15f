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
from kiosk.touch.scene import Band, Plate, Scene
from kiosk.touch.theme import PlateStyle, Role

_SHRINKS: Final = (0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.44, 0.38)
_BAND_UNITS: Final = {True: (5, 4, 2), False: (2, 2, 0)}


@lru_cache(maxsize=32)
def compose(page: Page, panel: Panel) -> Scene:
    """The scene of a page; the focus is not part of it (`replace(page, focus=None)` hits the cache)."""
    looks = (
        *(Look(panel, page.text_size, page.direction, tight) for tight in range(3)),
        *(Look(panel, page.text_size, page.direction, 2, shrink) for shrink in _SHRINKS),
    )
    ways = [(look, wide) for look in looks for wide in (False, True)]
    if page.kind is ScreenKind.TICKET:  # a number apart is worth more than air
        ways.sort(key=lambda way: (way[0].shrink < 1.0, way[1] and way[0].shrink == 1.0))
    plans = (_Plan(page, look, wide=wide) for look, wide in ways)
    plan = next((plan for plan in plans if plan.fits()), None) or _Plan(page, looks[-1], wide=True)
    return plan.scene()


class _Column(NamedTuple):
    """Blocks below one another; `share` of the width."""

    blocks: list[Block]
    share: float = 1.0


class _Plan:
    """One arrangement of a page with one look; `wide` prefers one wide column to two halves."""

    def __init__(self, page: Page, look: Look, *, wide: bool) -> None:
        self.page = page
        self.look = look
        panel = look.panel
        base = look._replace(tight=0, shrink=1.0)
        self.bar = Bar(base, tuple(c for c in page.controls if c.style is ControlStyle.BAR))
        self.band = look.unit * _BAND_UNITS[panel.portrait][look.tight]
        top = self.band + (look.gap if panel.portrait else max(look.unit // 2, look.gap * 3 // 4))
        width = panel.width_px - 2 * look.margin
        high = panel.height_px - top - self.bar.height() - look.gap
        self.area = Box(look.margin, top, width, high)
        self.head = self._head()
        self.head_high = total(self.head, width, look.unit) + (look.gap if self.head else 0)
        body = self.area.h - self.head_high
        self.foot = _foot(page, look, wide=wide)
        self.foot_high = total(self.foot, width, look.gap) + (look.gap if self.foot else 0)
        self.columns = _columns(page, look, body, wide=wide or panel.portrait)
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
        if _asked_across(page, look):
            head += _asked(page, look)
        return head

    def fits(self) -> bool:
        body = self.area.h - self.head_high - self.foot_high
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
            stars = Band(band, self.band, theme.GREEN, theme.GREEN_MID)
            brass = Plate(line, PlateStyle(theme.BRASS, theme.BRASS, 0, 0))
            sheet.draw("band", band.union(line), (stars, brass))
        stack(sheet, self.head, Box(area.x, area.y, area.w, self.head_high - look.gap), look.unit)
        x = area.x
        for column, width in zip(self.columns, self.widths, strict=True):
            high = area.h - self.head_high - self.foot_high
            stack(sheet, column.blocks, Box(x, area.y + self.head_high, width, high), look.gap)
            x += width + 2 * look.unit
        foot = Box(area.x, area.bottom - self.foot_high + look.gap, area.w, self.foot_high - look.gap)
        stack(sheet, self.foot, foot, look.gap)
        self.bar.draw(sheet)
        if page.direction is Direction.RTL:
            sheet = sheet.mirrored(look.panel.width_px)
        return Scene(tuple(sheet.parts), tuple(sheet.nodes), look.ring, look.radius, look.shrink)


def _columns(page: Page, look: Look, room: int, *, wide: bool) -> list[_Column]:
    """The body: one column, or where a page has two halves and the panel lies, two."""
    asked = _asked(page, look)
    match page.kind:
        case ScreenKind.ATTRACT:
            return _attract(page, look, room, wide=wide)
        case ScreenKind.ENTRY:
            return _entry(page, look, asked, wide=wide)
        case ScreenKind.CONFIRM | ScreenKind.TICKET:
            return _facts(page, look, asked, wide=wide)
        case ScreenKind.NOTICE | ScreenKind.BUSY:
            return _notice(page, look, wide=wide)
        case ScreenKind.CHOICES:
            return [_Column([*asked, *_rows(page, look), *_cards_and_ways(page, look, room, asked)])]


def _asked(page: Page, look: Look, *, centred: bool = False) -> list[Block]:
    """What is asked, and what was wrong with the answer."""
    blocks: list[Block] = [Text(look, "prompt", "paragraph", page.prompt, Role.PROMPT, centred=centred)]
    if page.error:
        blocks.append(Notice(look, "error", "alert", page.error, "alert", "error", theme.RED))
    return blocks


def _rows(page: Page, look: Look) -> list[Block]:
    return [Rows(look, page.rows)] if page.rows else []


def _entry(page: Page, look: Look, asked: list[Block], *, wide: bool) -> list[_Column]:
    field = [Entry(look, page.entry, page.language)] if page.entry else []
    keys = tuple(c for c in page.controls if c.style is ControlStyle.KEY)
    keypad: list[Block] = [Keypad(look, keys)] if keys else []
    ways = _ways_on(page, look, in_column=not wide)
    if wide:
        return [_Column([*asked, Air(), *field, *ways, Air(), *keypad])]
    return [_Column([*asked, *field, *ways, Air()], 0.5), _Column(keypad, 0.5)]


def _asked_across(page: Page, look: Look) -> bool:
    """Whether the prompt runs across both halves of the body."""
    return not look.panel.portrait and page.kind in (ScreenKind.CONFIRM, ScreenKind.TICKET)


def _facts(page: Page, look: Look, asked: list[Block], *, wide: bool) -> list[_Column]:
    """Rows, and of a ticket its number apart from them and its QR code.

    Lying, `wide` makes the number one of the rows, or puts the ways on below all columns.
    """
    portrait, is_ticket = look.panel.portrait, page.kind is ScreenKind.TICKET
    apart = is_ticket and page.rows and page.rows[0].large and (portrait or not wide)
    number: list[Block] = [Number(look, page.rows[0])] if apart else []
    rows = page.rows[1:] if apart else page.rows
    facts: list[Block] = [Rows(look, rows)] if rows else []
    code: list[Block] = [Code(look, page.ticket)] if page.ticket and page.ticket.qr else []
    if portrait:
        return [_Column([*asked, *number, *facts, *code, Air(), *_ways_on(page, look, in_column=False)])]
    if is_ticket:
        columns = [_Column(number, 0.28), _Column(facts, 0.52), _Column(code, 0.2)]
        return _shared([column for column in columns if column.blocks])
    if wide:
        return [_Column(facts)]
    return [_Column(facts, 0.64), _Column([Air(), *_ways_on(page, look, in_column=True), Air()], 0.36)]


def _foot(page: Page, look: Look, *, wide: bool) -> list[Block]:
    """What runs across below all columns: a panel that lies has the width for it."""
    below = page.kind is ScreenKind.TICKET or (page.kind is ScreenKind.CONFIRM and wide)
    return _ways_on(page, look, in_column=False) if below and not look.panel.portrait else []


def _shared(columns: list[_Column]) -> list[_Column]:
    """The whole width shared in proportion."""
    whole = sum(column.share for column in columns)
    return [_Column(column.blocks, column.share / whole) for column in columns]


def _notice(page: Page, look: Look, *, wide: bool) -> list[_Column]:
    """Something to know: picture and words in the middle, then the ways on."""
    busy = page.kind is ScreenKind.BUSY
    stem = page.pictogram or ("wait" if busy else None)
    picture: list[Block] = [Illustration(look, stem, "star" if busy else "tile")] if stem else []
    asked = _asked(page, look, centred=wide and bool(picture))
    ways = _ways_on(page, look, in_column=not wide)
    if wide or not picture:
        return [_Column([Air(), *picture, *asked, *_rows(page, look), Air(), *ways])]
    words: list[Block] = [Air(), *asked, *_rows(page, look), *ways, Air(2)]
    return [_Column([Air(), *picture, Air()], 0.36), _Column(words, 0.64)]


def _attract(page: Page, look: Look, room: int, *, wide: bool) -> list[_Column]:
    greeting: list[Block] = [
        Text(look, "title", "heading", page.title, Role.GREETING, theme.TITLE, centred=wide),
        Text(look, "prompt", "paragraph", page.prompt, Role.PROMPT, centred=wide),
    ]
    arch: list[Block] = [Illustration(look, page.pictogram or "hello", "arch")]
    ways = _cards_and_ways(page, look, room, [*greeting, *arch])
    if wide:
        return [_Column([Air(), *arch, *greeting, Air(), *ways])]
    return [_Column([Air(), *arch, Air()], 0.34), _Column([Air(), *greeting, *ways, Air()], 0.66)]


def _ways_on(page: Page, look: Look, *, in_column: bool) -> list[Block]:
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
            doors = kind == "language"
            blocks.append(Cards(look, group, left, Role.PROMPT if doors else Role.NAME, doors))
    return blocks


def _group(control: Control) -> str:
    if control.style is ControlStyle.LANGUAGE:
        return "language"
    return "card" if control.style is ControlStyle.CHOICE else "button"
