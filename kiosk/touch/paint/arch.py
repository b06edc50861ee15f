"""The line of a pointed horseshoe arch."""

import math
from typing import Final

CENTRE: Final = 0.557  # of its width below the point: the middle of the arcs
_APART: Final = 0.06


def outline(height: float) -> list[tuple[float, float]]:
    """An arch one wide and `height` high, y downwards, from the right foot over the point to the left."""
    radius, apart = 0.5 - _APART, _APART  # two arcs, their centres apart, meet in a point
    foot = 0.4
    lowest = -math.acos((foot + apart) / (radius + apart * 2))
    point = math.acos(apart / (radius + apart * 2))
    steps = 32
    arc = [lowest + (point - lowest) * i / steps for i in range(steps + 1)]
    reach = radius + 2 * apart
    right = [(0.5 - apart + reach * math.cos(a), CENTRE - reach * math.sin(a)) for a in arc]
    left = [(1 - x, y) for x, y in reversed(right)]
    return [(0.5 + foot, height), *right, *left, (0.5 - foot, height)]
