"""A member of staff: reads the words of a page and presses what is on it, nothing else."""

import itertools
import re
from datetime import date
from typing import Any

from fastapi.testclient import TestClient

from central.staff.words import LOCALE, Words
from tests.central.places import CENTRE
from tests.central.worlds import World
from tests.staff.reading import Page, read

PASSWORD = "a password of the desk"
ISOLATES = re.compile("[\u2066-\u2069]")
_addresses = itertools.count(1)


class Member:
    """With a browser of their own; every answer is in `page` and `answer`."""

    def __init__(self, world: World, language: str = "fr", desk: int = 2, centre: str = CENTRE) -> None:
        self.world = world
        self.say = Words(LOCALE / f"{language}.ftl")
        self.client = TestClient(
            world.client.app,
            base_url="http://127.0.0.1",
            raise_server_exceptions=False,
            headers={"Accept-Language": f"{language}-MA"},
            client=(f"127.0.0.{next(_addresses) % 250 + 1}", 50000),
        )
        self.desk = f"/staff/desk?centre={centre}&desk={desk}"
        self.answer: Any  # httpx or httpx2, whichever the test client stands on
        self.page: Page

    def signed_in(self, password: str = PASSWORD, name: str = "") -> "Member":
        """At the desk, through the sign-in page; by name with a password of their own."""
        self.open(self.desk)
        self.press("sign-in-button", password=password, name=name)
        return self

    def by_name(self, name: str) -> "Member":
        """Signed in as a person."""
        return self.signed_in(self.world.services.staff.add_member(name) or "", name)

    def open(self, url: str) -> Page:
        return self._read(self.client.get(url))

    def press(self, message: str, about: str = "", **typed: str) -> Page:
        """Presses the button with these words (that is about this number) on the page as it was read."""
        wanted = self._plain(message)
        for form in self.page.forms:
            for button in form.buttons:
                words = ISOLATES.sub("", button.words)
                if re.match(wanted, words) and words.endswith(about):
                    fields = {**form.fields, **({button.name: button.value} if button.name else {}), **typed}
                    return self._read(self.client.post(form.action, data=fields))
        raise AssertionError(f"no button {wanted!r} about {about!r} on: {self.words}")

    @property
    def words(self) -> str:
        """Everything on the page, without marks of direction."""
        return ISOLATES.sub("", self.page.words)

    def part(self, section: str) -> str:
        """The words of a section; empty when it is not there."""
        return ISOLATES.sub("", self.page.sections.get(section, ""))

    def hears(self, message: str, **arguments: str | int | date) -> bool:
        """Whether the page says this."""
        return ISOLATES.sub("", self.say(message, **arguments)) in self.words

    def _read(self, answer: Any) -> Page:
        self.answer = answer
        self.page = read(answer.text)
        return self.page

    def _plain(self, message: str) -> str:
        """The words of a button as a pattern: its number may be any."""
        try:
            text = self.say(message)
        except Exception:  # noqa: BLE001 - a button that names the next number
            text = self.say(message, number="R-000").replace("R-000", "\u0000")
        return re.escape(ISOLATES.sub("", text)).replace("\u0000", r"[A-Z]-[0-9]{3}")
