"""How many facts a page of a panel holds: as many as fit with the text as large as the visitor wants it."""

from dataclasses import replace

from kiosk.content.compose import Composer
from kiosk.content.page import Page, Row
from kiosk.dialogue.preferences import Preferences
from kiosk.dialogue.screen import Screen
from kiosk.dialogue.turning import on_one_page, turned, turning
from kiosk.touch.layout.compose import fits
from kiosk.touch.panel import Panel


class FactPages:
    """A `FactsAPage` that measures. The last answer is kept: a screen is asked for many times over."""

    def __init__(self, composer: Composer, panel: Panel) -> None:
        self._composer = composer
        self._panel = panel
        self._last: tuple[Screen, Preferences, tuple[int, ...]] | None = None

    def __call__(self, screen: Screen, preferences: Preferences) -> tuple[int, ...]:
        """Each page holds a fact at least, but the last one, which has what can be answered, a ticket's picture."""
        screen = replace(screen, focus=None)
        if self._last is None or self._last[:2] != (screen, preferences):
            self._last = (screen, preferences, self._measured(screen, preferences))
        return self._last[2]

    def _measured(self, screen: Screen, preferences: Preferences) -> tuple[int, ...]:
        page = self._composer.page(screen, preferences)
        if fits(page, self._panel):
            return on_one_page(screen, preferences)
        stands, count = (len(facts) for facts in turning(screen))
        first, last = (self._composer.page(turned(screen, n, (count, 0)), preferences) for n in range(1, 3))
        return self._filled(page.rows[:stands], page.rows[stands:], first, last)

    def _filled(
        self, stands: tuple[Row, ...], rows: tuple[Row, ...], first: Page, last: Page
    ) -> tuple[int, ...]:
        """Pages like the first, as full as they can be, until the rest fits on the last."""

        def held(page: Page, some: tuple[Row, ...]) -> bool:
            return fits(replace(page, rows=stands + some), self._panel)

        holds: list[int] = []
        spare = 0 if last.ticket or not held(last, rows[-1:]) else 1  # what must be left for the last page
        while len(rows) > spare and not held(last, rows):
            counts = range(len(rows) - spare, 1, -1)
            holds.append(next((count for count in counts if held(first, rows[:count])), 1))
            rows = rows[holds[-1] :]
        return (*holds, len(rows))
