"""The semantic tree of what is on the glass: for tests, scripted visits and assistive technology."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from kiosk.touch.geometry import Box
from kiosk.touch.panel import Panel
from kiosk.touch.scene import Said, Scene


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One thing on the page in reading order.

    `name`, `value`, `note`, `state` are words as shown; each with its `_spoken` form and its language tag.
    `box` is in pixels, `box_mm` in millimetres, both x, y, width, height from the top left.
    `words` are the boxes of the text alone. `private` words must not be heard in the hall.
    """

    id: str
    role: str
    order: int
    name: str
    spoken: str
    language: str
    value: str | None
    value_spoken: str | None
    note: str | None
    note_spoken: str | None
    state: str | None
    state_spoken: str | None
    position: tuple[int, int] | None
    focused: bool
    enabled: bool
    private: bool
    box: Box
    box_mm: tuple[float, float, float, float]
    words: tuple[Box, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def tree(scene: Scene, panel: Panel, focus: str | None) -> list[TreeNode]:
    """Every node of a scene, in reading order."""
    return list(_nodes(scene, panel, focus))


def _nodes(scene: Scene, panel: Panel, focus: str | None) -> Iterator[TreeNode]:
    for order, node in enumerate(scene.nodes):
        yield TreeNode(
            id=node.id,
            role=node.role,
            order=order,
            name=node.name.shown,
            spoken=node.name.spoken,
            language=node.name.language,
            value=_shown(node.value),
            value_spoken=_spoken(node.value),
            note=_shown(node.note),
            note_spoken=_spoken(node.note),
            state=_shown(node.state),
            state_spoken=_spoken(node.state),
            position=node.position,
            focused=node.id == focus,
            enabled=node.enabled,
            private=node.name.private or (node.value is not None and node.value.private),
            box=node.box,
            box_mm=_in_mm(panel, node.box),
            words=node.words,
        )


def _shown(words: Said | None) -> str | None:
    return words.shown if words else None


def _spoken(words: Said | None) -> str | None:
    return words.spoken if words else None


def _in_mm(panel: Panel, box: Box) -> tuple[float, float, float, float]:
    x, y, w, h = (round(panel.mm(px), 2) for px in (box.x, box.y, box.w, box.h))
    return x, y, w, h
