"""Stored requests in the shapes of the protocol, their status in words."""

from collections.abc import Mapping, Sequence
from datetime import date

from central.requests.shapes import ApplicationEntry, TaskDetails, TaskDone, TaskEntry
from central.requests.stored import ENDED, StoredRequest, StoredTask
from central.staff.words import Words
from protocol.codec import encode
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

TASK_WORDS: Mapping[Stage, str] = {
    Stage.RECEIVED: "requests-task-received",
    Stage.IN_REVIEW: "requests-task-in-review",
    Stage.MISSING_DOCUMENTS: "requests-task-missing-documents",
    Stage.ACCEPTED: "requests-task-accepted",
}
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


def sent(stored: StoredRequest, answers: Mapping[str, FormAnswer], urls: Sequence[str]) -> NewApplication:
    """A request as it was sent, with the answers and files that it has now."""
    return NewApplication(
        applicantId=stored.applicant,
        applicationName=stored.name,
        created=stored.created_at,
        formData=FormData(form_id(stored), answers),
        documentUrls=tuple(urls),
        kiosk=stored.kiosk,
        centre=stored.centre,
        consent=stored.consent,
    )


def application(
    stored: StoredRequest, answers: Mapping[str, FormAnswer], papers: Sequence[str], words: Words
) -> Application:
    """`papers` are ids of files. The public name stands in it: kiosks and screens may show that one only."""
    whole = sent(stored, answers, [f"{DOCUMENTS}{one}" for one in papers])
    return Application(
        fileId=stored.id,
        serviceId=stored.service,
        serviceName=stored.public_name.show(words.language),
        registered=stored.registered_at,
        status=status(stored.stage, words),
        ended=stored.stage in ENDED,
        applicantId=whole.applicantId,
        applicationName=whole.applicationName,
        created=whole.created,
        formData=whole.formData,
        documentUrls=whole.documentUrls,
        applicationData=whole,
        receipt=receipt(stored),
    )


def entry(stored: StoredRequest, papers: Sequence[str], today: date, words: Words) -> ApplicationEntry:
    """A line of a list. What was answered does not stand in it."""
    return ApplicationEntry(
        fileId=stored.id,
        status=status(stored.stage, words),
        applicantId=stored.applicant,
        created=stored.created_at,
        registered=stored.registered_at,
        description=words(STAGE_WORDS[stored.stage]),
        serviceName=stored.public_name.show(words.language),
        serviceId=stored.service,
        eformId=form_id(stored),
        documentUrls=tuple(f"{DOCUMENTS}{one}" for one in papers),
        stage=stored.stage,
        centre=stored.centre,
        answer_by=stored.answer_by,
        overdue=stored.is_overdue(today),
        revision=stored.revision,
    )


def task_entry(task: StoredTask, stored: StoredRequest, words: Words) -> TaskEntry:
    """A line of the list of tasks."""
    return TaskEntry(
        taskId=task.id,
        mainTaskId=task.id,
        name=words(TASK_WORDS[task.stage]),
        created=task.since,
        description=stored.public_name.show(words.language),
        serviceId=stored.service,
        serviceName=stored.public_name.show(words.language),
        fileId=stored.id,
        eFormId=form_id(stored),
        status=status(task.stage, words),
    )


def task_details(
    task: StoredTask, stored: StoredRequest, answers: Mapping[str, FormAnswer], words: Words
) -> TaskDetails:
    """A task with what was answered; what an answer does not have is left out, as GovStack wants it."""
    return TaskDetails(
        taskId=task.id,
        taskName=words(TASK_WORDS[task.stage]),
        created=task.since,
        description=stored.public_name.show(words.language),
        fileId=stored.id,
        serviceId=stored.service,
        serviceName=stored.public_name.show(words.language),
        eFormId=form_id(stored),
        status=status(task.led_to or task.stage, words),
        data={
            name: {part: value for part, value in encode(one).items() if value is not None}
            for name, one in answers.items()
        },
        done=task.led_to is not None,
    )


def task_done(task: StoredTask, stored: StoredRequest, words: Words) -> TaskDone:
    """The answer to completing a task, which stays the same whatever happens to the request later."""
    return TaskDone(task.id, stored.id, stored.service, status(task.led_to or task.stage, words), {})
