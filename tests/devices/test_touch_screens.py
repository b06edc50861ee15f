"""Touch screens among the input devices that the kernel lists, and what is none."""

from pathlib import Path

import pytest

from kiosk.devices.touch_screens import touch_screens

DEVICES = {
    "Power Button": ("PROP=0", "KEY=10000000000000 0"),
    "AT Keyboard": ("PROP=0", "KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe"),
    "USB Optical Mouse": ("PROP=0", "KEY=70000 0 0 0 0", "REL=903"),
    "Synaptics TouchPad": ("PROP=5", "KEY=e520 10000 0 0 0 0", "ABS=260800011000003"),
    "Gamepad": ("PROP=0", "KEY=7fdb000000000000 0 0 0 0", "ABS=3003f"),
    "Accelerometer": ("PROP=40", "ABS=7"),
    "ILITEK Multi-Touch": ("PROP=2", "KEY=400 0 0 0 0 0", "ABS=260800000000003"),
    "Resistive panel as a mouse": ("PROP=0", "KEY=70000 0 0 0 0", "ABS=3"),
}


def listed(folder: Path, *names: str) -> Path:
    path = folder / "devices"
    entries = (
        "\n".join(
            [
                "I: Bus=0003 Vendor=222a Product=0001 Version=0110",
                f'N: Name="{name}"',
                "H: Handlers=event5",
                *(f"B: {bits}" for bits in DEVICES[name]),
            ]
        )
        for name in names
    )
    path.write_text("\n\n".join(entries) + "\n\n", encoding="utf-8")
    return path


def test_panels_are_found_whether_they_say_so_or_pass_for_a_mouse(tmp_path: Path) -> None:
    found = touch_screens(listed(tmp_path, *DEVICES))
    assert found == ["ILITEK Multi-Touch", "Resistive panel as a mouse"]


@pytest.mark.parametrize("name", list(DEVICES)[:6])
def test_what_is_no_screen_is_none(tmp_path: Path, name: str) -> None:
    assert touch_screens(listed(tmp_path, name)) == []


def test_a_machine_without_devices_has_none_and_one_that_does_not_tell_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "devices").write_text("")
    assert touch_screens(tmp_path / "devices") == []
    with pytest.raises(OSError, match="nowhere"):
        touch_screens(tmp_path / "nowhere")
