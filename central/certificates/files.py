"""Opening files: every way that one comes into being goes through here."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from central.certificates import repository
from central.certificates.repository import StoredFile
from central.certificates.vault import Vault
from central.clock import Randomness
from protocol import short_code
from protocol.certificates import LookUpKey
from protocol.codec import encode

OURS = "central"
"""The `source` of files that are worked on here; every other source is a platform's name, or the demonstration."""
DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person would say to have the file found. Without the CNDP's authorisation there is only a receipt."""

    file_number: str = ""
    cin: str = ""
    year: int | None = None
    receipt: str = ""

    def ways(self) -> tuple[tuple[LookUpKey, str, int | None], ...]:
        """Each way to ask for it."""
        named = (
            (LookUpKey.FILE_NUMBER, self.file_number, self.year),
            (LookUpKey.CIN, self.cin, self.year),
            (LookUpKey.RECEIPT, self.receipt, None),
        )
        return tuple(key for key in named if key[1])


def open_file(
    connection: Connection,
    vault: Vault,
    file: StoredFile,
    facts: Facts,
    by: str,
    *,
    keep_receipt: bool = False,
) -> None:
    """Stores a file, what opens it, and who it is about (sealed). Breaks a key where the facts open one already.

    `keep_receipt`: staff may read its code again, for they gave it out; of any other only the visitor knows it.
    """
    repository.add_file(connection, file)
    for key, value, year in facts.ways():
        proof = vault.proof(file.track, key, value, year)
        repository.add_proof(connection, proof, vault.value(key, value), file.id)
    if facts.file_number or facts.cin or keep_receipt:
        content: dict[str, object] = encode(facts if keep_receipt else replace(facts, receipt=""))
        repository.add_identity(connection, file.id, vault.seal(file.id, content))
    repository.add_step(connection, file.id, file.state, file.as_of, by)


def follow(connection: Connection, vault: Vault, before: StoredFile, after: StoredFile, receipt: str) -> None:
    """Opens a file that answers in the place of another one, for all the facts that open that."""
    open_file(connection, vault, replace(after, previous=before.id), Facts(receipt=receipt), "visitor")
    repository.change_file(connection, before.id, followed_by=after.id, revision=before.revision + 1)


def new_receipt(randomness: Randomness) -> str:
    """Fourteen digits: 43 random bits and a check digit."""
    return short_code.with_check_digit(randomness.digits(short_code.RECEIPT_LENGTH - 1))


def moved(
    connection: Connection, file: StoredFile, state: str, now: datetime, by: str, **values: object
) -> None:
    """Writes a new state into a file that is locked; whoever calls knows that it may go there."""
    repository.change_file(connection, file.id, state=state, as_of=now, revision=file.revision + 1, **values)
    repository.add_step(connection, file.id, state, now, by)
