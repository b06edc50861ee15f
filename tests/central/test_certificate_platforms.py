"""The ministry's platforms: two adapters of one port, all that they can do wrong, and a hall that does not notice."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import requests
from fastapi.testclient import TestClient

from central.app import create_app, wire
from central.certificates import demo_upstream
from central.certificates.demo_upstream import DemoServer, Outage, answers_of
from central.certificates.files import Facts
from central.certificates.platforms.asking import Connected
from central.certificates.platforms.connecting import connect
from central.certificates.platforms.guarded import Guarded
from central.certificates.platforms.http import HttpUpstream
from central.certificates.platforms.mapping import Platform, read_platform
from central.certificates.platforms.memory import MemoryUpstream
from central.certificates.platforms.port import NobodyThere, Question, Reply, Silent, Told, Upstream
from central.clock import DrivenClock, SeededRandomness
from protocol.certificates import LookUpKey, Track
from protocol.faults import ContentFault
from tests.central.certificates import facts, given_file, look_up, prepared, status
from tests.central.places import SUNDAY_NIGHT
from tests.central.test_certificate_demo import CONTENT, shipped
from tests.central.worlds import World, code_of
from tests.setup.tree import ROOT

WORDS = read_platform(ROOT / "config/platforms/demo.yaml")
KNOWN = Question(Track.CARD, LookUpKey.CIN, "ZK92003", 1953)
FIRST, SECOND = "VERIFICATION", "AVIS_MEDICAL"


@pytest.fixture
def server() -> Iterator[DemoServer]:
    """The demonstration's platform, in this process, on a real socket."""
    running = demo_upstream.start(0, CONTENT, WORDS, DrivenClock(SUNDAY_NIGHT))
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield running
    running.change(Outage.NONE)
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture(params=["memory", "http"])
def upstream(request: pytest.FixtureRequest) -> Upstream:
    """Both adapters, with the same files."""
    if request.param == "http":
        running: DemoServer = request.getfixturevalue("server")
        return HttpUpstream(replace(WORDS, url=running.url))
    _, shown = shipped()
    told = {
        question: Told(one.state, one.as_of or SUNDAY_NIGHT, one.document, one.day, one.time, one.place)
        for question, one in answers_of(shown, WORDS, SUNDAY_NIGHT).items()
    }
    return MemoryUpstream(told)


# --- the port -----------------------------------------------------------------------------------


def test_both_adapters_tell_a_file_in_the_words_of_the_platform(upstream: Upstream) -> None:
    assert upstream.ask(KNOWN) == Told(FIRST, SUNDAY_NIGHT)
    told = upstream.ask(Question(Track.CARD, LookUpKey.CIN, "ZK92006", 1956))
    assert isinstance(told, Told)
    assert (told.word, told.time, told.place) == ("CONVOCATION", "10:30", "COAPH-LAA-02")
    assert told.day == (SUNDAY_NIGHT + timedelta(days=8)).date()


@pytest.mark.parametrize(
    "other",
    [
        replace(KNOWN, year=1954),
        replace(KNOWN, value="ZK00000"),
        replace(KNOWN, track=Track.ATTESTATION),
        replace(KNOWN, key=LookUpKey.FILE_NUMBER),
    ],
)
def test_both_adapters_know_nobody_by_other_facts(upstream: Upstream, other: Question) -> None:
    assert upstream.ask(other) == NobodyThere()


@pytest.mark.parametrize(
    ("outage", "why"), [(Outage.ERROR, "status"), (Outage.GARBAGE, "garbage"), (Outage.STALL, "timeout")]
)
def test_what_goes_wrong_is_silence_with_a_reason(server: DemoServer, outage: Outage, why: str) -> None:
    server.change(outage)
    assert HttpUpstream(replace(WORDS, url=server.url)).ask(KNOWN) == Silent(why)


def test_a_platform_that_is_not_there_is_unreachable() -> None:
    assert HttpUpstream(replace(WORDS, url="http://127.0.0.1:9")).ask(KNOWN) == Silent("unreachable")


def test_a_token_is_sent_where_the_platform_wants_one(server: DemoServer, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("abc\n")
    platform = replace(WORDS, url=server.url, token_file=str(token))
    assert isinstance(HttpUpstream(platform).ask(KNOWN), Told)
    assert HttpUpstream(replace(platform, token_file=str(tmp_path / "none"))).ask(KNOWN) == Silent(
        "unreachable"
    )


@pytest.mark.parametrize("broken", ["name: x\n", "name: x\n...", "name: [\n...", "tracks: [passport]\n..."])
def test_a_broken_file_of_words_is_named(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "khadamaty.yaml"
    path.write_text(broken)
    with pytest.raises(ContentFault, match=r"khadamaty\.yaml"):
        connect([path], DrivenClock(SUNDAY_NIGHT))
    with pytest.raises(ContentFault, match=r"nothing\.yaml"):
        connect([tmp_path / "nothing.yaml"], DrivenClock(SUNDAY_NIGHT))


def test_a_visitor_waits_no_longer_than_the_patience_even_when_it_drips(server: DemoServer) -> None:
    server.change(Outage.DRIP)
    guarded = Guarded(HttpUpstream(replace(WORDS, url=server.url)), DrivenClock(SUNDAY_NIGHT), 0.2)
    assert guarded.ask(KNOWN) == Silent("timeout")
    server.change(Outage.NONE)


# --- the look-up --------------------------------------------------------------------------------


@contextmanager
def connected(world: World, upstream: Upstream, platform: Platform = WORDS) -> Iterator[None]:
    """The world, with a platform connected."""
    prepared(world)
    one = Connected(platform, Guarded(upstream, world.clock))
    randomness = SeededRandomness(7)
    services = wire(
        world.database, world.clock, randomness, world.signer, world.services.vault, connected=[one]
    )
    alone = world.client
    with TestClient(create_app(services), base_url="http://127.0.0.1") as world.client:
        yield
    world.client = alone


def test_a_file_of_a_platform_is_told_in_our_words_with_its_time(world: World) -> None:
    said_at = world.clock.now() - timedelta(hours=3)
    memory = MemoryUpstream({KNOWN: Told(SECOND, said_at)})
    with connected(world, memory):
        answer = status(look_up(world, value=KNOWN.value, year=KNOWN.year))
    assert answer["state"] == "MEDICAL_REVIEW"
    assert answer["source"] == "demo-platform"
    assert answer["as_of"] == f"{said_at:%Y-%m-%dT%H:%M:%SZ}"
    assert world.count("SELECT count(*) FROM certificate_identity") == 0


def test_our_own_file_is_ours_whatever_a_platform_says(world: World) -> None:
    memory = MemoryUpstream({KNOWN: Told(SECOND, world.clock.now())})
    with connected(world, memory):
        given_file(world, "READY_FOR_PICKUP", facts=Facts("", KNOWN.value, KNOWN.year))
        answer = status(look_up(world, value=KNOWN.value, year=KNOWN.year))
    assert (answer["state"], answer["source"]) == ("READY_FOR_PICKUP", "central")


def test_who_is_known_nowhere_is_unknown(world: World) -> None:
    with connected(world, MemoryUpstream({})):
        assert code_of(look_up(world)) == (404, "file-unknown")


def notices(world: World) -> list[tuple[str, str, int]]:
    with world.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT code, word, times FROM certificate_notice ORDER BY code")
        return [(row.code, row.word, row.times) for row in rows]


@pytest.mark.parametrize(
    ("outage", "notice"),
    [
        (Outage.WORDS, [("unknown-state", "EN_COURS_V2", 2)]),
        (Outage.FUTURE, [("future", "2027-11-22", 2)]),
        (Outage.IMPOSSIBLE, [("impossible", "CHECKING DRAFT", 2)]),
        (Outage.VANISHED, [("vanished", "", 2)]),
    ],
)
def test_a_platform_that_lies_is_not_repeated_and_staff_are_told(
    world: World, server: DemoServer, outage: Outage, notice: list[tuple[str, str, int]]
) -> None:
    with connected(world, HttpUpstream(replace(WORDS, url=server.url))):
        said = facts("cin", KNOWN.value, KNOWN.year)
        path = "/v1/certificates/look-up"
        assert status(world.client.post(path, json=said))["state"] == "CHECKING"
        server.change(outage)
        for _ in range(2):
            assert status(world.client.post(path, json=said))["state"] == "SYSTEM_UNAVAILABLE"
        assert notices(world) == notice
        server.change(Outage.NONE)
        assert status(world.client.post(path, json=said))["state"] == "CHECKING", "and it recovers"


@pytest.mark.parametrize("outage", [Outage.ERROR, Outage.GARBAGE])
def test_while_a_platform_is_silent_its_last_word_stands_until_it_is_old(
    world: World, server: DemoServer, outage: Outage
) -> None:
    with connected(world, HttpUpstream(replace(WORDS, url=server.url))):
        assert status(look_up(world, value=KNOWN.value, year=KNOWN.year))["state"] == "CHECKING"
        server.change(outage)
        world.clock.advance(timedelta(hours=47))
        answer = status(look_up(world, value=KNOWN.value, year=KNOWN.year))
        assert (answer["state"], answer["as_of"][:13]) == ("CHECKING", "2026-11-22T20")
        world.clock.advance(timedelta(hours=2))
        assert status(look_up(world, value=KNOWN.value, year=KNOWN.year))["state"] == "SYSTEM_UNAVAILABLE"
        assert notices(world) == []


def test_who_is_not_known_yet_hears_not_now_and_not_unknown(world: World, server: DemoServer) -> None:
    server.change(Outage.ERROR)
    with connected(world, HttpUpstream(replace(WORDS, url=server.url))):
        answer = status(look_up(world, value=KNOWN.value, year=KNOWN.year))
        assert (answer["state"], answer["source"]) == ("SYSTEM_UNAVAILABLE", "demo-platform")
        server.change(Outage.NONE)
        assert status(look_up(world, value=KNOWN.value, year=KNOWN.year))["state"] == "CHECKING"


def test_a_receipt_is_answered_without_any_platform(world: World) -> None:
    asked: list[Question] = []

    class Listening:
        def ask(self, question: Question) -> Reply:
            asked.append(question)
            return NobodyThere()

    with connected(world, Listening()):
        given_file(world)
        assert code_of(look_up(world, key="receipt", value="12345678901239", year=None))[0] == 404
    assert asked == []


def test_an_appeal_against_a_platforms_refusal_is_ours_from_then_on(world: World) -> None:
    memory = MemoryUpstream({KNOWN: Told("REFUS", world.clock.now())})
    with connected(world, memory):
        said = facts("cin", KNOWN.value, KNOWN.year)
        filed = world.post("/v1/certificates/appeals", {"look_up": said, "centre": "LAA-1"})
        assert filed.status_code == 201, filed.text
        answer = status(look_up(world, value=KNOWN.value, year=KNOWN.year))
        assert (answer["state"], answer["source"]) == ("APPEAL_FILED", "central")
        code = filed.json()["code"]
        assert status(look_up(world, key="receipt", value=code, year=None))["state"] == "APPEAL_FILED"


def test_an_appeal_cannot_be_filed_while_nobody_knows_how_the_file_stands(
    world: World, server: DemoServer
) -> None:
    server.change(Outage.ERROR)
    with connected(world, HttpUpstream(replace(WORDS, url=server.url))):
        said = facts("cin", KNOWN.value, KNOWN.year)
        answer = world.post("/v1/certificates/appeals", {"look_up": said, "centre": "LAA-1"})
        assert code_of(answer) == (503, "upstream-unavailable")


@pytest.mark.slow
def test_the_demonstrations_platform_is_a_program() -> None:
    command = [sys.executable, "-m", "central.certificates.demo_upstream", "--port", "0"]
    process = subprocess.Popen([*command, "--outage", "error"], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        adapter = HttpUpstream(replace(WORDS, url=url))
        assert adapter.ask(KNOWN) == Silent("status")
        assert requests.post(f"{url}/outage", json={"kind": "none"}, timeout=5).ok
        assert isinstance(adapter.ask(KNOWN), Told)
        for path, body in (("/outage", {"kind": "fire"}), ("/files/search", {}), ("/files/search", [])):
            assert requests.post(f"{url}{path}", json=body, timeout=5).status_code == 400
        assert requests.post(f"{url}/nothing", json={}, timeout=5).status_code == 404
    finally:
        process.terminate()
        process.communicate(timeout=10)
