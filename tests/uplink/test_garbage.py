"""Central slow, gone or answering garbage: always `Unreachable`, always in time, never an exception."""

import json
import logging
import socket
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.journeys.calls import Refused, Unreachable
from kiosk.uplink import routes
from kiosk.uplink.client import Client, Limits
from kiosk.uplink.routes import Request
from protocol.appointments import Booking, Slots
from protocol.codec import encode
from protocol.faults import Fault
from protocol.problem import Problem, ProblemCode
from protocol.wording import Wording
from tests.uplink.garbage import Behaviour, drips, garbage, http, resets, says, silent
from tests.uplink.world import CENTRE, KIOSK, LANGUAGES, QUICK, SERVICE, slot, ticket

BRISK = Limits(connect=0.2, read=0.25, total=0.4, tries=3, pause=0.01)
JSON = "application/json"
PROBLEM = "application/problem+json"
BOOK = Request(routes.BOOK, routes.text_of(Booking(KIOSK, "slot1")), "visit.0.3.hash")
SLOTS = Request(routes.SLOTS, params=(("centre", CENTRE), ("service", SERVICE)))


def client(url: str) -> Client:
    return Client(url, KIOSK, LANGUAGES, limits=QUICK)


def good(**changed: Any) -> bytes:
    """A whole, good ticket; or with fields no ticket has."""
    return json.dumps({**encode(ticket()), **changed}).encode()


def problem(code: str, status: int) -> bytes:
    return json.dumps(encode(Problem(f"/problems/{code}", "", status, "", code))).encode()


GOOD = http("201 Created", JSON, good())
HEAD = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"

SLOW: dict[str, Behaviour] = {
    "says nothing": silent(),
    "drips the status line": drips(b"", b"H"),
    "drips a header": drips(HEAD + b"X: ", b"x"),
    "drips header after header": drips(HEAD, b"X-More: 1\r\n", pause=0.2),
    "drips the body": drips(HEAD + b"Content-Length: 100000\r\n\r\n", b" "),
    "drips chunks": drips(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "says continue for ever": drips(b"", b"HTTP/1.1 100 Continue\r\n\r\n", pause=0.01),
}
BROKEN: dict[str, Behaviour] = {
    "hangs up": says(),
    "resets": resets,
    "is no HTTP": says(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "is binary": says(bytes(range(256)) * 20),
    "stops in the head": says(HEAD),
    "stops in the body": says(HEAD + b"Content-Length: 5000\r\n\r\n" + good()),
    "has a bad chunk": says(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + good()),
    "has an endless header line": says(HEAD + b"X: " + b"x" * 200_000),
    "has a thousand headers": says(HEAD + b"X: 1\r\n" * 1000 + b"\r\n" + good()),
    "has a negative length": says(HEAD + b"Content-Length: -7\r\n\r\n" + good()[:10]),
}
NOT_CENTRAL: dict[str, bytes] = {
    "an HTML page": http("200 OK", "text/html", b"<html>Sign in to the Wi-Fi</html>"),
    "an HTML page that says created": http("201 Created", "text/html", good()),
    "an HTML page that says not found": http("404 Not Found", "text/html", b"<h1>404</h1>"),
    "a proxy's error": http("502 Bad Gateway", "text/html", b"<h1>Bad Gateway</h1>"),
    "a fault of central": http("500 Internal Server Error", PROBLEM, problem("fault", 500)),
    "a database that refuses": http("503 Service Unavailable", PROBLEM, problem("storage", 503)),
    "nothing": http("201 Created", JSON, b""),
    "torn JSON": http("201 Created", JSON, good()[:-9]),
    "JSON twice": http("201 Created", JSON, good() * 2),
    "another shape": http("201 Created", JSON, b'{"ticket": 1}'),
    "a list": http("201 Created", JSON, b"[]"),
    "null": http("201 Created", JSON, b"null"),
    "another status": http("200 OK", JSON, good()),
    "no content": http("204 No Content", JSON, b""),
    "plain text": http("201 Created", "text/plain", good()),
    "no media type": HEAD.replace(b"Content-Type: application/json\r\n", b"Connection: close\r\n")
    + b"\r\n"
    + good(),
    "invalid UTF-8": http("201 Created", JSON, good().replace(b"Accueil", b"\xff\xfe\xfd")),
    "UTF-16": http("201 Created", JSON, good().decode().encode("utf-16")),
    "not a number": http("201 Created", JSON, good().replace(b'"minutes": 20', b'"minutes": NaN')),
    "a huge number": http("201 Created", JSON, good().replace(b"20", b"9" * 5000)),
    "a thousand brackets": http("201 Created", JSON, b"[" * 100_000),
    "ten megabytes": http("201 Created", JSON, b" " * 10_000_000 + good()),
    "ten megabytes in chunks": HEAD
    + b"Transfer-Encoding: chunked\r\n\r\n"
    + (b"10000\r\n" + b" " * 65536 + b"\r\n") * 160
    + b"0\r\n\r\n",
    "a bomb": http("201 Created", JSON, b"\x1f\x8b\x08\x00", "Content-Encoding: gzip"),
    "a new problem": http("409 Conflict", PROBLEM, problem("moon-in-the-way", 409)),
    "a problem of another status": http("409 Conflict", PROBLEM, problem("slot-taken", 404)),
    "a problem as JSON": http("409 Conflict", JSON, problem("slot-taken", 409)),
    "half a problem": http("409 Conflict", PROBLEM, b'{"code": "slot-taken"}'),
    "a way elsewhere": http("307 Temporary Redirect", "text/html", b"", "Location: http://10.1.1.1/"),
    "a way to nowhere": http("302 Found", "text/html", b"", "Location: http://[::1"),
    "an unknown field": http("201 Created", JSON, good(surprise=1)),
    "a ticket without a zone": http("201 Created", JSON, good(starts_at="2026-11-24T09:00:00")),
}
NONSENSE: dict[str, dict[str, Any]] = {
    "a number that is none": {"number": "<b>A</b>"},
    "a code whose check digit is wrong": {"short_code": "482173050"},
    "a code that is too long": {"short_code": "4" * 40},
    "the year 9999": {"starts_at": "9999-12-31T23:59:59-23:00"},
    "the year 1": {"expires_at": "0001-01-01T00:00:00+23:00"},
    "no Arabic": {"public_name": {"shown": {"fr": "Accueil"}, "spoken": {}}},
    "an empty name": {"public_name": {"shown": {"fr": "", "ar": "x"}, "spoken": {}}},
    "half a letter": {"public_name": {"shown": {"fr": "\ud800", "ar": "x"}, "spoken": {}}},
    "minus three minutes": {"minutes": -3},
    "a desk in the clouds": {"desk": 10**12},
    "fewer than nobody waiting": {"waiting": -1},
    "a code that is no code": {"qr": "<script>"},
    "an id with a newline": {"id": "a\nb"},
}


def test_the_good_answer_that_all_others_are_made_of_is_good() -> None:
    with garbage(says(GOOD)) as central:
        assert client(central.url).ask(BOOK) == ticket()


@pytest.mark.parametrize("behaviour", [*SLOW.values()], ids=[*SLOW])
def test_a_central_that_never_ends_is_left_after_the_whole_budget(behaviour: Behaviour) -> None:
    with garbage(behaviour) as central:
        began = time.monotonic()
        assert Client(central.url, KIOSK, LANGUAGES, limits=BRISK).ask(BOOK) == Unreachable()
        assert time.monotonic() - began < BRISK.total + 1  # they would go on for five seconds


def test_a_central_that_falls_silent_near_the_end_gets_no_whole_read_more() -> None:
    def drips_then_hangs(connection: socket.socket) -> None:
        drips(HEAD + b"X: ", b"x", for_seconds=0.9)(connection)
        time.sleep(3)

    with garbage(drips_then_hangs) as central:
        limits = Limits(connect=1.0, read=1.0, total=1.0)
        began = time.monotonic()
        assert Client(central.url, KIOSK, LANGUAGES, limits=limits).ask(BOOK) == Unreachable()
        assert time.monotonic() - began < 1.6  # a whole read more would end at 1.9


@pytest.mark.parametrize("behaviour", [*BROKEN.values()], ids=[*BROKEN])
def test_a_broken_connection_is_unreachable(behaviour: Behaviour) -> None:
    with garbage(behaviour) as central:
        assert client(central.url).ask(BOOK) == Unreachable()


@pytest.mark.parametrize("reply", [*NOT_CENTRAL.values()], ids=[*NOT_CENTRAL])
def test_what_central_would_never_say_is_unreachable(reply: bytes) -> None:
    with garbage(says(reply)) as central:
        assert client(central.url).ask(BOOK) == Unreachable()


@pytest.mark.parametrize("changed", [*NONSENSE.values()], ids=[*NONSENSE])
def test_nonsense_of_the_right_shape_is_unreachable(changed: dict[str, Any]) -> None:
    with garbage(says(http("201 Created", JSON, good(**changed)))) as central:
        assert client(central.url).ask(BOOK) == Unreachable()


@pytest.mark.parametrize(
    "slots",
    [
        (replace(slot(), service="nursery"),),
        (replace(slot(), centre="C9"),),
        (slot(), slot()),
        (replace(slot(), free=0),),
        (replace(slot(), minutes=0),),
        (replace(slot(), id="../../x y"),),
        (replace(slot(), starts_at=datetime(1999, 1, 1, tzinfo=UTC)),),
    ],
    ids=["another service", "another centre", "twice the same", "full", "no time", "no id", "long ago"],
)
def test_slots_that_no_screen_can_offer_are_unreachable(slots: tuple[Any, ...]) -> None:
    body = json.dumps(encode(Slots(slots))).encode()
    with garbage(says(http("200 OK", JSON, body))) as central:
        assert client(central.url).ask(SLOTS) == Unreachable()


def test_nobody_listening_is_unreachable_at_once() -> None:
    with garbage(silent()) as central:
        url = central.url
    began = time.monotonic()
    assert client(url).ask(BOOK) == Unreachable()
    assert time.monotonic() - began < QUICK.total


def test_a_redirect_takes_nothing_of_the_visitor_elsewhere() -> None:
    with garbage(says(GOOD)) as elsewhere:
        away = http("308 Permanent Redirect", JSON, b"", f"Location: {elsewhere.url}/v1/appointments")
        with garbage(says(away)) as central:
            assert client(central.url).ask(BOOK) == Unreachable()
        assert elsewhere.requests == []


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with garbage(says(GOOD)) as central, garbage(says(GOOD)) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("ALL_PROXY", proxy.url)
        assert client(central.url).ask(BOOK) == ticket()
        assert proxy.requests == []


def test_no_cookie_is_kept() -> None:
    with garbage(says(http("201 Created", JSON, good(), "Set-Cookie: who=visitor; Path=/"))) as central:
        asking = client(central.url)
        asking.ask(BOOK)
        asking.ask(BOOK)
        assert not any(b"who=visitor" in request for request in central.requests)


def test_a_lost_answer_is_asked_for_again_with_the_same_key_and_body() -> None:
    with garbage(resets, says(http("503 Service Unavailable", PROBLEM, b"")), says(GOOD)) as central:
        assert client(central.url).ask(BOOK) == ticket()
        assert len(central.requests) == 3
        assert len(set(central.requests)) == 1
        assert b"Idempotency-Key: visit.0.3.hash" in central.requests[0]


def test_garbage_is_not_asked_for_again() -> None:
    with garbage(says(http("200 OK", "text/html", b"<html>")), says(GOOD)) as central:
        assert client(central.url).ask(BOOK) == Unreachable()
        assert len(central.requests) == 1


def test_a_refusal_that_the_visitor_can_be_told_is_given_on() -> None:
    with garbage(says(http("409 Conflict", PROBLEM, problem("slot-taken", 409)))) as central:
        assert client(central.url).ask(BOOK) == Refused(ProblemCode.SLOT_TAKEN)


@pytest.mark.parametrize(("code", "status"), [("key-reused", 422), ("malformed", 422), ("sign-in", 401)])
def test_a_refusal_that_only_we_can_cause_is_a_fault(code: str, status: int) -> None:
    with garbage(says(http(f"{status} No", PROBLEM, problem(code, status)))) as central:
        with pytest.raises(Fault) as fault:
            client(central.url).ask(BOOK)
        assert fault.value.code == "central-refused"


def test_every_trouble_is_logged_with_its_reason_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with garbage(says(http("201 Created", JSON, good(**{"bad\nfield": 1})))) as central:
        client(central.url).ask(BOOK)
    ours = [record.getMessage() for record in caplog.records if record.name == "kiosk.uplink"]
    assert ours == ["central-unreachable route=book why=malformed-bad?field"]
    assert ticket().short_code not in caplog.text


def test_central_is_told_apart_from_silence() -> None:
    seen: list[bool] = []
    with garbage(says(GOOD), says(b"rubbish")) as central:
        asking = Client(central.url, KIOSK, LANGUAGES, seen.append, QUICK)
        asking.ask(BOOK)
        asking.ask(BOOK)
    assert seen == [True, False]


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org",
        "http://10.0.0.1:8600",
        "https://127.0.0.1:8600",
        "http://127.0.0.1.example.org",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "127.0.0.1:8600",
        "http://127.0.0.1:8600/elsewhere",
        "",
    ],
)
def test_no_other_machine_is_talked_to_before_the_kiosk_is_enrolled(address: str) -> None:
    with pytest.raises(Fault) as fault:
        Client(address, KIOSK, LANGUAGES)
    assert fault.value.code == "central-address"


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=200).map(lambda tail: HEAD + tail)))
def test_no_bytes_raise_anything(reply: bytes) -> None:
    with garbage(says(reply)) as central:
        assert client(central.url).ask(BOOK) == Unreachable()


_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(encode(ticket()))), _VALUES)
def test_no_value_in_any_field_raises_anything(field: str, value: Any) -> None:
    with garbage(says(http("201 Created", JSON, good(**{field: value})))) as central:
        answer = client(central.url).ask(BOOK)
        if answer != Unreachable():  # the value happened to be one that a ticket may have
            assert json.loads(routes.text_of(answer))[field] == encode(answer)[field]


def test_wordings_in_more_languages_than_ours_are_fine() -> None:
    more = Wording({"ar": "x", "fr": "y", "zgh": "ⵜ"}, {"ar": "z"})
    with garbage(says(http("201 Created", JSON, good(public_name=encode(more))))) as central:
        assert client(central.url).ask(BOOK) == replace(ticket(), public_name=more)
