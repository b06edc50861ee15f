"""What a look-up must look like before it is worth an attempt: a slip of the finger costs nobody anything."""

import re
from collections.abc import Mapping
from datetime import datetime

from central.edge import REFINED
from protocol import short_code
from protocol.certificates import LookUp, LookUpKey
from protocol.faults import Malformed

# By key, as OpenAPI tells it. A CIN is one or two letters and digits; it has no check digit, and sources disagree on
# how many digits (domain report, 2.1). The platforms tell nobody what their numbers look like.
_SHAPES: Mapping[str, re.Pattern[str]] = {
    one["properties"]["key"]["const"]: re.compile(one["properties"]["value"]["pattern"])
    for one in REFINED[LookUp.__name__]["oneOf"]
}
FIRST_YEAR, LAST_YEAR = 1900, 2099


def check(message: LookUp) -> None:
    """Raises `Malformed` naming the field."""
    if not _SHAPES[message.key].fullmatch(message.value):
        raise Malformed("value", f"must have the shape of a {message.key}")
    if message.key is LookUpKey.RECEIPT:
        if message.year is not None:
            raise Malformed("year", "must be null with a receipt")
    elif message.year is None or not FIRST_YEAR <= message.year <= LAST_YEAR:
        raise Malformed("year", f"must be between {FIRST_YEAR} and {LAST_YEAR}")


def is_cin(text: str) -> bool:
    """Whether this could be somebody's CIN."""
    return bool(_SHAPES[LookUpKey.CIN].fullmatch(text))


def can_exist(message: LookUp, now: datetime) -> bool:
    """False for a receipt whose check digit is wrong, and for who is not born yet: nobody needs to look."""
    if message.key is LookUpKey.RECEIPT:
        return short_code.has_check_digit(message.value)
    return message.year is not None and message.year <= now.year
