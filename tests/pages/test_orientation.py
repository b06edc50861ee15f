"""Instructions are made from the keys as they are bound, so they cannot lie."""

import json
from dataclasses import replace

import pytest

from kiosk.content.narration import Narrator
from kiosk.devices.keypad.keymap import ESSENTIAL, Keymap
from kiosk.dialogue.text import message
from kiosk.locate import CONFIG
from tests.pages.listening import KEYMAP, LANGUAGES, Listener, values, words

in_both = pytest.mark.parametrize("language", LANGUAGES)
SAID = tuple(intent for intent in ESSENTIAL if intent != "previous")  # down goes round: up is a comfort


def rebound(intent: str, key: str) -> Keymap:
    return replace(KEYMAP, keys={**KEYMAP.keys, key: intent}, named={**KEYMAP.named, intent: key})


def orientation(keymap: Keymap, language: str) -> str:
    """What a visitor hears when the visit begins on a kiosk with these keys."""
    visitor = Listener()
    attract = visitor.page
    visitor.choose(language)
    said = Narrator(values(), keymap.orientation()).changes(attract, visitor.page)
    return next(words(u) for u in said if u.key == "home:orientation")


@in_both
def test_it_names_the_keys_of_the_key_map_file(language: str) -> None:
    named = json.loads((CONFIG / "keymaps" / "default.json").read_text(encoding="utf-8"))["named"]
    said = orientation(KEYMAP, language)
    for intent in SAID:
        assert values()[language].spoken(message(f"keyname-{named[intent]}")) in said


@in_both
@pytest.mark.parametrize("intent", SAID)
def test_another_binding_changes_the_sentence(language: str, intent: str) -> None:
    own = values()[language]
    old, new = (own.spoken(message(f"keyname-{key}")) for key in (KEYMAP.named[intent], "f24"))
    before, after = orientation(KEYMAP, language), orientation(rebound(intent, "f24"), language)
    assert before.replace(old, new, 1) == after != before


@in_both
@pytest.mark.parametrize("key", sorted(set(KEYMAP.keys) - {"back_tab"}))
def test_every_key_that_is_bound_can_be_named(language: str, key: str) -> None:
    assert values()[language].spoken(message(f"keyname-{key}")) in orientation(
        rebound("select", key), language
    )
