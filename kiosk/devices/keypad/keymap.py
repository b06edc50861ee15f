"""The keymap file: which key is which intent, and which keys spoken instructions name.

EZ Access and plain keyboards are in one map (row K7); digits always are digits. Form: `schema/keymap.json`
beside the files.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.dialogue.actions import (
    Action,
    BlankScreen,
    Digit,
    Direction,
    Erase,
    GoBack,
    GoOn,
    JackChanged,
    MoveFocus,
    NextLanguage,
    OpenHelp,
    Pressed,
    Select,
    Speech,
    SpeechCommand,
)
from kiosk.dialogue.text import Message, message
from protocol.faults import ContentFault

INTENTS: Mapping[str, Action] = {
    "next": MoveFocus(Direction.NEXT),
    "previous": MoveFocus(Direction.PREVIOUS),
    "first": MoveFocus(Direction.FIRST),
    "last": MoveFocus(Direction.LAST),
    "select": Select(),
    "back": GoBack(),
    "on": GoOn(),
    "erase": Erase(),
    "help": OpenHelp(),
    "listen": Speech(SpeechCommand.REPEAT),
    "pause": Speech(SpeechCommand.PAUSE),
    "louder": Speech(SpeechCommand.LOUDER),
    "softer": Speech(SpeechCommand.SOFTER),
    "faster": Speech(SpeechCommand.FASTER),
    "slower": Speech(SpeechCommand.SLOWER),
    "where": Speech(SpeechCommand.WHERE),
    "next_sentence": Speech(SpeechCommand.NEXT_SENTENCE),
    "previous_sentence": Speech(SpeechCommand.PREVIOUS_SENTENCE),
    "language": NextLanguage(),
    "blank": BlankScreen(),
    "headset_in": JackChanged(inserted=True),
    "headset_out": JackChanged(inserted=False),
}
ESSENTIAL = ("next", "previous", "select", "back", "help")


@dataclass(frozen=True, slots=True)
class Keymap:
    """`keys`: key name → intent. `named`: intent → the key that instructions speak of."""

    keys: Mapping[str, str]
    named: Mapping[str, str]

    def action(self, key: str) -> Action | None:
        """What a key does; None for a key without a meaning."""
        if len(key) == 1 and key.isdigit():
            return Digit(key)
        intent = self.keys.get(key)
        return INTENTS[intent] if intent else None

    def pressed(self, key: str) -> Pressed:
        """A key with its name and what it does, for who learns the keys."""
        action = self.action(key)
        if action is None:
            return Pressed(None, message("unused-key"))
        if isinstance(action, Digit):
            return Pressed(action, message("keyname-digit", n=int(key)), message("digit-key-does"))
        return Pressed(action, message(f"keyname-{key}"), message(f"{self.keys[key]}-key-does"))

    def names(self) -> Mapping[str, Message]:
        """What the key of each intent is called, where one is named: spoken instructions follow from it."""
        return {intent: message(f"keyname-{key}") for intent, key in self.named.items()}


def load_keymap(path: Path) -> Keymap:
    """Raises ContentFault naming the file and the field."""
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8"))
        keymap = Keymap(dict(document["keys"]), dict(document["named"]))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ContentFault(f"{path.name}: {error}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise ContentFault(f"{path.name}: keys and named must be objects ({error})") from error
    _check(path.name, keymap)
    return keymap


def _check(file: str, keymap: Keymap) -> None:
    for key, intent in keymap.keys.items():
        if intent not in INTENTS:
            raise ContentFault(f"{file}: keys.{key}: {intent!r} is not an intent")
    for intent in dict.fromkeys((*ESSENTIAL, *keymap.named)):
        named = keymap.named.get(intent, "")
        if keymap.keys.get(named) != intent:
            raise ContentFault(f"{file}: named.{intent}: {named!r} is not bound to it")
