"""A real queue: cupsd as a process of its own, on loopback, with a back end that does what a test says.

The back end is run as whoever runs the tests, for nobody else may read its file: so CUPS has it.
"""

import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Final

_FILES: Final = """ServerRoot {at}/server
RequestRoot {at}/spool
CacheDir {at}/cache
StateDir {at}/state
TempDir {at}/spool
AccessLog {at}/access
ErrorLog {at}/error
PageLog {at}/page
ServerBin {at}/bin
DataDir /usr/share/cups
"""
_SERVER: Final = """Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
Order allow,deny
Allow from 127.0.0.1
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_QUEUE: Final = """<Printer ticket>
DeviceURI paper:/roll
State Idle
Accepting Yes
Shared No
ErrorPolicy abort-job
</Printer>
"""
_BACK_END: Final = """#!/bin/sh
[ $# -eq 0 ] && exit 0
cd '{at}' || exit 1
page=${{6:-/dev/stdin}}
comes_out() {{ cat "$page" > "pages/$(ls pages | wc -l).pdf"; }}
trap '>stopped; exit 1' TERM
. ./behaviour
"""
PRINTS: Final = "comes_out"
WAITS: Final = "sleep 20 &\nwait\n"
"""Until it is stopped, or long."""


class CupsQueue:
    """`behaviour` is what its back end does with a job, in sh."""

    def __init__(self, folder: Path) -> None:
        self._at = folder / "cups"
        for name in ("server", "spool", "cache", "state", "bin/backend", "pages"):
            (self._at / name).mkdir(parents=True)
        (self._at / "bin/daemon").symlink_to("/usr/lib/cups/daemon")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = int(free.getsockname()[1])
        self.uri = f"ipp://127.0.0.1:{port}/printers/ticket"
        (self._at / "files.conf").write_text(_FILES.format(at=self._at))
        (self._at / "server/cupsd.conf").write_text(_SERVER.format(port=port))
        (self._at / "server/printers.conf").write_text(_QUEUE)
        back_end = self._at / "bin/backend/paper"
        back_end.write_text(_BACK_END.format(at=self._at))
        back_end.chmod(0o700)
        self.behaviour(PRINTS)
        command = ["cupsd", "-f", "-c", f"{self._at}/server/cupsd.conf", "-s", f"{self._at}/files.conf"]
        with (self._at / "log").open("wb") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, env=os.environ | {"PATH": f"/usr/sbin:{os.environ['PATH']}"}
            )
        self._wait_for(port)

    def behaviour(self, script: str) -> None:
        """What happens to this and every later job."""
        new = self._at / "behaviour.new"
        new.write_text(f"{script}\n")
        new.replace(self._at / "behaviour")

    def pages(self) -> list[bytes]:
        """What came out, in order: PDF, for the queue has no description of its printer."""
        return [path.read_bytes() for path in sorted((self._at / "pages").iterdir())]

    def wait_until_it_is_stopped(self) -> None:
        """The back end, by CUPS."""
        deadline = time.monotonic() + 10
        while not (self._at / "stopped").exists():
            if time.monotonic() > deadline:
                raise TimeoutError((self._at / "error").read_text())
            time.sleep(0.02)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait(10)

    def _wait_for(self, port: int) -> None:
        deadline = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
            except OSError:
                if time.monotonic() > deadline:
                    raise TimeoutError((self._at / "log").read_text()) from None
                time.sleep(0.02)
            else:
                return
