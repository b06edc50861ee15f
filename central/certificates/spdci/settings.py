"""Who may ask us, and whom we may ask: a file of its own, so that no secret stands in the content."""

import hashlib
import hmac
from dataclasses import dataclass
from pathlib import Path

from central.certificates.setup_file import read_setup


@dataclass(frozen=True, slots=True)
class Partner:
    """Another registry. `token_sha256` is of the bearer that it sends to us."""

    id: str
    token_sha256: str


@dataclass(frozen=True, slots=True)
class Spdci:
    """`sender_id` is our own name among the registries."""

    sender_id: str
    partners: tuple[Partner, ...]

    def partner_of(self, token: str) -> Partner | None:
        """Whose bearer this is, in a time that tells nothing."""
        hashed = hashlib.sha256(token.encode()).hexdigest()
        found = [one for one in self.partners if hmac.compare_digest(one.token_sha256, hashed)]
        return found[0] if found else None


def read_settings(path: Path) -> Spdci:
    """Raises `ContentFault`, naming the file."""
    return read_setup(path, Spdci)
