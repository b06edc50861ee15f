"""Reads a page as a browser would: its words, its language and direction, its forms and their buttons."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "input", "br", "img"})


@dataclass
class Button:
    words: str
    name: str
    value: str


@dataclass
class Form:
    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[Button] = field(default_factory=list)


@dataclass
class Page:
    """`unseen` are words for screen readers only, within `words` too."""

    html: str
    language: str = ""
    direction: str = ""
    words: str = ""
    sections: dict[str, str] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.open: list[tuple[str, str]] = []  # (tag, id)
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.page.language, self.page.direction = got["lang"], got["dir"]
        if tag == "form":
            self.page.forms.append(Form(got["action"]))
        ticked = got.get("type") not in ("radio", "checkbox") or "checked" in got
        if tag in ("input", "select") and self.page.forms and ticked:
            self.page.forms[-1].fields[got["name"]] = got.get("value", "")
        if tag == "select":
            self.select = got["name"]
        if tag == "option" and "selected" in got:
            self.page.forms[-1].fields[self.select] = got["value"]
        if tag == "button":
            self.page.forms[-1].buttons.append(Button("", got.get("name", ""), got.get("value", "")))
        if tag not in _VOID:
            self.open.append((tag, got.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "title" in tags or not data.strip():
            return
        self.page.words += data
        for _, part in self.open:
            if part:
                self.page.sections[part] = self.page.sections.get(part, "") + data
        if "button" in tags:
            self.page.forms[-1].buttons[-1].words += data


def read(html: str) -> Page:
    """The page; asserts that its tags are closed in order."""
    page = Page(html)
    reader = _Reader(page)
    reader.feed(html)
    reader.close()
    assert not reader.open
    return page
