"""Signing in: one password for the desk, one for each person by name, sessions that end with the working day.

The password is kept as an Argon2id hash (19 MiB, two passes: OWASP's figures; 39 ms measured). Each try is
counted before the password is looked at, so that tries sent at once cannot slip past the limit.
"""

import hashlib
import hmac
import re
import threading
import unicodedata
from dataclasses import dataclass
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection

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
_LONGEST_NAME = 60
_NAME = re.compile(r"[^\W\d_](?:[ .'’-]{0,2}\w){1,58}")


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody is signed in. `token` is the cookie; `form_token` must come with every form.

    `member` is a person's name; empty for whoever knows the password of the desk.
    """

    token: str
    form_token: str
    member: str = ""


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

    def add_member(self, name: str) -> str | None:
        """Somebody with a password of their own, which is told this once; None for what is no name.

        Who is known already gets another password and is signed out.
        """
        tidy = tidy_name(name)
        if tidy is None:
            return None
        password, now = self.new_password(), self._clock.now()
        hashed = self._hash(password)
        with self._database.write() as connection:
            for_good = repository.member_hash(connection, tidy.casefold())
            repository.keep_member(connection, tidy.casefold(), tidy, hashed, now)
            repository.end_sessions_of(connection, for_good[0] if for_good else tidy)
        return password

    def remove_member(self, name: str) -> bool:
        """Signs them out for good; what they did stays theirs. False when nobody is called so."""
        key = (tidy_name(name) or "").casefold()
        with self._database.write() as connection:
            known = repository.member_hash(connection, key)
            if known is None:
                return False
            repository.end_sessions_of(connection, known[0])
            return repository.remove_member(connection, key, self._clock.now())

    def members(self) -> list[str]:
        """Everybody who has a password of their own."""
        with self._database.read() as connection:
            return repository.members(connection)

    def sign_in(self, password: str, source: str, name: str = "") -> Session | WrongPassword | TooManyTries:
        """`source` is the address it comes from; without a name, it is the password of the desk.

        A name that nobody has takes as long as a wrong password, and is answered alike.
        """
        now = self._clock.now()

        def counted() -> tuple[int, timedelta]:
            with self._database.write() as connection:
                tries, since = repository.count_try(connection, source, now, now - WINDOW)
            return tries, since + WINDOW - now

        tries, left = self._database.repeat(counted)
        if tries > TRIES:
            return TooManyTries(max(1, round(left.total_seconds())))
        known = self._lock_of(name)
        if not self._matches(known.hash, password) or not known.exists:
            return WrongPassword()
        session = Session(self._randomness.token(), self._randomness.token(), known.member)
        with self._database.write() as connection:
            if self._read_lock(connection, name) != known:
                return WrongPassword()  # it was changed while we looked
            repository.forget_tries(connection, source)
            repository.forget_expired_sessions(connection, now)
            repository.add_session(
                connection, _id_of(session.token), session.form_token, now + SESSION, session.member
            )
        return session

    def _lock_of(self, name: str) -> "_Lock":
        with self._database.read() as connection:
            return self._read_lock(connection, name)

    @staticmethod
    def _read_lock(connection: Connection, name: str) -> "_Lock":
        desk = repository.password_hash(connection) or ""
        if not name.strip():
            return _Lock("", desk, bool(desk))
        member = repository.member_hash(connection, (tidy_name(name) or "").casefold())
        return _Lock(*member, exists=True) if member else _Lock("", desk, exists=False)

    def session(self, token: str) -> Session | None:
        """The session of a cookie; None when there is none or it expired."""
        with self._database.read() as connection:
            known = repository.session(connection, _id_of(token), self._clock.now())
        return None if known is None else Session(token, *known)

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


@dataclass(frozen=True, slots=True)
class _Lock:
    """What a password is compared with; without `exists` it is compared for the time that takes, and refused."""

    member: str
    hash: str
    exists: bool


def tidy_name(text: str) -> str | None:
    """A name of letters with blanks, dots or hyphens between them, in one spelling; None for anything else."""
    tidy = unicodedata.normalize("NFC", " ".join(text.split()))
    return tidy if _NAME.fullmatch(tidy) and len(tidy) <= _LONGEST_NAME else None


def same(one: str, other: str) -> bool:
    """Compares secrets in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())


def _id_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
