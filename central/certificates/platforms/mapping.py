"""A platform's words and ours: one file a platform, so that nothing of a platform stands in code.

Nobody publishes the states of Khadamaty or IDMAJ; whoever connects one writes them down in `config/platforms`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from central.certificates.setup_file import read_setup
from protocol.certificates import Track


@dataclass(frozen=True, slots=True)
class Platform:
    """`states`, `documents` and `places` lead from its words to our states, papers and centres.

    `url` is where it answers; `token_file` holds the bearer it wants, if it wants one.
    """

    name: str
    tracks: tuple[Track, ...]
    url: str
    states: Mapping[str, str]
    documents: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    token_file: str = ""


def read_platform(path: Path) -> Platform:
    """Raises `ContentFault`, naming the file."""
    return read_setup(path, Platform)
