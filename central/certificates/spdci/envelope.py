"""The envelope `{signature, header, message}`, read strictly where it matters and leniently where others add fields.

Signatures are carried and not verified: a registry is known by its bearer, over TLS.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from protocol.faults import Malformed

VERSION = "1.0.0"
LONGEST_ID = 99
MOST_QUESTIONS = 100
IDENTIFIER = "member.member_identifier"
LOCALE = re.compile(r"[a-z]{3}")
_ACTION = "disabled"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: does the person with this identifier have a disability, as far as the registry knows?"""

    reference: str
    identifier: str


@dataclass(frozen=True, slots=True)
class Questions:
    """What an envelope asks. `sender` is who says they ask; the bearer says who it is."""

    message_id: str
    sender: str
    transaction: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """`disabled` None: the question could not be understood, `reason` says why."""

    reference: str
    disabled: bool | None
    reason: str = ""


def read_questions(data: Any) -> Questions:
    """Raises `Malformed` naming the field."""
    header, message = _object(data, "header"), _object(data, "message")
    if not isinstance(data.get("signature"), str):
        raise Malformed("signature", "is missing")
    _moment(header, "message_ts", "header")
    count = header.get("total_count")
    if type(count) is not int or count < 0:
        raise Malformed("header.total_count", "must be a whole number")
    if _text(header, "action", "header") != _ACTION:
        raise Malformed("header.action", f"must be {_ACTION}")
    asked = message.get("disabled_request")
    if not isinstance(asked, list) or not 1 <= len(asked) <= MOST_QUESTIONS:
        raise Malformed("message.disabled_request", f"must be a list of 1 to {MOST_QUESTIONS}")
    return Questions(
        message_id=_text(header, "message_id", "header"),
        sender=_text(header, "sender_id", "header"),
        transaction=_text(message, "transaction_id", "message"),
        asked=tuple(_asked(one, f"message.disabled_request[{n}]") for n, one in enumerate(asked)),
    )


def _asked(data: Any, path: str) -> Asked:
    if not isinstance(data, dict):
        raise Malformed(path, "must be an object")
    _moment(data, "timestamp", path)
    locale = data.get("locale", "eng")
    if not isinstance(locale, str) or not LOCALE.fullmatch(locale):
        raise Malformed(f"{path}.locale", "must be three small letters")
    page = data.get("pagination", {})
    if not isinstance(page, dict) or not _at_least_one(page):
        raise Malformed(f"{path}.pagination", "must begin with page 1")
    query = _object(_object(data, "disabled_criteria", path), "query", f"{path}.disabled_criteria")
    identifier = query.get(IDENTIFIER)
    if not isinstance(identifier, str):
        raise Malformed(f"{path}.disabled_criteria.query", f"must have {IDENTIFIER}")
    return Asked(_text(data, "reference_id", path), identifier)


def _at_least_one(page: Mapping[str, Any]) -> bool:
    return all(
        type(page[name]) is int and page[name] >= 1 for name in ("page_number", "page_size") if name in page
    )


def _object(data: Any, name: str, under: str = "") -> dict[str, Any]:
    found = data.get(name) if isinstance(data, dict) else None
    if not isinstance(found, dict):
        raise Malformed(f"{under}.{name}".lstrip("."), "must be an object")
    return found


def _text(data: Mapping[str, Any], name: str, under: str) -> str:
    found = data.get(name)
    if not isinstance(found, str) or not 1 <= len(found) <= LONGEST_ID or not found.isprintable():
        raise Malformed(f"{under}.{name}", f"must be text of 1 to {LONGEST_ID} characters")
    return found


def _moment(data: Mapping[str, Any], name: str, under: str) -> None:
    try:
        moment = datetime.fromisoformat(data.get(name, ""))
    except (ValueError, TypeError):
        raise Malformed(f"{under}.{name}", "must be an ISO 8601 time") from None
    if moment.tzinfo is None:
        raise Malformed(f"{under}.{name}", "must have a time zone")


def write_answers(
    questions: Questions, answered: tuple[Answered, ...], sender: str, message_id: str, now: datetime
) -> dict[str, Any]:
    """The envelope that answers another one."""
    header = _header(message_id, sender, len(answered), now)
    return {
        "signature": "",
        "header": {**header, "status": "succ", "receiver_id": questions.sender},
        "message": {
            "transaction_id": questions.transaction,
            "correlation_id": questions.message_id,
            "disabled_response": [_response(one, now) for one in answered],
        },
    }


def _response(one: Answered, now: datetime) -> dict[str, str]:
    told = {"reference_id": one.reference, "timestamp": _stamp(now)}
    if one.disabled is None:
        return {**told, "status": "rjct", "status_reason_message": one.reason}
    return {**told, "status": "succ", "disabled_status": "yes" if one.disabled else "no"}


def write_question(
    identifier: str, transaction: str, message_id: str, sender: str, now: datetime
) -> dict[str, Any]:
    """The envelope that asks about one person."""
    return {
        "signature": "",
        "header": _header(message_id, sender, 1, now),
        "message": {
            "transaction_id": transaction,
            "disabled_request": [
                {
                    "reference_id": message_id,
                    "timestamp": _stamp(now),
                    "locale": "eng",
                    "disabled_criteria": {"query_type": "predicate", "query": {IDENTIFIER: identifier}},
                }
            ],
        },
    }


def read_answer(data: Any, transaction: str) -> bool | None:
    """Yes, no, or None where the registry refused the question. Raises `Malformed`."""
    message = _object(data, "message")
    if message.get("transaction_id") != transaction:
        raise Malformed("message.transaction_id", "is not ours")
    answers = message.get("disabled_response")
    if not isinstance(answers, list) or len(answers) != 1 or not isinstance(answers[0], dict):
        raise Malformed("message.disabled_response", "must be a list of one")
    if answers[0].get("status") != "succ":
        return None
    said = answers[0].get("disabled_status")
    if said not in ("yes", "no"):
        raise Malformed("message.disabled_response[0].disabled_status", "must be yes or no")
    return bool(said == "yes")


def _header(message_id: str, sender: str, count: int, now: datetime) -> dict[str, Any]:
    return {
        "version": VERSION,
        "message_id": message_id,
        "message_ts": _stamp(now),
        "action": _ACTION,
        "sender_id": sender,
        "total_count": count,
    }


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
