"""Installs pretix, makes its database, serves it."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.context import Bench
from bench.machine import wait_until
from bench.postgresql import PostgreSql
from bench.pretix import EVENT, ORGANIZER, VERSION, PretixMissing
from bench.processes import last_line, running

LONGEST_SETUP = 900.0
LONGEST_START = 90.0
_DATABASE = "pretix"


@dataclass(frozen=True, slots=True)
class Pretix:
    """A running one."""

    port: int
    pid: int
    token: str

    @property
    def host(self) -> str:
        """It refuses any other name than that of its settings."""
        return f"localhost:{self.port}"


def install(bench: Bench, home: Path) -> None:
    """Pip into `home/venv`, once. Raises PretixMissing."""
    stamp = home / f"installed-{VERSION}"
    if stamp.exists():
        return
    bench.tell(f"central: installing pretix {VERSION}, once (some minutes)")
    shutil.rmtree(home / "venv", ignore_errors=True)
    python = home / "venv" / "bin" / "python"
    log = home / "install.log"
    for command in (
        [sys.executable, "-m", "venv", str(home / "venv")],
        [str(python), "-m", "pip", "install", "--quiet", f"pretix=={VERSION}", "gunicorn"],
    ):
        _run(command, log, {})
    stamp.touch()


def set_up(bench: Bench, home: Path, server: PostgreSql) -> None:
    """Schema, organizer, event and token, once. Raises PretixMissing."""
    if (home / "token").exists():
        return
    bench.tell("central: pretix's schema, once (a minute)")
    server.server.psql(f"DROP DATABASE IF EXISTS {_DATABASE}")
    server.create(_DATABASE)
    _write_settings(home, server, 80)
    python = home / "venv" / "bin" / "python"
    log = home / "setup.log"
    _run([str(python), "-m", "pretix", "migrate"], log, _environment(home))
    script = Path(__file__).with_name("event")
    token = _run([str(python), "-P", str(script), ORGANIZER, EVENT], log, _environment(home))
    (home / "token").write_text(token.strip().splitlines()[-1], encoding="utf-8")


def _run(command: list[str], log: Path, environment: Mapping[str, str]) -> str:
    """What it printed. Raises PretixMissing."""
    with log.open("ab") as errors:
        try:
            done = subprocess.run(
                command,
                stdout=subprocess.PIPE,
                stderr=errors,
                env={**os.environ, **environment},
                timeout=LONGEST_SETUP,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            name = " ".join(Path(part).name for part in command[:4])
            raise PretixMissing(f"pretix could not be set up ({name}: {last_line(log)})") from error
    return done.stdout.decode(errors="replace")


def _write_settings(home: Path, server: PostgreSql, port: int) -> None:
    data = home / "data"
    data.mkdir(exist_ok=True)
    (home / "pretix.cfg").write_text(
        f"[pretix]\ninstance_name=bench\nurl=http://localhost:{port}\ndatadir={data}\ntrust_x_forwarded_for=off\n"
        f"[database]\nbackend=postgresql\nname={_DATABASE}\nuser=postgres\nhost={server.folder}\n",
        encoding="utf-8",
    )


def _environment(home: Path) -> dict[str, str]:
    """HOME, because gunicorn writes a control socket there."""
    return {"PRETIX_CONFIG_FILE": str(home / "pretix.cfg"), "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}


@contextmanager
def serving(home: Path, server: PostgreSql) -> Iterator[Pretix]:
    """Raises PretixMissing where it does not come up."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    _write_settings(home, server, port)
    log = home / "web.log"
    log.unlink(missing_ok=True)
    command: list[str | Path] = [
        home / "venv" / "bin" / "gunicorn",
        "pretix.wsgi",
        "--workers",
        "2",
        "--max-requests",
        "1200",
    ]
    command += ["--max-requests-jitter", "50", "--log-level", "warning", f"--bind=127.0.0.1:{port}"]
    pretix = Pretix(port, 0, (home / "token").read_text(encoding="utf-8"))
    with running(command, log, _environment(home), home) as process:
        up = wait_until(lambda: process.poll() is not None or _answers(pretix), LONGEST_START, 0.5)
        if not up or process.poll() is not None:
            raise PretixMissing(f"pretix did not start ({last_line(log)})")
        yield Pretix(port, process.pid, pretix.token)


def _answers(pretix: Pretix) -> bool:
    """Whatever it says: without redis its health check calls the lack of a cache a fault."""
    try:
        with urllib.request.urlopen(f"http://{pretix.host}/healthcheck/", timeout=10):
            return True
    except urllib.error.HTTPError:
        return True
    except (urllib.error.URLError, OSError):
        return False
