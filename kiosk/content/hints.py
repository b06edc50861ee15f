"""What is said of keys: each hint is made of the live key map, so that it cannot lie."""

from collections.abc import Mapping

from kiosk.dialogue.text import Message, message

ORIENTATION = ("next", "select", "back", "listen", "louder", "softer", "help")  # row A8
ON_THE_WAY = ("next", "select", "back", "help")  # how to go on, for who asks where they are


class Hints:
    """`names`: what the key of an intent is called; an intent without a named key has no hint."""

    def __init__(self, names: Mapping[str, Message]) -> None:
        self._names = names

    def named(self, message_id: str, intent: str) -> tuple[Message, ...]:
        """A message that speaks of the key of an intent; nothing where none is named."""
        return (message(message_id, key=self._names[intent]),) if intent in self._names else ()

    def of(self, *intents: str) -> tuple[Message, ...]:
        """One sentence for each: the name of its key, and what that does."""
        return tuple(
            message("hint-of-key", key=self._names[intent], does=message(f"{intent}-key-does"))
            for intent in intents
            if intent in self._names
        )
