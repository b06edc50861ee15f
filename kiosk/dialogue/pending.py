"""The call under way: how it is named, let go of, and compensated when it comes too late."""

from dataclasses import replace
from typing import Any

from kiosk.dialogue import effects as eff
from kiosk.dialogue.steps import Ask, Commit
from kiosk.dialogue.visit import At, Pending, Session, Visit

Result = tuple[Session, tuple[eff.Effect, ...]]


def pending_for(visit: Visit, step: Ask[Any] | Commit[Any], at: At) -> Pending:
    """The idempotency key is visit + run + step + hash of the body: a retry of the same is the same.

    The hash is salted with the visit's seed, which nothing else holds: a body has too few digits to hide.
    """
    place = f"{visit.id}.{visit.run}.{len(visit.answers)}"
    key = None
    if isinstance(step, Commit):
        key = f"{place}.{_digest(f'{visit.seed}{step.call!r}')}"
    return Pending(f"{place}.{at.fresh}", step.call, key, step.busy, at.seconds)


def _digest(text: str) -> str:
    from hashlib import sha256  # with OpenSSL, which the first frame must not wait for

    return sha256(text.encode()).hexdigest()[:16]


def release_pending(session: Session) -> Result:
    """Lets go of the call under way. An `Ask` is forgotten; a `Commit` is compensated, now if it has
    already failed, else when its late result comes."""
    pending = session.pending
    released = replace(session, pending=None, fault=None)
    if pending is None or pending.commit_key is None:
        return released, ()
    if session.fault is not None:
        return released, (eff.Compensate(pending.commit_key, pending.call),)
    waiting = {**session.abandoned, pending.token: (pending.commit_key, pending.call)}
    return replace(released, abandoned=waiting), ()


def compensated(session: Session, token: str) -> Result:
    """The late result of a commit whose visit is over is undone; of an `Ask`, dropped."""
    if token not in session.abandoned:
        return session, ()
    key, call = session.abandoned[token]
    rest = {t: kept for t, kept in session.abandoned.items() if t != token}
    return replace(session, abandoned=rest), (eff.Compensate(key, call),)
