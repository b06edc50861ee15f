"""Whether anybody could ask for the tree at all."""

import os
from pathlib import Path


def bus_is_there() -> bool:
    """Whether this session has a bus; the rest need not even be loaded without one."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (
        bool(runtime) and Path(runtime, "bus").exists()
    )
