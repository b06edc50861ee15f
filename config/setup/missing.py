"""Print the lines of a lock file whose exact version is not installed in this interpreter.

Needs the standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path


def missing(lock: str) -> list[str]:
    """Return the `name==version` lines of `lock` that this interpreter does not satisfy."""
    wanted = [line.split("#")[0].strip() for line in lock.splitlines()]
    return [line for line in wanted if line and not _installed(*line.split("=="))]


def _installed(name: str, version: str) -> bool:
    try:
        return metadata.version(name) == version
    except metadata.PackageNotFoundError:
        return False


if __name__ == "__main__":
    print("\n".join(missing(Path(sys.argv[1]).read_text(encoding="utf-8"))))
