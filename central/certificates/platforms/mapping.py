"""A platform's words and ours: one file a platform, so that nothing of a platform stands in code.

Nobody publishes the states of Khadamaty or IDMAJ; whoever connects one writes them down in `config/platforms`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from protocol.certificates import Track
from protocol.codec import decode
from protocol.faults import ContentFault, Malformed


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
    from central.catalogue.content.document import read  # serving needs no YAML

    try:
        content = path.read_bytes()
    except OSError as error:
        raise ContentFault(f"{path.name}: cannot be read: {error.strerror}") from error
    document, problems = read(path.name, content)
    if document is None or problems:
        raise ContentFault("\n".join(map(str, problems)))
    data: Any = document.data
    try:
        return decode(Platform, data)
    except Malformed as error:
        raise ContentFault(f"{path.name}: {error.detail}") from error
