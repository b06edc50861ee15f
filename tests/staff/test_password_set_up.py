"""How the staff password comes into the world: told once, or chosen; never kept in clear."""

import re
from pathlib import Path

import pytest

from central import commands, settings
from central.__main__ import main
from central.clock import SeededRandomness, SystemClock, SystemRandomness
from central.database import Database
from central.staff.service import Session, StaffService, WrongPassword

TOLD = re.compile(r"^staff password: ([a-z0-9]{4}(?:-[a-z0-9]{4}){3})$", re.MULTILINE)
CHOSEN = "SHUBBAK_STAFF_PASSWORD"


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(CHOSEN, raising=False)
    return tmp_path / "state"


def opens(state: Path, password: str) -> bool:
    database = Database(f"sqlite:///{state / 'central.sqlite3'}")
    outcome = StaffService(database, SystemClock(), SystemRandomness()).sign_in(password, "test")
    database.close()
    assert isinstance(outcome, Session | WrongPassword)
    return isinstance(outcome, Session)


def test_seeding_makes_one_and_tells_it_once(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["seed", "--state", str(state)]) == 0
    told = TOLD.search(capsys.readouterr().out)
    assert told
    assert main(["seed", "--state", str(state)]) == 0
    assert capsys.readouterr().out == ""
    assert opens(state, told[1])
    kept = b"".join(file.read_bytes() for file in state.iterdir())
    assert told[1].encode() not in kept


def test_one_that_is_chosen_is_not_told(
    state: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOSEN, "chosen by the office")
    assert main(["seed", "--state", str(state)]) == 0
    assert capsys.readouterr().out == ""
    assert opens(state, "chosen by the office")


def test_a_forgotten_one_is_replaced_by_a_command(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["seed", "--state", str(state)])
    before = TOLD.search(capsys.readouterr().out)
    assert main(["staff-password", "--state", str(state)]) == 0
    after = TOLD.search(capsys.readouterr().out)
    assert before
    assert after
    assert not opens(state, before[1])
    assert opens(state, after[1])


def test_a_central_inside_a_kiosk_tells_none_because_a_log_would_keep_it(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands._seed(settings.read({}, {"state": str(state)}), tell=False)
    assert capsys.readouterr().out == ""
    assert not opens(state, "")


@pytest.mark.parametrize("bad", ["short", "x" * 201])
def test_one_that_would_be_guessed_is_refused(
    state: Path, bad: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOSEN, bad)
    assert main(["seed", "--state", str(state)]) == 2
    told = capsys.readouterr()
    assert CHOSEN in told.err
    assert bad not in told.err


def test_settings_do_not_show_it_when_they_are_printed() -> None:
    assert "very secret" not in repr(settings.read({CHOSEN: "very secret words"}, {}))


def test_random_ones_are_long_and_easy_to_copy() -> None:
    staff = StaffService(Database("sqlite:///never-opened"), SystemClock(), SeededRandomness(7))
    made = {staff.new_password() for _ in range(200)}
    assert len(made) == 200
    letters = set("".join(made)) - {"-"}
    assert len(letters) == 32
    assert not letters & set("il1o")
