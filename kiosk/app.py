"""The only place where adapters are chosen and wired.

`Kiosk(…)` opens the window on the first screen and nothing more; `complete` then loads what the first
frame did not need: messages, speech, central, printer.
"""

import gc
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.content.compose import Composer
from kiosk.content.earcons import Earcons
from kiosk.content.hints import Hints
from kiosk.content.narration import Narrator
from kiosk.content.quick import QuickMessages
from kiosk.content.values import Values
from kiosk.conversation import Conversation
from kiosk.devices.keypad.keymap import Keymap, load_keymap
from kiosk.dialogue.actions import Activate, CatalogueArrived, CentralSeen, JackChanged
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import Preferences
from kiosk.locate import CONFIG
from kiosk.memory import give_back
from kiosk.settings.options import Options, PrinterOption
from kiosk.speaking import LateVoice, NullVoice, SpeakerVoice
from kiosk.touch.capacity import capacity
from kiosk.touch.fact_pages import FactPages
from kiosk.touch.keys import WindowKeys
from kiosk.touch.window import TouchWindow
from protocol.faults import ContentFault, StorageFault

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.devices.headset.jack import Jack
    from kiosk.devices.keypad.strokes import Stroke
    from kiosk.devices.printers.port import Printer
    from kiosk.devices.ticket.words import ReceiptWords, TicketWords
    from kiosk.dialogue.replay import Script
    from kiosk.dialogue.steps import Journey
    from kiosk.dialogue.visit import Facts
    from kiosk.keys import Keypad, SwitchBox
    from kiosk.outside import Workers
    from kiosk.ports import Outside
    from kiosk.touch.assistive.readers import ScreenReaders
    from kiosk.touch.visual import VisualChoice
    from kiosk.uplink.client import Client
    from protocol.appointments import Ticket
    from protocol.catalogue import Catalogue
    from protocol.requests import Receipt

logger = logging.getLogger("kiosk")
MILLISECONDS = 1000.0  # of a second
TICK_SECONDS = 0.25  # how late a wait is announced at most, beyond its half second
LONGEST_CALL_SECONDS = 30.0  # a printer that stalls, a central that is slow: all have given up by then
SPEAKING_SECONDS = 0.05  # the longest gap between two things that are said


@dataclass(frozen=True, slots=True)
class Play:
    """Another script than the reception of visitors, and the outside it needs."""

    script: "Script"
    outside: "Callable[[Kiosk], Outside]"


@dataclass(frozen=True, slots=True)
class Adapters:
    """What differs between a kiosk in a hall and a scripted visit; each is made when it is needed."""

    clock: Clock
    voice: Callable[[], SpeakerVoice | NullVoice]
    printer: "Callable[[], Printer]"
    client: "Callable[[str, Options, Callable[[bool], None]], Client]"
    play: "Play | None" = None


class Kiosk:
    """One kiosk in this process. All methods belong to the thread that made it."""

    def __init__(
        self, options: Options, state: Path, adapters: Adapters, visual: "VisualChoice | None" = None
    ) -> None:
        self.options = options
        self._state = state
        self._adapters = adapters
        self._messages = {language: QuickMessages(language) for language in options.languages}
        values = {language: Values(language, self._messages[language]) for language in options.languages}
        self._values = values
        self._catalogue: Catalogue | None = None
        self._workers: Workers | None = None
        self._client: Client | None = None
        self._keypad: Keypad | None = None
        self._switches: SwitchBox | None = None
        self._readers: ScreenReaders | None = None
        self._jack: Jack | None = None
        self.keymap: Keymap = load_keymap(CONFIG / "keymaps" / f"{options.keymap}.json")
        self.voice = LateVoice()
        panel = options.glass()
        composer = Composer(values)
        engine = Engine(
            adapters.play.script if adapters.play is not None else _reception,
            options.languages,
            lambda size: capacity(panel, size),
            FactPages(composer, panel),
            _preferences(options),
            options.preparing_seconds,
            paper_out=options.paper_out,
            scan_rules=options.switches.scan_rules(),
        )
        self.window = TouchWindow(
            panel,
            self._touched,
            self._key,
            least_touch=options.least_touch_ms / MILLISECONDS,
            keys=WindowKeys(options.keypad.rules(), self._struck),
            visual=visual,
        )
        self.conversation = Conversation(
            engine,
            engine.new_session(options.centre, options.kiosk),
            composer,
            Narrator(values, Hints(self.keymap.names())),
            self.window,
            self.voice,
            adapters.clock,
            self.window.wake,
            Earcons() if options.earcons == "played" else None,
        )
        self.conversation.pump()
        self.window.frame()
        self.window.started()
        gc.freeze()  # what is loaded now stays for good: later collections need not look at it
        gc.enable()

    # --- the rest of the kiosk ---------------------------------------------------------------

    def complete(self, central: str) -> None:
        """Loads and wires everything that the first frame did not need. Slow: off the window's thread.

        Raises ContentFault, StorageFault, DeviceFault.
        """
        known = {language: set(messages.load()) for language, messages in self._messages.items()}
        for language, ids in known.items():
            missing = sorted(set().union(*known.values()) - ids)
            if missing:  # a file that was cut between two messages: better now than in the middle of a visit
                raise ContentFault(f"{language}: no message {missing[0]}, which another language has")
        import kiosk.journeys.reception  # noqa: F401 - the first visitor must not wait for it
        from kiosk.devices.headset.jack import Jack
        from kiosk.keys import Keypad, SwitchBox

        self.voice.attach(self._adapters.voice())
        self._keypad = Keypad(self.options.keypad, self._key, _told)
        self._keypad.start()
        self._switches = SwitchBox(
            self.options.switches,
            self.conversation.receive,
            lambda: self.conversation.session.preferences.switches,
            _told,
        )
        self._switches.start()
        self._serve_readers()
        headset = self.options.headset
        if headset.kind != "none":
            self._jack = Jack(headset.kind, headset.at, self._plugged, _told)
            self._jack.start()
        if self._adapters.play is not None:
            self.conversation.connect(self._adapters.play.outside(self))
        else:
            self._wire(central)
        give_back()

    def complete_later(self, central: str, failed: Callable[[BaseException], None]) -> None:
        """`complete` on a thread of its own; `failed` gets what it raised."""

        def work() -> None:
            try:
                self.complete(central)
            except Exception as error:  # noqa: BLE001 - handed on, whatever it is
                failed(error)

        threading.Thread(target=work, name="complete", daemon=True).start()

    def _serve_readers(self) -> None:
        """Screen readers and braille displays, where the session has a bus to reach them by."""
        from kiosk.touch.assistive.bus import bus_is_there

        if self.options.screen_readers == "none" or not bus_is_there():
            return
        from kiosk.touch.assistive.readers import ScreenReaders

        self._readers = ScreenReaders(self.window.panel.box, self.conversation.receive)
        self.voice.overheard = self._readers.overhear
        self.window.wake()

    def _wire(self, central: str) -> None:
        from kiosk.content.paper import PaperWords
        from kiosk.content.receipt_paper import ReceiptPaper
        from kiosk.devices.printing import Printing
        from kiosk.devices.ticket.drawing import TicketDrawing
        from kiosk.devices.ticket.shaping import require_shaping
        from kiosk.dialogue.visit import Facts
        from kiosk.locate import ASSETS
        from kiosk.outside import Uplink, Workers
        from kiosk.uplink.catalogue_cache import CatalogueCache
        from kiosk.uplink.hall import CallWatch, Hall, HelpLine
        from kiosk.uplink.outbox import Outbox
        from kiosk.uplink.performer import Performer
        from kiosk.uplink.recovery import Recovery
        from kiosk.uplink.salvage import open_journal

        options, post = self.options, self.conversation.post
        clock = self._adapters.clock

        def now() -> "datetime":
            return clock.at().utc

        require_shaping()
        client = self._adapters.client(central, options, lambda seen: post(CentralSeen(seen)))
        journal = open_journal(self._state / "journal.sqlite3", options.kiosk, options.centre, now)
        outbox = Outbox(journal, client)
        tickets, receipts = PaperWords(self._values), ReceiptPaper(self._values)

        def facts() -> Facts:
            catalogue = self._catalogue
            assert catalogue is not None  # nothing is printed without one
            return Facts(catalogue, options.centre, options.kiosk, now())

        def ticket_words(ticket: "Ticket", language: str) -> "TicketWords":
            return tickets.of(ticket, facts(), language)

        def receipt_words(receipt: "Receipt", language: str) -> "ReceiptWords":
            return receipts.of(receipt, facts(), language)

        fonts, pictures = ASSETS / "fonts", ASSETS / "pictograms" / "png" / "64"
        drawing = TicketDrawing(
            fonts / "ShubbakUI-Regular.ttf", fonts / "ShubbakUI-Bold.ttf", pictures / "accessible.png"
        )
        printing = Printing(drawing, self._adapters.printer(), ticket_words, receipt_words)
        printing.warm_up()
        performer = Performer(
            client, journal, outbox, printing.print, lambda: self._catalogue, now, options.local_letter
        )
        hall = Hall(client, options.centre, lambda: clock.at().fresh)
        cache = CatalogueCache(self._state, options.centre, options.languages)
        recovery = Recovery(journal, client, outbox, post, now)
        calls = CallWatch(hall, post) if options.calls == "told" else None
        uplink = Uplink(client, journal, performer, HelpLine(hall, post), outbox, recovery, cache, calls)
        self._workers = Workers(uplink, post, self._catalogue_arrived)
        self.conversation.connect(self._workers)
        kept = cache.load()
        if kept is not None:
            self._catalogue_arrived(kept)
        self._workers.start()

    def _catalogue_arrived(self, catalogue: "Catalogue") -> None:
        from kiosk.uplink.local_ticket import check_letter

        check_letter(self.options.local_letter, catalogue)
        self._catalogue = catalogue
        self.conversation.post(CatalogueArrived(catalogue))

    # --- running -----------------------------------------------------------------------------

    def run(self) -> None:
        """Until the window is told to stop."""
        self.window.run(self._pump)

    def _pump(self) -> float:
        self.conversation.pump()
        self._publish()
        return SPEAKING_SECONDS if self.voice.is_speaking else TICK_SECONDS

    def step(self) -> None:
        """One turn of the loop without sleep: for whoever drives the clock."""
        self.window.frame()
        self.conversation.pump()
        self._publish()
        self.window.frame()

    def _publish(self) -> None:
        if self._readers is not None:
            self._readers.publish(self.conversation.page, self.window.tree)

    def stop(self, seconds: float = LONGEST_CALL_SECONDS) -> None:
        """Lets go of everything; waits that long for what is under way."""
        if self._workers is not None:
            self._workers.stop(seconds)
        for device in (self._keypad, self._switches, self._jack):
            if device is not None:
                device.stop()
        if self._readers is not None:
            self._readers.stop()
        self.voice.close()
        self.window.close()

    # --- input -------------------------------------------------------------------------------

    def _plugged(self, inserted: bool) -> None:  # noqa: FBT001 - a callback of one fact: in or out
        self.conversation.receive(JackChanged(inserted))

    def _touched(self, control: str) -> None:
        self.conversation.receive(Activate(control))

    def _struck(self, stroke: "Stroke") -> None:
        """A key of the window that means nothing may be a visitor's switch."""
        if (
            self._switches is not None
            and not self.conversation.is_learning
            and self.keymap.action(stroke.key) is None
        ):
            self._switches.struck(stroke)

    def _key(self, key: str) -> None:
        """From any thread."""
        pressed = self.keymap.pressed(key)
        if pressed.means is not None or self.conversation.is_learning:
            self.conversation.receive(pressed)


def _told(code: str) -> None:
    logger.warning("keys code=%s", code)


def _preferences(options: Options) -> Preferences:
    """How the site wants the kiosk to be when somebody comes."""
    first = options.first
    return Preferences(
        options.languages[0], first.text_size, first.theme, first.reach, first.hand, first.touching
    )


def _reception(facts: "Facts") -> "Journey[None]":
    """The script of every visit; not imported before the first frame, which needs no journey."""
    from kiosk.journeys.reception import reception

    return reception(facts)


def make_printer(option: PrinterOption, state: Path) -> "Printer":
    """The printer of an option. Raises StorageFault."""
    if option.kind == "network":
        from kiosk.devices.printers.network import NetworkEscPos

        host, _, port = option.at.rpartition(":")
        return NetworkEscPos(host, int(port))
    if option.kind == "usb":
        from kiosk.devices.printers.usb import UsbEscPos

        return UsbEscPos(option.at)
    if option.kind == "ipp":
        from kiosk.devices.printers.ipp import IppPrinter

        return IppPrinter(option.at)
    if option.kind == "file":
        from kiosk.devices.printers.file import FileEscPos

        return FileEscPos(Path(option.at))
    if option.kind == "folder":
        from kiosk.devices.printers.folder import FolderPrinter

        folder = state / option.at
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageFault(f"folder of the printer: {error.strerror}") from error
        return FolderPrinter(folder)
    from kiosk.devices.printers.null import NullPrinter

    return NullPrinter()
