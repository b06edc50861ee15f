"""SPDCI's disability registry (DR 1.0.0): yes or no for partners, nothing for anybody else, and asking others."""

import copy
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from central.app import create_app
from central.certificates.files import Facts
from central.certificates.spdci import api, settings
from central.certificates.spdci.client import NotSaid, RegistryClient, Said
from central.certificates.spdci.envelope import IDENTIFIER, write_question
from central.certificates.spdci.settings import Partner, Spdci
from central.clock import SeededRandomness
from protocol.faults import ContentFault
from tests.central.certificates import ATTESTATION, CIN, days_from, given_file, prepared
from tests.central.worlds import World, code_of

TOKEN = "a bearer that the partner keeps"
PARTNER = Partner("rsu", hashlib.sha256(TOKEN.encode()).hexdigest())
SETTINGS = Spdci("shubbak", (Partner("cnss", "0" * 64), PARTNER))
RANDOM = SeededRandomness(3)


@pytest.fixture
def partners(world: World) -> Iterator[TestClient]:
    """A central that has partners."""
    yield from _with_partners(prepared(world))


@pytest.fixture(scope="module")
def quiet_partners(quiet_world: World) -> Iterator[TestClient]:
    """One for all that is refused."""
    yield from _with_partners(prepared(quiet_world))


def _with_partners(world: World) -> Iterator[TestClient]:
    app = create_app(world.services)
    app.include_router(api.router(SETTINGS, world.services.registry, world.clock, RANDOM))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client


def question(world: World, identifier: str = CIN, sender: str = "rsu") -> dict[str, Any]:
    return write_question(identifier, "transaction-1", "message-1", sender, world.clock.now())


def asked(client: TestClient, envelope: Any, token: str | None = TOKEN) -> Response:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    return client.post(api.PATH, json=envelope, headers=headers)


def told(answer: Response) -> str:
    assert answer.status_code == 200, answer.text
    (one,) = answer.json()["message"]["disabled_response"]
    assert one["status"] == "succ"
    status: str = one["disabled_status"]
    return status


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("APPROVED", "yes"),
        ("READY_FOR_PICKUP", "yes"),
        ("EXPIRING", "yes"),
        ("EXPIRED", "no"),
        ("CHECKING", "no"),
        ("REJECTED", "no"),
        ("WITHDRAWN", "no"),
    ],
)
def test_whoever_holds_a_paper_is_a_yes(world: World, partners: TestClient, state: str, says: str) -> None:
    given_file(world, state, day=days_from(world, 30))
    assert told(asked(partners, question(world))) == says


def test_nobody_is_a_no_like_somebody_without_a_paper(world: World, partners: TestClient) -> None:
    given_file(world, "REJECTED")
    refused, nobody = asked(partners, question(world)), asked(partners, question(world, "ZZ99999"))
    told_of = [answer.json()["message"]["disabled_response"] for answer in (refused, nobody)]
    assert told_of[0] == told_of[1]
    assert set(told_of[0][0]) == {"reference_id", "timestamp", "status", "disabled_status"}


def test_either_paper_counts_and_a_card_that_came_to_its_end_does_not(
    world: World, partners: TestClient
) -> None:
    given_file(world, "DELIVERED", day=days_from(world, 0))
    assert told(asked(partners, question(world))) == "yes"
    world.clock.set(world.clock.now().replace(year=2035))
    assert told(asked(partners, question(world))) == "no"
    given_file(world, "DELIVERED", ATTESTATION, Facts(cin=CIN, year=1980), day=days_from(world, 0))
    assert told(asked(partners, question(world))) == "yes"


def test_what_a_platform_said_long_ago_is_not_passed_on(world: World, partners: TestClient) -> None:
    given_file(world, "APPROVED", source="khadamaty", as_of=world.clock.now() - timedelta(hours=49))
    assert told(asked(partners, question(world))) == "no"


def test_the_envelope_answers_the_one_that_asked(world: World, partners: TestClient) -> None:
    envelope = asked(partners, question(world)).json()
    assert set(envelope) == {"signature", "header", "message"}
    header, message = envelope["header"], envelope["message"]
    assert (header["sender_id"], header["receiver_id"], header["total_count"]) == ("shubbak", "rsu", 1)
    assert header["message_ts"] == "2026-11-22T20:00:00Z"
    assert (message["transaction_id"], message["correlation_id"]) == ("transaction-1", "message-1")


def test_an_identifier_of_no_shape_is_rejected_and_the_others_are_answered(
    world: World, partners: TestClient
) -> None:
    given_file(world, "APPROVED")
    envelope = question(world)
    other = copy.deepcopy(envelope["message"]["disabled_request"][0])
    other["disabled_criteria"]["query"][IDENTIFIER] = "not a CIN"
    envelope["message"]["disabled_request"].append(other)
    answers = asked(partners, envelope).json()["message"]["disabled_response"]
    assert [one["status"] for one in answers] == ["succ", "rjct"]


BREAK: list[tuple[str, Any]] = [
    ("signature", None),
    ("header", None),
    ("header.message_id", "m" * 100),
    ("header.message_ts", "2026-11-22T20:00:00"),
    ("header.message_ts", "yesterday"),
    ("header.action", "search"),
    ("header.sender_id", ""),
    ("header.total_count", "1"),
    ("header.total_count", -1),
    ("message", []),
    ("message.transaction_id", "t" * 100),
    ("message.transaction_id", 7),
    ("message.transaction_id", "a\u0000b"),
    ("message.disabled_request", []),
    ("message.disabled_request", [None] * 101),
    ("message.disabled_request", ["x"]),
    ("one.timestamp", "2026-11-22T20:00:00"),
    ("one.locale", "en"),
    ("one.locale", "ENG"),
    ("one.locale", "eng\n"),
    ("one.pagination", {"page_number": 0}),
    ("one.pagination", {"page_size": 0}),
    ("one.pagination", "first"),
    ("one.reference_id", "r" * 100),
    ("one.disabled_criteria", {"query": {"name": "Amina"}}),
    ("one.disabled_criteria", {}),
]


@pytest.mark.parametrize(("path", "value"), BREAK)
def test_an_envelope_that_is_none_is_refused_by_its_field(
    quiet_world: World, quiet_partners: TestClient, path: str, value: Any
) -> None:
    envelope = question(quiet_world)
    *under, name = path.split(".")
    place: Any = envelope
    for step in under:
        place = envelope["message"]["disabled_request"][0] if step == "one" else place[step]
    place[name] = value
    answer = asked(quiet_partners, envelope)
    assert code_of(answer) == (400, "malformed")
    assert "Amina" not in answer.text


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 20_000, b"null", b"[]", b'"text"'])
def test_bytes_that_are_no_envelope(quiet_partners: TestClient, body: bytes) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    answer: Any = quiet_partners.post(api.PATH, content=body, headers=headers)
    assert code_of(answer) == (400, "malformed")


def test_only_partners_are_answered(world: World, partners: TestClient) -> None:
    envelope = question(world)
    assert code_of(asked(partners, envelope, None)) == (401, "sign-in")
    assert code_of(asked(partners, envelope, "")) == (401, "sign-in")
    assert code_of(asked(partners, envelope, "somebody else's")) == (403, "not-authorised")
    assert code_of(asked(partners, question(world, sender="cnss"))) == (403, "not-authorised")
    basic: Any = partners.post(api.PATH, json=envelope, headers={"Authorization": f"Basic {TOKEN}"})
    assert code_of(basic) == (401, "sign-in")


def test_without_the_cndp_number_nobody_is_answered(world: World, partners: TestClient) -> None:
    prepared(world, authorised=False)
    assert code_of(asked(partners, question(world))) == (403, "not-authorised")


def test_it_is_off_unless_it_is_configured(sqlite_world: World) -> None:
    answer = sqlite_world.client.post(api.PATH, json=question(sqlite_world))
    assert code_of(answer) == (404, "not-found")


@pytest.mark.parametrize("text", ["", "sender_id: x\n...", "sender_id: x\npartners: [{id: a}]\n..."])
def test_a_broken_settings_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "spdci.yaml"
    path.write_text(text)
    with pytest.raises(ContentFault, match=r"spdci\.yaml"):
        settings.read_settings(path)


def test_settings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "spdci.yaml"
    path.write_text(
        f"sender_id: shubbak\npartners:\n  - {{id: rsu, token_sha256: {PARTNER.token_sha256}}}\n...\n"
    )
    assert settings.read_settings(path).partner_of(TOKEN) == PARTNER


# --- asking another registry --------------------------------------------------------------------


@contextmanager
def serving(answer: bytes, status: int = 200) -> Iterator[str]:
    """Another registry, on a real socket, that says always the same."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def client_of(world: World, url: str) -> RegistryClient:
    return RegistryClient(url, "shubbak", world.clock, SeededRandomness(5), TOKEN)


def envelope_saying(status: str, said: str) -> bytes:
    transaction = SeededRandomness(5).token()
    response = f'{{"status": "{status}", "disabled_status": "{said}"}}'
    return f'{{"message": {{"transaction_id": "{transaction}", "disabled_response": [{response}]}}}}'.encode()


@pytest.mark.parametrize(
    ("answer", "status", "outcome"),
    [
        (envelope_saying("succ", "yes"), 200, Said(disabled=True)),
        (envelope_saying("succ", "no"), 200, Said(disabled=False)),
        (envelope_saying("rjct", ""), 200, NotSaid("refused")),
        (envelope_saying("succ", "maybe"), 200, NotSaid("garbage")),
        (b'{"message": {"transaction_id": "another", "disabled_response": []}}', 200, NotSaid("garbage")),
        (b"<html>", 200, NotSaid("garbage")),
        (b"[]", 200, NotSaid("garbage")),
        (b"{}", 401, NotSaid("refused")),
        (b"{}", 500, NotSaid("refused")),
    ],
)
def test_another_registry_is_asked_and_every_answer_is_a_value(
    sqlite_world: World, answer: bytes, status: int, outcome: Said | NotSaid
) -> None:
    with serving(answer, status) as url:
        assert client_of(sqlite_world, url).is_disabled(CIN) == outcome


def test_a_registry_that_is_not_there_is_unreachable(sqlite_world: World) -> None:
    assert client_of(sqlite_world, "http://127.0.0.1:9").is_disabled(CIN) == NotSaid("unreachable")
    assert TOKEN not in repr(client_of(sqlite_world, "http://127.0.0.1:9"))
