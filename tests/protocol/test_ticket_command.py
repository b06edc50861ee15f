"""`python -m protocol.ticket`: staff hold a picture of a ticket to it and read whether it is genuine."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image

from protocol.codec import decode, encode
from protocol.ticket import SigningKey, Standing, TicketStanding, VerifyTicket, sign
from protocol.ticket.__main__ import Exit, main
from protocol.ticket.client import may_ask
from protocol.ticket.words import ARABIC, FRENCH, WORDS
from tests.protocol.tickets import CLAIMS, NOW, altered, claims, picture


@pytest.fixture
def keys(tmp_path: Path, key: SigningKey) -> str:
    key.public.save(tmp_path / "keys.json")
    return str(tmp_path / "keys.json")


@pytest.fixture
def ticket(tmp_path: Path, key: SigningKey) -> str:
    return str(picture(sign(CLAIMS, key), tmp_path / "ticket.png"))


def judge(*arguments: str) -> Exit:
    return main([*arguments, "--now", NOW.isoformat()])


def test_a_genuine_ticket_says_centre_and_time(
    keys: str, ticket: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judge(ticket, "--keys", keys, "--centre", CLAIMS.centre) is Exit.GENUINE
    said = capsys.readouterr().out
    assert said.startswith(FRENCH["genuine"])
    assert CLAIMS.centre in said
    assert CLAIMS.public_name in said
    assert "12/03/2031" in said


def test_it_answers_in_arabic_too(keys: str, ticket: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert judge(ticket, "--keys", keys, "--language", "ar") is Exit.GENUINE
    assert capsys.readouterr().out.startswith(ARABIC["genuine"])


def test_both_languages_say_the_same_things() -> None:
    assert {language: set(words) for language, words in WORDS.items()} == {
        "fr": set(FRENCH),
        "ar": set(FRENCH),
    }


def test_one_flipped_bit_is_not_genuine(
    tmp_path: Path, keys: str, key: SigningKey, capsys: pytest.CaptureFixture[str]
) -> None:
    def flip(data: bytearray) -> None:
        data[40] ^= 1

    forged = picture(altered(sign(CLAIMS, key), flip), tmp_path / "forged.png")
    assert judge(str(forged), "--keys", keys) is Exit.NOT_GENUINE
    assert FRENCH["bad-signature"] in capsys.readouterr().out


def test_a_foreign_key_is_not_genuine(
    tmp_path: Path, keys: str, foreign_key: SigningKey, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = picture(sign(CLAIMS, foreign_key), tmp_path / "forged.png")
    assert judge(str(forged), "--keys", keys) is Exit.NOT_GENUINE
    assert FRENCH["unknown-key"] in capsys.readouterr().out


def test_another_centre_is_not_genuine_here(
    keys: str, ticket: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judge(ticket, "--keys", keys, "--centre", "rabat-1") is Exit.NOT_GENUINE
    said = capsys.readouterr().out
    assert FRENCH["other-centre"] in said
    assert CLAIMS.centre in said


def test_an_expired_ticket_is_not_genuine(
    tmp_path: Path, keys: str, key: SigningKey, capsys: pytest.CaptureFixture[str]
) -> None:
    old = claims(expires_at=NOW - timedelta(seconds=1))
    assert judge(str(picture(sign(old, key), tmp_path / "old.png")), "--keys", keys) is Exit.NOT_GENUINE
    assert "12/03/2031" in capsys.readouterr().out


def test_another_code_is_not_a_ticket(tmp_path: Path, keys: str, capsys: pytest.CaptureFixture[str]) -> None:
    poster = picture("https://example.org", tmp_path / "poster.png")
    assert judge(str(poster), "--keys", keys) is Exit.NOT_GENUINE
    assert FRENCH["unreadable"] in capsys.readouterr().out


def test_a_small_picture_is_read_after_scaling(tmp_path: Path, keys: str, key: SigningKey) -> None:
    small = picture(sign(CLAIMS, key), tmp_path / "small.png", dots=2)
    assert Image.open(small).width < 200
    assert judge(str(small), "--keys", keys) is Exit.GENUINE


def test_a_transparent_picture_is_read_on_white(tmp_path: Path, keys: str, key: SigningKey) -> None:
    path = picture(sign(CLAIMS, key), tmp_path / "ticket.png")
    code = Image.open(path).convert("L")
    clear = Image.new("RGBA", code.size, (0, 0, 0, 0))
    clear.putalpha(code.point(lambda value: 255 - value))
    clear.save(path)
    assert judge(str(path), "--keys", keys) is Exit.GENUINE


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_a_file_that_is_no_picture_is_told_apart(
    tmp_path: Path, keys: str, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ticket.png").write_bytes(content)
    assert judge(str(tmp_path / "ticket.png"), "--keys", keys) is Exit.UNUSABLE
    assert "ticket.png" in capsys.readouterr().err


def test_a_torn_picture_is_told_apart(tmp_path: Path, keys: str, ticket: str) -> None:
    Path(ticket).write_bytes(Path(ticket).read_bytes()[:300])
    assert judge(ticket, "--keys", keys) is Exit.UNUSABLE


def test_a_picture_without_a_code_is_told_apart(
    tmp_path: Path, keys: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("L", (400, 400), 255).save(tmp_path / "blank.png")
    assert judge(str(tmp_path / "blank.png"), "--keys", keys) is Exit.UNUSABLE
    assert "blank.png" in capsys.readouterr().err


def test_missing_files_are_told(keys: str, ticket: str) -> None:
    assert judge("nowhere.png", "--keys", keys) is Exit.UNUSABLE
    assert judge(ticket, "--keys", "nowhere.json") is Exit.UNUSABLE


def test_wrong_usage_ends_with_two(ticket: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([ticket])
    assert stopped.value.code == Exit.UNUSABLE


def test_with_the_catalogue_it_names_centre_and_place(
    tmp_path: Path, keys: str, ticket: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "catalogue.json"
    path.write_text(json.dumps(catalogue()), encoding="utf-8")
    assert judge(ticket, "--keys", keys, "--catalogue", str(path)) is Exit.GENUINE
    assert "Lieu : Laâyoune" in capsys.readouterr().out
    path.write_text("{}")
    assert judge(ticket, "--keys", keys, "--catalogue", str(path)) is Exit.UNUSABLE


def catalogue() -> dict[str, object]:
    centre = {
        "id": CLAIMS.centre,
        "name": {"shown": {"fr": "Centre d'orientation", "ar": "مركز التوجيه"}},
        "kind": "cops",
        "region": "11",
        "province": "11.321",
        "city": {"shown": {"fr": "Laâyoune", "ar": "العيون"}},
        "services": [],
        "desks": [],
        "accessibility": [],
        "schedule": {"calendar": "office"},
    }
    schedule = {"weekly": [], "seasons": [], "closures": [], "last_walk_in_minutes": 30}
    return {
        "version": "1",
        "issued_at": "2031-03-01T00:00:00Z",
        "timezone": "Africa/Casablanca",
        "languages": ["ar", "fr"],
        "services": [],
        "regions": [],
        "accessibility": [],
        "calendars": [{"id": "office", "schedule": schedule}],
        "centres": [centre],
    }


class Central(ThreadingHTTPServer):
    """Answers the one question the command asks; `reply` is sent as it is."""

    reply: bytes = b""
    status = 200
    asked: VerifyTicket | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class CentralHandler(BaseHTTPRequestHandler):
    server: Central

    def do_POST(self) -> None:
        assert self.path == "/v1/tickets/verify"
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked = decode(VerifyTicket, json.loads(body))
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.reply)))
        self.send_header("Location", "http://192.0.2.1/")
        self.end_headers()
        self.wfile.write(self.server.reply)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def central() -> Iterator[Central]:
    with Central(("127.0.0.1", 0), CentralHandler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("standing", Standing)
def test_online_only_a_valid_ticket_is_genuine(
    keys: str, ticket: str, central: Central, standing: Standing, capsys: pytest.CaptureFixture[str]
) -> None:
    central.reply = json.dumps(encode(TicketStanding(standing))).encode()
    verdict = judge(ticket, "--keys", keys, "--online", central.url)
    said = capsys.readouterr().out
    if standing is Standing.VALID:
        assert verdict is Exit.GENUINE
    else:
        assert verdict is Exit.NOT_GENUINE
        assert FRENCH[standing] in said


def test_a_forged_ticket_is_not_even_asked_about(
    tmp_path: Path, keys: str, foreign_key: SigningKey, central: Central
) -> None:
    central.reply = json.dumps(encode(TicketStanding(Standing.VALID))).encode()
    forged = picture(sign(CLAIMS, foreign_key), tmp_path / "forged.png")
    assert judge(str(forged), "--keys", keys, "--online", central.url) is Exit.NOT_GENUINE
    assert central.asked is None


@pytest.mark.parametrize(
    ("status", "reply"),
    [
        (200, b"<html>"),
        (200, b'{"standing": "fine"}'),
        (200, b"\xff"),
        (503, b'{"standing": "valid"}'),
        (302, b""),
        (404, b"{}"),
    ],
)
def test_a_central_that_answers_nothing_usable_leaves_it_open(
    keys: str,
    ticket: str,
    central: Central,
    status: int,
    reply: bytes,
    capsys: pytest.CaptureFixture[str],
) -> None:
    central.status, central.reply = status, reply
    assert judge(ticket, "--keys", keys, "--online", central.url) is Exit.UNUSABLE
    assert FRENCH["no-answer"] in capsys.readouterr().err


def test_a_central_that_is_not_there_leaves_it_open(keys: str, ticket: str, central: Central) -> None:
    unused = "http://127.0.0.1:1"
    assert judge(ticket, "--keys", keys, "--online", unused) is Exit.UNUSABLE


def test_a_code_goes_only_to_this_machine_or_over_https(keys: str, ticket: str) -> None:
    for good in (
        "https://central.example.org",
        "http://127.0.0.1:8000",
        "http://[::1]:8000/",
        "http://localhost",
    ):
        assert may_ask(good), good
    for bad in (
        "http://central.example.org",
        "http://192.168.1.4",
        "http://127.0.0.1.example.org",
        "http://localhost@example.org",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "127.0.0.1:8000",
        "https://",
        "http://127.0.0.1:port",
        "",
    ):
        assert not may_ask(bad), bad
    assert judge(ticket, "--keys", keys, "--online", "http://central.example.org") is Exit.UNUSABLE


@pytest.mark.slow
def test_it_runs_as_a_module(keys: str, ticket: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "protocol.ticket", ticket, "--keys", keys, "--now", NOW.isoformat()],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert CLAIMS.centre in ran.stdout
