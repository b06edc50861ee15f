"""What holds for every test."""

import gc

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)  # no test is about time: a busy machine is no failure
settings.load_profile("any machine")


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Modules and tests stay until the end; to look for garbage among them again and again took a fifth of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
