"""What stands on a ticket beside its number and its codes; the content layer resolves every word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TicketFact:
    """A day, a time, a desk. An empty label where the value says itself; `large` to be found at a glance."""

    label: str
    value: str
    large: bool = False


@dataclass(frozen=True, slots=True)
class TicketWords:
    """Ready to draw, in the order of reading. Digits inside right-to-left text are isolated (U+2068 … U+2069).

    `language` is BCP 47, `rtl` its direction. `title` says what the paper is ("your appointment"),
    `service` is the public name only. `code_label` stands over the short code. `advice`: what to do
    with the paper, one paragraph each.
    """

    language: str
    rtl: bool
    centre: str
    title: str
    service: str
    number_label: str
    facts: tuple[TicketFact, ...]
    code_label: str
    advice: tuple[str, ...]

    def texts(self) -> tuple[str, ...]:
        """Every word, for the search of missing glyphs."""
        facts = tuple(text for fact in self.facts for text in (fact.label, fact.value))
        return (
            self.centre,
            self.title,
            self.service,
            self.number_label,
            *facts,
            self.code_label,
            *self.advice,
        )
