"""A journal that SQLite cannot read: the counter opens, nothing is lost in silence, nothing is done twice."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.journeys.calls import Book, Printed, PrintTicket, TakeLocalNumber
from kiosk.uplink import routes
from kiosk.uplink.salvage import KEPT_ASIDE, NUMBERS_SKIPPED, open_journal
from kiosk.uplink.storage import VERSION, refusals
from protocol.appointments import Ticket
from protocol.faults import StorageFault
from tests.uplink.crashing_kiosk import run, salvage
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, PATIENT, SERVICE, Clock, Uplink, key

PAGE = 4096
LETTERS = 90  # of this kiosk in a long time without the network: the outbox has many pages


def journal_of(folder: Path) -> Path:
    return folder / "journal.sqlite3"


def aside(folder: Path) -> list[Path]:
    return sorted((folder / "set-aside").glob("*")) if (folder / "set-aside").exists() else []


def booked_and_silent(folder: Path, central: SmallCentral) -> Ticket:
    """A ticket that is not printed, and many letters that central has not heard; then the power goes."""
    uplink = Uplink(folder, central.url)
    for n in range(LETTERS):
        uplink.journal.intend(key(f"w{n}"), routes.commit(Book("slot1"), KIOSK, key(f"w{n}")))
        uplink.journal.abandon(key(f"w{n}"))
    uplink.journal.intend(key("v1"), routes.commit(Book("slot3"), KIOSK, key("v1")))
    made = uplink.client.send(routes.commit(Book("slot3"), KIOSK, key("v1")))
    assert isinstance(made, Ticket)
    assert uplink.journal.answered(key("v1"), made)
    uplink.close()
    return made


def overwrite(path: Path, page: int, noise: bytes) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(noise)


def leaf_of(path: Path, table: str) -> int:
    """A page in the middle of a table."""
    with sqlite3.connect(path) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    db.close()
    interior = path.read_bytes()[(root - 1) * PAGE : root * PAGE]
    assert interior[0] == 5, "a table of several pages"
    cells = int.from_bytes(interior[3:5])
    middle = 12 + 2 * (cells // 2)
    at = int.from_bytes(interior[middle : middle + 2])
    return int.from_bytes(interior[at : at + 4])


def noise(seed: int, size: int = PAGE) -> bytes:
    return random.Random(seed).randbytes(size)


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


BREAKAGES: dict[str, Callable[[Path], object]] = {
    "garbage": lambda path: path.write_bytes(noise(1, 20_000)),
    "zero bytes": lambda path: os.truncate(path, 0),
    "truncated": truncate,
    "a torn first page": lambda path: overwrite(path, 1, noise(2)),
    "a torn schema": lambda path: overwrite(path, 1, path.read_bytes()[:100] + noise(3, PAGE - 100)),
    "a torn page of letters": lambda path: overwrite(path, leaf_of(path, "outbox"), noise(4)),
}


@pytest.mark.parametrize("how", BREAKAGES)
def test_the_kiosk_opens_and_staff_are_told_once(
    tmp_path: Path, central: SmallCentral, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    booked_and_silent(tmp_path, central)
    BREAKAGES[how](journal_of(tmp_path))
    broken = journal_of(tmp_path).read_bytes()
    kiosk = Uplink(tmp_path, central.url)
    assert "journal-set-aside code=journal-" in caplog.text
    [folder] = aside(tmp_path)
    assert folder.name.startswith(f"20261123T090000Z-journal-{'empty' if how == 'zero bytes' else 'broken'}")
    assert (folder / "journal.sqlite3").read_bytes() == broken
    assert folder.stat().st_mode & 0o077 == (folder / "journal.sqlite3").stat().st_mode & 0o077 == 0
    kiosk.outbox.deliver_once()
    assert len(central.help_calls) == 1
    one = kiosk.performer.perform(Book("slot2"), key("v9"))
    assert isinstance(one, Ticket)
    kiosk.close()
    again = Uplink(tmp_path, central.url)
    assert aside(tmp_path) == [folder], "a journal that is sound stays where it is"
    again.outbox.deliver_once()
    assert len(central.help_calls) == 1
    again.close()


def test_the_ticket_nobody_has_printed_is_offered_and_never_cancelled(
    tmp_path: Path, central: SmallCentral
) -> None:
    one = booked_and_silent(tmp_path, central)
    BREAKAGES["a torn page of letters"](journal_of(tmp_path))
    kiosk = Uplink(tmp_path, central.url)
    recovery = kiosk.recovery()
    assert recovery.advance()
    assert [found.ticket for found in kiosk.leftovers] == [one]
    recovery.drop(one)
    kiosk.outbox.deliver_once()
    assert central.live == [one], "an older state of it may have been read: somebody may hold its paper"
    kiosk.close()


def test_the_ticket_left_over_is_printed(tmp_path: Path, central: SmallCentral) -> None:
    one = booked_and_silent(tmp_path, central)
    BREAKAGES["a torn page of letters"](journal_of(tmp_path))
    kiosk = Uplink(tmp_path, central.url)
    assert kiosk.recovery().advance()
    assert kiosk.performer.perform(PrintTicket(one, 1), key("next"), "fr") == Printed()
    kiosk.performer.wipe("next")
    assert kiosk.journal.open_commits() == ()
    kiosk.close()


def test_letters_on_both_sides_of_the_damage_reach_central(tmp_path: Path, central: SmallCentral) -> None:
    booked_and_silent(tmp_path, central)
    BREAKAGES["a torn page of letters"](journal_of(tmp_path))
    kiosk = Uplink(tmp_path, central.url)
    waiting = [letter.request.key or "" for letter in kiosk.journal.letters.waiting(routes.ABANDON.name)]
    assert waiting[0] == routes.abandon_key(key("w0"))
    assert waiting[-1] == routes.abandon_key(key(f"w{LETTERS - 1}"))
    assert LETTERS // 2 < len(waiting) < LETTERS
    kiosk.close()


@pytest.mark.parametrize("seconds", [20.0, 300.0], ids=["soon", "late"])
def test_a_booking_without_an_answer_keeps_its_seat(
    tmp_path: Path, central: SmallCentral, seconds: float
) -> None:
    """Central made it, the kiosk does not know. It may have printed it after what could be read."""
    booked_and_silent(tmp_path, central)
    before = Uplink(tmp_path, central.url)
    request = routes.commit(Book("slot2"), KIOSK, key("v2"))
    before.journal.intend(key("v2"), request)
    made = before.client.send(request)
    before.close()
    BREAKAGES["a torn page of letters"](journal_of(tmp_path))
    clock = Clock()
    clock.advance(seconds)
    kiosk = Uplink(tmp_path, central.url, clock, PATIENT)
    assert kiosk.recovery().advance()
    kiosk.outbox.deliver_once()
    assert [found.ticket for found in kiosk.leftovers] == ([made] if seconds < 120 else [])
    assert made in central.live
    kiosk.close()


@pytest.mark.parametrize("how", ["zero bytes", "a torn page of letters"])
def test_numbers_of_our_own_are_not_given_twice(tmp_path: Path, central: SmallCentral, how: str) -> None:
    booked_and_silent(tmp_path, central)
    before = Uplink(tmp_path, central.url)
    for n in range(3):
        before.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key(f"n{n}"))
    before.close()
    BREAKAGES[how](journal_of(tmp_path))
    kiosk = Uplink(tmp_path, central.url)
    given = kiosk.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key("after"))
    known = 0 if how == "zero bytes" else 3
    assert given.number == f"L-{known + NUMBERS_SKIPPED + 1:03d}"
    kiosk.close()


@pytest.mark.parametrize("damaged", [False, True])
def test_a_journal_of_a_newer_kiosk_is_refused_and_stays(tmp_path: Path, damaged: bool) -> None:
    path = journal_of(tmp_path)
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("CREATE TABLE future (it TEXT)")
        db.executemany("INSERT INTO future VALUES (?)", [("x" * 900,)] * 40)
        db.execute(f"PRAGMA user_version={VERSION + 1}")
    db.close()
    if damaged:
        overwrite(path, 4, noise(5))
    content = path.read_bytes()
    with pytest.raises(StorageFault) as fault:
        open_journal(path, KIOSK, CENTRE, Clock())
    assert fault.value.code == "journal-too-new"
    assert path.read_bytes() == content
    assert aside(tmp_path) == []


def test_on_a_full_disk_the_broken_journal_stays_where_it_is(tiny_disk: Path) -> None:
    path = journal_of(tiny_disk)
    path.write_bytes(noise(6, 20_000))
    content = path.read_bytes()
    with (tiny_disk / "other").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * PAGE):
                pass
        except OSError:
            pass
    with pytest.raises(StorageFault) as fault:
        open_journal(path, KIOSK, CENTRE, Clock())
    assert fault.value.code == "journal-full"
    assert path.read_bytes() == content
    (tiny_disk / "other").unlink()
    open_journal(path, KIOSK, CENTRE, Clock()).close()
    assert len(aside(tiny_disk)) == 1


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    clock = Clock()
    for n in range(KEPT_ASIDE + 3):
        journal_of(tmp_path).write_bytes(noise(n, 5000))
        clock.advance(60)
        open_journal(journal_of(tmp_path), KIOSK, CENTRE, clock).close()
    assert len(aside(tmp_path)) == KEPT_ASIDE
    assert (aside(tmp_path)[-1] / "journal.sqlite3").read_bytes() == noise(KEPT_ASIDE + 2, 5000)


def test_a_disk_that_cannot_be_read_counts_as_broken_one_that_cannot_be_written_does_not() -> None:
    for number, code in (
        (sqlite3.SQLITE_IOERR_READ, "journal-broken"),
        (sqlite3.SQLITE_IOERR_SHORT_READ, "journal-broken"),
        (sqlite3.SQLITE_IOERR_WRITE, "journal-failed"),
        (sqlite3.SQLITE_IOERR_FSYNC, "journal-failed"),
    ):
        error = sqlite3.OperationalError()
        error.sqlite_errorcode = number
        with pytest.raises(StorageFault) as fault, refusals():
            raise error
        assert fault.value.code == code


@pytest.mark.slow
def test_killed_at_any_moment_of_it_the_next_start_ends_it(tmp_path: Path, central: SmallCentral) -> None:
    original = tmp_path / "original"
    original.mkdir()
    booked_and_silent(original, central)
    BREAKAGES["a torn page of letters"](journal_of(original))
    broken = journal_of(original).read_bytes()
    for fatal in range(1, 60):
        folder = tmp_path / f"{fatal}"
        folder.mkdir()
        journal_of(folder).write_bytes(broken)
        ended = run(salvage, str(journal_of(folder)), fatal)
        kiosk = Uplink(folder, central.url)
        assert kiosk.recovery().advance()
        assert len(kiosk.leftovers) == 1, fatal
        kept = [each.read_bytes() for each in (folder / "set-aside").glob("*/journal.sqlite3")]
        assert broken in kept, fatal
        assert len(kiosk.journal.letters.waiting(routes.ASK_HELP.name)) == 1, fatal
        kiosk.close()
        if ended == 0:
            assert fatal > 8
            return
        assert ended == -signal.SIGKILL
    pytest.fail("it never came to its end")


WRITES = """
import sys
from pathlib import Path
from kiosk.journeys.calls import Book
from kiosk.uplink import routes
from kiosk.uplink.salvage import open_journal
from tests.uplink.world import CENTRE, KIOSK, Clock, key
journal = open_journal(Path(sys.argv[1]), KIOSK, CENTRE, Clock())
for n in range(100_000):
    journal.intend(key(f"v{n}"), routes.commit(Book("slot1"), KIOSK, key(f"v{n}")))
    print(n, flush=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize("written", [1, 7, 40])
def test_killed_in_the_middle_of_a_write_the_journal_is_sound(tmp_path: Path, written: int) -> None:
    path = journal_of(tmp_path)
    writer = subprocess.Popen([sys.executable, "-c", WRITES, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    for _ in range(written):
        writer.stdout.readline()
    writer.kill()
    acknowledged = written + len(writer.stdout.readlines())
    writer.wait()
    writer.stdout.close()
    journal = open_journal(path, KIOSK, CENTRE, Clock())
    assert len(journal.open_commits()) in (acknowledged, acknowledged + 1)
    assert aside(tmp_path) == []
    journal.close()
