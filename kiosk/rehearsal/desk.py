"""What staff did before a visitor came: at their own pages, signed in, as they do."""

import re
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from typing import Final

_TOKEN: Final = re.compile(r'name="form_token" value="(\w+)"')


class Desk:
    """The staff pages of our own central on loopback. Raises OSError where it does not answer."""

    def __init__(self, url: str, password: str) -> None:
        self._url = f"{url}/staff"
        self._password = password
        cookies = urllib.request.HTTPCookieProcessor(CookieJar())
        self._browser = urllib.request.build_opener(cookies)

    def move(self, centre: str, slot: str, new_time: str) -> None:
        """All who are booked in the slot come at `new_time` of the same day, for no reason that is told."""
        self._send("/sign-in", {"password": self._password}, self._token("/sign-in"))
        moved = {"centre": centre, "slot": slot, "action": "move", "new_time": new_time, "why": "other"}
        page = f"/slots?centre={urllib.parse.quote(centre)}"
        self._send("/slots", {**moved, "time": new_time, "desk": ""}, self._token(page))

    def _token(self, page: str) -> str:
        """What every form of a page carries."""
        with self._browser.open(self._url + page, timeout=10) as answer:
            found = _TOKEN.search(answer.read().decode())
        if found is None:
            raise OSError(f"{page}: no form of ours")
        return found[1]

    def _send(self, form: str, fields: dict[str, str], token: str) -> None:
        body = urllib.parse.urlencode({**fields, "form_token": token}).encode()
        with self._browser.open(self._url + form, body, timeout=10) as answer:
            answer.read()
