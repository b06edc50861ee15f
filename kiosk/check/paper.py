"""The report on the receipt printer's paper: what staff hand to whoever mends the kiosk."""

from collections.abc import Sequence
from datetime import datetime

from PIL import Image

from kiosk.check.findings import Finding
from kiosk.check.report import lines
from kiosk.content.compose import RIGHT_TO_LEFT
from kiosk.content.values import Values
from kiosk.devices.ticket.roll import BODY, CENTRE, TITLE, Roll
from kiosk.devices.ticket.shaping import Script, Typeface
from kiosk.devices.ticket.words import TicketFact
from kiosk.dialogue.text import Day, TimeOfDay, message
from kiosk.settings.options import Options


def drawn(
    findings: Sequence[Finding], options: Options, at: datetime, values: Values, typeface: Typeface
) -> Image.Image:
    """Mode "1", 576 dots wide. `at` is in the kiosk's own time."""
    paper = Roll(typeface, Script(values.language, values.language in RIGHT_TO_LEFT))
    paper.text(values.shown(message("check-report-title")), TITLE)
    paper.text(f"{options.centre} · {options.kiosk}", CENTRE)
    paper.text(values.shown(Day(at.date())), BODY)
    paper.text(values.shown(TimeOfDay(at.time())), BODY)
    paper.rule()
    for name, words in lines(findings, values.shown):
        paper.facts((TicketFact(name, words),))
    return paper.finished()
