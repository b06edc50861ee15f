"""Signing in: one password for the desk, sessions that end with the working day.

The password is kept as an Argon2id hash (19 MiB, two passes: OWASP's figures; 39 ms measured). Each try is
counted before the password is looked at, so that tries sent at once cannot slip past the limit.
"""

import hashlib
import hmac
import threading
from dataclasses import dataclass
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from central.clock import Clock, Randomness
from central.database import Database
from central.staff import repository

SESSION = timedelta(hours=12)
"""One working day. Ending it earlier when nobody clicks would hide a call for help from a quiet desk."""

TRIES = 5
WINDOW = timedelta(minutes=15)
"""From one address, no more than `TRIES` in a `WINDOW` (our choice: 480 a day against 80 random bits)."""

_ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789"  # 32 letters and digits that are not taken for each other
_LETTERS, _GROUP = 16, 4


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody is signed in. `token` is the cookie; `form_token` must come with every form."""

    token: str
    form_token: str


@dataclass(frozen=True, slots=True)
class WrongPassword:
    """Not the password."""


@dataclass(frozen=True, slots=True)
class TooManyTries:
    """Nothing was looked at; `retry_seconds` until it will be."""

    retry_seconds: int


class StaffService:
    """Who may use the staff pages. Raises `StorageFault`."""

    def __init__(self, database: Database, clock: Clock, randomness: Randomness) -> None:
        self._database = database
        self._clock = clock
        self._randomness = randomness
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
        self._hashing = threading.Lock()  # forty tries at once would take forty times 19 MiB

    def new_password(self) -> str:
        """A random one of 80 bits, `k3fp-…` in four groups; it is not set yet."""
        drawn = int(self._randomness.token(), 16)
        letters = "".join(_ALPHABET[drawn >> 5 * i & 31] for i in range(_LETTERS))
        return "-".join(letters[i : i + _GROUP] for i in range(0, _LETTERS, _GROUP))

    def new_token(self) -> str:
        """128 random bits."""
        return self._randomness.token()

    def has_password(self) -> bool:
        with self._database.read() as connection:
            return repository.password_hash(connection) is not None

    def set_password(self, password: str) -> bool:
        """Sets it and signs everybody out; False when it is the one already."""
        with self._database.read() as connection:
            before = repository.password_hash(connection)
        if before is not None and self._matches(before, password):
            return False
        hashed = self._hash(password)
        with self._database.write() as connection:
            repository.keep_password_hash(connection, hashed, self._clock.now())
            repository.end_all_sessions(connection)
        return True

    def sign_in(self, password: str, source: str) -> Session | WrongPassword | TooManyTries:
        """`source` is the address it comes from."""
        now = self._clock.now()

        def counted() -> tuple[int, timedelta]:
            with self._database.write() as connection:
                tries, since = repository.count_try(connection, source, now, now - WINDOW)
            return tries, since + WINDOW - now

        tries, left = self._database.repeat(counted)
        if tries > TRIES:
            return TooManyTries(max(1, round(left.total_seconds())))
        with self._database.read() as connection:
            hashed = repository.password_hash(connection)
        if hashed is None or not self._matches(hashed, password):
            return WrongPassword()
        session = Session(self._randomness.token(), self._randomness.token())
        with self._database.write() as connection:
            if repository.password_hash(connection) != hashed:
                return WrongPassword()  # it was changed while we looked
            repository.forget_tries(connection, source)
            repository.forget_expired_sessions(connection, now)
            repository.add_session(connection, _id_of(session.token), session.form_token, now + SESSION)
        return session

    def session(self, token: str) -> Session | None:
        """The session of a cookie; None when there is none or it expired."""
        with self._database.read() as connection:
            form_token = repository.form_token(connection, _id_of(token), self._clock.now())
        return None if form_token is None else Session(token, form_token)

    def sign_out(self, token: str) -> None:
        with self._database.write() as connection:
            repository.end_session(connection, _id_of(token))

    def _hash(self, password: str) -> str:
        with self._hashing:
            return self._hasher.hash(password)

    def _matches(self, hashed: str, password: str) -> bool:
        with self._hashing:
            try:
                return self._hasher.verify(hashed, password)
            except (VerificationError, InvalidHashError):
                return False


def same(one: str, other: str) -> bool:
    """Compares secrets in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())


def _id_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
