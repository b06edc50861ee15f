"""The options file: read once, and a wrong one is named by line or field."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.locate import CONFIG
from kiosk.settings.options import load_options
from protocol.faults import ContentFault


def written(folder: Path, **changes: Any) -> Path:
    document = json.loads((CONFIG / "kiosk.json").read_text(encoding="utf-8"))
    document.update(changes)
    path = folder / "kiosk.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_the_options_that_ship_can_be_read() -> None:
    options = load_options(CONFIG / "kiosk.json")
    assert options.languages == ("ar", "fr")
    assert options.central == "embedded"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"version": 2}, "version must be 1"),
        ({"panel": "round"}, "panel"),
        ({"languages": "fr"}, "languages"),
        ({"languages": []}, "languages"),
        ({"printer": {"kind": "fax"}}, r"printer\.kind"),
        ({"colour": "red"}, "colour"),
        ({"sound": None}, "sound"),
    ],
)
def test_a_wrong_option_is_named(tmp_path: Path, change: dict[str, Any], named: str) -> None:
    with pytest.raises(ContentFault, match=named):
        load_options(written(tmp_path, **change))


def test_a_torn_file_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.json"
    path.write_text('{\n "version": 1,\n "kiosk": \n', encoding="utf-8")
    with pytest.raises(ContentFault, match="line 4"):
        load_options(path)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_an_unreadable_file_is_a_fault(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "kiosk.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ContentFault, match=r"kiosk\.json"):
        load_options(path)
