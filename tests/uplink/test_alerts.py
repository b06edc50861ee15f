"""Somebody is in danger: their screen goes on at once, and staff hear of it once, whatever central and the disk do."""

import contextlib
import itertools
import signal
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from kiosk.dialogue.actions import Action, Outcome
from kiosk.dialogue.timers import BUSY_SECONDS
from kiosk.journeys.calls import Alerted, AlertStaff, OpenSlots, Unreachable
from kiosk.outside import Uplink as Wired
from kiosk.outside import Workers
from kiosk.uplink.catalogue_cache import CatalogueCache
from kiosk.uplink.hall import Hall, HelpLine
from tests.uplink.crashing_kiosk import alert_and_die, run
from tests.uplink.garbage import garbage, silent
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, LANGUAGES, PATIENT, SERVICE, Uplink, key


def timed(act: Callable[[], object]) -> tuple[object, float]:
    began = time.monotonic()
    return act(), time.monotonic() - began


def test_a_silent_central_holds_nobody_up(tmp_path: Path) -> None:
    """Shorter than a wait that the screen announces: nothing on it has changed before the numbers stand there."""
    with garbage(silent()) as gone:
        uplink = Uplink(tmp_path, gone.url, limits=PATIENT)
        seconds: list[float] = []
        for visit in ("v1", "v2", "v3"):  # the best of three: other programs may have the core meanwhile
            alert = partial(uplink.performer.perform, AlertStaff(), key(visit), "fr")
            outcome, taken = timed(alert)
            assert outcome == Unreachable()
            seconds.append(taken)
        assert min(seconds) < BUSY_SECONDS
        uplink.close()


def test_a_round_of_letters_under_way_holds_nobody_up(tmp_path: Path) -> None:
    with garbage(silent()) as gone:
        uplink = Uplink(tmp_path, gone.url, limits=PATIENT)
        uplink.journal.alert_staff(key("v0"))
        housekeeping = threading.Thread(target=uplink.outbox.deliver_once)
        housekeeping.start()
        time.sleep(0.1)
        outcome, seconds = timed(lambda: uplink.performer.perform(AlertStaff(), key("v1"), "fr"))
        assert outcome == Unreachable()
        assert seconds < PATIENT.read
        housekeeping.join()
        assert len(uplink.journal.letters.waiting()) == 2
        uplink.close()


def test_who_left_in_the_same_moment_is_looked_for_all_the_same(
    uplink: Uplink, central: SmallCentral
) -> None:
    uplink.performer.wipe("v1")
    assert uplink.performer.perform(AlertStaff(), key("v1"), "fr") == Alerted()
    assert len(central.help_calls) == 1


def test_a_full_disk_keeps_nobody_from_being_told(tiny_disk: Path, central: SmallCentral) -> None:
    uplink = Uplink(tiny_disk, central.url)
    with (tiny_disk / "other").open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    assert uplink.performer.perform(AlertStaff(), key("v1"), "fr") == Alerted()
    assert len(central.help_calls) == 1
    uplink.close()


@pytest.mark.slow
def test_a_kiosk_killed_at_once_tells_it_at_its_next_start_and_once(
    tmp_path: Path, central: SmallCentral
) -> None:
    """Central had heard it, and its answer was lost: told again it is the same call."""

    def breaks(_: str) -> None:
        raise ConnectionError

    central.effected = breaks
    assert run(alert_and_die, str(tmp_path), central.url) == -signal.SIGKILL
    assert len(central.help_calls) == 1
    central.effected = lambda _: None
    again = Uplink(tmp_path, central.url)
    assert len(again.journal.letters.waiting()) == 1
    again.outbox.deliver_once()
    again.outbox.deliver_once()
    assert again.journal.letters.waiting() == ()
    assert len(central.help_calls) == 1
    again.close()


class Kiosk:
    """The workers of a kiosk around real parts, and what came back from them."""

    def __init__(self, folder: Path, url: str) -> None:
        self.parts = Uplink(folder, url, limits=PATIENT)
        self.came: list[tuple[float, Action]] = []
        client, journal, outbox = self.parts.client, self.parts.journal, self.parts.outbox
        names = (f"{n:032x}" for n in itertools.count())
        hall = Hall(client, CENTRE, lambda: next(names))
        wired = Wired(
            client,
            journal,
            self.parts.performer,
            HelpLine(hall, self._post),
            outbox,
            self.parts.recovery(),
            CatalogueCache(folder, CENTRE, LANGUAGES),
        )
        self.workers = Workers(wired, self._post, lambda _: None)
        self.workers.start()

    def _post(self, action: Action) -> None:
        self.came.append((time.monotonic(), action))

    def outcome(self, token: str) -> tuple[float, object] | None:
        for at, action in list(self.came):
            if isinstance(action, Outcome) and action.token == token:
                return at, action.value
        return None


@pytest.fixture
def kiosk(tmp_path: Path, central: SmallCentral) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path, central.url)
    yield made
    made.workers.stop(10)


def eventually(happened: Callable[[], bool], seconds: float = 10.0) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.slow
def test_an_alert_waits_behind_nobodys_question_and_is_told_once_central_is_back(
    kiosk: Kiosk, central: SmallCentral
) -> None:
    back = threading.Event()

    def is_silent(_: str) -> None:
        back.wait(20)

    central.arrived = is_silent
    for n in range(3):
        kiosk.workers.perform(f"slow{n}", OpenSlots(SERVICE, CENTRE), None, "fr")
    time.sleep(0.2)
    began = time.monotonic()
    kiosk.workers.perform("danger", AlertStaff(), key("v1"), "fr")
    kiosk.workers.forget("v1")
    eventually(lambda: kiosk.outcome("danger") is not None)
    came = kiosk.outcome("danger")
    assert came is not None
    assert came[1] == Unreachable()
    assert came[0] - began < BUSY_SECONDS
    assert central.help_calls == {}
    back.set()
    eventually(lambda: kiosk.parts.journal.letters.waiting() == ())
    time.sleep(2.5)  # another look of the worker that tells alerts
    assert len(central.help_calls) == 1
