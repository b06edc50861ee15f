"""A fifth language is data: messages, texts of the content, a folder of the voice, the operator's choice.

Tarifit is made of the Tamazight that ships, in a copy of the whole kiosk: it is no translation, and no line of code
knows of it.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.locate import ROOT

FIFTH, NAME, BESIDE = "rif", "ⵜⴰⵔⵉⴼⵉⵜ", "zgh"
TIMEOUT = 120
TEXT = re.compile(rf"^( +){BESIDE}: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Kiosk:
    """A whole kiosk in a folder of its own: its code is the same, its data may differ."""

    folder: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        ours = {name: value for name, value in os.environ.items() if not name.startswith("SHUBBAK_")}
        return subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments],
            cwd=self.folder,
            env={**ours, "PYTHONPATH": str(self.folder), "SHUBBAK_STATE": str(self.folder / "state")},
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )

    def rewrite(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiosk]:
    folder = tmp_path_factory.mktemp("fifth")
    without = shutil.ignore_patterns("__pycache__")
    for part in ("kiosk", "voice", "central", "protocol", "assets", "config"):
        shutil.copytree(ROOT / part, folder / part, ignore=without)
    copy = Kiosk(folder)
    add_messages(copy)
    add_content(copy)
    add_voice(copy)
    enable(copy)
    yield copy
    shutil.rmtree(folder)


def add_messages(kiosk: Kiosk) -> None:
    locale = kiosk.folder / "assets" / "locale"
    shutil.copytree(locale / BESIDE, locale / FIFTH)
    kiosk.rewrite(f"assets/locale/{FIFTH}/attract.ftl", "language-name = ⵜⴰⵎⴰⵣⵉⵖⵜ", f"language-name = {NAME}")


def add_content(kiosk: Kiosk) -> None:
    for file in (kiosk.folder / "config" / "content").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(TEXT.sub(rf"\g<0>\n\1{FIFTH}: \2", text), encoding="utf-8")
    entry = (
        f"\n  - tag: {FIFTH}\n    complete: true\n    spoken: optional\n    never_in_public: [lixaqa]\n..."
    )
    kiosk.rewrite("config/content/languages.yaml", "\n...", entry)


def add_voice(kiosk: Kiosk) -> None:
    languages = kiosk.folder / "voice" / "languages"
    shutil.copytree(languages / BESIDE, languages / FIFTH)
    kiosk.rewrite(f"voice/languages/{FIFTH}/__init__.py", f'TAG = "{BESIDE}"', f'TAG = "{FIFTH}"')


def enable(kiosk: Kiosk) -> None:
    """The operator's choice; and what the visitor of the scripted visit looks for."""
    options = json.loads((kiosk.folder / "config" / "kiosk.json").read_text(encoding="utf-8"))
    options["languages"].append(FIFTH)
    (kiosk.folder / "config" / "kiosk.json").write_text(json.dumps(options), encoding="utf-8")
    script = kiosk.folder / "config" / "visits" / "take_number.json"
    visit = json.loads(script.read_text(encoding="utf-8"))
    for words in (value for step in visit["steps"] for value in step.values() if isinstance(value, dict)):
        words[FIFTH] = NAME if words["fr"] == "Français" else words[BESIDE]
    script.write_text(json.dumps(visit, ensure_ascii=False), encoding="utf-8")


@pytest.mark.slow
def test_it_is_whole(kiosk: Kiosk) -> None:
    told = kiosk.run("content")
    assert told.returncode == 0, told.stdout + told.stderr
    [line] = [line for line in told.stdout.splitlines() if line.startswith(FIFTH)]
    assert line.split()[1:3] == ["yes", "yes"]  # enabled, with a voice
    assert line.split()[-1] == "0"


@pytest.mark.slow
def test_a_visit_in_it_ends_with_a_ticket(kiosk: Kiosk) -> None:
    """By keypad: the visitor chooses the language by its own name and knows only what is said."""
    out = kiosk.folder / "out"
    visit = kiosk.run(
        "visit",
        "--journey=take_number",
        f"--language={FIFTH}",
        "--by=keypad",
        f"--out={out}",
        "--window=offscreen",
    )
    assert visit.returncode == 0, visit.stdout + visit.stderr
    assert (out / "ticket.png").exists()
    spoken = [json.loads(line) for line in (out / "speech.log").read_text(encoding="utf-8").splitlines()]
    said = [line for line in spoken if line.get("language") == FIFTH]
    assert any(NAME in line["text"] for line in said)
    assert len(said) > 20
    assert all(line["phonemes"] for line in said)
