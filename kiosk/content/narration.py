"""Turns any change of the page into words: one generator for every screen, focus, error, wait and ticket.

    1. A new screen (or language, or page of choices): title, prompt, error, facts, how many answers;
       then the focused control for who uses keys, or each answer in turn for who touches.
    2. The same screen: only what changed: the focus, a digit, an error.
    3. What is happening meanwhile (staff are coming) waits for the sentence under way: nobody's ticket
       is cut off by news of the network.

Priorities are named by their effect; whatever the visitor does cuts what is being said (row A6).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kiosk.content.hints import ON_THE_WAY, ORIENTATION, Hints
from kiosk.content.page import Control, ControlStyle, EntryField, Page, Phrase
from kiosk.content.sentences import sentences, turned
from kiosk.content.typist import Typist
from kiosk.content.values import Values
from kiosk.dialogue.preferences import Glass, Switches
from kiosk.dialogue.screen import ScreenKind
from kiosk.dialogue.settings import changed_settings
from kiosk.dialogue.text import Text, message
from voice.speech.utterance import Pause, Priority, Say, Utterance

READ_TWICE = "keep-ticket"  # a ticket without paper is read twice
LEARNING = "learn-keys"
BY_SENTENCE = "by-sentence"
_OF_KEYS = {"help": "learn-by-key", LEARNING: "learn-until"}
IN_A_GROUP = 4  # answers heard without a break: more are not remembered (row C2)
BETWEEN_GROUPS = 0.9  # seconds: three times the silence between two utterances or more, at any rate

AnsweredPage = tuple[Page, str | None]
"""A question with what was typed or marked, and the id of the control that was chosen, where one was."""


class Narrator:
    """`hints` name the keys as they are bound; what they do is said once a visit, and to who asks."""

    def __init__(self, values: Mapping[str, Values], hints: Hints) -> None:
        self._values = values
        self._hints = hints

    def changes(self, before: Page | None, after: Page) -> list[Utterance]:
        """What is to be said when `before` becomes `after`; the first one interrupts."""
        if after.kind is ScreenKind.ATTRACT:
            return self._attract(before, after)
        if before is None or _place(before) != _place(after):
            return _interrupting(after, self._arrival(before, after))
        differences = _interrupting(after, self._differences(before, after))
        return differences + [_say(status, f"{after.id}:status") for status in _news(before, after)]

    def whole(self, page: Page) -> list[Utterance]:
        """The page from the start, for "listen again" and "where am I?"."""
        return _interrupting(page, self._everything(page))

    def where(self, page: Page, answered: Iterable[AnsweredPage]) -> list[Utterance]:
        """Which screen this is, where on it, what was answered so far, how to go on."""
        return _interrupting(page, self._where(page, list(answered)))

    def sentence(self, page: Page, said: Iterable[Utterance], steps: int) -> list[Utterance]:
        """Of what the page tells, the sentence so many `steps` from the first of what was `said` that is of it."""
        listed = sentences([*self._told(page), *self._orientations(page)])
        at = turned(listed, said, steps)
        place = self._values[listed[at].language].spoken(message("position", n=at + 1, count=len(listed)))
        one = replace(listed[at], text=f"{listed[at].words} {place}.", priority=Priority.NEXT)
        return _interrupting(page, [one])

    def unchanged(self, page: Page) -> list[Utterance]:
        """Something was pressed that does nothing here: no control is silent, so where one is, is said;
        an error that still stands comes first (row A19)."""
        error = [_say(page.error, f"{page.id}:error")] if page.error else []
        here = list(self._focused(page)) or [_say(page.prompt, f"{page.id}:prompt")]
        return _interrupting(page, error + here)

    # --- where am I? -------------------------------------------------------------------------

    def _where(self, page: Page, answered: list[AnsweredPage]) -> Iterator[Utterance]:
        for name, phrase in (("title", page.title), ("step", page.step)):
            if phrase is not None:
                yield _say(phrase, f"{page.id}:{name}")
        yield from self._focused(page)
        if answered:
            yield self._text(page, message("answered-so-far", n=len(answered)), f"{page.id}:answered")
        for question, chosen in answered[-IN_A_GROUP:]:
            title, *given = self._answer(question, chosen)
            private = question.discreet or question.entry is not None
            yield self._private(page, title, tuple(given), f"{page.id}:answer:{question.id}", private=private)
        yield self._how(page)

    def _answer(self, question: Page, chosen: str | None) -> Iterator[str]:
        """A question's title and what was answered."""
        yield question.title.spoken
        control = question.control(chosen) if chosen is not None else None
        if control is not None:
            yield control.name.spoken
        elif question.entry is not None:
            yield Typist(self._values[question.language]).so_far(question.entry)
        else:
            yield from (control.name.spoken for control in question.controls if control.marked)

    def _how(self, page: Page) -> Utterance:
        switches = page.preferences.switches
        if switches is not None and switches.known:
            return self._message(page, _of_switches(switches), f"{page.id}:how")
        return self._texts(page, self._hints.of(*ON_THE_WAY), f"{page.id}:how")

    # --- a new screen ------------------------------------------------------------------------

    def _attract(self, before: Page | None, after: Page) -> list[Utterance]:
        """Silent until someone presses something; then each language in itself."""
        if before is None or before.kind is not ScreenKind.ATTRACT or before.focus == after.focus:
            return []
        return _interrupting(after, self._focused(after))

    def _arrival(self, before: Page | None, page: Page) -> Iterator[Utterance]:
        if before is not None and before.kind is ScreenKind.ATTRACT:
            yield self._message(page, "welcome", f"{page.id}:welcome")
            if page.preferences.switches is None:
                yield self._orientation(page, page.language)
        elif before is not None:
            if before.language != page.language:
                yield self._message(page, "language-name", f"{page.id}:language")
            if before.id == LEARNING:
                yield self._message(page, "learning-is-over", f"{page.id}:keys")
            yield from self._switches_known(before, page)
            yield from self._settings(before, page)
        yield from self._everything(page)

    def _orientation(self, page: Page, language: str) -> Utterance:
        """Row A8."""
        values = self._values[language]
        hints = (message("orientation"), *self._hints.of(*ORIENTATION))
        words = tuple(values.spoken(hint) for hint in hints)
        return self._join(page, words, f"{page.id}:orientation", language)

    def _orientations(self, page: Page) -> Iterator[Utterance]:
        """Before a language is chosen: in each of them, after their names, so that nobody has to hear out the others'
        sentences to find their own; in that of the focus alone, once there is one."""
        if page.kind is ScreenKind.ATTRACT:
            offered = [control for control in page.controls if control.style is ControlStyle.LANGUAGE]
            for control in [one for one in offered if one.id == page.focus] or offered:
                said = self._orientation(page, control.name.language)
                yield replace(said, priority=Priority.WHEN_QUIET)

    def _settings(self, before: Page, page: Page) -> Iterator[Utterance]:
        """What is in force now (row A15); of a dark screen also how it comes back."""
        for name in changed_settings(before.preferences, page.preferences):
            yield self._texts(page, (name, message("state-chosen")), f"{page.id}:setting")
        if page.preferences.glass is Glass.DARK and before.preferences.glass is not Glass.DARK:
            how = (message("glass-dark"), *self._hints.of("blank"))
            yield self._texts(page, how, f"{page.id}:glass")

    def _switches_known(self, before: Page, page: Page) -> Iterator[Utterance]:
        """Row A8: what the switches do, as soon as it is known which they are."""
        switches = page.preferences.switches
        if switches is not None and switches.known and switches != before.preferences.switches:
            yield self._message(page, _of_switches(switches), f"{page.id}:orientation")

    def _everything(self, page: Page) -> Iterator[Utterance]:
        yield from self._told(page)
        if page.focus is not None:
            yield from self._focused(page)
        else:
            yield from self._answers(page)
        yield from self._orientations(page)

    def _told(self, page: Page) -> Iterator[Utterance]:
        """All but what can be answered."""
        yield _say(page.title, f"{page.id}:title")
        yield _say(page.prompt, f"{page.id}:prompt")
        yield from self._of_keys(page)
        if page.error is not None:
            yield _say(page.error, f"{page.id}:error")
        for _ in range(2 if page.id == READ_TWICE else 1):
            yield from self._rows(page)
        if page.entry is not None:
            yield self._join(page, (page.entry.label.spoken,), f"{page.id}:label")
            yield from self._typed(page)
        if page.ticket is not None and page.ticket.qr:
            yield _say(page.ticket.description, f"{page.id}:picture")
        if page.status is not None:
            yield _say(page.status, f"{page.id}:status")
        if page.step is not None:
            yield _say(page.step, f"{page.id}:step")

    def _of_keys(self, page: Page) -> Iterator[Utterance]:
        """How the keys are learnt, and how that ends, by the key it takes; which keys read by sentence, where there are any."""
        by_keys = page.preferences.switches is None and (page.focus is not None or page.id == LEARNING)
        told = _OF_KEYS.get(page.id) if by_keys else None
        if told is not None:
            for text in self._hints.named(told, "help"):
                yield self._text(page, text, f"{page.id}:keys")
        if by_keys and page.id == BY_SENTENCE:
            for text in self._hints.of("next_sentence", "previous_sentence"):
                yield self._text(page, text, f"{page.id}:keys")

    def _rows(self, page: Page) -> Iterator[Utterance]:
        for row in page.rows:
            value, key = (row.value.spoken,), f"{page.id}:row:{row.id}"
            yield self._private(page, row.label.spoken, value, key, private=row.value.private)

    def _answers(self, page: Page) -> Iterator[Utterance]:
        """For who touches: each answer in turn, when nothing else waits; a breath between groups (row C2)."""
        answers = [c for c in page.controls if c.style not in (ControlStyle.BAR, ControlStyle.KEY)]
        groups = -(-len(answers) // IN_A_GROUP)
        for n, control in enumerate(answers):
            words = tuple(p.spoken for p in (control.name, control.state, control.note) if p)
            said = self._join(page, words, control.id, control.name.language)
            if n and n * groups // len(answers) != (n - 1) * groups // len(answers):
                said = replace(said, text=(Pause(BETWEEN_GROUPS), Say(said.words)))
            yield replace(said, priority=Priority.WHEN_QUIET)

    # --- the same screen ---------------------------------------------------------------------

    def _differences(self, before: Page, page: Page) -> Iterator[Utterance]:
        yield from self._settings(before, page)
        if page.error is not None and page.error != before.error:
            yield _say(page.error, f"{page.id}:error")
        if page.prompt != before.prompt:
            yield _say(page.prompt, f"{page.id}:prompt")
        if page.entry is not None and before.entry is not None:
            yield from self._typing(page, before.entry, page.entry)
        yield from self._marking(page, before)
        if page.focus is not None and page.focus != before.focus:
            yield from self._focused(page, moved=True)

    def _typing(self, page: Page, before: EntryField, after: EntryField) -> Iterator[Utterance]:
        typist = Typist(self._values[page.language])
        if before.typed != after.typed:
            star = typist.keystroke(replace(before, private=True), replace(after, private=True))[0]
            for said in typist.keystroke(before, after):
                yield Utterance(said, page.language, Priority.NEXT, f"{page.id}:typed", True, star)
            if after.exact and len(after.typed) == after.length:
                yield from self._typed(page)
        elif before.rows != after.rows:
            yield Utterance(typist.keys(before, after), page.language, Priority.NEXT, f"{page.id}:keys")

    def _typed(self, page: Page) -> Iterator[Utterance]:
        """What stands in the field so far."""
        assert page.entry is not None
        typist = Typist(self._values[page.language])
        said, masked = (typist.so_far(one) for one in (page.entry, replace(page.entry, private=True)))
        yield Utterance(said, page.language, Priority.NEXT, f"{page.id}:entry", True, masked)

    def _marking(self, page: Page, before: Page) -> Iterator[Utterance]:
        """What was marked comes first, then what that cleared."""
        if _place(before) != _place(page):
            return
        were = {control.id: control.marked for control in before.controls}
        changed = [c for c in page.controls if c.marked is not None and were.get(c.id) is not c.marked]
        for control in sorted(changed, key=lambda control: not control.marked):
            words = tuple(phrase.spoken for phrase in (control.name, control.state) if phrase)
            said = self._join(page, words, control.id, control.name.language)
            yield self._masked(page, said, control, moved=True)

    def _focused(self, page: Page, *, moved: bool = False) -> Iterator[Utterance]:
        """Name, state, position: "Yes. Chosen. 2 of 5." The key of the utterance is the node (row A4)."""
        if page.group is not None:
            group = self._join(page, (page.group.name.spoken,), str(page.focus))
            yield self._starred(page, group) if page.group.name.private else group
        control = page.control(page.focus) if page.focus else None
        if control is None:
            return
        if page.preferences.switches is not None:  # a scan is as long as its words
            yield self._briefly(page, control, moved=moved)
            return
        parts = [phrase.spoken for phrase in (control.name, control.state, control.note) if phrase]
        role = "role-button" if control.marked is None else "role-mark"
        parts.append(self._values[control.name.language].spoken(message(role)))
        if control.position is not None:
            n, count = control.position
            parts.append(self._position(control, n, count))
        said = self._join(page, tuple(parts), control.id, control.name.language)
        yield self._masked(page, said, control, moved=moved)

    def _briefly(self, page: Page, control: Control, *, moved: bool) -> Utterance:
        words = tuple(phrase.spoken for phrase in (control.name, control.state) if phrase)
        said = self._join(page, words, control.id, control.name.language)
        return self._masked(page, said, control, moved=moved)

    def _position(self, control: Control, n: int, count: int) -> str:
        return self._values[control.name.language].spoken(message("position", n=n, count=count))

    # --- words -------------------------------------------------------------------------------

    def _message(self, page: Page, message_id: str, key: str) -> Utterance:
        return self._text(page, message(message_id), key)

    def _text(self, page: Page, text: Text, key: str) -> Utterance:
        return Utterance(self._values[page.language].spoken(text), page.language, Priority.NEXT, key)

    def _texts(self, page: Page, texts: Iterable[Text], key: str) -> Utterance:
        """One after another, as sentences of one breath."""
        return self._join(page, tuple(self._values[page.language].spoken(text) for text in texts), key)

    def _private(
        self, page: Page, label: str, value: tuple[str, ...], key: str, *, private: bool
    ) -> Utterance:
        """A label, which everybody may hear, and its value, which is on the screen."""
        on_screen = self._values[page.language].spoken(message("said-on-screen"))
        masked = self._join(page, (label, on_screen), key).words if private else ""
        return replace(self._join(page, (label, *value), key), private=private, masked=masked)

    def _masked(self, page: Page, said: Utterance, control: Control, *, moved: bool) -> Utterance:
        """Of an answer that is private: whoever hears which one has the focus hears what is answered. How it would be
        heard is told on the way in, not with every move."""
        if not control.name.private:
            return said
        if page.entry is not None:
            return self._starred(page, said)
        if not moved:
            return replace(said, private=True)
        word = self._values[page.language].spoken(message("said-private"))
        words = (word, control.state.spoken) if control.state is not None else (word,)
        return replace(said, private=True, masked=self._join(page, words, said.key).words)

    def _starred(self, page: Page, said: Utterance) -> Utterance:
        """A key that writes, or a row of them: whoever hears which one has the focus hears what is typed."""
        return replace(said, private=True, masked=self._values[page.language].spoken(message("entry-star")))

    @staticmethod
    def _join(page: Page, words: tuple[str, ...], key: str, language: str | None = None) -> Utterance:
        said = " ".join(word if word[-1:] in ".?!،,؟" else f"{word}." for word in words if word)
        return Utterance(said, language or page.language, Priority.NEXT, key)


def _place(page: Page) -> tuple[str, str, str, str | None]:
    """Another title is another screen, even under the same id: the second page of a review is told anew."""
    return page.id, page.language, page.title.shown, page.step.shown if page.step else None


def _of_switches(switches: Switches) -> str:
    return "orientation-two-switches" if switches.moves else "orientation-one-switch"


def _news(before: Page, page: Page) -> list[Phrase]:
    """The status of a page that stayed, where it is new."""
    return [page.status] if page.status is not None and page.status != before.status else []


def _say(phrase: Phrase, key: str) -> Utterance:
    return Utterance(phrase.spoken, phrase.language, Priority.NEXT, key, phrase.private)


def _interrupting(page: Page, utterances: Iterable[Utterance]) -> list[Utterance]:
    """The first one cuts what is being said; the rest follow it. Of a discreet page all is private."""
    said = [replace(one, private=True, masked="") if page.discreet else one for one in utterances]
    if said:
        said[0] = replace(said[0], priority=Priority.NOW)
    return said
