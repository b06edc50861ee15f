"""`kiosk run` as a site starts it, and a reader that comes later, does much at once, and loses its bus."""

import signal
import time
from pathlib import Path

import pytest

from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import PORTRAIT
from tests.assistive.running import running
from tests.assistive.session import Reader, private_bus, publishers_of
from tests.assistive.waiting import eventually

pytestmark = pytest.mark.slow
HURRY = 40


def ids(reader: Reader) -> list[str]:
    """The controls that are there; none while a page is changing under the reader."""
    read = reader.ask("read")
    return [one["id"] for one in read if one["role"] == "push button"] if isinstance(read, list) else []


def test_a_reader_in_a_hurry_and_a_bus_that_dies_leave_the_kiosk_at_work(tmp_path: Path) -> None:
    with private_bus(tmp_path / "bus") as bus, virtual_screen(PORTRAIT), running(tmp_path) as kiosk:
        bus.ask_for_accessibility()
        reader = Reader()
        try:
            assert eventually(lambda: "choice:fr" in ids(reader))
            reader.ask("click choice:fr")
            assert eventually(lambda: "choice:take-number" in ids(reader))
            for _ in range(HURRY):  # neither waits for the other to come to rest
                there = [control for control in ids(reader) if control != "bar:leave"]
                for control in there[:3]:
                    reader.ask(f"click {control}")
                    reader.ask(f"focus {control}")
            assert eventually(lambda: "bar:leave" in ids(reader))
            reader.ask("click bar:leave")
            assert eventually(lambda: "choice:fr" in ids(reader))
            bus.die()
            time.sleep(0.5)
            assert kiosk.poll() is None
        finally:
            reader.close()
        kiosk.send_signal(signal.SIGTERM)
        assert kiosk.wait(10) == 0


def test_a_site_may_turn_it_off(tmp_path: Path) -> None:
    with (
        private_bus(tmp_path / "bus") as bus,
        virtual_screen(PORTRAIT),
        running(tmp_path, screen_readers="none") as kiosk,
    ):
        bus.ask_for_accessibility()
        assert eventually((tmp_path / "state" / "journal.sqlite3").exists)  # all of it is there
        assert publishers_of(kiosk.pid) == []


def test_nobody_publishes_for_a_kiosk_that_was_killed(tmp_path: Path) -> None:
    with private_bus(tmp_path / "bus"), virtual_screen(PORTRAIT), running(tmp_path) as kiosk:
        assert eventually(lambda: len(publishers_of(kiosk.pid)) == 1)
        (publisher,) = publishers_of(kiosk.pid)
        kiosk.kill()
        assert eventually(lambda: not Path(f"/proc/{publisher}").exists())
