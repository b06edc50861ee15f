"""A real central as a process, with the real content, and a real browser in front of it."""

import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from tests.setup.tree import ROOT
from tests.staff.member import ISOLATES, PASSWORD

NOW = "2026-11-23T09:00:00+01:00"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
PATIENCE_MS = 8000
"""Far more than anything takes on an idle machine: builds run on busy ones."""


@dataclass
class Central:
    """`url` is where it listens, `state` its folder."""

    url: str
    state: Path

    def __post_init__(self) -> None:
        self._keys = itertools.count(1)

    def post(self, path: str, **message: Any) -> Any:
        answer = httpx.post(
            self.url + path, json=message, headers={"Idempotency-Key": f"key-{next(self._keys)}"}
        )
        assert answer.is_success, answer.text
        return answer.json()

    def get(self, path: str, **query: str) -> Any:
        return httpx.get(self.url + path, params=query).raise_for_status().json()

    def walk_in(self, centre: str, service: str) -> str:
        """The number of a visitor who comes without an appointment."""
        number: str = self.post("/v1/walk-ins", kiosk=f"{centre}.kiosk-2", centre=centre, service=service)[
            "number"
        ]
        return number

    def hire(self, name: str) -> str:
        """Somebody with a password of their own."""
        command = [sys.executable, "-m", "central", "staff", "add", name, "--state", str(self.state)]
        return subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout.strip()

    def ask_help(self, centre: str, kiosk: int) -> str:
        call: str = self.post("/v1/help-calls", kiosk=f"{centre}.kiosk-{kiosk}", centre=centre)["id"]
        return call


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Central]:
    state = tmp_path_factory.mktemp("central")
    environment = {**os.environ, "SHUBBAK_STAFF_PASSWORD": PASSWORD}
    command = [sys.executable, "-m", "central"]
    options = ["--state", str(state), "--now", NOW]
    subprocess.run([*command, "seed", *options], check=True, cwd=ROOT, env=environment)
    log = state / "log"
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            [*command, "serve", "--port", "0", *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        )
    try:
        assert process.stdout
        yield Central(process.stdout.readline().split()[-1], state)
    finally:
        process.terminate()
        process.wait(10)
    assert PASSWORD not in log.read_text()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser, central: Central) -> Iterator[BrowserContext]:
    """French, nobody signed in."""
    context = new_window(chromium, central, "fr")
    yield context
    context.close()


def new_window(chromium: Browser, central: Central, language: str, **more: Any) -> BrowserContext:
    context = chromium.new_context(locale=f"{language}-MA", base_url=central.url, **more)
    context.set_default_timeout(PATIENCE_MS)
    return context


def sign_in(context: BrowserContext, path: str, name: str = "", password: str = PASSWORD) -> Page:
    """A page of staff, signed in as a member would; without a name, as the desk."""
    page = context.new_page()
    page.goto(path)
    page.fill("#name", name)
    page.fill("#password", password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(path))
    return page


def tab_to(page: Page, words: str) -> Locator:
    """Presses Tab until what has the focus begins with these words; it must be seen to have it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if ISOLATES.sub("", page.evaluate("document.activeElement.textContent")).strip().startswith(words):
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style == "solid"
            return page.locator(":focus")
    raise AssertionError(f"no Tab leads to {words}")


def audit(page: Page) -> list[str]:
    """What `audit.js` complains about."""
    page.evaluate("document.fonts.ready")
    complaints: list[str] = page.evaluate(Path(__file__).with_name("audit.js").read_text(encoding="utf-8"))
    return complaints
