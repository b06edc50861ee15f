"""What the uplink writes to the log: event codes and where, never a body, a ticket or what a visitor did."""

import logging

_LOG = logging.getLogger("kiosk.uplink")


def news(event: str, **facts: str | int) -> None:
    """Something that is part of a normal day."""
    _LOG.info("%s", _line(event, facts))


def trouble(event: str, **facts: str | int) -> None:
    """Something that staff or an engineer may have to look at."""
    _LOG.warning("%s", _line(event, facts))


def _line(event: str, facts: dict[str, str | int]) -> str:
    return " ".join((event, *(f"{name}={value}" for name, value in facts.items())))
