"""A message file that is broken says where; one that is whole says what it cannot answer."""

from pathlib import Path

import pytest

from kiosk.content.messages import Messages
from protocol.faults import ContentFault
from tests.locale.wording import LANGUAGES, messages


def language(folder: Path, content: bytes) -> Messages:
    (folder / "fr").mkdir()
    (folder / "fr" / "a.ftl").write_bytes(content)
    return Messages("fr", folder)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"a = un\nb = { $n ->\n", 2),
        (b"a = un\nb\nc = trois\n", 2),
        (b"# words\n\na = { $n ->\n    [one] une\n}\n", 3),
        (b"a = un\n}\n", 2),
        (b"a = un\nb = deux\nc = tr\xc3", 3),
        (b"a = un\nb =\n    .spoken = deux\n", 2),
        (b"a = un\nb = deux\na = trois\n", 3),
    ],
    ids=["torn", "no value", "no default", "stray", "not UTF-8", "only spoken", "twice"],
)
def test_a_torn_file_is_a_fault_that_names_file_and_line(tmp_path: Path, content: bytes, line: int) -> None:
    with pytest.raises(ContentFault, match=rf"fr/a\.ftl: line {line}: ") as torn:
        language(tmp_path, content).shown("a", {})
    assert torn.value.code == "content-broken"


def test_one_torn_line_does_not_pass_because_another_message_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match="line 2"):
        language(tmp_path, b"a = un\nb = {\n").ids()


@pytest.mark.parametrize("name", LANGUAGES)
def test_an_unknown_id_is_a_fault_that_names_language_and_id(name: str) -> None:
    with pytest.raises(ContentFault, match=f"{name}: no message no-such-id"):
        messages(name).shown("no-such-id", {})
    with pytest.raises(ContentFault, match="no-such-id"):
        messages(name).spoken("no-such-id", {})


def test_a_missing_argument_is_a_fault_that_names_the_message() -> None:
    with pytest.raises(ContentFault, match=r"desk-number: .*n"):
        messages("fr").shown("desk-number", {})


def test_a_language_without_messages_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match="zgh: no messages"):
        Messages("zgh", tmp_path).shown("welcome", {})


def test_a_message_may_use_another_one_and_a_term(tmp_path: Path) -> None:
    words = language(tmp_path, b"-seat = place\nfree = { $n } { -seat }\nfull = { free }, pas une autre\n")
    assert words.spoken("full", {"n": 3}) == "3 place, pas une autre"
    assert words.ids() == ("free", "full")


def test_messages_that_use_each_other_are_a_fault_and_no_endless_walk(tmp_path: Path) -> None:
    words = language(tmp_path, b"a = un { b }\nb = deux { a }\n")
    with pytest.raises(ContentFault):
        words.shown("a", {})
