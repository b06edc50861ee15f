"""Disks that are full, read-only or torn: a clear code, and nothing half-written."""

import contextlib
import sqlite3
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.journeys.calls import Book, Printed, PrintTicket, TakeLocalNumber
from kiosk.uplink import routes
from kiosk.uplink.journal import Journal
from kiosk.uplink.storage import VERSION, Storage
from protocol.appointments import Ticket
from protocol.faults import StorageFault
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, SERVICE, Clock, Uplink, key


def fill(disk: Path) -> None:
    with contextlib.suppress(OSError), (disk / "other").open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(StorageFault) as fault:
        act()
    return fault.value.code


def test_on_a_full_disk_nothing_is_sent_and_the_code_says_why(tiny_disk: Path, central: SmallCentral) -> None:
    uplink = Uplink(tiny_disk, central.url)
    fill(tiny_disk)
    assert refused(lambda: uplink.performer.perform(Book("slot1"), key("v1"))) == "journal-full"
    assert refused(lambda: uplink.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key("v1", 2))) == (
        "journal-full"
    )
    assert central.paths == []
    (tiny_disk / "other").unlink()
    assert isinstance(uplink.performer.perform(Book("slot1"), key("v1")), Ticket)
    given = uplink.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key("v1", 2))
    assert given.number == "L-001"  # the refused try used no number
    uplink.close()


def test_a_disk_that_fills_while_central_answers_keeps_the_seat_known(
    tiny_disk: Path, central: SmallCentral
) -> None:
    uplink = Uplink(tiny_disk, central.url)
    central.effected = lambda _: fill(tiny_disk)
    assert refused(lambda: uplink.performer.perform(Book("slot1"), key("v1"))) == "journal-full"
    (tiny_disk / "other").unlink()
    central.effected = lambda _: None
    again = uplink.performer.perform(Book("slot1"), key("v1"))  # the visitor tries again
    assert central.live == [again]
    uplink.close()


def test_a_disk_that_fills_while_it_prints_does_not_print_twice(
    tiny_disk: Path, central: SmallCentral, caplog: pytest.LogCaptureFixture
) -> None:
    uplink = Uplink(tiny_disk, central.url)
    one = uplink.performer.perform(Book("slot1"), key("v1"))
    assert isinstance(one, Ticket)
    uplink.paper.before = lambda: fill(tiny_disk)
    assert uplink.performer.perform(PrintTicket(one, 1), key("v1", 2)) == Printed()
    assert len(uplink.paper.out) == 1
    assert "print-result-lost code=journal-full" in caplog.text
    uplink.close()


def test_a_disk_that_became_read_only_is_told_apart(tiny_disk: Path, central: SmallCentral) -> None:
    uplink = Uplink(tiny_disk, central.url)
    uplink.close()
    subprocess.run(["mount", "-o", "remount,ro", tiny_disk], check=True)
    assert refused(lambda: Uplink(tiny_disk, central.url)) == "journal-unwritable"


def test_a_journal_that_may_not_grow_says_full(tmp_path: Path) -> None:
    """The same without root: the file itself is limited."""
    storage = Storage(tmp_path / "journal.sqlite3")
    with storage.look() as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count={pages}")

    def write() -> None:
        with storage.change() as db:
            for n in range(1000):
                db.execute("INSERT INTO local_numbers VALUES (?, 1)", (f"{n}" * 100,))

    assert refused(write) == "journal-full"
    with storage.look() as db:
        assert db.execute("SELECT count(*) FROM local_numbers").fetchone() == (0,)
    storage.close()


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"not a database, but long enough to be looked at " * 50, "journal-broken"), (b"", None)],
    ids=["garbage", "empty"],
)
def test_a_file_that_is_no_journal(tmp_path: Path, content: bytes, code: str | None) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(content)
    if code is None:
        Storage(path).close()  # torn at birth: begun anew
    else:
        assert refused(lambda: Storage(path)) == code
        assert path.read_bytes() == content


@pytest.mark.parametrize("what", ["a folder", "under a file"])
def test_a_place_that_cannot_be_written(tmp_path: Path, what: str) -> None:
    path = tmp_path / "journal.sqlite3"
    if what == "a folder":
        path.mkdir()
    else:
        path.write_text("")
        path = path / "journal.sqlite3"
    assert refused(lambda: Storage(path)) == "journal-unwritable"


def test_a_journal_of_a_newer_kiosk_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version={VERSION + 1}")
    assert refused(lambda: Storage(path)) == "journal-too-new"


def test_a_locked_journal_is_busy(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "journal.sqlite3")
    with storage.look() as db:
        db.execute("PRAGMA busy_timeout=20")
    other = sqlite3.connect(storage.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    def write() -> None:
        with storage.change():
            pass

    assert refused(write) == "journal-busy"
    other.execute("ROLLBACK")
    write()
    other.close()
    storage.close()


def test_a_change_that_fails_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "journal.sqlite3")

    def breaks() -> None:
        with storage.change() as db:
            db.execute("INSERT INTO local_numbers VALUES ('day', 1)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        breaks()
    with storage.change() as db:
        assert db.execute("SELECT * FROM local_numbers").fetchall() == []
    storage.close()


def test_an_upgrade_happens_once_and_keeps_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = Journal(path, KIOSK, CENTRE, Clock())
    journal.intend(key("v1"), routes.commit(Book("slot1"), KIOSK, key("v1")))
    journal.close()
    journal = Journal(path, KIOSK, CENTRE, Clock())
    assert len(journal.open_commits()) == 1
    journal.close()


def test_a_journal_of_the_first_shape_is_brought_up_and_keeps_its_ticket(tmp_path: Path) -> None:
    """Version 1 kept no language; its ticket is still good, in whatever language the kiosk begins with."""
    path = tmp_path / "journal.sqlite3"
    with sqlite3.connect(path) as db:
        db.executescript((Path(__file__).parent / "journal_version_1.sql").read_text())
    db.close()
    journal = Journal(path, KIOSK, CENTRE, Clock())
    (found,) = journal.open_commits()
    assert (found.key, found.language, found.tried) == ("v1.0.2.abc", "", True)
    journal.intend(key("v2"), routes.commit(Book("slot1"), KIOSK, key("v2")), "zgh")
    assert journal.open_commits()[-1].language == "zgh"
    journal.close()


def test_only_the_kiosks_own_user_can_read_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "new" / "journal.sqlite3", KIOSK, CENTRE, Clock())
    journal.intend(key("v1"), routes.commit(Book("slot1"), KIOSK, key("v1")))
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0
    files = [*(tmp_path / "new").iterdir()]
    assert len(files) == 3
    assert all(path.stat().st_mode & 0o077 == 0 for path in files)
    journal.close()


def test_it_survives_a_power_cut_by_its_settings(tmp_path: Path) -> None:
    """Pulling the plug is not tested; that SQLite is told to expect it is."""
    storage = Storage(tmp_path / "journal.sqlite3")
    with storage.look() as db:
        settings = [
            db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete")
        ]
    assert settings == ["wal", 2, 1]
    storage.close()


def test_threads_share_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite3", KIOSK, CENTRE, Clock())

    def write(n: int) -> None:
        for m in range(20):
            one = key(f"v{n}x{m}")
            journal.intend(one, routes.commit(Book("slot1"), KIOSK, one))
            journal.abandon(one)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(journal.letters.waiting()) == 80
    journal.close()
