"""A visitor with one switch or two: hears what is named, and presses when it is what they want."""

from collections.abc import Callable, Iterable, Mapping

from kiosk.rehearsal.channel import Ears, Hands, Heard, Patience, VisitLost
from kiosk.rehearsal.drivers import LONGEST_LIST, KeypadDriver, beginnings, strike
from kiosk.rehearsal.keys import Keys, Scanned, plain
from kiosk.rehearsal.script import Act, PressNth

CHOOSES, MOVES = "f13", "f14"  # keys that mean nothing in the key map
PRESS_SECONDS = 0.4
LONGEST_ROUND = 60  # items: no screen has more
_Wanted = Callable[[Heard], bool]


class SwitchDriver(KeypadDriver):
    """`patience`: of who waits for the scan; None for who moves on with a second switch."""

    def __init__(
        self,
        ears: Ears,
        hands: Hands,
        language: str,
        keys: Keys,
        settle: Callable[[], None],
        scanned: Scanned,
        patience: Patience | None,
    ) -> None:
        super().__init__(ears, hands, language, keys, settle)
        self._scanned = scanned
        self._patience = patience

    def _act(self, act: Act, held: Mapping[str, str]) -> None:
        if isinstance(act, PressNth):
            for _ in range(act.nth - 1):
                self._next()
            self._choose()
        else:
            super()._act(act, held)

    def _write(self, character: str) -> None:
        strike(self._has_selected, self._keys, character)

    def _has_selected(self, names: Iterable[str]) -> bool:
        wanted = {plain(name) for name in names}
        return self._go_round(lambda heard: bool(wanted & beginnings(heard.text)))

    def _select(self, wanted: _Wanted) -> None:
        if not self._listen():
            self._choose()  # nobody is here yet: the first press scans the languages
        for _ in range(LONGEST_LIST):
            if self._go_round(wanted):
                return
            if not self._go_round(lambda heard: plain(heard.text) in self._scanned.more):
                break
        raise VisitLost(f"listened to everything; heard last {self._met()}")

    def _go_round(self, wanted: _Wanted) -> bool:
        """Listens to every item once, and in each group that may hold it; True when the wanted one was chosen."""
        heard: set[str] = set()
        for _ in range(LONGEST_ROUND):
            said = self._listen()[-1]
            if wanted(said):
                self._choose()
                return True
            if plain(said.text) in heard:
                return False
            heard.add(plain(said.text))
            if any(wanted(Heard(member)) for member in self._scanned.members(said.text)):
                self._choose()
            else:
                self._next()
        return False

    # --- the switches ------------------------------------------------------------------------

    def _next(self) -> None:
        if self._patience is None:
            self._press_switch(MOVES)
        else:
            self._listen()  # the scan moves on once its words are heard
            self._patience.wait_for_words()

    def _choose(self) -> None:
        if self._patience is not None:
            self._patience.hesitate()
        self._press_switch(CHOOSES)
        while self._listen() and self._is_asked(self._scanned.press):
            self._press_switch(CHOOSES)
        if self._listen() and self._is_asked(self._scanned.second):
            self._press_switch(MOVES if self._patience is None else CHOOSES)

    def _is_asked(self, questions: Iterable[str]) -> bool:
        asked = set(questions)
        return any(plain(heard.text) in asked for heard in self._heard)

    def _press_switch(self, switch: str) -> None:
        self._hands.press(switch, PRESS_SECONDS)
        self._settle()
