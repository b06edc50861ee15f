"""What AccessKit is given of every page: the words that are said, roles, states, actions; and the bus it waits on."""

import json
import socket
import threading
import time
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from accesskit import Action, Live, Node, Role, TextDirection, Toggled, TreeUpdate

from kiosk.content.compose import RIGHT_TO_LEFT
from kiosk.content.page import Control, Page
from kiosk.dialogue import actions as act
from kiosk.rehearsal.keys import plain
from kiosk.touch.assistive import publisher
from kiosk.touch.assistive.bus import bus_is_there
from kiosk.touch.assistive.readers import ScreenReaders
from kiosk.touch.assistive.semantics import FIRST_FREE, semantics_of
from kiosk.touch.assistive.snapshot import Snapshot, Snapshots
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import PORTRAIT
from kiosk.touch.tree import TreeNode, tree
from tests.pages.listening import FORM_PLACES, LANGUAGES, PLACES, narrator, visit_to
from voice.languages.ar.diacritics import bare
from voice.speech.utterance import Priority, Utterance

A_WAIT = 2.0  # seconds; a bus that never answers would be waited for until the test ends


def nodes_of(page: Page) -> list[TreeNode]:
    return tree(compose(replace(page, focus=None, group=None), PORTRAIT), PORTRAIT, page.focus)


def snapshot_of(page: Page, *heard: Utterance, after: Snapshots | None = None) -> Snapshot:
    return (after or Snapshots(FIRST_FREE)).take(page, nodes_of(page), heard)


def update_of(snapshot: Snapshot) -> TreeUpdate:
    """As it comes out of the pipe."""
    return publisher.update_of(json.loads(json.dumps(asdict(semantics_of(snapshot)))))


def published(snapshot: Snapshot) -> dict[str, Node]:
    """The nodes by our ids."""
    return {node.author_id: node for _, node in update_of(snapshot).nodes if node.author_id}


def words(node: Node) -> str:
    return " ".join(part for part in (node.label, node.value, node.description) if part)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [*PLACES, *FORM_PLACES])
def test_every_page_is_read_as_it_is_said(place: str, language: str) -> None:
    page = visit_to(place, language).page
    said = narrator().whole(replace(page, focus=None))
    snapshot = snapshot_of(page, *said)
    read = {plain(words(node)) for node in published(snapshot).values()}
    for utterance in said:
        heard = plain(bare(utterance.words))
        assert heard in read or heard in plain(snapshot.said), utterance


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_have_a_language_and_a_direction(language: str) -> None:
    for node in published(snapshot_of(visit_to("book-this", language).page)).values():
        assert node.language == language
        right = language in RIGHT_TO_LEFT
        assert node.text_direction == (TextDirection.RIGHT_TO_LEFT if right else TextDirection.LEFT_TO_RIGHT)


def test_everything_has_a_number_of_its_own_and_a_parent() -> None:
    update = update_of(snapshot_of(visit_to("full_name", "ar").page))
    numbers = [number for number, _ in update.nodes]
    children = [child for _, node in update.nodes for child in node.children]
    assert len(set(numbers)) == len(numbers)
    assert sorted([*children, update.tree.root]) == sorted(numbers)


def test_what_is_typed_in_private_is_protected() -> None:
    page = visit_to("idcs", "fr").page
    assert page.entry is not None
    hidden = replace(page.entry, typed="••", private=True)
    snapshot = snapshot_of(replace(page, entry=hidden))
    assert published(snapshot)["entry"].role == Role.PASSWORD_INPUT
    runs = [node.value for _, node in update_of(snapshot).nodes if node.role == Role.TEXT_RUN]
    assert runs == ["••"]


def test_what_is_typed_is_text() -> None:
    page = visit_to("full_name", "ar").page
    assert page.entry is not None
    snapshot = snapshot_of(replace(page, entry=replace(page.entry, typed="أب9")))
    (run,) = [node for _, node in update_of(snapshot).nodes if node.role == Role.TEXT_RUN]
    assert (run.value, list(run.character_lengths)) == ("أب9", [2, 2, 1])


def test_answers_that_are_marked_are_boxes_with_a_state() -> None:
    page = visit_to("access_needs", "ar").page
    for control in (one for one in page.controls if one.marked is not None):
        node = published(snapshot_of(page))[control.id]
        assert node.role == Role.CHECK_BOX
        assert node.toggled == (Toggled.TRUE if control.marked else Toggled.FALSE)


def test_what_cannot_be_used_offers_nothing() -> None:
    page = visit_to("home", "fr").page
    first, *others = page.controls
    closed = replace(page, controls=(replace(first, enabled=False), *others))
    snapshot = snapshot_of(closed)
    node = published(snapshot)[first.id]
    assert node.is_disabled
    assert not node.supports_action(Action.CLICK)
    assert snapshot.control(snapshot.numbers[first.id]) is None


def test_errors_and_news_are_live() -> None:
    failed = published(snapshot_of(visit_to("which-code", "fr").page))
    assert failed["error"].live == Live.ASSERTIVE
    offline = published(snapshot_of(visit_to("home, offline", "fr").page))
    assert offline["status"].live == Live.POLITE


def test_what_is_said_twice_is_told_twice_and_what_was_cut_is_not_told() -> None:
    page, snapshots = visit_to("home", "fr").page, Snapshots(FIRST_FREE)
    louder = Utterance("Volume 70.", "fr", Priority.NOW, "announcement")
    once = snapshot_of(page, Utterance("Bonjour.", "fr", key="home:welcome"), louder, after=snapshots)
    again = snapshot_of(page, louder, after=snapshots)
    assert once.said == again.said == "Volume 70."
    assert once.said_number != again.said_number


def test_a_late_request_does_not_reach_the_next_screen() -> None:
    """Row P4 too: of a visit that is over nothing is left to be asked for."""
    snapshots = Snapshots(FIRST_FREE)
    spoken = Utterance("douze", "fr", key="which-code:typed")
    before = snapshot_of(visit_to("which-code", "fr").page, spoken, after=snapshots)
    after = snapshot_of(visit_to("home", "fr").page, after=snapshots)
    assert not set(before.numbers.values()) & set(after.numbers.values())
    assert all(after.control(number) is None for number in before.numbers.values())
    assert after.said == ""


def test_the_same_place_keeps_its_numbers() -> None:
    visitor, snapshots = visit_to("home", "fr"), Snapshots(FIRST_FREE)
    before = snapshot_of(visitor.page, after=snapshots)
    visitor.do(act.MoveFocus(act.Direction.NEXT))
    assert snapshot_of(visitor.page, after=snapshots).numbers == before.numbers


# --- what a reader does ---------------------------------------------------------------------------


def test_a_click_of_a_reader_leaves_the_focus_on_the_next_screen() -> None:
    visitor = visit_to("home", "fr")
    assert visitor.page.focus is None  # touched so far
    visitor.do(act.Activate("choice:book-appointment", focusing=True))
    assert visitor.page.id == "which-service"
    assert visitor.page.focus == visitor.page.controls[0].id


def test_a_reader_moves_the_focus_to_what_is_there() -> None:
    visitor = visit_to("home", "fr")
    said = visitor.do(act.FocusOn("bar:help"))
    assert [utterance.key for utterance in said] == ["bar:help"]
    assert visitor.do(act.FocusOn("choice:gone")) == []
    assert visitor.page.focus == "bar:help"


# --- the bus --------------------------------------------------------------------------------------


def offered(controls: list[Control]) -> float:
    """Seconds that the window's thread is kept by offering a page, and a change of it."""
    page = visit_to("home", "ar").page
    began = time.perf_counter()
    readers = ScreenReaders(PORTRAIT.box, lambda _: None)
    readers.publish(page, lambda: nodes_of(page))
    turned = replace(page, focus=controls[0].id)
    readers.publish(turned, lambda: nodes_of(turned))
    seconds = time.perf_counter() - began
    readers.stop()
    return seconds


def test_nobody_waits_for_a_bus_that_is_gone_or_never_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    controls = list(visit_to("home", "ar").page.controls)
    compose(replace(visit_to("home", "ar").page, focus=None), PORTRAIT)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/gone")
    assert offered(controls) < A_WAIT
    silent = socket.socket(socket.AF_UNIX)
    silent.bind(str(tmp_path / "bus"))
    silent.listen()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    assert offered(controls) < A_WAIT
    assert threading.active_count() < 20
    silent.close()


def test_without_a_bus_nothing_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not bus_is_there()
    (tmp_path / "bus").touch()
    assert bus_is_there()
