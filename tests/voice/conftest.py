from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.voice.booth import Booth


@pytest.fixture
def booth(tmp_path: Path) -> Iterator[Booth]:
    with Booth(tmp_path) as booth:
        yield booth
