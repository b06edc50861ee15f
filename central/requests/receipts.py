"""Receipt codes: made so that nobody guesses one, and the allowance of a kiosk that looks for one.

An unknown code is refused in the same words whatever is wrong with it.
"""

from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import Connection

from central.clock import Randomness
from central.refusal import Refusal
from central.requests import repository
from protocol import short_code
from protocol.problem import ProblemCode

TRIES = 20
"""Codes that do not exist, in an hour and kiosk. The check digit finds what people mistype before it is
counted, so this is for machines: at 20 an hour against ten thousand live codes of 13 random digits, one hit
takes 50 million hours."""
WINDOW = timedelta(hours=1)


def new_code(randomness: Randomness) -> str:
    """Thirteen random digits (more than the 40 bits asked for: 43) and the check digit."""
    return short_code.with_check_digit(randomness.digits(short_code.RECEIPT_LENGTH - 1))


def is_possible(code: str) -> bool:
    """Whether a code can be one of ours at all; mistyped ones are not, and cost nothing."""
    return len(code) == short_code.RECEIPT_LENGTH and short_code.has_check_digit(code)


def refusal(connection: Connection, kiosk: str, now: datetime) -> Refusal | None:
    """Says no, and for how long, once there were too many."""
    window = repository.failures_since(connection, kiosk, now - WINDOW)
    if window is None or window[1] < TRIES:
        return None
    wait = ceil((window[0] + WINDOW - now).total_seconds())
    return Refusal(ProblemCode.TOO_MANY_TRIES, retry_seconds=max(1, wait))


def failed(connection: Connection, kiosk: str, now: datetime) -> None:
    """Counts a wrong one."""
    repository.add_failure(connection, kiosk, now, now - WINDOW)
