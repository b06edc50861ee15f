from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.voice.booth import Booth
from tests.voice.pulse import PulseServer


@pytest.fixture
def booth(tmp_path: Path) -> Iterator[Booth]:
    with Booth(tmp_path) as booth:
        yield booth


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    """In the environment."""
    server = PulseServer()
    monkeypatch.setenv("PULSE_SERVER", server.address)
    yield server
    server.close()
