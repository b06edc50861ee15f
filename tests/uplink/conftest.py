from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small_disk import small_disk
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
    with small_disk(tmp_path, "1m") as disk:
        yield disk
