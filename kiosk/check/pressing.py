"""Each key of the key map is asked for by its name, each switch of the site by its number."""

from collections.abc import Mapping
from typing import Final

from kiosk.check.findings import Finding, absent, broken, ready, untested
from kiosk.dialogue.pressing import PRESSED, SILENT, PressKey, PressSwitch
from kiosk.dialogue.screen import ChoiceStyle
from kiosk.dialogue.steps import Journey, choice
from kiosk.dialogue.text import Message, message

NO_REACTION: Final = choice("no-reaction", "no")
NOT_HERE: Final = choice("not-here", "none", ChoiceStyle.QUIET)
_ONLY_ONE: Final = choice("only-one", "none", ChoiceStyle.QUIET)
_HELP: Final = message("check-press-help")


def keys_found(names: Mapping[str, Message]) -> Journey[Finding]:
    """`names`: what the key of each intent is called. Those that did not come are in the detail, by their intents."""
    missing: list[str] = []
    for n, (intent, key) in enumerate(names.items(), 1):
        given = yield from PressKey(
            "check-key",
            message("check-key-title-n", n=n, count=len(names)),
            message("check-key", key=key),
            _HELP,
            "keypad",
            (NO_REACTION, NOT_HERE) if n == 1 else (NO_REACTION,),
            key,
        )
        if given == NOT_HERE.id:
            return absent("keypad")
        if not given.startswith(PRESSED):
            missing.append(intent)
    return _found("keypad", missing)


def switches_found() -> Journey[Finding]:
    """One or two. Where nobody says whether there is a second one, nobody knows."""
    first = yield from PressSwitch(
        "check-first-switch",
        message("check-first-switch-title"),
        message("check-first-switch"),
        _HELP,
        "switch",
        (NO_REACTION, NOT_HERE),
    )
    if first == NOT_HERE.id:
        return absent("switches")
    second = yield from PressSwitch(
        "check-second-switch",
        message("check-second-switch-title"),
        message("check-second-switch"),
        _HELP,
        "switch_second",
        (NO_REACTION, _ONLY_ONE),
        first,
    )
    missing = [] if first.startswith(PRESSED) else ["first"]
    if second == NO_REACTION.id:
        missing.append("second")
    return untested("switches") if second == SILENT and not missing else _found("switches", missing)


def _found(part: str, missing: list[str]) -> Finding:
    return broken(part, "keys-missing", " ".join(missing)) if missing else ready(part)
