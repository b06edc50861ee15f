import pytest

from tests.central.fixtures import postgresql, prepared_postgresql, prepared_sqlite, sqlite_world, world
from tests.central.worlds import World
from tests.staff.member import PASSWORD, Member

__all__ = ["postgresql", "prepared_postgresql", "prepared_sqlite", "sqlite_world", "world"]


@pytest.fixture
def member(sqlite_world: World) -> Member:
    """Somebody at desk 2 of the centre, signed in, on Monday morning."""
    sqlite_world.at("2026-11-23 09:00")
    sqlite_world.services.staff.set_password(PASSWORD)
    return Member(sqlite_world).signed_in()
