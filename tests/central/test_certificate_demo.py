"""What `central seed` brings: the states as rules, and a made-up file for each of them."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from central.catalogue.content import load_content
from central.certificates import demo, rules
from central.certificates.demo import DemoFile, Demonstration
from central.certificates.rules import Rules, read_rules, rules_of
from central.certificates.vault import VaultFault, make_key, open_vault, passing_vault
from protocol.catalogue import Authorisation
from protocol.certificates import LookUp, LookUpKey, Track
from protocol.faults import ContentFault
from protocol.rules import EntryKind, Valid, check
from tests.central.worlds import World, code_of
from tests.setup.tree import ROOT

CONTENT = ROOT / "config/content"
LOOK_UP = "/v1/certificates/look-up"


def shipped() -> tuple[Rules, Demonstration]:
    known, shown = read_rules(CONTENT), demo.read_demonstration(CONTENT)
    assert known is not None
    assert shown is not None
    return known, shown


def seeded(world: World) -> Demonstration:
    """The shipped content with a CNDP number, as `central seed` stores it."""
    known, shown = shipped()
    catalogue = replace(
        load_content(CONTENT, world.clock.now()), version="shipped", cndp=Authorisation("D-1/2026")
    )
    world.services.catalogue.store(catalogue)
    world.services.catalogue.refresh()
    for _ in range(2):  # again is no harm
        with world.database.write() as connection:
            rules.store(connection, known)
            demo.store(connection, world.services.vault, known, catalogue, shown, world.clock.now())
    return shown


def test_every_state_of_both_papers_has_a_file() -> None:
    known, shown = shipped()
    for track in Track:
        there = {one.state for one in shown.files if one.track is track}
        assert there == {state.id for state in known.states if track in state.tracks}


def test_what_a_state_speaks_of_its_file_has() -> None:
    known, shown = shipped()
    for one in shown.files:
        has = {"doc": one.document, "day": one.in_days is not None, "time": one.time, "place": one.place}
        assert all(has[need] for need in known.needs(one.state)), one


def test_every_file_is_reached_by_each_of_its_three_keys(world: World) -> None:
    shown = seeded(world)
    for n, one in enumerate(shown.files):
        wanted = "SYSTEM_UNAVAILABLE" if one.platform else one.state
        for key, value, year in (
            ("file-number", one.file_number, one.year),
            ("cin", one.cin, one.year),
            ("receipt", one.receipt, None),
        ):
            said = {"kiosk": f"kiosk-{n}", "track": one.track, "key": key, "value": value, "year": year}
            answer = world.client.post(LOOK_UP, json=said)
            assert answer.status_code == 200, (one, answer.text)
            assert answer.json()["state"] == wanted
            if one.place:
                assert answer.json()["place"]["shown"]["fr"]


def test_the_facts_of_nobody_find_nothing(world: World) -> None:
    for one in seeded(world).unknown:
        for key, value, year in (
            (LookUpKey.FILE_NUMBER, one.file_number, one.year),
            (LookUpKey.CIN, one.cin, one.year),
            (LookUpKey.RECEIPT, one.receipt, None),
        ):
            message = LookUp("kiosk-1", one.track, key, value, year)
            assert code_of(world.post(LOOK_UP, message)) == (404, "file-unknown")


def test_receipts_can_be_typed(world: World) -> None:
    _, shown = shipped()
    for one in shown.files:
        assert check(EntryKind.RECEIPT_CODE, one.receipt) == Valid(one.receipt)


def test_what_was_done_with_a_file_stays_when_it_is_seeded_again(world: World) -> None:
    shown = seeded(world)
    refused = next(one for one in shown.files if one.state == "REJECTED")
    look_up = {"kiosk": "k", "track": refused.track, "key": "receipt", "value": refused.receipt, "year": None}
    centre = world.services.catalogue.edition.catalogue.centres[0].id
    assert world.post("/v1/certificates/appeals", {"look_up": look_up, "centre": centre}).status_code == 201
    seeded(world)
    assert world.client.post(LOOK_UP, json=look_up).json()["state"] == "APPEAL_FILED"


def test_a_folder_without_certificates_has_none(tmp_path: Path) -> None:
    assert read_rules(tmp_path) is None
    assert demo.read_demonstration(tmp_path) is None


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (rules.FILE, "states: [\n"),
        (rules.FILE, "states: []\n..."),
        (demo.FILE, "files: []\nunknown: {}\n..."),
        (demo.FILE, "files:\n  - {track: passport}\nunknown: []\n..."),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, file: str, text: str) -> None:
    (tmp_path / file).write_text(text)
    read = read_rules if file == rules.FILE else demo.read_demonstration
    with pytest.raises(ContentFault, match=file):
        read(tmp_path)


def test_a_transition_to_nowhere_is_refused() -> None:
    state = {"id": "A", "kind": "initial", "tracks": ["card"], "text": {"fr": "A"}}
    data = {"as_of_hours": 1, "expiring_days": 1, "card_years": 1, "states": [state]}
    with pytest.raises(ContentFault, match="no state B"):
        rules_of({**data, "transitions": [{"from": "A", "to": "B", "event": "e", "by": ["staff"]}]})


def test_a_made_up_file_in_a_state_of_the_other_paper_is_refused(sqlite_world: World) -> None:
    known, _ = shipped()
    wrong = DemoFile(Track.ATTESTATION, "EXPIRED", "9100000099", "ZZ91099", 1950, "91000000000996")
    catalogue = sqlite_world.services.catalogue.edition.catalogue
    with pytest.raises(ContentFault, match="EXPIRED"), sqlite_world.database.write() as connection:
        demo.store(
            connection,
            passing_vault(),
            known,
            catalogue,
            Demonstration((wrong,), ()),
            sqlite_world.clock.now(),
        )


def test_the_key_is_made_once_kept_private_and_needed(tmp_path: Path) -> None:
    with pytest.raises(VaultFault, match="seed"):
        open_vault(tmp_path)
    assert make_key(tmp_path)
    assert (tmp_path / "identity-key").stat().st_mode & 0o777 == 0o600
    sealed = open_vault(tmp_path).seal("file", {"cin": "SH123456"})
    assert b"SH123456" not in sealed
    assert not make_key(tmp_path)
    assert open_vault(tmp_path).open("file", sealed) == {"cin": "SH123456"}
    for vault, belongs_to in ((open_vault(tmp_path), "another"), (passing_vault(), "file")):
        with pytest.raises(VaultFault):
            vault.open(belongs_to, sealed)
    (tmp_path / "identity-key").write_text("00ff")
    with pytest.raises(VaultFault, match="not a key"):
        open_vault(tmp_path)


def test_no_state_of_the_rules_is_one_that_only_a_kiosk_tells() -> None:
    known, _ = shipped()
    assert not {"NOT_FOUND", "SYSTEM_UNAVAILABLE"} & {state.id for state in known.states}
    assert known.oldest == timedelta(hours=48)


@pytest.mark.parametrize("track", list(Track))
def test_missing_papers_are_asked_for_once(track: Track) -> None:
    known, _ = shipped()
    first = {one.to_state for one in known.leaving(track, "CHECKING", asked_once=False)}
    again = {one.to_state for one in known.leaving(track, "CHECKING", asked_once=True)}
    assert first - again == {"MISSING_DOCUMENTS"}
    assert not known.reaches(track, "CHECKING", "MISSING_DOCUMENTS", asked_once=True)
    assert known.reaches(track, "SUBMITTED", "DELIVERED", asked_once=True)
    assert not known.reaches(track, "DELIVERED", "DRAFT", asked_once=False)
