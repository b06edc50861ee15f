"""Expected refusals, as values."""

from dataclasses import dataclass

from protocol.problem import FieldError, ProblemCode


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer is no, for a reason the other side knows; `retry_seconds` 0: waiting does not help.

    `errors`: what is wrong with which field, never what stood in it.
    """

    code: ProblemCode
    retry_seconds: int = 0
    errors: tuple[FieldError, ...] = ()
