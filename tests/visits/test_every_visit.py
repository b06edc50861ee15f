"""One script of a visit, for every service, in every language, by every modality: what reaches central is the same.

A selection of them is played by a process of its own (`tests.visits.selection`); `make visits` plays
all. That nothing is said in another language and every state of a certificate is told is part of getting through
(`kiosk.rehearsal.performance`).
"""

import json
from collections import Counter
from typing import Any

import pytest
import yaml

from kiosk.locate import CONFIG
from kiosk.rehearsal.held import OUTDATED, papers
from kiosk.rehearsal.performance import By
from kiosk.rehearsal.script import Subject, journeys, load_script
from kiosk.rehearsal.visitor import UNKNOWN_FILE
from protocol.certificates import LookUpKey, Track
from tests.visits.played import apart, play
from tests.visits.selection import CNDP, FOR_ALL_SERVICES, LANGUAGES, WAYS

LONGEST = 900  # seconds for all of them, on a busy machine
LEAST_A_WAY = 16
ON_THE_WAY = {"appointment_moved"}  # scripts of what a visitor may meet at a journey that has its own
Told = dict[str, Any]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """What became of each case."""
    folder = tmp_path_factory.mktemp("visits")
    run = apart(["-m", "tests.visits.selection", str(folder / "told")], folder, LONGEST)
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in (folder / "told").read_text(encoding="utf-8").splitlines()]


def test_there_is_a_script_for_every_journey_of_the_reception() -> None:
    from kiosk.journeys.reception import JOURNEYS

    assert set(journeys()) - ON_THE_WAY == set(JOURNEYS)


@pytest.mark.slow
@pytest.mark.parametrize("journey", journeys())
def test_every_visitor_gets_through(told: list[Told], journey: str) -> None:
    played = [case for case in told if case["journey"] == journey]
    assert played
    assert {f"{case['about']} {way}": why for case in played for way, why in case["lost"].items()} == {}


@pytest.mark.slow
@pytest.mark.parametrize("journey", journeys())
def test_payloads_depend_on_neither_language_nor_modality(told: list[Told], journey: str) -> None:
    asks = load_script(journey).about is not Subject.NOTHING
    for case in told:
        if case["journey"] == journey:
            (payload,) = set(case["payloads"].values())
            assert json.loads(payload)["sent"] or not asks, "nothing reached central"


@pytest.mark.slow
def test_every_journey_is_played_in_every_language_and_by_every_modality(told: list[Told]) -> None:
    """By switches in two of the languages; `make equivalence` plays all."""
    ways = {f"{language}/{by}" for language, by in WAYS}
    for journey in journeys():
        played = {way for case in told if case["journey"] == journey for way in case["ways"]}
        assert played >= ways
        assert {way.partition("/")[2] for way in played} == set(By)
    often = Counter(way for case in told for way in case["ways"])
    assert set(often) == {f"{language}/{by}" for language in LANGUAGES for by in By}
    assert min(often[way] for way in ways) >= LEAST_A_WAY


@pytest.mark.slow
def test_every_service_is_asked_for(told: list[Told]) -> None:
    services = yaml.safe_load((CONFIG / "content" / "services.yaml").read_text(encoding="utf-8"))["services"]
    asked = {case["about"] for case in told if case["journey"] == FOR_ALL_SERVICES}
    assert asked == {service["id"] for service in services}


def answers(told: list[Told], *, cndp: str = "") -> dict[str, set[Any]]:
    """What was answered to each field in all requests that reached central."""
    found: dict[str, set[Any]] = {}
    for case in told:
        for payload in case["payloads"].values() if case["cndp"] == cndp else ():
            for sent in json.loads(payload)["sent"]:
                form = (sent["body"] or {}).get("formData", {}).get("data", {})
                for name, one in form.items():
                    found.setdefault(name, set()).add(one["value"] or str(one["values"]))
    return found


@pytest.mark.slow
def test_each_script_is_written_on_the_keys_of_the_screen(told: list[Told]) -> None:
    """Whatever the language: who has other letters before them turns to these, also for what is on the second page."""
    given = answers(told)
    assert (given["commune"], given["story"], given["project_idea"]) == (
        {"أڭدال"},
        {"LONGUE ATTENTE"},
        {"ⵜⴰⵎⵎⵏⵜ"},
    )


@pytest.mark.slow
def test_identity_and_health_are_answered_where_the_operator_has_the_number_and_only_there(
    told: list[Told],
) -> None:
    personal = {
        "birth_date": {"1986"},
        "cin": {"AB123456"},
        "disability_type": {"['motor']"},
        "has_attestation": {"yes"},
    }
    given = answers(told, cndp=CNDP)
    assert {name: given[name] for name in personal} == personal
    assert not personal.keys() & answers(told).keys()


@pytest.mark.slow
def test_a_certificate_is_found_by_each_kind_of_fact(told: list[Told]) -> None:
    """By keys and by touch: the receipt alone, or a number or card with the year of birth."""
    keys = [
        sent["body"]["key"]
        for case in told
        if case["cndp"] and case["journey"] == "check_certificate"
        for payload in case["payloads"].values()
        for sent in json.loads(payload)["sent"]
    ]
    assert Counter(keys) == dict.fromkeys(LookUpKey, 2)


def states() -> set[tuple[Track, str]]:
    """Every state of both papers, as the content has them."""
    content = yaml.safe_load((CONFIG / "content" / "certificate_states.yaml").read_text(encoding="utf-8"))
    return {(Track(track), state["id"]) for state in content["states"] for track in state["tracks"]}


@pytest.mark.slow
def test_every_state_of_a_certificate_is_told(told: list[Told]) -> None:
    asked = {case["about"] for case in told if case["journey"] == "check_certificate" and case["payloads"]}
    assert asked == {f"{track}/{state}" for track, state in states()}


def test_a_file_of_the_demonstration_has_each_state() -> None:
    """A new state without one fails here; the two that no file is in are told of an outdated and of no file."""
    assert papers().keys() == states()
    assert {state for _, state in states()} >= {UNKNOWN_FILE, OUTDATED}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "by"), [("zgh", "keypad"), ("ary", "touch"), ("fr", "one-switch")])
def test_one_visit_leaves_screens_sound_and_ticket(
    tmp_path_factory: pytest.TempPathFactory, language: str, by: str
) -> None:
    played = play(
        tmp_path_factory.mktemp("one") / "visit", "request_service", language, by, service="nursery"
    )
    assert played.code == 0, played.said
    screens = [path.stem.partition("-")[2] for path in sorted((played.out / "screens").glob("*.png"))]
    assert [screens.count(one) for one in ("field-child-age", "check-answers", "consent-sure")] == [1, 2, 1]
    assert len(played.trees()) == len(screens)
    assert all(line["phonemes"] for line in played.speech if "text" in line)
    assert (played.out / "ticket.png").is_file()
    assert played.visit["service"] == "nursery"


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"journey": "fly"}, "no visit is called fly"),
        ({"service": "lottery"}, "service lottery"),
        ({"language": "it"}, "language it"),
    ],
)
def test_a_wrong_name_is_said(
    tmp_path_factory: pytest.TempPathFactory, wrong: dict[str, str], why: str
) -> None:
    asked = {"journey": "take_number", "language": "fr", "by": "touch", "service": "nursery", **wrong}
    played = play(tmp_path_factory.mktemp("wrong") / "visit", **asked)
    assert played.code == 2
    assert why in played.said
