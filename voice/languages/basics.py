"""What every language says in the same way, once its letters, digits and numbers have names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from voice.languages.groups import PAUSE, card_groups, groups, named, one_by_one, phone_groups, runs_of_digits


@dataclass(frozen=True, slots=True)
class Basics:
    """`letter` and `digit` name one character (KeyError for what has no name), `number` is the cardinal, `signs` are
    said by a name of their own where a text is spelt. The methods are those of voice.languages.Language."""

    letter: Callable[[str], str]
    digit: Callable[[str], str]
    number: Callable[[int], str]
    signs: Mapping[str, str]

    def digits(self, text: str) -> str:
        return one_by_one(runs_of_digits(text), self.digit)

    def code(self, text: str) -> str:
        return one_by_one(groups(text), self.letter)

    def card(self, text: str) -> str:
        return one_by_one(card_groups(text), self.letter)

    def phone(self, text: str) -> str:
        return one_by_one(phone_groups(text), self.digit)

    def year(self, n: int) -> str:
        if n < 1:
            raise ValueError(n)
        return self.number(n)

    def spell(self, text: str) -> str:
        return PAUSE.join(self.signs.get(character) or named(character, self.letter) for character in text)


def part_of_day(hour: int, parts: Iterable[tuple[int, str]]) -> str:
    """Return the part of the day of `hour`, 0 to 23; `parts` are (until that hour, its name), the last until 24."""
    return next(name for until, name in parts if hour < until)
