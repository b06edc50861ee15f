"""Composes the page of a screen: every word resolved in one language, in reading order."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.content.page import (
    Control,
    ControlStyle,
    Direction,
    EntryField,
    Group,
    Page,
    Phrase,
    Row,
    TicketPicture,
)
from kiosk.content.values import Values
from kiosk.dialogue.controls import GO_ROUND, MORE, entry_keys, turns
from kiosk.dialogue.keyboards import LETTERS, NAMED, letters_after
from kiosk.dialogue.preferences import Preferences
from kiosk.dialogue.scanning import groups
from kiosk.dialogue.screen import Choice, Entry, Fact, Screen
from kiosk.dialogue.text import Cin, Message, Text, Year, message
from protocol.rules import EntryKind

RIGHT_TO_LEFT = frozenset({"ar", "ary"})
_CODE_GROUP = 3
_PHONE_GROUP = 2
DOT = "•"  # stands for a character that is not shown
_KEY_PICTOGRAMS = {"erase": "erase", "ok": "yes"}
_BAR_PICTOGRAMS = {
    "bar:back": "back",
    "bar:listen": "listen",
    "bar:language": "language",
    "bar:settings": "settings",
    "bar:help": "help",
    "bar:leave": "quit",
}
_MIRRORED = frozenset({"back", "next", "more", "quit", "erase"})


class Composer:
    """`values` has one entry per language that may be shown."""

    def __init__(self, values: Mapping[str, Values]) -> None:
        self._values = values

    def page(self, screen: Screen, preferences: Preferences) -> Page:
        return _PageOf(screen, self._values, preferences.language).compose(preferences)

    def phrase(self, text: Text, language: str) -> Phrase:
        values = self._values[language]
        return Phrase(values.shown(text), values.spoken(text), language)


class _PageOf:
    """One screen being composed."""

    def __init__(self, screen: Screen, values: Mapping[str, Values], language: str) -> None:
        self._screen = screen
        self._values = values
        self._language = language
        self._rtl = language in RIGHT_TO_LEFT

    def compose(self, preferences: Preferences) -> Page:
        screen = self._screen
        return Page(
            id=screen.id,
            kind=screen.kind,
            language=self._language,
            direction=Direction.RTL if self._rtl else Direction.LTR,
            preferences=preferences,
            title=self._say(screen.title),
            prompt=self._say(screen.prompt),
            step=self._step(),
            rows=tuple(self._row(fact) for fact in screen.facts),
            entry=self._entry(),
            error=None if screen.error is None else self._say(screen.error),
            status=None if screen.status is None else self._say(screen.status.text),
            status_pictogram=None if screen.status is None else screen.status.pictogram,
            controls=(*self._keys(), *self._choices(), *self._more(), *self._bar()),
            focus=screen.focus,
            pictogram=None if screen.pictogram is None else self._pictogram(screen.pictogram),
            ticket=self._ticket(),
            discreet=screen.discreet,
            clip=screen.clip,
            group=self._group(),
            heard_by=screen.heard_by,
            spot=screen.spot,
        )

    def _say(self, text: Text, language: str | None = None) -> Phrase:
        language = language or self._language
        values = self._values[language]
        private = self._screen.discreet or isinstance(text, Cin) or _tells_a_year(text)
        return Phrase(values.shown(text), values.spoken(text), language, private)

    def _row(self, fact: Fact) -> Row:
        value = self._say(fact.value)
        value = replace(value, private=value.private or fact.private)
        return Row(fact.id, self._say(fact.label), value, fact.large, fact.pictogram)

    def _step(self) -> Phrase | None:
        screen = self._screen
        if screen.pages == 1:
            return None
        return self._say(message("page-of", page=screen.page, pages=screen.pages))

    def _choices(self) -> tuple[Control, ...]:
        choices = self._screen.choices
        return tuple(self._choice(c, (n, len(choices))) for n, c in enumerate(choices, 1))

    def _choice(self, choice: Choice, position: tuple[int, int]) -> Control:
        own = choice.language  # a language's name in itself
        return Control(
            id=f"choice:{choice.id}",
            style=ControlStyle(choice.style.value),
            name=self._name(choice, own),
            pictogram=self._pictogram(choice.pictogram),
            position=position,
            note=None if choice.note is None else self._say(choice.note, own),
            state=None if choice.state is None else self._say(choice.state, own),
            marked=choice.marked,
        )

    def _name(self, choice: Choice, language: str | None) -> Phrase:
        name = self._say(choice.name, language)
        return replace(name, private=name.private or choice.private)

    def _more(self) -> tuple[Control, ...]:
        """More choices, or the next page of facts: then it is the one way on."""
        if not turns(self._screen):
            return ()
        name, style, stem = "next-page", ControlStyle.PRIMARY, "next"
        if self._screen.kind in GO_ROUND:
            name, style, stem = "more", ControlStyle.MORE, "more"
        return (Control(MORE, style, self._say(message(name)), self._pictogram(stem)),)

    def _group(self) -> Group | None:
        """A row by its first and last key, the bar by what it is for."""
        members = groups(self._screen).get(self._screen.focus or "")
        if members is None:
            return None
        if self._screen.entry is None or members == self._screen.bar:
            return Group(self._say(message("group-bar")), members)
        names = [self._key(member, self._screen.entry).name for member in (members[0], members[-1])]
        values = self._values[self._language]
        shown, spoken = (tuple(getattr(name, form) for name in names) for form in ("shown", "spoken"))
        phrase = Phrase(
            values.shown(message("group-keys", first=shown[0], last=shown[1])),
            values.spoken(message("group-keys", first=spoken[0], last=spoken[1])),
            self._language,
            private=any(name.private for name in names),
        )
        return Group(phrase, members)

    def _keys(self) -> tuple[Control, ...]:
        entry = self._screen.entry
        if entry is None:
            return ()
        return tuple(self._key(control_id, entry) for control_id in entry_keys(self._screen))

    def _key(self, control_id: str, entry: Entry) -> Control:
        name = control_id.removeprefix("key:")
        stem = _KEY_PICTOGRAMS.get(name)
        pictogram = None if stem is None else self._pictogram(stem)
        return Control(control_id, ControlStyle.KEY, self._key_name(name, entry), pictogram)

    def _key_name(self, name: str, entry: Entry) -> Phrase:
        """A character by its name, private as what is typed with it: who hears which key has the focus hears what is
        typed. The key `letters` by what it turns to."""
        if name == LETTERS:
            return self._say(message(f"letters-{letters_after(entry.keyboard)}"))
        if name in NAMED:
            return self._say(message(f"key-{name}"))
        return Phrase(name, self._values[self._language].letter(name), self._language, private=True)

    def _bar(self) -> tuple[Control, ...]:
        return tuple(
            Control(
                bar,
                ControlStyle.BAR,
                self._say(message(bar.replace(":", "-"))),
                self._pictogram(_BAR_PICTOGRAMS[bar]),
            )
            for bar in self._screen.bar
        )

    def _entry(self) -> EntryField | None:
        entry = self._screen.entry
        if entry is None:
            return None
        return EntryField(
            label=self._say(entry.label or message(f"entry-label-{entry.kind}")),
            typed=DOT * len(entry.typed) if entry.private else entry.typed,
            length=entry.length,
            group=_group(entry),
            keyboard=entry.keyboard,
            rows=tuple(tuple(f"key:{key}" for key in row) for row in entry.rows),
            private=entry.private,
            exact=entry.exact,
        )

    def _ticket(self) -> TicketPicture | None:
        """On the last page, where its facts turn."""
        ticket = self._screen.ticket
        if ticket is None or turns(self._screen):
            return None
        return TicketPicture(ticket.qr, self._say(Message("ticket-picture")))

    def _pictogram(self, stem: str) -> str:
        return f"{stem}_rtl" if self._rtl and stem in _MIRRORED else stem


def _tells_a_year(text: Text) -> bool:
    """That was answered, in the question for the month."""
    return isinstance(text, Message) and any(isinstance(value, Year) for _, value in text.args)


def _group(entry: Entry) -> int:
    """Codes stand in threes, telephone numbers in pairs, everything else without gaps."""
    if isinstance(entry.kind, EntryKind):
        return _CODE_GROUP
    return _PHONE_GROUP if entry.kind == "phone" else 0
