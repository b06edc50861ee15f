"""Writing and publishing a service on the pages: two people, two browsers, and what nobody should type."""

from http import HTTPStatus

import pytest

from central.publishing.form import LONGEST_LINE
from tests.central.places import CENTRE, RSU
from tests.central.publishing_world import COMPLETE, in_catalogue, submitted, written
from tests.central.worlds import World
from tests.staff.member import PASSWORD, Member

LIST = f"/staff/publishing?centre={CENTRE}&desk=2"
TYPED = {
    **{f"name.{tag}": text for tag, text in COMPLETE.name.shown.items()},
    **{f"name.{tag}.sound": text for tag, text in COMPLETE.name.sound.items()},
    "pictogram": "queue_f",
    "category": "learning",
    "letter": "R",
    "minutes": "20",
    "document.cin_copy": "yes",
}


@pytest.fixture
def amal(sqlite_world: World) -> Member:
    """She writes."""
    sqlite_world.services.staff.set_password(PASSWORD)
    return Member(written(sqlite_world)).by_name("Amal")


@pytest.fixture
def said(amal: Member) -> Member:
    """He reads and approves."""
    return Member(amal.world).by_name("Said")


def begin(member: Member, service: str = "") -> str:
    """The address of a draft that was just begun."""
    member.open(LIST)
    member.press("publishing-write", service=service)
    assert member.answer.status_code == HTTPStatus.OK
    return str(member.answer.url)


def published(member: Member) -> list[str]:
    listed = member.world.get("/v1/catalogue").json()["services"]
    return [one["name"]["shown"]["fr"] for one in listed]


def test_from_nothing_to_the_catalogue_by_two_people(amal: Member, said: Member) -> None:
    address = begin(amal)
    assert amal.hears("publishing-gap-missing")
    assert not amal.hears("action-submit"), "what is incomplete has no button to ask with"
    amal.press("action-save", **TYPED)
    assert amal.hears("publishing-said-saved")
    assert not amal.part("gaps")
    amal.press("action-submit")
    assert amal.hears("publishing-state-submitted")
    amal.press("action-approve")
    assert amal.hears("publishing-said-own-work")
    assert "Cours de natation" not in published(amal)

    said.open(address)
    for text in (*COMPLETE.name.shown.values(), *COMPLETE.name.sound.values(), "R-012", "Registre"):
        assert text in said.part("preview")
    said.press("action-approve")
    assert said.hears("publishing-said-published")
    assert "Cours de natation" in published(said)
    said.open(LIST)
    assert said.hears("publishing-none")


def test_the_preview_runs_the_way_each_language_is_read(amal: Member) -> None:
    begin(amal)
    amal.press("action-save", **TYPED)
    for tag, direction in (("ar", "rtl"), ("ary", "rtl"), ("zgh", "ltr"), ("fr", "ltr")):
        assert f'<div class="kiosk" lang="{tag}" dir="{direction}">' in amal.page.html


def test_the_desk_reads_and_is_told_how_to_write(amal: Member, said: Member) -> None:
    address = begin(amal)
    amal.press("action-save", **TYPED)
    desk = Member(amal.world).signed_in()
    desk.open(address)
    assert desk.hears("publishing-by-name")
    assert not [form for form in desk.page.forms if form.action.startswith("/staff/publishing")]
    form = next(form for form in amal.page.forms if form.action.endswith("/act"))
    token = next(form.fields["form_token"] for form in desk.page.forms)
    desk._read(desk.client.post(form.action, data={**form.fields, "form_token": token, "action": "discard"}))
    assert desk.hears("publishing-said-by-name")
    said.open(address)
    assert said.hears("publishing-state-draft")


def test_two_browsers_on_one_draft_the_second_keeps_its_words_and_is_told(amal: Member, said: Member) -> None:
    address = begin(amal)
    said.open(address)
    amal.press("action-save", **TYPED)
    said.press("action-save", **{**TYPED, "name.fr": "Piscine pour tous"})
    assert said.answer.status_code == HTTPStatus.CONFLICT
    assert said.hears("publishing-said-conflict")
    assert 'value="Piscine pour tous"' in said.page.html, "what was typed is not lost"
    said.open(address)
    assert 'value="Cours de natation"' in said.page.html
    assert "Piscine" not in said.words


def test_the_same_form_sent_twice_is_one_act(amal: Member) -> None:
    address = begin(amal)
    form = next(form for form in amal.page.forms if form.action.endswith("/save"))
    for _ in range(2):
        answer = amal.client.post(form.action, data={**form.fields, **TYPED})
        assert answer.status_code == HTTPStatus.OK
    amal.open(address)
    assert amal.words.count(amal.say("publishing-act-draft-written")) == 1


@pytest.mark.parametrize(
    "nasty",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}",
        "' OR 1=1 --",
        "\u202eedirb\u202c",
        "a\u0301" * 20,
    ],
)
def test_what_is_typed_stays_text(amal: Member, nasty: str) -> None:
    address = begin(amal)
    amal.press("action-save", **{**TYPED, "name.fr": nasty, "name.ar": nasty, "name.ary.sound": nasty})
    assert amal.answer.status_code == HTTPStatus.OK
    for page in (address, LIST):
        html = amal.open(page).html
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "49" not in amal.part("preview")
    if "\u202e" in nasty:
        amal.open(address)
        assert amal.hears("publishing-gap-letter", detail="U+202E")


@pytest.mark.parametrize("long", ["a" * 10_000, "ش" * 10_000, "a" * (LONGEST_LINE + 1), "\x00", "😀" * 401])
def test_what_no_page_of_ours_lets_one_type_is_refused_and_nothing_is_kept(amal: Member, long: str) -> None:
    address = begin(amal)
    amal.press("action-save", **{**TYPED, "name.fr": long})
    assert amal.answer.status_code in (HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    amal.open(address)
    assert amal.words.count(amal.say("publishing-act-draft-written")) == 0


@pytest.mark.parametrize(
    "typed",
    [
        {"minutes": "soon"}, {"minutes": "-5"}, {"minutes": ""}, {"letter": "AB"}, {"pictogram": "../x"},
        {"revision": "x"}, {"draft": ""}, {"centre": ""}, {"desk": "12345"}, {"form_token": "x"},
    ],
)  # fmt: skip
def test_a_broken_form_is_refused(amal: Member, typed: dict[str, str]) -> None:
    begin(amal)
    amal.press("action-save", **{**TYPED, **typed})
    assert amal.answer.status_code in (HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.FORBIDDEN)


def test_a_service_is_changed_and_given_up(amal: Member) -> None:
    begin(amal, RSU)
    assert amal.hears("publishing-gap-unchanged")
    assert 'value="RSU"' in amal.page.html
    amal.press("action-discard")
    assert amal.hears("publishing-said-discarded")
    assert not [form for form in amal.page.forms if form.action.startswith("/staff/publishing")]


def test_a_draft_that_somebody_ended_is_told(amal: Member, said: Member) -> None:
    draft = submitted(amal.world)
    address = f"/staff/publishing/draft?centre={CENTRE}&draft={draft.id}"
    said.open(address)
    amal.open(address)
    amal.press("action-discard")
    said.press("action-approve")
    assert said.hears("publishing-said-over")
    assert in_catalogue(amal.world, draft.service) is None


@pytest.mark.parametrize(
    "path", [f"/staff/publishing/draft?centre={CENTRE}&draft=nothing", "/staff/publishing?centre=NOWHERE"]
)
def test_a_page_of_nothing_is_told_in_words(amal: Member, path: str) -> None:
    amal.open(path)
    assert amal.answer.status_code == HTTPStatus.NOT_FOUND
    assert amal.hears("error-not-found")
