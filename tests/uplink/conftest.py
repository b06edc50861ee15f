import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.uplink.small_central import SmallCentral
from tests.uplink.world import Uplink


@pytest.fixture
def central() -> Iterator[SmallCentral]:
    with SmallCentral() as running:
        yield running


@pytest.fixture
def uplink(tmp_path: Path, central: SmallCentral) -> Iterator[Uplink]:
    made = Uplink(tmp_path, central.url)
    yield made
    made.close()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    done = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False
    )
    if not done or done.returncode:
        pytest.skip("needs root to mount a tiny disk")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)
