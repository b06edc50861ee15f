"""`python -m tests.check.one_check ANSWERS ARGUMENTS…`: `kiosk check` on an offscreen window, with a person before it.

ANSWERS is a JSON object: by screen, the choice that the person touches, or a key (`key:w`) that is not asked for; on any other screen the person does what is
asked: touches the target, presses the key that is named, a switch, else touches the first choice. Pictures of the screens go where SCREENS
says.
"""

import json
import os
import sys
from pathlib import Path
from unittest.mock import patch

os.environ["SDL_VIDEODRIVER"] = "offscreen"
os.environ["DISPLAY"] = ":offscreen"

import kiosk.app
from kiosk.__main__ import main
from kiosk.content.messages import Messages
from kiosk.content.page import Page
from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue.screen import ScreenKind
from kiosk.locate import CONFIG
from kiosk.touch.hands import WindowHands

ANSWERS: dict[str, list[str]] = json.loads(sys.argv[1])
SEEN: list[str] = []
KEY, TARGET = "check-key", "check-target"
SWITCHES = {"check-first-switch": "q", "check-second-switch": "z"}  # keys without a meaning
NAMED = load_keymap(CONFIG / "keymaps" / "default.json").named.values()


class Attended(kiosk.app.Kiosk):
    """The kiosk as it is, and a person before it."""

    strayed = False

    def _pump(self) -> float:
        wanted = super()._pump()
        page = self.conversation.page
        waits = self.conversation.session.pending is not None  # what stands there is no question any more
        if page is not None and page.kind is not ScreenKind.BUSY and not waits:
            self.window.frame()
            self._picture(page.id)
            assert page.error is not None or not self.strayed, "a key that was not asked for is not told"
            self._answer(page)
        return min(wanted, 0.02)

    def _answer(self, page: Page) -> None:
        """A finger, or a key that is asked for or is not."""
        given = (ANSWERS.get(page.id) or [""]).pop(0)
        self.strayed = given.startswith("key:")
        if self.strayed:
            WindowHands(self.window).press(given.removeprefix("key:"))
        elif page.id == TARGET and not given:
            self._touch("target")
        elif given or page.id not in (KEY, *SWITCHES):
            self._touch(given or next(one.id for one in page.controls if "bar:" not in one.id))
        else:
            key = SWITCHES.get(page.id) or _named(page.prompt.shown, page.language)
            WindowHands(self.window).press(key)

    def _touch(self, control: str) -> None:
        (node,) = [node for node in self.window.tree() if node.id == control]
        WindowHands(self.window).tap(int(node.box.x + node.box.w / 2), int(node.box.y + node.box.h / 2))

    def _picture(self, name: str) -> None:
        folder = os.environ.get("SCREENS")
        if folder and name not in SEEN:
            SEEN.append(name)
            self.window.screenshot(Path(folder) / f"{len(SEEN):02d}-{name}.png")


def _named(asked: str, language: str) -> str:
    """The key that the words on the screen speak of."""
    messages = Messages(language)
    (key,) = [
        key
        for key in NAMED
        if asked == messages.shown("check-key", {"key": messages.shown(f"keyname-{key}", {})})
    ]
    return key


with patch("kiosk.app.Kiosk", Attended):
    raise SystemExit(main(["check", *sys.argv[2:]]))
