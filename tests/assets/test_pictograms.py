"""The pictograms: all are there, of one hand, told apart at a glance, and the PNGs are the drawings."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import numpy as np
import pytest
import yaml
from PIL import Image

from assets.pictograms import build
from kiosk.dialogue.preferences import Hand, Reach, TextSize, Theme, Touching
from tests.assets.drawing_rules import (
    PICTOGRAMS,
    complaints,
    difference,
    extent_of,
    ids,
    ink_of,
    png_paths,
    silhouette,
    svg_of,
)
from tests.assets.words import CONTENT, ROOT

JOURNEYS = "book_appointment move_appointment cancel_appointment check_in ticket_again take_number"
ACTIONS = """
    back back_rtl next next_rtl more more_rtl quit quit_rtl erase erase_rtl
    listen listen_again repeat pause resume louder softer speech_off speak headset
    language text_size text_small text_normal text_large text_huge contrast hide_screen settings
    help staff done yes no home print keypad scan_ticket
"""
STATES = "hello wait error network_off printer paper_out printer_open printer_jam logo"
THINGS = """
    sun_morning sun_noon sun_afternoon calendar_day clock ticket people_queue desk place papers phone accessible
"""
NEEDED = f"{JOURNEYS} {ACTIONS} {STATES} {THINGS}".split()

LEAST_DIFFERENCE = 0.15
EVERY = pytest.mark.parametrize("pictogram", ids())
ON_STAFF_PAGES = {ROOT / "central" / "staff" / "static" / name for name in ("icon.svg", "stars.svg")}


def shipped(kind: str) -> Iterator[Path]:
    """Every file of that kind in what a kiosk and a central are made of."""
    for folder in ("assets", "central", "config", "kiosk", "protocol", "voice"):
        yield from (ROOT / folder).rglob(f"*.{kind}")


def pictograms_of(node: object) -> Iterator[str]:
    """The value of every `pictogram:` in a content file."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "pictogram":
                yield value
            else:
                yield from pictograms_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from pictograms_of(value)


def good(inside: str) -> str:
    """A drawing that keeps the rules, with something more inside."""
    return svg_of("yes").replace("</svg>", f"{inside}</svg>")


@pytest.mark.parametrize("pictogram", NEEDED)
def test_what_the_kiosk_needs_is_drawn(pictogram: str) -> None:
    assert pictogram in ids()


def test_every_service_and_every_queue_has_its_pictogram() -> None:
    catalogue = yaml.safe_load((CONTENT / "services.yaml").read_text("utf-8"))
    services = {service["id"] for service in catalogue["services"]}
    queues = {f"queue_{queue['letter'].lower()}" for queue in catalogue["queues"]}
    assert len(services) == 25
    assert (services | queues) - set(ids()) == set()


def test_every_use_has_its_drawing() -> None:
    assert {pictogram for _, pictogram in build.uses()} - set(ids()) == set()


@pytest.mark.parametrize(
    ("group", "count"), [("states", 21), ("categories", 11), ("fields", 39), ("options", 83)]
)
def test_every_state_category_field_and_option_of_the_domain_has_a_use(group: str, count: int) -> None:
    """The figures are those of the domain: 21 certificate states, 39 fields, 83 options of 16 of them."""
    assert len([use for use, _ in build.uses() if use.split(".")[0] == group]) == count


@pytest.mark.parametrize(
    ("prefix", "values"),
    [("text_", TextSize), ("theme_", Theme), ("reach_", Reach), ("hand_", Hand), ("touch_", Touching)],
)
def test_every_value_of_a_setting_is_drawn(prefix: str, values: type[StrEnum]) -> None:
    assert {f"{prefix}{value}" for value in values} - set(ids()) == set()


def test_the_certificate_states_are_told_apart() -> None:
    states = [pictogram for use, pictogram in build.uses() if use.startswith("states.")]
    assert len(set(states)) == len(states)


def test_the_options_of_one_question_are_told_apart() -> None:
    """All but the languages: they are told apart by their names, no letter and no flag may be drawn."""
    questions: dict[str, list[str]] = {}
    for use, pictogram in build.uses():
        if use.startswith("options."):
            questions.setdefault(use.split(".")[1], []).append(pictogram)
    alike = {question for question, drawn in questions.items() if len(set(drawn)) < len(drawn)}
    assert alike == {"preferred_language"}


@pytest.mark.parametrize("file", sorted(CONTENT.glob("*.yaml")), ids=lambda file: file.name)
def test_the_content_names_only_pictograms_that_are_drawn(file: Path) -> None:
    content = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - `yes` is a name here
    named = set(pictograms_of(content))
    assert named - set(ids()) == set()


def test_nothing_is_drawn_that_nobody_asked_for() -> None:
    catalogue = yaml.safe_load((CONTENT / "services.yaml").read_text("utf-8"))
    asked = {service["id"] for service in catalogue["services"]} | set(NEEDED)
    asked |= {pictogram for _, pictogram in build.uses()}
    assert {name for name in set(ids()) - asked if not name.startswith("queue_")} == set()


@EVERY
def test_one_hand(pictogram: str) -> None:
    assert complaints(svg_of(pictogram)) == []


@pytest.mark.parametrize(
    ("inside", "complaint"),
    [
        ("<text>A</text>", "<text> is not allowed"),
        ('<image href="a.png"/>', "<image> is not allowed"),
        ('<path stroke-width="5" d="M1 1"/>', "width of its own"),
        ('<path fill="#c00" d="M1 1"/>', "colour of its own"),
        ('<path d="M1.25 1"/>', "off the half-unit grid: 1.25"),
        ('<g transform="scale(2)"/>', "hides its geometry"),
    ],
)
def test_a_drawing_that_breaks_a_rule_is_noticed(inside: str, complaint: str) -> None:
    assert any(complaint in found for found in complaints(good(inside)))


def test_no_other_picture_ships_than_drawings_and_what_is_made_of_them() -> None:
    """Row V12: a drawing holds no text (see above), so no text is a picture."""
    pictures = {
        path for kind in ("png", "jpg", "jpeg", "gif", "webp", "bmp", "svg") for path in shipped(kind)
    }
    drawn = {PICTOGRAMS / f"{name}.svg" for name in ids()}
    assert pictures - drawn - set(png_paths()) == ON_STAFF_PAGES
    assert [path.name for path in ON_STAFF_PAGES if "<text" in path.read_text("utf-8")] == []


@EVERY
def test_the_ink_fills_the_square_evenly(pictogram: str) -> None:
    extent = extent_of(pictogram)
    assert min(extent.left, extent.top) >= 4
    assert max(extent.right, extent.bottom) <= 92
    assert extent.longest >= 66
    assert extent.off_centre <= 6
    assert 0.10 <= extent.share <= 0.45


def test_no_two_look_alike() -> None:
    """Row V10 rests on this: shape tells pictograms apart, colour never does."""
    alike = [
        (round(apart, 3), first, second)
        for first, second in itertools.combinations(ids(), 2)
        if (apart := difference(silhouette(first), silhouette(second))) < LEAST_DIFFERENCE
    ]
    assert alike == []


def test_a_copy_that_is_hardly_changed_is_noticed() -> None:
    changed = silhouette("print").copy()
    changed[14:16, 14:18] = 1
    assert 0 < difference(silhouette("print"), changed) < LEAST_DIFFERENCE


@pytest.mark.parametrize("pictogram", [name for name in ids() if name.endswith("_rtl")])
def test_a_right_to_left_pictogram_is_the_mirror_image(pictogram: str) -> None:
    mirrored = np.fliplr(ink_of(pictogram.removesuffix("_rtl")))
    assert difference(ink_of(pictogram), mirrored) < 0.02


def test_the_manifest_says_what_each_depicts_and_which_drawing_its_png_was_made_from() -> None:
    manifest = json.loads((PICTOGRAMS / "manifest.json").read_text("utf-8"))
    drawn = {name: hashlib.sha256(svg_of(name).encode()).hexdigest() for name in ids()}
    assert {name: entry["sha256"] for name, entry in manifest.items()} == drawn
    assert [name for name, entry in manifest.items() if not entry["depicts"]] == []


def test_every_drawing_has_its_png_in_every_size_and_no_png_is_left_over() -> None:
    expected = {build.png_path(name, size) for name in ids() for size in (build.SIZE, *build.OTHER_SIZES)}
    assert set(png_paths()) == expected


@EVERY
def test_a_png_is_white_so_that_a_tint_shows_and_no_dark_rim_does(pictogram: str) -> None:
    with Image.open(PICTOGRAMS / "png" / f"{pictogram}.png") as picture:
        assert (picture.mode, picture.size) == ("RGBA", (256, 256))
        assert [picture.getchannel(colour).getextrema() for colour in "RGB"] == [(255, 255)] * 3
        assert picture.getchannel("A").getextrema() == (0, 255)


@pytest.mark.slow
def test_the_pngs_are_what_the_drawings_render_to() -> None:
    assert build.stale() == []
