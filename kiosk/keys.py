"""Keys and switches that are read by themselves, beside those that come with the window."""

from collections.abc import Callable
from pathlib import Path

from kiosk.devices.keypad.codes import key_of, switch_of
from kiosk.devices.keypad.reader import KeyReader
from kiosk.devices.keypad.sources import Opening, device, pipe
from kiosk.devices.keypad.strokes import BOUNCE_SECONDS, Keys, Stroke, Verdict, judge
from kiosk.devices.switches.presses import Switch, SwitchRules
from kiosk.devices.switches.presses import judge as judge_switch
from kiosk.dialogue.actions import Action
from kiosk.dialogue.preferences import Switches
from kiosk.dialogue.switching import LEAST_SECONDS
from kiosk.settings.options import KeypadOption, SwitchesOption

Told = Callable[[str], None]


class Keypad:
    """A keypad of its own, where the site has one. `pressed` gets the names of its keys, from a thread of ours."""

    def __init__(self, option: KeypadOption, pressed: Callable[[str], None], told: Told) -> None:
        self._rules = option.rules()
        self._pressed = pressed
        self._keys = Keys()
        self._reader = None
        if option.kind != "window":
            self._reader = KeyReader("keypad", opening_of(option.kind, option.at), key_of, self._struck, told)

    def start(self) -> None:
        if self._reader is not None:
            self._reader.start()

    def stop(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def _struck(self, stroke: Stroke) -> None:
        self._keys, verdict = judge(self._keys, stroke, self._rules)
        if verdict is Verdict.PRESS:
            self._pressed(stroke.key)


class SwitchBox:
    """Switches: of a device of their own, where the site has one; and whatever the window hands on.

    `meant` gets what they mean, from any thread; `switches` tells those of the visitor, if they are known.
    """

    def __init__(
        self,
        option: SwitchesOption,
        meant: Callable[[Action], None],
        switches: Callable[[], Switches | None],
        told: Told,
    ) -> None:
        self._option = option
        self._meant = meant
        self._switches = switches
        self._state = Switch()
        self._reader = None
        if option.kind != "window":
            opening = opening_of(option.kind, option.at)
            self._reader = KeyReader("switches", opening, switch_of, self.struck, told)

    def start(self) -> None:
        if self._reader is not None:
            self._reader.start()

    def stop(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def struck(self, stroke: Stroke) -> None:
        self._state, action = judge_switch(self._state, stroke, self._rules())
        if action is not None:
            self._meant(action)

    def _rules(self) -> SwitchRules:
        """Two switches need no pause between them: only the scan makes a press too many costly."""
        switches = self._switches()
        least = LEAST_SECONDS if switches is None else switches.least
        two = switches is not None and switches.moves is not None
        return SwitchRules(least, BOUNCE_SECONDS if two else self._option.lockout_seconds)


def opening_of(kind: str, at: str) -> Opening:
    """How the keys of an option are opened."""
    return pipe(Path(at)) if kind == "pipe" else device(at)
