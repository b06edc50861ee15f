"""The one locator of what the kiosk reads (assets, config) and where it may write (state).

A source tree has them beside the code; an installed kiosk says where they are by SHUBBAK_ASSETS and
SHUBBAK_CONFIG.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSETS = Path(os.environ.get("SHUBBAK_ASSETS") or ROOT / "assets")
CONFIG = Path(os.environ.get("SHUBBAK_CONFIG") or ROOT / "config")


def state_folder() -> Path:
    """`SHUBBAK_STATE`, else the user's state folder (XDG); made if missing.

    Raises OSError when it cannot be made.
    """
    given = os.environ.get("SHUBBAK_STATE")
    base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    folder = Path(given) if given else Path(base) / "shubbak"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
