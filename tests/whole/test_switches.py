"""Somebody books with two switches, and with one, on a switch box that is a real device to the kiosk (row K10)."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.keypad.events import packed
from tests.devices.keypad_pipe import PipeKeypad
from tests.whole.conftest import Open
from tests.whole.hall import BOOK_IT, Central, KioskProcess, eventually

pytestmark = pytest.mark.slow
ONE, TWO = 304, 305  # buttons of a joystick, which many switch boxes are
HELD = 0.15
QUIET = 0.4
ANSWERED = 2.0
MOST = 40
LONGEST_STUCK = 20.0  # a switch that is down for ten seconds is not believed any more


class SwitchVisitor:
    """Presses by what was said last."""

    def __init__(self, kiosk: KioskProcess, pipe: Path) -> None:
        self.kiosk = kiosk
        self.box = PipeKeypad(pipe)

    def stroke(self, switch: int, *, down: bool) -> None:
        self.box.send(packed(switch, int(down), time.monotonic()))

    def press(self, switch: int) -> None:
        """And hears what comes of it to its end."""
        before = len(self.kiosk.heard)
        self.stroke(switch, down=True)
        time.sleep(HELD)
        self.stroke(switch, down=False)
        eventually(lambda: len(self.kiosk.heard) > before, "nothing was said", self.kiosk)
        self.rest()

    def insists(self, switch: int) -> None:
        """Again and again, until something is said."""
        before, end = len(self.kiosk.heard), time.monotonic() + LONGEST_STUCK
        while len(self.kiosk.heard) == before and time.monotonic() < end:
            self.stroke(switch, down=True)
            time.sleep(HELD)
            self.stroke(switch, down=False)
            time.sleep(ANSWERED)

    def rest(self) -> None:
        """Until nothing is said any more."""
        said, since = -1, time.monotonic()
        while time.monotonic() - since < QUIET:
            now = len(self.kiosk.heard)
            if now != said:
                said, since = now, time.monotonic()

    def says_which_switches(self, second: int) -> None:
        for n in (1, 2, 3):
            self.kiosk.hear(f"{n} sur 3")
            self.press(ONE)
        self.kiosk.hear("S'il y a un deuxième bouton")
        self.press(second)
        self.kiosk.wait_for("home")

    def moves_to(self, words: str) -> None:
        """With the second switch."""
        for _ in range(MOST):
            if self.kiosk.heard[-1].startswith(words):
                return
            self.press(TWO)
        raise AssertionError(f"no {words!r}; last {self.kiosk.heard[-3:]}")

    def waits_for(self, words: str) -> None:
        """While the kiosk scans."""
        eventually(lambda: self.kiosk.heard[-1].startswith(words), f"never scanned {words!r}", self.kiosk)


@pytest.fixture
def visitor(alive: Open, central: Central, tmp_path: Path) -> Iterator[Callable[..., SwitchVisitor]]:
    visitors: list[SwitchVisitor] = []

    def come(**switches: object) -> SwitchVisitor:
        pipe = tmp_path / "switches"
        at = {"kind": "pipe", "at": str(pipe), "lockout_seconds": 0.0, **switches}
        kiosk = alive(kiosk=central.kiosk, central=central.url, switches=at)
        kiosk.wait_for("attract")
        visitors.append(SwitchVisitor(kiosk, pipe))
        return visitors[-1]

    yield come
    for one in visitors:
        one.box.unplug()


def test_with_two_switches_whatever_happens_to_them(
    visitor: Callable[..., SwitchVisitor], central: Central
) -> None:
    """Garbage, both at once and one that is stuck: the visit goes on, and one seat is sold."""
    somebody = visitor()
    kiosk = somebody.kiosk
    somebody.press(ONE)
    somebody.moves_to("Français")
    somebody.press(ONE)
    somebody.says_which_switches(TWO)
    somebody.box.send(b"\xff" * 50)
    eventually(lambda: "switches-garbage" in kiosk.log, "garbage is not told", kiosk)
    last = kiosk.heard[-1]
    for switch, down in ((TWO, True), (ONE, True), (ONE, False), (TWO, False)):
        somebody.stroke(switch, down=down)
        time.sleep(HELD)
    eventually(lambda: kiosk.heard[-1] != last, "the first of two did nothing", kiosk)
    assert kiosk.page == "home"  # the second of two did nothing
    somebody.moves_to("Prendre un rendez-vous")
    for nth in (1, 1, 1, 2, 2):
        for _ in range(nth - 1):
            somebody.press(TWO)
        somebody.press(ONE)
    somebody.moves_to(BOOK_IT)
    somebody.stroke(TWO, down=True)  # and never up
    somebody.insists(ONE)
    kiosk.wait_for("take-ticket")
    assert central.states == ["booked"]
    assert "switches-stuck-key" in kiosk.log


def test_with_one_switch_that_is_pulled_out_meanwhile(
    visitor: Callable[..., SwitchVisitor], central: Central, tmp_path: Path
) -> None:
    somebody = visitor()
    kiosk = somebody.kiosk
    somebody.press(ONE)
    somebody.waits_for("Français")
    somebody.press(ONE)
    somebody.says_which_switches(ONE)
    somebody.waits_for("Prendre un rendez-vous")
    somebody.stroke(ONE, down=True)
    somebody.box.unplug()
    eventually(lambda: "switches-lost" in kiosk.log, "the loss is not told", kiosk)
    assert kiosk.page == "home"
    somebody.box = PipeKeypad(tmp_path / "switches")
    somebody.waits_for("Prendre un rendez-vous")
    somebody.press(ONE)
    kiosk.wait_for("which-group-book")
