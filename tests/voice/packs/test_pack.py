"""A sentence is said by clips as a whole or not at all; a pack that is not what it says is found out."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.voice.packs.synthesised import recorded
from voice.faults import ClipBroken, ClipSwapped, PackBroken, VoiceFault
from voice.languages import language
from voice.packs import manifest as manifests
from voice.packs.manifest import load
from voice.packs.pack import Pack
from voice.packs.recordings import Recordings, open_pack
from voice.packs.script import Prompt, script
from voice.sound.pcm import SAMPLE_RATE

MESSAGES = """
yes = Oui
welcome = Bonjour. Touchez une image.
role = bouton
called = Le numéro { $ticket } est appelé au guichet { $n }
opens = Ouvert le { $date }
position = { $n } sur { $count }
"""
NEEDED = {
    "yes", "welcome", "role", "called.1", "called.3", "opens.1", "position.2", "l.A", "d.0", "d.4", "d.7",
    "n.1", "n.2", "n.5", "n.23", "w.1", "m.11",
}  # fmt: skip


def written(folder: Path) -> list[Prompt]:
    folder.mkdir(exist_ok=True)
    (folder / "all.ftl").write_text(MESSAGES, encoding="utf-8")
    return script("fr", folder)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    recorded(folder, "fr", written(folder / "messages"), only=NEEDED)
    return folder


@pytest.fixture
def pack(home: Path) -> Pack:
    found = open_pack(home / "fr", "fr")
    assert found
    return found


def test_fixed_sentences_are_one_clip(pack: Pack) -> None:
    assert pack.clips("Oui") == [["yes"]]
    assert pack.clips("Oui.") == [["yes"]]
    assert pack.clips("Bonjour. Touchez une image.") == [["welcome"]]


def test_a_ticket_number_and_a_desk_are_put_between_the_words(pack: Pack) -> None:
    ticket = language("fr").code("A-047")
    assert pack.clips(f"Le numéro {ticket} est appelé au guichet 5") == [
        ["called.1", "l.A", "d.0", "d.4", "d.7", "called.3", "n.5"]
    ]


def test_what_a_control_is_called_its_role_and_its_place_are_three_sentences(pack: Pack) -> None:
    assert pack.clips("Oui. Bouton. 1 sur 2.") == [["yes"], ["role"], ["n.1", "position.2", "n.2"]]


def test_a_day_is_put_together(pack: Pack) -> None:
    assert pack.clips("Ouvert le lundi 23 novembre") == [["opens.1", "w.1", "n.23", "m.11"]]


@pytest.mark.parametrize(
    "text",
    [
        "Non",
        "Le numéro a, zéro quatre huit est appelé au guichet 5",
        "Le numéro a, zéro quatre sept est appelé au guichet 6",
        "Oui. bouton. 1 sur 3.",
        "Oui Non",
        "",
        "…",
        "1 sur 2" * 500,
    ],
)
def test_if_one_piece_is_missing_nothing_is_played(pack: Pack, text: str) -> None:
    assert pack.clips(text) is None or pack.sound(text) is None


def test_a_sentence_is_as_long_as_its_clips_and_the_breath_between(pack: Pack) -> None:
    yes, role = pack.sound("Oui"), pack.sound("bouton")
    both = pack.sound("Oui. bouton.")
    assert yes
    assert role
    assert both
    assert len(both) == len(yes) + len(role) + round(0.25 * SAMPLE_RATE) * 2
    assert 0.2 < len(yes) / 2 / SAMPLE_RATE < 1.0


def test_a_language_without_a_pack_is_not_a_fault(home: Path) -> None:
    faults: list[VoiceFault] = []
    assert Recordings(home).sound("ⴰⵣⵓⵍ", "zgh", faults.append) is None
    assert faults == []


# --- packs that are not what they say ---------------------------------------------------------------


def copied(home: Path, folder: Path) -> Path:
    into = folder / "fr"
    into.mkdir(parents=True)
    for path in (home / "fr").iterdir():
        (into / path.name).write_bytes(path.read_bytes())
    return into


def said(folder: Path, text: str = "Oui") -> tuple[bytes | None, list[str]]:
    faults: list[VoiceFault] = []
    return Recordings(folder).sound(text, "fr-MA", faults.append), [fault.code for fault in faults]


def test_a_swapped_clip_is_found_out(home: Path, tmp_path: Path) -> None:
    folder = copied(home, tmp_path)
    (folder / "yes.opus").write_bytes((folder / "role.opus").read_bytes())
    assert said(tmp_path) == (None, [ClipSwapped.code])
    assert said(tmp_path, "bouton")[0], "the others are as they were"


def test_a_clip_that_is_gone_or_is_no_sound(home: Path, tmp_path: Path) -> None:
    folder = copied(home, tmp_path)
    (folder / "yes.opus").unlink()
    assert said(tmp_path) == (None, [ClipBroken.code])
    document = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "yes.opus").write_bytes(b"no sound at all")
    document["prompts"]["yes"]["sha256"] = "a4d0b1c5" * 8
    (folder / "manifest.json").write_text(json.dumps(document), encoding="utf-8")
    assert said(tmp_path) == (None, [ClipSwapped.code])
    document["prompts"]["yes"]["sha256"] = hashlib.sha256(b"no sound at all").hexdigest()
    (folder / "manifest.json").write_text(json.dumps(document), encoding="utf-8")
    assert said(tmp_path) == (None, [ClipBroken.code])


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("torn", lambda text: text[: len(text) // 2]),
        ("another language", lambda text: text.replace('"language": "fr"', '"language": "ar"')),
        ("another version", lambda text: text.replace('"version": 1', '"version": 2')),
        ("a file outside", lambda text: text.replace('"yes.opus"', '"../fr/yes.opus"')),
        ("a sequence of nothing", lambda text: text.replace('"called.1",', '"called.77",')),
        ("no checksum", lambda text: text.replace('"sha256": "', '"sha256": "x')),
        ("not an object", lambda _: "[]"),
        ("deep", lambda _: "[" * 100_000),
        ("not UTF-8", lambda _: None),
        ("a text that is a number", lambda text: text.replace('"text": "Oui"', '"text": 1')),
    ],
)
def test_a_manifest_that_lies_is_one_fault_and_nothing_of_it_is_played(
    home: Path, tmp_path: Path, what: str, change: Callable[[str], str | None]
) -> None:
    path = copied(home, tmp_path) / "manifest.json"
    before = path.read_text(encoding="utf-8")
    changed = change(before)
    assert changed != before, what
    path.write_bytes(b"\xff\xfe{" if changed is None else changed.encode())
    recordings = Recordings(tmp_path)
    faults: list[VoiceFault] = []
    for _ in range(3):
        assert recordings.sound("Oui", "fr", faults.append) is None
    assert [fault.code for fault in faults] == [PackBroken.code]


def test_the_schema_says_what_the_loader_takes(home: Path) -> None:
    schema = json.loads(
        Path(manifests.__file__).with_name("manifest.schema.json").read_text(encoding="utf-8")
    )
    document = json.loads((home / "fr" / "manifest.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    for broken in (document | {"version": 2}, document | {"prompts": {"yes": {"text": "Oui"}}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema)
    assert load(home / "fr", "fr")
