"""What happened to utterances, collected on any thread and told on one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from voice.faults import SoundLost, VoiceFault

from .log import Log, Outcome, Prosody
from .utterance import Utterance

OnFinished = Callable[[Utterance, bool], None]
OnFault = Callable[[str], None]
OnMark = Callable[[Utterance, str], None]


@dataclass(frozen=True, slots=True)
class _Said:
    at: float
    utterance: Utterance
    prosody: Prosody


@dataclass(frozen=True, slots=True)
class _Ended:
    at: float
    utterance: Utterance
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class _Marked:
    at: float
    utterance: Utterance
    mark: str


class Reports:
    """Any of the four listeners may be None. Each fault's code is told once; a device's loss as often as one is lost."""

    def __init__(
        self,
        log: Log | None,
        on_fault: OnFault | None,
        on_finished: OnFinished | None,
        on_mark: OnMark | None,
    ) -> None:
        self._log = log
        self._on_fault = on_fault
        self._on_finished = on_finished
        self._on_mark = on_mark
        self._waiting: deque[_Said | _Marked | _Ended | VoiceFault] = deque()
        self._known: set[str] = set()

    def said(self, at: float, utterance: Utterance, prosody: Prosody) -> None:
        self._waiting.append(_Said(at, utterance, prosody))

    def marked(self, at: float, utterance: Utterance, mark: str) -> None:
        self._waiting.append(_Marked(at, utterance, mark))

    def ended(self, at: float, utterance: Utterance, outcome: Outcome) -> None:
        self._waiting.append(_Ended(at, utterance, outcome))

    def fault(self, fault: VoiceFault) -> None:
        self._waiting.append(fault)

    def tell(self) -> None:
        """Call back in the order in which it happened; what a listener causes is told next time."""
        for _ in range(len(self._waiting)):
            item = self._waiting.popleft()
            if isinstance(item, VoiceFault):
                self._tell_fault(item.code)
            elif isinstance(item, _Said):
                if self._log:
                    self._log.said(item.at, item.utterance, item.prosody)
            elif isinstance(item, _Marked):
                self._tell_mark(item)
            else:
                self._tell_end(item)

    def _tell_fault(self, code: str) -> None:
        if code not in self._known and self._on_fault:
            self._on_fault(code)
        if code != SoundLost.code:
            self._known.add(code)

    def _tell_mark(self, item: _Marked) -> None:
        if self._log:
            self._log.marked(item.at, item.utterance, item.mark)
        if self._on_mark:
            self._on_mark(item.utterance, item.mark)

    def _tell_end(self, item: _Ended) -> None:
        if self._log:
            self._log.ended(item.at, item.utterance, item.outcome)
        if self._on_finished:
            self._on_finished(item.utterance, item.outcome is Outcome.FINISHED)
