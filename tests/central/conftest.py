from tests.central.fixtures import (
    empty_postgresql,
    postgresql,
    prepared_postgresql,
    prepared_sqlite,
    sqlite_world,
    world,
)

__all__ = [
    "empty_postgresql",
    "postgresql",
    "prepared_postgresql",
    "prepared_sqlite",
    "sqlite_world",
    "world",
]
