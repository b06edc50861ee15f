"""The drivers: one taps what it sees, one presses keys and decides by what it hears."""

import re
from collections.abc import Callable, Mapping
from typing import Protocol

from kiosk.rehearsal.channel import Ears, Eyes, Hands, Heard, Seen, VisitLost
from kiosk.rehearsal.script import Enter, Expect, Press, Step, Type

LONGEST_LIST = 8  # pages of a list: nobody searches longer


class Driver(Protocol):
    """Plays one step of a script. Raises VisitLost."""

    def play(self, step: Step, held: Mapping[str, str]) -> None: ...


class TouchDriver:
    """Taps boxes it finds on the rendered tree; knows the words for "more" in its language."""

    def __init__(
        self, eyes: Eyes, hands: Hands, language: str, more: str, settle: Callable[[], None]
    ) -> None:
        self._eyes = eyes
        self._hands = hands
        self._language = language
        self._more = more
        self._settle = settle

    def play(self, step: Step, held: Mapping[str, str]) -> None:
        match step:
            case Press(words, 0):
                self._tap(self._find(words[self._language]))
            case Press(_, nth):
                choices = [seen for seen in self._eyes.look() if seen.answer]
                self._tap(_nth(choices, nth))
            case Enter(what, words):
                for digit in held[what]:
                    self._tap(self._find(digit))
                self._tap(self._find(words[self._language]))
            case Type(digits, words):
                for digit in digits:
                    self._tap(self._find(digit))
                self._tap(self._find(words[self._language]))
            case Expect(words):
                self._find(words[self._language], activatable=False)

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
        raise VisitLost(f"looked for {words!r}; saw {[s.name for s in self._eyes.look()]}")

    def _tap(self, seen: Seen) -> None:
        self._hands.tap(seen.x, seen.y)
        self._settle()


class KeypadDriver:
    """Moves with the arrow keys until it hears the words, then selects; types digits and hears them back."""

    def __init__(self, ears: Ears, hands: Hands, language: str, settle: Callable[[], None]) -> None:
        self._ears = ears
        self._hands = hands
        self._language = language
        self._settle = settle
        self._heard: list[Heard] = []

    def play(self, step: Step, held: Mapping[str, str]) -> None:
        match step:
            case Press(words, 0):
                self._select(lambda heard: _starts_with(heard, words[self._language]))
            case Press(_, nth):
                self._select(lambda heard: _position(heard) == nth)
            case Enter(what, words):
                for digit in held[what]:
                    self._press(digit)
                self._select(lambda heard: _starts_with(heard, words[self._language]))
            case Type(digits, words):
                for digit in digits:
                    self._press(digit)
                self._select(lambda heard: _starts_with(heard, words[self._language]))
            case Expect(words):
                if not any(_starts_with(heard, words[self._language]) for heard in self._listen()):
                    raise VisitLost(f"listened for {words[self._language]!r}; heard {self._said()}")

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
        raise VisitLost(f"moved over everything; heard last {self._said()}")

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

    def _listen(self) -> list[Heard]:
        self._heard = self._ears.listen() or self._heard
        return self._heard

    def _said(self) -> list[str]:
        return [heard.text for heard in self._heard]


def _nth(choices: list[Seen], nth: int) -> Seen:
    if len(choices) < nth:
        raise VisitLost(f"there are only {len(choices)} choices")
    return choices[nth - 1]


def _starts_with(heard: Heard, words: str) -> bool:
    return plain(heard.text).startswith(plain(words))


def _position(heard: Heard) -> int | None:
    """The n of "n of m", whatever the language: the first of the last two numbers said."""
    numbers = re.findall(r"\d+", heard.text)
    return int(numbers[-2]) if len(numbers) > 1 else None


def plain(words: str) -> str:
    """Letters and digits only, unspaced: "R S U" is heard where RSU is read."""
    return "".join(re.findall(r"\w+", words))
