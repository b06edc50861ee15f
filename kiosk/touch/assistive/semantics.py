"""A snapshot in AccessKit's words: roles, names, states, actions, boxes; plain data, for another process to hand on.

    window
        the page, as a dialog: a reader tells its title and its question when the focus comes to it
            its nodes in reading order; numbered answers in a group that says how many there are
        what was just said and stands nowhere, if something was: a live region

AccessKit 0.7 keeps languages and directions from AT-SPI; they are set for the day it does not. A role of our own
words would make it refuse the whole node, so roles are the platform's.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from kiosk.content.compose import RIGHT_TO_LEFT
from kiosk.touch.assistive.snapshot import PAGE, Snapshot, in_braille
from kiosk.touch.tree import TreeNode

WINDOW: Final = 1
TYPED: Final = 2  # the run of text inside an entry
FIRST_FREE: Final = 3
_GROUPS: Final = 1 << 32  # numbers of groups: that of their first member, and this

_ROLES: Final = {
    "heading": "HEADING",
    "status": "STATUS",
    "alert": "ALERT",
    "textbox": "TEXT_INPUT",
    "button": "BUTTON",
    "img": "IMAGE",
    "progressbar": "PROGRESS_INDICATOR",
}
_LIVE: Final = {"status": "POLITE", "alert": "ASSERTIVE"}


@dataclass(slots=True)
class Node:
    """`role`, `actions` and the `properties` are called what AccessKit calls them; of an enumeration, the member's name."""

    number: int
    role: str
    properties: dict[str, Any] = field(default_factory=dict)
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Semantics:
    """The whole tree; AccessKit finds out what changed. `focus`, `root`: numbers of nodes."""

    focus: int
    nodes: tuple[Node, ...]
    root: int = WINDOW


def semantics_of(snapshot: Snapshot) -> Semantics:
    """What AccessKit is given of that moment."""
    focused = next((node for node in snapshot.nodes if node.focused), None)
    return Semantics(snapshot.numbers[focused.id] if focused else WINDOW, tuple(_nodes(snapshot)))


def _nodes(snapshot: Snapshot) -> Iterator[Node]:
    page = snapshot.page
    title = in_braille(page.title.spoken)
    said = [snapshot.said_number] if snapshot.said else []
    yield _node(WINDOW, "WINDOW", page.language, label=title, children=[snapshot.numbers[PAGE], *said])
    children: list[int] = []
    for size, members in groupby(snapshot.nodes, key=lambda node: node.position and node.position[1]):
        run = [_described(snapshot, node) for node in members]
        found = [node.number for node in run]
        if size is None:
            children += found
        else:  # AT-SPI takes the size of this role; it is a panel there
            children.append(found[0] + _GROUPS)
            yield _node(children[-1], "RADIO_GROUP", page.language, size_of_set=size, children=found)
        yield from run
    yield _node(snapshot.numbers[PAGE], "DIALOG", page.language, label=title, children=children)
    yield from _runs(snapshot)
    if snapshot.said:
        yield _node(snapshot.said_number, "STATUS", page.language, label=snapshot.said, live="POLITE")


def _described(snapshot: Snapshot, of: TreeNode) -> Node:
    box = [of.box.x, of.box.y, of.box.right, of.box.bottom]
    node = _node(
        snapshot.numbers[of.id], _ROLES.get(of.role, "LABEL"), of.language, author_id=of.id, bounds=box
    )
    if of.role in _LIVE:
        node.properties["live"] = _LIVE[of.role]
    if of.role == "textbox":
        _make_entry(node, of)
    elif of.role == "button":
        _make_control(node, of, snapshot)
    else:
        name = in_braille(of.spoken, of.value_spoken)
        node.properties["value" if node.role == "LABEL" else "label"] = name  # a label is its own value
    return node


def _make_entry(node: Node, of: TreeNode) -> None:
    """What is typed comes by the keys alone; private, it is protected, and its dots are all there is."""
    if of.private:
        node.role = "PASSWORD_INPUT"
    node.properties |= {"label": in_braille(of.spoken), "read_only": True, "children": [TYPED]}


def _make_control(node: Node, of: TreeNode, snapshot: Snapshot) -> None:
    control = snapshot.page.control(of.id)
    node.properties["label"] = in_braille(of.spoken, of.state_spoken)
    if of.note_spoken:
        node.properties["description"] = in_braille(of.note_spoken)
    if of.position is not None:
        node.properties["position_in_set"] = of.position[0] - 1
    if control is not None and control.marked is not None:
        node.role = "CHECK_BOX"
        node.properties["toggled"] = "TRUE" if control.marked else "FALSE"
    if not of.enabled:
        node.properties["disabled"] = True
    elif control is not None:  # the controls of a clip belong to the glass alone
        node.actions = ("CLICK", "FOCUS")


def _runs(snapshot: Snapshot) -> Iterator[Node]:
    for entry in (node for node in snapshot.nodes if node.role == "textbox"):
        typed = entry.value or ""
        lengths = [len(character.encode()) for character in typed]
        yield _node(TYPED, "TEXT_RUN", entry.language, value=typed, character_lengths=lengths)


def _node(number: int, role: str, language: str, **properties: Any) -> Node:
    direction = "RIGHT_TO_LEFT" if language in RIGHT_TO_LEFT else "LEFT_TO_RIGHT"
    return Node(number, role, {"language": language, "text_direction": direction, **properties})
