"""Keypad and switches of their own: plugged in or not; whether they are felt and heard, a person tells."""

from kiosk.check.findings import Finding, broken, untested
from kiosk.check.site import Site
from kiosk.devices.keypad.sources import keys_are_there
from kiosk.settings.options import KeypadOption, SwitchesOption


def keypad(site: Site) -> Finding:
    """Keys that come as a keyboard's do cannot be told from none."""
    return _found("keypad", site.options.keypad)


def switches(site: Site) -> Finding:
    """As `keypad`."""
    return _found("switches", site.options.switches)


def _found(part: str, option: KeypadOption | SwitchesOption) -> Finding:
    if option.kind == "window":
        return untested(part)
    if not keys_are_there(option.kind, option.at):
        return broken(part, "missing", option.at)
    return untested(part)
