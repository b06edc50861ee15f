"""How central is told where its database, its state and its content are, and what it refuses."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from protocol.faults import Fault

DEFAULT_PORT = 8600
MOST_WORKERS = 64
SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200


class SettingsFault(Fault):
    """A setting cannot be used; the detail says which and why."""

    code = "central-settings"


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a SQLAlchemy URL, `now` the moment at which the clock starts (None: the real time).

    `state` holds the SQLite file, the ticket key and `keys.json`; `content` is what `seed` reads.
    `staff_password` is the one that `seed` sets; None: it makes one the first time.
    `platforms` are the files of those that are asked about certificates (SHUBBAK_PLATFORMS, like a PATH).
    `spdci` says which other registries may ask us (SHUBBAK_SPDCI).
    `workers` answer on one address; SQLite takes one.
    """

    database: str
    state: Path
    content: Path
    host: str
    port: int
    now: datetime | None
    staff_password: str | None = field(default=None, repr=False)
    platforms: tuple[Path, ...] = ()
    spdci: Path | None = None
    workers: int = 1


def read(environment: Mapping[str, str], chosen: Mapping[str, Any]) -> Settings:
    """The settings of a command: what it chose, then SHUBBAK_DATABASE, _STATE and _CONTENT, then defaults.

    Raises `SettingsFault`.
    """

    def pick(name: str, default: str) -> Any:
        given = chosen.get(name)
        return given if given is not None else environment.get(f"SHUBBAK_{name.upper()}") or default

    state = Path(pick("state", "var/central"))
    database = _url(str(pick("database", f"sqlite:///{state / 'central.sqlite3'}")))
    return Settings(
        database=database,
        state=state,
        content=Path(pick("content", "config/content")),
        host=_loopback(str(chosen.get("host") or "127.0.0.1")),
        port=DEFAULT_PORT if chosen.get("port") is None else int(chosen["port"]),
        now=chosen.get("now"),
        spdci=Path(named) if (named := environment.get("SHUBBAK_SPDCI")) else None,
        platforms=tuple(
            Path(one) for one in environment.get("SHUBBAK_PLATFORMS", "").split(os.pathsep) if one
        ),
        staff_password=_password(environment.get("SHUBBAK_STAFF_PASSWORD")),
        workers=_workers(1 if chosen.get("workers") is None else int(chosen["workers"]), database),
    )


def _workers(count: int, database: str) -> int:
    """Raises `SettingsFault`."""
    if not 1 <= count <= MOST_WORKERS:
        raise SettingsFault(f"workers: between 1 and {MOST_WORKERS}")
    if count > 1 and database.startswith("sqlite"):
        raise SettingsFault("workers: SQLite takes one; more need PostgreSQL")
    return count


def _password(given: str | None) -> str | None:
    """Raises `SettingsFault` for one that would soon be guessed."""
    if given and not SHORTEST_PASSWORD <= len(given) <= LONGEST_PASSWORD:
        raise SettingsFault(
            f"SHUBBAK_STAFF_PASSWORD: between {SHORTEST_PASSWORD} and {LONGEST_PASSWORD} characters"
        )
    return given or None


def _url(url: str) -> str:
    for short in ("postgresql://", "postgres://"):
        if url.startswith(short):
            url = "postgresql+psycopg://" + url.removeprefix(short)
    if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise SettingsFault("database: only sqlite:/// and postgresql:// URLs are known")
    return url


def _loopback(host: str) -> str:
    """The address as given. Raises `SettingsFault` unless only this machine can reach it."""
    name = "127.0.0.1" if host == "localhost" else host
    try:
        local = ipaddress.ip_address(name).is_loopback
    except ValueError:
        local = False
    if not local:
        raise SettingsFault(f"host {host}: central listens on loopback only until devices are enrolled")
    return name
