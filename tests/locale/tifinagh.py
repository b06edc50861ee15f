"""Tamazight in IRCAM's Latin transcription → Tifinagh, letter by letter.

The table is IRCAM's alphabet of 33 letters (ISO/IEC 10646, U+2D30 …), with ⴻ for the rare written schwa. `c` is
the sh of "ship", `ɛ` the ayn, a dot below makes a consonant emphatic.
"""

import re
import unicodedata

from fluent.syntax.ast import TextElement
from fluent.syntax.visitor import Transformer

LETTERS = dict(zip("abcdḍefghḥijklmnqrṛsṣtṭuwxyzẓɛɣʷ", "ⴰⴱⵛⴷⴹⴻⴼⴳⵀⵃⵉⵊⴽⵍⵎⵏⵇⵔⵕⵙⵚⵜⵟⵓⵡⵅⵢⵣⵥⵄⵖⵯ", strict=True))
"""`ʷ` is the labialisation mark of kʷ and gʷ."""

TEXT = re.compile("[\u2d30-\u2d67\u2d6f0-9 .,:;?!()'%/+-]*")
"""What a Tamazight text may be made of: Tifinagh, Western digits, spaces, punctuation."""


def tifinagh(latin: str) -> str:
    """Punctuation, digits and spaces stay. Raises KeyError for a letter that the transcription does not have."""
    composed = unicodedata.normalize("NFC", latin).lower()
    return "".join(LETTERS[c] if c.isalpha() else c for c in composed)


class Transliterated(Transformer):
    """A Fluent pattern in Latin letters → the same pattern in Tifinagh."""

    def visit_TextElement(self, node: TextElement) -> TextElement:  # noqa: N802 - fluent's name for it
        node.value = tifinagh(node.value)
        return node
