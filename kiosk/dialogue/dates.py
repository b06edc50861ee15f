"""A date as three questions, each on its own screen: the year, the month, the day (row C1)."""

from kiosk.dialogue.entering import EnterDay, EnterYear
from kiosk.dialogue.leaving import LEFT
from kiosk.dialogue.screen import Choice, ChoiceStyle
from kiosk.dialogue.steps import Choose, Journey, Option, choice
from kiosk.dialogue.text import Year, message
from protocol.answering import Asking
from protocol.forms import Field, FormAnswer

_MONTHS = range(1, 13)


def enter_date(
    step_id: str, field: Field, asking: Asking, choices: tuple[Choice, ...] = ()
) -> Journey[FormAnswer]:
    """ISO 8601: `1980-05-17`; where the field allows it also `1980` and `1980-05`.

    `choices` are the ways past, beside each of the three.
    """
    title = message("date-year-of", what=field.label)
    year = yield from EnterYear(
        f"{step_id}-year", field, asking, choices, title=title, prompt=message("date-year")
    )
    if year.value is None:
        return year
    month = yield from which_month(f"{step_id}-month", field, asking, int(year.value), choices)
    if month.left is not None or month.value == year.value:
        return month
    return (yield from _which_day(f"{step_id}-day", field, asking, str(month.value), choices))


def which_month(
    step_id: str, field: Field, asking: Asking, year: int, choices: tuple[Choice, ...]
) -> Choose[FormAnswer]:
    """`1980-05`; of this year only the months that have begun. "The year is enough" gives `1980`."""
    begun = (n for n in _MONTHS if (year, n) <= (asking.today.year, asking.today.month))
    months = tuple(
        Option(
            Choice(f"{n}", message(f"month-{n}"), "calendar_day", message("month-number", n=n), private=True),
            FormAnswer(value=f"{year:04}-{n:02}"),
        )
        for n in begun
    )
    enough = Option(choice("year-only", "calendar_day", ChoiceStyle.QUIET), FormAnswer(value=f"{year:04}"))
    past = tuple(Option(way, FormAnswer(left=LEFT[way.id])) for way in choices)
    return Choose(
        step_id,
        months,
        beside=(enough,) if field.year_only else past,
        title=message("date-month-of", what=field.label),
        prompt=message("date-month", year=Year(year)),
        help=message("field-help-choose"),
    )


def _which_day(
    step_id: str, field: Field, asking: Asking, month: str, choices: tuple[Choice, ...]
) -> Journey[FormAnswer]:
    year, of_year = (int(part) for part in month.split("-"))
    enough = choice("month-only", "calendar_day", ChoiceStyle.QUIET)
    return (
        yield from EnterDay(
            step_id,
            field,
            asking,
            (enough,) if field.year_only else choices,
            title=message("date-day-of", what=field.label),
            prompt=message("date-day", month=message(f"month-{of_year}"), year=Year(year)),
            year=year,
            month=of_year,
        )
    )
