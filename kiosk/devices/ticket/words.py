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

    `language` is BCP 47, `rtl` its direction. `access_path`: the building's way without steps to the desk, where it
    is known; on every ticket alike. `title` says what the paper is ("your appointment"),
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
    access_path: TicketFact | None = None

    def texts(self) -> tuple[str, ...]:
        """Every word, for the search of missing glyphs."""
        rows = self.facts if self.access_path is None else (*self.facts, self.access_path)
        facts = tuple(text for fact in rows for text in (fact.label, fact.value))
        return (
            self.centre,
            self.title,
            self.service,
            self.number_label,
            *facts,
            self.code_label,
            *self.advice,
        )


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """What law 55-19 gives on paper, ready to draw as `TicketWords` are.

    `service` is the public name only. `code_label` stands over the receipt's code. `papers`: what to bring, under
    `papers_label`; only papers whose names may be printed, and none of what a visitor needs or is.
    """

    language: str
    rtl: bool
    centre: str
    title: str
    service: str
    code_label: str
    facts: tuple[TicketFact, ...]
    papers_label: str
    papers: tuple[str, ...]
    advice: tuple[str, ...]

    def texts(self) -> tuple[str, ...]:
        """Every word, for the search of missing glyphs."""
        facts = tuple(text for fact in self.facts for text in (fact.label, fact.value))
        labels = (self.centre, self.title, self.service, self.code_label, self.papers_label)
        return (*labels, *facts, *self.papers, *self.advice)
