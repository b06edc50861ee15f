"""A receipt: what it says, and how it is handed over (law 55-19: always)."""

from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Commit, Journey, choice, choose_one
from kiosk.dialogue.text import Code, Day, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import Printed, PrintReceipt
from kiosk.journeys.ticket_facts import centre_name, fact, local
from protocol.forms import Document
from protocol.requests import Receipt, Stage

_PICTOGRAMS = {
    "paper-out": "paper_out",
    "cover-open": "printer_open",
    "jam": "printer_jam",
    "no-answer": "printer",
}


def receipt_facts(facts: Facts, receipt: Receipt) -> tuple[Fact, ...]:
    """The code first, then the days; public names only."""
    rows = [
        fact("receipt-code", Code(receipt.code), large=True),
        fact("received-on", Day(local(facts, receipt.received_at).date())),
    ]
    if receipt.stage not in (Stage.DONE, Stage.REFUSED, Stage.WITHDRAWN):
        rows.append(fact("answer-by", Day(receipt.answer_by)))
    rows.append(fact("public-name", receipt.public_name))
    rows.append(fact("centre", centre_name(facts, receipt.centre)))
    return tuple(rows)


def hand_over_receipt(facts: Facts, receipt: Receipt, papers: tuple[Document, ...]) -> Journey[None]:
    """Printed once, or kept on the screen and read twice; then which papers to bring."""
    copies = 0
    while True:
        copies += 1
        result = yield from Commit(PrintReceipt(receipt, copies), busy="busy-printing")
        rows = receipt_facts(facts, receipt)
        go_on = choice("continue", "next", ChoiceStyle.PRIMARY)
        if isinstance(result, Printed):
            yield from choose_one("take-receipt", go_on, kind=ScreenKind.CONFIRM, facts=rows)
            break
        if result.reason == "no-printer":
            yield from choose_one("keep-receipt", go_on, kind=ScreenKind.CONFIRM, facts=rows)
            break
        if (yield from _trouble(receipt, result.reason)) == "on-screen":
            yield from choose_one("keep-receipt", go_on, kind=ScreenKind.CONFIRM, facts=rows)
            break
    if papers:
        yield from bring(papers)


def _trouble(receipt: Receipt, reason: str) -> Journey[str]:
    step_id = f"receipt-{reason}"
    return (
        yield from choose_one(
            step_id,
            choice("print-retry", "repeat", ChoiceStyle.PRIMARY),
            choice("on-screen", "receipt"),
            kind=ScreenKind.NOTICE,
            pictogram=_PICTOGRAMS[reason],
            args=message(step_id, code=Code(receipt.code)).args,
        )
    )


def bring(papers: tuple[Document, ...]) -> Journey[None]:
    """Each paper by its number; one copy, never certified (law 55-19)."""
    rows = tuple(
        Fact(f"paper-{n}", message("paper-number-n", n=n), paper.name) for n, paper in enumerate(papers, 1)
    )
    yield from choose_one(
        "bring-papers", choice("continue", "next", ChoiceStyle.PRIMARY), kind=ScreenKind.CONFIRM, facts=rows
    )
