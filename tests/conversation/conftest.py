from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.close()
