"""The inbox in a real browser: read, heard, pressed; with the keyboard alone and without scripts."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

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
CENTRE, SERVICE = "MA-11-LAA-02", "rsu_help"


def file_request(central: Central) -> Any:
    """A request of an adult with every answer left to staff, as the shipped form wants it."""
    (form,) = central.get(f"/registration/services/{SERVICE}/eForms")
    schema = central.get(f"/registration/eForms/{form['eFormId']}")["schema"]
    data = {name: {"left": "with-staff"} for name in schema["required"]}
    data |= {one["id"]: {"value": "yes"} for one in schema["x-shubbak"]["fields"] if one["kind"] == "consent"}
    data |= {"of_age": {"value": "yes"}}
    now = "2026-11-23T07:58:30Z"
    consent: Any = {"text": "c1", "language": "ar", "given_at": now, "act": "choice-and-confirmation"}
    return central.post(
        f"/registration/services/{SERVICE}/applications",
        applicantId="visit-1",
        applicationName=SERVICE,
        created=now,
        formData={"eFormId": form["eFormId"], "data": data},
        documentUrls=[],
        kiosk=f"{CENTRE}.kiosk-1",
        centre=CENTRE,
        consent=consent,
    )


def inbox(desk: int = 2) -> str:
    return f"/staff/requests?centre={CENTRE}&desk={desk}"


def test_a_request_is_decided_by_keyboard(window: BrowserContext, central: Central) -> None:
    filed = file_request(central)
    page = sign_in(window, inbox())
    page.locator(f"#request-{filed['fileId']} a").press("Enter")
    tab_to(page, FRENCH("requests-to-in-review")).press("Enter")
    expect(page.locator("#said")).to_contain_text(FRENCH("requests-said-to-in-review"))
    tab_to(page, FRENCH("requests-to-missing-documents")).press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    tab_to(page, FRENCH("requests-papers-ask")).press("Enter")
    expect(page.locator("#said")).to_contain_text(FRENCH("requests-said-to-missing-documents"))
    found = central.post(
        "/registration/receipts/find", kiosk=f"{CENTRE}.kiosk-1", code=filed["receipt"]["code"]
    )
    assert (found["stage"], len(found["missing"])) == ("missing-documents", 1)


def test_without_scripts_it_works_all_the_same(chromium: Browser, central: Central) -> None:
    filed = file_request(central)
    context = new_window(chromium, central, "ar", java_script_enabled=False)
    page = sign_in(context, inbox())
    page.fill("#code", filed["receipt"]["code"])
    page.keyboard.press("Enter")
    page.locator("#to-in-review").click()
    page.locator("#refuse summary").click()
    page.select_option("#reason", "no-place")
    page.locator("#to-refused").click()
    expect(page.locator(".now .note")).to_be_visible()
    context.close()


@pytest.fixture(scope="module", params=["ar", "fr"])
def looked_at(request: pytest.FixtureRequest, chromium: Browser, central: Central) -> Any:
    context = new_window(chromium, central, request.param)
    page = sign_in(context, inbox())
    yield page
    context.close()


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)], ids=["wide", "tall"])
def test_every_page_can_be_read_heard_and_pressed(
    looked_at: Page, central: Central, size: tuple[int, int]
) -> None:
    filed = file_request(central)
    looked_at.set_viewport_size({"width": size[0], "height": size[1]})
    one = f"/staff/requests/one?file={filed['fileId']}&desk=2"
    for path in (inbox(), f"{inbox()}&show=overdue", f"{inbox()}&show=ended&said=not-found", one):
        looked_at.goto(path)
        assert audit(looked_at) == []
    looked_at.locator("#to-in-review").click()
    for folded in looked_at.locator("details").all():
        folded.evaluate("list => { list.open = true; }")
    assert audit(looked_at) == []
