"""Keeps Kivy's instructions equal to a scene, changing only what differs; draws what lies in a box."""

import math
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from kivy.graphics import BorderImage, Color, Mesh, Rectangle, RenderContext, SmoothLine
from kivy.graphics.instructions import InstructionGroup
from kivy.graphics.transformation import Matrix

from kiosk.content.page import Direction
from kiosk.touch.geometry import Box
from kiosk.touch.layout.ticket import qr_modules
from kiosk.touch.paint.arch import CENTRE, outline
from kiosk.touch.paint.raster import plate_border
from kiosk.touch.paint.textures import Textures
from kiosk.touch.palette import BLACK, WHITE, Colour
from kiosk.touch.panel import Panel
from kiosk.touch.scene import Arch, Band, Film, Item, Modules, Part, Picture, Plate, Scene, Star, Words
from kiosk.touch.sdl import Bitmap
from kiosk.touch.theme import PlateStyle

PETALS: Final = 8


class Painter:
    """One a window. The order of drawing: the parts, then the focus ring."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._textures = Textures()
        self._context = RenderContext()
        projection = Matrix()
        projection.view_clip(0, panel.width_px, 0, panel.height_px, -1, 1, 0)
        self._context["projection_mat"] = projection
        self._ring = InstructionGroup()
        self._groups: dict[str, tuple[Part, Any]] = {}
        self._direction = Direction.LTR
        self._scene: Scene | None = None
        self._ring_box: Box | None = None
        self._ring_now: tuple[Box | None, Colour | None] = (None, None)
        self._petals: list[tuple[Star, Any]] = []
        self._film_frame: Any = None
        self.dark = False  # nothing is drawn, whatever the scene is

    def show(self, scene: Scene, direction: Direction) -> list[Box]:
        """Draws what is new; the boxes that changed."""
        turned = direction is not self._direction
        self._direction = direction
        before, self._groups = self._groups, {}
        changed: list[Box] = []
        self._petals = [] if turned else self._petals
        for part in scene.parts:
            kept = before.pop(part.id, None)
            if kept is not None and kept[0] == part and not turned:
                group = kept[1]
            else:
                group = self._group(part.items)
                changed += [part.box] if kept is None else [part.box, kept[0].box]
            self._groups[part.id] = (part, group)
        changed += [part.box for part, _ in before.values()]
        self._petals = [(star, lights) for star, lights in self._petals if _holds(scene, star)]
        # Before any page all was drawn white.
        lit = self._scene is not None and self._scene.ground == scene.ground
        self._scene = scene
        return changed if lit else [self._panel.box]

    @property
    def ground(self) -> Colour:
        """What lies behind everything."""
        if self.dark:
            return BLACK
        return self._scene.ground if self._scene else WHITE

    def draw(self, box: Box) -> None:
        """Draws every part that lies in the box, and no other: Kivy would walk through the whole page."""
        if self.dark:
            return
        self._context.clear()
        for part, group in self._groups.values():
            if part.box.overlaps(box):
                self._context.add(group)
        if self._ring_box is not None and self._ring_box.overlaps(box):
            self._context.add(self._ring)
        self._context.draw()

    def forget(self) -> None:
        """Lets go of every text that is not on the glass now, and of the clip."""
        self._film_frame = None
        self._textures.forget()

    def press(self, part_id: str, *, down: bool) -> Box:
        """Shows a control as pressed or not."""
        part, group = self._groups[part_id]
        group.clear()
        self._fill(group, part.pressed if down else part.items)
        return part.box

    def focus(self, box: Box | None) -> list[Box]:
        """Moves the ring around a control, or takes it away; the boxes that changed."""
        scene = self._scene
        if scene is None:
            return []
        ring = box.inset(-sum(scene.ring)) if box else None
        if (ring, scene.focus) == self._ring_now:
            return []
        changed = [
            strip for at in (self._ring_box, ring) if at for strip in at.frame(self._ring_width(scene))
        ]
        self._ring_box, self._ring_now = ring, (ring, scene.focus)
        self._ring.clear()
        if ring is not None:
            radius = scene.ring_radius + sum(scene.ring)
            self._ring.add(_colour(scene.focus))
            self._ring.add(self._patch(ring, self._textures.ring(scene.ring[1], radius), (radius,) * 4))
        return changed

    @staticmethod
    def _ring_width(scene: Scene) -> int:
        """How far from its outside a ring reaches, its round corners included."""
        return sum(scene.ring) + scene.ring_radius

    def turn(self, step: int) -> list[Box]:
        """Lights the next petal of the star of a wait."""
        for star, lights in self._petals:
            for i, light in enumerate(lights):
                light.rgb = _unit(star.lit if i == step % PETALS else star.dim)
        return [star.box for star, _ in self._petals]

    def film(self, frame: Bitmap) -> list[Box]:
        """Shows a frame of the clip; the boxes that changed."""
        self._film_frame = self._textures.film(frame)
        films = [
            (part, group)
            for part, group in self._groups.values()
            if any(isinstance(item, Film) for item in part.items)
        ]
        for part, group in films:
            group.clear()
            self._fill(group, part.items)
        return [part.box for part, _ in films]

    @property
    def turning(self) -> bool:
        return bool(self._petals)

    # --- items --------------------------------------------------------------------------------

    def _group(self, items: tuple[Item, ...]) -> Any:
        group = InstructionGroup()
        self._fill(group, items)
        return group

    def _fill(self, group: Any, items: tuple[Item, ...]) -> None:
        for item in items:
            for instruction in self._DRAW[type(item)](self, item):
                group.add(instruction)

    def _at(self, box: Box) -> dict[str, tuple[int, int]]:
        """Kivy's y runs upwards."""
        return {"pos": (box.x, self._panel.height_px - box.bottom), "size": (box.w, box.h)}

    def _patch(self, box: Box, texture: Any, border: tuple[int, int, int, int]) -> Any:
        return BorderImage(texture=texture, border=border, auto_scale="off", **self._at(box))

    def _plate(self, item: Plate) -> list[Any]:
        style = item.style
        if not style.radius and not style.edge_px:
            return [_colour(style.face), self._plain(item.box)]
        return [_colour(WHITE), self._plate_patch(item)]

    def _plate_patch(self, item: Plate) -> Any:
        side, bottom = plate_border(item.style)
        return self._patch(item.box, self._textures.plate(item.style), (bottom, side, side, side))

    def _plain(self, box: Box) -> Any:
        return Rectangle(texture=self._textures.white(), **self._at(box))

    def _words(self, item: Words) -> list[Any]:
        texture = self._textures.text(item.paragraph)
        return [_colour(item.colour), Rectangle(texture=texture, **self._at(item.box))]

    def _picture(self, item: Picture) -> list[Any]:
        texture = self._textures.pictogram(item.stem, item.box.w, self._direction)
        if texture is None:
            return []
        return [_colour(item.colour), Rectangle(texture=texture, **self._at(item.box))]

    def _band(self, item: Band) -> list[Any]:
        texture = self._textures.band(item.box.w, item.box.h, item.tile, (item.ground, item.figure))
        return [_colour(WHITE), Rectangle(texture=texture, **self._at(item.box))]

    def _arch(self, item: Arch) -> list[Any]:
        x, y = self._at(item.box)["pos"]
        wide, high = item.box.w, item.box.h
        points = [(x + px * wide, y + high - py * wide) for px, py in outline(high / wide)]
        vertices: list[float] = []
        for px, py in ((x + wide / 2, y + high - CENTRE * wide), *points, points[0]):
            vertices += (px, py, 0, 0)
        fan = Mesh(
            vertices=vertices,
            indices=list(range(len(points) + 2)),
            mode="triangle_fan",
            texture=self._textures.white(),
        )
        edge = [value for point in (*points, points[0]) for value in point]
        return [_colour(item.colour), fan, SmoothLine(points=edge, width=1.0)]

    def _star(self, item: Star) -> list[Any]:
        side, radius = item.box.w, item.box.w // 14
        petal = PlateStyle(WHITE, WHITE, 0, radius)
        reach = side / 2 - radius - 1
        out: list[Any] = []
        lights = []
        for i in range(PETALS):
            angle = math.tau * i / PETALS
            x = item.box.x + side / 2 + math.sin(angle) * reach - radius
            y = item.box.y + side / 2 - math.cos(angle) * reach - radius
            light = _colour(item.lit if i == 0 else item.dim)
            lights.append(light)
            out += [light, self._plate_patch(Plate(Box(round(x), round(y), 2 * radius, 2 * radius), petal))]
        self._petals.append((item, lights))
        return out

    def _film(self, item: Film) -> list[Any]:
        if self._film_frame is None:
            return []
        return [_colour(WHITE), Rectangle(texture=self._film_frame, **self._at(item.box))]

    def _modules(self, item: Modules) -> list[Any]:
        texture = self._textures.modules(qr_modules(item.text))
        return [
            _colour(item.light),
            self._plain(item.box),
            _colour(item.dark),
            Rectangle(texture=texture, **self._at(item.box)),
        ]

    _DRAW: ClassVar[Mapping[type[Item], Callable[[Any, Any], list[Any]]]] = {
        Plate: _plate,
        Words: _words,
        Picture: _picture,
        Band: _band,
        Arch: _arch,
        Star: _star,
        Modules: _modules,
        Film: _film,
    }


def _holds(scene: Scene, star: Star) -> bool:
    return any(star in part.items for part in scene.parts)


def _unit(colour: Colour) -> tuple[float, float, float]:
    return colour.r / 255, colour.g / 255, colour.b / 255


def _colour(colour: Colour) -> Any:
    return Color(*_unit(colour), 1)
