"""The last good catalogue, on disk, so that the kiosk starts without the network.

One file: a header line (version of the file's shape, ETag, SHA-256 of the rest), then the document as
central sent it. It is replaced whole or not at all; a torn one is ignored and fetched anew.
"""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.journeys.calls import Unreachable
from kiosk.uplink.answers import Fetched, NotModified, read_catalogue
from kiosk.uplink.client import Client
from kiosk.uplink.events import news, trouble
from kiosk.uplink.storage import sync_folder
from protocol.catalogue import Catalogue
from protocol.faults import Malformed

FILE = "catalogue.cache"
SHAPE = 1


class CatalogueCache:
    """`centre` is this kiosk's: a catalogue without it is not used. `languages` as for `Client`.

    For one worker thread. Never raises: a disk that refuses costs only the next start without network.
    """

    def __init__(self, folder: Path, centre: str, languages: tuple[str, ...]) -> None:
        self._path = folder / FILE
        self._centre = centre
        self._languages = languages
        self._etag = ""

    def load(self) -> Catalogue | None:
        """What is on the disk; None when there is nothing good (a log event says why)."""
        try:
            head, _, body = self._path.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        except OSError:
            trouble("catalogue-cache-unreadable")
            return None
        etag = _etag_of(head, body)
        if etag is None:
            trouble("catalogue-cache-torn")
            return None
        try:
            catalogue = read_catalogue(body, self._languages)
        except Malformed as error:
            trouble("catalogue-cache-unusable", field=error.field or "document")
            return None
        if not self._has_centre(catalogue):
            return None
        self._etag = etag
        return catalogue

    def refresh(self, client: Client) -> Catalogue | NotModified | Unreachable:
        """Asks central for a newer one; keeps it when it is good. One that lacks this kiosk's centre
        leaves the last good one in force (`NotModified`)."""
        fetched = client.catalogue(self._etag)
        if not isinstance(fetched, Fetched):
            return fetched
        if not self._has_centre(fetched.catalogue):
            return NotModified()
        self._keep(fetched)
        self._etag = fetched.etag
        news("catalogue-fetched", version=fetched.catalogue.version[:40])
        return fetched.catalogue

    def _has_centre(self, catalogue: Catalogue) -> bool:
        has = any(centre.id == self._centre for centre in catalogue.centres)
        if not has:
            trouble("catalogue-lacks-centre")
        return has

    def _keep(self, fetched: Fetched) -> None:
        digest = hashlib.sha256(fetched.body).hexdigest()
        head = json.dumps({"shape": SHAPE, "etag": fetched.etag, "sha256": digest})
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _replace(self._path, head.encode() + b"\n" + fetched.body)
        except OSError:
            trouble("catalogue-cache-unwritable")


def _etag_of(head: bytes, body: bytes) -> str | None:
    """None where the file is torn, or of a shape we do not know."""
    try:
        header: Any = json.loads(head)
        whole = header["shape"] == SHAPE and header["sha256"] == hashlib.sha256(body).hexdigest()
        return str(header["etag"]) if whole else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _replace(path: Path, content: bytes) -> None:
    """All of it, on the disk, under its name; or what was there before. Raises OSError."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    sync_folder(path.parent)
