"""What the blocks write on: parts and nodes in reading order, laid out left-to-right, mirrored at the end."""

from dataclasses import dataclass, field

from kiosk.touch.geometry import Box
from kiosk.touch.palette import Colour
from kiosk.touch.scene import Item, Node, Part, Said, Words
from kiosk.touch.text.paragraph import Align, Paragraph


def put(
    paragraph: Paragraph, area: Box, colour: Colour, across: str = "start", down: str = "middle"
) -> Words:
    """A paragraph inside an area, in left-to-right terms: `start`, `centre`, `end` × `top`, `middle`."""
    spare = area.w - paragraph.width
    x = area.x + {"start": 0, "centre": spare // 2, "end": spare}[across]
    y = area.y + (0 if down == "top" else (area.h - paragraph.height) // 2)
    return Words(Box(x, y, paragraph.width, paragraph.height), paragraph, colour)


@dataclass(slots=True)
class Sheet:
    parts: list[Part] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)

    def draw(self, part_id: str, box: Box, items: tuple[Item, ...]) -> None:
        """Something to see that says nothing of its own."""
        self.parts.append(Part(part_id, box, items))

    def say(
        self,
        node_id: str,
        role: str,
        box: Box,
        name: Said,
        items: tuple[Item, ...],
        *,
        value: Said | None = None,
    ) -> None:
        """Something to see and to read that cannot be touched."""
        self.parts.append(Part(node_id, box, items))
        self.nodes.append(Node(node_id, role, name, box, value=value, words=_words(items)))

    def control(self, node: Node, items: tuple[Item, ...], pressed: tuple[Item, ...]) -> None:
        self.parts.append(Part(node.id, node.box, items, pressed if node.enabled else ()))
        self.nodes.append(node._replace(words=_words(items)))

    def mirrored(self, width: int) -> "Sheet":
        """The same sheet for right-to-left pages; text itself is not touched."""
        return Sheet(
            [
                Part(
                    part.id,
                    part.box.mirrored(width),
                    tuple(_mirrored(item, width) for item in part.items),
                    tuple(_mirrored(item, width) for item in part.pressed),
                )
                for part in self.parts
            ],
            [
                node._replace(
                    box=node.box.mirrored(width),
                    words=tuple(box.mirrored(width) for box in node.words),
                )
                for node in self.nodes
            ],
        )


def _words(items: tuple[Item, ...]) -> tuple[Box, ...]:
    return tuple(item.box for item in items if isinstance(item, Words))


def _mirrored(item: Item, width: int) -> Item:
    return item._replace(box=item.box.mirrored(width))


CENTRE = Align.CENTRE
