"""The options file: read once, and a wrong one is named by line or field."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.locate import CONFIG
from kiosk.settings.options import PrinterOption, load_options
from protocol.faults import ContentFault


def written(folder: Path, **changes: Any) -> Path:
    document = json.loads((CONFIG / "kiosk.json").read_text(encoding="utf-8"))
    document.update(changes)
    path = folder / "kiosk.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    return path


def test_the_options_that_ship_can_be_read() -> None:
    options = load_options(CONFIG / "kiosk.json")
    assert options.languages == ("ar", "ary", "zgh", "fr")
    assert options.central == "embedded"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"version": 2}, "version: must be 1"),
        ({"panel": "round"}, "panel"),
        ({"languages": "fr"}, "languages"),
        ({"languages": []}, "languages"),
        ({"printer": {"kind": "fax"}}, r"printer\.kind"),
        (
            {"printer": {"kind": "network", "at": "192.0.2.7"}},
            r"printer\.at: '192.0.2.7' is no place of a network",
        ),
        ({"headset": {"kind": "device"}}, r"headset\.at: '' is no place of a jack"),
        ({"headset": {"kind": "pipe", "at": "jack"}}, r"headset\.at"),
        ({"headset": {"kind": "bluetooth"}}, r"headset\.kind"),
        ({"colour": "red"}, "colour"),
        ({"languages": ["fr", "ar", "fr"]}, "languages: must name each once"),
        ({"first": {"theme": "pink"}}, r"first\.theme"),
        ({"first": {"reach": "standing"}}, r"first\.reach"),
        ({"first": {"language": "fr"}}, r"first\.language: is not known"),
        ({"mount": {"bottom_mm": 300.0}}, r"mount\.bottom_mm: 300.0 is not between 380 and 849"),
        ({"mount": {"bottom_mm": 900.0, "tilt_degrees": 30.0}}, r"mount\.bottom_mm: 900.0 .* 380 and 899"),
        ({"mount": {"tilt_degrees": 75.0}}, r"mount\.tilt_degrees: 75.0 is not between 0 and 60"),
        ({"least_touch_ms": 5}, "least_touch_ms: must be 20 to 500"),
        ({"calls": True}, "calls"),
        ({"earcons": "loud"}, "earcons"),
        ({"paper_out": "above"}, "paper_out"),
        ({"loudness": {"headset": 20.0}}, "loudness.*headset: must be 80 to 140"),
        ({"preparing_seconds": 1}, "preparing_seconds: must be 5 to 300"),
        ({"sound": None}, "sound"),
    ],
)
def test_a_wrong_option_is_named(tmp_path: Path, change: dict[str, Any], named: str) -> None:
    with pytest.raises(ContentFault, match=named):
        load_options(written(tmp_path, **change))


@pytest.mark.parametrize(
    ("change", "stands", "named"),
    [
        ({"panel": "round"}, '"panel"', "panel"),
        ({"first": {"text_size": "normal", "theme": "pink"}}, '"theme"', r"first\.theme"),
        ({"mount": {"bottom_mm": 10.0}}, '"bottom_mm"', r"mount\.bottom_mm"),
        ({"least_touch_ms": 0}, '"least_touch_ms"', "least_touch_ms"),
    ],
)
def test_a_wrong_option_is_named_with_its_line(
    tmp_path: Path, change: dict[str, Any], stands: str, named: str
) -> None:
    path = written(tmp_path, **change)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if stands in text)
    with pytest.raises(ContentFault, match=rf"kiosk\.json: line {line}: {named}: "):
        load_options(path)


def test_an_option_that_is_missing_stands_on_no_line(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.json"
    path.write_text('{\n "version": 1\n}', encoding="utf-8")
    with pytest.raises(ContentFault, match=r"kiosk\.json: kiosk: is missing"):
        load_options(path)


def test_a_site_says_how_its_glass_hangs_and_how_the_kiosk_begins(tmp_path: Path) -> None:
    """Rows T5, T6, V8."""
    first = {"theme": "night", "reach": "low", "touching": "steady"}
    mount = {"bottom_mm": 700.0, "tilt_degrees": 20.0}
    options = load_options(
        written(tmp_path, first=first, mount=mount, least_touch_ms=80, calls="none", paper_out="left")
    )
    assert options.paper_out == "left"
    assert (options.first.theme, options.first.reach, options.first.touching) == ("night", "low", "steady")
    glass = options.glass()
    assert (glass.bottom_mm, glass.tilt_degrees) == (700.0, 20.0)
    upright = load_options(written(tmp_path, mount={"bottom_mm": 700.0})).glass()
    assert glass.above_floor_mm(0) < upright.above_floor_mm(0)  # leaning back, its upper edge is lower
    assert glass.reach_top < upright.reach_top


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


@pytest.mark.parametrize(
    ("kind", "at"),
    [
        ("none", ""),
        ("folder", "tickets"),
        ("file", "/dev/usb/lp0"),
        ("network", "192.0.2.7:9100"),
        ("network", "printer.example:9100"),
        ("usb", "04b8:0e15"),
        ("ipp", "ipp://localhost/printers/ticket"),
        ("ipp", "ipp://printer.example:631/ipp/print"),
    ],
)
def test_every_kind_of_printer_has_its_way_to_be_found(kind: Any, at: str) -> None:
    assert PrinterOption(kind, at).at == at


@pytest.mark.parametrize(
    ("kind", "at"),
    [
        ("none", "tickets"),
        ("folder", ""),
        ("folder", "/etc"),
        ("file", "ticket.escpos"),
        ("network", "192.0.2.7"),
        ("network", "http://192.0.2.7:9100"),
        ("usb", "/dev/usb/lp0"),
        ("usb", "04B8:0E15"),
        ("ipp", "http://localhost:631/printers/ticket"),
        ("ipp", "ipp://localhost"),
    ],
)
def test_a_place_of_another_kind_of_printer_is_refused(kind: Any, at: str) -> None:
    with pytest.raises(ValueError, match=f"no place of a {kind} printer"):
        PrinterOption(kind, at)
