"""Whatever visitors press in whatever order, with whatever answers from outside."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.dialogue import effects as eff
from kiosk.dialogue.actions import (
    Activate,
    BlankScreen,
    Direction,
    Erase,
    Failed,
    GoBack,
    GoOn,
    Leave,
    MoveFocus,
    NextLanguage,
    OpenHelp,
    Outcome,
    Pressed,
    Select,
)
from kiosk.dialogue.controls import controls, entry_keys
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Source
from protocol.rules import EntryKind
from tests.dialogue.forms import GOOD, form_walk, turn_to
from tests.dialogue.world import CODE, Walk, outcomes

SLOW_OK = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
MOVES = st.lists(st.integers(0, 10_000), min_size=1, max_size=60)
RECEIPT = "12345678901230"
LEARNT = Pressed(Select(), message("keyname-enter"), message("select-key-does"))
SCRIPTS: dict[str, Callable[[], Walk]] = {"reception": Walk, "forms": form_walk}
both_scripts = pytest.mark.parametrize("new", SCRIPTS.values(), ids=SCRIPTS.keys())


def press(walk: Walk, number: int) -> None:
    """One random thing: mostly a control of the screen, sometimes a key, time, or an answer from outside."""
    pending = walk.session.pending
    if pending is not None and number % 3:
        choices = outcomes(pending.call, walk.centre)
        if number % 17 == 0:
            walk.do(Failed(pending.token, "storage-failed"))
        else:
            walk.do(Outcome(pending.token, choices[number // 3 % len(choices)]))
        return
    kind = number % 11
    ids = controls(walk.screen)
    choices_only = [i for i in ids if i.startswith("choice:")]
    if walk.screen.entry is not None and kind < 6:
        type_something(walk, number // 11)
    elif kind < 6 and choices_only:
        walk.do(Activate(choices_only[(number // 11) % len(choices_only)]))
    elif kind == 6 and ids:
        walk.do(Activate(ids[(number // 11) % len(ids)]))
    elif kind == 7:
        walk.do(GoBack())
    elif kind == 8:
        walk.do(
            [Select(), GoOn(), OpenHelp(), Leave(), NextLanguage(), BlankScreen(), LEARNT][(number // 11) % 7]
        )
    elif kind == 9:
        walk.do(MoveFocus(list(Direction)[(number // 11) % 4]))
    else:
        walk.wait((0.6, 130.0)[(number // 11) % 2])


def type_something(walk: Walk, number: int) -> None:
    """Mostly a good answer; else any keys of the screen, in any order; and past one question in four."""
    screen = walk.screen
    assert screen.entry is not None
    good = {EntryKind.SHORT_CODE: CODE, EntryKind.TICKET_NUMBER: "047", EntryKind.RECEIPT_CODE: RECEIPT}
    codes = {str(kind): code for kind, code in good.items()}
    if number % 4 == 1 and screen.choices:
        walk.do(Activate(f"choice:{screen.choices[number // 4 % len(screen.choices)].id}"))
    elif number % 4 == 2:
        keys = entry_keys(screen)
        for n in range(number % 9):
            walk.do(Activate(keys[(number * 31 + n * 17) % len(keys)]))
    else:
        for _ in screen.entry.typed:
            walk.do(Erase())
        walk.enter(codes.get(screen.entry.kind) or GOOD[screen.id])


def journey(numbers: list[int], new: Callable[[], Walk] = Walk) -> Walk:
    walk = new()
    for number in numbers:
        press(walk, number)
    return walk


@both_scripts
@given(MOVES)
@SLOW_OK
def test_no_screen_without_a_way_back_and_to_staff(new: Callable[[], Walk], numbers: list[int]) -> None:
    walk = new()
    for number in numbers:
        press(walk, number)
        ids = controls(walk.screen)
        assert "bar:help" in ids
        if walk.session.visit is not None:
            assert {"bar:back", "bar:leave"} <= set(ids)
    for _ in range(80):  # and back really leads out
        if walk.session.visit is None:
            return
        if walk.session.pending is not None and walk.session.fault is None:
            walk.answer(0)
        walk.do(GoBack())
    pytest.fail(f"no way out of {walk.screen.id}")


@both_scripts
@given(MOVES)
@SLOW_OK
def test_back_undoes_the_last_answer(new: Callable[[], Walk], numbers: list[int]) -> None:
    walk = journey([2, *numbers], new)
    visit, screen = walk.session.visit, walk.screen
    if visit is None or walk.session.pending or walk.session.fault or walk.session.overlay:
        return
    if screen.page > 1 or not screen.choices or screen.choices[0].id in ("change", "continue"):
        return
    walk.do(Activate(f"choice:{screen.choices[0].id}"))
    after = walk.session
    if after.visit is None or len(after.visit.answers) <= len(visit.answers):
        return  # it ended the visit, or went home
    if after.pending is not None:
        if after.pending.commit_key is not None:
            return  # back stops at a commit; told elsewhere
        walk.answer(0)
    assert walk.session.visit is not None
    if any(a.source is Source.COMMIT for a in walk.session.visit.answers[len(visit.answers) :]):
        return
    walk.do(GoBack())
    if walk.session.pending is not None and walk.session.pending.commit_key is None:
        walk.answer(visit.answers[len(walk.session.visit.answers)].value)  # asked again, answered as before
    assert walk.screen.id == screen.id


@both_scripts
@given(MOVES)
@SLOW_OK
def test_settings_change_nothing_of_any_screen(new: Callable[[], Walk], numbers: list[int]) -> None:
    """Rows V19, L1: opened, used and left again, and the visitor stands just where they stood."""
    walk = journey([2, *numbers], new)
    before, visit = walk.screen, walk.session.visit
    if visit is None or walk.session.overlay or (walk.session.pending and not walk.session.fault):
        return
    walk.choose("bar:settings", "theme", "night", "bar:settings", "sound", "louder", "bar:back", "bar:back")
    walk.choose("bar:settings", "theme", "bar:settings", "bar:language")
    turn_to(walk, walk.session.preferences.language)  # in the largest text the languages have two pages
    after = walk.session.visit
    assert after is not None
    assert replace(walk.screen, focus=None) == replace(before, focus=None)
    assert replace(after, keys_used=False) == replace(visit, keys_used=False)


@both_scripts
@given(MOVES)
@SLOW_OK
def test_nothing_is_committed_twice(new: Callable[[], Walk], numbers: list[int]) -> None:
    """A key is sent again only after a fault; two keys in a row need a visitor's answer in between."""
    walk = new()
    keys: list[str] = []
    faulted: set[str] = set()
    for number in numbers:
        pending = walk.session.pending
        before = len(walk.effects)
        press(walk, number)
        if walk.session.fault and pending and pending.commit_key:
            faulted.add(pending.commit_key)
        for effect in walk.effects[before:]:
            if isinstance(effect, eff.Perform) and effect.key is not None:
                assert effect.key not in keys or effect.key in faulted
                faulted.discard(effect.key)
                keys.append(effect.key)
    for visit_end in (e for e in walk.effects if isinstance(e, eff.Compensate)):
        assert visit_end.key in keys


@both_scripts
@given(MOVES)
@SLOW_OK
def test_every_commit_is_answered_or_compensated(new: Callable[[], Walk], numbers: list[int]) -> None:
    """Results that come when the visit is over are never dropped."""
    walk = new()
    open_commits: dict[str, str] = {}
    for number in numbers:
        before = len(walk.effects)
        press(walk, number)
        for effect in walk.effects[before:]:
            if isinstance(effect, eff.Perform) and effect.key is not None:
                open_commits[effect.token] = effect.key
    walk.do(Leave())
    pending_tokens = set(walk.session.abandoned)
    for token in pending_tokens:
        walk.do(Outcome(token, None))
        assert eff.Compensate(open_commits[token], _call(walk, token)) in walk.effects
    assert walk.session.abandoned == {}


def _call(walk: Walk, token: str) -> Any:
    return next(e.call for e in walk.effects if isinstance(e, eff.Perform) and e.token == token)


SCRIPT = """
from tests.dialogue.test_random_walks import SCRIPTS, journey
for new in SCRIPTS.values():
    walk = journey([(n * 7919 + 13) % 10007 for n in range(400)], new)
    for effect in walk.effects:
        print(effect)
    print(walk.screen, walk.session)
"""


def test_replay_is_the_same_under_two_hash_seeds() -> None:
    def run(seed: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    first = run("1")
    assert first.count("Perform(") > 3
    assert first == run("2")
