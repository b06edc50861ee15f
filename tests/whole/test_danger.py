"""Somebody is in danger while central is silent: their screen goes on at once, and staff hear of it all the same."""

import time
from pathlib import Path

import pytest

from tests.devices.jack_events import turned
from tests.devices.keypad_pipe import plugged
from tests.whole.conftest import Open
from tests.whole.hall import Central, KioskProcess, eventually

pytestmark = pytest.mark.slow
TO_THE_QUESTION = (
    "Français",
    "Demander un service",
    "Famille, écoute et accompagnement",
    "Écoute et aide aux femmes",
)
AT_ONCE = (
    1.5  # seconds, with looking at the screen from another process; the client's whole time limit is eight
)
BUSY = "Un instant, s'il vous plaît."


def says_yes(visitor: KioskProcess) -> list[str]:
    """What stood on the glass on the way to the telephone numbers."""
    seen: list[str] = []
    began = time.monotonic()
    visitor.tap("Oui")
    while visitor.page != "danger-now":
        seen += visitor.names
        assert time.monotonic() - began < AT_ONCE, seen
    return seen


def test_the_numbers_stand_there_at_once_and_a_killed_kiosk_still_tells_staff_once(
    kiosk: Open, central: Central
) -> None:
    visitor = kiosk()
    visitor.go(*TO_THE_QUESTION)
    central.process.suspend()
    try:
        assert BUSY not in says_yes(visitor), "no sign that something is being sent"
        assert "Ligne d'écoute" in visitor.names
        visitor.kill()
    finally:
        central.process.resume()
    again = kiosk(20.0)
    eventually(lambda: central.help_calls == 1, "staff were not told", again)
    time.sleep(3)
    assert central.help_calls == 1
    assert again.page == "attract"


def test_who_leaves_at_once_is_told_of_when_central_is_back(kiosk: Open, central: Central) -> None:
    visitor = kiosk()
    visitor.go(*TO_THE_QUESTION)
    central.process.suspend()
    try:
        says_yes(visitor)
        visitor.tap("Terminer")
        visitor.wait_for("attract")
    finally:
        central.process.resume()
    eventually(lambda: central.help_calls == 1, "staff were not told", visitor)
    time.sleep(3)
    assert central.help_calls == 1


def test_where_central_is_there_staff_come_and_the_screen_says_so(kiosk: Open, central: Central) -> None:
    """In a headset; the hall hears nothing of it (row P1)."""
    visitor = kiosk()
    visitor.go(*TO_THE_QUESTION)
    says_yes(visitor)
    eventually(lambda: any("Quelqu'un vient" in name for name in visitor.names), "nobody comes", visitor)
    visitor.hear("affiché à l'écran")
    assert not any("Quelqu'un vient" in said for said in visitor.said)
    assert central.help_calls == 1


def test_who_has_a_headset_in_hears_that_somebody_comes(kiosk: Open, tmp_path: Path) -> None:
    visitor = kiosk(headset={"kind": "pipe", "at": str(tmp_path / "jack")})
    with plugged(tmp_path / "jack") as jack:
        jack.send(turned(inserted=True))
        eventually(lambda: bool(visitor.said), "the headset is silent", visitor)
        visitor.go(*TO_THE_QUESTION)
        says_yes(visitor)
        visitor.hear("Quelqu'un vient")
        jack.send(turned(inserted=False))
        visitor.wait_for("headset-out")
        heard = len(visitor.said)
        jack.send(turned(inserted=True))
        visitor.wait_for("danger-now")
        eventually(lambda: len(visitor.said) > heard, "nothing is said", visitor)
