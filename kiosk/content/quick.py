"""The words of the first screen without Fluent, whose import would delay the first frame by 63 ms.

`assets/locale/first_screen.json` is made from the messages (`python -m kiosk.content.quick`) and a
test holds it to them. Any other message comes from the full messages, loaded when first needed.
"""

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.locate import ASSETS

if TYPE_CHECKING:
    from kiosk.content.messages import Messages

FIRST_SCREEN = ASSETS / "locale" / "first_screen.json"
IDS = (
    "attract-title",
    "attract",
    "attract-help",
    "language-name",
    "touch-to-start",
    "bar-listen",
    "bar-help",
    "bar-language",
)


class QuickMessages:
    """A message source that knows the first screen by heart."""

    def __init__(self, language: str, file: Path = FIRST_SCREEN) -> None:
        self._language = language
        self._known: Mapping[str, list[str]] = _read(file).get(language, {})

    @cached_property
    def _all(self) -> "Messages":
        from kiosk.content.messages import Messages

        return Messages(self._language)

    def shown(self, message_id: str, args: Mapping[str, str | int]) -> str:
        known = self._known.get(message_id)
        return known[0] if known and not args else self._all.shown(message_id, args)

    def spoken(self, message_id: str, args: Mapping[str, str | int]) -> str:
        known = self._known.get(message_id)
        return known[1] if known and not args else self._all.spoken(message_id, args)

    def load(self) -> tuple[str, ...]:
        """Loads all messages now, off the thread that draws; gives their ids. Raises ContentFault."""
        self._all.shown("attract", {})
        self._all.spoken("attract", {})
        return self._all.ids()


def first_screen() -> str:
    """The content of the file, from the messages of every language there is."""
    from kiosk.content.messages import LOCALES, Messages

    document = {}
    for language in sorted(path.name for path in LOCALES.iterdir() if path.is_dir()):
        messages = Messages(language)
        document[language] = {i: [messages.shown(i, {}), messages.spoken(i, {})] for i in IDS}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _read(file: Path) -> dict[str, dict[str, list[str]]]:
    """An unreadable file is no fault: the messages know the same words, only later."""
    try:
        document: dict[str, dict[str, list[str]]] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return document


if __name__ == "__main__":
    FIRST_SCREEN.write_text(first_screen(), encoding="utf-8")
