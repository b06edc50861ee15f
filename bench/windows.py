"""The stage of the window parts: a virtual screen, the kiosk and its peer ready to be started on it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import ours, pulse
from bench.attract import Attract
from bench.chromium import Chromium, installed, write_page
from bench.context import Bench
from bench.display import Glass
from bench.ours import Kiosk
from bench.programs import Startable
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.settings.options import load_options
from kiosk.touch.panel import PANELS


@dataclass(frozen=True, slots=True)
class Windows:
    """`programs` are ours and, where it is installed, the peer, in this order. `languages` is how many ours offers,
    `sound` says what it plays on."""

    glass: Glass
    attract: Attract
    kiosk: Kiosk
    programs: tuple[Startable, ...]
    languages: int
    sound: str


@contextmanager
def windows(bench: Bench) -> Iterator[Windows]:
    """Everything is gone afterwards. Raises DeviceFault without Xvfb."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="windows-", dir=bench.folder)))
        server = stack.enter_context(pulse.server(folder))
        options = ours.write_options(folder / "options.json", sound="device" if server else "none")
        attract = ours.attract(options)
        display = stack.enter_context(virtual_screen(PANELS["portrait"]))
        glass = Glass(display)
        stack.callback(glass.close)
        kiosk = Kiosk(options, folder, server.environment if server else {})
        programs: list[Startable] = [kiosk]
        if installed():
            page = folder / "page"
            page.mkdir()
            programs.append(Chromium(write_page(attract, page), attract, folder))
        sound = "sound on a PulseAudio null sink" if server else "no sound device"
        yield Windows(glass, attract, kiosk, tuple(programs), len(load_options(options).languages), sound)
