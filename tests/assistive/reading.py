"""Who has the AT-SPI tree and nothing else: reads names and roles, uses the actions that controls offer."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kiosk.rehearsal.channel import VisitLost
from kiosk.rehearsal.drivers import LONGEST_LIST, Driver, _is_place, _Walking, holds, strike
from kiosk.rehearsal.keys import Keys, plain
from kiosk.rehearsal.performance import Performer, Visit
from kiosk.rehearsal.script import Act, Enter, Expect, ExpectTold, Place, Press, PressNth, Type, Words
from kiosk.rehearsal.stage import Stage
from tests.assistive.session import Reader

CONTROLS: Final = ("push button", "check box")
TELLING: Final = ("heading", "label")
EVENTS_SECONDS: Final = 0.05  # on their way from the kiosk to a reader
LONGEST_SECONDS: Final = 2.0  # where nothing is new

Read = dict[str, Any]


@dataclass
class Moment:
    """What was said and what a reader read and was told, from one rest of the kiosk to the next."""

    said: list[dict[str, Any]]
    read: list[Read]
    told: list[dict[str, Any]]


@dataclass
class ReadingVisitor(_Walking):
    """Raises VisitLost. `rest` lets the kiosk finish what it does."""

    reader: Reader
    language: str
    keys: Keys
    more: str
    rest: Callable[[], None]

    def _act(self, act: Act, held: Mapping[str, str]) -> None:
        match act:
            case Press(words):
                self._press(self._known(words))
            case PressNth(nth):
                self._use([one for one in self._read() if "posinset" in one["attributes"]][nth - 1])
            case Enter(what, words):
                self._type(held[what], words)
            case Type(text, words):
                self._type(text, words)
            case Expect(words):
                if plain(self._known(words)) not in {plain(one["name"]) for one in self._read()}:
                    raise VisitLost(f"looked for {self._known(words)!r}; read {self._met()}")
            case ExpectTold(parts):
                wanted = [words.heard[self.language] for words in parts if self.language in words.heard]
                if not any(holds(one["name"], wanted) for one in self._read()):
                    raise VisitLost(f"looked for {wanted}; read {self._met()}")

    def _type(self, text: str, ok: Words) -> None:
        for character in text:
            strike(self._has_used, self.keys, character)
        typed = [one["text"] for one in self._read() if one["text"] is not None]
        if typed and len(typed[0]) != len(text):
            raise VisitLost(f"typed {len(text)} characters; read {typed}")
        self._press(self._known(ok))

    def _press(self, name: str) -> None:
        for _ in range(LONGEST_LIST):
            if self._has_used((name,)):
                return
            if not self._has_used((self.more,)):
                break
        raise VisitLost(f"looked for {name!r}; read {self._met()}")

    def _has_used(self, names: Iterable[str]) -> bool:
        wanted = {plain(name) for name in names}
        found = [one for one in self._read() if one["role"] in CONTROLS and plain(one["name"]) in wanted]
        if found:
            self._use(found[0])
        return bool(found)

    def _use(self, control: Read) -> None:
        if self.reader.ask(f"click {control['id']}") is not True:
            raise VisitLost(f"{control['name']} cannot be used")
        self.rest()

    def _is_at(self, place: Place) -> bool:
        told = [plain(one["name"]) for one in self._read() if one["role"] in TELLING]
        return _is_place(told, [plain(self._known(words)) for words in place.words], begins=place.begins)

    def _met(self) -> list[str]:
        return [one["name"] for one in self._read()]

    def _known(self, words: Words) -> str:
        return words.heard[self.language]

    def _read(self) -> list[Read]:
        read: list[Read] = self.reader.ask("read")
        return read


@dataclass
class ReadingPerformer:
    """Plays visits as `Performer` does, by a reader. `moments`: all that happened."""

    stage: Stage
    reader: Reader
    moments: list[Moment] = field(default_factory=list)
    heard: int = 0

    def play(self, visit: Visit) -> Mapping[str, Any]:
        return _Performer(self, self.stage).play(visit)

    def rest(self) -> None:
        """Until something else can be read, and it stays: what a reader does and is told goes through two processes."""
        before = self.moments[-1].read if self.moments else []
        end = time.monotonic() + LONGEST_SECONDS
        read: list[Read] = []
        while time.monotonic() < end:
            self.stage.settle()
            self.stage.listen()
            time.sleep(EVENTS_SECONDS)
            earlier, read = read, self.reader.ask("read")
            if before != read == earlier:
                break
        lines = self.stage.said
        said = [line for line in lines[self.heard :] if "text" in line]
        self.heard = len(lines)
        self.moments.append(Moment(said, read, self.reader.ask("events")))


class _NoHands:
    """Who reads touches nothing and presses no key: a driver that would is found out."""

    def tap(self, x: int, y: int) -> None:
        raise VisitLost(f"a reader touched {x}, {y}")

    def press(self, key: str, held: float = 0.0) -> None:
        raise VisitLost(f"a reader pressed {key}")


class _Performer(Performer):
    def __init__(self, reading: ReadingPerformer, stage: Stage) -> None:
        super().__init__(stage, hands=_NoHands())
        self._reading = reading

    def _driver(self, visit: Visit, look: Callable[[], None]) -> Driver:
        keys = self._heard[visit.language]
        more = self._more[visit.language]
        return ReadingVisitor(self._reading.reader, visit.language, keys, more, self._reading.rest)
