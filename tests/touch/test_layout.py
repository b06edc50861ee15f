"""What a layout promises on both panels, in both languages, at every text size. No window is opened."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from kiosk.content.page import ControlStyle, Direction, Page
from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.screen import ScreenKind
from kiosk.touch.capacity import capacity
from kiosk.touch.layout.compose import compose, fits
from kiosk.touch.layout.face import Face
from kiosk.touch.layout.look import Look
from kiosk.touch.panel import PANELS, Panel
from kiosk.touch.scene import Node, Part, Picture, Scene, Words
from kiosk.touch.text.sdl_ttf import glyph_top, has_glyph
from kiosk.touch.theme import BANDS_MM, Role, capital_mm
from kiosk.touch.tree import tree
from tests.touch import pages
from tests.touch.phrases import bar, primary, say, sized
from tests.touch.reading import reading_order

CROWDED = ("arabic", "phone")  # three ways past the keys, and a wrong answer told
CASES = [
    pytest.param(panel, name, language, size, id=f"{panel.name}-{name}-{language}-{size}")
    for panel in PANELS.values()
    for name in pages.PAGES
    for language in pages.LANGUAGES
    for size in TextSize
]
every_page = pytest.mark.parametrize(("panel", "name", "language", "size"), CASES)
every_panel = pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS.keys())
every_size = pytest.mark.parametrize("size", TextSize)


def page_of(name: str, language: str, size: TextSize, panel: Panel) -> Page:
    """As the core would ask for it: no more choices than the panel holds at that size, nor more facts; those
    turn pages (test_fact_pages.py), and only the last page has ways on and the picture of a ticket."""
    made = pages.PAGES[name](language)
    choices = [c for c in made.controls if c.style is ControlStyle.CHOICE]
    many = made.kind in (ScreenKind.CHOICES, ScreenKind.MANY)
    over = choices[capacity(panel, size) :] if many else []
    controls = tuple(c for c in made.controls if c not in over)
    page = sized(replace(made, controls=controls), size)
    if page.rows and not fits(page, panel):
        onwards = primary(language, "next", "الصفحة التالية", "Page suivante")
        step = say(language, "صفحة 1 من 5", "Page 1 sur 5")
        page = replace(page, ticket=None, step=step, controls=(onwards, *bar(language)))
    while page.rows and not fits(page, panel):
        page = replace(page, rows=page.rows[:-1])
    return page


@cache
def scene_of(panel: Panel, name: str, language: str, size: TextSize) -> Scene:
    return compose(page_of(name, language, size, panel), panel)


def words_of(scene: Scene) -> Iterator[tuple[Part, Words]]:
    for part in scene.parts:
        yield from ((part, item) for item in part.items if isinstance(item, Words))


def buttons(scene: Scene) -> list[Node]:
    return [node for node in scene.nodes if node.role == "button"]


def may_shrink(panel: Panel, name: str, size: TextSize) -> bool:
    """The small lying panel has no room for keys, three ways past them and an error at the largest size."""
    return not panel.portrait and size is TextSize.HUGE and name in CROWDED


@every_page
def test_controls_are_large_enough_and_apart(panel: Panel, name: str, language: str, size: TextSize) -> None:
    """Row T1: at least 12.7 mm, at least 2.54 mm between."""
    controls = buttons(scene_of(panel, name, language, size))
    for node in controls:
        assert min(panel.mm(node.box.w), panel.mm(node.box.h)) >= 12.7, node.id
    for one, other in combinations(controls, 2):
        assert panel.mm(one.box.gap(other.box)) >= 2.54, (one.id, other.id)


@every_panel
def test_the_shortest_word_still_makes_a_large_control(panel: Panel) -> None:
    """Row T1, where there is neither a pictogram nor much text nor any air."""
    look = Look(panel, TextSize.SMALL, Direction.LTR, tight=2)
    control = replace(pages.journeys("fr").controls[0], pictogram=None)
    least = Face(look, control, standing=False, icon=0, role=Role.BODY).least(panel.width_px)
    assert least is not None
    assert panel.mm(least) >= 12.7


@every_page
def test_nothing_leaves_the_glass_or_its_place(
    panel: Panel, name: str, language: str, size: TextSize
) -> None:
    """Rows V5, V16: no clipping, no scrolling."""
    scene = scene_of(panel, name, language, size)
    for part in scene.parts:
        assert panel.box.contains(part.box), part.id
    for part, words in words_of(scene):
        assert part.box.contains(words.box), (part.id, words.paragraph.text)


@every_page
def test_nothing_covers_anything(panel: Panel, name: str, language: str, size: TextSize) -> None:
    """Row V5: no overlap of things, nor of their words."""
    scene = scene_of(panel, name, language, size)
    for one, other in combinations(scene.nodes, 2):
        assert not one.box.overlaps(other.box), (one.id, other.id)
    for (_, one_words), (_, other_words) in combinations(words_of(scene), 2):
        assert not one_words.box.overlaps(other_words.box), (one_words.paragraph.text,)


@every_page
def test_no_word_of_the_page_is_lost(panel: Panel, name: str, language: str, size: TextSize) -> None:
    page = page_of(name, language, size, panel)
    shown = [
        " ".join(line.text for line in words.paragraph.lines) for _, words in words_of(compose(page, panel))
    ]
    phrases = [page.title, page.prompt, page.step, page.error, page.status]
    phrases += [page.entry.label] if page.entry else []
    phrases += [phrase for row in page.rows for phrase in (row.label, row.value)]
    phrases += [phrase for c in page.controls for phrase in (c.name, c.note, c.state)]
    phrases += [page.ticket.description] if page.ticket else []
    for phrase in phrases:
        assert phrase is None or phrase.shown in shown
    if page.entry:
        whole = page.entry.typed.replace(" ", "\u00a0")
        ends = [text[1:] for text in shown if text.startswith("…")]  # of a long text the end is seen
        assert (
            whole in shown
            or any(whole.endswith(end) and len(end) >= 10 for end in ends)
            or all(digit in shown for digit in page.entry.typed)
        )


@every_page
def test_text_stays_as_large_as_asked(panel: Panel, name: str, language: str, size: TextSize) -> None:
    """Rows V2, V5: every text of the page has at least the band's capital height, in font metrics."""
    scene = scene_of(panel, name, language, size)
    if may_shrink(panel, name, size):
        assert scene.shrink * capital_mm(Role.BODY, size, portrait=False) >= BANDS_MM[TextSize.NORMAL][0]
        return
    assert scene.shrink == 1.0
    for part, words in words_of(scene):
        # The name of a key such as "erase" is set smaller where its key is narrow; letters never are.
        named = part.id.startswith("key:") and len(words.paragraph.text) > 1
        least = BANDS_MM[TextSize.SMALL if named else size][0]
        assert panel.mm(glyph_top(words.paragraph.face, "H")) >= least, words.paragraph.text


@every_panel
@every_size
def test_running_text_lies_in_the_band(panel: Panel, size: TextSize) -> None:
    """Row V2: labels, notes and the bar are set in the size's own band."""
    scene = scene_of(panel, "cancel", "fr", size)
    low, high = BANDS_MM[size]
    bar = [words for part, words in words_of(scene) if part.id.startswith("bar:")]
    assert bar
    for words in bar:
        assert low <= panel.mm(glyph_top(words.paragraph.face, "H")) <= high


@every_panel
def test_text_is_read_from_arms_length(panel: Panel) -> None:
    """Rows V1, V3 at 600 mm: enlarged capitals of 7.3 mm, letters of 3.6 mm for who changed nothing."""
    for _, words in words_of(scene_of(panel, "cancel", "fr", TextSize.HUGE)):
        assert panel.mm(glyph_top(words.paragraph.face, "H")) >= 7.3
    for _, words in words_of(scene_of(panel, "cancel", "fr", TextSize.NORMAL)):
        assert panel.mm(glyph_top(words.paragraph.face, "x")) >= 3.6


@every_panel
@pytest.mark.parametrize("role", Role)
def test_the_largest_size_is_twice_the_smallest(panel: Panel, role: Role) -> None:
    """Row V5: 200 % of everything."""
    sizes = [capital_mm(role, size, portrait=panel.portrait) for size in TextSize]
    assert sizes == sorted(sizes)
    assert sizes[-1] / sizes[0] >= 2.0


@every_panel
@pytest.mark.parametrize("size", [TextSize.SMALL, TextSize.NORMAL, TextSize.LARGE])
def test_the_prompt_is_the_largest_text_of_a_question(panel: Panel, size: TextSize) -> None:
    scene = scene_of(panel, "services", "fr", size)
    sizes = {part.id: words.paragraph.face.px for part, words in words_of(scene)}
    assert sizes.pop("prompt") > max(sizes.values())


@every_page
def test_arabic_letters_are_as_high_as_capitals(
    panel: Panel, name: str, language: str, size: TextSize
) -> None:
    """Row V6: the alef of every face used is at least as high as its H."""
    for _, words in words_of(scene_of(panel, name, language, size)):
        assert glyph_top(words.paragraph.face, "ا") >= glyph_top(words.paragraph.face, "H")


@every_page
def test_every_letter_has_a_glyph(panel: Panel, name: str, language: str, size: TextSize) -> None:
    """Row L2."""
    for _, words in words_of(scene_of(panel, name, language, size)):
        drawn = {c for line in words.paragraph.lines for run in line.runs for c in run.text}
        assert all(has_glyph(words.paragraph.face, c) for c in drawn), words.paragraph.text


@every_page
def test_the_tree_reads_as_the_eye_does(panel: Panel, name: str, language: str, size: TextSize) -> None:
    """Row K9: sorting the boxes by the direction of reading gives the declared order."""
    scene = scene_of(panel, name, language, size)
    rtl = language == "ar"
    keys_rtl = name.startswith("arabic")
    assert reading_order(scene.nodes, rtl=rtl, keys_rtl=keys_rtl) == [node.id for node in scene.nodes]


@every_page
def test_controls_keep_the_pages_order(panel: Panel, name: str, language: str, size: TextSize) -> None:
    page = page_of(name, language, size, panel)
    assert [n.id for n in buttons(compose(page, panel))] == [c.id for c in page.controls]


@every_page
def test_a_pictogram_never_stands_without_words(
    panel: Panel, name: str, language: str, size: TextSize
) -> None:
    """Row V17; and every choice has both (row C4)."""
    page = page_of(name, language, size, panel)
    scene = compose(page, panel)
    for part in scene.parts:
        if any(isinstance(item, Picture) for item in part.items) and part.id != "illustration":
            assert any(isinstance(item, Words) for item in part.items), part.id
    for control in page.controls:
        drawn = scene.part(control.id)
        assert drawn is not None
        pictures = [item.stem for item in drawn.items if isinstance(item, Picture)]
        tick = ["yes"] if control.marked else []
        assert pictures == tick + ([control.pictogram] if control.pictogram else [])


@every_panel
@every_size
@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_the_bar_is_in_the_same_place_on_every_page(panel: Panel, size: TextSize, language: str) -> None:
    """Rows E5, K11."""
    places: dict[str, set[object]] = {}
    for name in pages.PAGES:
        for node in buttons(scene_of(panel, name, language, size)):
            if node.id.startswith("bar:"):
                places.setdefault(node.id, set()).add(node.box)
    assert len(places) == 6
    assert all(len(boxes) == 1 for boxes in places.values()), places


@every_panel
@every_size
def test_arabic_is_the_mirror_image(panel: Panel, size: TextSize) -> None:
    """Row L2: the same words, laid out for the other direction, lie mirrored; keys do not."""
    french = page_of("code", "fr", size, panel)
    mirrored = {n.id: n.box for n in compose(replace(french, direction=Direction.RTL), panel).nodes}
    for node in compose(french, panel).nodes:
        expected = node.box.mirrored(panel.width_px)
        if node.id.startswith("key:"):
            assert mirrored[node.id].y == expected.y
        else:
            assert mirrored[node.id] == expected, node.id
    assert mirrored["key:1"].x < mirrored["key:2"].x < mirrored["key:3"].x


@every_panel
@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_typed_digits_run_left_to_right(panel: Panel, language: str) -> None:
    scene = compose(pages.code(language, "1234"), panel)
    entry = scene.part("entry")
    assert entry is not None
    at = {w.paragraph.text: w.box.x for w in entry.items if isinstance(w, Words)}
    assert at["1"] < at["2"] < at["3"] < at["4"]


@every_panel
def test_capacity_shrinks_with_text_and_never_passes_six(panel: Panel) -> None:
    """Row C2."""
    counts = [capacity(panel, size) for size in TextSize]
    assert counts == sorted(counts, reverse=True)
    assert 1 <= min(counts) <= max(counts) <= 6


@every_panel
def test_the_tree_gives_millimetres_words_and_focus(panel: Panel) -> None:
    page = replace(pages.text_sizes("fr"), focus="choice:text_large")
    nodes = tree(compose(page, panel), panel, page.focus)
    assert [node.order for node in nodes] == list(range(len(nodes)))
    focused = next(node for node in nodes if node.focused)
    assert focused.name == "Grand texte"
    assert focused.position == (3, 4)
    assert focused.box_mm[2] == pytest.approx(focused.box.w * panel.width_mm / panel.width_px, abs=0.01)
    chosen = next(node for node in nodes if node.id == "choice:text_normal")
    assert (chosen.state, chosen.state_spoken) == ("choisi", "choisi")


def test_a_disabled_control_says_so_and_cannot_be_touched() -> None:
    panel = PANELS["portrait"]
    page = pages.journeys("fr")
    first = replace(page.controls[0], enabled=False)
    scene = compose(replace(page, controls=(first, *page.controls[1:])), panel)
    node = next(node for node in scene.nodes if node.id == first.id)
    assert not node.enabled
    assert scene.touchable_at(node.box.x + 20, node.box.y + 20) is None


def test_far_too_much_text_is_set_smaller_not_cut_off() -> None:
    """Whatever content says, nothing is lost: text shrinks, and the scene tells."""
    panel = PANELS["landscape"]
    page = pages.services("fr")
    endless = " ".join([page.prompt.shown] * 12)
    page = sized(replace(page, prompt=replace(page.prompt, shown=endless)), TextSize.HUGE)
    scene = compose(page, panel)
    assert scene.shrink < 1.0
    assert all(panel.box.contains(part.box) for part in scene.parts)
    assert not any(a.box.overlaps(b.box) for a, b in combinations(scene.nodes, 2))
