"""Consent in plain words, by two different acts: a choice, and its confirmation."""

from collections.abc import Iterable, Mapping

from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Choose, Journey, Option, choice, choose_one
from kiosk.dialogue.text import Text, message
from kiosk.journeys.calls import Agreed
from kiosk.journeys.ticket_facts import fact
from protocol.capacity import FOR_WHOM, LINKS
from protocol.forms import Field, FormAnswer
from protocol.requests import ConsentAct
from protocol.wording import Wording

_HELPED = ("parent", "other")
CONSENT_TEXT = "consent-1"
"""The version of the words below; it changes with them, so that it is known what somebody agreed to."""
GUARDIAN_TEXT = "consent-guardian-1"
"""The version of the words that a parent or guardian hears, who agrees for a child."""


HELPER_TEXT = "consent-helper-1"
"""The version of the words where somebody helps another adult, who agrees for themselves."""


def agree(field: Field, fields: Iterable[Field], answers: Mapping[str, FormAnswer]) -> Journey[Agreed | None]:
    """Yes only by both acts. Who sees the data, what for and which rights there are stand beside the question;
    first stands for whom it is, where a guardian agrees for a child, or a helper asks the person beside them."""
    text, prompt, whose = _words(field, fields, answers)
    yes = Option(choice("consent-yes", "yes"), "yes")
    no = Option(choice("consent-no", "no"), "no")
    rows = (
        *whose,
        fact("consent-what", message("consent-what")),
        fact("consent-who", message("consent-who")),
        fact("consent-rights", message("consent-rights")),
    )
    given = yield from Choose(
        "consent",
        (yes, no),
        title=field.label,
        prompt=prompt,
        facts=rows,
        help=message("consent-help"),
    )
    if given == "no":
        return None
    sure = yield from choose_one(
        "consent-sure",
        choice("consent-keep", "yes", ChoiceStyle.PRIMARY),
        choice("consent-no", "no", ChoiceStyle.QUIET),
        kind=ScreenKind.NOTICE,
        pictogram="consent",
    )
    if sure != "consent-keep":
        return None
    return Agreed(text, ConsentAct.CHOICE_AND_CONFIRMATION)


def _words(
    field: Field, fields: Iterable[Field], answers: Mapping[str, FormAnswer]
) -> tuple[str, Text, tuple[Fact, ...]]:
    """Version and words of the question, and who the visitor is for the one it is about, as they said."""
    said = {one.id: (one, answers[one.id].value) for one in fields if one.id in answers}
    link = next((said[name] for name in LINKS if name in said), None)
    if link is not None:
        return GUARDIAN_TEXT, message("consent-guardian"), (fact("consent-as", _option(*link)),)
    if FOR_WHOM in said and said[FOR_WHOM][1] in _HELPED:
        question, value = said[FOR_WHOM]
        whose = Fact("consent-for", question.label, _option(question, value))
        return HELPER_TEXT, message("consent-helper"), (whose,)
    return CONSENT_TEXT, field.name, ()


def _option(field: Field, value: str | None) -> Wording:
    return next(option.name for option in field.options if option.value == value)
