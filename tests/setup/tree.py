"""What belongs to the tree: the files a clone would hold."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What set-up and tests leave beside the tree, for the machine that has no git to ask.
_LEFT_BEHIND = {
    ".git",
    ".venv",
    ".cache",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".schemathesis",
    "__pycache__",
    "out",
    "var",
}


def tree_files() -> list[Path]:
    """Return the committed or about-to-be-committed files: by git, or by a walk where git is not installed."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        paths = [ROOT / name for name in listing.decode().split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if not _LEFT_BEHIND & set(path.relative_to(ROOT).parts)]
    return [path for path in paths if path.is_file()]


def text_of(path: Path) -> str | None:
    """Return the file's text, or None for a font, a picture, a sound."""
    content = path.read_bytes()
    return None if b"\0" in content else content.decode("utf-8", errors="replace")
