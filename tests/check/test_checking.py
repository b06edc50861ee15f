"""`kiosk check`, as staff run it: alone, before the screen, beside a kiosk that works."""

import json
import os
import queue
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.__main__ import main
from kiosk.check.calls import PrintReport
from kiosk.check.findings import BY_PERSON, PARTS, absent, ready
from kiosk.check.journey import _told
from kiosk.check.outside import CheckOutside, Draw
from kiosk.devices.printers.port import PrintJob
from kiosk.dialogue.actions import Action, Failed, Outcome
from kiosk.dialogue.steps import Choose
from kiosk.locate import ROOT
from kiosk.state_lock import held
from tests.check.places import site, written

ALONE = ("--unattended", "--json")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever screen the tests run before stays as it is."""
    monkeypatch.delenv("DISPLAY", raising=False)


def checked(folder: Path, answers: dict[str, list[str]], **changed: Any) -> tuple[int, dict[str, Any]]:
    """On an offscreen window; the exit code and the report that was kept."""
    command = [sys.executable, "-m", "tests.check.one_check", json.dumps(answers)]
    command += ["--options", str(written(folder, **changed)), "--state", str(folder)]
    ran = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PULSE_SERVER": "unix:/nowhere"}, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.returncode, json.loads((folder / "check.json").read_text(encoding="utf-8"))


def test_alone_it_says_what_it_could_not_try_and_is_not_ready(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = written(tmp_path, sound="none")
    assert main(["check", "--options", str(options), "--state", str(tmp_path), *ALONE]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [part["part"] for part in told["parts"]] == list(PARTS)
    assert told["ready"] is False
    assert set(told["broken"]) <= {"touch"}  # whether this machine has a touch screen is its own affair
    assert json.loads((tmp_path / "check.json").read_text())["parts"] == told["parts"]


def test_in_words_for_who_stands_at_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = written(tmp_path, sound="none", printer={"kind": "none"})
    main(["check", "--options", str(options), "--state", str(tmp_path), "--unattended", "--language", "fr"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(PARTS)
    assert "Imprimante: pas prévu ici" in lines
    assert "Voix: marche" in lines


def test_a_kiosk_that_serves_visitors_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with held(tmp_path):
        assert main(["check", "--state", str(tmp_path), *ALONE]) == 2
    assert "state-in-use" in capsys.readouterr().err


def test_it_looks_beside_a_kiosk_that_works_when_told_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its screen is the visitor's: no window opens, whatever display there is."""
    monkeypatch.setenv("DISPLAY", ":nobody-opens-it")
    options = written(tmp_path, sound="none")
    with held(tmp_path):
        command = ["check", "--options", str(options), "--state", str(tmp_path), "--while-running", "--json"]
        assert main(command) == 1
    states = {part["part"]: part["state"] for part in json.loads(capsys.readouterr().out)["parts"]}
    assert (states["disk"], states["screen"]) == ("ready", "untested")


@pytest.mark.slow
def test_who_goes_away_before_the_end_has_not_found_the_kiosk_ready(tmp_path: Path) -> None:
    """What was tried before is another day's."""
    (tmp_path / "check.json").write_text('{"ready": true}', encoding="utf-8")
    command = [sys.executable, "-m", "tests.check.one_check", json.dumps({"check-target": ["bar:leave"]})]
    command += ["--options", str(written(tmp_path, sound="none")), "--state", str(tmp_path), "--json"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 1, ran.stderr
    kept = json.loads((tmp_path / "check.json").read_text(encoding="utf-8"))
    assert kept["ready"] is False
    states = {part["part"]: part["state"] for part in kept["parts"]}
    assert states["screen"] == "ready"
    assert {states[part] for part in PARTS if part != "screen"} == {"untested"}
    assert json.loads(ran.stdout)["parts"] == kept["parts"]


@pytest.mark.slow
def test_a_person_says_yes_to_everything_and_the_kiosk_is_ready(tmp_path: Path) -> None:
    """Without a sound card the loudspeaker and the microphone are told to be missing; with `sound: none`, not meant."""
    code, report = checked(tmp_path, {}, sound="none")
    states = {part["part"]: part["state"] for part in report["parts"]}
    assert states["screen"] == states["touch"] == states["keypad"] == states["switches"] == "ready"
    (off,) = [part["detail"] for part in report["parts"] if part["part"] == "touch"]
    assert float(off.removesuffix(" mm")) < 1.0
    assert states["speaker"] == "absent"
    assert (code, report["ready"]) == (0, True)


@pytest.mark.slow
def test_what_a_person_denies_is_broken_and_the_report_is_printed(tmp_path: Path) -> None:
    answers = {
        "check-target": ["choice:no-reaction"],
        "check-key": ["key:w", "key:escape", "choice:no-reaction"],
        "check-first-switch": ["choice:not-here"],
        "check-report": ["choice:check-print", "choice:done"],
    }
    code, report = checked(tmp_path, answers, sound="none")
    states = {part["part"]: (part["state"], part["reason"]) for part in report["parts"]}
    assert states["touch"] == ("broken", "said-not")
    assert states["keypad"] == ("broken", "keys-missing")
    assert [part["detail"] for part in report["parts"] if part["part"] == "keypad"] == ["previous"]
    assert states["switches"] == ("absent", "")
    assert (code, report["broken"]) == (1, ["touch", "keypad"])
    (paper,) = (tmp_path / "tickets").glob("check-*.png")
    with Image.open(paper) as picture:
        assert picture.width == 576
        assert picture.height > 1000  # fourteen parts


@pytest.mark.parametrize("attended", [pytest.param(True, marks=pytest.mark.slow), False])
def test_a_report_that_the_disk_refuses_is_seen(tmp_path: Path, *, attended: bool) -> None:
    """Anything else could be written; so it is the report alone that tells."""
    (tmp_path / ".check.json.new").mkdir()
    (tmp_path / "check.json").write_text('{"ready": true}', encoding="utf-8")
    command = ["tests.check.one_check", "{}"] if attended else ["kiosk", "check", "--unattended"]
    command += ["--options", str(written(tmp_path, sound="none")), "--state", str(tmp_path), "--json"]
    ran = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 1, ran.stderr
    told = json.loads(ran.stdout)
    assert [part for part in told["broken"] if part != "touch"] == ["disk"]
    disk = next(part for part in told["parts"] if part["part"] == "disk")
    assert (disk["reason"], disk["detail"]) == ("refused", "check.json")


def after(call: PrintReport, folder: Path, draw: Draw, **changed: Any) -> Action:
    """What came back from the outside of a check."""
    posted: queue.SimpleQueue[Action] = queue.SimpleQueue()
    outside = CheckOutside(site(folder, **changed), draw, posted.put, lambda: None)
    posted.get(timeout=5)  # its catalogue
    outside.perform("token", call, "key", "fr")
    return posted.get(timeout=5)


def test_where_there_is_no_printer_none_is_broken_and_nothing_is_offered_to_print(tmp_path: Path) -> None:
    paper = PrintJob("check", Image.new("1", (576, 8)))
    outcome = after(PrintReport((), 1), tmp_path, lambda *_: paper, printer={"kind": "none"})
    assert outcome == Outcome("token", absent("printer"))
    findings = [absent(part) if part == "printer" else ready(part) for part in PARTS]
    offered = _told(findings).send(None)
    assert isinstance(offered, Choose)
    assert [option.choice.id for option in offered.options] == ["done"]


def test_a_report_that_cannot_be_drawn_is_a_fault_and_no_wait_for_ever(tmp_path: Path) -> None:
    def torn(*_: object) -> PrintJob:
        raise OSError

    assert after(PrintReport((), 1), tmp_path, torn) == Failed("token", "check-bug")


def test_only_what_a_machine_cannot_know_is_asked() -> None:
    assert set(PARTS) > BY_PERSON
    assert not BY_PERSON & {"printer", "network", "clock", "disk", "content", "voices", "braille"}
