"""Every screen that a visit can reach, found by walking the engine at random with the real catalogue."""

import random
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from central.catalogue.content import load_content
from kiosk.dialogue.actions import CatalogueArrived, HelpCallChanged, LeftoverFound
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.screen import Screen
from kiosk.journeys.reception import reception
from kiosk.locate import CONFIG
from protocol.catalogue import Catalogue
from protocol.hall import HelpState
from tests.dialogue.test_random_walks import press
from tests.dialogue.world import PER_PAGE, Walk, ticket

CENTRE = "MA-11-LAA-02"
WALKS, STEPS = 600, 70


@cache
def real_catalogue() -> Catalogue:
    return load_content(Path(CONFIG) / "content", datetime(2026, 11, 23, tzinfo=UTC))


def new_walk(seed: int) -> Walk:
    """At the attract screen of the demo centre; every fifth one with a ticket left over from a crash."""
    walk = Walk(Engine(reception, ("ar", "fr"), lambda size: PER_PAGE[TextSize(size)]), centre=CENTRE)
    walk.do(CatalogueArrived(real_catalogue()))
    if seed % 5 == 0:
        walk.do(LeftoverFound(ticket(centre=CENTRE)))
    return walk


@cache
def reached() -> dict[str, Screen]:
    """The first sight of each screen by its id, in the order of a visit."""
    found: dict[str, Screen] = {}
    for seed in range(WALKS):
        chance = random.Random(seed)
        walk = new_walk(seed)
        for _ in range(STEPS):
            press(walk, chance.randrange(10_000))
            visit = walk.session.visit
            if visit is not None and walk.session.help is None and chance.random() < 0.02:
                walk.do(HelpCallChanged(visit.id, HelpState.COMING))
            found.setdefault(walk.screen.id, walk.screen)
    return found
