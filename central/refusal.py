"""Expected refusals, as values."""

from dataclasses import dataclass

from protocol.problem import ProblemCode


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer is no, for a reason the other side knows; `retry_seconds` 0: waiting does not help."""

    code: ProblemCode
    retry_seconds: int = 0
