"""The stage of a rehearsal: a real kiosk before an embedded central, at a fixed time, in a folder of its own."""

import json
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from kiosk.app import Adapters, Kiosk, make_printer
from kiosk.clock import ShiftedClock
from kiosk.embedded_central import EmbeddedCentral
from kiosk.rehearsal.channel import Heard, Seen, VisitLost
from kiosk.rehearsal.witness import WitnessedClient
from kiosk.settings.options import Options
from kiosk.speaking import SpeakerVoice
from kiosk.uplink.client import Client
from voice.languages.ar.diacritics import bare
from voice.sound.sink import FileSink
from voice.speech.log import FileLog
from voice.speech.speaker import Speaker

START: Final = datetime(2026, 11, 23, 8, 15, tzinfo=UTC)  # a Monday, 09:15 on the wall of the centre
SERVICE: Final = "rsu_help"
REQUEST_FIELDS: Final = ("phone", "household_size", "rsu_registered", "commune", "preferred_language")
CERTIFICATE: Final = "91000000000098"  # config/content/demo_files.yaml: ready for pick-up
PATIENCE_SECONDS: Final = 20.0  # longest a visitor of a rehearsal waits for anything
QUIET_FRAMES: Final = 3
LONGEST_SPEECH_SECONDS: Final = 600.0


class Stage:
    """`open` it, let a driver act through it, `close` it. `out` gets speech.log and speech.wav."""

    def __init__(self, options: Options, out: Path, work: Path) -> None:
        self.options = options
        self.work = work
        self.central = EmbeddedCentral(work / "central", START)
        self._sink = FileSink(out / "speech.wav")
        self._log = FileLog(out / "speech.log")
        self._listened = 0
        self.client: WitnessedClient | None = None
        self.kiosk: Kiosk

    def open(self) -> None:
        """Raises Fault."""
        self.central.start()
        clock = ShiftedClock(START)
        adapters = Adapters(
            clock=clock,
            voice=lambda: SpeakerVoice(Speaker(self._sink, self._log)),
            printer=lambda: make_printer(self.options.printer, self.work),
            client=self._make_client,
        )
        self.kiosk = Kiosk(self.options, self.work, adapters)
        self.central.wait_until_ready()
        self.kiosk.complete(self.central.url)
        self._wait_for(lambda: self.kiosk.conversation.session.catalogue is not None)

    def close(self) -> None:
        if hasattr(self, "kiosk"):
            self.kiosk.stop()
        self._sink.close()  # also when the kiosk never came to have a voice
        self._log.close()
        self.central.stop()

    def _make_client(self, url: str, options: Options, seen: Any) -> Client:
        self.client = WitnessedClient(url, options, seen)
        return self.client

    # --- what the visitor holds before -------------------------------------------------------

    def give(self, given: str) -> dict[str, str]:
        """What a script begins with, as somebody made it earlier."""
        match given:
            case "nothing":
                return {}
            case "certificate":
                return {"receipt": CERTIFICATE}
            case "request":
                return self._give_request()
        url = f"{self.central.url}/v1/slots?centre={self.options.centre}&service={SERVICE}&days=14"
        slots = _json(url)["slots"]
        today = START.date().isoformat()
        wanted = [s for s in slots if s["starts_at"].startswith(today) is (given == "appointment-today")]
        booking = {"kiosk": "earlier", "slot": wanted[0]["id"]}
        ticket = _json(f"{self.central.url}/v1/appointments", booking)
        return {"code": ticket["short_code"], "number": ticket["number"].rpartition("-")[2]}

    def _give_request(self) -> dict[str, str]:
        """A complaint that somebody filed earlier with nothing but its consent."""
        fields = {name: {"left": "skipped"} for name in REQUEST_FIELDS}
        consent = {
            "text": "consent-1",
            "language": "fr",
            "given_at": START.isoformat(),
            "act": "choice-and-confirmation",
        }
        body = {
            "applicantId": "earlier",
            "applicationName": SERVICE,
            "created": START.isoformat(),
            "formData": {"eFormId": f"{SERVICE}@1", "data": {**fields, "consent": {"value": "yes"}}},
            "documentUrls": [],
            "kiosk": "earlier",
            "centre": self.options.centre,
            "consent": consent,
        }
        filed = _json(f"{self.central.url}/registration/services/{SERVICE}/applications", body)
        return {"receipt": filed["receipt"]["code"]}

    # --- channels ----------------------------------------------------------------------------

    def look(self) -> list[Seen]:
        """What the tree of the window shows."""
        return [
            Seen(
                node.name,
                node.role == "button",
                node.position is not None,
                int(node.box.x + node.box.w / 2),
                int(node.box.y + node.box.h / 2),
            )
            for node in self.kiosk.window.tree()
        ]

    def listen(self) -> list[Heard]:
        """Hears all that is being said to its end, in the time of the sound, not of the wall."""
        end = self._sink.clock() + LONGEST_SPEECH_SECONDS
        while self.kiosk.voice.is_speaking and self._sink.clock() < end:
            self._sink.drain()
            self.kiosk.voice.pump()
        lines = [line for line in self._log.lines[self._listened :] if "text" in line]
        self._listened = len(self._log.lines)
        return [Heard(bare(line["text"])) for line in lines]

    def settle(self) -> None:
        """Lets the kiosk finish what it is doing. Raises VisitLost when it does not."""
        quiet = 0

        def still() -> bool:
            nonlocal quiet
            quiet = quiet + 1 if self.kiosk.conversation.is_idle else 0
            return quiet >= QUIET_FRAMES

        self._wait_for(still)

    def _wait_for(self, happened: Any) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not happened():
            if time.monotonic() > end:
                page = self.kiosk.conversation.page
                raise VisitLost(f"nothing happened for {PATIENCE_SECONDS:.0f} s on {page and page.id}")
            self.kiosk.step()
            time.sleep(0.002)


def _json(url: str, body: dict[str, Any] | None = None) -> Any:
    """One exchange with our own central on loopback."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json", "Idempotency-Key": "given"}
    with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=10) as answer:  # noqa: S310 - loopback
        return json.load(answer)
