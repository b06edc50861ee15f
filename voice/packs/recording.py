"""Walks a speaker through what is missing, one prompt after the other.

    1. The text is shown; the speaker presses Enter, speaks, presses Enter.
    2. The take is judged; one that is too soft, distorted or noisy is asked for again.
    3. A good one is trimmed, brought to the loudness of all, faded and written; then the manifest is, whole.

So whoever stops (q, or pulls the plug) goes on at the same prompt the next time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .clips import Samples, encoded
from .manifest import SLOT, Clip, Manifest, Sequence, save
from .microphone import Source, file_name
from .script import Prompt
from .status import Status, status
from .takes import Verdict, finished, judge

QUIT, SKIP, AGAIN = "q", "s", "r"

Ask = Callable[[str], str]
"""Shows a line and returns what was typed; raises EOFError when nobody is there any more."""


@dataclass(frozen=True, slots=True)
class Session:
    """One speaker, one language."""

    folder: Path
    manifest: Manifest
    source: Source
    ask: Ask
    tell: Callable[[str], None]

    def record(self, prompts: Iterable[Prompt], *, everything: bool = False) -> int:
        """Ask for every prompt that is missing or outdated (or for all); return how many were recorded.

        Raises VoiceFault, OSError.
        """
        all_of_them = list(prompts)
        wanted = [
            one
            for one in all_of_them
            if not one.seq and (everything or status(one, self.manifest) is not Status.RECORDED)
        ]
        self._tidy(all_of_them)
        recorded = 0
        try:
            for at, prompt in enumerate(wanted, 1):
                self.tell(f"\n{at} of {len(wanted)}  {prompt.id}\n    {prompt.text}")
                recorded += self._one(prompt)
        except EOFError:
            self.tell("")
        self._tidy(all_of_them)
        return recorded

    def _one(self, prompt: Prompt) -> bool:
        """Record one prompt. Raises EOFError for who wants to stop."""
        while True:
            answer = self.ask(f"Enter: begin   {SKIP}: skip   {QUIT}: stop > ")
            if answer == QUIT:
                raise EOFError
            if answer == SKIP:
                return False
            samples = self.source.take(prompt.id, lambda: _wait(self.ask))
            if samples is None:
                self.tell("no take")
                return False
            verdict = judge(samples)
            self.tell(verdict.value)
            if verdict is Verdict.GOOD and self.ask(f"Enter: keep   {AGAIN}: again > ") != AGAIN:
                self._keep(prompt, samples)
                return True

    def _keep(self, prompt: Prompt, samples: Samples) -> None:
        content = encoded(finished(samples))
        name = f"{file_name(prompt.id)}.opus"
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = self.folder / f".{name}.new"
        beside.write_bytes(content)
        beside.replace(self.folder / name)
        self.manifest.prompts[prompt.id] = Clip(prompt.text, name, hashlib.sha256(content).hexdigest())
        save(self.folder, self.manifest)

    def _tidy(self, prompts: list[Prompt]) -> None:
        """Leave out what no message asks for any more; what is new of sequences is written with their words."""
        asked = {prompt.id for prompt in prompts}
        clips = {
            key: one for key, one in self.manifest.prompts.items() if isinstance(one, Clip) and key in asked
        }
        self.manifest.prompts = {**clips, **self._sequences(prompts, clips)}
        if self.manifest.prompts:
            save(self.folder, self.manifest)

    @staticmethod
    def _sequences(prompts: list[Prompt], clips: Mapping[str, Clip]) -> dict[str, Sequence]:
        """Return the sequences whose words are all recorded."""
        return {
            one.id: Sequence(one.seq)
            for one in prompts
            if one.seq and all(SLOT.fullmatch(item) or item in clips for item in one.seq)
        }


def _wait(ask: Ask) -> None:
    ask("speak now; Enter when you are done > ")
