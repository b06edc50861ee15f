"""A request of a service on the kiosk's disk: its key and nothing else; without its receipt it is taken back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.journeys.calls import (
    Agreed,
    Alerted,
    AlertStaff,
    Printed,
    PrintReceipt,
    SubmitRequest,
    Unreachable,
)
from kiosk.uplink import routes
from protocol.forms import FormAnswer
from protocol.requests import ConsentAct, Receipt, Stage
from tests.uplink.garbage import garbage, silent
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, SERVICE, Clock, Uplink, key, words

VISIT = "visitor77"
TOLD = "Fatima Zahra"
REQUEST = SubmitRequest(
    SERVICE,
    CENTRE,
    f"{SERVICE}@1",
    (("full_name", FormAnswer(value=TOLD)), ("consent", FormAnswer(value="yes"))),
    Agreed("consent-1", ConsentAct.CHOICE_AND_CONFIRMATION),
)


def receipt(clock: Clock) -> Receipt:
    return Receipt(
        code="91000000000011",
        service=SERVICE,
        public_name=words("Accueil"),
        centre=CENTRE,
        received_at=clock(),
        answer_by=date(2027, 1, 22),
        stage=Stage.RECEIVED,
    )


def asked_for(uplink: Uplink) -> Receipt:
    """Written down, sent, answered: what the performer does around the exchange."""
    made = receipt(uplink.clock)
    request = routes.application(REQUEST, KIOSK, key(VISIT), "fr", uplink.clock())
    assert uplink.journal.intend(key(VISIT), request) is None
    assert uplink.journal.answered(key(VISIT), made)
    return made


def test_no_answer_touches_the_disk_and_silence_takes_the_request_back(tmp_path: Path) -> None:
    with garbage(silent()) as central:
        uplink = Uplink(tmp_path, central.url)
        assert uplink.performer.perform(REQUEST, key(VISIT), "fr") == Unreachable()
        assert TOLD.encode() not in uplink.kept()
        assert uplink.journal.is_abandoned(key(VISIT))
        uplink.close()


def test_a_receipt_that_nobody_saw_is_taken_back(uplink: Uplink) -> None:
    asked_for(uplink)
    assert TOLD.encode() not in uplink.kept()
    uplink.journal.close_visit(VISIT)
    assert uplink.journal.is_abandoned(key(VISIT))


def test_a_receipt_on_paper_stays(uplink: Uplink) -> None:
    made = asked_for(uplink)
    assert uplink.performer.perform(PrintReceipt(made, 1), key(VISIT, 2), "fr") == Printed()
    assert uplink.paper.out == [(made.code, "fr")]
    uplink.journal.close_visit(VISIT)
    assert not uplink.journal.is_abandoned(key(VISIT))
    assert made.code.encode() not in uplink.kept()


def test_after_a_crash_a_request_without_its_receipt_is_taken_back(uplink: Uplink) -> None:
    asked_for(uplink)
    assert uplink.recovery().advance()
    assert uplink.journal.is_abandoned(key(VISIT))


def test_the_same_request_goes_out_again_byte_for_byte(uplink: Uplink) -> None:
    one, again = (routes.application(REQUEST, KIOSK, key(VISIT), "fr", uplink.clock()) for _ in range(2))
    assert one == again
    other = routes.application(replace(REQUEST, centre="C2"), KIOSK, key(VISIT, 2), "fr", uplink.clock())
    assert other.body != one.body


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_consent_says_in_which_language_it_was_heard(uplink: Uplink, language: str) -> None:
    body = routes.application(REQUEST, KIOSK, key(VISIT), language, uplink.clock()).body
    assert body is not None
    assert f'"language": "{language}"' in body


def test_staff_are_alerted_by_a_letter_that_waits_for_central(tmp_path: Path) -> None:
    with garbage(silent()) as central:
        uplink = Uplink(tmp_path, central.url)
        assert uplink.performer.perform(AlertStaff(), key(VISIT), "fr") == Unreachable()
        assert [letter.request.route.name for letter in uplink.journal.letters.waiting()] == ["ask-help"]
        uplink.close()


def test_staff_are_alerted_at_once_where_central_is_there(uplink: Uplink, central: SmallCentral) -> None:
    """Not with the next round of letters: somebody is in danger, and hears only then that somebody comes."""
    assert uplink.performer.perform(AlertStaff(), key(VISIT), "fr") == Alerted()
    assert uplink.journal.letters.waiting() == ()
    assert central.help_calls


def test_an_alert_that_waited_is_told_once_central_is_back(tmp_path: Path, central: SmallCentral) -> None:
    with garbage(silent()) as gone:
        uplink = Uplink(tmp_path, gone.url)
        assert uplink.performer.perform(AlertStaff(), key(VISIT), "fr") == Unreachable()
    uplink.at(central.url)
    assert uplink.outbox.deliver_once().delivered == 1
    assert uplink.performer.perform(AlertStaff(), key(VISIT, 2), "fr") == Alerted()
    uplink.close()
