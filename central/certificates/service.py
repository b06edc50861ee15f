"""The look-up: facts in, the state of a file out; unknown and wrong facts are one refusal reached by one way."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from central.catalogue.service import CatalogueService
from central.certificates import allowance, repository, shape
from central.certificates.allowance import Attempt, Paid
from central.certificates.platforms.asking import PlatformDesk, Unsure
from central.certificates.platforms.port import Question
from central.certificates.repository import StoredFile
from central.certificates.rules import RuleBook
from central.certificates.telling import aged, is_ours, tell, unavailable
from central.certificates.vault import Vault
from central.clock import Clock
from central.database import Database
from central.refusal import Refusal
from protocol.certificates import CertificateStatus, LookUp, LookUpKey
from protocol.problem import ProblemCode

STEP_SECONDS = 0.5
"""Where a platform was asked, a refusal leaves at the next multiple of this: how long it looked tells nothing."""


class LookUpService:
    """For kiosks. Every answer is a value; raises `Malformed` for facts of no shape, and `StorageFault`."""

    def __init__(
        self,
        database: Database,
        catalogue: CatalogueService,
        platforms: PlatformDesk,
        vault: Vault,
        book: RuleBook,
        clock: Clock,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._platforms = platforms
        self._vault = vault
        self._book = book
        self._clock = clock

    def look_up(self, message: LookUp) -> CertificateStatus | Refusal:
        """How the file of these facts stands now."""
        found = self.find(message)
        if isinstance(found, Refusal):
            return found
        if isinstance(found, Unsure):
            return unavailable(found.track, found.source, found.as_of)
        now = self._clock.now()
        with self._database.read() as connection:
            rules = self._book.rules(connection)
        zone = ZoneInfo(self._catalogue.edition.catalogue.timezone)
        return tell(aged(found, rules, now.astimezone(zone).date()), rules, now)

    def find(self, message: LookUp) -> StoredFile | Unsure | Refusal:
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
            opened = repository.file_by_proof(connection, attempt.proof)
            newest = None if opened is None else repository.newest_of(connection, opened)
        current = self._ask_platforms(message, newest)
        if isinstance(current, Unsure):
            if opened is not None:
                self._settle(attempt, paid, opened, now)
            return current
        if current is None:
            return Refusal(ProblemCode.FILE_UNKNOWN)
        self._settle(attempt, paid, opened or current, now)
        return current

    def asks_platforms(self, message: LookUp) -> bool:
        """Whether an answer to this may have taken as long as somebody else wanted."""
        return message.key is not LookUpKey.RECEIPT and self._platforms.concerns(message.track, None)

    def _ask_platforms(self, message: LookUp, known: StoredFile | None) -> StoredFile | Unsure | None:
        """About a file of a platform, or one that is not known here, for whoever says number and year."""
        if message.year is None or (known is not None and is_ours(known)):
            return known
        if not self._platforms.concerns(message.track, known):
            return known
        question = Question(message.track, message.key, message.value, message.year)
        return self._platforms.consult(question, known)

    def _settle(self, attempt: Attempt, paid: Paid, opened: StoredFile, now: datetime) -> None:
        """The facts were right: the attempt is paid back."""
        first_today = opened.lively_on != now.date()

        def settle(connection: Connection) -> None:
            allowance.pay_back(connection, attempt, paid, now, enlivens=first_today)
            if first_today:
                repository.change_file(connection, opened.id, lively_on=now.date())

        self._database.transact(settle)
