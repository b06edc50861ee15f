"""Two kiosks on one state folder: the second says so and ends; a broken journal does not keep the first one closed."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.locate import ROOT
from kiosk.state_lock import StateInUse, held

pytestmark = pytest.mark.slow
OFFSCREEN = {"DISPLAY": ":offscreen", "SDL_VIDEODRIVER": "offscreen"}


@contextmanager
def running(state: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """`kiosk run` until the log says that it works."""
    log = state.with_suffix(".log")
    with log.open("wb") as file:
        kiosk = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--state", str(state)],
            env=os.environ | OFFSCREEN,
            cwd=ROOT,
            stdout=file,
            stderr=file,
        )
    try:
        end = time.monotonic() + 30
        while b"recovery-done" not in log.read_bytes():
            assert time.monotonic() < end, log.read_text()
            assert kiosk.poll() is None, log.read_text()
            time.sleep(0.05)
        yield kiosk
    finally:
        kiosk.kill()
        kiosk.wait()


def second(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "kiosk", *arguments]
    return subprocess.run(
        command, env=os.environ | OFFSCREEN, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False
    )


def test_the_second_kiosk_says_one_line_and_ends_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with running(state) as first:
        refused = second("run", "--state", str(state))
        assert refused.returncode == 2
        assert refused.stderr == f"kiosk: state-in-use: another kiosk works in {state}\n"
        assert first.poll() is None, "the first one goes on"
        first.kill()
        first.wait()
        with held(state):
            pass


def test_a_visit_is_not_played_into_a_folder_that_is_written_to(tmp_path: Path) -> None:
    kept = tmp_path / "screens" / "of-another-visit.png"
    kept.parent.mkdir()
    kept.write_bytes(b"")
    visit = ("visit", "--journey", "book_appointment", "--language", "fr", "--by", "touch")
    with held(tmp_path):
        refused = second(*visit, "--window", "offscreen", "--out", str(tmp_path))
    assert refused.returncode == 2
    assert refused.stderr == f"kiosk: state-in-use: another kiosk works in {tmp_path}\n"
    assert kept.exists()


def test_who_holds_a_folder_is_alone_with_it_until_the_end(tmp_path: Path) -> None:
    with held(tmp_path), pytest.raises(StateInUse), held(tmp_path):
        pass
    with held(tmp_path):
        pass


def test_a_kiosk_whose_journal_is_no_data_base_opens(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / "journal.sqlite3").write_bytes(b"not a data base " * 500)
    with running(state):
        assert "journal-set-aside code=journal-broken" in state.with_suffix(".log").read_text()
        [kept] = (state / "set-aside").glob("*/journal.sqlite3")
        assert kept.read_bytes().startswith(b"not a data base")
