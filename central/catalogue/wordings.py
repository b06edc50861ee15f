"""Rules for words that hold wherever they were written: in a content file or by staff on a page."""

import unicodedata
from collections.abc import Iterable, Iterator

# Tatweel only stretches a word; final heh and yeh stand for teh marbuta and alef maksura.
_ONE_SPELLING = str.maketrans({"\u0640": None, "ة": "ه", "ى": "ي"})


def stray(text: str) -> str | None:
    """The first character that is no letter, sign or blank: controls, marks of direction, private use."""
    return next((c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn")), None)


def telling(shown: str, spoken: str | None, never: Iterable[str]) -> Iterator[str]:
    """The words of `never` that a text holds, however it is spelt: the public must not learn them."""
    said = f"{_fold(shown)} {_fold(spoken or '')}"
    return (word for word in never if _fold(word) in said)


def _fold(text: str) -> str:
    """Without case, accents, vowel marks, hamza, tatweel, so that spelling does not hide a word."""
    bare = (c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return "".join(bare).translate(_ONE_SPELLING)
