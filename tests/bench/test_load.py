"""The load counts what a server answers, whether it keeps its connections or not."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bench.load import Load, drive, request

CONNECTIONS = 4


class Answers(BaseHTTPRequestHandler):
    """/STATUS/LENGTH answers so; `close` ends the connection after it, `rude` in the middle of the body."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        _, status, length, *how = self.path.split("/")
        self.send_response(int(status))
        if how == ["endless"]:
            self.close_connection = True
            self.end_headers()
            self.wfile.write(b"x" * int(length))
            return
        self.send_header("Content-Length", length)
        if how:
            self.send_header("Connection", "close")
        self.end_headers()
        if status != "304":
            self.wfile.write(b"x" * (int(length) // 2 if how == ["rude"] else int(length)))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base
        """Quiet."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def get(path: str) -> bytes:
    return request("GET", path, "127.0.0.1", {"Accept": "*/*"})


def once(port: int, *requests: bytes, keep: bool = False) -> Load:
    return Load(port, requests, CONNECTIONS, 10.0, keep=keep)


@pytest.mark.parametrize(
    "path", ["/200/10", "/200/0", "/200/600000", "/200/10/close", "/200/9/endless", "/304/0"]
)
def test_every_request_is_sent_once_and_counted(port: int, path: str) -> None:
    tally = drive(once(port, *[get(path)] * 25))
    assert (tally.used, tally.good, tally.errors) == (25, 25, 0)
    assert tally.statuses == {int(path.split("/")[1]): 25}
    assert tally.rate > 0


def test_refusals_are_neither_good_nor_errors(port: int) -> None:
    tally = drive(once(port, get("/200/1"), get("/409/1"), get("/404/1")))
    assert (tally.good, tally.errors) == (1, 0)


def test_server_errors_and_broken_answers_are_errors(port: int) -> None:
    tally = drive(once(port, get("/500/1"), get("/200/100/rude"), get("/503/1"), get("/200/1")))
    assert (tally.good, tally.errors, tally.broken) == (1, 3, 1)


def test_bodies_come_back_when_they_are_wanted(port: int) -> None:
    bodies = [f"visitor {n}".encode() for n in range(9)]
    asked = [request("POST", "/", "127.0.0.1", {}, body) for body in bodies]
    assert sorted(drive(once(port, *asked, keep=True)).bodies) == bodies


def test_a_load_that_comes_again_ends_in_time(port: int) -> None:
    tally = drive(Load(port, (get("/200/10"),), CONNECTIONS, 0.3, again=True))
    assert tally.good == tally.used > CONNECTIONS
    assert 0.2 < tally.seconds < 5
