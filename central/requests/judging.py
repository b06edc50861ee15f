"""Whether what was sent can become a request: its form, its consent, its answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from central.catalogue.service import CatalogueService
from central.clock import Clock
from central.refusal import Refusal
from central.requests.forms import Form, Forms
from protocol.answering import Asking, asked, check_form
from protocol.catalogue import Service
from protocol.forms import Field, FieldKind, FormAnswer, Left, Sensitivity
from protocol.problem import FieldError, ProblemCode
from protocol.requests import NewApplication

MOST_DOCUMENTS = 10
_AGREED = "yes"


@dataclass(frozen=True, slots=True)
class Judged:
    """It can: the service, and the answers cleaned, in the order of the form."""

    service: Service
    form: Form
    answers: Mapping[str, FormAnswer]


class Judge:
    """Knows the catalogue in force and the day. Every outcome is a value. Raises `StorageFault`."""

    def __init__(self, catalogue: CatalogueService, forms: Forms, clock: Clock) -> None:
        self._catalogue = catalogue
        self._forms = forms
        self._clock = clock

    def today(self) -> date:
        """The local day."""
        zone = ZoneInfo(self._catalogue.edition.catalogue.timezone)
        return self._clock.now().astimezone(zone).date()

    def judge(self, service_id: str, message: NewApplication) -> Judged | Refusal:
        """What the request will hold, or every reason why not."""
        edition = self._catalogue.edition
        centre = edition.centres.get(message.centre)
        if centre is None:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        service = edition.offered(centre, service_id)
        if service is None:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        form = self._forms.find(message.formData.eFormId)
        if form is None or form.service.id != service_id:
            return _refused(FieldError("eFormId", "unknown"))
        if len(message.documentUrls) > MOST_DOCUMENTS:
            return _refused(FieldError("documentUrls", "too-many"))
        answers = self.answers(form.fields, message)
        return answers if isinstance(answers, Refusal) else Judged(service, form, answers)

    def answers(
        self, fields: tuple[Field, ...], message: NewApplication
    ) -> Mapping[str, FormAnswer] | Refusal:
        """The answers cleaned, or why they are refused."""
        given = message.formData.data
        authorised = self._catalogue.edition.catalogue.cndp is not None
        if not authorised and any(f.id in given and f.sensitivity is not Sensitivity.NONE for f in fields):
            return Refusal(ProblemCode.NOT_AUTHORISED)
        checked = check_form(fields, given, self._asking(authorised=authorised))
        listed = asked(fields, given, authorised=authorised)
        consents = [field for field in listed if field.kind is FieldKind.CONSENT]
        for whole in (field for field in consents if field.show_if is None):
            if message.consent is None or not _agreed(given.get(whole.id)):
                return Refusal(ProblemCode.CONSENT_MISSING)
        if not isinstance(checked, Mapping):
            return Refusal(ProblemCode.FORM_REFUSED, errors=checked)
        if all(_agreed(checked[field.id]) for field in consents):
            return checked
        return _without_phones(listed, checked)

    def _asking(self, *, authorised: bool) -> Asking:
        edition = self._catalogue.edition
        provinces = (one.code for region in edition.catalogue.regions for one in region.provinces)
        return Asking(
            today=self.today(),
            authorised=authorised,
            references={"provinces": frozenset(provinces), "centres": frozenset(edition.centres)},
        )


def _agreed(answer: FormAnswer | None) -> bool:
    return answer is not None and answer.value == _AGREED


def _without_phones(fields: tuple[Field, ...], answers: Mapping[str, FormAnswer]) -> Mapping[str, FormAnswer]:
    """A consent to a part ("may we keep your number?") that was not given: the number is not kept."""
    phones = {field.id for field in fields if field.kind is FieldKind.PHONE}
    return {name: FormAnswer(left=Left.SKIPPED) if name in phones else one for name, one in answers.items()}


def _refused(*errors: FieldError) -> Refusal:
    return Refusal(ProblemCode.FORM_REFUSED, errors=errors)
