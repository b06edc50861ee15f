"""What journeys ask of the outside, and every expected outcome as a value."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.dialogue.steps import Call
from protocol.appointments import Slots, Ticket, TicketGlimpse
from protocol.certificates import CertificateStatus, LookUpKey, Track
from protocol.forms import FormAnswer
from protocol.problem import ProblemCode
from protocol.requests import ConsentAct, Receipt


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Central did not answer, or not in its own words. A commit is durably abandoned by then."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Central says no, for a reason the visitor can be told."""

    code: ProblemCode


@dataclass(frozen=True, slots=True)
class OpenSlots(Call[Slots | Refused | Unreachable]):
    """Free places of a service at a centre, soonest first."""

    service: str
    centre: str


@dataclass(frozen=True, slots=True)
class FindByCode(Call[TicketGlimpse | Refused | Unreachable]):
    """What a short code alone may show."""

    short_code: str


@dataclass(frozen=True, slots=True)
class SeeMoved(Call[TicketGlimpse | Refused | Unreachable]):
    """The visitor has been told that the centre moved it to `starts_at`. Asked, not committed: it takes nothing,
    undoes nothing, and whoever central could not hear is told once more."""

    short_code: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class OpenByProof(Call[Ticket | Refused | Unreachable]):
    """The whole ticket, for its code and its number."""

    short_code: str
    number: str


@dataclass(frozen=True, slots=True)
class Book(Call[Ticket | Refused | Unreachable]):
    """`receipt` as in `TakeNumber`."""

    slot: str
    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class MoveTo(Call[Ticket | Refused | Unreachable]):
    short_code: str
    number: str
    slot: str


@dataclass(frozen=True, slots=True)
class CancelIt(Call[Ticket | Refused | Unreachable]):
    short_code: str
    number: str


@dataclass(frozen=True, slots=True)
class TakeNumber(Call[Ticket | Refused | Unreachable]):
    """A walk-in ticket for now. `receipt`: of the request that the visitor has just sent, so that staff see both."""

    service: str
    centre: str
    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class TakeLocalNumber(Call[Ticket]):
    """A walk-in ticket of this kiosk's own row of numbers, without the network; central hears of it later."""

    service: str
    centre: str


@dataclass(frozen=True, slots=True)
class SayArrived(Call[Ticket | Refused | Unreachable]):
    short_code: str
    centre: str


@dataclass(frozen=True, slots=True)
class Printed:
    """The paper came out."""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """`reason`: paper-out, cover-open, jam, no-answer, no-printer."""

    reason: str


@dataclass(frozen=True, slots=True)
class PrintTicket(Call[Printed | NotPrinted]):
    """`copy` counts from 1 over all tries, so that each try is its own commit."""

    ticket: Ticket
    copy: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the visitor agreed to: the version of the words, and by which act. When and in which language is
    added where it is sent, for a script knows neither."""

    text: str
    act: ConsentAct


@dataclass(frozen=True, slots=True)
class SubmitRequest(Call[Receipt | Refused | Unreachable]):
    """`form` is form and version: `rsu_help@1`. `answers` in the order of the form."""

    service: str
    centre: str
    form: str
    answers: tuple[tuple[str, FormAnswer], ...]
    agreed: Agreed | None


@dataclass(frozen=True, slots=True)
class FindRequest(Call[Receipt | Refused | Unreachable]):
    """Where a request is, by the code of its receipt."""

    code: str


@dataclass(frozen=True, slots=True)
class WithdrawIt(Call[Receipt | Refused | Unreachable]):
    """The request is withdrawn, and with it the consent."""

    code: str


@dataclass(frozen=True, slots=True)
class LookUpFile(Call[CertificateStatus | Refused | Unreachable]):
    """Where a certificate is. `year` of birth; None only with a receipt."""

    track: Track
    key: LookUpKey
    value: str
    year: int | None


@dataclass(frozen=True, slots=True)
class AppealIt(Call[Receipt | Refused | Unreachable]):
    """Against a refusal: for the file that the same facts open."""

    file: LookUpFile
    centre: str


@dataclass(frozen=True, slots=True)
class RenewIt(Call[Receipt | Refused | Unreachable]):
    """A new certificate for one that ends or ended."""

    file: LookUpFile
    centre: str


@dataclass(frozen=True, slots=True)
class PrintReceipt(Call[Printed | NotPrinted]):
    """`copy` counts from 1 over all tries, so that each try is its own commit."""

    receipt: Receipt
    copy: int


@dataclass(frozen=True, slots=True)
class Alerted:
    """Central has it: staff see it."""


@dataclass(frozen=True, slots=True)
class AlertStaff(Call[Alerted | Unreachable]):
    """Staff come to this kiosk; nothing on the screen or in the ear says so. Unreachable: they will hear of it
    only when central is back, and nobody may be told that somebody comes."""
