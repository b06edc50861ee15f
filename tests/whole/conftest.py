"""One central for all stories of this folder; each kiosk has another name, so that nobody mixes them up."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.embedded_central import EmbeddedCentral
from kiosk.rehearsal.stage import START
from tests.devices.escpos_emulator import EmulatedPrinter, NetworkPlug
from tests.whole.hall import Central, KioskProcess

NUMBERS = itertools.count(1)

Open = Callable[..., KioskProcess]


@pytest.fixture(scope="session")
def running_central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedCentral]:
    central = EmbeddedCentral(tmp_path_factory.mktemp("whole") / "central", START)
    central.start()
    central.wait_until_ready()
    yield central
    central.stop()


@pytest.fixture
def central(running_central: EmbeddedCentral) -> Central:
    return Central(running_central, f"kiosk-{next(NUMBERS)}")


@pytest.fixture
def printer() -> Iterator[NetworkPlug]:
    plug = NetworkPlug(EmulatedPrinter())
    yield plug
    plug.unplug()


@pytest.fixture
def alive(tmp_path: Path) -> Iterator[Open]:
    """Starts the kiosk of this test, again and again on the same state."""
    kiosks: list[KioskProcess] = []

    def start(**options: Any) -> KioskProcess:
        kiosks.append(KioskProcess(tmp_path / "state", **options))
        return kiosks[-1]

    yield start
    for kiosk in kiosks:
        kiosk.close()


@pytest.fixture
def kiosk(alive: Open, central: Central, printer: NetworkPlug) -> Open:
    """One with that central and that printer."""

    def start(later: float = 0.0, **options: Any) -> KioskProcess:
        at = {"kind": "network", "at": f"127.0.0.1:{printer.port}"}
        return alive(later=later, central=central.url, kiosk=central.kiosk, printer=at, **options)

    return start
