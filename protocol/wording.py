"""Words of content: what is shown and what is said, per language (BCP 47 primary tag: `ar`, `fr`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wording:
    """`shown` per language; `spoken` only where the sound differs from the letters (Arabic, mostly)."""

    shown: Mapping[str, str]
    spoken: Mapping[str, str] = field(default_factory=dict)

    def show(self, language: str) -> str:
        return self.shown[language]

    def say(self, language: str) -> str:
        return self.spoken.get(language) or self.shown[language]
