"""The key map file: a key always means the same; every wrong file is named by its field."""

import json
from pathlib import Path

import jsonschema
import pytest

from kiosk.devices.keypad.codes import key_of
from kiosk.devices.keypad.keymap import ESSENTIAL, INTENTS, Keymap, load_keymap
from kiosk.dialogue.actions import Digit, Direction, MoveFocus
from kiosk.locate import CONFIG
from protocol.faults import ContentFault

FOLDER = CONFIG / "keymaps"
FILE = FOLDER / "default.json"
FILES = sorted(FOLDER.glob("*.json"))
SCHEMA = json.loads((FOLDER / "schema" / "keymap.json").read_text(encoding="utf-8"))
EZ_ACCESS = {
    "f17": "help",
    "f18": "previous",
    "f19": "next",
    "f20": "select",
    "f21": "back",
    "f22": "on",
    "f23": "first",
    "f24": "last",
}


@pytest.fixture
def keymap() -> Keymap:
    return load_keymap(FILE)


def test_ez_access_keys_mean_what_their_maker_says(keymap: Keymap) -> None:
    """Rows K7, K11."""
    for key, intent in EZ_ACCESS.items():
        assert keymap.action(key) == INTENTS[intent], key


def test_every_intent_a_visitor_needs_has_a_plain_key_too(keymap: Keymap) -> None:
    """Row K1: arrows, Enter, Esc: a keyboard from any shop will do."""
    assert keymap.action("down") == MoveFocus(Direction.NEXT)
    plain = {intent for key, intent in keymap.keys.items() if key not in EZ_ACCESS}
    assert set(EZ_ACCESS.values()) <= plain


def test_the_meaning_of_a_key_does_not_depend_on_when_it_is_asked(keymap: Keymap) -> None:
    """Row K11: a pure table."""
    for key in keymap.keys:
        assert keymap.action(key) == keymap.action(key) is not None
    assert keymap.action("7") == Digit("7")
    assert keymap.action("q") is None


def test_a_number_pad_types_what_is_on_its_keys_whichever_row_is_on_top(keymap: Keymap) -> None:
    """Row K8: 789 on top as on a keyboard (Linux's KEY_KP7 is 71), or 123 as on a telephone (KEY_NUMERIC_0 is 512)."""
    keyboard = dict(zip((71, 72, 73, 75, 76, 77, 79, 80, 81, 82), "7894561230", strict=True))
    telephone = dict(zip(range(512, 522), "0123456789", strict=True))
    for code, digit in (keyboard | telephone).items():
        key = key_of(code)
        assert key is not None
        assert keymap.action(key) == Digit(digit)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_letter_or_sign_does_anything_by_itself(file: Path) -> None:
    """Row K12 (WCAG 2.1.4): a sleeve on a keyboard, or a dictating program, must not start anything."""
    keymap = load_keymap(file)
    assert [key for key in keymap.keys if len(key) == 1] == []
    assert [letter for letter in "abcdefghijklmnopqrstuvwxyz" if keymap.action(letter)] == []


def test_no_instruction_names_a_chord(keymap: Keymap) -> None:
    """Row K5: Shift and Tab are two keys."""
    assert "back_tab" not in keymap.named.values()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_key_map_that_ships_is_of_the_form_and_can_be_loaded(file: Path) -> None:
    jsonschema.validate(json.loads(file.read_text(encoding="utf-8")), SCHEMA)
    assert load_keymap(file).keys


def test_the_form_knows_the_intents_that_the_kiosk_knows() -> None:
    assert set(SCHEMA["$defs"]["intent"]["enum"]) == set(INTENTS)
    assert set(SCHEMA["properties"]["named"]["required"]) == set(ESSENTIAL)


@pytest.mark.parametrize(
    "change",
    [
        {"keys": {"up": "fly"}},
        {"named": {"fly": "up"}},
        {"named": {"next": 5}},
        {"keys": {"Up!": "next"}},
        {"version": 2},
        {"more": {}},
    ],
)
def test_the_form_refuses_what_is_no_key_map(change: dict[str, object]) -> None:
    document = json.loads(FILE.read_text(encoding="utf-8"))
    for name, value in change.items():
        document[name] = {**document.get(name, {}), **value} if isinstance(value, dict) else value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SCHEMA)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_key_means_two_things_in_two_key_maps(file: Path, keymap: Keymap) -> None:
    """Row K11: whoever knows one kiosk's keys knows another's."""
    other = load_keymap(file)
    assert {key: intent for key, intent in other.keys.items() if keymap.keys.get(key) != intent} == {}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"keys": {"up": "fly"}}, "keys.up"),
        ({"named": {"next": "f24"}}, "named.next"),
        ({"named": {"louder": "f24"}}, "named.louder"),
        ({"named": None}, "keys and named"),
        ({"keys": []}, "named.next"),
    ],
)
def test_a_wrong_file_is_named_by_its_field(tmp_path: Path, change: dict[str, object], field: str) -> None:
    document = json.loads(FILE.read_text(encoding="utf-8"))
    path = tmp_path / "bad.json"
    for name, value in change.items():
        document[name] = {**document[name], **value} if isinstance(value, dict) else value
    path.write_text(json.dumps(document))
    with pytest.raises(ContentFault, match=field):
        load_keymap(path)


@pytest.mark.parametrize("torn", [b"", b"{", b"\xff\xfe", b"[1]"])
def test_a_torn_file_is_a_fault(tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "torn.json"
    path.write_bytes(torn)
    with pytest.raises(ContentFault, match=r"torn\.json"):
        load_keymap(path)
