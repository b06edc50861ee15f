"""Which blocks a page of each kind has, and in which columns they stand."""

from itertools import groupby
from typing import Final, NamedTuple

from kiosk.content.page import Control, ControlStyle, Page
from kiosk.dialogue.screen import Keyboard, ScreenKind
from kiosk.touch.layout.block import Beside, Block, Sided, total
from kiosk.touch.layout.controls import Buttons, Cards
from kiosk.touch.layout.entry import entry_of
from kiosk.touch.layout.facts import Rows
from kiosk.touch.layout.keypad import Keypad
from kiosk.touch.layout.letters import Letters
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.ornament import Air, Illustration
from kiosk.touch.layout.target import Target
from kiosk.touch.layout.ticket import Code, Number
from kiosk.touch.layout.words import Notice, Text
from kiosk.touch.theme import Role

MOST_TIGHT: Final = 2  # no air is left to take
FEW: Final = 2  # facts that would hang under the question, far from the ways on


class Column(NamedTuple):
    """Blocks below one another; `share` of the width."""

    blocks: list[Block]
    share: float = 1.0


def columns_of(page: Page, look: Look, room: int, *, wide: bool) -> list[Column]:
    """The body: one column, or where a page has two halves and the panel lies, two."""
    asked = what_is_asked(page, look)
    match page.kind:
        case ScreenKind.ATTRACT:
            return _attract(page, look, room, wide=wide)
        case ScreenKind.ENTRY:
            return _entry(page, look, room, asked, wide=wide)
        case ScreenKind.CONFIRM | ScreenKind.TICKET:
            return _facts(page, look, room, asked, wide=wide)
        case ScreenKind.NOTICE | ScreenKind.BUSY:
            return _notice(page, look, room, wide=wide)
        case ScreenKind.TARGET:
            words, ways = what_is_asked(page, look, centred=True), _ways_on(page, look, in_column=False)
            return [Column([Target(look, page, words, ways)])]
        case ScreenKind.CHOICES | ScreenKind.MANY:
            return [
                Column([*asked, *_rows(page, look), *_lift(look), *_cards_and_ways(page, look, room, asked)])
            ]


def what_is_asked(page: Page, look: Look, *, centred: bool = False) -> list[Block]:
    """What is asked, and what was wrong with the answer."""
    blocks: list[Block] = [Text(look, "prompt", "paragraph", page.prompt, Role.PROMPT, centred=centred)]
    if page.error:
        blocks.append(Notice(look, "error", "alert", page.error, "alert", "error", look.colours.danger))
    return blocks


def _rows(page: Page, look: Look) -> list[Block]:
    return [Rows(look, page.rows)] if page.rows else []


def _entry(page: Page, look: Look, room: int, asked: list[Block], *, wide: bool) -> list[Column]:
    """What is typed, the keys to type with, and the ways past.

    Lying, digits stand in a column beside the question, and `wide` puts the ways below both; letters take the
    whole width, and without `wide` have the ways beside them, and in need what is typed beside the question.
    """
    field, keys = _field(page, look), _keys(page, look)
    if look.panel.portrait:
        ways = _ways_on(page, look, in_column=False)
        return [Column([*asked, Air(), *field, *keys, *ways])]
    ways = _ways_on(page, look, in_column=True)
    if is_lettered(page):
        if wide or not ways:
            return [Column([*asked, *field, *_lift(look), *keys])]
        return _needed([Column([*_lift(look), *keys], 0.77), Column([*_lift(look), *ways], 0.23)], look, room)
    keypad = [*_lift(look), *keys]
    if wide or not ways:
        return [Column([*asked, *field, Air()], 0.5), Column(keypad, 0.5)]
    question = Column([*asked, *field, Air()], 0.4)
    return _needed([question, Column(keypad, 0.36), Column([Air(), *ways], 0.24)], look, room)


def _field(page: Page, look: Look) -> list[Block]:
    return [entry_of(look, page.entry, page.title, page.language)] if page.entry else []


def _keys(page: Page, look: Look) -> list[Block]:
    keys = {c.id: c for c in page.controls if c.style is ControlStyle.KEY}
    if not keys or page.entry is None:
        return []
    stretch = 0 if look.low else 3
    if not is_lettered(page):
        return [_sided(look, Keypad(look, tuple(keys.values()), stretch))]
    rows = tuple(tuple(keys[key] for key in row) for row in page.entry.rows)
    return [Letters(look, rows, page.entry.keyboard is Keyboard.ARABIC, stretch)]


def is_lettered(page: Page) -> bool:
    """Whether the keys are those of an alphabet."""
    return page.entry is not None and page.entry.keyboard is not Keyboard.DIGITS


def has_sides(page: Page) -> bool:
    """Whether its columns are words and what is touched: then a visitor's hand decides which side is which."""
    return page.kind in (ScreenKind.ENTRY, ScreenKind.CONFIRM, ScreenKind.NOTICE, ScreenKind.ATTRACT)


def _lift(look: Look) -> list[Block]:
    """Nothing, above what is to be touched, where that has to be low (row T6)."""
    return [Air()] if look.low else []


def across_of(page: Page, look: Look, *, wide: bool) -> list[Block]:
    """What runs across above all columns: of a panel that lies, the question to two halves."""
    if look.panel.portrait:
        return []
    if page.kind in (ScreenKind.CONFIRM, ScreenKind.TICKET):
        return what_is_asked(page, look)
    if (
        page.kind is ScreenKind.ENTRY
        and is_lettered(page)
        and not wide
        and _ways_on(page, look, in_column=True)
    ):
        asked, field = what_is_asked(page, look), _field(page, look)
        return [*asked, *field] if look.tight < MOST_TIGHT else [Beside(look, asked[0], field[0]), *asked[1:]]
    return []


def _facts(page: Page, look: Look, room: int, asked: list[Block], *, wide: bool) -> list[Column]:
    """Rows, and of a ticket its number apart from them and its QR code.

    Lying, `wide` makes the number one of the rows, or puts the ways on below all columns; where only the picture of
    a ticket is left to show, beside it.
    """
    portrait, is_ticket = look.panel.portrait, page.kind is ScreenKind.TICKET
    apart = is_ticket and page.rows and page.rows[0].large and (portrait or not wide)
    number: list[Block] = [Number(look, page.rows[0])] if apart else []
    rows = page.rows[1:] if apart else page.rows
    facts: list[Block] = [Rows(look, rows)] if rows else []
    code: list[Block] = [Code(look, page.ticket)] if page.ticket and page.ticket.qr else []
    if portrait:
        return [Column([*asked, *number, *facts, *code, Air(), *_ways_on(page, look, in_column=False)])]
    if _is_picture(page) and wide:
        number = [Number(look, page.rows[0])]
        ways = _ways_on(page, look, in_column=True)
        return _needed([Column(number, 0.29), Column(code, 0.3), Column(ways, 0.41)], look, room)
    if is_ticket:
        columns = [Column(number, 0.28 if code else 0.4), Column(facts, 0.52), Column(code, 0.2)]
        return _shared([column for column in columns if column.blocks])
    if wide:
        return [Column(facts)]
    around: list[Block] = [] if look.low else [Air()]
    ways = [Air(), *_ways_on(page, look, in_column=True), *around]
    middle = around if len(rows) <= FEW else []
    return [Column([*middle, *facts, *middle], 0.64), Column(ways, 0.36)]


def _is_picture(page: Page) -> bool:
    """The last page of a ticket whose facts turned: its number and its picture."""
    return page.kind is ScreenKind.TICKET and page.ticket is not None and len(page.rows) == 1


def foot_of(page: Page, look: Look, *, wide: bool) -> list[Block]:
    """What runs across below all columns: a panel that lies has the width for it."""
    if _is_picture(page) and wide:
        return []
    below = page.kind is ScreenKind.TICKET or (page.kind in (ScreenKind.CONFIRM, ScreenKind.ENTRY) and wide)
    return _ways_on(page, look, in_column=False) if below and not look.panel.portrait else []


def _shared(columns: list[Column]) -> list[Column]:
    """The whole width shared in proportion."""
    whole = sum(column.share for column in columns)
    return [Column(column.blocks, column.share / whole) for column in columns]


def _needed(columns: list[Column], look: Look, room: int) -> list[Column]:
    """Where no air is left and a column is too high for its share, each as narrow as it can be, and what remains
    shared in proportion."""

    def is_too_high(column: Column, share: float) -> bool:
        return total(column.blocks, round(width * share), look.gap) > room

    width = look.width - 2 * look.unit * (len(columns) - 1)
    if look.tight < MOST_TIGHT or not any(is_too_high(column, column.share) for column in columns):
        return columns
    steps = [percent / 100 for percent in range(12, 80)]
    least = [next((share for share in steps if not is_too_high(one, share)), 1.0) for one in columns]
    spare = 1 - sum(least)
    if spare < 0:
        return columns
    return [Column(one.blocks, need + spare * one.share) for one, need in zip(columns, least, strict=True)]


def _notice(page: Page, look: Look, room: int, *, wide: bool) -> list[Column]:
    """Something to know: picture and words in the middle, then the ways on; words before a picture."""
    busy = page.kind is ScreenKind.BUSY
    stem = page.pictogram or ("wait" if busy else None)
    picture: list[Block] = [Illustration(look, stem, "star" if busy else "tile")] if stem else []
    asked = what_is_asked(page, look, centred=wide and bool(picture))
    ways = _ways_on(page, look, in_column=not wide)
    if wide or not picture:
        words = [*asked, *_rows(page, look), Air(), *ways]
        whole: list[Block] = [Air(), *picture, *words]
        if look.tight == MOST_TIGHT and total(whole, look.width, look.gap) > room:
            whole = [Air(), *words]
        return [Column(whole)]
    words = [Air(), *asked, *_rows(page, look), *ways, Air(2 if ways else 1)]
    if look.low:
        words = [Air(), *asked, *_rows(page, look), Air(), *ways]
    return [Column([Air(), *picture, Air()], 0.36), Column(words, 0.64)]


def _attract(page: Page, look: Look, room: int, *, wide: bool) -> list[Column]:
    greeting: list[Block] = [
        Text(look, "title", "heading", page.title, Role.GREETING, look.colours.title, centred=wide),
        Text(look, "prompt", "paragraph", page.prompt, Role.PROMPT, centred=wide),
    ]
    arch: list[Block] = [Illustration(look, page.pictogram or "hello", "arch")]
    ways = _cards_and_ways(page, look, room, [*greeting, *arch])
    if wide:
        return [Column([Air(), *arch, *greeting, Air(), *ways])]
    words: list[Block] = [Air(), *greeting, *_lift(look), *ways, *([] if look.low else [Air()])]
    return [Column([Air(), *arch, Air()], 0.34), Column(words, 0.66)]


def _ways_on(page: Page, look: Look, *, in_column: bool) -> list[Block]:
    """Every control that is neither key nor bar, as buttons."""
    ways = tuple(c for c in page.controls if c.style not in (ControlStyle.BAR, ControlStyle.KEY))
    return [_sided(look, Buttons(look, ways, in_column=in_column))] if ways else []


def _sided(look: Look, block: Block) -> Block:
    """Under the visitor's hand, on a panel that stands."""
    return Sided(look, block) if look.panel.portrait and look.hand_at_start is not None else block


def _cards_and_ways(page: Page, look: Look, room: int, before: list[Block]) -> list[Block]:
    """Choices as cards, what follows them as buttons, in the page's order."""
    width = look.width
    ways = [c for c in page.controls if c.style not in (ControlStyle.BAR, ControlStyle.KEY)]
    groups = [(kind, tuple(group)) for kind, group in groupby(ways, key=_group)]
    buttons = [_sided(look, Buttons(look, group)) for kind, group in groups if kind == "button"]
    used = total([*before, *buttons, *_rows(page, look)], width, look.gap) + 2 * look.gap
    left = max(0, min(room, look.zone) - used) if look.low else max(0, room - used)
    blocks: list[Block] = []
    for kind, group in groups:
        if kind == "button":
            blocks.append(_sided(look, Buttons(look, group)))
        else:
            doors = kind == "language"
            role = Role.PROMPT if doors else Role.NAME
            blocks.append(Cards(look, group, left, role, doors, stretch=0 if look.low else 4))
    return blocks


def _group(control: Control) -> str:
    if control.style is ControlStyle.LANGUAGE:
        return "language"
    return "card" if control.style is ControlStyle.CHOICE else "button"
