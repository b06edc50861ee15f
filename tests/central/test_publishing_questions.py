"""Staff choose what a service asks; the form that comes of it is one like any other."""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any

import pytest
from httpx2 import Response

from central.catalogue.content import load_content
from central.publishing.questions import Question, choosable, form_of, questions_of, writable
from central.publishing.repository import StoredDraft
from central.publishing.text import ServiceText, text_of
from central.refusal import Refusal
from protocol.catalogue import Authorisation, Catalogue, Service
from protocol.forms import ServiceAction
from tests.central.places import CENTRE, RSU
from tests.central.publishing_world import (
    AMAL,
    CATALOGUE,
    COMPLETE,
    SAID,
    good,
    in_catalogue,
    submitted,
    written,
)
from tests.central.request_world import NOW, apply, errors, new
from tests.central.worlds import World
from tests.setup.tree import ROOT

SHIPPED = load_content(ROOT / "config" / "content", NOW)


def asking(*questions: str | Question, text: ServiceText = COMPLETE) -> ServiceText:
    chosen = tuple(one if isinstance(one, Question) else Question(one) for one in questions)
    return replace(text, questions=chosen)


def with_fields(world: World, cndp: Authorisation | None = None) -> World:
    """The small world with the fields of the content."""
    written(world)
    with_all = replace(CATALOGUE, version="fields", fields=SHIPPED.fields, regions=SHIPPED.regions, cndp=cndp)
    world.services.catalogue.store(with_all)
    world.services.catalogue.refresh()
    return world


def gaps(world: World, text: ServiceText, service: str = "") -> set[tuple[str, str]]:
    """(reason, what it is about) of the questions."""
    office = world.services.publishing
    begun = good(office.start(service, AMAL))
    saved = good(office.save(begun.id, begun.revision, text, AMAL))
    draft = office.draft(saved.id)
    assert not isinstance(draft, Refusal)
    return {(gap.reason, gap.detail) for gap in draft.gaps if gap.field == "questions"}


def new_of(service: str, answers: Mapping[str, str], version: int = 1) -> dict[str, Any]:
    given = {name: {"value": value} for name, value in answers.items()}
    return new(given, f"{service}@{version}", applicationName=service)


def file(world: World, service: str, answers: Mapping[str, str], version: int = 1) -> Response:
    return apply(world, new_of(service, answers, version), service=service)


def publish(world: World, text: ServiceText, service: str = "") -> StoredDraft:
    draft = submitted(world, text, service)
    return good(world.services.publishing.approve(draft.id, draft.revision, SAID))


def test_the_service_asks_what_was_chosen_in_that_order(world: World) -> None:
    with_fields(world)
    text = asking("province", "phone", Question("school_level", required=True))
    service = publish(world, text).service
    told = in_catalogue(world, service)
    assert told
    assert told["action"] == "request"
    assert told["form"] == ["of_age", "province", "phone", "school_level", "slot", "consent"]
    assert (told["required"], told["form_version"]) == (["school_level"], 1)
    form = world.get(f"/registration/eForms/{service}@1").json()["schema"]
    assert list(form["properties"]) == ["of_age", "province", "phone", "school_level", "consent"]
    left = {
        name: form["properties"][name]["properties"]["left"]["enum"] for name in ("phone", "school_level")
    }
    assert left == {"phone": ["skipped", "unknown", "with-staff"], "school_level": ["with-staff"]}


def test_a_request_for_it_is_judged_by_the_rules_of_every_form(world: World) -> None:
    with_fields(world)
    service = publish(world, asking("phone", Question("school_level", required=True))).service
    world.services.offers.switch(CENTRE, service, SAID, offered=True)
    answers = {"of_age": "yes", "phone": "0612345678", "school_level": "lycee", "consent": "yes"}
    assert file(world, service, answers).status_code == HTTPStatus.OK
    for wrong in ({"school_level": "moon"}, {"phone": "12"}, {"cin": "A1234"}):
        (name,) = wrong
        assert set(errors(file(world, service, answers | wrong))) == {name}
    assert errors(file(world, service, answers | {"of_age": "no"})) == {"consent": "needs-guardian"}
    skipped = new_of(service, answers)
    skipped["formData"]["data"]["school_level"] = {"left": "skipped"}
    assert errors(apply(world, skipped, service=service)) == {"school_level": "required"}


def test_a_new_form_is_a_new_version_and_the_old_one_can_still_be_answered(world: World) -> None:
    with_fields(world)
    service = publish(world, asking("phone")).service
    world.services.offers.switch(CENTRE, service, SAID, offered=True)
    again = publish(world, asking("phone", "school_level"), service)
    told = in_catalogue(world, again.service)
    assert told
    assert told["form_version"] == 2
    answers = {"of_age": "yes", "phone": "0612345678", "consent": "yes"}
    assert file(world, service, answers, version=1).status_code == HTTPStatus.OK
    third = publish(world, replace(asking("phone", "school_level"), minutes=25), service)
    told = in_catalogue(world, third.service)
    assert told
    assert told["form_version"] == 2, "another length is no other form"


def test_without_questions_it_gives_an_appointment_again(world: World) -> None:
    with_fields(world)
    service = publish(world, asking("phone")).service
    publish(world, COMPLETE, service)
    told = in_catalogue(world, service)
    assert told
    assert (told["action"], told["form"], told["form_version"]) == ("appointment", [], 2)


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        (asking("full_name"), ("cndp", "full_name")),
        (asking("disability_type"), ("cndp", "disability_type")),
        (asking("soul"), ("unknown", "soul")),
        (asking("consent"), ("unknown", "consent")),
        (asking("slot"), ("unknown", "slot")),
        (asking("consent_to_call"), ("unknown", "consent_to_call")),
        (asking("danger_now"), ("unknown", "danger_now")),
        (asking("safe_to_call", "phone"), ("needs-before", "phone")),
        (asking("for_whom"), ("needs", "guardian_is")),
        (asking("child_age"), ("needs", "parent_age")),
    ],
)
def test_what_cannot_be_asked_is_named(sqlite_world: World, text: ServiceText, gap: tuple[str, str]) -> None:
    assert gap in gaps(with_fields(sqlite_world), text)


def test_with_the_number_of_the_cndp_identity_may_be_asked_but_never_discreetly(sqlite_world: World) -> None:
    world = with_fields(sqlite_world, Authorisation("A-GC-1/2026"))
    text = replace(asking("full_name", "access_needs"), documents=())
    assert gaps(world, text) == set()
    assert gaps(world, replace(text, discreet=True)) == {("discreet-identity", "full_name")}


def test_who_decides_and_how_old_they_are_comes_before_what_no_child_alone_is_asked(
    sqlite_world: World,
) -> None:
    world = with_fields(sqlite_world, Authorisation("A-GC-1/2026"))
    text = asking("full_name", "phone", "for_whom", "guardian_is", "guardian_age")
    service = publish(world, text).service
    told = in_catalogue(world, service)
    assert told
    assert told["form"][:5] == ["of_age", "for_whom", "guardian_is", "guardian_age", "full_name"]


@pytest.mark.parametrize("service", SHIPPED.services, ids=lambda service: service.id)
def test_a_service_of_the_content_opened_and_saved_asks_what_it_asked(service: Service) -> None:
    if writable(service):
        questions = questions_of(service)
        assert form_of(questions, service.appointment_minutes, SHIPPED) == service.form
        assert {one.field for one in questions} <= {field.id for field in choosable(SHIPPED, service)}
    else:
        assert not text_of(service).questions
        assert not choosable(SHIPPED, service)


def test_where_people_are_referred_the_questions_stay(world: World) -> None:
    with_fields(world)
    referring = tuple(
        replace(one, action=ServiceAction.REFER, form=("danger_now", "phone"), form_version=7)
        if one.id == RSU
        else one
        for one in CATALOGUE.services
    )
    edition = world.services.catalogue.edition.catalogue
    world.services.catalogue.store(replace(edition, version="refers", services=referring))
    publish(world, replace(asking("phone"), name=COMPLETE.name, category="papers", letter="R"), "")
    text = text_of(world.services.catalogue.edition.services[RSU])
    assert text.questions == ()
    publish(world, replace(text, minutes=25, name=COMPLETE.name), RSU)
    told = in_catalogue(world, RSU)
    assert told
    assert (told["action"], told["form"], told["form_version"]) == ("refer", ["danger_now", "phone"], 7)


def test_a_question_that_the_content_drops_is_asked_no_more(world: World) -> None:
    with_fields(world)
    service = publish(world, asking("phone", Question("school_level", required=True))).service
    world.services.offers.switch(CENTRE, service, SAID, offered=True)
    edition = world.services.catalogue.edition.catalogue
    fewer: Catalogue = replace(
        edition,
        version="fewer",
        services=CATALOGUE.services,
        fields=tuple(field for field in edition.fields if field.id != "school_level"),
    )
    world.services.catalogue.store(fewer)
    world.services.catalogue.refresh()
    told = in_catalogue(world, service)
    assert told
    assert told["form"] == ["of_age", "phone", "slot", "consent"]
    assert (told["required"], told["form_version"]) == ([], 2)
    begun_before = {"of_age": "yes", "phone": "0612345678", "school_level": "lycee", "consent": "yes"}
    assert file(world, service, begun_before, version=1).status_code == HTTPStatus.OK
    del begun_before["school_level"]
    assert file(world, service, begun_before, version=2).status_code == HTTPStatus.OK
