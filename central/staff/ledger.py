"""Who did what, when: a line is written in the transaction of the act itself, so neither is there alone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from central.staff import repository

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Act:
    """`by` is the name of a person, empty for whoever was at the desk; `what` is a word of the part that wrote it."""

    at: datetime
    by: str
    what: str
    detail: str = ""


def write(connection: Connection, act: Act, about: str) -> None:
    """`about` names the thing, as `offer:<centre>`; nothing personal stands in an act."""
    repository.add_act(connection, act.at, act.by, act.what, about, act.detail)


def read(connection: Connection, about: str) -> list[Act]:
    """The newest first, at most fifty."""
    return [Act(*row) for row in repository.acts(connection, about, _SHOWN)]
