"""Killed at any moment: a seat is sold at most once, and the ticket left over follows the rule."""

import itertools
import signal
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.journeys.calls import Printed, PrintTicket
from protocol.appointments import TicketState
from tests.uplink.crashing_kiosk import (
    NEVER,
    OLD,
    STORIES,
    PaperTray,
    live,
    run,
    run_until_central_sees,
    upgrade_file,
)
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import PATIENT, Clock, Uplink, key

HANDING_OUT = ("book", "take-number", "take-local-number", "move")
PATHS = {
    "book": "/v1/appointments",
    "take-number": "/v1/walk-ins",
    "move": "/v1/appointments/move",
    "cancel": "/v1/appointments/cancel",
    "arrive": "/v1/check-ins",
}
SOON, LATE = 20.0, 300.0


@dataclass
class Crashed:
    """A kiosk that was killed, and its central."""

    folder: Path
    central: SmallCentral
    where: str

    def restart(self, seconds: float) -> Uplink:
        clock = Clock()
        clock.advance(seconds)
        tray = PaperTray(self.folder)
        return Uplink(self.folder, self.central.url, clock, PATIENT, tray)

    def arguments(self, story: str, fatal: int, seconds: float = 0.0) -> tuple[object, ...]:
        """Of `live`."""
        return str(self.folder), self.central.url, story, fatal, seconds, str(self.folder / "counted")

    @property
    def papers(self) -> list[str]:
        return PaperTray(self.folder).out()


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a kill loses nothing that was written, on the disk or not, so
    hundreds of lives need not wait for it."""
    shared = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else tmp_path) as folder:
        yield Path(folder)


def crashes(memory: Path, story: str) -> Iterator[Crashed]:
    """The story killed at each of its moments in turn, then as central sees its request and as it has
    done it; each time on a fresh kiosk and a fresh central."""
    for fatal in itertools.count(1):
        with fresh(memory, f"{story}, moment {fatal}") as crashed:
            ended = run(live, *crashed.arguments(story, fatal))
            if ended == 0:
                break
            assert ended == -signal.SIGKILL
            yield crashed
    assert fatal > 10, "a story has more moments than that"
    for when in ("arrived", "effected") if story in PATHS else ():
        with fresh(memory, f"{story}, {when}") as crashed:
            arguments = crashed.arguments(story, NEVER)
            ended = run_until_central_sees(crashed.central, when, PATHS[story], live, *arguments)
            assert ended == -signal.SIGKILL
            yield crashed


@contextmanager
def fresh(memory: Path, where: str) -> Iterator[Crashed]:
    folder = memory / where
    folder.mkdir()
    with SmallCentral() as central:
        central.made = 1  # one appointment is there before, in slot 3
        central.tickets[OLD.id] = OLD
        central.slot_of[OLD.id] = "slot3"
        yield Crashed(folder, central, where)


def is_clean(kiosk: Uplink) -> bool:
    """Nothing is open, and central has heard of everything."""
    return not kiosk.journal.open_commits() and not kiosk.journal.letters.waiting()


def check_seats(crashed: Crashed) -> None:
    """Whoever holds paper has a seat, and nobody else has one, beside the old ticket."""
    central = crashed.central
    assert {t.number for t in central.live} - {OLD.number} == set(crashed.papers), crashed.where
    assert all(central.free(slot) >= 0 for slot in central.seats), crashed.where


@pytest.mark.slow
@pytest.mark.parametrize("story", HANDING_OUT)
def test_a_visitor_who_waited_for_the_restart_gets_the_ticket(memory: Path, story: str) -> None:
    offered = 0
    for crashed in crashes(memory, story):
        before = crashed.papers
        kiosk = crashed.restart(SOON)
        assert kiosk.recovery().advance(), crashed.where
        assert len(kiosk.leftovers) <= 1, crashed.where
        for found in kiosk.leftovers:
            offered += 1
            done = kiosk.performer.perform(PrintTicket(found.ticket, 1), key("next"), "ar")
            assert done == Printed(), crashed.where
        kiosk.performer.wipe("next")
        kiosk.outbox.deliver_once()
        assert is_clean(kiosk), crashed.where
        if story == "move":
            assert [t.id for t in crashed.central.live] == [OLD.id], crashed.where
            assert crashed.central.slot_of[OLD.id] == ("slot2" if crashed.papers else "slot3"), crashed.where
        else:
            check_seats(crashed)
        assert len(crashed.papers) <= len(before) + 1, crashed.where
        kiosk.close()
    assert offered > 3


@pytest.mark.slow
@pytest.mark.parametrize("story", HANDING_OUT)
def test_a_ticket_that_nobody_came_for_is_cancelled_and_staff_are_told(memory: Path, story: str) -> None:
    cancelled = kept = 0
    for crashed in crashes(memory, story):
        kiosk = crashed.restart(SOON)
        recovery = kiosk.recovery()
        assert recovery.advance(), crashed.where
        perhaps_held = any(commit.perhaps_held for commit in kiosk.journal.open_commits())
        for found in kiosk.leftovers:
            recovery.drop(found.ticket)
        kiosk.outbox.deliver_once()
        assert is_clean(kiosk), crashed.where
        assert len(crashed.central.help_calls) == len(kiosk.leftovers), crashed.where
        central = crashed.central
        if story == "move":
            assert len(central.live) == 1, crashed.where
            assert not crashed.papers or central.slot_of[OLD.id] == "slot2", crashed.where
        else:
            mine = {ticket.number for ticket in central.live} - {OLD.number}
            assert set(crashed.papers) <= mine, crashed.where
            assert bool(mine) == bool(crashed.papers or perhaps_held), crashed.where
        cancelled += bool(kiosk.leftovers and not perhaps_held)
        kept += perhaps_held
        kiosk.close()
    assert cancelled
    assert kept


@pytest.mark.slow
@pytest.mark.parametrize("story", HANDING_OUT)
def test_after_more_than_two_minutes_nothing_is_offered(memory: Path, story: str) -> None:
    for crashed in crashes(memory, story):
        kiosk = crashed.restart(LATE)
        assert kiosk.recovery().advance(), crashed.where
        assert kiosk.leftovers == [], crashed.where
        kiosk.outbox.deliver_once()
        assert is_clean(kiosk), crashed.where
        assert {ticket.number for ticket in crashed.central.live} >= set(crashed.papers), crashed.where
        kiosk.close()


@pytest.mark.slow
@pytest.mark.parametrize("story", ["cancel", "arrive"])
def test_what_was_confirmed_is_finished_after_a_crash(memory: Path, story: str) -> None:
    for crashed in crashes(memory, story):
        kiosk = crashed.restart(SOON)
        intended = bool(kiosk.journal.open_commits())
        assert kiosk.recovery().advance(), crashed.where
        kiosk.outbox.deliver_once()
        assert kiosk.leftovers == [], crashed.where
        assert is_clean(kiosk), crashed.where
        assert crashed.central.help_calls == {}, crashed.where
        done = TicketState.CANCELLED if story == "cancel" else TicketState.CHECKED_IN
        if intended:
            assert crashed.central.tickets[OLD.id].state is done, crashed.where
        kiosk.close()


@pytest.mark.slow
def test_a_visitor_who_left_gets_no_seat_wherever_the_crash_was(memory: Path) -> None:
    for crashed in crashes(memory, "leave"):
        kiosk = crashed.restart(LATE)
        assert kiosk.recovery().advance(), crashed.where
        kiosk.outbox.deliver_once()
        assert is_clean(kiosk), crashed.where
        assert [ticket.id for ticket in crashed.central.live] == [OLD.id], crashed.where
        kiosk.close()


@pytest.mark.slow
def test_a_crash_of_the_recovery_is_recovered_from(memory: Path) -> None:
    """First killed with a ticket made and not printed, then at each moment of the recovery."""
    for fatal in itertools.count(1):
        with fresh(memory, f"recovery, moment {fatal}") as crashed:
            central = crashed.central
            booking = crashed.arguments("book", NEVER)
            run_until_central_sees(central, "effected", PATHS["book"], live, *booking)
            assert len(central.live) == 2
            ended = run(live, *crashed.arguments("recover", fatal, SOON))
            kiosk = crashed.restart(LATE)
            assert kiosk.recovery().advance(), crashed.where
            kiosk.outbox.deliver_once()
            assert is_clean(kiosk), crashed.where
            assert [ticket.id for ticket in central.live] == [OLD.id], crashed.where
            assert len(central.help_calls) <= 1, crashed.where
            kiosk.close()
        if ended == 0:
            assert fatal > 10
            return


@pytest.mark.slow
def test_an_upgrade_that_is_killed_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    for fatal in itertools.count(1):
        path = tmp_path / f"{fatal}.sqlite3"
        ended = run(upgrade_file, str(path), fatal, str(tmp_path / "counted"))
        connection = sqlite3.connect(path)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'").fetchone()
        assert (version > 0) == (tables[0] > 0)
        connection.close()
        if ended == 0:
            assert fatal > 4
            return


def test_every_story_is_told() -> None:
    assert {*HANDING_OUT, "cancel", "arrive", "leave", "recover"} == set(STORIES)
