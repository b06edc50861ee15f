"""Stored requests in the shapes of the protocol, their status in words."""

from collections.abc import Mapping, Sequence

from central.requests.stored import ENDED, StoredRequest
from central.staff.words import Words
from protocol.forms import FormAnswer
from protocol.requests import (
    STATUS_OF,
    Application,
    FormData,
    NewApplication,
    Receipt,
    Stage,
    Status,
)

STAGE_WORDS: Mapping[Stage, str] = {
    Stage.RECEIVED: "requests-stage-received",
    Stage.IN_REVIEW: "requests-stage-in-review",
    Stage.MISSING_DOCUMENTS: "requests-stage-missing-documents",
    Stage.ACCEPTED: "requests-stage-accepted",
    Stage.REFUSED: "requests-stage-refused",
    Stage.WITHDRAWN: "requests-stage-withdrawn",
    Stage.DONE: "requests-stage-done",
}
DOCUMENTS = "/registration/documents/"


def status(stage: Stage, words: Words) -> Status:
    """A stage in GovStack's four codes, and in words."""
    return Status(STATUS_OF[stage], words(STAGE_WORDS[stage]), stage)


def receipt(stored: StoredRequest) -> Receipt:
    """What law 55-19 gives who asked."""
    return Receipt(
        code=stored.receipt,
        service=stored.service,
        public_name=stored.public_name,
        centre=stored.centre,
        received_at=stored.registered_at,
        answer_by=stored.answer_by,
        stage=stored.stage,
        missing=stored.missing,
        reason=stored.reason,
    )


def form_id(stored: StoredRequest) -> str:
    """GovStack's eFormId."""
    return f"{stored.service}@{stored.form_version}"


def application(
    stored: StoredRequest, answers: Mapping[str, FormAnswer], documents: Sequence[str], words: Words
) -> Application:
    """`documents` are ids. The public name stands in it: kiosks and screens may show that one only."""
    sent = NewApplication(
        applicantId=stored.applicant,
        applicationName=stored.name,
        created=stored.created_at,
        formData=FormData(form_id(stored), answers),
        documentUrls=tuple(f"{DOCUMENTS}{one}" for one in documents),
        kiosk=stored.kiosk,
        centre=stored.centre,
        consent=stored.consent,
    )
    return Application(
        fileId=stored.id,
        serviceId=stored.service,
        serviceName=stored.public_name.show(words.language),
        registered=stored.registered_at,
        status=status(stored.stage, words),
        ended=stored.stage in ENDED,
        applicantId=sent.applicantId,
        applicationName=sent.applicationName,
        created=sent.created,
        formData=sent.formData,
        documentUrls=sent.documentUrls,
        applicationData=sent,
        receipt=receipt(stored),
    )
