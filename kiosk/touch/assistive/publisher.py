"""AccessKit in a process of its own: `python -m kiosk.touch.assistive.publisher`. One JSON object a line, both ways.

    to it     {"bounds": [left, top, right, bottom]}                     of the window, once
              {"focus": N, "root": N, "nodes": [{"number": N, "role": …, "properties": …, "actions": …}, …]}
    from it   {"reading": true} somebody asks for trees, {"reading": false} nobody does any more
              {"taken": true} the tree that was sent is published
              {"click": N}, {"focus": N} what a reader did

Why not in the kiosk: AccessKit's Python binding waits for AccessKit's lock with Python's own lock in its hand, and
AccessKit's thread waits for them in the other order, when a reader comes and when one moves the caret. Two in a
hundred starts beside a reader froze the whole kiosk. Here only this process can freeze; the kiosk ends it and starts
another one (docs/adr/0016). Nothing of the kiosk is imported: this is started where memory counts.
"""

import json
import sys
import threading
from functools import partial
from queue import SimpleQueue
from typing import Any, Final

from accesskit import Action, ActionRequest, Live, Node, Rect, Role, TextDirection, Toggled, Tree, TreeUpdate
from accesskit import unix as atspi

Told = dict[str, Any]
_ENUMERATIONS: Final = {"live": Live, "text_direction": TextDirection, "toggled": Toggled}


def update_of(told: Told) -> TreeUpdate:
    """`told`: a Semantics as JSON has it."""
    tree = Tree(told["root"])
    tree.toolkit_name = "Shubbak"
    update = TreeUpdate(told["focus"])
    update.tree = tree
    update.nodes = [(one["number"], _node(one)) for one in told["nodes"]]
    return update


def _node(told: Told) -> Node:
    node = Node(getattr(Role, told["role"]))
    for name, value in told["properties"].items():
        change = getattr(node, f"set_{name}")
        if name in _ENUMERATIONS:
            change(getattr(_ENUMERATIONS[name], value))
        elif name == "bounds":
            change(Rect(*value))
        elif value is True:  # AccessKit sets a flag without an argument
            change()
        else:
            change(value)
    for action in told["actions"]:
        node.add_action(getattr(Action, action))
    return node


def _tell(queue: "SimpleQueue[Told | ActionRequest]") -> None:
    """Lines go out on this thread: AccessKit's must not stop for a pipe."""
    while True:
        one = queue.get()
        told = _use(one) if isinstance(one, ActionRequest) else one
        if told:
            sys.stdout.write(f"{json.dumps(told)}\n")
            sys.stdout.flush()


def _use(request: ActionRequest) -> Told:
    """Nothing, if the kiosk has no such use: carets and scrolling are its own."""
    if request.action == Action.CLICK:
        return {"click": request.target}
    return {"focus": request.target} if request.action == Action.FOCUS else {}


def main() -> None:
    """Until the kiosk closes the pipe."""
    queue: SimpleQueue[Told | ActionRequest] = SimpleQueue()
    # Handlers that are C alone: on the way through them Python's lock is not given away, so that AccessKit, whose own
    # lock is held meanwhile, is done before anything here can ask for it. None: the tree is what is sent next.
    came, left = partial(queue.put, {"reading": True}), partial(queue.put, {"reading": False})
    threading.Thread(target=_tell, args=(queue,), daemon=True).start()
    adapter = atspi.Adapter(came, queue.put, left)
    bounds = Rect(0, 0, 0, 0)
    for line in sys.stdin:
        told = json.loads(line)
        if "bounds" in told:
            bounds = Rect(*told["bounds"])
            continue
        # Nothing is asked of the adapter before somebody reads: until then it may be on its way to becoming active.
        adapter.set_root_window_bounds(bounds, bounds)
        adapter.update_window_focus_state(True)
        adapter.update_if_active(partial(update_of, told))
        queue.put({"taken": True})


if __name__ == "__main__":
    main()
