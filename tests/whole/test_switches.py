"""Somebody books with two switches, by sip and puff, and with one switch, each a real device to the kiosk (row K10)."""

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
SIP, PUFF = 288, 289  # as a sip-and-puff device has them
SCANCODE, AXIS = 4, 3  # what a joystick tells besides its buttons
HELD = 0.15
BREATH = 0.1
QUIET = 0.4
ANSWERED = 2.0
MOST = 40
TO_THE_LAST_QUESTION = (1, 1, 1, 2, 2)  # which answer, from "book an appointment" on
LONGEST_STUCK = 20.0  # a switch that is down for ten seconds is not believed any more


class SwitchVisitor:
    """Presses by what was said last."""

    def __init__(self, kiosk: KioskProcess, pipe: Path) -> None:
        self.kiosk = kiosk
        self.box = PipeKeypad(pipe)
        self.chooses, self.moves = ONE, TWO
        self.held = HELD

    def stroke(self, switch: int, *, down: bool) -> None:
        self.box.send(packed(switch, int(down), time.monotonic()))

    def press(self, switch: int) -> None:
        """And hears what comes of it to its end."""
        before = len(self.kiosk.heard)
        self.stroke(switch, down=True)
        time.sleep(self.held)
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
            self.press(self.chooses)
        self.kiosk.hear("S'il y a un deuxième bouton")
        self.press(second)
        self.kiosk.wait_for("home")

    def moves_to(self, words: str) -> None:
        """With the second switch."""
        for _ in range(MOST):
            if self.kiosk.heard[-1].startswith(words):
                return
            self.press(self.moves)
        raise AssertionError(f"no {words!r}; last {self.kiosk.heard[-3:]}")

    def waits_for(self, words: str) -> None:
        """While the kiosk scans."""
        eventually(lambda: self.kiosk.heard[-1].startswith(words), f"never scanned {words!r}", self.kiosk)

    def waits_for_the_next(self) -> None:
        last = self.kiosk.heard[-1]
        eventually(lambda: self.kiosk.heard[-1] != last, f"nothing follows {last!r}", self.kiosk)


class Breath(SwitchVisitor):
    """Sips to choose and puffs to move on, shortly; the device is a joystick, whose reports hold more than buttons."""

    def __init__(self, kiosk: KioskProcess, pipe: Path) -> None:
        super().__init__(kiosk, pipe)
        self.chooses, self.moves, self.held = SIP, PUFF, BREATH

    def stroke(self, switch: int, *, down: bool) -> None:
        now = time.monotonic()
        told = packed(SCANCODE, 0x90000 + switch, now, SCANCODE) + packed(1, -512 * down, now, AXIS)
        self.box.send(told + packed(switch, int(down), now) + packed(0, 0, now, 0))


@pytest.fixture
def visitor(alive: Open, central: Central, tmp_path: Path) -> Iterator[Callable[..., SwitchVisitor]]:
    visitors: list[SwitchVisitor] = []

    def come(kind: type[SwitchVisitor] = SwitchVisitor, **switches: object) -> SwitchVisitor:
        pipe = tmp_path / "switches"
        at = {"kind": "pipe", "at": str(pipe), "lockout_seconds": 0.0, **switches}
        kiosk = alive(kiosk=central.kiosk, central=central.url, switches=at)
        kiosk.wait_for("attract")
        visitors.append(kind(kiosk, pipe))
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
    for nth in TO_THE_LAST_QUESTION:
        for _ in range(nth - 1):
            somebody.press(TWO)
        somebody.press(ONE)
    somebody.moves_to(BOOK_IT)
    somebody.stroke(TWO, down=True)  # and never up
    somebody.insists(ONE)
    kiosk.wait_for("take-ticket")
    assert central.states == ["booked"]
    assert "switches-stuck-key" in kiosk.log


def test_with_sip_and_puff(visitor: Callable[..., SwitchVisitor], central: Central) -> None:
    somebody = visitor(Breath)
    somebody.press(SIP)
    somebody.moves_to("Français")
    somebody.press(SIP)
    somebody.says_which_switches(PUFF)
    somebody.moves_to("Prendre un rendez-vous")
    for nth in TO_THE_LAST_QUESTION:
        for _ in range(nth - 1):
            somebody.press(PUFF)
        somebody.press(SIP)
    somebody.moves_to(BOOK_IT)
    somebody.press(SIP)
    somebody.kiosk.wait_for("take-ticket")
    assert central.states == ["booked"]


def test_with_one_switch_that_is_pulled_out_meanwhile(
    visitor: Callable[..., SwitchVisitor], central: Central, tmp_path: Path
) -> None:
    """The scan goes on without it, and one press after another books."""
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
    for nth in TO_THE_LAST_QUESTION:
        for _ in range(nth - 1):
            somebody.waits_for_the_next()
        somebody.press(ONE)
    somebody.waits_for(BOOK_IT)
    somebody.press(ONE)
    kiosk.wait_for("take-ticket")
    assert central.states == ["booked"]
