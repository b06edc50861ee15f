from pathlib import Path

import pytest

from protocol.ticket import SigningKey, new_signing_key


@pytest.fixture
def key(tmp_path: Path) -> SigningKey:
    return new_signing_key(tmp_path / "signing.jwk")


@pytest.fixture
def foreign_key(tmp_path: Path) -> SigningKey:
    return new_signing_key(tmp_path / "foreign.jwk")
