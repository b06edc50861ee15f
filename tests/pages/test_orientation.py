"""Instructions are made from the keys as they are bound, so they cannot lie."""

import json
from dataclasses import replace

import pytest

from kiosk.content.hints import ON_THE_WAY, ORIENTATION, Hints
from kiosk.content.narration import Narrator
from kiosk.devices.keypad.keymap import Keymap
from kiosk.dialogue.text import message
from kiosk.locate import CONFIG
from tests.locale.wording import everything
from tests.pages.listening import KEYMAP, LANGUAGES, Listener, values, words

in_both = pytest.mark.parametrize("language", LANGUAGES)
SAID = ORIENTATION


def rebound(intent: str, key: str) -> Keymap:
    return replace(KEYMAP, keys={**KEYMAP.keys, key: intent}, named={**KEYMAP.named, intent: key})


def orientation(keymap: Keymap, language: str) -> str:
    """What a visitor hears when the visit begins on a kiosk with these keys."""
    visitor = Listener()
    attract = visitor.page
    visitor.choose(language)
    said = Narrator(values(), Hints(keymap.names())).changes(attract, visitor.page)
    return next(words(u) for u in said if u.key == "home:orientation")


@in_both
def test_it_names_the_keys_of_the_key_map_file(language: str) -> None:
    """Row A8: how to move, choose and go back, the volume, repeat and help."""
    named = json.loads((CONFIG / "keymaps" / "default.json").read_text(encoding="utf-8"))["named"]
    said = orientation(KEYMAP, language)
    for intent in ("next", "select", "back", "louder", "softer", "listen", "help"):
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


@in_both
@pytest.mark.parametrize("intent", [*ORIENTATION, *ON_THE_WAY])
def test_an_intent_without_a_named_key_is_not_spoken_of(language: str, intent: str) -> None:
    named = {one: key for one, key in KEYMAP.named.items() if one != intent}
    does = values()[language].spoken(message(f"{intent}-key-does"))
    assert f"{does}." not in orientation(replace(KEYMAP, named=named), language)


@in_both
def test_every_message_that_names_a_key_gets_it_from_the_key_map(language: str) -> None:
    """No other message may speak of a key by its name: it would not change with the binding."""
    keys = {text for key in KEYMAP.keys if key != "back_tab" and (text := _keyname(language, key))}
    for message_id, text, _ in everything(language):
        if not message_id.startswith(("keyname-", "hint-of-key")):
            assert not [key for key in keys if key in text], message_id


def _keyname(language: str, key: str) -> str:
    return values()[language].shown(message(f"keyname-{key}"))
