"""The states of certificates: the words for each, and the ways between them."""

import yaml

from protocol.catalogue import Catalogue
from protocol.certificates import CertificateState, Track
from tests.content.folder import SHIPPED, ContentFolder

BOTH = (Track.ATTESTATION, Track.CARD)
ONE_TRACK = {
    "PHYSICAL_FILE_DUE": (Track.ATTESTATION,),
    "SOCIAL_EVALUATION": (Track.CARD,),
    "IN_COMMISSION": (Track.CARD,),
    "EXPIRING": (Track.CARD,),
    "EXPIRED": (Track.CARD,),
}
FILLED = {
    "MISSING_DOCUMENTS": {"{doc}"},
    "ASSESSMENT_SCHEDULED": {"{day}", "{time}", "{place}"},
    "DELIVERED": {"{day}"},
    "EXPIRING": {"{day}"},
    "EXPIRED": {"{day}"},
    "TRANSFERRED": {"{place}"},
}
PLACES = ("{doc}", "{day}", "{time}", "{place}")


def ways() -> set[tuple[str, str]]:
    content = yaml.safe_load((SHIPPED / "certificate_states.yaml").read_bytes())
    return {(way["from"], way["to"]) for way in content["transitions"]}


def states(catalogue: Catalogue) -> dict[str, CertificateState]:
    return {state.id: state for state in catalogue.certificate_states}


def test_the_21_states_keep_to_their_track(catalogue: Catalogue) -> None:
    told = states(catalogue)
    assert len(told) == 21
    assert {name: state.tracks for name, state in told.items() if state.tracks != BOTH} == ONE_TRACK


def test_each_state_has_words_and_a_next_step_with_what_is_filled_in(catalogue: Catalogue) -> None:
    for state in catalogue.certificate_states:
        for language in catalogue.languages:
            for text in (state.text.show(language), state.text.say(language)):
                assert {place for place in PLACES if place in text} == FILLED.get(state.id, set()), state.id
            assert "{" not in state.next_step.say(language)


def test_a_reason_stands_in_the_decision_and_nowhere_else(catalogue: Catalogue) -> None:
    assert "décision" in states(catalogue)["REJECTED"].text.show("fr")


def test_what_a_visitor_can_do_next(catalogue: Catalogue) -> None:
    can = {name: state.can[0] for name, state in states(catalogue).items()}
    assert can["READY_FOR_PICKUP"] == "collect"
    assert can["REJECTED"] == "appeal"
    assert can["MISSING_DOCUMENTS"] == "bring-papers"
    assert can["EXPIRING"] == can["EXPIRED"] == "renew"
    assert can["CHECKING"] == "wait"


def test_no_state_is_a_dead_end_for_a_visitor(catalogue: Catalogue) -> None:
    assert all(state.can for state in catalogue.certificate_states)


def test_the_ways_are_those_of_the_domain_report() -> None:
    assert len(ways()) == 34
    assert {
        ("CHECKING", "MISSING_DOCUMENTS"), ("IN_COMMISSION", "APPROVED"), ("REJECTED", "APPEAL_FILED"),
        ("APPROVED", "READY_FOR_PICKUP"), ("READY_FOR_PICKUP", "DELIVERED"), ("APPEAL_FILED", "MEDICAL_REVIEW"),
    } <= ways()  # fmt: skip
    assert not {("SUBMITTED", "APPROVED"), ("REJECTED", "APPROVED"), ("DELIVERED", "CHECKING")} & ways()


def test_a_card_is_not_decided_by_the_doctor_alone(folder: ContentFolder) -> None:
    folder.replace(
        "certificate_states.yaml",
        "{from: SOCIAL_EVALUATION, to: IN_COMMISSION, event: file-report, by: [staff], tracks: [card]}",
        "{from: SOCIAL_EVALUATION, to: MEDICAL_REVIEW, event: file-report, by: [staff], tracks: [card]}",
    )
    reasons = [problem.reason for problem in folder.problems()]
    assert "nothing leads to IN_COMMISSION on the track card" in reasons
    assert "nothing leads to APPROVED on the track card" in reasons
    assert "nothing leads to APPROVED on the track attestation" not in reasons
