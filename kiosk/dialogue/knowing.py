"""What a visit knows already: asked once, whatever the visitor does next (row E4)."""

from typing import TYPE_CHECKING

from kiosk.dialogue.steps import Journey, Remember

if TYPE_CHECKING:
    from kiosk.dialogue.visit import Facts
    from protocol.forms import FormAnswer


def once(facts: "Facts", key: str, ask: "Journey[FormAnswer]") -> "Journey[FormAnswer]":
    """The answer known under `key`, else the one `ask` gives, which is known from then on.

    It outlives "start again" and ends with the visit. Back forgets it with the answer it came from. What
    was left open (skipped, unknown, with staff) is not known: another service may ask it again.
    """
    if key in facts.known:
        return facts.known[key]
    answer = yield from ask
    if answer.left is None:
        yield from Remember(key, answer)
    return answer
