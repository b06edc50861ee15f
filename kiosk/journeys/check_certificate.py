"""Hear how far a certificate is: which paper, by which facts, its state and what to do next."""

from kiosk.dialogue.entering import EnterField, EnterYear
from kiosk.dialogue.leaving import WITH_STAFF, with_staff
from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Ask, Choose, Commit, Enter, Finish, Journey, Option, choice, choose_one, tell
from kiosk.dialogue.text import Arg, Day, Filled, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.book_appointment import book
from kiosk.journeys.calls import AppealIt, LookUpFile, Refused, RenewIt, Unreachable
from kiosk.journeys.choosing import desk_for
from kiosk.journeys.forms.filling import asking_of
from kiosk.journeys.receipts import hand_over_receipt
from kiosk.journeys.refusals import Retry, after, offer_local_number
from kiosk.journeys.take_number import take_number_for
from kiosk.journeys.ticket_facts import fact, local
from protocol.catalogue import Catalogue
from protocol.certificates import CertificateState, CertificateStatus, LookUpKey, Track
from protocol.forms import Field
from protocol.problem import ProblemCode
from protocol.requests import Receipt
from protocol.rules import EntryKind

_SERVICES = {
    "appointment": {Track.ATTESTATION: "disability_certificate_new", Track.CARD: "disability_card_new"},
    "bring-papers": {Track.ATTESTATION: "disability_certificate_new", Track.CARD: "disability_card_new"},
    "collect": {
        Track.ATTESTATION: "disability_certificate_pickup",
        Track.CARD: "disability_certificate_pickup",
    },
}
_DESK = "disability_certificate_status"  # the queue that looks up what the kiosk may not
_WAYS = {
    "appointment": choice("can-appointment", "book_appointment"),
    "bring-papers": choice("can-bring-papers", "papers"),
    "collect": choice("can-collect", "collect"),
    "renew": choice("can-renew", "renew"),
    "appeal": choice("can-appeal", "appeal"),
}
_FILE_NUMBER, _CIN, _BIRTH = "dossier_number", "cin", "birth_date"


def check_certificate(facts: Facts) -> Journey[None]:
    """Unknown and wrong are one answer; what the kiosk may not look up, staff do."""
    track = yield from _which_track()
    file = yield from _which_file(facts, track)
    while file is not None:
        match (yield from Ask(file, busy="busy-file")):
            case CertificateStatus() as status:
                return (yield from _tell(facts, file, status))
            case Refused(ProblemCode.LOOK_UP_LIMIT) | Refused(ProblemCode.NOT_AUTHORISED):
                break
            case Unreachable():  # nothing is typed again where only the network was missing
                if (yield from offer_local_number(facts, desk_for(facts, _DESK).id, "no-network-number")):
                    return None
            case Refused(code) as why:
                if (yield from after(why)) is Retry.NO:
                    return None
                if code is not ProblemCode.UPSTREAM:
                    file = yield from _which_file(facts, track)
    yield from _staff(facts)


def _which_track() -> Choose[Track]:
    """Two papers that are easily mixed: each by its picture and its plain name."""
    return Choose(
        "which-certificate",
        (
            Option(choice("track-attestation", "disability_certificate_new"), Track.ATTESTATION),
            Option(choice("track-card", "disability_card_new"), Track.CARD),
        ),
    )


def _which_file(facts: Facts, track: Track) -> Journey[LookUpFile | None]:
    """By a receipt alone; by file number or CIN with the year of birth, where the operator may hold those.
    None when staff shall write it: nobody has to type who they are."""
    key = LookUpKey.RECEIPT
    if facts.catalogue.cndp is not None:
        key = yield from Choose(
            "which-proof",
            (
                Option(choice("by-receipt", "receipt"), LookUpKey.RECEIPT),
                Option(choice("by-file-number", "papers"), LookUpKey.FILE_NUMBER),
                Option(choice("by-cin", "disability_card_new"), LookUpKey.CIN),
            ),
        )
    if key is LookUpKey.RECEIPT:
        code = yield from Enter("which-receipt", EntryKind.RECEIPT_CODE, (with_staff(),))
        return None if code == WITH_STAFF else LookUpFile(track, key, code, None)
    asking = asking_of(facts)
    field = _field(facts.catalogue, _FILE_NUMBER if key is LookUpKey.FILE_NUMBER else _CIN)
    value = yield from EnterField(f"file-{key}", field, asking, (with_staff(),))
    if value.value is None:
        return None
    birth = _field(facts.catalogue, _BIRTH)
    year = yield from EnterYear(
        "file-birth-year", birth, asking, (with_staff(),), prompt=message("date-year")
    )
    return None if year.value is None else LookUpFile(track, key, value.value, int(year.value))


def _field(catalogue: Catalogue, name: str) -> Field:
    return next(field for field in catalogue.fields if field.id == name)


def _staff(facts: Facts) -> Journey[None]:
    """Neutral: nobody learns how often something was tried. A number for the desk that looks it up."""
    number = choice("take-number", "take_number", ChoiceStyle.PRIMARY)
    home = choice("something-else", "home", ChoiceStyle.QUIET)
    if (yield from tell("problem-look-up-limit", "staff", number, home)) == "take-number":
        yield from take_number_for(facts, desk_for(facts, _DESK))


def _tell(facts: Facts, file: LookUpFile, status: CertificateStatus) -> Journey[None]:
    """The state in plain words, when it was so, what to do; then the ways on that this state has."""
    state = next((one for one in facts.catalogue.certificate_states if one.id == status.state), None)
    if state is None:  # newer than the catalogue of this visit
        return (yield from _staff(facts))
    ways = [_WAYS[can] for can in state.can if can in _WAYS and _possible(facts, can, status.track)]
    done = choice("done", "done", ChoiceStyle.QUIET if ways else ChoiceStyle.PRIMARY)
    answer = yield from choose_one(
        "certificate-state",
        *ways,
        done,
        choice("something-else", "home", ChoiceStyle.QUIET),
        kind=ScreenKind.CONFIRM,
        pictogram=state.pictogram,
        facts=_facts(facts, state, status),
    )
    if answer == "done":
        yield from Finish()
    if answer != "something-else":
        yield from _go_on(facts, file, answer.removeprefix("can-"))


def _facts(facts: Facts, state: CertificateState, status: CertificateStatus) -> tuple[Fact, ...]:
    args: list[tuple[str, Arg]] = [("time", status.time)]
    if status.document:
        known = {document.id: document.name for document in facts.catalogue.documents}
        args.append(("doc", known.get(status.document, status.document)))
    if status.day is not None:
        args.append(("day", Day(status.day)))
    if status.place is not None:
        args.append(("place", status.place))
    return (
        Fact("state", message("fact-state"), Filled(state.text, tuple(args)), private=True),
        Fact("next-step", message("fact-next-step"), Filled(state.next_step, tuple(args)), private=True),
        fact("as-of", Day(local(facts, status.as_of).date())),
    )


def _possible(facts: Facts, what: str, track: Track) -> bool:
    services = _SERVICES.get(what)
    return services is None or services[track] in facts.catalogue.centre(facts.centre).services


def _go_on(facts: Facts, file: LookUpFile, what: str) -> Journey[None]:
    if what in _SERVICES:
        return (yield from book(facts, facts.catalogue.service(_SERVICES[what][file.track])))
    no = choice("something-else", "home", ChoiceStyle.QUIET)
    if what == "appeal":
        yes = choice("appeal-it", "appeal", ChoiceStyle.PRIMARY)
        wish = yield from tell("appeal-sure", "appeal", yes, no)
    else:
        yes = choice("renew-it", "renew", ChoiceStyle.PRIMARY)
        wish = yield from tell("renew-sure", "renew", yes, no)
    if wish == "something-else":
        return None
    call = AppealIt(file, facts.centre) if what == "appeal" else RenewIt(file, facts.centre)
    while True:
        match (yield from Commit(call, busy="busy-sending")):
            case Receipt() as receipt:
                return (yield from hand_over_receipt(facts, receipt, ()))
            case Unreachable() | Refused() as why:
                if (yield from after(why)) is not Retry.SAME:
                    return None
