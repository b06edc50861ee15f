"""`python -m central`: seed, serve, and what it refuses."""

import json
import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from central.settings import SettingsFault, read
from tests.central.serving import serving

ANYWHERE = "0.0.0.0"  # noqa: S104 - it is refused
CENTRAL = [sys.executable, "-m", "central"]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*CENTRAL, *arguments],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("host", [ANYWHERE, "192.168.1.20", "::", "example.org", "127.0.0.1.example.org"])
def test_only_loopback_is_listened_on(host: str) -> None:
    with pytest.raises(SettingsFault, match="loopback only"):
        read({}, {"host": host})


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost", "::1"])
def test_loopback_in_all_its_names(host: str) -> None:
    assert read({}, {"host": host}).host in {host, "127.0.0.1"}


def test_an_option_wins_over_the_environment_and_that_over_the_default(tmp_path: Path) -> None:
    environment = {"SHUBBAK_STATE": "from-environment", "SHUBBAK_DATABASE": "postgres://u@h/d"}
    settings = read(environment, {"state": tmp_path, "database": None})
    assert settings.state == tmp_path
    assert settings.database == "postgresql+psycopg://u@h/d"
    assert read({}, {"state": tmp_path}).database == f"sqlite:///{tmp_path}/central.sqlite3"


def test_other_databases_are_not_known() -> None:
    with pytest.raises(SettingsFault, match="sqlite"):
        read({}, {"database": "mysql://u@h/d"})


@pytest.mark.slow
def test_refusals_are_one_line_and_exit_code_2(tmp_path: Path) -> None:
    state = ("--state", str(tmp_path))
    for arguments, words in (
        (("serve", "--host", ANYWHERE, *state), "loopback only"),
        (("serve", *state), "seed"),
        (("seed", "--content", str(tmp_path / "nothing"), *state), "content-broken"),
    ):
        ended = run(*arguments)
        assert ended.returncode == 2, ended.stderr
        assert words in ended.stderr
        assert "Traceback" not in ended.stderr


@pytest.mark.slow
def test_seed_and_serve_the_shipped_content(tmp_path: Path) -> None:
    seeded = run("seed", SHUBBAK_STATE=str(tmp_path))
    assert seeded.returncode == 0, seeded.stderr
    assert (tmp_path / "ticket-key.json").stat().st_mode & 0o777 == 0o600
    key = (tmp_path / "keys.json").read_bytes()
    assert run("seed", SHUBBAK_STATE=str(tmp_path)).returncode == 0, "again is no harm"
    assert (tmp_path / "keys.json").read_bytes() == key

    with serving(tmp_path, now="2026-11-23T08:00:00+01:00") as url:
        with urllib.request.urlopen(f"{url}/v1/catalogue") as answer:  # noqa: S310 - our own
            catalogue = json.load(answer)
        centre = next(one["id"] for one in catalogue["centres"] if "rsu_help" in one["services"])
        with urllib.request.urlopen(  # noqa: S310 - our own
            f"{url}/v1/slots?centre={centre}&service=rsu_help&days=1"
        ) as answer:
            slots = json.load(answer)["slots"]
    assert slots[0]["starts_at"].startswith("2026-11-23T"), "the clock starts when it is told to"


@pytest.mark.slow
def test_a_port_that_is_taken_is_one_line(tmp_path: Path, prepared_sqlite: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = run("serve", "--state", str(prepared_sqlite), "--port", str(taken.getsockname()[1]))
    assert ended.returncode == 2
    assert "port" in ended.stderr


@pytest.mark.slow
def test_the_openapi_document_is_printed() -> None:
    printed = run("openapi")
    assert printed.returncode == 0, printed.stderr
    assert json.loads(printed.stdout)["openapi"].startswith("3.1")
