"""What whoever runs central writes down beside the content: one checked YAML file, read as one kind of message."""

from pathlib import Path
from typing import Any, TypeVar

from protocol.codec import decode
from protocol.faults import ContentFault, Malformed

T = TypeVar("T")


def read_setup(path: Path, kind: type[T]) -> T:
    """Raises `ContentFault`, naming the file."""
    from central.catalogue.content.document import read_file  # serving needs no YAML

    document, problems = read_file(path)
    if document is None or problems:
        raise ContentFault("\n".join(map(str, problems)))
    data: Any = document.data
    try:
        return decode(kind, data)
    except Malformed as error:
        raise ContentFault(f"{path.name}: {error.detail}") from error
