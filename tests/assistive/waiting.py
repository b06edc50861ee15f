"""How long a test waits for what happens in another process."""

import time
from collections.abc import Callable
from typing import Final

PATIENCE_SECONDS: Final = 30.0


def eventually(happens: Callable[[], bool]) -> bool:
    """Whether it happens in time."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not happens():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
