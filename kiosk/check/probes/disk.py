"""The state folder: room for months of journal, and a disk that takes and gives back."""

import os
import shutil
import sqlite3
import tempfile
from typing import Final

from kiosk.check.findings import Finding, broken, ready
from kiosk.check.site import Site

ROOM_BYTES: Final = 200 * 1024 * 1024
_SAMPLE_BYTES: Final = 64 * 1024


def disk(site: Site) -> Finding:
    """Writes a sample and reads it back."""
    folder = site.state
    try:
        free = shutil.disk_usage(folder).free
        sample = os.urandom(_SAMPLE_BYTES)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(sample)
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            if file.read() != sample:
                return broken("disk", "refused")
    except OSError as error:
        return broken("disk", "refused", error.strerror or "")
    if free < ROOM_BYTES:
        return broken("disk", "full", f"{free // 1024 // 1024} MiB")
    return _journal(site)


def _journal(site: Site) -> Finding:
    """Read only: whatever is wrong with it, the kiosk's next start sets it aside and saves what it can."""
    path = site.state / "journal.sqlite3"
    if not path.exists():
        return ready("disk")
    try:
        journal = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            (verdict,) = journal.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            journal.close()
    except sqlite3.Error as error:
        return broken("disk", "torn", str(error))
    return ready("disk") if verdict == "ok" else broken("disk", "torn", str(verdict))
