"""Facts that do not fit on one page turn pages, like choices do: whoever shows them says how many fit.

What can be answered stands on the last page: nobody agrees to what they have not been shown.
"""

from collections.abc import Callable
from dataclasses import replace

from kiosk.dialogue.preferences import Preferences
from kiosk.dialogue.screen import Fact, Screen, ScreenKind

FactsAPage = Callable[[Screen, Preferences], tuple[int, ...]]
"""How many of the facts that turn each page holds, for a visitor who wants the screen like that."""


def on_one_page(screen: Screen, _preferences: Preferences) -> tuple[int, ...]:
    """Where nothing is too small."""
    return (len(turning(screen)[1]),)


def turning(screen: Screen) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The facts that stand on every page, which is the number of a ticket, and those that turn."""
    stands = int(screen.kind is ScreenKind.TICKET and bool(screen.facts) and screen.facts[0].large)
    return screen.facts[:stands], screen.facts[stands:]


def turned(screen: Screen, page: int, holds: tuple[int, ...]) -> Screen:
    """The screen with the facts of that page, or of the last one; `holds` as in `FactsAPage`."""
    stands, facts = turning(screen)
    page = min(page, len(holds))
    first = sum(holds[: page - 1])
    held = facts[first : first + holds[page - 1]]
    choices = screen.choices if page == len(holds) else ()
    return replace(screen, facts=(*stands, *held), choices=choices, page=page, pages=len(holds))
