"""What each of the 25 services asks, and of whom it asks nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protocol.answering import asked
from protocol.capacity import AGES, GUARDIAN_AGES, GUARDIANS, LINKS, OF_AGE
from protocol.catalogue import Catalogue, Service
from protocol.forms import Field, FieldKind, FormAnswer, Left, Sensitivity, ServiceAction
from tests.content.folder import ContentFolder

# Kept apart from fields.yaml on purpose: a field that loses its sensitivity there is noticed here.
IDENTITY = {"full_name", "birth_date", "cin", "guardian_cin", "parent_cin", "idcs", "dossier_number"}
HEALTH = {
    "access_needs", "aid_type", "autonomy", "disability_type", "has_attestation", "has_medical_cert",
}  # fmt: skip

ACTIONS = {
    "disability_certificate_status": ServiceAction.LOOK_UP,
    "disability_certificate_pickup": ServiceAction.APPOINTMENT,
    "social_diagnosis": ServiceAction.APPOINTMENT,
    "women_support": ServiceAction.REFER,
    "child_protection": ServiceAction.REFER,
    "street_social_aid": ServiceAction.REFER,
}

MOST_WORDS = 12  # row C5


@pytest.fixture(scope="session")
def authorised(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    folder = ContentFolder.copied_to(tmp_path_factory.mktemp("authorised") / "content")
    folder.replace("operator.yaml", 'cndp_number: ""', 'cndp_number: "A-GC-123/2026"')
    return folder.load()


def willing(form: tuple[Field, ...]) -> dict[str, FormAnswer]:
    """The answers of somebody who answers everything, so that everything is asked but `danger_now`'s end."""
    answers: dict[str, FormAnswer] = {}
    for field in form:
        conditions = {c.values[0] for f in form if (c := f.show_if) and c.field == field.id and c.values}
        match field.kind:
            case FieldKind.BOOLEAN | FieldKind.CONSENT:
                answers[field.id] = FormAnswer(value="no" if field.ends_on else "yes")
            case FieldKind.MULTI_CHOICE:
                answers[field.id] = FormAnswer(values=(field.options[0].value,))
            case FieldKind.CHOICE:
                answers[field.id] = FormAnswer(value=min(conditions, default=field.options[0].value))
            case _:
                answers[field.id] = FormAnswer(value="something")
    return answers


def asked_of_the_willing(catalogue: Catalogue, service: Service) -> list[str]:
    form = catalogue.form_of(service)
    return [f.id for f in asked(form, willing(form), authorised=catalogue.cndp is not None)]


def test_there_is_no_number_until_the_operator_has_one(catalogue: Catalogue, authorised: Catalogue) -> None:
    assert catalogue.cndp is None
    assert authorised.cndp is not None
    assert authorised.cndp.number == "A-GC-123/2026"
    assert authorised.version != catalogue.version


def test_identity_and_health_are_marked_as_what_they_are(catalogue: Catalogue) -> None:
    marked = {kind: {f.id for f in catalogue.fields if f.sensitivity is kind} for kind in Sensitivity}
    assert marked[Sensitivity.IDENTIFIER] == IDENTITY
    assert marked[Sensitivity.HEALTH] == HEALTH


def test_without_the_number_no_service_asks_who_somebody_is_or_how_they_are(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        assert not set(asked_of_the_willing(catalogue, service)) & (IDENTITY | HEALTH), service.id


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_nor_does_any_answer_bring_one_of_them_up(catalogue: Catalogue, data: st.DataObject) -> None:
    service = data.draw(st.sampled_from(catalogue.services))
    form = catalogue.form_of(service)
    answer = st.builds(FormAnswer, value=st.sampled_from(["yes", "no", "child", "other", "x"])) | st.builds(
        FormAnswer, left=st.sampled_from(Left)
    )
    answers = {field.id: data.draw(answer) for field in form}
    shown = {field.id for field in asked(form, answers, authorised=False)}
    assert not shown & (IDENTITY | HEALTH)


def test_with_the_number_they_are_asked_where_the_service_needs_them(authorised: Catalogue) -> None:
    new = asked_of_the_willing(authorised, authorised.service("disability_certificate_new"))
    assert {"full_name", "cin", "guardian_cin", "birth_date", "disability_type", "access_needs"} <= set(new)
    for service in authorised.services:
        wanted = [f for f in service.form if f != "slot"]
        assert asked_of_the_willing(authorised, service) == wanted, service.id


def test_what_the_kiosk_does_for_each_service(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        assert service.action is ACTIONS.get(service.id, ServiceAction.REQUEST), service.id


def test_every_request_asks_something_and_ends_with_consent(
    catalogue: Catalogue, authorised: Catalogue
) -> None:
    for told in (catalogue, authorised):
        for service in told.services:
            if service.action is ServiceAction.REQUEST:
                questions = asked_of_the_willing(told, service)
                assert questions[-1] == "consent", service.id
                assert len(questions) > 1, service.id


def test_the_longest_form_has_seventeen_questions(authorised: Catalogue) -> None:
    assert max(len(asked_of_the_willing(authorised, service)) for service in authorised.services) == 17


def test_nothing_that_a_child_alone_must_not_be_asked_comes_before_the_ages(authorised: Catalogue) -> None:
    """No CIN, no name, no consent: whoever is under age has said so by then, and is with staff."""
    for service in authorised.services:
        if service.action is ServiceAction.LOOK_UP:
            continue
        form = authorised.form_of(service)
        told = [i for i, field in enumerate(form) if field.id in {OF_AGE, *LINKS, *GUARDIAN_AGES, *AGES}]
        given = [
            i
            for i, field in enumerate(form)
            if field.kind is FieldKind.CONSENT or (field.id in IDENTITY and field.id != "birth_date")
        ]
        assert not given or form[told[0]].id == OF_AGE, service.id
        assert max(told, default=-1) < min(given, default=len(form)), service.id


def test_who_asks_for_a_child_says_who_they_are(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        if "for_whom" in service.form:
            assert {"guardian_is", "guardian_age"} <= set(service.form), service.id
        if "parent_cin" in service.form:
            assert {"parent_is", "parent_age"} <= set(service.form), service.id
    links = {field.id: {option.value for option in field.options} for field in catalogue.fields}
    for link in LINKS:
        assert links[link] == GUARDIANS | {"other"}


def test_nobody_needs_to_answer_anything_but_whether_they_agree(catalogue: Catalogue) -> None:
    assert {f.id for f in catalogue.fields if f.required} == {"consent", "consent_to_call"}


def test_in_danger_the_form_ends_at_once(catalogue: Catalogue) -> None:
    asking = [s for s in catalogue.services if "danger_now" in s.form]
    assert {s.id for s in asking} == {"women_support", "child_protection", "family_mediation"}
    for service in asking:
        form = catalogue.form_of(service)
        [only] = asked(form, {"danger_now": FormAnswer(value="yes")}, authorised=True)
        assert only.id == service.form[0] == "danger_now"
        assert service.hotlines


def test_womens_support_is_the_ordinary_reception_without_a_paper_or_a_name(catalogue: Catalogue) -> None:
    support = catalogue.service("women_support")
    assert (support.letter, support.discreet, support.documents) == ("G", True, ())
    assert not set(support.form) & IDENTITY
    assert support.hotlines[0] == "women"
    questions = asked_of_the_willing(catalogue, support)
    assert questions.index("phone") < questions.index("safe_to_call") < questions.index("consent_to_call")


def test_who_gives_no_number_is_asked_no_consent_for_it(catalogue: Catalogue) -> None:
    form = catalogue.form_of(catalogue.service("women_support"))
    answers = willing(form) | {"phone": FormAnswer(left=Left.SKIPPED)}
    assert not {"safe_to_call", "consent_to_call"} & {f.id for f in asked(form, answers, authorised=True)}


def test_a_child_may_come_alone_and_is_asked_neither_name_nor_paper(catalogue: Catalogue) -> None:
    [protection] = [s for s in catalogue.services if s.for_children]
    assert protection.id == "child_protection"
    assert (protection.discreet, protection.documents, protection.hotlines[0]) == (True, (), "children")
    assert not set(protection.form) & (IDENTITY | HEALTH | {"consent"})


def test_who_is_referred_stays_unknown(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        if service.action is ServiceAction.REFER:
            assert service.discreet, service.id
            assert service.documents == (), service.id
            assert not set(service.form) & IDENTITY, service.id


def test_the_hotlines_are_those_of_morocco(catalogue: Catalogue) -> None:
    assert {h.id: h.number for h in catalogue.hotlines} == {
        "women": "8350", "children": "2511", "police": "19", "gendarmerie": "177", "civil_protection": "15",
    }  # fmt: skip


def test_nothing_is_told_that_no_service_uses(catalogue: Catalogue) -> None:
    services = catalogue.services
    assert {f.id for f in catalogue.fields} == {name for s in services for name in s.form}
    assert {d.id for d in catalogue.documents} == {name for s in services for name in s.documents}
    assert {h.id for h in catalogue.hotlines} == {name for s in services for name in s.hotlines}


def test_a_question_is_short_and_its_label_shorter(catalogue: Catalogue) -> None:
    for field in catalogue.fields:
        for language in catalogue.languages:
            question, label = field.name.show(language), field.label.show(language)
            assert len(question.split()) <= MOST_WORDS, question
            assert len(label) <= 30, label
            assert re.search(r"[?؟.]$", question), question
            assert not re.search(r"[?؟.]$", label), label


def test_options_of_a_field_can_be_told_apart(catalogue: Catalogue) -> None:
    for field in catalogue.fields:
        for language in catalogue.languages:
            names = [option.name.show(language) for option in field.options]
            assert len(names) == len(set(names)), (field.id, language)


def test_no_option_repeats_what_every_field_offers(catalogue: Catalogue) -> None:
    """To skip and not to know stand beside every question already."""
    values = {option.value for field in catalogue.fields for option in field.options}
    assert not values & {"unknown", "dont_know", "na", "skip"}


def test_only_nothing_of_these_stands_alone(catalogue: Catalogue) -> None:
    exclusive = [(f.id, o.value) for f in catalogue.fields for o in f.options if o.exclusive]
    assert exclusive == [("access_needs", "none")]
