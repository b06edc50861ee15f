"""The controls of a screen in reading order, which is the focus order of every modality (row K9)."""

from kiosk.dialogue.actions import Direction
from kiosk.dialogue.keyboards import rows_of
from kiosk.dialogue.screen import Keyboard, Screen, ScreenKind

BAR = ("bar:back", "bar:listen", "bar:language", "bar:settings", "bar:help", "bar:leave")
ATTRACT_BAR = ("bar:listen", "bar:help")
MORE = "more"
GO_ROUND = frozenset({ScreenKind.CHOICES, ScreenKind.MANY})
KEYS = tuple(f"key:{key}" for row in rows_of(Keyboard.DIGITS) for key in row)


def controls(screen: Screen) -> tuple[str, ...]:
    """Ids: keys, choices, more, then the bar, which is the same on every screen (row E5)."""
    ids = list(entry_keys(screen))
    ids.extend(f"choice:{choice.id}" for choice in screen.choices)
    if turns(screen):
        ids.append(MORE)
    return (*ids, *screen.bar)


def turns(screen: Screen) -> bool:
    """Whether "more" is there: choices go round, facts come to an end, where they are answered."""
    return screen.pages > 1 if screen.kind in GO_ROUND else screen.page < screen.pages


def entry_keys(screen: Screen) -> tuple[str, ...]:
    """The keys on the screen, row by row; none where nothing is typed."""
    if screen.entry is None:
        return ()
    return tuple(f"key:{key}" for row in screen.entry.rows for key in row)


def first_focus(screen: Screen) -> str | None:
    """Where a visitor who uses keys starts on a new screen: its first answer."""
    if screen.kind is ScreenKind.BUSY:
        return None
    return next(iter(controls(screen)), None)


def moved(screen: Screen, focus: str | None, to: Direction) -> str | None:
    """The next focus; the ends are joined, so that nobody gets stuck."""
    ids = controls(screen)
    if not ids:
        return None
    if to is Direction.FIRST or (focus not in ids and to is Direction.NEXT):
        return ids[0]
    if to is Direction.LAST or focus not in ids:
        return ids[-1]
    return ids[(ids.index(focus) + (1 if to is Direction.NEXT else -1)) % len(ids)]
