"""The drivers: one taps what it sees, one presses keys and decides by what it hears."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from kiosk.rehearsal.channel import Ears, Eyes, Hands, Heard, Seen, VisitLost
from kiosk.rehearsal.keys import PAGES, SCRIPTS, Keys, plain
from kiosk.rehearsal.script import (
    Act,
    Enter,
    Expect,
    ExpectTold,
    Place,
    Press,
    PressNth,
    Reaction,
    Step,
    Type,
    Walk,
    Words,
)

LONGEST_LIST = 8  # pages of a list: nobody searches longer
LONGEST_WALK = 60  # screens between a visitor and their ticket
_UNSEEN = dict.fromkeys(range(0x2066, 0x206A))  # they keep what a text is given in its own direction
_SENTENCE = re.compile(r"(?<=[.?!؟])\s+")


class Driver(Protocol):
    """Plays one step of a script. Raises VisitLost."""

    def play(self, step: Step, held: Mapping[str, str]) -> None: ...


class _Walking:
    """What both drivers do alike: react to one screen after another."""

    def play(self, step: Step, held: Mapping[str, str]) -> None:
        """Raises VisitLost."""
        if isinstance(step, Walk):
            self._walk(step, held)
        else:
            self._act(step, held)

    def _walk(self, walk: Walk, held: Mapping[str, str]) -> None:
        for _ in range(LONGEST_WALK):
            if any(map(self._is_at, walk.until)):
                return
            for act in self._reaction(walk).acts:
                self._act(act, held)
        raise VisitLost(f"asked more than {LONGEST_WALK} times; last {self._met()}")

    def _reaction(self, walk: Walk) -> Reaction:
        for reaction in walk.reactions:
            if self._is_at(reaction.place):
                return reaction
        raise VisitLost(f"has no answer to {self._met()}")

    def _is_at(self, place: Place) -> bool:
        raise NotImplementedError

    def _met(self) -> list[str]:
        """What is before the visitor now."""
        raise NotImplementedError

    def _act(self, act: Act, held: Mapping[str, str]) -> None:
        raise NotImplementedError


class TouchDriver(_Walking):
    """Taps boxes it finds on the rendered tree; knows the words for "more" in its language, and its keys."""

    def __init__(
        self, eyes: Eyes, hands: Hands, language: str, more: str, keys: Keys, settle: Callable[[], None]
    ) -> None:
        self._eyes = eyes
        self._hands = hands
        self._language = language
        self._more = more
        self._keys = keys
        self._settle = settle

    def _act(self, act: Act, held: Mapping[str, str]) -> None:
        match act:
            case Press(words):
                self._tap(self._find(self._read(words)))
            case PressNth(nth):
                choices = [seen for seen in self._eyes.look() if seen.answer]
                self._tap(_nth(choices, nth))
            case Enter(what, words):
                self._type(held[what], words)
            case Type(text, words):
                self._type(text, words)
            case Expect(words):
                self._find(self._read(words), activatable=False)
            case ExpectTold(parts):
                wanted = [words.shown[self._language] for words in parts if self._language in words.shown]
                if not any(holds(seen.value, wanted) for seen in self._eyes.look()):
                    raise VisitLost(f"looked for {wanted}; saw {[s.value for s in self._eyes.look()]}")

    def _type(self, text: str, ok: Words) -> None:
        for character in text:
            strike(self._has_tapped, self._keys, character)
        self._tap(self._find(self._read(ok)))

    def _has_tapped(self, names: Iterable[str]) -> bool:
        """Whether a button is called so; then it is tapped."""
        wanted = tuple(names)
        found = [seen for seen in self._eyes.look() if seen.button and seen.name in wanted]
        if found:
            self._tap(found[0])
        return bool(found)

    def _find(self, words: str, *, activatable: bool = True) -> Seen:
        for _ in range(LONGEST_LIST):
            seen = self._eyes.look()
            found = [s for s in seen if s.name == words and s.button is activatable]
            if found:
                return found[0]
            more = [s for s in seen if s.name == self._more]
            if not (activatable and more):
                break
            self._tap(more[0])
        raise VisitLost(f"looked for {words!r}; saw {self._met()}")

    def _is_at(self, place: Place) -> bool:
        seen = [one.name.translate(_UNSEEN) for one in self._eyes.look() if one.telling]
        return _is_place(seen, map(self._read, place.words), begins=place.begins)

    def _met(self) -> list[str]:
        return [seen.name for seen in self._eyes.look()]

    def _read(self, words: Words) -> str:
        return words.shown[self._language]

    def _tap(self, seen: Seen) -> None:
        self._hands.tap(seen.x, seen.y)
        self._settle()


class KeypadDriver(_Walking):
    """Moves with the arrow keys until it hears the words, then selects; types digits and hears them back, and finds
    letters among the keys of the screen like anything else."""

    def __init__(
        self, ears: Ears, hands: Hands, language: str, keys: Keys, settle: Callable[[], None]
    ) -> None:
        self._ears = ears
        self._hands = hands
        self._language = language
        self._keys = keys
        self._settle = settle
        self._heard: list[Heard] = []

    def _act(self, act: Act, held: Mapping[str, str]) -> None:
        match act:
            case Press(words):
                self._select(self._named(words))
            case PressNth(nth):
                self._select(lambda heard: _position(heard) == nth)
            case Enter(what, words):
                self._type(held[what], words)
            case Type(text, words):
                self._type(text, words)
            case Expect(words):
                if not any(map(self._named(words), self._listen())):
                    raise VisitLost(f"listened for {self._known(words)!r}; heard {self._met()}")
            case ExpectTold(parts):
                wanted = [words.heard[self._language] for words in parts if self._language in words.heard]
                if not any(holds(heard.text, wanted) for heard in self._listen()):
                    raise VisitLost(f"listened for {wanted}; heard {self._met()}")

    def _type(self, text: str, ok: Words) -> None:
        for character in text:
            self._write(character)
        self._select(self._named(ok))

    def _write(self, character: str) -> None:
        if character.isdecimal():
            self._press(character)
        else:
            strike(self._has_selected, self._keys, character)

    def _has_selected(self, names: Iterable[str]) -> bool:
        """Whether a control is called so; then it is selected."""
        wanted = {plain(name) for name in names}
        return self._go_round(lambda heard: bool(wanted & beginnings(heard.text)))

    def _select(self, wanted: Callable[[Heard], bool]) -> None:
        said = self._listen()
        if said and wanted(said[-1]):
            self._press("enter")
            return
        for _ in range(LONGEST_LIST):
            if self._go_round(wanted):
                return
            self._press("page_down")
            said = self._listen()
            if said and wanted(said[-1]):
                self._press("enter")
                return
        raise VisitLost(f"moved over everything; heard last {self._met()}")

    def _go_round(self, wanted: Callable[[Heard], bool]) -> bool:
        """Moves over every control of the page once; True when the wanted one was selected."""
        heard: set[str] = set()
        while True:
            self._press("down")
            said = self._listen()[-1]
            if wanted(said):
                self._press("enter")
                return True
            if said.text in heard:
                return False
            heard.add(said.text)

    def _press(self, key: str) -> None:
        self._hands.press(key)
        self._settle()

    def _is_at(self, place: Place) -> bool:
        said = [plain(heard.text) for heard in self._listen()]
        known = [plain(self._known(words)) for words in place.words]
        return _is_place(said, known, begins=place.begins)

    def _named(self, words: Words) -> Callable[[Heard], bool]:
        name = plain(self._known(words))
        return lambda heard: name in beginnings(heard.text)

    def _known(self, words: Words) -> str:
        return words.heard[self._language]

    def _listen(self) -> list[Heard]:
        self._heard = self._ears.listen() or self._heard
        return self._heard

    def _met(self) -> list[str]:
        return [heard.text for heard in self._heard]


def strike(use: Callable[[Iterable[str]], bool], keys: Keys, character: str) -> None:
    """Writes a character, wherever its key is. `use` does so with what has one of these names, if it is there.

    Raises VisitLost.
    """
    for _ in SCRIPTS:
        for _ in range(PAGES):
            if use((keys.character(character),)):
                return
            if not use((keys.more,)):
                break
        if not use(keys.letters):
            break
    raise VisitLost(f"no key is {character!r}")


def _is_place(told: Iterable[str], names: Iterable[str], *, begins: bool) -> bool:
    """Whether one of the names is told, or only how one begins."""
    wanted = tuple(names)
    return any(one.startswith(wanted) if begins else one in wanted for one in told)


def _nth(choices: list[Seen], nth: int) -> Seen:
    if len(choices) < nth:
        raise VisitLost(f"there are only {len(choices)} choices")
    return choices[nth - 1]


def beginnings(text: str) -> set[str]:
    """The first sentence, the first two, and so on: a name is one or more whole sentences."""
    sentences = _SENTENCE.split(text)
    return {plain(" ".join(sentences[:n])) for n in range(1, len(sentences) + 1)}


def holds(text: str, parts: list[str]) -> bool:
    """Whether all parts stand in the text, one after another."""
    rest = plain(text)
    wanted = [part for part in map(plain, parts) if part]
    for part in wanted:
        _, found, rest = rest.partition(part)
        if not found:
            return False
    return bool(wanted)


def _position(heard: Heard) -> int | None:
    """The n of "n of m", whatever the language: the first of the last two numbers said."""
    numbers = re.findall(r"\d+", heard.text)
    return int(numbers[-2]) if len(numbers) > 1 else None
