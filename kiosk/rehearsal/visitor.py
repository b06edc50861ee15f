"""What a visitor knows beforehand: what they came for, what things are called, what they answer to each question.

The words of services, questions and options come from the catalogue, those of the kiosk itself from
`config/visits`. Nothing here looks at the kiosk: a driver finds the words on its own channel.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.rehearsal.script import (
    ANSWERS,
    REACTIONS,
    Act,
    Answer,
    ChooseService,
    ChooseTrack,
    Enter,
    ExpectState,
    ExpectTold,
    Place,
    Press,
    PressNth,
    Prove,
    Reaction,
    Step,
    Subject,
    Type,
    VisitScript,
    Walk,
    Words,
    Written,
    act,
    literal,
    load,
)
from protocol.catalogue import Catalogue, Service
from protocol.certificates import CertificateState, LookUpKey, Track
from protocol.faults import ContentFault
from protocol.forms import Field, FieldKind, ServiceAction
from protocol.wording import Wording
from voice.languages.ar.diacritics import bare

UNKNOWN_FILE = "NOT_FOUND"  # the state of the content that no file has: central refuses it as unknown
_GAP = re.compile(r"\{\w+\}")
_WRITTEN = frozenset(
    {
        FieldKind.INTEGER,
        FieldKind.DIGITS,
        FieldKind.PHONE,
        FieldKind.CIN,
        FieldKind.TEXT,
        FieldKind.COMMUNE,
    }
)
_CHOSEN = frozenset({FieldKind.CHOICE, FieldKind.BOOLEAN})


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody comes for. `service`: an id of the catalogue. `track` and `state` of the certificate they ask
    about, where the journey is about certificates, and by what it is found."""

    service: str = "rsu_help"
    track: Track = Track.ATTESTATION
    state: str = "READY_FOR_PICKUP"
    proof: LookUpKey = LookUpKey.RECEIPT


def offered(about: Subject, catalogue: Catalogue, centre: str) -> tuple[str, ...]:
    """The services of a centre for which there is a visit of such a journey."""
    services = catalogue.services_at(centre)
    match about:
        case Subject.APPOINTMENTS:
            return tuple(one.id for one in services if one.appointment_minutes)
        case Subject.FORMS:
            return tuple(one.id for one in services if _has_form(catalogue, one))
        case Subject.SERVICES:
            return tuple(one.id for one in services)
    return ()


def _has_form(catalogue: Catalogue, service: Service) -> bool:
    return service.action in (ServiceAction.REQUEST, ServiceAction.REFER) and bool(catalogue.form_of(service))


class Visitor:
    """Makes plain steps of a script. Raises ContentFault for a file of visits that says nothing sensible."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._said: Mapping[str, Any] = load(REACTIONS)
        self._answers: Mapping[str, Mapping[str, str]] = load(ANSWERS)

    def steps(self, script: VisitScript, wish: Wish) -> tuple[Step, ...]:
        """The script for this wish."""
        steps: list[Step] = []
        for written in script.steps:
            steps += self._plain(written, wish)
            if isinstance(written, ExpectState) and wish.state == UNKNOWN_FILE:
                break
        return tuple(steps)

    def _plain(self, written: Written, wish: Wish) -> tuple[Step, ...]:
        match written:
            case ChooseService():
                service = self._catalogue.service(wish.service)
                group = next(one for one in self._catalogue.categories if one.id == service.category)
                introduced = (Press(self._word("continue")),) if service.description else ()
                return Press(called(group.name)), Press(called(service.name)), *introduced
            case Answer(until):
                return (Walk(tuple(Place((title,)) for title in until), tuple(self._reactions(wish))),)
            case ChooseTrack(names):
                return (Press(names[wish.track]),)
            case Prove(names, words):
                return self._proof(names, words, wish.proof)
            case ExpectState(unknown):
                return unknown if wish.state == UNKNOWN_FILE else _told(self._state(wish.state))
        return (written,)

    def _proof(self, names: Mapping[str, Words], words: Words, proof: LookUpKey) -> tuple[Act, ...]:
        """Only a receipt opens a file at an operator without a number: nothing is to be chosen then."""
        if self._catalogue.cndp is None:
            return (Enter(LookUpKey.RECEIPT, words),)
        facts = (proof,) if proof is LookUpKey.RECEIPT else (proof, "year")
        return Press(names[proof]), *(Enter(fact, words) for fact in facts)

    def _state(self, state: str) -> CertificateState:
        found = next((one for one in self._catalogue.certificate_states if one.id == state), None)
        if found is None:
            raise ContentFault(f"no state of a certificate is called {state}")
        return found

    # --- what is answered --------------------------------------------------------------------

    def _reactions(self, wish: Wish) -> Iterator[Reaction]:
        """To each question of the form of this service, then to what stands around every form."""
        for field in self._catalogue.form_of(self._catalogue.service(wish.service)):
            if field.kind is not FieldKind.SLOT:
                yield Reaction(Place((called(field.name), called(field.label))), self._answer(field))
        for item in self._said["at"]:
            place = Place((literal(item["place"]["title"]),), bool(item["place"].get("begins")))
            yield Reaction(place, tuple(act(REACTIONS.name, one) for one in item["do"]))

    def _answer(self, field: Field) -> tuple[Act, ...]:
        """As the file of answers says; else the first option, and staff write what is written."""
        given = self.value(field)
        if given is not None:
            chosen = field.kind in _CHOSEN
            return (Press(self._option(field, given)) if chosen else Type(given, self._word("ok")),)
        if field.kind is FieldKind.MULTI_CHOICE:
            return Press(called(field.options[0].name)), Press(self._word("enough"))
        if field.kind is FieldKind.REFERENCE:
            return (PressNth(1),)
        return (Press(self._word("agree" if field.kind is FieldKind.CONSENT else "with_staff")),)

    def value(self, field: Field) -> str | None:
        """What is typed or chosen, in no language; None for a field that is answered otherwise."""
        if field.kind not in _WRITTEN | _CHOSEN:
            return None
        given = self._answers["fields"].get(field.id) or self._answers["kinds"].get(field.kind)
        return given or (field.options[0].value if field.kind in _CHOSEN else None)

    def _option(self, field: Field, given: str) -> Words:
        if field.kind is FieldKind.BOOLEAN:
            return self._word(given)
        names = {option.value: option.name for option in field.options}
        return called(names[given])

    def _word(self, name: str) -> Words:
        return literal(self._said[name])


def called(name: Wording) -> Words:
    """A name of the catalogue as it is read and heard."""
    heard = {language: bare(name.say(language)) for language in name.shown}
    return Words(name.shown, heard)


def _told(state: CertificateState) -> tuple[ExpectTold, ...]:
    return ExpectTold(_parts(state.text)), ExpectTold(_parts(state.next_step))


def _parts(text: Wording) -> tuple[Words, ...]:
    """What stands around the gaps of a text, in order; every language has the same gaps."""
    shown = {language: _GAP.split(words) for language, words in text.shown.items()}
    heard = {language: _GAP.split(bare(text.say(language))) for language in text.shown}
    count = max(map(len, shown.values()))
    return tuple(
        Words(
            {language: parts[n] for language, parts in shown.items() if n < len(parts)},
            {language: parts[n] for language, parts in heard.items() if n < len(parts)},
        )
        for n in range(count)
    )
