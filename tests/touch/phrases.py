"""How the test pages speak: two languages, a bar, choices, rows."""

from dataclasses import replace
from typing import Any, Final

from kiosk.content.page import Control, ControlStyle, Direction, Page, Phrase
from kiosk.dialogue.preferences import Preferences, TextSize
from kiosk.dialogue.screen import ScreenKind

LANGUAGES: Final = ("ar", "fr")


def say(language: str, ar: str, fr: str) -> Phrase:
    words = ar if language == "ar" else fr
    return Phrase(words, words, "ar-MA" if language == "ar" else "fr-MA")


def bar(language: str, *names: str) -> tuple[Control, ...]:
    words = {
        "back": ("رجوع", "Retour"),
        "listen": ("استمع", "Écouter"),
        "language": ("اللغة", "Langue"),
        "text-size": ("حجم النص", "Taille"),
        "help": ("مساعدة", "Aide"),
        "leave": ("إنهاء", "Terminer"),
    }
    stems = {"text-size": "text_size", "leave": "quit"}
    return tuple(
        Control(f"bar:{name}", ControlStyle.BAR, say(language, *words[name]), stems.get(name, name))
        for name in (names or tuple(words))
    )


def choices(
    language: str, *entries: tuple[str, str, str], style: ControlStyle = ControlStyle.CHOICE
) -> tuple[Control, ...]:
    return tuple(
        Control(f"choice:{stem}", style, say(language, ar, fr), stem, position=(i + 1, len(entries)))
        for i, (stem, ar, fr) in enumerate(entries)
    )


def primary(
    language: str, stem: str, ar: str, fr: str, style: ControlStyle = ControlStyle.PRIMARY
) -> Control:
    return Control(f"choice:{stem}", style, say(language, ar, fr), stem)


def sized(made: Page, size: TextSize) -> Page:
    """The page at another text size."""
    return replace(made, preferences=replace(made.preferences, text_size=size))


def page(
    language: str,
    screen_id: str,
    kind: ScreenKind,
    title: tuple[str, str],
    prompt: tuple[str, str],
    **more: object,
) -> Page:
    values: dict[str, Any] = {
        "step": None,
        "rows": (),
        "entry": None,
        "error": None,
        "status": None,
        "controls": bar(language),
        "focus": None,
    }
    values.update(more)
    return Page(
        id=screen_id,
        kind=kind,
        language="ar-MA" if language == "ar" else "fr-MA",
        preferences=Preferences(language),
        direction=Direction.RTL if language == "ar" else Direction.LTR,
        title=say(language, *title),
        prompt=say(language, *prompt),
        **values,
    )
