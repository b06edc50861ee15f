"""The examples of the certificate routes in the OpenAPI document."""

from datetime import UTC, date, datetime

from central import examples
from protocol.certificates import CertificateAct, CertificateStatus, LookUp, LookUpKey, Track
from protocol.requests import Receipt, Stage
from protocol.wording import Wording

_AS_OF = datetime(2026, 11, 23, 7, 20, tzinfo=UTC)
LOOK_UP = LookUp(examples.KIOSK, Track.CARD, LookUpKey.CIN, "SH123456", 1980)
STATUS = CertificateStatus(
    track=Track.CARD,
    state="ASSESSMENT_SCHEDULED",
    as_of=_AS_OF,
    source="central",
    day=date(2026, 12, 1),
    time="10:30",
    place=Wording({"ar": "المركب الاجتماعي", "fr": "Complexe social"}),
)
ACT = CertificateAct(
    LookUp(examples.KIOSK, Track.CARD, LookUpKey.RECEIPT, "48217305964177", None), examples.CENTRE
)
RECEIPT = Receipt(
    code="70031524580935",
    service="appeal_complaint",
    public_name=Wording({"ar": "الاستقبال", "fr": "Accueil"}),
    centre=examples.CENTRE,
    received_at=_AS_OF,
    answer_by=date(2027, 1, 22),
    stage=Stage.RECEIVED,
)
