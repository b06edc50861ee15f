"""What a look-up must look like before it is worth an attempt: a slip of the finger costs nobody anything."""

import re
from datetime import datetime

from protocol import short_code
from protocol.certificates import LookUp, LookUpKey
from protocol.faults import Malformed

CIN = r"[A-Z]{1,2}[0-9]{3,7}"
"""One or two letters and digits; there is no check digit, and sources disagree on how many digits (domain, 2.1)."""
FILE_NUMBER = r"[A-Z0-9]{4,20}"
"""The platforms tell nobody what theirs look like; ours have ten digits, the last a check digit."""
OLDEST_AGE = 120  # years


def check(message: LookUp, now: datetime) -> None:
    """Raises `Malformed` naming the field."""
    if message.key is LookUpKey.RECEIPT:
        right = len(message.value) == short_code.RECEIPT_LENGTH and short_code.has_check_digit(message.value)
        if not right:
            raise Malformed("value", "must be the fourteen digits of a receipt")
        if message.year is not None:
            raise Malformed("year", "must be null with a receipt")
        return
    if not re.fullmatch(CIN if message.key is LookUpKey.CIN else FILE_NUMBER, message.value):
        raise Malformed("value", f"must have the shape of a {message.key}")
    if message.year is None:
        raise Malformed("year", "is missing")
    if not now.year - OLDEST_AGE <= message.year <= now.year:
        raise Malformed("year", f"must be within the last {OLDEST_AGE} years")
