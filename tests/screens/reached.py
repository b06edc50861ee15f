"""Every screen that a visit can reach, found by walking the engine at random with the real catalogue."""

import random
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from central.catalogue.content import load_content
from kiosk.dialogue.actions import CatalogueArrived, Erase, HelpCallChanged, LeftoverFound
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.screen import Entry, Keyboard, Screen
from kiosk.journeys.reception import reception
from kiosk.locate import CONFIG
from protocol.catalogue import Catalogue
from protocol.forms import FieldKind
from protocol.hall import HelpState
from protocol.rules import EntryKind
from tests.dialogue.test_random_walks import RECEIPT, press
from tests.dialogue.world import CODE, PER_PAGE, Walk, ticket

CENTRE = "MA-11-LAA-02"
WALKS, STEPS = 600, 90
GOOD_CODES = {
    EntryKind.SHORT_CODE: CODE,
    EntryKind.TICKET_NUMBER: "047",
    EntryKind.RECEIPT_CODE: RECEIPT,
}
NAMES = {
    Keyboard.ARABIC: "أمينة",
    Keyboard.LATIN: "AMINA",
    Keyboard.TIFINAGH: "ⴰⵎⵉⵏⴰ",
    Keyboard.CIN: "AB123456",
}


@cache
def real_catalogue() -> Catalogue:
    return load_content(Path(CONFIG) / "content", datetime(2026, 11, 23, tzinfo=UTC))


def new_walk(seed: int) -> Walk:
    """At the attract screen of the demo centre; every fifth one with a ticket left over from a crash."""
    walk = Walk(
        Engine(reception, ("ar", "ary", "zgh", "fr"), lambda size: PER_PAGE[TextSize(size)]), centre=CENTRE
    )
    walk.do(CatalogueArrived(real_catalogue()))
    if seed % 5 == 0:
        walk.do(LeftoverFound(ticket(centre=CENTRE)))
    return walk


def _step(walk: Walk, number: int) -> None:
    """One random thing; of two questions to type something for, one gets a good answer."""
    entry = walk.screen.entry
    if entry is None or number % 2:
        with suppress(KeyError):  # `press` knows no answer to some fields of the real catalogue
            press(walk, number)
        return
    for _ in entry.typed:
        walk.do(Erase())
    walk.enter(_good_answer(entry))


def _good_answer(entry: Entry) -> str:
    """Something of the right shape."""
    if isinstance(entry.kind, EntryKind):
        return GOOD_CODES[entry.kind]
    fixed = {FieldKind.PHONE: "0612345678", FieldKind.CIN: "AB123456", FieldKind.DATE: "1980"}
    if entry.kind in fixed:
        return fixed[entry.kind]
    if entry.keyboard is Keyboard.DIGITS:
        return "1" * entry.length if entry.exact else "2"
    return next(name for keyboard, name in NAMES.items() if keyboard is entry.keyboard)


@cache
def reached() -> dict[str, Screen]:
    """The first sight of each screen by its id, in the order of a visit."""
    found: dict[str, Screen] = {}
    for seed in range(WALKS):
        chance = random.Random(seed)
        walk = new_walk(seed)
        for _ in range(STEPS):
            _step(walk, chance.randrange(10_000))
            visit = walk.session.visit
            if visit is not None and walk.session.help is None and chance.random() < 0.02:
                walk.do(HelpCallChanged(visit.id, HelpState.COMING))
            found.setdefault(walk.screen.id, walk.screen)
    return found
