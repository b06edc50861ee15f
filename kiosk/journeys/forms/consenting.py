"""Consent in plain words, by two different acts: a choice, and its confirmation."""

from collections.abc import Iterable, Mapping

from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Choose, Journey, Option, choice, choose_one
from kiosk.dialogue.text import message
from kiosk.journeys.calls import Agreed
from kiosk.journeys.ticket_facts import fact
from protocol.capacity import LINKS
from protocol.forms import Field, FormAnswer
from protocol.requests import ConsentAct

CONSENT_TEXT = "consent-1"
"""The version of the words below; it changes with them, so that it is known what somebody agreed to."""
GUARDIAN_TEXT = "consent-guardian-1"
"""The version of the words that a parent or guardian hears, who agrees for a child."""


def agree(field: Field, fields: Iterable[Field], answers: Mapping[str, FormAnswer]) -> Journey[Agreed | None]:
    """Yes only by both acts. Who sees the data, what for and which rights there are stand beside the question;
    where a parent or guardian agrees for a child, who they are stands first, and the question says so."""
    link = _link(fields, answers)
    yes = Option(choice("consent-yes", "yes"), "yes")
    no = Option(choice("consent-no", "no"), "no")
    rows = (
        *link,
        fact("consent-what", message("consent-what")),
        fact("consent-who", message("consent-who")),
        fact("consent-rights", message("consent-rights")),
    )
    given = yield from Choose(
        "consent",
        (yes, no),
        title=field.label,
        prompt=message("consent-guardian") if link else field.name,
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
    return Agreed(GUARDIAN_TEXT if link else CONSENT_TEXT, ConsentAct.CHOICE_AND_CONFIRMATION)


def _link(fields: Iterable[Field], answers: Mapping[str, FormAnswer]) -> tuple[Fact, ...]:
    """Who the visitor is for the child, in their own words; nothing where they agree for themselves."""
    for field in fields:
        if field.id in LINKS and field.id in answers:
            value = answers[field.id].value
            return tuple(fact("consent-as", option.name) for option in field.options if option.value == value)
    return ()
