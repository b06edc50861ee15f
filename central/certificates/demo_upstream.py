"""A platform that anybody may break: a real HTTP server with made-up files and the outages that real ones have.

    python -m central.certificates.demo_upstream [--port 8610] [--outage stall] [--now ISO] [--content DIR]

It holds the files of `demo_files.yaml` under CIN that begin with ZK instead of ZZ (and numbers with a K before them), in
the words of `config/platforms/demo.yaml`. `POST /outage {"kind": "stall"}` changes what is wrong with it: none, stall
(no answer for half a minute), drip (a byte a second), error (500), garbage (no JSON), words (a state nobody agreed on), future (a time that
has not come), impossible (every file is a draft again), vanished (no file is there).
"""

import argparse
import json
import threading
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from central.certificates import demo
from central.certificates.demo import DemoFile
from central.certificates.platforms.http import Found
from central.certificates.platforms.mapping import Platform, read_platform
from central.certificates.platforms.port import Question
from central.clock import Clock, ShiftedClock, SystemClock
from protocol.certificates import LookUpKey
from protocol.codec import decode, encode
from protocol.faults import Malformed

DEFAULT_PORT = 8610
STALL_SECONDS = 30
_DRIP_SECONDS = 1.0
_LONGEST = 4096  # bytes
_THEIRS = {"ZZ": "ZK"}


class Outage(StrEnum):
    NONE = "none"
    STALL = "stall"
    DRIP = "drip"
    ERROR = "error"
    GARBAGE = "garbage"
    WORDS = "words"
    FUTURE = "future"
    IMPOSSIBLE = "impossible"
    VANISHED = "vanished"


class DemoServer(ThreadingHTTPServer):
    """`outage` may be changed while it runs; `let_go` ends what stalls."""

    daemon_threads = True

    def __init__(self, port: int, answers: Mapping[Question, Found], clock: Clock) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.answers = dict(answers)
        self.clock = clock
        self.outage = Outage.NONE
        self.let_go = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def change(self, outage: Outage) -> None:
        """From now on this is wrong; whoever waits is let go."""
        self.outage = outage
        self.let_go.set()
        self.let_go = threading.Event()

    def find(self, question: Question) -> Found:
        """What it says, truth or not."""
        known = self.answers.get(question)
        if known is None or self.outage is Outage.VANISHED:
            return Found(found=False)
        found = replace(known, as_of=known.as_of or self.clock.now())
        if self.outage is Outage.WORDS:
            return replace(found, state="EN_COURS_V2")
        if self.outage is Outage.FUTURE:
            return replace(found, as_of=self.clock.now() + timedelta(days=365))
        if self.outage is Outage.IMPOSSIBLE:
            return replace(found, state="BROUILLON")
        return found


class _Handler(BaseHTTPRequestHandler):
    server: DemoServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(min(length, _LONGEST))
        try:
            data = json.loads(body)
            if self.path == "/outage":
                self.server.change(Outage(data["kind"]))
                self._send(b"{}")
            elif self.path == "/files/search":
                self._search(decode(Question, data))
            else:
                self._send(b"{}", HTTPStatus.NOT_FOUND)
        except (ValueError, KeyError, TypeError, Malformed):
            self._send(b"{}", HTTPStatus.BAD_REQUEST)

    def _search(self, question: Question) -> None:
        content = json.dumps(encode(self.server.find(question))).encode()
        match self.server.outage:
            case Outage.STALL:
                self.server.let_go.wait(STALL_SECONDS)
                self._send(content)
            case Outage.DRIP:
                self._drip(content)
            case Outage.ERROR:
                self._send(b"oops", HTTPStatus.INTERNAL_SERVER_ERROR)
            case Outage.GARBAGE:
                self._send(b"<html>En maintenance</html>")
            case _:
                self._send(content)

    def _drip(self, content: bytes) -> None:
        """Never so slow that one read takes too long, always too slow for a visitor."""
        let_go = self.server.let_go
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        try:
            for byte in content:
                self.wfile.write(bytes((byte,)))
                let_go.wait(_DRIP_SECONDS)
        except OSError:
            self.close_connection = True  # who asked is gone

    def _send(self, content: bytes, status: HTTPStatus = HTTPStatus.OK) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        except OSError:
            self.close_connection = True  # who asked is gone

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Says nothing: a line would hold what somebody asked for."""


def answers_of(shown: demo.Demonstration, platform: Platform, now: datetime) -> dict[Question, Found]:
    """What the demonstration's platform knows: as of whenever it is asked, or as old as the file says."""
    words = {ours: theirs for theirs, ours in platform.states.items()}
    documents = {ours: theirs for theirs, ours in platform.documents.items()}
    places = {ours: theirs for theirs, ours in platform.places.items()}
    answers: dict[Question, Found] = {}
    for one in shown.files:
        found = Found(
            found=True,
            state=words[one.state],
            as_of=now - timedelta(hours=one.hours_old) if one.hours_old else None,
            document=documents.get(one.document, ""),
            day=None if one.in_days is None else (now + timedelta(days=one.in_days)).date(),
            time=one.time,
            place=places.get(one.place, ""),
        )
        for key, value in _keys(one):
            answers[Question(one.track, key, value, one.year)] = found
    return answers


def _keys(one: DemoFile) -> tuple[tuple[LookUpKey, str], ...]:
    cin = one.cin
    for ours, theirs in _THEIRS.items():
        cin = cin.replace(ours, theirs)
    return (LookUpKey.CIN, cin), (LookUpKey.FILE_NUMBER, f"K{one.file_number}")


def start(port: int, content: Path, platform: Platform, clock: Clock) -> DemoServer:
    """A server that listens; `serve_forever` makes it answer. Raises `ContentFault`, OSError."""
    shown = demo.read_demonstration(content)
    answers: Any = {} if shown is None else answers_of(shown, platform, clock.now())
    return DemoServer(port, answers, clock)


def main() -> None:
    """Serves until it is stopped; prints one line with its address once it listens."""
    parser = argparse.ArgumentParser(description="A made-up platform for certificates")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT)
    parser.add_argument("--outage", type=Outage, default=Outage.NONE, choices=list(Outage))
    parser.add_argument("--now", type=datetime.fromisoformat)
    parser.add_argument("--content", type=Path, default=Path("config/content"))
    parser.add_argument("--words", type=Path, default=Path("config/platforms/demo.yaml"))
    chosen = parser.parse_args()
    clock: Clock = ShiftedClock(chosen.now.astimezone(UTC)) if chosen.now else SystemClock()
    server = start(chosen.port, chosen.content, read_platform(chosen.words), clock)
    server.change(chosen.outage)
    print(f"demo platform listens on {server.url}", flush=True)  # noqa: T201 - a program speaks
    server.serve_forever()


if __name__ == "__main__":
    main()
