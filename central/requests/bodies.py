"""A request as JSON or as a form, so that a page without JavaScript can send one too.

In a form an answer is `data.<field>`, several of one field are `data.<field>[]`, why there is none is
`left.<field>`; a text that was left empty is skipped. The idempotency key may be its field `idempotency_key`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request

from central import edge
from central.problems import ProblemFault
from central.requests import multipart
from protocol.codec import decode
from protocol.faults import Malformed
from protocol.forms import Left
from protocol.problem import ProblemCode
from protocol.requests import NewApplication

JSON = "application/json"
URLENCODED = "application/x-www-form-urlencoded"
KEY_FIELD = "idempotency_key"
_PLAIN = ("applicantId", "applicationName", "created", "kiosk", "centre")
_CONSENT = ("text", "language", "given_at", "act")

Pairs = Iterable[tuple[str, str]]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Submitted:
    """`key` is empty where the body brings none."""

    message: NewApplication
    key: str


async def submitted(request: Request) -> Submitted:
    """A FastAPI dependency. Raises `ProblemFault`, `Malformed`."""
    content_type = request.headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type not in (JSON, URLENCODED, multipart.MEDIA_TYPE):
        raise ProblemFault(ProblemCode.MEDIA_TYPE)
    raw = await edge.read(request, edge.BODY_LIMIT)
    if media_type == JSON:
        return Submitted(edge.parse(NewApplication, raw), "")
    from_our_own_page(request)
    pairs = tuple(_urlencoded(raw) if media_type == URLENCODED else _multipart(content_type, raw))
    message = decode(NewApplication, _document(pairs))
    edge.check(message)
    return Submitted(message, dict(pairs).get(KEY_FIELD, ""))


def from_our_own_page(request: Request) -> None:
    """A browser says where a form comes from; another site may not send one in its visitor's name.

    Raises `Malformed`.
    """
    origin = request.headers.get("origin")
    if origin is not None and origin != f"{request.url.scheme}://{request.headers.get('host', '')}":
        raise Malformed("Origin", "must be central itself")


def _urlencoded(raw: bytes) -> Pairs:
    try:
        return parse_qsl(
            raw.decode("ascii"), keep_blank_values=True, max_num_fields=multipart.MOST_PARTS, errors="strict"
        )
    except ValueError:
        raise Malformed("body", "must be a form in UTF-8") from None


def _multipart(content_type: str, raw: bytes) -> Pairs:
    for part in multipart.parts(content_type, raw):
        if part.is_file:
            raise Malformed(part.name, "must be uploaded first, and named in documentUrls")
        try:
            yield part.name, part.content.decode("utf-8")
        except UnicodeDecodeError:
            raise Malformed(part.name, "must be UTF-8") from None


def _document(pairs: Pairs) -> Json:
    """The fields of a form as the JSON that they stand for. Raises `Malformed`."""
    document: Json = {"formData": {"data": {}}, "documentUrls": [], "consent": None}
    consent: dict[str, str] = {}
    for name, value in pairs:
        start, dot, rest = name.partition(".")
        if name in _PLAIN:
            _once(document, name, value)
        elif name == "eFormId":
            _once(document["formData"], name, value)
        elif name == "documentUrls":
            document["documentUrls"].append(value)
        elif start == "consent" and rest in _CONSENT:
            _once(consent, rest, value)
        elif start in ("data", "left") and dot:
            _answer(document["formData"]["data"], start, rest, value)
        elif name != KEY_FIELD:
            raise Malformed(name, "is not known")
    if any(consent.values()):
        document["consent"] = consent
    return document


def _answer(data: Json, start: str, field: str, value: str) -> None:
    if field.endswith("[]") and start == "data":
        data.setdefault(field.removesuffix("[]"), {"values": []}).setdefault("values", []).append(value)
    elif start == "left":
        if value:
            _once(data, field, {"left": value})
    else:
        _once(data, field, {"value": value} if value else {"left": Left.SKIPPED.value})


def _once(into: Json | dict[str, str], name: str, value: Any) -> None:
    if name in into:
        raise Malformed(name, "is there twice")
    into[name] = value


def flat(message: Mapping[str, Any], key: str) -> dict[str, str | list[str]]:
    """The JSON of a request as the fields of a form: for the example in OpenAPI."""
    fields: dict[str, str | list[str]] = {name: message[name] for name in _PLAIN}
    fields["eFormId"] = message["formData"]["eFormId"]
    for name, answer in message["formData"]["data"].items():
        if answer["values"] is not None:
            fields[f"data.{name}[]"] = answer["values"]
        elif answer["left"] is not None:
            fields[f"left.{name}"] = answer["left"]
        else:
            fields[f"data.{name}"] = answer["value"]
    fields.update({f"consent.{name}": message["consent"][name] for name in _CONSENT})
    fields[KEY_FIELD] = key
    return fields
