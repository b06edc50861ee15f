from pathlib import Path

import pytest

from central.catalogue.content import load_content
from protocol.catalogue import Catalogue
from tests.content.folder import ISSUED_AT, SHIPPED, ContentFolder


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_content(SHIPPED, ISSUED_AT)


@pytest.fixture
def folder(tmp_path: Path) -> ContentFolder:
    return ContentFolder.copied_to(tmp_path / "content")
