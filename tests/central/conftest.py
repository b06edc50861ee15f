import pytest

from tests.central.fixtures import (
    empty_postgresql,
    postgresql,
    prepared_postgresql,
    prepared_sqlite,
    quiet_world,
    sqlite_world,
    world,
)
from tests.central.request_members import Staff
from tests.central.request_world import NOW, offer, sign_in
from tests.central.worlds import World

__all__ = [
    "empty_postgresql",
    "postgresql",
    "prepared_postgresql",
    "prepared_sqlite",
    "quiet_world",
    "sqlite_world",
    "world",
]


@pytest.fixture
def staff(world: World) -> Staff:
    """A member of staff of a central that offers requests, on each kind of database in turn."""
    world.clock.set(NOW)
    return Staff(offer(world), sign_in(world))


@pytest.fixture
def sqlite_staff(sqlite_world: World) -> Staff:
    sqlite_world.clock.set(NOW)
    return Staff(offer(sqlite_world), sign_in(sqlite_world))
