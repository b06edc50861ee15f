"""Four languages side by side: nothing is set smaller, on the first screen or on the one that changes them."""

from functools import cache

import pytest

from kiosk.content.compose import Composer
from kiosk.content.messages import Messages
from kiosk.content.values import Values
from kiosk.dialogue.actions import Activate, LeftoverFound
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import Preferences, Reach, TextSize
from kiosk.journeys.reception import reception
from kiosk.touch.capacity import capacity
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import PANELS, Panel
from tests.dialogue.world import LANGUAGES, Walk, ticket

every_panel = pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
every_size = pytest.mark.parametrize("size", TextSize)
every_reach = pytest.mark.parametrize("reach", Reach)


@cache
def composer() -> Composer:
    return Composer({language: Values(language, Messages(language)) for language in LANGUAGES})


def kiosk(panel: Panel, first: Preferences) -> Walk:
    """One that a site lets begin like that."""
    return Walk(Engine(reception, LANGUAGES, lambda size: capacity(panel, size), first=first))


@every_panel
@every_size
@every_reach
@pytest.mark.parametrize("leftover", [False, True])
def test_the_first_screen_has_room_for_four_languages(
    panel: Panel, size: TextSize, reach: Reach, leftover: bool
) -> None:
    walk = kiosk(panel, Preferences("ar", size, reach=reach))
    if leftover:
        walk.do(LeftoverFound(ticket(), "fr"))
    scene = compose(composer().page(walk.screen, walk.session.preferences), panel)
    assert scene.shrink == 1.0


@every_panel
@every_size
@every_reach
@pytest.mark.parametrize("language", LANGUAGES)
def test_so_has_the_one_that_changes_them(panel: Panel, size: TextSize, reach: Reach, language: str) -> None:
    walk = kiosk(panel, Preferences("ar", size, reach=reach))
    walk.choose(language, "bar:language")
    for _ in range(walk.screen.pages):
        scene = compose(composer().page(walk.screen, walk.session.preferences), panel)
        assert scene.shrink == 1.0
        walk.do(Activate("more"))
