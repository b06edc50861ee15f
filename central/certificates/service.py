"""The look-up: facts in, the state of a file out; unknown and wrong facts are one refusal reached by one way."""

from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from central.catalogue.service import CatalogueService
from central.certificates import allowance, repository, shape
from central.certificates.allowance import Attempt
from central.certificates.repository import StoredFile
from central.certificates.rules import RuleBook
from central.certificates.telling import aged, tell
from central.certificates.vault import Vault
from central.clock import Clock
from central.database import Database
from central.refusal import Refusal
from protocol.certificates import CertificateStatus, LookUp, LookUpKey
from protocol.problem import ProblemCode


class LookUpService:
    """For kiosks. Every answer is a value; raises `Malformed` for facts of no shape, and `StorageFault`."""

    def __init__(
        self, database: Database, catalogue: CatalogueService, vault: Vault, book: RuleBook, clock: Clock
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._vault = vault
        self._book = book
        self._clock = clock

    def look_up(self, message: LookUp) -> CertificateStatus | Refusal:
        """How the file of these facts stands now."""
        found = self.find(message)
        if isinstance(found, Refusal):
            return found
        now = self._clock.now()
        with self._database.read() as connection:
            rules = self._book.rules(connection)
        zone = ZoneInfo(self._catalogue.edition.catalogue.timezone)
        return tell(aged(found, rules, now.astimezone(zone).date()), rules, now)

    def find(self, message: LookUp) -> StoredFile | Refusal:
        """The file of these facts, or the newest that followed it. Costs an attempt unless they are right.

        The steps for an unknown value and for a wrong year are the same statements with the same outcome,
        because only the hash of all facts together is looked for.
        """
        now = self._clock.now()
        shape.check(message)
        if message.key is not LookUpKey.RECEIPT and self._catalogue.edition.catalogue.cndp is None:
            return Refusal(ProblemCode.NOT_AUTHORISED)
        if not shape.can_exist(message, now):
            return Refusal(ProblemCode.FILE_UNKNOWN)
        attempt = Attempt(
            kiosk=message.kiosk,
            lane=allowance.lane_of(message.key),
            value=self._vault.value(message.key, message.value),
            proof=self._vault.proof(message.track, message.key, message.value, message.year),
        )
        paid = self._database.transact(lambda connection: allowance.pay(connection, attempt, now))
        if isinstance(paid, Refusal):
            return paid
        with self._database.read() as connection:
            found = repository.file_by_proof(connection, attempt.proof)
            newest = None if found is None else repository.newest_of(connection, found)
        if found is None or newest is None:
            return Refusal(ProblemCode.FILE_UNKNOWN)
        first_today = found.lively_on != now.date()

        def settle(connection: Connection) -> None:
            allowance.pay_back(connection, attempt, paid, now, enlivens=first_today)
            if first_today:
                repository.change_file(connection, found.id, lively_on=now.date())

        self._database.transact(settle)
        return newest
