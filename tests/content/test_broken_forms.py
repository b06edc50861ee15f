"""Whatever is wrong with the menu, the forms, the papers or the states, the fault says where."""

import pytest

from tests.content.folder import ContentFolder

# file, what is replaced, by what, lines below the replaced text's first, field, part of the reason
WRONG = [
    pytest.param("categories.yaml", "id: rights", "id: papers", 0, "categories[4].id", "papers is already on line",
                 id="the same group twice"),
    pytest.param("categories.yaml", 'fr: "Droits et démarches"', 'fr: "Handicap"', 0, "categories[4].name.fr",
                 "tells 'handicap'", id="a group that tells"),
    pytest.param("forms.yaml", "category: rights", "category: right", 0, "forms[19].category",
                 "there is no category right", id="a group that is not there"),
    pytest.param("forms.yaml", "category: reception", "category: papers", 0, "forms[23].category",
                 "papers has more than 6 services already", id="a group too large for a screen"),
    pytest.param("forms.yaml", "service: literacy", "service: nursery", 0, "forms[14].service",
                 "nursery is already on line", id="a service twice"),
    pytest.param("forms.yaml", "service: literacy", "service: reading", 0, "forms[14].service",
                 "there is no service reading", id="a service that is not there"),
    pytest.param("forms.yaml", "action: look-up", "action: look_up", 0, "forms[1].action", "is not one of",
                 id="an action that nobody knows"),
    pytest.param("forms.yaml", "    version: 2\n", "    version: 0\n", 0, "forms[0].version", "less than the minimum",
                 id="a version before the first"),
    pytest.param("forms.yaml", "[dossier_number, cin,", "[dossier_numer, cin,", 0, "forms[1].form[0]",
                 "there is no field dossier_numer", id="a field that is not there"),
    pytest.param("forms.yaml", "[dossier_number, cin,", "[cin, cin,", 0, "forms[1].form[1]", "cin is already on line",
                 id="a field twice"),
    pytest.param("forms.yaml", "[of_age, for_whom, guardian_is,", "[of_age, guardian_is,", 0,
                 "forms[0].form[1]", "depends on for_whom, which is not asked before it", id="a condition not asked"),
    pytest.param("forms.yaml", "[danger_now, of_age, child_age,", "[of_age, danger_now, child_age,", 0, "forms[7].form[1]",
                 "must be asked first", id="danger asked late"),
    pytest.param("forms.yaml", "phone, idcs, rsu_registered, preferred_language, access_needs, slot, consent]",
                 "phone, idcs, rsu_registered]", 0, "forms[21].form", "needs the field consent",
                 id="a request without consent"),
    pytest.param("forms.yaml", "    form: []\n", "    form: [phone]\n", 0, "forms[2].form", "asks nothing",
                 id="an appointment that asks"),
    pytest.param("forms.yaml", "form: [age, need_shelter,", "form: [cin, need_shelter,", 0, "forms[17].form[0]",
                 "cin tells who somebody is", id="a name where nobody must be found out"),
    pytest.param("forms.yaml", "hotlines: [women, police, gendarmerie]", "hotlines: [women, polis]", 0,
                 "forms[18].hotlines[1]", "there is no hotline polis", id="a hotline that is not there"),
    pytest.param("forms.yaml", "documents: [cin, idcs]", "documents: [cin, iban]", 0, "forms[21].documents[1]",
                 "there is no document iban", id="a paper that is not there"),
    pytest.param("fields.yaml", "id: sex", "id: age", 0, "fields[10].id", "age is already on line",
                 id="a field with the id of another"),
    pytest.param("fields.yaml", "kind: phone", "kind: fax", 0, "fields[5].kind", "is not one of", id="a kind of no field"),
    pytest.param("fields.yaml", "    length: 80\n", "", -3, "fields[1].length", "is missing", id="a text without an end"),
    pytest.param("fields.yaml", "    kind: phone\n", "    kind: phone\n    length: 10\n", 1, "fields[5].length",
                 "does not belong to an entry of this kind", id="a telephone with a length"),
    pytest.param("fields.yaml", "    minimum: 1\n    maximum: 20\n", "    minimum: 20\n    maximum: 1\n", 1,
                 "fields[21].maximum", "is less than minimum", id="more than the most"),
    pytest.param("fields.yaml", "{field: for_whom, values: [child, other]}", "{field: for_who, values: [child]}", 0,
                 "fields[3].show_if.field", "there is no field for_who", id="a condition on no field"),
    pytest.param("fields.yaml", "{field: for_whom, values: [child, other]}", "{field: for_whom, values: [son]}", 0,
                 "fields[3].show_if.values[0]", "for_whom cannot be answered with son", id="a condition never met"),
    pytest.param("fields.yaml", "ends_on: [yes]", "ends_on: [oui]", 0, "fields[33].ends_on[0]",
                 "danger_now cannot be answered with oui", id="an end never reached"),
    pytest.param("fields.yaml", "value: parent", "value: child", 0, "fields[0].options[2].value",
                 "child is already on line", id="an option twice"),
    pytest.param("fields.yaml", 'fr: "Téléphone"', 'en: "Phone"', 0, "fields[5].label.en", "is not a language",
                 id="a label in an unknown language"),
    pytest.param("documents.yaml", 'fr: "Devis"', 'fr: "Devis médical"', 0, "documents[12].name.fr", "tells 'médic'",
                 id="a printed paper that tells"),
    pytest.param("hotlines.yaml", 'number: "19"', "number: 19", 0, "hotlines[2].number", "is not of type 'string'",
                 id="a number that is not dialled"),
    pytest.param("hotlines.yaml", 'fr: "Police"', 'fr: "Police, en danger"', 0, "hotlines[2].name.fr",
                 "tells 'danger'", id="a hotline that tells"),
    pytest.param("operator.yaml", 'cndp_number: ""', 'cndp_number: " A-1 "', 0, "cndp_number", "does not match",
                 id="a CNDP number with blanks"),
    pytest.param("operator.yaml", 'cndp_number: ""', "cndp_number:", 0, "cndp_number", "is not of type 'string'",
                 id="a CNDP number that is nothing"),
    pytest.param("certificate_states.yaml", "id: CHECKING", "id: DRAFT", 0, "states[3].id", "DRAFT is already on line",
                 id="a state twice"),
    pytest.param("certificate_states.yaml", "{from: DRAFT, to: SUBMITTED,", "{from: DRAFT, to: SENT,", 0,
                 "transitions[0].to", "there is no state SENT", id="a way to nowhere"),
    pytest.param("certificate_states.yaml", "{from: DRAFT, to: SUBMITTED,", "{from: NOT_FOUND, to: SUBMITTED,", 0,
                 "transitions[0].from", "no file is ever in NOT_FOUND", id="a way from no file"),
    pytest.param("certificate_states.yaml", "{from: REJECTED, to: APPEAL_FILED,", "{from: WITHDRAWN, to: APPEAL_FILED,", 0,
                 "transitions[31].from", "WITHDRAWN is the end of a file", id="a way back from the end"),
    pytest.param("certificate_states.yaml", "event: deposit, by: [staff], tracks: [attestation]",
                 "event: deposit, by: [staff], tracks: [card]", 0, "transitions[4].from",
                 "PHYSICAL_FILE_DUE is no state of the track card", id="a way on the other track"),
    pytest.param("certificate_states.yaml", "{from: DRAFT, to: WITHDRAWN,", "{from: DRAFT, to: SUBMITTED,", 0,
                 "transitions[1]", "DRAFT to SUBMITTED is already on line", id="a way twice"),
    pytest.param("certificate_states.yaml", 'fr: "Il manque un papier : {doc}."', 'fr: "Il manque un papier."', 0,
                 "states[4].text.fr", "fills nothing where ar fills", id="a place lost in translation"),
    pytest.param("certificate_states.yaml", 'fr: "Il manque un papier : {doc}."', 'fr: "Il manque {name} : {doc}."', 0,
                 "states[4].text.fr", "holds {name}, which nothing fills", id="a place that nothing fills"),
    pytest.param("certificate_states.yaml", "id: NOT_FOUND\n    kind: pseudo", "id: NOT_FOUND\n    kind: normal", 1,
                 "states", "has no NOT_FOUND of kind pseudo", id="a state that kiosks tell, lost"),
    pytest.param("certificate_states.yaml", "can: [collect, appointment]", "can: [fetch]", 0, "states[10].can[0]",
                 "is not one of", id="an act that nobody knows"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "below", "field", "reason"), WRONG)
def test_one_mistake_is_named_with_its_line_and_field(
    folder: ContentFolder, file: str, old: str, new: str, below: int, field: str, reason: str
) -> None:
    line = folder.line_of(file, old) + below
    problem = folder.told_of(file, old, new, field, reason)
    if field != "states":  # what is missing from a list is told on the list's own line
        assert problem.line == line


def test_a_service_that_no_form_tells_is_named_where_it_stands(folder: ContentFolder) -> None:
    line = folder.line_of("services.yaml", "id: literacy")
    folder.replace("forms.yaml", "service: literacy", "service: reading")
    problems = {problem.field: problem for problem in folder.problems() if problem.file == "services.yaml"}
    [problem] = problems.values()
    assert (problem.field, problem.line) == ("services[11].id", line)
    assert problem.reason == "literacy has no entry in forms.yaml"


def test_a_seventh_group_does_not_fit(folder: ContentFolder) -> None:
    folder.replace(
        "categories.yaml",
        "\n...",
        '\n  - id: more\n    pictogram: other\n    name: {ar: {shown: "المزيد", spoken: "الْمَزِيد"}, fr: "Encore"}\n...',
    )
    assert any("is too long" in problem.reason for problem in folder.problems())


def test_an_empty_group_leads_nowhere(folder: ContentFolder) -> None:
    text = folder.text("forms.yaml")
    folder.write("forms.yaml", text.replace("category: reception", "category: rights"))
    assert "no service is in reception" in [problem.reason for problem in folder.problems()]


def test_who_is_referred_brings_no_papers(folder: ContentFolder) -> None:
    text = folder.text("forms.yaml")
    at = text.index("service: women_support")
    folder.write("forms.yaml", text[:at] + text[at:].replace("documents: []", "documents: [cin]", 1))
    assert {problem.reason for problem in folder.problems()} == {
        "who is referred needs no papers", "no paper may be asked for here",
    }  # fmt: skip


def test_every_mistake_of_every_file_is_told_at_once(folder: ContentFolder) -> None:
    folder.replace("forms.yaml", "category: rights", "category: right")
    folder.replace("fields.yaml", "ends_on: [yes]", "ends_on: [oui]")
    folder.replace("hotlines.yaml", 'fr: "Police"', 'fr: "Police, en danger"')
    folder.replace("certificate_states.yaml", "{from: DRAFT, to: SUBMITTED,", "{from: DRAFT, to: SENT,")
    assert {problem.file for problem in folder.problems()} == {
        "forms.yaml", "fields.yaml", "hotlines.yaml", "certificate_states.yaml",
    }  # fmt: skip
