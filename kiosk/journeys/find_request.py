"""Hear where a request is, by the code of its receipt; withdraw it, and the consent with it."""

from kiosk.dialogue.leaving import WITH_STAFF, with_staff
from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Ask, Commit, Enter, Finish, Journey, choice, choose_one, tell
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import FindRequest, WithdrawIt
from kiosk.journeys.choosing import desk_for
from kiosk.journeys.receipts import bring, receipt_facts
from kiosk.journeys.refusals import Retry, after
from kiosk.journeys.request_service import serve
from kiosk.journeys.take_number import take_number_for
from protocol.requests import TRANSITIONS, Receipt, Stage
from protocol.rules import EntryKind

LISTENING = "social_diagnosis"  # reception, queue G
APPEALS = "appeal_complaint"  # the service that takes an appeal against any decision


def find_request(facts: Facts) -> Journey[None]:
    """Unknown and foreign codes look alike. Who cannot type it has a number of the desk that listens."""
    code = yield from _which_receipt()
    while code != WITH_STAFF:
        match (yield from Ask(FindRequest(code), busy="busy-request")):
            case Receipt() as receipt:
                return (yield from _tell(facts, receipt))
            case why:
                wish = yield from after(why)
        if wish is Retry.NO:
            return None
        if wish is Retry.OTHERWISE:
            code = yield from _which_receipt()
    yield from take_number_for(facts, desk_for(facts, LISTENING))


def _which_receipt() -> Enter:
    return Enter("which-receipt", EntryKind.RECEIPT_CODE, (with_staff(),))


def _tell(facts: Facts, receipt: Receipt) -> Journey[None]:
    missing = tuple(one for one in facts.catalogue.documents if one.id in receipt.missing)
    ways = []
    if missing:
        ways.append(choice("which-papers", "papers", ChoiceStyle.PRIMARY))
    if Stage.WITHDRAWN in TRANSITIONS[receipt.stage]:
        ways.append(choice("withdraw", "withdraw", ChoiceStyle.QUIET))
    appeals = [one for one in facts.catalogue.services_at(facts.centre) if one.id == APPEALS]
    if receipt.stage is Stage.REFUSED and appeals:
        ways.append(choice("can-appeal", "appeal", ChoiceStyle.PRIMARY))
    answer = yield from choose_one(
        "request-state",
        *ways,
        choice("done", "done", ChoiceStyle.QUIET if ways else ChoiceStyle.PRIMARY),
        choice("something-else", "home", ChoiceStyle.QUIET),
        kind=ScreenKind.CONFIRM,
        facts=_facts(facts, receipt),
    )
    match answer:
        case "which-papers":
            yield from bring(missing)
        case "can-appeal":
            yield from serve(facts, appeals[0])
        case "withdraw":
            yield from _withdraw(receipt)
        case "done":
            yield from Finish()


def _facts(facts: Facts, receipt: Receipt) -> tuple[Fact, ...]:
    """Its stage in words first; of a refusal why, and that one can appeal."""
    stage = Fact("stage", message("fact-stage"), message(f"stage-{receipt.stage}"), large=True)
    why = (Fact("reason", message("fact-reason"), message(f"request-reason-{receipt.reason}")),)
    _, *rows = receipt_facts(facts, receipt)
    return (stage, *(why if receipt.reason else ()), *rows)


def _withdraw(receipt: Receipt) -> Journey[None]:
    """Two acts: what was answered is erased."""
    keep = choice("keep-it", "back", ChoiceStyle.PRIMARY)
    sure = choice("withdraw-it", "no", ChoiceStyle.DANGER)
    asked = yield from choose_one("withdraw-sure", keep, sure, kind=ScreenKind.NOTICE, pictogram="withdraw")
    if asked == "keep-it":
        return
    while True:
        match (yield from Commit(WithdrawIt(receipt.code), busy="busy-sending")):
            case Receipt():
                break
            case why:
                if (yield from after(why)) is not Retry.SAME:
                    return
    done = choice("done", "done", ChoiceStyle.PRIMARY)
    home = choice("something-else", "home", ChoiceStyle.QUIET)
    if (yield from tell("withdrawn", "yes", done, home)) == "done":
        yield from Finish()
