"""`voice record` walks a speaker through what is missing; whoever stops goes on at the same place."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.voice.packs.synthesised import take, write_take
from tests.voice.pulse import PulseServer
from voice.packs.manifest import Clip, Manifest, Sequence, load
from voice.packs.microphone import Files
from voice.packs.recording import Session
from voice.packs.recordings import open_pack
from voice.packs.script import Prompt

PROMPTS = [
    Prompt("yes", "Oui"),
    Prompt("no", "Non"),
    Prompt("desk.1", "Guichet"),
    Prompt("desk", seq=("desk.1", "{n:int}")),
]


class Typist:
    """Answers what it is asked, then has gone home."""

    def __init__(self, *answers: str) -> None:
        self._answers: Iterator[str] = iter(answers)
        self.told: list[str] = []

    def ask(self, _: str) -> str:
        try:
            return next(self._answers)
        except StopIteration:
            raise EOFError from None


@pytest.fixture
def takes(tmp_path: Path) -> Path:
    for prompt in PROMPTS:
        if prompt.text:
            write_take(tmp_path / "takes" / f"{prompt.id}.wav", take(prompt.text, "fr"))
    return tmp_path / "takes"


def session(folder: Path, takes: Path, typist: Typist) -> Session:
    return Session(folder, load(folder, "fr") or Manifest("fr"), Files(takes), typist.ask, typist.told.append)


def test_who_stops_goes_on_where_they_stopped(tmp_path: Path, takes: Path) -> None:
    first = Typist("", "", "q")
    assert session(tmp_path, takes, first).record(PROMPTS) == 1
    second = Typist("", "", "", "")
    assert session(tmp_path, takes, second).record(PROMPTS) == 2
    assert "1 of 2  no" in second.told[0]
    pack = load(tmp_path, "fr")
    assert pack
    assert set(pack.prompts) == {"yes", "no", "desk.1", "desk"}
    assert session(tmp_path, takes, Typist()).record(PROMPTS) == 0


def test_a_prompt_is_skipped_or_taken_again(tmp_path: Path, takes: Path) -> None:
    typist = Typist("s", "", "r", "", "", "q")
    assert session(tmp_path, takes, typist).record(PROMPTS) == 1
    pack = load(tmp_path, "fr")
    assert pack
    assert set(pack.prompts) == {"no"}


def test_a_bad_take_is_not_kept(tmp_path: Path, takes: Path) -> None:
    write_take(takes / "yes.wav", take("Oui", "fr") * 0.02)
    typist = Typist("", "q")
    assert session(tmp_path, takes, typist).record(PROMPTS) == 0
    assert any("too soft" in line for line in typist.told)
    assert not (tmp_path / "yes.opus").exists()


def test_a_changed_text_is_recorded_anew_and_until_then_not_played(tmp_path: Path, takes: Path) -> None:
    session(tmp_path, takes, Typist(*[""] * 6)).record(PROMPTS)
    changed = [Prompt("yes", "Oui, merci"), *PROMPTS[1:]]
    typist = Typist("", "")
    pack = open_pack(tmp_path, "fr")
    assert pack
    assert pack.clips("Oui, merci") is None
    assert session(tmp_path, takes, typist).record(changed) == 1
    assert "1 of 1  yes" in typist.told[0]
    pack = open_pack(tmp_path, "fr")
    assert pack
    assert pack.clips("Oui, merci") == [["yes"]]


def test_a_message_that_is_gone_and_a_sequence_that_changed_are_gone_from_the_pack(
    tmp_path: Path, takes: Path
) -> None:
    session(tmp_path, takes, Typist(*[""] * 6)).record(PROMPTS)
    session(tmp_path, takes, Typist()).record(
        [PROMPTS[1], PROMPTS[2], Prompt("desk", seq=("{n:int}", "desk.1"))]
    )
    pack = load(tmp_path, "fr")
    assert pack
    assert isinstance(pack.prompts["desk"], Sequence)
    assert pack.prompts["desk"].seq == ("{n:int}", "desk.1")
    assert "yes" not in pack.prompts


# --- the commands, with a real microphone -----------------------------------------------------------


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "voice", *arguments]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def messages(tmp_path: Path) -> Path:
    folder = tmp_path / "messages" / "fr"
    folder.mkdir(parents=True)
    (folder / "all.ftl").write_text("welcome = Touchez une image pour commencer\n", encoding="utf-8")
    (tmp_path / "content").mkdir()
    return folder.parent


def places(tmp_path: Path, messages: Path) -> list[str]:
    return ["--language", "fr", "--packs", str(tmp_path / "packs"), "--messages", str(messages), "--content",
            str(tmp_path / "content")]  # fmt: skip


@pytest.mark.slow
def test_a_prompt_is_recorded_from_the_microphone(tmp_path: Path, messages: Path) -> None:
    """The virtual speaker's monitor is the microphone: what is played there is heard here."""
    server = PulseServer()
    try:
        write_take(tmp_path / "said.wav", take("Touchez une image pour commencer", "fr"))
        speaker = subprocess.Popen(
            [sys.executable, "-u", "-m", "voice", "record", *places(tmp_path, messages), "--speaker", "espeak-ng"],
            env=os.environ | {"PULSE_SERVER": server.address, "PULSE_SOURCE": "speaker.monitor"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        assert speaker.stdin
        assert speaker.stdout
        output: list[str] = []
        reader = threading.Thread(target=output.extend, args=(speaker.stdout,), daemon=True)
        time.sleep(1.5)
        speaker.stdin.write("\n")
        speaker.stdin.flush()
        time.sleep(0.5)
        subprocess.run(
            ["paplay", tmp_path / "said.wav"],
            env=os.environ | {"PULSE_SERVER": server.address},
            check=True,
            timeout=20,
        )
        speaker.stdin.write("\n\nq\n")
        speaker.stdin.flush()
        reader.start()
        assert speaker.wait(20) == 0, "".join(output)
        reader.join(5)
    finally:
        server.close()
    assert "1 recorded" in "".join(output), "".join(output)
    pack = open_pack(tmp_path / "packs" / "fr", "fr")
    assert pack
    heard = np.frombuffer(pack.sound("Touchez une image pour commencer.") or b"", "<i2").astype(float)
    meant = take("Touchez une image pour commencer", "fr")
    assert np.correlate(envelope(heard), envelope(meant), "full").max() > 0.9


def envelope(samples: np.ndarray) -> np.ndarray:
    """How loud it is every 10 ms, at a common scale: a sound server's two clocks do not keep phase."""
    levels = np.sqrt((samples[: len(samples) // 220 * 220].reshape(-1, 220) ** 2).mean(axis=1))
    return np.asarray(levels / np.linalg.norm(levels))


def test_without_a_microphone_it_says_so(tmp_path: Path, messages: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "voice", "record", *places(tmp_path, messages)],
        env=os.environ | {"PULSE_SERVER": "unix:/nowhere"}, input="\n\n", capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "sound-device-missing" in done.stderr


def test_prompts_counts_recorded_synthesised_outdated_and_broken(tmp_path: Path, messages: Path) -> None:
    write_take(tmp_path / "takes" / "welcome.wav", take("Touchez une image pour commencer", "fr"))
    done = run("record", *places(tmp_path, messages), "--from", str(tmp_path / "takes"))
    assert "1 recorded" in done.stdout, done.stderr
    counted = run("prompts", *places(tmp_path, messages))
    assert counted.returncode == 0
    assert re.match(r"fr: 1 recorded, \d+ synthesised, of these 0 outdated, 0 broken", counted.stdout)
    (messages / "fr" / "all.ftl").write_text("welcome = Bonjour\n", encoding="utf-8")
    counted = run("prompts", *places(tmp_path, messages))
    assert "fr: 0 recorded" in counted.stdout
    assert "  outdated welcome" in counted.stdout
    (messages / "fr" / "all.ftl").write_text("welcome = Touchez une image pour commencer\n", encoding="utf-8")
    clip = tmp_path / "packs" / "fr" / "welcome.opus"
    clip.write_bytes(clip.read_bytes() + b"\0")
    counted = run("prompts", *places(tmp_path, messages))
    assert counted.returncode == 1
    assert "  broken welcome" in counted.stdout


def test_a_clip_is_on_the_disk_before_the_manifest_names_it(tmp_path: Path, takes: Path) -> None:
    session(tmp_path, takes, Typist("", "", "q")).record(PROMPTS)
    assert not list(tmp_path.glob(".*.new"))
    pack = load(tmp_path, "fr")
    assert pack
    clip = pack.prompts["yes"]
    assert isinstance(clip, Clip)
    assert (tmp_path / clip.file).is_file()
