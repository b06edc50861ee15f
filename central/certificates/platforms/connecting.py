"""Connects the platforms that are named in the settings."""

from collections.abc import Sequence
from pathlib import Path

from central.certificates.platforms.asking import Connected
from central.certificates.platforms.guarded import Guarded
from central.certificates.platforms.mapping import read_platform
from central.clock import Clock


def connect(paths: Sequence[Path], clock: Clock) -> tuple[Connected, ...]:
    """One a file, in their order; nothing is asked yet. Raises `ContentFault` for a file that cannot be used."""
    if not paths:
        return ()
    from central.certificates.platforms.http import HttpUpstream  # most centrals ask nobody

    platforms = [read_platform(path) for path in paths]
    return tuple(Connected(one, Guarded(HttpUpstream(one), clock)) for one in platforms)
