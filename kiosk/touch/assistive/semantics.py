"""A snapshot as AccessKit takes it: roles, names, states, actions, boxes.

    window
        the page, as a dialog: a reader tells its title and its question when the focus comes to it
            its nodes in reading order; numbered answers in a group that says how many there are
        what was just said and stands nowhere, if something was: a live region

AccessKit 0.7 keeps languages and directions from AT-SPI; they are set for the day it does not. A role of our own
words would make it refuse the whole node, so roles are the platform's.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from accesskit import Action, Live, Node, Rect, Role, TextDirection, Toggled, Tree, TreeUpdate

from kiosk.content.compose import RIGHT_TO_LEFT
from kiosk.touch.assistive.snapshot import PAGE, Snapshot, in_braille
from kiosk.touch.tree import TreeNode

WINDOW: Final = 1
TYPED: Final = 2  # the run of text inside an entry
FIRST_FREE: Final = 3
_GROUPS: Final = 1 << 32  # numbers of groups: that of their first member, and this

_ROLES: Final = {
    "heading": Role.HEADING,
    "status": Role.STATUS,
    "alert": Role.ALERT,
    "textbox": Role.TEXT_INPUT,
    "button": Role.BUTTON,
    "img": Role.IMAGE,
    "progressbar": Role.PROGRESS_INDICATOR,
}
_LIVE: Final = {"status": Live.POLITE, "alert": Live.ASSERTIVE}

Numbered = tuple[int, Node]


def update_of(snapshot: Snapshot | None) -> TreeUpdate:
    """The whole tree; AccessKit finds out what changed. Without a snapshot, an empty window."""
    tree = Tree(WINDOW)
    tree.toolkit_name = "Shubbak"
    update = TreeUpdate(_focus(snapshot))
    update.tree = tree
    update.nodes = list(_nodes(snapshot)) if snapshot else [(WINDOW, Node(Role.WINDOW))]
    return update


def _focus(snapshot: Snapshot | None) -> int:
    focused = next((node for node in snapshot.nodes if node.focused), None) if snapshot else None
    return snapshot.numbers[focused.id] if snapshot and focused else WINDOW


def _nodes(snapshot: Snapshot) -> Iterator[Numbered]:
    page = snapshot.page
    title = in_braille(page.title.spoken)
    window = _node(Role.WINDOW, page.language)
    window.set_label(title)
    said = [snapshot.said_number] if snapshot.said else []
    window.set_children([snapshot.numbers[PAGE], *said])
    yield WINDOW, window
    dialog = _node(Role.DIALOG, page.language)
    dialog.set_label(title)
    children: list[int] = []
    for size, members in groupby(snapshot.nodes, key=lambda node: node.position and node.position[1]):
        run = [_described(snapshot, node) for node in members]
        found = [number for number, _ in run]
        if size is None:
            children += found
        else:
            group = _node(Role.RADIO_GROUP, page.language)  # AT-SPI takes its size; it is a panel there
            group.set_size_of_set(size)
            group.set_children(found)
            children.append(found[0] + _GROUPS)
            yield children[-1], group
        yield from run
    dialog.set_children(children)
    yield snapshot.numbers[PAGE], dialog
    yield from _runs(snapshot)
    if snapshot.said:
        live = _node(Role.STATUS, page.language)
        live.set_label(snapshot.said)
        live.set_live(Live.POLITE)
        yield snapshot.said_number, live


def _described(snapshot: Snapshot, of: TreeNode) -> Numbered:
    node = _node(_ROLES.get(of.role, Role.LABEL), of.language)
    node.set_author_id(of.id)
    node.set_bounds(Rect(of.box.x, of.box.y, of.box.right, of.box.bottom))
    if of.role in _LIVE:
        node.set_live(_LIVE[of.role])
    if of.role == "textbox":
        _make_entry(node, of)
    elif of.role == "button":
        _make_control(node, of, snapshot)
    else:
        name = in_braille(of.spoken, of.value_spoken)
        (node.set_value if node.role == Role.LABEL else node.set_label)(name)  # a label is its own value
    return snapshot.numbers[of.id], node


def _make_entry(node: Node, of: TreeNode) -> None:
    """What is typed comes by the keys alone; private, it is protected, and its dots are all there is."""
    if of.private:
        node.set_role(Role.PASSWORD_INPUT)
    node.set_label(in_braille(of.spoken))
    node.set_read_only()
    node.set_children([TYPED])


def _make_control(node: Node, of: TreeNode, snapshot: Snapshot) -> None:
    control = snapshot.page.control(of.id)
    node.set_label(in_braille(of.spoken, of.state_spoken))
    if of.note_spoken:
        node.set_description(in_braille(of.note_spoken))
    if of.position is not None:
        node.set_position_in_set(of.position[0] - 1)
    if control is not None and control.marked is not None:
        node.set_role(Role.CHECK_BOX)
        node.set_toggled(Toggled.TRUE if control.marked else Toggled.FALSE)
    if not of.enabled:
        node.set_disabled()
    elif control is not None:  # the controls of a clip belong to the glass alone
        node.add_action(Action.CLICK)
        node.add_action(Action.FOCUS)


def _runs(snapshot: Snapshot) -> Iterator[Numbered]:
    for entry in (node for node in snapshot.nodes if node.role == "textbox"):
        run = _node(Role.TEXT_RUN, entry.language)
        typed = entry.value or ""
        run.set_value(typed)
        run.set_character_lengths([len(character.encode()) for character in typed])
        yield TYPED, run


def _node(role: Role, language: str) -> Node:
    node = Node(role)
    node.set_language(language)
    right = language in RIGHT_TO_LEFT
    node.set_text_direction(TextDirection.RIGHT_TO_LEFT if right else TextDirection.LEFT_TO_RIGHT)
    return node
