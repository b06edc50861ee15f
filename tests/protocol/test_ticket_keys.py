"""Keys come from files; a file that is broken, doubled or readable by others is refused by name and field."""

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from protocol.faults import ContentFault, StorageFault
from protocol.ticket import (
    Genuine,
    SigningKey,
    load_public_keys,
    load_signing_key,
    new_signing_key,
    sign,
    verify,
)
from tests.protocol.tickets import CLAIMS, NOW


def test_a_new_key_is_for_its_owner_alone_and_loads_again(tmp_path: Path) -> None:
    path = tmp_path / "signing.jwk"
    key = new_signing_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert verify(sign(CLAIMS, load_signing_key(path)), key.public, NOW) == Genuine(CLAIMS)


def test_a_new_key_never_replaces_one_that_is_there(tmp_path: Path, key: SigningKey) -> None:
    with pytest.raises(StorageFault):
        new_signing_key(tmp_path / "signing.jwk")
    assert load_signing_key(tmp_path / "signing.jwk").key_id == key.key_id


def test_a_signing_key_others_may_read_is_refused(tmp_path: Path, key: SigningKey) -> None:
    (tmp_path / "signing.jwk").chmod(0o640)
    with pytest.raises(ContentFault) as refused:
        load_signing_key(tmp_path / "signing.jwk")
    assert refused.value.code == "ticket-key-exposed"


def test_the_public_file_is_a_jwk_set_without_the_private_half(tmp_path: Path, key: SigningKey) -> None:
    path = tmp_path / "keys.json"
    key.public.save(path)
    (jwk,) = json.loads(path.read_text())["keys"]
    assert jwk == {"kty": "OKP", "crv": "Ed25519", "kid": key.key_id, "x": jwk["x"]}
    assert verify(sign(CLAIMS, key), load_public_keys(path), NOW) == Genuine(CLAIMS)


def test_saving_leaves_no_half_file_behind(tmp_path: Path, key: SigningKey) -> None:
    key.public.save(tmp_path / "keys.json")
    key.public.save(tmp_path / "keys.json")
    assert {p.name for p in tmp_path.iterdir()} == {"signing.jwk", "keys.json"}
    with pytest.raises(StorageFault):
        key.public.save(tmp_path / "not-there" / "keys.json")


def without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda document: document["keys"][0].pop(name)


def having(name: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda document: document["keys"][0].update({name: value})


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda document: document.clear(), "keys"),
        (lambda document: document["keys"].clear(), "keys"),
        (lambda document: document.update(keys=["x"]), "keys[0]"),
        (lambda document: document["keys"].append(document["keys"][0]), "keys[1].kid"),
        (without("kid"), "keys[0].kid"),
        (having("kid", "k" * 24), "keys[0].kid"),
        (having("kid", 7), "keys[0].kid"),
        (without("kty"), "keys[0].kty"),
        (having("crv", "P-256"), "keys[0].crv"),
        (without("x"), "keys[0].x"),
        (having("x", "AAAA"), "keys[0].x"),
        (having("x", "not base64 at all!"), "keys[0].x"),
        (having("d", "secret"), "keys[0].d"),
    ],
)
def test_a_broken_key_set_says_which_field(
    tmp_path: Path, key: SigningKey, change: Callable[[dict[str, Any]], object], field: str
) -> None:
    document: dict[str, Any] = key.public.to_json()
    change(document)
    path = tmp_path / "keys.json"
    path.write_text(json.dumps(document))
    with pytest.raises(ContentFault) as refused:
        load_public_keys(path)
    assert f"{field} " in refused.value.detail
    assert str(path) in refused.value.detail
    assert "secret" not in str(refused.value)


def test_a_torn_file_says_which_line(tmp_path: Path, key: SigningKey) -> None:
    path = tmp_path / "keys.json"
    key.public.save(path)
    path.write_text(path.read_text()[:60])
    with pytest.raises(ContentFault, match="line"):
        load_public_keys(path)


def test_a_file_that_is_not_utf_8_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_bytes(b'{"keys": "\xff"}')
    with pytest.raises(ContentFault, match="UTF-8"):
        load_public_keys(tmp_path / "keys.json")
    with pytest.raises(StorageFault):
        load_public_keys(tmp_path / "nowhere.json")


def test_halves_of_two_keys_are_refused(tmp_path: Path, key: SigningKey, foreign_key: SigningKey) -> None:
    path = tmp_path / "signing.jwk"
    jwk = json.loads(path.read_text())
    jwk["x"] = json.loads((tmp_path / "foreign.jwk").read_text())["x"]
    path.write_text(json.dumps(jwk))
    with pytest.raises(ContentFault, match="does not belong"):
        load_signing_key(path)
