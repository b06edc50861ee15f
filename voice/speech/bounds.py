"""Keeps what is given to espeak-ng within its buffers.

Its C code writes the phonemes of one `[[…]]` into 200 bytes without looking: a word of some 220 phonemes ends the
process. Nobody says such a word, but somebody may type one.
"""

from __future__ import annotations

import re

LONGEST = 100
"""Characters of one `[[…]]`: each is at most one phoneme, of at most one byte."""

_PHONEMES = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_PIECE = re.compile(r"[^aiueo@|]{0,40}[aiueo@][.:]*|[^|]{1,40}|\|")
"""What may stand at the start of a `[[…]]` of its own: up to and with a vowel, or up to a separator."""


def bounded(text: str) -> str:
    """Return `text` with every too long `[[…]]` as several, one after the other."""
    return _PHONEMES.sub(lambda found: _split(found.group(1)), text)


def _split(phonemes: str) -> str:
    if len(phonemes) <= LONGEST:
        return f"[[{phonemes}]]"
    parts = [""]
    for piece in _PIECE.findall(phonemes):
        if len(parts[-1]) + len(piece) > LONGEST:
            parts.append("")
        parts[-1] += piece
    return "".join(f"[[{part.strip('|')}]]" for part in parts if part.strip("|"))
