"""The loop: one thread owns the session; every modality only renders its page and sends actions.

`receive` is called by input devices from any thread: it silences speech at once, before the action is
even queued (row A6). `pump` runs on the owning thread: actions in, effects out, what changed said
and, while the voice begins, the page laid out.
"""

import queue
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from kiosk.clock import Clock
from kiosk.content.aloud import heard, way
from kiosk.content.compose import Composer
from kiosk.content.earcons import Earcons, beginning
from kiosk.content.narration import AnsweredPage, Narrator
from kiosk.content.page import Page
from kiosk.dialogue import effects as eff
from kiosk.dialogue.actions import Action, JackChanged, Pressed, Speech, SpeechCommand, SwitchDown, Tick
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.screen import Awaited, Screen
from kiosk.dialogue.text import Text, message
from kiosk.dialogue.visit import Overlay, Session
from kiosk.ports import Outside, Step, View, Voice
from voice.speech.utterance import Priority, Utterance


class Conversation:
    """Holds the only mutable session of the kiosk."""

    def __init__(
        self,
        engine: Engine,
        session: Session,
        composer: Composer,
        narrator: Narrator,
        view: View,
        voice: Voice,
        clock: Clock,
        wake: Callable[[], None] = lambda: None,
        earcons: Earcons | None = None,
    ) -> None:
        self.engine = engine
        self.session = session
        self.page: Page | None = None
        self._composer = composer
        self._narrator = narrator
        self._view = view
        self._voice = voice
        self._clock = clock
        self._wake = wake
        self._earcons = earcons
        self._sentence: Utterance | None = None
        self._actions: queue.SimpleQueue[tuple[Action, bool]] = queue.SimpleQueue()
        self._outside: Outside | None = None
        self._early: deque[eff.Effect] = deque()

    def connect(self, outside: Outside) -> None:
        """The outside needs `post`, and we need it; what was wanted of it before is done now."""
        self._outside = outside
        while self._early:
            self._send_out(outside, self._early.popleft(), self.session.preferences.language)

    @property
    def is_idle(self) -> bool:
        """Nothing is queued and no call is under way."""
        return self._actions.empty() and self.session.pending is None and self.session.chosen is None

    @property
    def is_learning(self) -> bool:
        """Keys only tell what they do, or answer by their names: also those that do nothing."""
        session = self.session
        asked = session.overlay is None and session.shown is not None and session.shown.awaits is Awaited.KEY
        return session.overlay is Overlay.KEYS or asked

    # --- from any thread ---------------------------------------------------------------------

    def receive(self, action: Action) -> None:
        """A visitor did something (pulled the headset out, row P3): silence first, then the action."""
        if _meaning(action) != Speech(SpeechCommand.PAUSE):
            self._voice.silence()
        self._actions.put((action, True))
        self._wake()

    def post(self, action: Action) -> None:
        """Something came back from outside."""
        self._actions.put((action, False))
        self._wake()

    # --- on the owning thread ----------------------------------------------------------------

    def pump(self) -> None:
        """Handles all that is queued, then lets time pass."""
        self._voice.pump()
        while not self._actions.empty():
            action, by_visitor = self._actions.get()
            self._handle(action, by_visitor=by_visitor)
        listening, watching = self._voice.is_speaking, self._view.is_playing
        mute = self._voice.is_mute(way(self.session))
        passed = Tick(occupied=listening or watching, paused=self._voice.is_paused, mute=mute)
        self._handle(passed, by_visitor=False)

    def _handle(self, action: Action, *, by_visitor: bool) -> None:
        before, earlier = self.page, self.session
        waited = self.session.pending is not None
        if _meaning(action) == JackChanged(inserted=False):
            self._voice.silence()  # also what was said since it was pulled out
        session, effects = self.engine.handle(self.session, action, self._clock.at())
        new = None
        if session is not self.session or before is None:
            self.session = session
            new = self._compose()
        if before is not None and session.voice_paused is not earlier.voice_paused:
            before = replace(
                before, status=self._shown().status
            )  # a pause is seen; who hears it need not be told
        said = self._narrate(before)
        if new is not None:
            self._show(new)  # the voice begins meanwhile
        commanded = [self._carry_out(effect, earlier) for effect in effects]
        if said or any(commanded) or self.session.pending is not None:
            return
        if isinstance(_meaning(action), SwitchDown | JackChanged):
            return  # what a switch is shows when it comes up; a headset that is out hears nothing
        if by_visitor:
            self._say_all(self._narrator.unchanged(self._shown()))
        elif waited:  # tried again, and at once the same screen again: nobody is left without an answer
            self._say_all(self._narrator.whole(self._shown()))

    def _shown(self) -> Page:
        assert self.page is not None  # _compose has run
        return self.page

    def _compose(self) -> Screen | None:
        """Makes the page of now; its screen, where it is not the page of before."""
        screen = self.engine.screen(self.session)
        page = self._composer.page(screen, self.session.preferences)
        if page == self.page:
            return None
        if self.page is not None and self.page.id != page.id:
            self._sentence = None
        self.page = page
        return screen

    def _show(self, screen: Screen) -> None:
        self._view.show(self._shown())
        if screen.ticket is not None and self._outside is not None:
            self._outside.ticket_shown(screen.ticket)

    def _narrate(self, before: Page | None) -> bool:
        if before is self.page:
            return False
        page = self._shown()
        said = self._narrator.changes(before, page)
        if self._earcons is not None:
            covered = self.session.overlay is not None
            said = beginning(self._earcons.of(page, self.session.visit, overlaid=covered), said)
        return self._say_all(said)

    def _say_all(self, utterances: list[Utterance]) -> bool:
        """True also for what may not be heard here: it was answered on the screen."""
        for utterance in heard(utterances, self.session, self._on_screen, self._shown().heard_by):
            self._voice.say(utterance)
        return bool(utterances)

    def _on_screen(self, language: str) -> str:
        return self._composer.phrase(message("said-on-screen-how"), language).spoken

    def _carry_out(self, effect: eff.Effect, earlier: Session) -> bool:
        """True when the effect itself is heard. `earlier` is the session before it, also of one who just left."""
        language = earlier.preferences.language
        if isinstance(effect, eff.Command):
            self._command(effect.command, language)
            return True
        if isinstance(effect, eff.Announce):
            for each in self.engine.languages:
                self._voice.say(self._spoken(effect.text, each, Priority.WHEN_QUIET))  # for the hall
            return True
        if self._outside is None:
            self._early.append(effect)
        else:
            self._send_out(self._outside, effect, self.session.preferences.language)
        if isinstance(effect, eff.Wipe):
            self._voice.silence()
            self._voice.reset()
            self._say_to(earlier, message("goodbye"), language)
            return True
        return False

    @staticmethod
    def _send_out(outside: Outside, effect: eff.Effect, language: str) -> None:
        match effect:
            case eff.Perform(token, call, key):
                outside.perform(token, call, key, language)
            case eff.Compensate(key, call):
                outside.compensate(key, call)
            case eff.CallStaff(visit):
                outside.call_staff(visit)
            case eff.DropLeftover(ticket):
                outside.drop_leftover(ticket)
            case eff.Wipe(visit):
                outside.forget(visit)

    def _command(self, command: SpeechCommand, language: str) -> None:
        match command:
            case SpeechCommand.REPEAT:
                self._say_all(self._narrator.whole(self._shown()))
            case SpeechCommand.WHERE:
                self._say_all(self._narrator.where(self._shown(), self._answered()))
            case SpeechCommand.NEXT_SENTENCE | SpeechCommand.PREVIOUS_SENTENCE:
                step = 1 if command is SpeechCommand.NEXT_SENTENCE else -1
                self._say_sentence(step)
            case SpeechCommand.PAUSE:
                if not self._voice.toggle_pause() and not self._voice.is_speaking:
                    self._say_all(self._narrator.unchanged(self._shown()))  # there was nothing to pause
            case SpeechCommand.LOUDER | SpeechCommand.SOFTER:
                step = 1 if command is SpeechCommand.LOUDER else -1
                self._announce(_volume(self._voice.change_volume(step)), language)
            case SpeechCommand.FASTER | SpeechCommand.SLOWER:
                step = 1 if command is SpeechCommand.FASTER else -1
                self._announce(_rate(self._voice.change_rate(step)), language)

    def _say_sentence(self, step: int) -> None:
        """Of the page, or of the one that is covered by the screen that reads it so."""
        page, session = self._shown(), self.session
        if session.overlay is Overlay.SENTENCES:
            covered = self.engine.screen(replace(session, overlay=None))
            page = self._composer.page(covered, session.preferences)
        said = [one for one in (self._voice.last, self._sentence) if one is not None]
        (self._sentence,) = told = self._narrator.sentence(page, said, step)
        self._say_all(told)

    def _answered(self) -> list[AnsweredPage]:
        preferences = self.session.preferences
        answered = self.engine.answered(self.session)
        return [(self._composer.page(one.screen, preferences), one.chosen) for one in answered]

    def _announce(self, text: Text, language: str) -> None:
        self._say_to(self.session, text, language)

    def _say_to(self, session: Session, text: Text, language: str) -> None:
        by = self._shown().heard_by if session is self.session else None
        for utterance in heard([self._spoken(text, language)], session, self._on_screen, by):
            self._voice.say(utterance)

    def _spoken(self, text: Text, language: str, priority: Priority = Priority.NOW) -> Utterance:
        phrase = self._composer.phrase(text, language)
        return Utterance(phrase.spoken, phrase.language, priority, "announcement")


def _volume(step: Step) -> Text:
    """What it is now; at an end of its range, that too (row A15)."""
    if step.is_most:
        return message("volume-most", n=step.value)
    return message("volume-least" if step.is_least else "volume-now", n=step.value)


def _rate(step: Step) -> Text:
    """As `_volume`."""
    if step.is_most:
        return message("rate-most", n=step.value)
    return message("rate-least" if step.is_least else "rate-now", n=step.value)


def _meaning(action: Action) -> Action | None:
    return action.means if isinstance(action, Pressed) else action
