"""The kiosk starts without the network from the last good catalogue, and believes no torn one."""

import logging
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.journeys.calls import Unreachable
from kiosk.uplink.answers import NotModified
from kiosk.uplink.catalogue_cache import FILE, CatalogueCache
from kiosk.uplink.client import Client
from protocol.catalogue import AccessibilityFeature, Calendar, Catalogue, Closure, Season
from protocol.wording import Wording
from tests.small_disk import small_disk
from tests.uplink.garbage import garbage, http, says, silent
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, LANGUAGES, QUICK, catalogue


def cache(folder: Path) -> CatalogueCache:
    return CatalogueCache(folder, CENTRE, LANGUAGES)


def client(url: str) -> Client:
    return Client(url, KIOSK, LANGUAGES, limits=QUICK)


@pytest.fixture
def filled(tmp_path: Path, central: SmallCentral) -> Path:
    assert cache(tmp_path).refresh(client(central.url)) == catalogue()
    return tmp_path


def test_a_new_kiosk_has_none(tmp_path: Path) -> None:
    assert cache(tmp_path).load() is None


def test_it_is_there_after_a_restart_without_central(filled: Path) -> None:
    assert cache(filled).load() == catalogue()


def test_the_same_one_is_not_sent_again_and_a_new_one_is(filled: Path, central: SmallCentral) -> None:
    kept = cache(filled)
    kept.load()
    asking = client(central.url)
    assert kept.refresh(asking) == NotModified()
    central.catalogue = catalogue("v2")
    assert kept.refresh(asking) == catalogue("v2")
    assert kept.refresh(asking) == NotModified()
    assert cache(filled).load() == catalogue("v2")


def test_a_torn_file_is_ignored_with_a_code_and_fetched_anew(
    filled: Path, central: SmallCentral, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    whole = (filled / FILE).read_bytes()
    for end in (0, 1, 40, whole.index(b"\n"), whole.index(b"\n") + 1, len(whole) // 2, len(whole) - 1):
        (filled / FILE).write_bytes(whole[:end])
        kept = cache(filled)
        assert kept.load() is None
        assert kept.refresh(client(central.url)) == catalogue()
        assert (filled / FILE).read_bytes() == whole
    assert caplog.text.count("catalogue-cache-torn") == 7


def test_one_flipped_bit_anywhere_is_noticed(filled: Path) -> None:
    whole = (filled / FILE).read_bytes()
    for at in range(whole.index(b"\n") + 1, len(whole), 97):
        (filled / FILE).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert cache(filled).load() is None


@pytest.mark.parametrize("head", [b"[]", b"null", b'{"shape": 2}', b"\xff", b"[" * 100_000])
def test_a_header_of_another_kind_is_ignored(tmp_path: Path, head: bytes) -> None:
    (tmp_path / FILE).write_bytes(head + b"\n{}")
    assert cache(tmp_path).load() is None


def test_a_file_that_cannot_be_read_is_ignored(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert cache(tmp_path).load() is None


def test_a_disk_that_refuses_costs_only_the_next_start(
    tmp_path: Path, central: SmallCentral, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    kept = cache(tmp_path / "file" / "folder")
    assert kept.refresh(client(central.url)) == catalogue()
    assert "catalogue-cache-unwritable" in caplog.text


def test_a_full_disk_leaves_the_old_one(filled: Path, central: SmallCentral) -> None:
    with small_disk(filled, "8k") as disk:
        kept = cache(disk)
        assert kept.refresh(client(central.url)) == catalogue()
        whole = (disk / FILE).read_bytes()
        large = replace(catalogue("v2"), issued_at=catalogue().issued_at)
        services = tuple(
            replace(large.services[0], id=f"service{n}", name=Wording({"ar": "x" * 99, "fr": "y" * 99}))
            for n in range(40)
        )
        central.catalogue = replace(large, services=(*large.services, *services))
        assert kept.refresh(client(central.url)) == central.catalogue
        assert (disk / FILE).read_bytes() == whole
        assert [path.name for path in disk.iterdir()] == [FILE]


def test_central_being_gone_or_talking_garbage_changes_nothing(filled: Path) -> None:
    for behaviour in (silent(), says(http("200 OK", "text/html", b"<html>")), says(b"x")):
        with garbage(behaviour) as central:
            assert cache(filled).refresh(client(central.url)) == Unreachable()
    assert cache(filled).load() == catalogue()


UNNAMED = Closure(date(2027, 1, 11), Wording({"fr": "Jour férié"}), certain=True)
FAR_AWAY = Season("far-away", date(2027, 2, 8), date(9999, 12, 31), (), certain=True)


def _other(change: str) -> Catalogue:
    good = catalogue("v2")
    service, centre, schedule = good.services[0], good.centres[0], good.calendars[0].schedule
    match change:
        case "no Arabic":
            return replace(good, services=(replace(service, name=Wording({"fr": "x"})),))
        case "no public name":
            return replace(good, services=(replace(service, public_name=Wording({"ar": "", "fr": "x"})),))
        case "a language less":
            return replace(good, languages=("fr",))
        case "a service that is not there":
            return replace(good, services=())
        case "an unknown zone":
            return replace(good, timezone="Africa/Atlantis")
        case "a zone that is a path":
            return replace(good, timezone="../../etc/passwd")
        case "a pictogram that is a path":
            return replace(good, services=(replace(service, pictogram="../x"),))
        case "two services of one id":
            return replace(good, services=(service, service))
        case "a queue without a letter":
            return replace(good, services=(replace(service, letter=""),))
        case "a calendar that is not there":
            return replace(good, calendars=())
        case "two calendars of one id":
            return replace(good, calendars=good.calendars * 2)
        case "a holiday without Arabic":
            return replace(good, calendars=(Calendar("office", replace(schedule, closures=(UNNAMED,))),))
        case "a day off without Arabic":
            own = replace(centre.schedule, closures=(UNNAMED,))
            return replace(good, centres=(replace(centre, schedule=own),))
        case "a season in a year past all years":
            own = replace(centre.schedule, seasons=(FAR_AWAY,))
            return replace(good, centres=(replace(centre, schedule=own),))
        case "walk-ins that end before they begin":
            own = replace(centre.schedule, last_walk_in_minutes=-1)
            return replace(good, centres=(replace(centre, schedule=own),))
        case "a ramp without a word":
            return replace(good, accessibility=(AccessibilityFeature("ramp", Wording({"fr": "Rampe"})),))
        case "a ramp that is not there":
            return replace(good, centres=(replace(centre, accessibility=("ramp",)),))
        case "a way by a ramp that is not there":
            return replace(good, centres=(replace(centre, access_path=("ramp",)),))
    return replace(good, centres=(replace(centre, city=Wording({})),))


@pytest.mark.parametrize(
    "change",
    [
        "no Arabic",
        "no public name",
        "a language less",
        "a service that is not there",
        "an unknown zone",
        "a zone that is a path",
        "a pictogram that is a path",
        "two services of one id",
        "a queue without a letter",
        "a calendar that is not there",
        "two calendars of one id",
        "a holiday without Arabic",
        "a day off without Arabic",
        "a season in a year past all years",
        "walk-ins that end before they begin",
        "a ramp without a word",
        "a ramp that is not there",
        "a way by a ramp that is not there",
        "a city without a name",
    ],
)
def test_a_catalogue_that_no_screen_can_show_leaves_the_last_good_one(
    filled: Path, central: SmallCentral, change: str
) -> None:
    central.catalogue = _other(change)
    assert cache(filled).refresh(client(central.url)) == Unreachable()
    assert cache(filled).load() == catalogue()


def test_a_catalogue_without_this_centre_leaves_the_last_good_one(
    filled: Path, central: SmallCentral, caplog: pytest.LogCaptureFixture
) -> None:
    central.catalogue = replace(catalogue("v2"), centres=())
    assert cache(filled).refresh(client(central.url)) == NotModified()
    assert "catalogue-lacks-centre" in caplog.text
    assert CatalogueCache(filled, "another", LANGUAGES).load() is None
