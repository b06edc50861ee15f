"""One moment of the glass as assistive technology may ask for it, from any thread: frozen, numbered, in spoken words.

Words are those that are said, without vowel marks, which braille does not write: who reads with the fingers
has the very strings of who listens (row H6).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from kiosk.content.page import Page
from kiosk.touch.tree import TreeNode
from voice.languages.ar.diacritics import bare
from voice.speech.utterance import Priority, Utterance, clean

PAGE = ""  # among the ids of its nodes: the page itself


def in_braille(*spoken: str | None) -> str:
    """Spoken words as they are read; each of several ends like a sentence, as the narrator joins them."""
    words = [bare(clean(one)) for one in spoken if one]
    if len(words) == 1:
        return words[0]
    return " ".join(word if word[-1:] in ".?!،,؟" else f"{word}." for word in words)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`numbers` are those of `nodes`, and of the page; `said` are words that were said and stand in no node, each
    time under another number: what is said twice is told twice."""

    page: Page
    nodes: tuple[TreeNode, ...]
    numbers: Mapping[str, int]
    said: str
    said_number: int

    def control(self, number: int) -> str | None:
        """The control of that number that can be used now."""
        found = (node for node in self.nodes if self.numbers[node.id] == number)
        return next((node.id for node in found if node.enabled and self.page.control(node.id)), None)


class Snapshots:
    """Takes one after another. A node keeps its number while the visitor is at one place; another place has others,
    so that assistive technology tells it anew, and no late request reaches what stands there now."""

    def __init__(self, first: int) -> None:
        self._free = count(first)
        self._place: tuple[object, ...] = ()
        self._numbers: dict[str, int] = {}
        self._said = ""
        self._said_number = 0

    def take(self, page: Page, nodes: Iterable[TreeNode], heard: Iterable[Utterance]) -> Snapshot:
        """`heard`: what was said since the last one."""
        nodes = tuple(nodes)
        place = (page.id, page.language, page.title.shown, page.step and page.step.shown)
        if place != self._place:
            self._place, self._numbers, self._said = place, {}, ""
        for node_id in (PAGE, *(node.id for node in nodes)):
            if node_id not in self._numbers:
                self._numbers[node_id] = next(self._free)
        said = in_braille(*_in_no_node(page, heard))
        if said:
            self._said, self._said_number = said, next(self._free)
        return Snapshot(page, nodes, dict(self._numbers), self._said, self._said_number)


def _in_no_node(page: Page, heard: Iterable[Utterance]) -> list[str]:
    """An announcement, what a key wrote, how the keys work: all that no node says. What was cut does not count."""
    ids = {control.id for control in page.controls} | {f"{page.id}:{part}" for part in _parts(page)}
    found: list[str] = []
    for utterance in heard:
        if utterance.priority is Priority.NOW:
            found.clear()
        if utterance.key not in ids:
            found.append(utterance.words)
    return found


def _parts(page: Page) -> list[str]:
    """What the narrator calls the parts of a page that are nodes of their own."""
    return ["title", "prompt", "error", "status", "step", *(f"row:{row.id}" for row in page.rows)]
