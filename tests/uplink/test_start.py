"""The kiosk's first frame does not wait for the uplink."""

import subprocess
import sys

PARTS = "client performer recovery outbox journal catalogue_cache hall"


def test_http_is_imported_only_when_central_is_asked() -> None:
    imports = "; ".join(f"import kiosk.uplink.{part}" for part in PARTS.split())
    heavy = "{'http.client', 'ssl', 'kivy', 'voice', 'pydantic'} & set(sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {imports}; print({heavy})"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"
