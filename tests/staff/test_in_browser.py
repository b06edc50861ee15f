"""The desk in a real browser: with the keyboard alone, while the hall and the kiosks follow."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from central.staff.web import HERE
from central.staff.words import LOCALE, Words
from tests.staff.browser import (
    PATIENCE_MS,
    Central,
    audit,
    central,
    chromium,
    new_window,
    sign_in,
    tab_to,
    window,
)
from tests.staff.member import ISOLATES, PASSWORD

__all__ = ["central", "chromium", "window"]
pytestmark = pytest.mark.slow
expect.set_options(timeout=PATIENCE_MS)
FRENCH = Words(LOCALE / "fr.ftl")

# Each story has a centre of its own: all stand in one central.
STORY, HELP, FOCUS, CUT, PLAIN, LOOKS = (
    *(f"MA-11-LAA-0{n}" for n in (2, 3, 1, 5, 4)),
    "DEMO-01-TNG-01",
)
SUPPORT, CARD = "women_support", "disability_certificate_new"


def desk(centre: str, number: int) -> str:
    return f"/staff/desk?centre={centre}&desk={number}"


def test_a_day_at_the_desk_by_keyboard_while_the_hall_follows(
    window: BrowserContext, central: Central
) -> None:
    hall = window.new_page()
    hall.goto(f"/hall/{STORY}")
    expect(hall.locator(".nobody")).to_contain_text(FRENCH("hall-nobody"))

    page = window.new_page()
    page.goto(desk(STORY, 3))
    page.keyboard.type("not the password")  # the field has the focus
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text(FRENCH("sign-in-wrong"))
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("#now")).to_contain_text(FRENCH("now-nobody"))

    first, second = (central.walk_in(STORY, CARD) for _ in range(2))
    expect(page.locator("#waiting")).to_contain_text(second)
    tab_to(page, f"Appeler {first}").press("Enter")
    expect(page.locator(".giant")).to_have_text(first)
    expect(page.locator("#said")).to_contain_text("est appelé")
    expect(hall.locator(".call").first).to_contain_text(first)
    assert central.get("/v1/calls", centre=STORY)["calls"][0]["number"] == first
    assert page.evaluate("document.activeElement.id") == "now-title"  # the button is gone, its section is not

    tab_to(page, f"Terminé, appeler {second}").press("Enter")
    expect(page.locator(".giant")).to_have_text(second)
    expect(hall.locator(".call")).to_have_count(2)
    expect(hall.locator(".call").first).to_contain_text(second)

    tab_to(page, FRENCH("action-no-show")).press("Enter")
    expect(page.locator("#now")).to_contain_text(FRENCH("now-nobody"))
    tab_to(page, FRENCH("over-title")).press("Enter")
    expect(page.locator("#over")).to_contain_text(FRENCH("state-fulfilled"))
    expect(page.locator("#over")).to_contain_text(FRENCH("state-noshow"))


def test_a_call_for_help_is_announced_and_takes_no_focus(window: BrowserContext, central: Central) -> None:
    page = sign_in(window, desk(HELP, 3))
    tab_to(page, FRENCH("nav-slots"))
    title = page.title()
    call = central.ask_help(HELP, 2)
    asked = FRENCH("help-asked", kiosk=FRENCH("kiosk-number", n=2))
    expect(page.locator("#announce")).to_have_text(asked)
    expect(page.locator("#help")).to_contain_text(asked)
    assert page.title() == f"(1) {title}"
    expect(page.locator(":focus")).to_have_text(FRENCH("nav-slots"))

    tab_to(page, FRENCH("action-coming")).press("Enter")
    expect(page.locator("#help")).to_contain_text(FRENCH("help-coming"))
    assert central.get(f"/v1/help-calls/{call}")["state"] == "coming"
    assert page.title() == title

    page.locator(f"#helped-{call}").click()
    expect(page.locator("#help")).to_have_count(0)
    assert central.get(f"/v1/help-calls/{call}")["state"] == "closed"


def test_whoever_comes_takes_neither_focus_nor_an_open_list_away(
    window: BrowserContext, central: Central
) -> None:
    central.walk_in(FOCUS, SUPPORT)
    page = sign_in(window, desk(FOCUS, 1))
    page.locator("#call-next").click()
    expect(page.locator(".giant")).to_be_visible()
    page.locator("#over-summary").click()
    again = page.get_by_role("button", name=re.compile(f"^{FRENCH('action-again')}"))
    again.focus()
    was = page.evaluate("window.button = document.activeElement; window.button.id")

    number = central.walk_in(FOCUS, SUPPORT)
    expect(page.locator("#waiting")).to_contain_text(number)
    assert page.evaluate("document.activeElement.id") == was
    assert page.evaluate("document.activeElement === window.button")  # the very same, not one like it
    assert page.locator("#over").evaluate("list => list.open")
    assert page.locator("#announce").inner_text() == ""


def test_a_line_that_is_cut_is_told_and_mended(window: BrowserContext, central: Central) -> None:
    page = sign_in(window, desk(CUT, 1))
    central.walk_in(CUT, SUPPORT)
    page.locator("#call-next").wait_for()
    window.set_offline(True)
    page.locator("#call-next").click()
    expect(page.locator("#stale")).to_have_text(FRENCH("not-up-to-date"))
    window.set_offline(False)
    expect(page.locator("#stale")).to_be_hidden()
    page.locator("#call-next").click()
    expect(page.locator(".giant")).to_be_visible()


def test_without_scripts_the_desk_works_all_the_same(chromium: Browser, central: Central) -> None:
    context = new_window(chromium, central, "ar", java_script_enabled=False)
    number = central.walk_in(PLAIN, "rsu_help")
    page = sign_in(context, desk(PLAIN, 2))
    page.locator("#call-next").click()
    expect(page.locator(".giant")).to_have_text(number)
    page.locator(".now .button.main").click()
    expect(page.locator(".now .note")).to_be_visible()
    context.close()


def test_what_changes_is_asked_for_often_enough() -> None:
    """Within two seconds: that often, and half a second for the way."""
    script = (HERE / "static" / "live.js").read_text(encoding="utf-8")
    period = re.search(r"PERIOD = (\d+)", script)
    assert period
    assert int(period[1]) <= 1500


@pytest.fixture(scope="module", params=["ar", "fr"])
def looked_at(request: pytest.FixtureRequest, chromium: Browser, central: Central) -> Iterator[Page]:
    """A member with work on the desk: somebody called, waiting, expected, gone, and a call for help."""
    for _ in range(3):
        central.walk_in(LOOKS, CARD)
    slots = central.get("/v1/slots", centre=LOOKS, service=CARD, days="1")["slots"]
    for slot in slots[:3]:
        central.post("/v1/appointments", kiosk=f"{LOOKS}.kiosk-1", slot=slot["id"])
    context = new_window(chromium, central, request.param)
    page = sign_in(context, desk(LOOKS, 2))
    central.ask_help(LOOKS, 1)
    if page.locator("#call-next").count():
        page.locator("#call-next").click()
        page.locator(".giant").wait_for()
    yield page
    context.close()


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)], ids=["wide", "tall"])
@pytest.mark.parametrize(
    "path",
    [
        desk(LOOKS, 2),
        "/staff/desk",
        f"/staff/desk?centre={LOOKS}",
        f"/staff/slots?centre={LOOKS}&desk=2&service={CARD}",
        "/staff/nowhere",
        f"/hall/{LOOKS}",
        "/hall/DEMO-03-FES-01",
    ],
)
def test_every_page_can_be_read_heard_and_pressed(looked_at: Page, path: str, size: tuple[int, int]) -> None:
    looked_at.set_viewport_size({"width": size[0], "height": size[1]})
    looked_at.goto(path)
    assert audit(looked_at) == []


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_sign_in_page_can_be_read_heard_and_pressed(
    chromium: Browser, central: Central, language: str
) -> None:
    context = new_window(chromium, central, language)
    page = context.new_page()
    for width, height in ((1280, 800), (800, 1280)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto("/staff/sign-in")
        assert audit(page) == []
    direction = page.evaluate("getComputedStyle(document.body).direction")
    assert direction == ("rtl" if language == "ar" else "ltr")
    context.close()


def test_arabic_is_mirrored_and_its_numbers_are_not(chromium: Browser, central: Central) -> None:
    boxes = {}
    for language in ("ar", "fr"):
        context = new_window(chromium, central, language)
        page = sign_in(context, desk(PLAIN, 1))
        boxes[language] = [page.locator(part).bounding_box() for part in ("#now", "#expected")]
        context.close()
    (now_ar, expected_ar), (now_fr, expected_fr) = boxes["ar"], boxes["fr"]
    assert now_ar and expected_ar and now_fr and expected_fr  # noqa: PT018 - they are on the page
    assert now_ar["x"] > expected_ar["x"]
    assert now_fr["x"] < expected_fr["x"]
    assert now_ar["x"] + now_ar["width"] == pytest.approx(1280 - now_fr["x"], abs=20)
    assert ISOLATES.sub("", Words(LOCALE / "ar.ftl")("said-called", number="R-012")).count("R-012") == 1
