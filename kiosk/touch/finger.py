"""What counts as a touch, told when and where; draws and does nothing (rows T3, T5).

1. A finger comes down on a control. A brush shorter than `least` is no touch.
2. It may slide inside the control, and `slip_mm` beyond its edge; further off, the touch is void.
3. It lifts. A hand that trembles lifts and comes back: within `pause` it never left.
4. A touch counts once: what begins within `lock` after it is the same touch again.
"""

from typing import Final, NamedTuple

from kiosk.dialogue.preferences import Touching


class Steadiness(NamedTuple):
    """Seconds and millimetres; see above. `least` of a normal hand: row T5, as VxMark filters touches."""

    least: float
    pause: float = 0.0
    lock: float = 0.0
    slip_mm: float = 0.0


STEADINESS: Final = {
    Touching.NORMAL: Steadiness(0.05),
    Touching.STEADY: Steadiness(0.15, pause=0.12, lock=0.5, slip_mm=6.0),
}
_NEVER: Final = float("-inf")


class Finger:
    """One finger; others do not count (row T4). Times are seconds of one clock."""

    def __init__(self, steadiness: Steadiness) -> None:
        self.steadiness = steadiness
        self._on: str | None = None
        self._held = 0.0
        self._since = self._began = self._lifted = self._counted = _NEVER

    def down(self, control: str, since: float, now: float) -> None:
        """On a control at the latest `now`; `since` is the last moment at which it surely was not."""
        returned = control == self._on and now - self._lifted <= self.steadiness.pause
        self._since = max(since, self._lifted)
        if not returned:
            self._on, self._held, self._began = control, 0.0, now

    def up(self, now: float) -> bool:
        """Whether this is a touch. In doubt how long it took, it is: a busy machine must not lose touches."""
        self._held += now - self._since
        self._lifted = now
        if self._held < self.steadiness.least:
            return False
        self._on = None
        if self._began - self._counted < self.steadiness.lock:
            return False
        self._counted = now
        return True

    def void(self) -> None:
        """It slid off, or what it was on is gone."""
        self._on = None
