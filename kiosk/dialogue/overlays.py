"""Screens that lie over a visit, outside its answers: help, language, "are you still there?"."""

import math
from dataclasses import replace

from kiosk.dialogue.actions import SpeechCommand
from kiosk.dialogue.preferences import Preferences
from kiosk.dialogue.screen import Choice, ChoiceStyle, Screen, ScreenKind
from kiosk.dialogue.steps import View, choice, on_page
from kiosk.dialogue.text import Message, TicketNumber, message
from kiosk.dialogue.visit import Learned, Leftover, Overlay
from protocol.hall import HelpState

CALL_STAFF = "call-staff"
RETURN = "return"
STAY = "stay"
LEAVE = "leave"
LEFTOVER = "leftover"
LEARN_KEYS = "learn-keys"
WHERE = "where-am-i"
BY_SENTENCE = "by-sentence"
SENTENCES = {
    "next-sentence": SpeechCommand.NEXT_SENTENCE,
    "previous-sentence": SpeechCommand.PREVIOUS_SENTENCE,
}
WITH_SPEAKER = "with-speaker"
SILENTLY = "silently"
COUNTED_FROM, COUNTED_SECONDS = 30, 10  # once in ten seconds: time to answer between two


def language_choice(language: str, chosen: str | None = None) -> Choice:
    """A language's name in itself; on the first screen (nothing `chosen` yet) with where to begin."""
    state = message("state-chosen") if language == chosen else None
    note = message("touch-to-start") if chosen is None else None
    return Choice(
        language,
        message("language-name"),
        "language",
        note,
        ChoiceStyle.LANGUAGE,
        state,
        language=language,
    )


def overlay_screen(
    overlay: Overlay,
    view: View,
    beneath: Screen,
    preferences: Preferences,
    languages: tuple[str, ...],
    help_call: HelpState | None,
    per_page: int,
) -> Screen:
    """The overlay as a screen; `beneath` is the screen it covers, whose help it gives."""
    if overlay is Overlay.HELP:
        return _help(view, beneath, help_call, by_switches=preferences.switches is not None)
    if overlay is Overlay.LANGUAGE:
        named = tuple(language_choice(language, preferences.language) for language in languages)
        shown, page, pages = on_page(named, (), view.page, per_page)
        return replace(_screen("choose-language", view, *shown), page=page, pages=pages)
    if overlay is Overlay.SENTENCES:
        return _by_sentence(view)
    aloud = choice(WITH_SPEAKER, "volume"), choice(SILENTLY, "speech_off")
    return _screen("headset-out", view, *aloud, kind=ScreenKind.NOTICE, pictogram="headset")


def still_there_screen(view: View, seconds_left: float) -> Screen:
    """Asks; near the end it counts down in tens, which is shown and so is said."""
    stay = choice(STAY, "yes", ChoiceStyle.PRIMARY)
    leave = choice(LEAVE, "quit", ChoiceStyle.QUIET)
    screen = _screen("still-there", view, stay, leave, kind=ScreenKind.NOTICE, pictogram="wait")
    counted = math.ceil(seconds_left / COUNTED_SECONDS) * COUNTED_SECONDS
    return (
        replace(screen, prompt=message("still-there-left", n=counted)) if counted <= COUNTED_FROM else screen
    )


def _help(view: View, beneath: Screen, help_call: HelpState | None, *, by_switches: bool) -> Screen:
    choices = [choice(RETURN, "back", ChoiceStyle.PRIMARY)]
    if not by_switches:  # who has a switch or two has no keys to learn
        choices.insert(0, choice(LEARN_KEYS, "keypad"))
    if beneath.kind is not ScreenKind.ATTRACT:
        choices[:0] = [choice(WHERE, "place"), choice(BY_SENTENCE, "listen")]
    if help_call not in (HelpState.WAITING, HelpState.COMING):
        choices.insert(0, choice(CALL_STAFF, "staff"))
    screen = _screen("help", view, *choices, kind=ScreenKind.NOTICE, pictogram="help")
    return replace(screen, prompt=beneath.help)


def _by_sentence(view: View) -> Screen:
    """What is covered is read, one sentence at a press: for who has no keys for it."""
    return _screen(
        "by-sentence",
        view,
        choice("next-sentence", "next"),
        choice("previous-sentence", "back"),
        choice(RETURN, "resume", ChoiceStyle.QUIET),
        kind=ScreenKind.NOTICE,
        pictogram="listen",
    )


def learn_keys_screen(learned: Learned | None) -> Screen:
    """Every key tells only its name and what it does (rows A9, K2)."""
    screen = _screen(
        "learn-keys",
        View(),
        choice(RETURN, "back", ChoiceStyle.PRIMARY),
        kind=ScreenKind.NOTICE,
        pictogram="keypad",
    )
    if learned is None:
        return screen
    if learned.does is None:
        return replace(screen, prompt=message("unused-key"))
    told = "learned-help" if learned.is_help else "learned-key"
    return replace(screen, prompt=Message(told, (("does", learned.does), ("key", learned.name))))


def _screen(
    screen_id: str,
    view: View,
    *choices: Choice,
    kind: ScreenKind = ScreenKind.CHOICES,
    pictogram: str | None = None,
) -> Screen:
    return Screen(
        id=screen_id,
        kind=kind,
        title=message(f"{screen_id}-title"),
        prompt=message(screen_id),
        help=message(f"{screen_id}-help"),
        choices=choices,
        pictogram=pictogram,
        focus=view.focus,
    )


def attract_screen(view: View, languages: tuple[str, ...], leftover: Leftover | None) -> Screen:
    """Nobody is here: each language's name in itself, and a ticket left over from a crash by its number, in the
    language of its visitor."""
    choices = tuple(language_choice(language) for language in languages)
    if leftover is not None:
        name = message("leftover-ticket", ticket=TicketNumber(leftover.ticket.number))
        offer = Choice(LEFTOVER, name, "ticket", style=ChoiceStyle.QUIET, language=leftover.language)
        choices = (*choices, offer)
    return Screen(
        id="attract",
        kind=ScreenKind.ATTRACT,
        title=message("attract-title"),
        prompt=message("attract"),
        help=message("attract-help"),
        choices=choices,
        focus=view.focus,
        can_go_back=False,
    )


def busy_screen(busy: str) -> Screen:
    """Something is happening; what, is shown and said."""
    return Screen(
        id=busy,
        kind=ScreenKind.BUSY,
        title=message(f"{busy}-title"),
        prompt=message(busy),
        help=message("busy-help"),
        pictogram="wait",
    )


def not_ready_screen() -> Screen:
    """The kiosk has nothing to offer yet, for longer than a moment: who serves meanwhile; it goes on trying."""
    return Screen(
        id="not-ready",
        kind=ScreenKind.NOTICE,
        title=message("not-ready-title"),
        prompt=message("not-ready"),
        help=message("not-ready-help"),
        pictogram="staff",
    )


def fault_screen(view: View, code: str) -> Screen:
    """A fault inside a call: try again, ask staff, or start again; one screen for all faults."""
    choices = (
        choice("try-again", "repeat", ChoiceStyle.PRIMARY),
        choice(CALL_STAFF, "staff"),
        choice("start-again", "home", ChoiceStyle.QUIET),
    )
    return Screen(
        id="fault",
        kind=ScreenKind.NOTICE,
        title=message("fault-title"),
        prompt=message("fault", code=code),
        help=message("fault-help"),
        choices=choices,
        pictogram="error",
        focus=view.focus,
    )
