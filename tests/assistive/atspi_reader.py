"""A reader of the AT-SPI tree, as Orca is one: Debian's Python with pyatspi; one JSON command a line, one answer a line.

read        everything of the kiosk in the tree's order
click ID    the action of the control whose accessible id that is
focus ID    the focus goes there
caret ID    the caret of that entry goes to its beginning, as a routing key of a braille display moves it
events      what the kiosk told by itself since last asked: focus, announcements
"""

import json
import sys
import threading
from typing import Any

import pyatspi
from gi.repository import GLib

told: list[dict[str, Any]] = []
found: dict[str, Any] = {}


def kiosk() -> Any:
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clear_cache()
    for application in (desktop.getChildAtIndex(n) for n in range(desktop.childCount)):
        if application is None:
            continue
        application.clear_cache()  # while it was coming up, its name may have been read too soon
        if application.toolkitName == "Shubbak":
            return application
    return None


def read() -> list[dict[str, Any]]:
    application = kiosk()
    if application is None:
        return []
    application.clear_cache()
    found.clear()
    return list(_below(application, 0))


def _below(node: Any, depth: int) -> Any:
    for n in range(node.childCount):
        child = node.getChildAtIndex(n)
        if child is None:
            continue
        child.clear_cache()
        one = _described(child)
        found[one["id"]] = child
        yield {**one, "depth": depth}
        yield from _below(child, depth + 1)


def _described(node: Any) -> dict[str, Any]:
    interfaces = pyatspi.listInterfaces(node)
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS) if "Component" in interfaces else None
    return {
        "id": node.get_accessible_id(),
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "text": node.queryText().getText(0, -1) if "Text" in interfaces else None,
        "states": states,
        "attributes": dict(one.split(":", 1) for one in node.getAttributes()),
        "box": [place.x, place.y, place.width, place.height] if place else None,
    }


def act(command: str, control: str) -> bool:
    node = found[control]
    if command == "caret":
        return bool(node.queryText().setCaretOffset(0))
    if command == "focus":
        return bool(node.queryComponent().grabFocus())
    return bool(node.queryAction().doAction(0))


def heard(event: Any) -> None:
    if event.type.startswith("object:announcement"):
        told.append({"announced": event.any_data})
    elif event.detail1:
        told.append({"focused": event.source.get_accessible_id()})


def answer(command: str, control: str) -> Any:
    try:
        if command == "read":
            return read()
        if command == "events":
            events = told[:]
            told.clear()
            return events
        return act(command, control)
    except (GLib.GError, KeyError, NotImplementedError) as error:
        # The tree moved on while it was asked, or the bus is gone: the test that asked decides what that means.
        return {"error": str(error)}


def _serve(line: str) -> bool:
    command, _, control = str(json.loads(line)).partition(" ")
    print(json.dumps(answer(command, control)), flush=True)
    return False  # once


def _listen() -> None:
    """Commands come on a thread; all that is AT-SPI stays on the one of its events."""
    for line in sys.stdin:
        GLib.idle_add(_serve, line)
    GLib.idle_add(pyatspi.Registry.stop)


pyatspi.Registry.registerEventListener(heard, "object:state-changed:focused", "object:announcement")
threading.Thread(target=_listen, daemon=True).start()
print(json.dumps("ready"), flush=True)
pyatspi.Registry.start()
