"""Long text by sentence: what a page tells, one sentence at a time, each with its place among all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from voice.speech.utterance import Utterance

_END: Final = re.compile(r"(?<=[.?!؟])\s+")
_LEAST_WORDS: Final = 3  # shorter ones are labels, and go with what they are labels of


def sentences(told: Iterable[Utterance]) -> list[Utterance]:
    """Each keeps the key of the utterance it is of; what a page tells twice is one: the way on leads past it."""
    split = [replace(one, text=text) for one in told for text in _split(one.words)]
    return list({(one.key, one.words): one for one in split}.values())


def turned(listed: list[Utterance], said: Iterable[Utterance], steps: int) -> int:
    """Which sentence is heard next, `steps` from the first of what was `said` that is one of these; from the ends, where
    none is.

    What was masked was one sentence in place of all: what follows it is what follows them.
    """
    keys = {one.key for one in listed}
    last = next((one for one in said if one.key in keys), None)
    if last is None:
        return 0 if steps > 0 else len(listed) - 1
    here = [n for n, one in enumerate(listed) if one.key == last.key]
    hidden = last.private and last.words == last.masked
    exactly = [n for n in here if last.words.startswith(listed[n].words) and not hidden]
    at = exactly[0] if exactly else here[-1 if steps > 0 else 0]
    return min(max(at + steps, 0), len(listed) - 1)


def _split(text: str) -> Iterator[str]:
    pending = ""
    for sentence in _END.split(text):
        pending = f"{pending} {sentence}".strip()
        if len(pending.split()) >= _LEAST_WORDS:
            yield pending
            pending = ""
    if pending:
        yield pending
