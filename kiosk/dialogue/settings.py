"""The settings overlay: the list of settings, then the choices of one. Nothing of the visit is touched (V19)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kiosk.dialogue.actions import SpeechCommand
from kiosk.dialogue.preferences import (
    Aloud,
    Glass,
    Hand,
    Preferences,
    Reach,
    Signs,
    TextSize,
    Theme,
    Touching,
)
from kiosk.dialogue.screen import Choice, Screen, ScreenKind
from kiosk.dialogue.steps import View, choice, on_page
from kiosk.dialogue.text import Text, message


class Setting(StrEnum):
    """In the order of the list: what most people look for first."""

    TEXT_SIZE = "text-size"
    SOUND = "sound"
    THEME = "theme"
    SIGNS = "signs"
    REACH = "reach"
    HAND = "hand"
    TOUCHING = "touching"
    GLASS = "glass"
    ALOUD = "aloud"


@dataclass(frozen=True, slots=True)
class _Values:
    """A setting with values: which field of the preferences, and the first part of its words and pictures."""

    field: str
    values: type[StrEnum]
    words: str
    pictures: str


_VALUES: Final[Mapping[Setting, _Values]] = {
    Setting.TEXT_SIZE: _Values("text_size", TextSize, "text", "text_"),
    Setting.THEME: _Values("theme", Theme, "theme", "theme_"),
    Setting.SIGNS: _Values("signs", Signs, "signs", ""),
    Setting.REACH: _Values("reach", Reach, "reach", "reach_"),
    Setting.HAND: _Values("hand", Hand, "hand", "hand_"),
    Setting.TOUCHING: _Values("touching", Touching, "touch", "touch_"),
    Setting.GLASS: _Values("glass", Glass, "glass", ""),
    Setting.ALOUD: _Values("aloud", Aloud, "aloud", ""),
}
_PICTOGRAMS: Final[Mapping[str, str]] = {
    "on": "sign_language",
    "off": "none",
    "shown": "theme_clear",
    "dark": "hide_screen",
    "public": "volume",
    "all": "louder",
    "nothing": "speech_off",
}
COMMANDS: Final[Mapping[str, SpeechCommand]] = {
    "louder": SpeechCommand.LOUDER,
    "softer": SpeechCommand.SOFTER,
    "faster": SpeechCommand.FASTER,
    "slower": SpeechCommand.SLOWER,
}
"""Choices of the sound that may be chosen again and again; what each did is said."""


def settings_screen(setting: Setting | None, view: View, preferences: Preferences, per_page: int) -> Screen:
    """The list with what is in force beside each, or the choices of one."""
    if setting is None:
        return _screen("settings", view, _all(preferences), per_page)
    choices = _of_sound() if setting is Setting.SOUND else _values(_VALUES[setting], preferences)
    return _screen(f"choose-{setting}", view, choices, per_page)


def with_value(preferences: Preferences, setting: Setting, value: str) -> Preferences:
    """The preferences with this value of a setting. Raises ValueError for a value that it does not have."""
    known = _VALUES[setting]
    changed: Preferences = replace(preferences, **{known.field: known.values(value)})  # type: ignore[arg-type]  # a row of the table names both
    return changed


def with_language(preferences: Preferences, language: str) -> Preferences:
    """In another language other letters are written; who chooses their own again keeps those they turned to."""
    if language == preferences.language:
        return preferences
    return replace(preferences, language=language, letters=None)


def changed_settings(before: Preferences, after: Preferences) -> Iterator[Text]:
    """What is in force now and was not before, to be said (row A15)."""
    for known in _VALUES.values():
        value = getattr(after, known.field)
        if value is not getattr(before, known.field):
            yield _name(known, value)


def _all(preferences: Preferences) -> tuple[Choice, ...]:
    listed = (
        choice("text-size", "text_size"),
        choice("sound", "volume"),
        choice("theme", "contrast"),
        choice("signs", "sign_language"),
        choice("reach", "reach_low"),
        choice("hand", "hand_either"),
        choice("touching", "touch_steady"),
        choice("glass", "hide_screen"),
        choice("aloud", "headset"),
    )
    return tuple(replace(one, state=_in_force(Setting(one.id), preferences)) for one in listed)


def _in_force(setting: Setting, preferences: Preferences) -> Text | None:
    known = _VALUES.get(setting)
    return None if known is None else _name(known, getattr(preferences, known.field))


def _name(known: _Values, value: str) -> Text:
    return message(f"choice-{known.words}-{value}")


def _values(known: _Values, preferences: Preferences) -> tuple[Choice, ...]:
    chosen = getattr(preferences, known.field)
    return tuple(
        Choice(
            value.value,
            _name(known, value),
            _PICTOGRAMS.get(value) or f"{known.pictures}{value}",
            state=message("state-chosen") if value is chosen else None,
        )
        for value in known.values
    )


def _of_sound() -> tuple[Choice, ...]:
    return (
        choice("louder", "louder"),
        choice("softer", "softer"),
        choice("faster", "rate_faster"),
        choice("slower", "rate_slower"),
    )


def _screen(screen_id: str, view: View, choices: tuple[Choice, ...], per_page: int) -> Screen:
    shown, page, pages = on_page(choices, (), view.page, per_page)
    return Screen(
        id=screen_id,
        kind=ScreenKind.CHOICES,
        title=message(f"{screen_id}-title"),
        prompt=message(screen_id),
        help=message(f"{screen_id}-help"),
        choices=shown,
        page=page,
        pages=pages,
        focus=view.focus,
    )
