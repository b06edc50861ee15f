"""The glass: whether it is seen and a finger is felt only a person knows; that nothing could be seen or felt, a machine."""

import logging
from dataclasses import replace
from typing import Final

from kiosk.check.findings import Finding, broken, untested
from kiosk.check.site import Site
from kiosk.content.compose import Composer
from kiosk.content.messages import Messages
from kiosk.content.page import Page
from kiosk.content.values import Values
from kiosk.devices.touch_screens import touch_screens
from kiosk.dialogue.controls import ATTRACT_BAR
from kiosk.dialogue.overlays import attract_screen
from kiosk.dialogue.preferences import Preferences
from kiosk.dialogue.steps import View
from kiosk.touch.faults import TouchFault

_BYTES: Final = 3  # of a pixel
_SAMPLED: Final = 101  # every so many pixels: no ornament repeats at that distance


def screen(site: Site) -> Finding:
    """With nobody there and the screen free: a window opens, on a display as large as the panel, and shows something."""
    if not site.screen_is_free:
        return untested("screen")
    from kiosk.touch.sdl import display_size
    from kiosk.touch.window import TouchWindow

    panel = site.options.glass()
    logging.getLogger(
        "kivy"
    ).disabled = True  # of its forty lines why there is no window, the finding is one word
    try:
        window = TouchWindow(panel, _nothing, _nothing)
    except TouchFault as fault:
        return broken("screen", "no-window", fault.code)
    try:
        window.show(_first_page(site.options.languages))
        window.frame()
        sizes = {f"{w}x{h}" for w, h in (display_size(), window.size)}
        pixels = window.pixels()
    finally:
        window.close()
    wanted = f"{panel.width_px}x{panel.height_px}"
    if sizes != {wanted}:
        return broken("screen", "wrong-size", " ".join(sorted(sizes - {wanted})))
    if is_blank(pixels):
        return broken("screen", "blank")
    return untested("screen", f"drawn {wanted}")


def touch(site: Site) -> Finding:
    """With nobody there: the system has a touch screen."""
    if site.attended:
        return untested("touch")
    try:
        found = touch_screens(site.input_devices)
    except OSError:  # a system that does not tell
        return untested("touch")
    return untested("touch", ", ".join(found)) if found else broken("touch", "missing")


def _first_page(languages: tuple[str, ...]) -> Page:
    composer = Composer({language: Values(language, Messages(language)) for language in languages})
    first = replace(attract_screen(View(), languages, None), bar=ATTRACT_BAR)
    return composer.page(first, Preferences(languages[0]))


def is_blank(pixels: bytes) -> bool:
    """One colour all over."""
    step = _BYTES * _SAMPLED
    return len({pixels[at : at + _BYTES] for at in range(0, len(pixels), step)}) == 1


def _nothing(_: str) -> None:
    """Nobody touches it."""
