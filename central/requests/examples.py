"""A request and its receipt, as the examples of the OpenAPI document; the visitor of `central.examples`."""

from dataclasses import replace
from datetime import UTC, date, datetime

from central.examples import CENTRE, KIOSK, SERVICE
from central.requests.shapes import (
    ApplicationEntry,
    Completion,
    FormEntry,
    Property,
    References,
    ServiceEntry,
    ServiceType,
    Statistic,
    TaskDetails,
    TaskDone,
    TaskEntry,
    Uploaded,
)
from protocol.forms import FormAnswer
from protocol.requests import (
    Application,
    Consent,
    ConsentAct,
    FindReceipt,
    FormData,
    NewApplication,
    Receipt,
    Stage,
    Status,
    StatusCode,
    WithdrawRequest,
)
from protocol.wording import Wording

_FORM = f"{SERVICE}@1"
_NAME = "Registre social"
_NOW = datetime(2026, 11, 23, 7, 21, tzinfo=UTC)
_FILE = "9a1f3b2c4d5e6f706f1c0e6d1b5a4c0d"
DOCUMENT = "/registration/documents/4c0d9a1f3b2c4d5e6f706f1c0e6d1b5a"

SERVICES = (
    ServiceEntry(
        SERVICE, _NAME, "1", ServiceType.PUBLIC, True, False, _NAME, (Property("action", "request"),)
    ),
)
FORMS = (FormEntry(_FORM, _NAME, _NAME, "1", latest=True),)
FORM = {
    "eFormId": _FORM,
    "name": _NAME,
    "description": _NAME,
    "version": "1",
    "latest": True,
    "schema": {"type": "object", "x-shubbak": {"service": SERVICE, "version": 1, "fields": []}},
}
NEW = NewApplication(
    applicantId="d0c4a5b16d0e1c6f706f5e4d2c3b1f9a",
    applicationName=SERVICE,
    created=_NOW,
    formData=FormData(
        _FORM, {"household_size": FormAnswer(value="4"), "data_consent": FormAnswer(value="yes")}
    ),
    documentUrls=(),
    kiosk=KIOSK,
    centre=CENTRE,
    consent=Consent("consent-1", "ary", _NOW, ConsentAct.CHOICE_AND_CONFIRMATION),
)
RECEIPT = Receipt(
    code="48217305912349",
    service=SERVICE,
    public_name=Wording({"ar": "السجل الاجتماعي", "fr": _NAME}),
    centre=CENTRE,
    received_at=_NOW,
    answer_by=date(2027, 1, 22),
    stage=Stage.RECEIVED,
)
APPLICATION = Application(
    fileId=_FILE,
    serviceId=SERVICE,
    serviceName=_NAME,
    registered=_NOW,
    status=Status(StatusCode.PENDING, "Reçue", Stage.RECEIVED),
    ended=False,
    applicantId=NEW.applicantId,
    applicationName=NEW.applicationName,
    created=NEW.created,
    formData=NEW.formData,
    documentUrls=NEW.documentUrls,
    applicationData=NEW,
    receipt=RECEIPT,
)
FIND = FindReceipt(KIOSK, RECEIPT.code)
WITHDRAW = WithdrawRequest(KIOSK, RECEIPT.code)
WITHDRAWN = replace(RECEIPT, stage=Stage.WITHDRAWN)
UPLOADED = Uploaded(200, "image/jpeg", "", DOCUMENT)
APPLICATIONS = (
    ApplicationEntry(
        fileId=_FILE,
        status=APPLICATION.status,
        applicantId=NEW.applicantId,
        created=_NOW,
        registered=_NOW,
        description=_NAME,
        serviceName=_NAME,
        serviceId=SERVICE,
        eformId=_FORM,
        documentUrls=(),
        stage=Stage.RECEIVED,
        centre=CENTRE,
        answer_by=RECEIPT.answer_by,
        overdue=False,
        revision=1,
    ),
)

_TASK = "1d0e1c6f706f5e4d2c3b1f9ad0c4a5b1"
TASKS = (
    TaskEntry(
        taskId=_TASK,
        mainTaskId=_TASK,
        name="À étudier",
        created=_NOW,
        description=_NAME,
        serviceId=SERVICE,
        serviceName=_NAME,
        fileId=_FILE,
        eFormId=_FORM,
        status=APPLICATION.status,
    ),
)
TASK = TaskDetails(
    taskId=_TASK,
    taskName="À étudier",
    created=_NOW,
    description=_NAME,
    fileId=_FILE,
    serviceId=SERVICE,
    serviceName=_NAME,
    eFormId=_FORM,
    status=APPLICATION.status,
    data={"household_size": {"value": "4"}},
    done=False,
)
COMPLETION = Completion({"decision": {"to": "in-review"}})
COMPLETED = TaskDone(_TASK, _FILE, SERVICE, Status(StatusCode.PENDING, "À l'étude", Stage.IN_REVIEW), {})
STATISTICS = (
    Statistic(
        processed=12,
        approved=9,
        sentBack=2,
        rejected=1,
        references=References("2026-11-01", "2026-11-30", SERVICE, False, False, True, False),
    ),
)
