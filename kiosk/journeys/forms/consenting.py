"""Consent in plain words, by two different acts: a choice, and its confirmation."""

from kiosk.dialogue.screen import ChoiceStyle, ScreenKind
from kiosk.dialogue.steps import Choose, Journey, Option, choice, choose_one
from kiosk.dialogue.text import message
from kiosk.journeys.ticket_facts import fact
from protocol.forms import Field, FormAnswer

CONSENT_TEXT = "consent-1"
"""The version of the words below; it changes with them, so that it is known what somebody agreed to."""


def agree(field: Field) -> Journey[FormAnswer]:
    """Yes only by both acts. Who sees the data, what for and which rights there are stand beside the question."""
    yes = Option(choice("consent-yes", "yes"), "yes")
    no = Option(choice("consent-no", "no"), "no")
    rows = (
        fact("consent-what", message("consent-what")),
        fact("consent-who", message("consent-who")),
        fact("consent-rights", message("consent-rights")),
    )
    given = yield from Choose(
        "consent", (yes, no), title=field.label, prompt=field.name, facts=rows, help=message("consent-help")
    )
    if given == "no":
        return FormAnswer(value="no")
    sure = yield from choose_one(
        "consent-sure",
        choice("consent-keep", "yes", ChoiceStyle.PRIMARY),
        choice("consent-no", "no", ChoiceStyle.QUIET),
        kind=ScreenKind.NOTICE,
        pictogram="consent",
    )
    return FormAnswer(value="yes" if sure == "consent-keep" else "no")
