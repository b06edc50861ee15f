"""The stage of rehearsals: a real kiosk before an embedded central, at a fixed time, in a folder of its own.

Central may have the content of an operator whom the CNDP authorised, put in as that operator would: by its number.

One visit after another may be played on it: `begin` makes central what it was before the first.
"""

import json
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from kiosk.app import Adapters, Kiosk, make_printer
from kiosk.clock import DrivenClock
from kiosk.dialogue.actions import JackChanged, Leave
from kiosk.embedded_central import EmbeddedCentral
from kiosk.locate import CONFIG
from kiosk.rehearsal.channel import Heard, Seen, VisitLost
from kiosk.rehearsal.hearing import Hearing
from kiosk.rehearsal.witness import Snapshot, WitnessedClient, letters_waiting
from kiosk.settings.options import Options
from kiosk.uplink.client import Client
from protocol.catalogue import Catalogue
from voice.languages.ar.diacritics import bare

START: Final = datetime(2026, 11, 23, 8, 15, tzinfo=UTC)  # a Monday, 09:15 on the wall of the centre
PATIENCE_SECONDS: Final = 20.0  # longest a visitor of a rehearsal waits for anything
LONGEST_PERFORMANCE: Final = 240.0  # seconds before central's clock, which runs, is set back to the start
QUIET_FRAMES: Final = 3
LONGEST_SILENCE: Final = 30.0
SILENCE_STEP: Final = 0.5
REACTION_SECONDS: Final = 1.0
_TELLING: Final = frozenset({"heading", "paragraph"})


class Stage:
    """`open` it, `begin` a visit, let a driver act through it, `end` it; `close` at last.

    The kiosk's clock stands still but where a visitor waits for words or hesitates: nothing else happens by time
    alone, and every visit begins at the same moment.
    `cndp`: the operator's number, without which nothing about identity or health is asked.
    """

    def __init__(self, options: Options, hearing: Hearing, work: Path, cndp: str = "") -> None:
        self.options = options
        self.work = work
        content = authorised(cndp, work / "content") if cndp else CONFIG / "content"
        self.central = EmbeddedCentral(work / "central", START, content)
        self.client: WitnessedClient
        self.kiosk: Kiosk
        self._hearing = hearing
        self._listened = 0
        self._snapshot: Snapshot
        self._began = 0.0
        self._clock = DrivenClock(START)

    def open(self) -> None:
        """Raises Fault."""
        self.central.start()
        adapters = Adapters(
            clock=self._clock,
            voice=self._hearing.voice,
            printer=lambda: make_printer(self.options.printer, self.work),
            client=self._make_client,
        )
        self.kiosk = Kiosk(self.options, self.work, adapters)
        self.central.wait_until_ready()
        self._began = time.monotonic()
        self.kiosk.complete(self.central.url)
        self._wait_for(lambda: self.kiosk.conversation.session.catalogue is not None)
        self._snapshot = Snapshot(self.central.database)

    def close(self) -> None:
        if hasattr(self, "kiosk"):
            self.kiosk.stop()
        self._hearing.close()
        self.central.stop()

    @property
    def catalogue(self) -> Catalogue:
        catalogue = self.kiosk.conversation.session.catalogue
        assert catalogue is not None  # `open` waited for it
        return catalogue

    def _make_client(self, url: str, options: Options, seen: Any) -> Client:
        self.client = WitnessedClient(url, options, seen)
        return self.client

    # --- one visit after another -------------------------------------------------------------

    def begin(self, *, headset: bool) -> None:
        """Nothing of an earlier visit is left, here or at central. `headset`: its visitor has one, which is in the
        jack. Raises Fault."""
        if time.monotonic() - self._began > LONGEST_PERFORMANCE:
            self.central.stop()
            self.central.start()
            self.central.wait_until_ready()
            self._began = time.monotonic()
        self._snapshot.restore()
        self._clock.set(START)
        for paper in (self.work / "tickets").glob("*"):
            paper.unlink()
        self.kiosk.conversation.receive(JackChanged(headset))
        self.kiosk.step()
        self.listen()
        self.client.forget()
        self._hearing.lines.clear()
        self._listened = 0

    def end(self) -> None:
        """Whoever is still there leaves. Raises VisitLost when the kiosk is not free then."""
        if self.kiosk.conversation.session.visit is not None:
            self.kiosk.conversation.receive(Leave())
        self._wait_for(lambda: self.kiosk.conversation.session.visit is None)
        self.settle()
        self.listen()
        self._wait_for(lambda: not letters_waiting(self.work / "journal.sqlite3"))

    # --- channels ----------------------------------------------------------------------------

    def look(self) -> list[Seen]:
        """What the tree of the window shows."""
        return [
            Seen(
                node.name,
                node.value or "",
                node.role == "button",
                node.position is not None,
                node.role in _TELLING,
                int(node.box.x + node.box.w / 2),
                int(node.box.y + node.box.h / 2),
            )
            for node in self.kiosk.window.tree()
        ]

    def listen(self) -> list[Heard]:
        """Hears all that is being said to its end."""
        self._hearing.hear_out()
        lines = [line for line in self._hearing.lines[self._listened :] if "text" in line]
        self._listened = len(self._hearing.lines)
        return [Heard(bare(line["text"])) for line in lines]

    def wait_for_words(self) -> None:
        """Time goes by until something more is said. Raises VisitLost when nothing is."""
        before = len(self._hearing.lines)
        for _ in range(int(LONGEST_SILENCE / SILENCE_STEP)):
            self._clock.advance(SILENCE_STEP)
            self.kiosk.step()
            if any("text" in line for line in self._hearing.lines[before:]):
                return
        raise VisitLost(f"nothing was said for {LONGEST_SILENCE:.0f} s")

    def hesitate(self) -> None:
        """All was heard; from now on the scan counts."""
        self.kiosk.step()
        self._clock.advance(REACTION_SECONDS)
        self.kiosk.step()

    @property
    def waited(self) -> float:
        """Seconds that went by for visitors who waited or hesitated."""
        return self._clock.at().seconds

    @property
    def said(self) -> list[dict[str, Any]]:
        """The log of this visit so far."""
        return list(self._hearing.lines)

    def settle(self) -> None:
        """Lets the kiosk finish what it is doing. Raises VisitLost when it does not."""
        quiet = 0

        def still() -> bool:
            nonlocal quiet
            quiet = quiet + 1 if self.kiosk.conversation.is_idle else 0
            return quiet >= QUIET_FRAMES

        self._wait_for(still)

    def _wait_for(self, happened: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not happened():
            if time.monotonic() > end:
                page = self.kiosk.conversation.page
                raise VisitLost(f"nothing happened for {PATIENCE_SECONDS:.0f} s on {page and page.id}")
            if not self.kiosk.conversation.is_idle:
                time.sleep(0.001)  # central or the printer are at work
            self.kiosk.step()


def authorised(cndp: str, folder: Path) -> Path:
    """The content as it ships, but for the operator's number. Raises OSError."""
    shutil.copytree(CONFIG / "content", folder)
    operator = json.dumps({"cndp_number": cndp}, ensure_ascii=False)  # JSON is YAML
    (folder / "operator.yaml").write_text(f"{operator}\n...\n", encoding="utf-8")
    return folder
