"""The same visits on a real X screen with real X events: a few, for they take the time of the wall."""

import subprocess
import sys
from pathlib import Path

import pytest
import qrcode

from protocol.ticket.image import read_code
from tests.visits.played import play


@pytest.mark.slow
@pytest.mark.parametrize(("language", "by"), [("ar", "touch"), ("fr", "keypad"), ("zgh", "one-switch")])
def test_a_visit_by_real_events(tmp_path: Path, language: str, by: str) -> None:
    on_x = play(tmp_path / "x11", "book_appointment", language, by, window="x11")
    offscreen = play(tmp_path / "offscreen", "book_appointment", language, by)
    assert on_x.code == 0, on_x.said
    assert on_x.payloads == offscreen.payloads


def judge(picture: Path, keys: Path) -> int:
    command = [sys.executable, "-m", "protocol.ticket", str(picture), "--keys", str(keys)]
    command += ["--now", "2026-11-23T08:00:00+01:00"]
    return subprocess.run(command, capture_output=True, check=False).returncode


def test_the_ticket_of_a_visit_is_genuine_and_a_flipped_bit_is_noticed(tmp_path: Path) -> None:
    played = play(tmp_path / "visit", "book_appointment", "fr", "touch")
    assert played.code == 0, played.said
    keys = played.out / "keys.json"
    assert judge(played.out / "ticket.png", keys) == 0
    code = read_code(played.out / "ticket.png")
    assert code is not None
    forged = tmp_path / "flipped.png"
    qrcode.make(code[:-1] + ("1" if code[-1] == "0" else "0")).save(str(forged))
    assert judge(forged, keys) == 1


def test_a_kiosk_in_service_refuses_to_be_a_stage(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / "enrolment.json").write_text("{}")
    played = play(tmp_path / "visit", "book_appointment", "fr", "touch")
    assert played.code == 2
    assert "kiosk-enrolled" in played.said
