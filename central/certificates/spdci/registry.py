"""What we answer other registries: yes or no, of who holds one of our papers today. The least that can be told."""

from datetime import date
from zoneinfo import ZoneInfo

from central.catalogue.service import CatalogueService
from central.certificates import repository, shape
from central.certificates.repository import StoredFile
from central.certificates.rules import RuleBook, Rules
from central.certificates.spdci.envelope import Answered, Asked
from central.certificates.telling import aged, is_ours
from central.certificates.vault import Vault
from central.clock import Clock
from central.database import Database
from central.refusal import Refusal
from protocol.certificates import LookUpKey
from protocol.problem import ProblemCode

HOLDING = frozenset({"APPROVED", "READY_FOR_PICKUP", "DELIVERED", "EXPIRING"})
"""In these states the committee or the administration said yes and it still holds."""


class DisabilityRegistry:
    """Raises `StorageFault`."""

    def __init__(
        self, database: Database, catalogue: CatalogueService, vault: Vault, book: RuleBook, clock: Clock
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._vault = vault
        self._book = book
        self._clock = clock

    def answer(self, asked: tuple[Asked, ...]) -> tuple[Answered, ...] | Refusal:
        """One answer a question. Nobody is told apart from somebody without a paper: both are "no"."""
        if self._catalogue.edition.catalogue.cndp is None:
            return Refusal(ProblemCode.NOT_AUTHORISED)
        return tuple(self._one(one) for one in asked)

    def _one(self, asked: Asked) -> Answered:
        if not shape.is_cin(asked.identifier):
            return Answered(asked.reference, None, "the identifier must be a CIN")
        value = self._vault.value(LookUpKey.CIN, asked.identifier)
        now = self._clock.now()
        today = now.astimezone(ZoneInfo(self._catalogue.edition.catalogue.timezone)).date()
        with self._database.read() as connection:
            found = repository.files_by_value(connection, value)
            if not found:
                return Answered(asked.reference, disabled=False)
            rules = self._book.rules(connection)
            files = [*found, *(repository.newest_of(connection, one) for one in found)]
        known = [one for one in files if is_ours(one) or now - one.as_of <= rules.oldest]
        return Answered(asked.reference, any(_holds(one, rules, today) for one in known))


def _holds(file: StoredFile, rules: Rules, today: date) -> bool:
    return aged(file, rules, today).state in HOLDING
