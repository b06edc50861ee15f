"""One folder, one kiosk: two would print each other's tickets and give the same numbers twice."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.locate import state_folder
from protocol.faults import StorageFault


class StateInUse(StorageFault):
    """Somebody else works in the folder; `detail` names it."""

    code = "state-in-use"


def made(folder: Path | None) -> Path:
    """The folder that was given, else the user's own; made where it is missing. Raises StorageFault."""
    try:
        folder = folder or state_folder()
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFault(f"state folder: {error.strerror}") from error
    return folder


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The folder is this process's alone; the kernel lets go of it when the process ends, however it ends.

    Raises StateInUse, StorageFault.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise StorageFault(f"{folder}: {error.strerror}") from error
    try:
        _lock(descriptor, folder)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise StateInUse(f"another kiosk works in {folder}") from error
    except OSError as error:
        raise StorageFault(f"{folder} cannot be locked: {error.strerror}") from error
