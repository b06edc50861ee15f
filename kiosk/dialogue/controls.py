"""The controls of a screen in reading order, which is the focus order of every modality (row K9)."""

from kiosk.dialogue.actions import Direction
from kiosk.dialogue.screen import Screen, ScreenKind

BAR = ("bar:back", "bar:listen", "bar:language", "bar:text-size", "bar:help", "bar:leave")
ATTRACT_BAR = ("bar:listen", "bar:help")
MORE = "more"
KEYS = (*(f"key:{d}" for d in "123456789"), "key:erase", "key:0", "key:ok")


def controls(screen: Screen) -> tuple[str, ...]:
    """Ids: choices, more, keys, then the bar, which is the same on every screen (row E5)."""
    ids = [f"choice:{choice.id}" for choice in screen.choices]
    if screen.pages > 1:
        ids.append(MORE)
    if screen.entry is not None:
        ids.extend(KEYS)
    return (*ids, *screen.bar)


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
