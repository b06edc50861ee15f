"""Who may agree to the use of data, and which ages cannot be true together: the same on the kiosk and in central.

Of age is who has lived eighteen years (law 70-03, article 209). A child alone never agrees to anything; for a
child a parent or guardian does, who is of age. Only what is certain counts: who gave a year alone may have had
their birthday or not, and gets the benefit of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from protocol.forms import FormAnswer

ADULT_YEARS: Final = 18
OF_AGE: Final = "of_age"
FOR_WHOM: Final = "for_whom"
LINKS: Final = ("guardian_is", "parent_is")
"""Who somebody is for the child; the second in forms that are always about one."""
GUARDIAN_AGES: Final = ("guardian_age", "parent_age")
AGES: Final = ("age", "birth_date", "child_age")
"""Of whom the request is for."""
GUARDIANS: Final = frozenset(("mother", "father", "guardian"))
_TOLD: Final = re.compile(r"([0-9]{1,3})|([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
"""An age, or a day of birth: `34`, `1992`, `1992-05`, `1992-05-17`."""

Answers = Mapping[str, FormAnswer]


class Agreeing(StrEnum):
    """Who may agree, as far as anybody said."""

    SELF = "self"
    GUARDIAN = "guardian"
    CHILD = "child"  # a child alone
    NOBODY = "nobody"  # nobody who stands here


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`fields` in the order of the form; any of them may be the wrong one. `reason` as of a `FieldError`."""

    fields: tuple[str, ...]
    reason: str


def who_agrees(answers: Answers, today: date) -> Agreeing:
    """By the answers of the questions that are asked; a form of before these questions is for adults."""
    of_age, link = answers.get(OF_AGE), _first(answers, LINKS)
    if of_age is not None and of_age.value == "no":
        return Agreeing.CHILD
    young = any(_is_young(answers, name, today) for name in AGES)
    if young and _for_oneself(answers):
        return Agreeing.CHILD
    if of_age is not None and of_age.left is not None:
        return Agreeing.NOBODY
    if link is not None:
        return Agreeing.GUARDIAN if answers[link].value in GUARDIANS else Agreeing.NOBODY
    return Agreeing.NOBODY if young and OF_AGE in answers and FOR_WHOM in answers else Agreeing.SELF


def contradictions(answers: Answers, today: date) -> tuple[Contradiction, ...]:
    """What cannot be true together. What is no number and no day contradicts nothing."""
    found = []
    of_age = None if OF_AGE not in answers else answers[OF_AGE].value
    adult, child = _first(answers, GUARDIAN_AGES), _first(answers, AGES)
    if of_age == "yes" and child is not None and _for_oneself(answers) and _is_young(answers, child, today):
        found.append(Contradiction((OF_AGE, child), "not-of-age"))
    if adult is not None and _is_young(answers, adult, today):
        if of_age != "no":  # who says both is a child alone
            found.append(Contradiction((OF_AGE, adult) if of_age else (adult,), "guardian-too-young"))
    elif adult is not None and child is not None and not _is_older(answers, adult, child, today):
        found.append(Contradiction((adult, child), "older-than-parent"))
    if {"age", "child_age"} <= answers.keys() and not _is_older(answers, "age", "child_age", today):
        found.append(Contradiction(("age", "child_age"), "older-than-parent"))
    return tuple(found)


def _for_oneself(answers: Answers) -> bool:
    """Nobody said that it is for somebody else. A form that asks a child's age is always about another."""
    if "child_age" in answers or _first(answers, LINKS) is not None:
        return False
    return FOR_WHOM not in answers or answers[FOR_WHOM].value == "self"


def _first(answers: Answers, names: tuple[str, ...]) -> str | None:
    return next((name for name in names if name in answers), None)


def _is_young(answers: Answers, name: str, today: date) -> bool:
    """Whether that answer tells of somebody who is certainly not of age."""
    years = _years(answers.get(name), today)
    return years is not None and years[1] < ADULT_YEARS


def _is_older(answers: Answers, adult: str, child: str, today: date) -> bool:
    """Whether the one may be older than the other; yes where nobody told both ages."""
    one, other = _years(answers.get(adult), today), _years(answers.get(child), today)
    return one is None or other is None or one[1] > other[0]


def _years(answer: FormAnswer | None, today: date) -> tuple[int, int] | None:
    """The least and the most full years that an age or a day of birth can mean."""
    told = _TOLD.fullmatch("" if answer is None or answer.value is None else answer.value)
    if told is None:
        return None
    age, year, month, day = told.groups()
    if age is not None:
        return int(age), int(age)
    latest, earliest = (int(month or 12), int(day or 31)), (int(month or 1), int(day or 1))
    return _full_years(int(year), latest, today), _full_years(int(year), earliest, today)


def _full_years(year: int, month_and_day: tuple[int, int], today: date) -> int:
    return today.year - year - ((today.month, today.day) < month_and_day)
