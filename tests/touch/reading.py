"""In which order an eye reads boxes: the recursive X-Y cut of document analysis."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kiosk.touch.geometry import Box
from kiosk.touch.scene import Node


class Block(NamedTuple):
    """What is read together: one node, or the keys of a keypad, which run left-to-right everywhere."""

    box: Box
    nodes: tuple[Node, ...]


def reading_order(nodes: Sequence[Node], *, rtl: bool, keys_rtl: bool = False) -> list[str]:
    """Ids from top to bottom and along the direction of reading; keys along that of their letters."""
    keys = tuple(node for node in nodes if node.id.startswith("key:"))
    blocks = [Block(node.box, (node,)) for node in nodes if node not in keys]
    if keys:
        whole = keys[0].box
        for key in keys:
            whole = whole.union(key.box)
        ordered = _keys_in_order(keys, rtl=keys_rtl)
        blocks.append(Block(whole, ordered))
    return [node.id for block in _cut(blocks, rtl=rtl) for node in block.nodes]


def _keys_in_order(keys: tuple[Node, ...], *, rtl: bool) -> tuple[Node, ...]:
    """Row by row; a row of digits runs left-to-right whatever the letters do."""
    rows: dict[int, list[Node]] = {}
    for key in keys:
        rows.setdefault(key.box.y, []).append(key)
    ordered: list[Node] = []
    for _, row in sorted(rows.items()):
        digits = all(key.name.shown.isdigit() for key in row)
        ordered += sorted(row, key=lambda key: key.box.x, reverse=rtl and not digits)
    return tuple(ordered)


def _cut(blocks: list[Block], *, rtl: bool) -> list[Block]:
    """Cuts along free horizontal stripes first, then along vertical ones, then where things only touch."""
    if len(blocks) < 2:
        return blocks
    for least in (1, 0):
        bands = _split(blocks, _down, least)
        if len(bands) == 1:
            bands = _split(blocks, _across, least)
            if rtl:
                bands.reverse()
        if len(bands) > 1:
            return [block for band in bands for block in _cut(band, rtl=rtl)]
    return blocks


def _down(block: Block) -> tuple[int, int]:
    return block.box.y, block.box.bottom


def _across(block: Block) -> tuple[int, int]:
    return block.box.x, block.box.right


def _split(blocks: list[Block], span: Callable[[Block], tuple[int, int]], least: int) -> list[list[Block]]:
    bands: list[list[Block]] = []
    end = 0
    for block in sorted(blocks, key=span):
        start, stop = span(block)
        if not bands or start - end >= least:
            bands.append([])
        bands[-1].append(block)
        end = max(end, stop)
    return bands
