"""What a visitor holds when they come: papers that somebody made earlier at the same central."""

import json
import urllib.request
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from kiosk.embedded_central import EmbeddedCentral
from kiosk.locate import CONFIG
from kiosk.rehearsal.desk import Desk
from kiosk.rehearsal.visitor import UNKNOWN_FILE, Visitor, Wish
from protocol.answering import asked
from protocol.catalogue import Catalogue
from protocol.certificates import LookUpKey, Track
from protocol.faults import ContentFault
from protocol.forms import FieldKind, FormAnswer, Left

DEMONSTRATION: Final = CONFIG / "content" / "demo_files.yaml"
LATER: Final = timedelta(minutes=5)
OUTDATED: Final = "SYSTEM_UNAVAILABLE"  # what is told of a file that a platform spoke of too long ago


class Earlier:
    """`central` is our own on loopback; `start` the moment of all visits."""

    def __init__(
        self, central: EmbeddedCentral, catalogue: Catalogue, visitor: Visitor, centre: str, start: datetime
    ) -> None:
        self._url = central.url
        self._desk = Desk(central.url, central.staff_password)
        self._visitor = visitor
        self._catalogue = catalogue
        self._centre = centre
        self._start = start

    def give(self, given: str, wish: Wish) -> dict[str, str]:
        """What a script begins with. Raises ContentFault for a wish that nothing here can fulfil."""
        match given:
            case "nothing":
                return {}
            case "certificate":
                return dict(self._certificate(wish))
            case "request":
                return {"receipt": self._request(wish.service)}
            case "appointment" | "appointment-today":
                return self._appointment(wish.service, today=given == "appointment-today")
            case "appointment-moved":
                return self._appointment(wish.service, moved=True)
        raise ContentFault(f"nobody can hold {given}")

    @staticmethod
    def _certificate(wish: Wish) -> Mapping[str, str]:
        opened = papers()
        if (wish.track, wish.state) not in opened:
            raise ContentFault(f"{DEMONSTRATION.name}: no file of the {wish.track} is {wish.state}")
        return opened[wish.track, wish.state]

    def _appointment(self, service: str, *, today: bool = False, moved: bool = False) -> dict[str, str]:
        """`moved`: the centre made it a little later, and nobody told the visitor."""
        slots = _json(f"{self._url}/v1/slots?centre={self._centre}&service={service}&days=14")["slots"]
        this_day = self._start.date().isoformat()
        wanted = [s for s in slots if s["starts_at"].startswith(this_day) is today]
        if not wanted:
            raise ContentFault(f"{service}: no place to book")
        booking = {"kiosk": "earlier", "slot": wanted[0]["id"]}
        ticket = _json(f"{self._url}/v1/appointments", booking)
        if moved:
            at = datetime.fromisoformat(wanted[0]["starts_at"]).astimezone(ZoneInfo(self._catalogue.timezone))
            self._desk.move(self._centre, booking["slot"], f"{at + LATER:%H:%M}")
        return {"code": ticket["short_code"], "number": ticket["number"].rpartition("-")[2]}

    def _request(self, service: str) -> str:
        """Somebody filed it, with the answers of any visitor; the code of its receipt."""
        body = {
            "applicantId": "earlier",
            "applicationName": service,
            "created": self._start.isoformat(),
            "formData": self._form(service),
            "documentUrls": [],
            "kiosk": "earlier",
            "centre": self._centre,
            "consent": {
                "text": "consent-1",
                "language": "fr",
                "given_at": self._start.isoformat(),
                "act": "choice-and-confirmation",
            },
        }
        filed = _json(f"{self._url}/registration/services/{service}/applications", body)
        code: str = filed["receipt"]["code"]
        return code

    def _form(self, name: str) -> dict[str, Any]:
        service = self._catalogue.service(name)
        answers: dict[str, FormAnswer] = {}
        form = self._catalogue.form_of(service)
        authorised = self._catalogue.cndp is not None
        while left := [f for f in asked(form, answers, authorised=authorised) if f.id not in answers]:
            value = "yes" if left[0].kind is FieldKind.CONSENT else self._visitor.value(left[0])
            answers[left[0].id] = FormAnswer(value=value, left=None if value else Left.WITH_STAFF)
        data = {name: {"value": one.value, "left": one.left} for name, one in answers.items()}
        return {"eFormId": f"{service.id}@{service.form_version}", "data": data}


def papers(file: Path = DEMONSTRATION) -> Mapping[tuple[Track, str], Mapping[str, str]]:
    """What opens a file of each state that is told, per track, from the demonstration: the facts by their
    `LookUpKey`, and the year of birth."""
    import yaml

    document = yaml.safe_load(file.read_text(encoding="utf-8"))
    found: dict[tuple[Track, str], Mapping[str, str]] = {}
    for one in document["files"]:
        state = OUTDATED if "platform" in one else one["state"]
        found.setdefault((Track(one["track"]), state), _facts(one))
    for track in Track:  # what is nobody's opens no file on either track
        found[track, UNKNOWN_FILE] = _facts(document["unknown"][0])
    return found


def _facts(file: Mapping[str, Any]) -> Mapping[str, str]:
    return {
        LookUpKey.RECEIPT: file["receipt"],
        LookUpKey.FILE_NUMBER: file["file_number"],
        LookUpKey.CIN: file["cin"],
        "year": str(file["year"]),
    }


def _json(url: str, body: dict[str, Any] | None = None) -> Any:
    """One exchange with our own central on loopback."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json", "Idempotency-Key": "given"}
    with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=10) as answer:  # noqa: S310 - loopback
        return json.load(answer)
