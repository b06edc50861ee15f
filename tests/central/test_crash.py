"""kill -9 in the middle of bookings: after the restart nothing is half done and no answer is lost."""

import http.client
import json
import random
import shutil
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from central.database import Database
from tests.central.serving import address, serving, start
from tests.central.worlds import prepare, slot

NOW = "2026-11-22T20:00:00+00:00"
KILLS = 2
TIMES = [f"{hour:02d}:{minute:02d}" for hour in range(9, 12) for minute in (10, 30, 50)]
WANTED = [slot(f"2026-11-{day} {at}") for day in (23, 24, 25) for at in TIMES]


def ask(url: str, path: str, body: dict[str, Any], key: str) -> tuple[int, dict[str, Any]] | None:
    """Status and answer; None when the line broke, and nobody knows what happened."""
    line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=10)
    try:
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        line.request("POST", path, json.dumps(body), headers)
        answer = line.getresponse()
        return answer.status, json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        line.close()


class Kiosk(threading.Thread):
    """Books one slot after the other, each under its own key, until the line breaks for good."""

    def __init__(self, url: str, name: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.url, self.kiosk = url, name
        self.heard: dict[str, tuple[int, dict[str, Any]]] = {}
        self.unsure: list[str] = []
        self._order = random.Random(seed).sample(WANTED, len(WANTED))

    def run(self) -> None:
        for where in self._order:
            answer = ask(self.url, "/v1/appointments", self.body(where), where)
            if answer is None:
                self.unsure.append(where)
                return
            self.heard[where] = answer

    def body(self, where: str) -> dict[str, Any]:
        return {"kiosk": self.kiosk, "slot": where}


def figures(database: Database) -> dict[str, int]:
    questions = {
        "tickets": "SELECT count(*) FROM ticket",
        "answers": "SELECT count(*) FROM answer",
        "taken": "SELECT coalesce(sum(booked), 0) FROM slot",
        "oversold": "SELECT count(*) FROM slot WHERE booked > capacity",
        "answers without ticket": "SELECT count(*) FROM answer WHERE ticket NOT IN (SELECT id FROM ticket)",
        "desk steps": "SELECT coalesce(sum(booked), 0) FROM desk_time",
        "last numbers": "SELECT coalesce(sum(last), 0) FROM ticket_counter",
    }
    with database.read() as connection:
        return {name: connection.exec_driver_sql(sql).scalar_one() for name, sql in questions.items()}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_killed_central_has_done_all_of_a_booking_or_nothing(
    kind: str, request: pytest.FixtureRequest, prepared_sqlite: Path, tmp_path: Path
) -> None:
    shutil.copytree(prepared_sqlite, tmp_path, dirs_exist_ok=True)
    url = f"sqlite:///{tmp_path / 'central.sqlite3'}"
    if kind == "postgresql":
        url = request.getfixturevalue("empty_postgresql")
        prepare(Database(url), tmp_path)
    kiosks: list[Kiosk] = []
    for life in range(KILLS):
        process = start(tmp_path, now=NOW, database=url)
        answering = address(process)
        batch = [Kiosk(answering, f"kiosk-{life}-{number}", life * 10 + number) for number in range(3)]
        for kiosk in batch:
            kiosk.start()
        wait_until_heard(batch, 3 + 2 * life)
        process.kill()
        process.communicate(timeout=20)
        for kiosk in batch:
            kiosk.join(30)
        kiosks += batch

    database = Database(url)
    after = figures(database)
    heard = sum(status == 201 for kiosk in kiosks for status, _ in kiosk.heard.values())
    assert heard <= after["tickets"] <= heard + sum(len(kiosk.unsure) for kiosk in kiosks)
    assert after["tickets"] == after["answers"] == after["taken"] == after["last numbers"]
    assert after["desk steps"] == 4 * after["tickets"], "twenty minutes each"
    assert after["oversold"] == after["answers without ticket"] == 0
    database.close()

    with serving(tmp_path, now=NOW, database=url) as answering:
        for kiosk in kiosks:
            for where, first in kiosk.heard.items():
                if first[0] == 201:
                    assert ask(answering, "/v1/appointments", kiosk.body(where), where) == first
            for where in kiosk.unsure:
                answer = ask(answering, "/v1/appointments", kiosk.body(where), where)
                assert answer is not None
                assert answer[0] in (201, 409)


def wait_until_heard(kiosks: list[Kiosk], answers: int, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while sum(len(kiosk.heard) for kiosk in kiosks) < answers:
        assert time.monotonic() < end
        time.sleep(0.005)
