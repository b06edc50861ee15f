"""A build in which two labels are swapped goes wrong, whatever the modality: drivers know only words."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.locate import ASSETS
from tests.visits.played import play


@pytest.mark.parametrize("by", ["touch", "keypad"])
def test_two_labels_swapped(tmp_path: Path, by: str) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(ASSETS, assets)
    home = assets / "locale" / "fr" / "home.ftl"
    swap(home, "choice-book-appointment", "choice-take-number")
    played = play(tmp_path / "visit", "book_appointment", "fr", by, SHUBBAK_ASSETS=str(assets))
    assert played.code == 2
    assert "visit-lost" in played.said


def swap(file: Path, one: str, other: str) -> None:
    """Exchanges the whole messages but their ids."""
    text = file.read_text(encoding="utf-8")
    bodies = {i: re.search(rf"^{i} =(.*(?:\n +.*)*)", text, re.MULTILINE) for i in (one, other)}
    found = {i: match[1] for i, match in bodies.items() if match}
    for message, body in ((one, found[other]), (other, found[one])):
        text = text.replace(f"{message} ={found[message]}", f"{message} =\0{body}", 1)
    file.write_text(text.replace("\0", ""), encoding="utf-8")
