"""Places to check: the options of a kiosk in a folder of its own, with this changed or that."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.app import make_printer
from kiosk.check.site import Site
from kiosk.devices.printers.port import Printer
from kiosk.locate import CONFIG
from kiosk.settings.options import Options, load_options


def written(folder: Path, **changed: Any) -> Path:
    """An options file."""
    document = json.loads((CONFIG / "kiosk.json").read_text(encoding="utf-8")) | changed
    path = folder / "options.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def site(folder: Path, **changed: Any) -> Site:
    options: Options = load_options(written(folder, **changed))

    def printer() -> Printer:
        return make_printer(options.printer, folder)

    none = folder / "none"
    return Site(
        options, folder, attended=False, printer=printer, hidraw=none, brlapi=none, input_devices=none
    )


def with_braille(at: Site, hidraw: Path, brlapi: Path) -> Site:
    return replace(at, hidraw=hidraw, brlapi=brlapi)
