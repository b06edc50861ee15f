"""How far a certificate is, at the kiosk: by which facts, what is told, what can be done, what is never told."""

from datetime import timedelta

import pytest

from kiosk.dialogue.screen import Screen
from kiosk.dialogue.text import Filled, Message
from kiosk.journeys.calls import (
    AppealIt,
    LookUpFile,
    PrintReceipt,
    Refused,
    RenewIt,
    TakeLocalNumber,
    TakeNumber,
    Unreachable,
)
from protocol.certificates import CertificateState, CertificateStatus, LookUpKey, Track
from protocol.problem import ProblemCode
from protocol.requests import Stage
from tests.dialogue.test_random_walks import RECEIPT
from tests.dialogue.world import NINE, receipt
from tests.journeys.desk import Visitor, authorised
from tests.screens.reached import CENTRE, real_catalogue

STATES = real_catalogue().certificate_states
TRACKS = {Track.ATTESTATION: "track-attestation", Track.CARD: "track-card"}
of_each_track = pytest.mark.parametrize("track", Track)


def at(track: Track = Track.ATTESTATION, *, identity: bool = False) -> Visitor:
    visitor = Visitor(identity=identity)
    visitor.choose("my-papers", "check-certificate", TRACKS[track])
    return visitor


def asked(track: Track = Track.ATTESTATION) -> Visitor:
    visitor = at(track)
    visitor.enter(RECEIPT)
    return visitor


def told(track: Track, state: str) -> Visitor:
    visitor = asked(track)
    visitor.answer(
        CertificateStatus(
            track, state, NINE, "central", "photos", NINE.date() + timedelta(days=3), "10:30", STATES[0].text
        )
    )
    return visitor


def facts(screen: Screen) -> dict[str, object]:
    return {fact.id: fact.value for fact in screen.facts}


@of_each_track
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.id)
def test_every_state_is_told_with_what_to_do_and_as_of_when(state: CertificateState, track: Track) -> None:
    screen = told(track, state.id).screen
    assert screen.id == "certificate-state"
    known = facts(screen)
    words = [known["state"], known["next-step"]]
    assert [one.wording for one in words if isinstance(one, Filled)] == [state.text, state.next_step]
    assert "as-of" in known
    assert {"done", "something-else"} <= {choice.id for choice in screen.choices}
    assert len(screen.choices) <= 6


def test_without_the_number_of_the_cndp_only_the_receipt_opens_a_file() -> None:
    assert at().screen.id == "which-receipt"
    assert [choice.id for choice in at(identity=True).screen.choices] == [
        "by-receipt",
        "by-file-number",
        "by-cin",
    ]


@pytest.mark.parametrize(
    ("by", "typed", "key"),
    [("by-cin", "AB123456", LookUpKey.CIN), ("by-file-number", "12345", LookUpKey.FILE_NUMBER)],
)
def test_a_number_and_the_year_of_birth_open_a_file(by: str, typed: str, key: LookUpKey) -> None:
    visitor = at(identity=True)
    visitor.choose(by)
    visitor.one(typed)
    assert visitor.screen.id == "file-birth-year"
    visitor.one("1980")
    [look_up] = visitor.performed(LookUpFile)
    assert look_up.call == LookUpFile(Track.ATTESTATION, key, typed, 1980)


@pytest.mark.parametrize("way", ["by-receipt", "by-cin", "by-file-number"])
def test_nobody_has_to_type_who_they_are(way: str) -> None:
    """Staff will write it with me: beside the receipt, the card, the file number."""
    visitor = at(identity=True)
    visitor.choose(way, "with-staff")
    visitor.choose("take-number")
    [number] = visitor.performed(TakeNumber)
    assert number.call == TakeNumber("disability_certificate_status", CENTRE)
    assert visitor.performed(LookUpFile) == []


def test_nor_their_year_of_birth() -> None:
    visitor = at(identity=True)
    visitor.choose("by-cin")
    visitor.one("AB123456")
    visitor.choose("with-staff", "take-number")
    assert len(visitor.performed(TakeNumber)) == 1


@pytest.mark.parametrize("typed", ["12", "12345678901234", "00000000000001"])
def test_a_receipt_that_cannot_be_is_told_here_and_counts_nowhere(typed: str) -> None:
    visitor = at()
    visitor.enter(typed)
    assert visitor.screen.id == "which-receipt"
    assert isinstance(visitor.screen.error, Message)
    assert visitor.performed(LookUpFile) == []


def test_unknown_is_told_in_one_way_and_can_be_tried_again() -> None:
    visitor = asked()
    visitor.answer(Refused(ProblemCode.FILE_UNKNOWN))
    assert visitor.screen.id == "problem-file-unknown"
    assert visitor.choose("try-again").id == "which-receipt"


@pytest.mark.parametrize("code", [ProblemCode.LOOK_UP_LIMIT, ProblemCode.NOT_AUTHORISED])
def test_what_the_kiosk_may_not_look_up_staff_do_and_nobody_learns_why(code: ProblemCode) -> None:
    visitor = asked()
    visitor.answer(Refused(code))
    assert visitor.screen.id == "problem-look-up-limit"
    visitor.choose("take-number")
    assert len(visitor.performed(TakeNumber)) == 1


@pytest.mark.parametrize(
    ("answer", "screen"),
    [(Unreachable(), "no-network-number"), (Refused(ProblemCode.UPSTREAM), "problem-upstream-unavailable")],
)
def test_an_outage_is_told_and_asked_again_with_nothing_typed_again(answer: object, screen: str) -> None:
    visitor = asked()
    visitor.answer(answer)
    assert visitor.screen.id == screen
    visitor.choose("try-again")
    first, second = visitor.performed(LookUpFile)
    assert first.call == second.call


def test_without_the_network_a_number_of_this_kiosk_is_for_the_desk_that_looks_it_up() -> None:
    visitor = asked()
    visitor.answer(Unreachable())
    visitor.choose("take-local-number")
    [number] = visitor.performed(TakeLocalNumber)
    assert number.call == TakeLocalNumber("disability_certificate_status", CENTRE)


def test_a_state_that_is_newer_than_this_kiosk_is_told_by_staff() -> None:
    assert told(Track.CARD, "NEWER_THAN_OURS").screen.id == "problem-look-up-limit"


@of_each_track
@pytest.mark.parametrize(
    ("can", "sure", "call"), [("appeal", "appeal-it", AppealIt), ("renew", "renew-it", RenewIt)]
)
def test_an_appeal_and_a_renewal_need_two_acts_and_end_with_a_receipt(
    track: Track, can: str, sure: str, call: type[AppealIt | RenewIt]
) -> None:
    state = next(one for one in authorised().certificate_states if can in one.can)
    visitor = told(track, state.id)
    visitor.choose(f"can-{can}")
    assert visitor.performed(call) == []
    visitor.choose(sure)
    assert len(visitor.performed(call)) == 1
    visitor.answer(receipt(Stage.RECEIVED, CENTRE))
    assert len(visitor.performed(PrintReceipt)) == 1
