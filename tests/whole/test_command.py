"""`python -m kiosk run` where a person must mend something first: exit code 2 and one line that says what; and
without a display: one visit, whose ticket is genuine."""

import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.locate import ROOT

WINDOW = {"DISPLAY": ":offscreen", "SDL_VIDEODRIVER": "offscreen"}
TIMEOUT = 30


@dataclass
class Installed:
    """A copy of what a kiosk reads, to break, and an empty state folder."""

    folder: Path

    @property
    def state(self) -> Path:
        return self.folder / "the state"  # a space, as in many a home

    def cut(self, file: str, size: int) -> None:
        """All but the first bytes are gone."""
        path = self.folder / file
        content = path.read_bytes()
        assert len(content) > size
        path.unlink()  # a link to ours
        path.write_bytes(content[:size])

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        content = path.read_text(encoding="utf-8")
        assert old in content
        path.unlink()
        path.write_text(content.replace(old, new), encoding="utf-8")

    def run(self, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "kiosk", "run", "--state", str(self.state)]
        known = {"SHUBBAK_STATE": str(self.state)}
        known |= {f"SHUBBAK_{part.upper()}": str(self.folder / part) for part in ("assets", "config")}
        plain = {key: value for key, value in os.environ.items() if key not in WINDOW}
        kiosk = subprocess.Popen(
            command,
            env=plain | known | environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            out, err = kiosk.communicate(timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            kiosk.kill()
            raise AssertionError(f"still running: {kiosk.communicate()[1]}") from None
        return subprocess.CompletedProcess(command, kiosk.returncode, out, err)

    def refusal(self, **environment: str) -> str:
        """What the last line of standard error says; log lines may come before it, a traceback may not."""
        ran = self.run(**environment)
        assert ran.returncode == 2, ran.stderr
        assert "Traceback" not in ran.stderr
        last = ran.stderr.splitlines()[-1]
        assert last.startswith("kiosk: ")
        return last.removeprefix("kiosk: ")


@pytest.fixture
def installed(tmp_path: Path) -> Installed:
    for part in ("assets", "config"):
        shutil.copytree(ROOT / part, tmp_path / part, copy_function=os.symlink)
    return Installed(tmp_path)


def test_options_that_were_cut_are_named_by_line(installed: Installed) -> None:
    installed.cut("config/kiosk.json", 138)
    assert installed.refusal(**WINDOW).startswith("content-broken: kiosk.json: line 7: ")


def test_a_wrong_option_is_named_by_field(installed: Installed) -> None:
    installed.replace("config/kiosk.json", '"portrait"', '"round"')
    assert installed.refusal(**WINDOW) == (
        "content-broken: kiosk.json: line 6: panel: must be one of portrait, landscape"
    )


@pytest.mark.slow
def test_a_keymap_that_was_cut_is_named_by_line(installed: Installed) -> None:
    installed.cut("config/keymaps/default.json", 200)
    said = installed.refusal(**WINDOW)
    assert said.startswith("content-broken: default.json: ")
    assert "line 11" in said


@pytest.mark.slow
def test_a_font_that_is_gone_is_named(installed: Installed) -> None:
    (installed.folder / "assets/fonts/ShubbakUI-Bold.ttf").unlink()
    assert installed.refusal(**WINDOW) == "touch-font-missing: ShubbakUI-Bold.ttf"


@pytest.mark.slow
def test_a_language_that_is_gone_is_named(installed: Installed) -> None:
    shutil.rmtree(installed.folder / "assets/locale/fr")
    assert installed.refusal(**WINDOW) == "content-broken: fr: no messages"


@pytest.mark.slow
def test_a_language_that_was_cut_between_two_messages_is_named(installed: Installed) -> None:
    """Otherwise the kiosk would open and end in the middle of a visit."""
    installed.cut("assets/locale/fr/printer.ftl", 80)
    said = installed.refusal(**WINDOW)
    assert said == "content-broken: fr: no message choice-on-screen, which another language has"


@pytest.mark.slow
def test_content_that_was_cut_is_named_by_file_and_line(installed: Installed) -> None:
    installed.cut("config/content/services.yaml", 975)  # after the first queue
    assert "content-broken: services.yaml:16: is cut short" in installed.refusal(**WINDOW)


@pytest.mark.slow
def test_a_display_that_is_not_there_is_named(installed: Installed) -> None:
    assert installed.refusal(DISPLAY=":4711") == "touch-window-missing: display :4711"


def test_a_state_folder_that_cannot_be_made_is_said(installed: Installed) -> None:
    installed.state.write_bytes(b"")
    assert installed.refusal() == "storage-failed: state folder: File exists"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("taken", "said"),
    [
        ("central", "storage-failed: folder of the embedded central: File exists"),
        ("tickets", "storage-failed: folder of the printer: File exists"),
    ],
)
def test_a_folder_that_is_a_file_is_said(installed: Installed, taken: str, said: str) -> None:
    installed.state.mkdir()
    (installed.state / taken).write_bytes(b"")
    assert installed.refusal(**WINDOW) == said


@pytest.mark.slow
def test_a_journal_that_cannot_be_opened_is_said(installed: Installed) -> None:
    (installed.state / "journal.sqlite3").mkdir(parents=True)
    assert installed.refusal(**WINDOW) == "journal-unwritable: Is a directory"


def test_a_visit_that_may_not_write_says_where(installed: Installed) -> None:
    installed.state.mkdir()
    (installed.state / "demo").write_bytes(b"")
    assert installed.refusal() == f"storage-failed: {installed.state / 'demo'}: File exists"


@pytest.mark.slow
def test_without_a_display_it_plays_a_visit_whose_ticket_is_genuine(installed: Installed) -> None:
    ran = installed.run()
    assert ran.returncode == 0, ran.stderr
    first, *paths, proof = ran.stdout.splitlines()
    assert first == "No display: playing one visit on a virtual screen."
    assert [Path(path).name for path in paths] == ["ticket.png", "speech.wav", "screens"]
    assert all(Path(path).exists() for path in paths)
    assert len(list(Path(paths[-1]).iterdir())) > 5
    command = [sys.executable, *shlex.split(proof)[1:]]
    judged = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout + judged.stderr
