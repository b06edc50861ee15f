"""Codes that are typed: nine digits beside the QR of a ticket, fourteen on a receipt; the last is a check digit.

Digits only, because everyone's keypad has them and they can be heard in every language. The check
digit is Damm's (finds every single wrong digit and every swap of two neighbours).
"""

LENGTH = 9
RECEIPT_LENGTH = 14  # thirteen digits hold the 40 bits that issue 3 asks for, and the check digit
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def with_check_digit(digits: str) -> str:
    """Appends the check digit."""
    return digits + str(_interim(digits))


def is_valid(code: str) -> bool:
    """Nine ASCII digits whose check digit is right."""
    return len(code) == LENGTH and has_check_digit(code)


def has_check_digit(code: str) -> bool:
    """ASCII digits, of which the last is the check digit of those before."""
    return code.isascii() and code.isdigit() and _interim(code) == 0


def grouped(code: str) -> str:
    """`482173059` → `482 173 059`"""
    return " ".join(code[i : i + 3] for i in range(0, len(code), 3))


def _interim(digits: str) -> int:
    state = 0
    for digit in digits:
        state = int(_DAMM[state][int(digit)])
    return state
