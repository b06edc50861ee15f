"""Publishing in a real browser with the real content: two people, both languages, and how it looks and is heard."""

import pytest
from playwright.sync_api import Browser, Page, expect

from central.staff.words import LOCALE, Words
from tests.central.publishing_world import COMPLETE
from tests.staff.browser import PATIENCE_MS, Central, audit, central, chromium, new_window, sign_in

__all__ = ["central", "chromium"]
pytestmark = pytest.mark.slow
expect.set_options(timeout=PATIENCE_MS)
ASKED = ("school_level", "phone")
LIST = "/staff/publishing?centre=MA-11-LAA-02&desk=2"


def write(page: Page) -> None:
    """Fills everything in, as a person with a keyboard and a mouse."""
    for tag, text in COMPLETE.name.shown.items():
        page.fill(f"#name-{tag}", text)
    for tag, text in COMPLETE.name.sound.items():
        page.fill(f"#name-{tag}-sound", text)
    page.locator('input[name="pictogram"][value="literacy"]').check()
    page.select_option("#category", index=2)
    page.select_option("#letter", "F")
    page.fill("#minutes", "30")
    page.locator('input[type="checkbox"]').first.check()
    for place, name in enumerate(ASKED, 1):
        page.locator(f'[name="question.{name}"]').check()
        page.fill(f'[name="place.{name}"]', str(place))
    expect(page.locator('[name="question.full_name"]')).to_be_disabled()
    page.locator("#write button").click()


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_two_people_let_a_service_out_and_kiosks_fetch_it(
    chromium: Browser, central: Central, language: str
) -> None:
    say = Words(LOCALE / f"{language}.ftl")
    writer, reader = (new_window(chromium, central, language) for _ in range(2))
    page = sign_in(writer, LIST, "Amal", central.hire("Amal"))
    page.get_by_role("button", name=say("publishing-write")).click()
    expect(page.locator("#gaps")).to_be_visible()
    look(page)
    write(page)
    expect(page.locator("#said")).to_contain_text(say("publishing-said-saved"))
    expect(page.locator("#gaps")).to_have_count(0)
    look(page)
    page.get_by_role("button", name=say("action-submit")).click()
    expect(page.locator("#said")).to_contain_text(say("publishing-said-submitted"))

    other = sign_in(reader, LIST, "Said", central.hire("Said"))
    look(other)
    other.locator(".row a").first.click()
    expect(other.locator("#preview")).to_contain_text(COMPLETE.name.shown["zgh"])
    card = other.locator('.kiosk[lang="ary"]')
    assert card.evaluate("card => getComputedStyle(card).direction") == "rtl"
    before = [one["id"] for one in central.get("/v1/catalogue")["services"]]
    other.get_by_role("button", name=say("action-approve")).click()
    expect(other.locator("#said")).to_contain_text(say("publishing-said-published"))
    look(other)
    (new,) = (one for one in central.get("/v1/catalogue")["services"] if one["id"] not in before)
    assert new["name"]["shown"] == COMPLETE.name.shown
    assert new["form"] == ["of_age", *ASKED, "slot", "consent"]
    writer.close()
    reader.close()


def look(page: Page) -> None:
    """Wide and tall, nothing is wrong with it."""
    for width, height in ((1280, 800), (800, 1280)):
        page.set_viewport_size({"width": width, "height": height})
        assert audit(page) == []
