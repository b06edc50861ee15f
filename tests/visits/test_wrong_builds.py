"""A build in which two labels are swapped goes wrong, whatever the modality: drivers know only words and time."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.locate import ASSETS, CONFIG
from tests.visits.played import play


@pytest.mark.parametrize("by", ["touch", "keypad", "two-switch", "one-switch"])
def test_two_labels_swapped(tmp_path: Path, by: str) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(ASSETS, assets)
    home = assets / "locale" / "fr" / "home.ftl"
    swap(home, "choice-book-appointment", "choice-take-number")
    played = play(tmp_path / "visit", "book_appointment", "fr", by, SHUBBAK_ASSETS=str(assets))
    assert played.code == 2
    assert "visit-lost" in played.said


def test_a_scan_that_leaves_no_time_to_press(tmp_path: Path) -> None:
    """The gate stays shut where one modality alone is lost."""
    config = tmp_path / "config"
    shutil.copytree(CONFIG, config)
    options = json.loads((config / "kiosk.json").read_text(encoding="utf-8"))
    options |= {"languages": ["fr"], "switches": {"step_seconds": 0.5}}
    (config / "kiosk.json").write_text(json.dumps(options), encoding="utf-8")
    clean = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "SDL_VIDEODRIVER")}
    run = subprocess.run(
        [sys.executable, "-m", "kiosk", "equivalence", "--journeys", "take_number"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**clean, "SHUBBAK_CONFIG": str(config), "SHUBBAK_STATE": str(tmp_path / "state")},
    )
    assert run.returncode == 1, run.stderr
    assert "take_number rsu_help: fr/touch fr/keypad fr/two-switch equal" in run.stdout
    assert "LOST fr/one-switch: visit-lost" in run.stdout
    assert "1 journeys × 1 languages × 4 modalities = 4 visits: 1 NOT COMPLETE, all equal" in run.stdout


def swap(file: Path, one: str, other: str) -> None:
    """Exchanges the whole messages but their ids."""
    text = file.read_text(encoding="utf-8")
    bodies = {i: re.search(rf"^{i} =(.*(?:\n +.*)*)", text, re.MULTILINE) for i in (one, other)}
    found = {i: match[1] for i, match in bodies.items() if match}
    for message, body in ((one, found[other]), (other, found[one])):
        text = text.replace(f"{message} ={found[message]}", f"{message} =\0{body}", 1)
    file.write_text(text.replace("\0", ""), encoding="utf-8")
