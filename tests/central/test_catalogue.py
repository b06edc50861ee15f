"""The catalogue as kiosks fetch it."""

import gzip
import json
from dataclasses import replace

from central.app import wire
from central.catalogue.service import CatalogueService
from central.clock import SeededRandomness
from protocol.catalogue import Catalogue
from protocol.codec import decode
from tests.central import places
from tests.central.worlds import World


def fetch(world: World, **headers: str) -> tuple[int, dict[str, str], bytes]:
    answer = world.client.get("/v1/catalogue", headers={"Accept-Encoding": "identity", **headers})
    return answer.status_code, dict(answer.headers), answer.content


def test_the_document_is_the_seeded_one(world: World) -> None:
    status, headers, body = fetch(world)
    assert status == 200
    assert headers["content-type"] == "application/json"
    assert decode(Catalogue, json.loads(body)) == places.CATALOGUE


def test_who_has_it_already_gets_no_body(world: World) -> None:
    _, headers, _ = fetch(world)
    for tag in (headers["etag"], f'"other", {headers["etag"]}', f"W/{headers['etag']}", "*"):
        status, again, body = fetch(world, **{"If-None-Match": tag})
        assert (status, body, again["etag"]) == (304, b"", headers["etag"])
    assert fetch(world, **{"If-None-Match": '"other"'})[0] == 200


def test_a_weak_line_gets_it_packed_under_a_tag_of_its_own(world: World) -> None:
    _, plain, body = fetch(world)
    with world.client.stream("GET", "/v1/catalogue", headers={"Accept-Encoding": "gzip"}) as answer:
        packed = b"".join(answer.iter_raw())
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["etag"] != plain["etag"], "a strong tag names bytes"
        assert "Accept-Encoding" in answer.headers["vary"]
    assert gzip.decompress(packed) == body
    assert fetch(world, **{"If-None-Match": answer.headers["etag"]})[0] == 304


def test_a_new_version_changes_the_tag_and_the_same_one_does_not(world: World) -> None:
    _, before, _ = fetch(world)
    catalogue = world.services.catalogue
    assert not catalogue.store(places.CATALOGUE)
    assert not catalogue.refresh()
    assert catalogue.store(replace(places.CATALOGUE, version="story-2"))
    assert catalogue.refresh()
    _, after, body = fetch(world)
    assert after["etag"] != before["etag"]
    assert json.loads(body)["version"] == "story-2"


def test_an_older_version_can_be_put_back(world: World) -> None:
    catalogue = world.services.catalogue
    catalogue.store(replace(places.CATALOGUE, version="broken"))
    assert catalogue.store(places.CATALOGUE)
    catalogue.refresh()
    assert catalogue.edition.catalogue.version == places.CATALOGUE.version


def test_what_was_parsed_before_is_not_parsed_again_until_there_is_a_newer_one(world: World) -> None:
    """Every worker starts with the edition that central looked at before it promised to listen."""
    parsed = CatalogueService(world.database).edition
    services = wire(world.database, world.clock, SeededRandomness(1), world.signer, edition=parsed)
    assert services.catalogue.edition is parsed
    assert services.catalogue.refresh() is False
    assert services.catalogue.edition is parsed
    world.services.catalogue.store(replace(places.CATALOGUE, version="newer"))
    assert services.catalogue.refresh()
    assert services.catalogue.edition.catalogue.version == "newer"
