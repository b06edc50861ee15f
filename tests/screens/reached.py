"""Every screen that a visit can reach, found by walking the engine with the real catalogue."""

import random
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from central.catalogue.content import load_content
from kiosk.dialogue.actions import (
    Activate,
    CatalogueArrived,
    CentralSeen,
    Erase,
    HelpCallChanged,
    LeftoverFound,
    Outcome,
)
from kiosk.dialogue.controls import controls
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.overlays import not_ready_screen
from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.screen import Entry, Keyboard, Screen
from kiosk.journeys.reception import reception
from kiosk.locate import CONFIG
from kiosk.rehearsal.stage import authorised
from protocol.catalogue import Catalogue
from protocol.forms import FieldKind
from protocol.hall import HelpState
from protocol.rules import EntryKind
from tests.dialogue.test_random_walks import RECEIPT, press
from tests.dialogue.world import CODE, PER_PAGE, Walk, outcomes, ticket

DAY = datetime(2026, 11, 23, tzinfo=UTC)
CENTRE = "MA-11-LAA-02"
WALKS, STEPS = 700, 140
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
    return load_content(Path(CONFIG) / "content", DAY)


@cache
def authorised_catalogue() -> Catalogue:
    """As where the CNDP authorised the operator, so that identity and health are asked, and staff wrote what each
    service is."""
    with TemporaryDirectory() as folder:
        found = load_content(authorised("D-GS-12/2026", Path(folder) / "content"), DAY)
    described = tuple(replace(service, description=service.public_name) for service in found.services)
    return replace(found, version="authorised", services=described)


def new_walk(seed: int) -> Walk:
    """At the attract screen of the demo centre, which every third time is an authorised one; every fifth time with a
    ticket left over from a crash, every seventh without the network."""
    walk = Walk(
        Engine(reception, ("ar", "ary", "zgh", "fr"), lambda size: PER_PAGE[TextSize(size)]), centre=CENTRE
    )
    walk.do(CatalogueArrived(authorised_catalogue() if seed % 3 == 2 else real_catalogue()))
    if seed % 5 == 4:
        walk.do(LeftoverFound(ticket(centre=CENTRE)))
    if seed % 7 == 6:
        walk.do(CentralSeen(reachable=False))
    return walk


class Curious:
    """Presses at random, but by preference what it pressed least on such a screen, and so hears the rarest answers;
    of equals, in every second walk, the first one."""

    def __init__(self) -> None:
        self._tried: Counter[tuple[str, str]] = Counter()
        self._walks = 0

    def begin(self) -> None:
        self._walks += 1

    def step(self, walk: Walk, chance: random.Random) -> None:
        """One thing; of two questions to type something for, one gets a good answer."""
        screen, pending = walk.screen, walk.session.pending
        if chance.random() < 0.3:
            with suppress(KeyError):  # `press` knows no answer to some fields of the real catalogue
                press(walk, chance.randrange(10_000))
        elif pending is not None:
            answers = outcomes(pending.call, walk.centre)
            wanted = self._least_tried(type(pending.call).__name__, map(str, range(len(answers))), chance)
            walk.do(Outcome(pending.token, answers[int(wanted)]))
        elif screen.entry is not None and chance.random() < 0.5:
            for _ in screen.entry.typed:
                walk.do(Erase())
            walk.enter(good_answer(screen.entry))
        else:
            answers = [i for i in controls(screen) if i.startswith("choice:") or i == "more"] or controls(
                screen
            )
            walk.do(Activate(self._least_tried(screen.id, answers, chance)))

    def _least_tried(self, place: str, ways: Iterable[str], chance: random.Random) -> str:
        by_chance = self._walks % 2
        chosen = min(ways, key=lambda way: (self._tried[place, way], by_chance and chance.random()))
        self._tried[place, chosen] += 1
        return chosen


def good_answer(entry: Entry) -> str:
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
    found = {screen.id: screen for screen in (not_ready_screen(),)}
    curious = Curious()
    for seed in range(WALKS):
        chance = random.Random(seed)
        walk = new_walk(seed)
        curious.begin()
        for _ in range(STEPS):
            curious.step(walk, chance)
            visit = walk.session.visit
            if visit is not None and walk.session.help is None and chance.random() < 0.02:
                walk.do(HelpCallChanged(visit.id, HelpState.COMING))
            found.setdefault(walk.screen.id, walk.screen)
    return found
