"""`kiosk check`: on the screen, by touch, keys, switches and voice; or, with nobody there, what a machine can try alone."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.check import report
from kiosk.check.findings import PARTS, Finding, so_far
from kiosk.check.journey import checking, is_ready
from kiosk.check.outside import CheckOutside, kept_in, tried
from kiosk.check.site import Site
from kiosk.content.messages import Messages
from kiosk.content.values import Values
from kiosk.devices.keypad.keymap import load_keymap
from kiosk.locate import ASSETS, CONFIG
from kiosk.settings.options import Options, load_options
from kiosk.state_lock import held, made

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.devices.printers.port import PrintJob

NOT_READY = 1


def check(
    options_file: Path | None,
    state: Path | None,
    language: str,
    *,
    unattended: bool,
    as_json: bool,
    beside: bool = False,
) -> int:
    """0 when all is ready, else 1. Raises Fault: `state-in-use` while a kiosk works in the folder.

    `beside` a kiosk that works: with nobody asked, for the screen and the keys are its visitor's.
    """
    options = load_options(options_file or CONFIG / "kiosk.json")
    folder = made(state)
    with nullcontext() if beside else held(folder):
        display = bool(os.environ.get("DISPLAY")) and not beside
        attended = display and not unattended
        findings = _attended(options, folder) if attended else _alone(options, folder, display=display)
    _print(findings, options, language, as_json=as_json)
    return 0 if is_ready(list(findings)) else NOT_READY


def _site(options: Options, folder: Path, *, attended: bool) -> Site:
    from kiosk.app import make_printer

    return Site(options, folder, attended, lambda: make_printer(options.printer, folder))


def _alone(options: Options, folder: Path, *, display: bool) -> Sequence[Finding]:
    site = replace(_site(options, folder, attended=False), screen_is_free=display)
    findings, _ = kept_in(site, [tried(part, site) for part in PARTS])
    return findings


def _attended(options: Options, folder: Path) -> Sequence[Finding]:
    """What was found until the person was done, or left. Raises Fault."""
    from kiosk.app import Adapters, Kiosk, Play
    from kiosk.clock import SystemClock
    from kiosk.running import STOP_SECONDS, log_to_terminal, open_voice
    from kiosk.uplink.client import Client

    log_to_terminal(options)
    keymap = load_keymap(CONFIG / "keymaps" / f"{options.keymap}.json")
    made: list[CheckOutside] = []

    def outside(kiosk: "Kiosk") -> CheckOutside:
        site = _site(options, folder, attended=True)
        made.append(CheckOutside(site, _draw(options), kiosk.conversation.post, kiosk.window.stop))
        return made[0]

    adapters = Adapters(
        clock=SystemClock(),
        voice=lambda: open_voice(options),
        printer=lambda: _site(options, folder, attended=True).printer(),
        client=lambda url, options, seen: Client(url, options.kiosk, options.languages, seen),
        play=Play(checking(keymap.names()), outside),
    )
    failures: list[BaseException] = []
    kiosk = Kiosk(options, folder, adapters)

    def failed(error: BaseException) -> None:
        failures.append(error)
        kiosk.window.stop()

    kiosk.complete_later("", failed)
    try:
        kiosk.run()
    finally:
        kiosk.stop(STOP_SECONDS)
    if failures:
        raise failures[0]
    return made[0].findings if made else so_far(())


def _draw(options: Options) -> "Callable[[Sequence[Finding], datetime, str], PrintJob]":
    from kiosk.check.paper import drawn
    from kiosk.devices.printers.port import PrintJob
    from kiosk.devices.ticket.shaping import Typeface

    typeface = Typeface(ASSETS / "fonts" / "ShubbakUI-Regular.ttf", ASSETS / "fonts" / "ShubbakUI-Bold.ttf")

    def draw(findings: Sequence[Finding], at: datetime, language: str) -> PrintJob:
        values = Values(language, Messages(language))
        return PrintJob(f"check-{at:%Y%m%d-%H%M%S}", drawn(findings, options, at, values, typeface))

    return draw


def _print(findings: Sequence[Finding], options: Options, language: str, *, as_json: bool) -> None:
    if as_json:
        document = report.document(findings, options, datetime.now(UTC))
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        return
    values = Values(language, Messages(language))
    for name, words in report.lines(findings, values.shown):
        sys.stdout.write(f"{name}: {words}\n")
