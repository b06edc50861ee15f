"""The services of a centre in a real browser, in both languages; what kiosks fetch follows."""

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

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

__all__ = ["central", "chromium", "window"]
pytestmark = pytest.mark.slow
expect.set_options(timeout=PATIENCE_MS)
FRENCH = Words(LOCALE / "fr.ftl")
CENTRE, LOOKS, RSU = "MA-11-LAA-02", "DEMO-01-TNG-01", "rsu_help"


def services(centre: str) -> str:
    return f"/staff/services?centre={centre}&desk=2"


def offered(central: Central, centre: str) -> list[str]:
    found = central.get("/v1/catalogue")["centres"]
    return next(list(one["services"]) for one in found if one["id"] == centre)


def test_by_keyboard_a_service_goes_and_comes_back_and_kiosks_fetch_it(
    window: BrowserContext, central: Central
) -> None:
    before = offered(central, CENTRE)
    slot = central.get("/v1/slots", centre=CENTRE, service=RSU, days="10")["slots"][0]
    central.post("/v1/appointments", kiosk=f"{CENTRE}.kiosk-1", slot=slot["id"])
    page = sign_in(window, services(CENTRE))
    row = page.locator(f"#service-{RSU}")
    row.locator("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text(FRENCH("services-stay-appointments", n=1))
    expect(page.locator(f"#service-{RSU}")).to_contain_text(FRENCH("services-off"))
    assert offered(central, CENTRE) == [one for one in before if one != RSU]

    tab_to(page, FRENCH("action-switch-on")).press("Enter")
    expect(page.locator(f"#service-{RSU}")).to_contain_text(FRENCH("services-on"))
    assert sorted(offered(central, CENTRE)) == sorted(before)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_page_can_be_read_heard_and_pressed(chromium: Browser, central: Central, language: str) -> None:
    context = new_window(chromium, central, language)
    page = sign_in(context, services(LOOKS))
    page.locator(".row button").first.click()
    expect(page.locator("#said")).to_be_visible()
    for width, height in ((1280, 800), (800, 1280)):
        page.set_viewport_size({"width": width, "height": height})
        assert audit(page) == []
    page.locator(".row.off button").first.click()
    context.close()
