"""Desks that queues share, as pools: how many people all queues of a pool can be promised at one moment.

A desk may serve several queues, so it is not enough to count each queue for itself. By Hall's theorem
people can all have a desk exactly when, for every set of queues, no more are waiting than there are desks
that serve any of the set. Only connected sets matter, and of those with the same desks the largest: they
are the pools, one or two for a queue in a real centre.
"""

from dataclasses import dataclass

from protocol.catalogue import Centre


@dataclass(frozen=True, slots=True)
class Pool:
    """`queues` are letters in order; `capacity` is the number of desks that serve any of them."""

    queues: str
    capacity: int


def pools_of(centre: Centre, letter: str) -> tuple[Pool, ...]:
    """The pools that a visitor of this queue takes a place in; none without a desk."""
    desks = {
        one: frozenset(desk.number for desk in centre.desks if one in desk.letters)
        for desk in centre.desks
        for one in desk.letters
    }
    if letter not in desks:
        return ()
    reached = {desks[letter]}
    waiting = [desks[letter]]
    while waiting:
        known = waiting.pop()
        for other in desks.values():
            wider = known | other
            if known & other and wider not in reached:
                reached.add(wider)
                waiting.append(wider)
    pools = {"".join(sorted(one for one in desks if desks[one] <= some)): len(some) for some in reached}
    return tuple(Pool(queues, pools[queues]) for queues in sorted(pools))


def to_text(pools: tuple[Pool, ...]) -> str:
    """As tickets keep them: `AR:3,R:2`."""
    return ",".join(f"{pool.queues}:{pool.capacity}" for pool in pools)


def from_text(text: str) -> tuple[Pool, ...]:
    """Back from `to_text`."""
    pairs = (pair.split(":") for pair in text.split(",") if pair)
    return tuple(Pool(queues, int(capacity)) for queues, capacity in pairs)
