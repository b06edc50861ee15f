"""What waits to be said."""

from __future__ import annotations

from collections import deque

from .utterance import Priority, Utterance


class Agenda:
    """Utterances in the order they will be said: what comes next, then what waits for quiet. Not thread-safe."""

    def __init__(self) -> None:
        self._next: deque[Utterance] = deque()
        self._when_quiet: deque[Utterance] = deque()

    def add(self, utterance: Utterance) -> None:
        """Put an utterance in its place; one that interrupts goes first and what was to follow is forgotten."""
        if utterance.priority is Priority.WHEN_QUIET:
            self._when_quiet.append(utterance)
            return
        if utterance.priority is Priority.NOW:
            self._next.clear()
        self._next.append(utterance)

    def take(self) -> Utterance | None:
        waiting = self._next or self._when_quiet
        return waiting.popleft() if waiting else None

    def clear(self) -> None:
        self._next.clear()
        self._when_quiet.clear()

    def __bool__(self) -> bool:
        return bool(self._next or self._when_quiet)
