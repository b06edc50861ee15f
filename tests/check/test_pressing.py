"""Each key asked for by its name, each switch by its number: what comes, what does not, what is another."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.check.findings import Finding, absent, broken, ready, untested
from kiosk.check.pressing import keys_found, switches_found
from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue import timers
from kiosk.dialogue.actions import Activate, JackChanged, OpenHelp, Pressed, SwitchPressed
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import Switches
from kiosk.dialogue.pressing import PATIENCE_SECONDS
from kiosk.dialogue.steps import Finish, Journey, tell
from kiosk.dialogue.text import Message, message
from kiosk.dialogue.visit import Facts
from kiosk.locate import CONFIG
from tests.dialogue.world import LANGUAGES, PER_PAGE, Walk

KEYMAP = load_keymap(CONFIG / "keymaps" / "ez_access.json")
NAMED = KEYMAP.named
ONE, TWO = SwitchPressed("switch-304", 0.3), SwitchPressed("switch-305", 0.3)


class Trial:
    """A visit of nothing but keys and switches; `found` once they were all asked for."""

    def __init__(self, *, keys: bool) -> None:
        self.walk = Walk(Engine(self._keys if keys else self._switches, LANGUAGES, PER_PAGE.__getitem__))
        self.walk.choose("fr")
        self.found: Finding | None = None

    def _keys(self, _: Facts) -> Journey[None]:
        yield from self._told((yield from keys_found(KEYMAP.names())))

    def _switches(self, _: Facts) -> Journey[None]:
        yield from self._told((yield from switches_found()))

    def _told(self, found: Finding) -> Journey[None]:
        self.found = found
        yield from tell("told", "printer")
        yield from Finish()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.walk.do(KEYMAP.pressed(key))

    def asked(self) -> tuple[str, Message]:
        """The title's number and the key's name."""
        title, prompt = self.walk.screen.title, self.walk.screen.prompt
        assert isinstance(title, Message)
        assert isinstance(prompt, Message)
        key = arguments(prompt)["key"]
        assert isinstance(key, Message)
        return str(arguments(title)["n"]), key


def arguments(told: Message) -> Mapping[str, object]:
    return dict(told.args)


def test_every_key_of_the_map_is_asked_for_by_its_name_and_all_of_them_make_it_ready() -> None:
    trial = Trial(keys=True)
    for n, key in enumerate(NAMED.values(), 1):
        assert trial.asked() == (str(n), message(f"keyname-{key}"))
        trial.press(key)
    assert trial.found == ready("keypad")


@pytest.mark.parametrize("key", ["f21", "f17", "f20", "volume_up", "5", "f24"])
def test_another_key_is_told_at_once_and_does_nothing_else(key: str) -> None:
    """Back, help, select: none of them may lead away from the question."""
    trial = Trial(keys=True)
    effects = len(trial.walk.effects)
    trial.press(key)
    assert trial.walk.screen.error == message("another-key", key=KEYMAP.pressed(key).name)
    assert trial.walk.session.overlay is None
    assert trial.asked()[0] == "1"
    assert len(trial.walk.effects) == effects
    trial.press(NAMED["previous"])
    assert trial.asked()[0] == "2"
    assert trial.walk.screen.error is None


def test_a_key_without_a_meaning_says_so() -> None:
    trial = Trial(keys=True)
    trial.press("q")
    assert trial.walk.screen.error == message("unused-key")


def test_what_a_finger_calls_dead_is_missing_by_what_it_would_do() -> None:
    trial = Trial(keys=True)
    for intent, key in NAMED.items():
        if intent in ("back", "louder"):
            trial.walk.choose("no-reaction")
        else:
            trial.press(key)
    assert trial.found == broken("keypad", "keys-missing", "back louder")


def test_a_key_that_does_not_come_is_waited_for_so_long_and_no_longer() -> None:
    trial = Trial(keys=True)
    trial.walk.wait(PATIENCE_SECONDS - 1)
    trial.walk.wait(60, occupied=True)  # while it is being said
    trial.walk.wait(PATIENCE_SECONDS - 1)
    assert trial.asked()[0] == "1"
    trial.press("f24")  # another one: somebody is there
    trial.walk.wait(PATIENCE_SECONDS - 1)
    assert trial.asked()[0] == "1"
    trial.walk.wait(1)
    assert trial.asked()[0] == "2"
    trial.press(*list(NAMED.values())[1:])
    assert trial.found == broken("keypad", "keys-missing", "previous")


def test_where_no_keys_are_meant_to_be_the_first_question_is_the_last() -> None:
    trial = Trial(keys=True)
    trial.walk.choose("not-here")
    assert trial.found == absent("keypad")
    trial = Trial(keys=True)
    trial.press(NAMED["previous"])
    assert "not-here" not in [one.id for one in trial.walk.screen.choices]


def test_help_lies_over_it_and_there_keys_do_what_they_mean() -> None:
    trial = Trial(keys=True)
    trial.walk.do(Activate("bar:help"))
    trial.walk.wait(PATIENCE_SECONDS + 1)
    assert trial.walk.screen.id == "help"
    trial.press(NAMED["back"])
    assert trial.asked()[0] == "1"


def test_a_headset_that_goes_in_is_no_key() -> None:
    trial = Trial(keys=True)
    trial.walk.do(Pressed(JackChanged(inserted=True), message("keyname-f15")))
    assert trial.walk.screen.error is None


def test_no_key_moves_a_focus_there() -> None:
    trial = Trial(keys=True)
    trial.walk.do(OpenHelp())
    trial.press("f19", NAMED["back"])  # somebody who goes by keys
    assert trial.walk.screen.id == "check-key"
    assert trial.walk.screen.focus is None


def test_two_switches_are_both_asked_for() -> None:
    trial = Trial(keys=False)
    trial.walk.do(ONE)
    assert trial.walk.screen.id == "check-second-switch"
    trial.walk.do(ONE)
    assert trial.walk.screen.error == message("same-switch")
    trial.walk.do(TWO)
    assert trial.found == ready("switches")
    assert trial.walk.session.preferences.switches is None  # nothing is scanned for who only tried them


def test_of_one_switch_that_is_said() -> None:
    trial = Trial(keys=False)
    trial.walk.do(ONE)
    trial.walk.choose("only-one")
    assert trial.found == ready("switches")


def test_a_switch_that_does_nothing_is_missing_and_one_that_nobody_speaks_of_is_untested() -> None:
    trial = Trial(keys=False)
    trial.walk.choose("no-reaction")
    trial.walk.do(TWO)
    assert trial.found == broken("switches", "keys-missing", "first")
    trial = Trial(keys=False)
    trial.walk.do(ONE)
    trial.walk.choose("no-reaction")
    assert trial.found == broken("switches", "keys-missing", "second")
    trial = Trial(keys=False)
    trial.walk.do(ONE)
    trial.walk.wait(PATIENCE_SECONDS)
    assert trial.found == untested("switches")
    trial = Trial(keys=False)
    trial.walk.choose("not-here")
    assert trial.found == absent("switches")


def test_who_goes_by_switch_answers_with_it_all_the_same() -> None:
    trial = Trial(keys=False)
    known = replace(trial.walk.session.preferences, switches=Switches("switch-304", known=True))
    trial.walk.session = replace(trial.walk.session, preferences=known)
    assert trial.walk.screen.focus is None
    trial.walk.do(ONE)
    assert trial.walk.screen.id == "check-second-switch"


def test_nobody_at_all_is_asked_whether_they_are_there_only_after_the_keys() -> None:
    """Each silence goes on to the next key; it never ends the check in the middle of them."""
    trial = Trial(keys=True)
    for _ in NAMED:
        trial.walk.wait(PATIENCE_SECONDS)
    assert trial.found == broken("keypad", "keys-missing", " ".join(NAMED))
    trial.walk.wait(timers.INACTIVE_SECONDS)
    assert trial.walk.screen.id == "still-there"
