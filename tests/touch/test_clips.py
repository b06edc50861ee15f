"""Rows H1 to H3: a clip has captions, a pause and "see again" by touch and key, and covers no words."""

import json
import zipfile
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.page import Page
from kiosk.dialogue.preferences import Preferences, Reach, TextSize, Theme
from kiosk.touch.clips import CLIPS, Clip, Player, _clip_of, clip_of
from kiosk.touch.faults import ClipBroken
from kiosk.touch.layout.clip_slot import Showing
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import PANELS, Panel
from kiosk.touch.scene import Scene
from tests.touch import pages
from tests.touch.conftest import Glass
from tests.touch.sight import changed, flashes, look, luminance
from tests.touch.test_layout import page_of, words_of

LANGUAGES = ("ar", "ary", "fr", "zgh")
every_language = pytest.mark.parametrize("language", pages.LANGUAGES)


def sample(language: str = "fr") -> Clip:
    clip = clip_of("choose-signs", language)
    assert clip is not None
    return clip


def with_clip(
    name: str, language: str = "fr", size: TextSize = TextSize.NORMAL, panel: Panel | None = None
) -> Page:
    return replace(page_of(name, language, size, panel or PANELS["portrait"]), clip="choose-signs")


def scene_with_clip(panel: Panel, name: str, language: str, size: TextSize) -> Scene:
    return compose(
        page_of(name, language, size, panel), panel, None, Showing(sample(language), 0, still=False)
    )


def moves(glass: Glass) -> bool:
    return glass.window.is_playing


# --- the list of clips ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clip_has_captions_from_start_to_end_in_every_language(language: str) -> None:
    """Row H2: they follow each other without a gap, in the language itself, shown and spoken."""
    manifest = json.loads((CLIPS / "manifest.json").read_text("utf-8"))
    for screen in (screen for screen, clip in manifest["slots"].items() if clip):
        clip = clip_of(screen, f"{language}-MA")
        assert clip is not None
        assert [cue.text.language for cue in clip.cues] == [language] * len(clip.cues)
        assert clip.cues[0].start == 0.0
        assert all(one.end == other.start for one, other in zip(clip.cues, clip.cues[1:], strict=False))
        assert clip.cues[-1].end == pytest.approx(clip.seconds)
        assert all(cue.text.shown and cue.text.spoken for cue in clip.cues)


def test_every_frame_can_be_shown() -> None:
    clip = sample()
    sizes = {(clip.bitmap(n).w, clip.bitmap(n).h) for n in range(clip.frames)}
    assert len(sizes) == 1


def test_a_screen_without_a_clip_has_none() -> None:
    assert clip_of("no-such-screen", "fr") is None


def test_what_is_drawn_by_us_says_so() -> None:
    """The sample must not be taken for signing."""
    manifest = json.loads((CLIPS / "manifest.json").read_text("utf-8"))
    assert manifest["clips"]["sample"]["sample"] is True
    assert {clip for clip in manifest["slots"].values() if clip} == {"sample"}
    assert "Exemple" in sample().cues[-1].text.shown


@pytest.mark.parametrize("spoil", ["manifest", "archive", "about", "slot"])
def test_a_broken_clip_is_a_fault_with_a_code(tmp_path: Path, spoil: str) -> None:
    manifest = json.loads((CLIPS / "manifest.json").read_text("utf-8"))
    manifest["slots"]["here"] = "nowhere" if spoil == "slot" else "sample"
    text = "{" if spoil == "manifest" else json.dumps(manifest)
    (tmp_path / "manifest.json").write_text(text, "utf-8")
    if spoil == "archive":
        (tmp_path / "sample.clip").write_bytes(b"torn")
    else:
        with zipfile.ZipFile(tmp_path / "sample.clip", "w") as archive:
            archive.writestr("clip.json", '{"version": 2}')
    with pytest.raises(ClipBroken) as found:
        _clip_of("here", "fr", tmp_path)
    assert found.value.code == "touch-clip-broken"


# --- the player -----------------------------------------------------------------------------------


def test_it_plays_once_and_stands_still() -> None:
    """Row V14: nothing moves on by itself."""
    now = [10.0]
    player = Player(sample(), lambda: now[0])
    seen = []
    for _ in range(2 * player.clip.frames):
        if player.playing:
            seen.append(player.frame)
        now[0] += player.due or 0.01
    assert seen == list(range(player.clip.frames))
    now[0] += 60
    assert (player.frame, player.due) == (player.clip.frames - 1, None)


def test_pause_stands_still_and_goes_on_from_there() -> None:
    now = [0.0]
    player = Player(sample(), lambda: now[0])
    now[0] = 1.0
    player.toggle()
    at = player.frame
    now[0] = 50.0
    assert (player.frame, player.playing, player.due) == (at, False, None)
    player.toggle()
    assert player.frame == at
    now[0] = 51.0
    assert player.frame > at


def test_at_its_end_the_pause_begins_again() -> None:
    now = [0.0]
    player = Player(sample(), lambda: now[0])
    now[0] = 30.0
    player.toggle()
    assert (player.frame, player.playing) == (0, True)


# --- on the glass ---------------------------------------------------------------------------------


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize(
    "name", ["services", "text_sizes", "needs", "code", "latin", "confirm", "no_network"]
)
@every_language
@pytest.mark.parametrize("size", TextSize)
def test_a_clip_covers_nothing_and_takes_no_words(
    panel: Panel, name: str, language: str, size: TextSize
) -> None:
    """Row H2: never over text. Where there is no room for it, the page stands without it."""
    scene = scene_with_clip(panel, name, language, size)
    for one, other in combinations(scene.nodes, 2):
        assert not one.box.overlaps(other.box), (one.id, other.id)
    for part, words in words_of(scene):
        assert panel.box.contains(part.box), part.id
        assert part.box.contains(words.box), (part.id, words.paragraph.text)
    for node in scene.nodes:
        if node.role == "button":
            assert min(panel.mm(node.box.w), panel.mm(node.box.h)) >= 12.7, node.id
    page = page_of(name, language, size, panel)
    without = compose(page, panel)
    assert {node.id for node in scene.nodes} >= {node.id for node in without.nodes}
    if size in (TextSize.SMALL, TextSize.NORMAL) and name != "latin":
        assert {"clip", "clip-caption", "clip:pause", "clip:repeat"} <= {node.id for node in scene.nodes}


@every_language
@pytest.mark.parametrize("reach", Reach)
def test_its_controls_are_in_reach_on_a_panel_that_is_mounted_high(language: str, reach: Reach) -> None:
    """Row T6."""
    panel = PANELS["portrait"].mounted(720.0)
    page = page_of("services", language, TextSize.NORMAL, panel)
    showing = Showing(sample(language), 0, still=False)
    scene = compose(page, panel, Preferences(language, reach=reach), showing)
    controls = [node for node in scene.nodes if node.role == "button"]
    assert {"clip:pause", "clip:repeat"} <= {node.id for node in controls}
    assert all(panel.above_floor_mm(node.box.y) <= 1220 for node in controls)


@every_language
def test_frames_and_captions_follow_the_clock(glass: Glass, language: str) -> None:
    glass.show(with_clip("text_sizes", language))
    first, caption = look(glass), glass.node("clip-caption").name
    box = glass.node("clip").box
    glass.now += 0.7
    glass.window.frame()
    where = changed(first, look(glass))
    assert where is not None
    assert box.contains(where)
    assert glass.window.drawn == [box]
    assert moves(glass)
    glass.now += 2.0
    glass.window.frame()
    assert glass.node("clip-caption").name != caption
    glass.now += 10.0
    glass.window.frame()
    assert not moves(glass)
    glass.show(pages.journeys(language))
    assert "clip" not in [node.id for node in glass.window.tree()]


@pytest.mark.parametrize("way", ["touch", "key"])
def test_it_is_paused_and_seen_again_by_touch_and_key(glass: Glass, way: str) -> None:
    def do(control: str, scancode: int) -> None:
        if way == "touch":
            glass.tap(control)
        else:
            glass.press_key(scancode)
        glass.window.frame()

    page = with_clip("text_sizes")
    glass.show(page)
    glass.now += 1.0
    glass.window.frame()
    do("clip:pause", 60)
    assert not moves(glass)
    assert glass.node("clip:pause").name == "Reprendre"
    still = look(glass)
    glass.now += 1.0
    glass.window.frame()
    assert changed(still, look(glass)) is None
    do("clip:repeat", 59)
    assert moves(glass)
    assert glass.node("clip:pause").name == "Pause"
    assert glass.activated == []  # of the glass alone
    glass.show(pages.journeys("fr"))


def test_listening_again_shows_it_again(glass: Glass) -> None:
    glass.show(with_clip("text_sizes"))
    glass.now += 10.0
    glass.window.frame()
    glass.tap("bar:listen")
    glass.window.frame()
    assert moves(glass)
    assert glass.activated == ["bar:listen"]
    glass.show(pages.journeys("fr"))


def test_a_new_focus_does_not_begin_it_again(glass: Glass) -> None:
    page = with_clip("text_sizes")
    glass.show(page)
    glass.now += 10.0
    glass.window.frame()
    glass.show(replace(page, focus="choice:text_large"))
    assert not moves(glass)
    glass.show(pages.journeys("fr"))


@pytest.mark.parametrize("theme", Theme)
def test_it_never_flashes(glass: Glass, theme: Theme) -> None:
    """Row V13: at most three flashes in any second at any place."""
    glass.show(with_clip("text_sizes"), Preferences("fr", theme=theme))
    box = glass.node("clip").box
    places = [(box.x + box.w * i // 8 + 3, box.y + box.h * j // 8 + 3) for i in range(8) for j in range(8)]
    frames: list[list[float]] = []
    for _ in range(50):
        glass.now += 1 / 12
        glass.window.frame()
        image: Image.Image = look(glass)
        frames.append([luminance(image.getpixel(place)) for place in places])  # type: ignore[arg-type]  # it is RGB
    for at in range(len(places)):
        for start in range(38):
            assert flashes([frame[at] for frame in frames[start : start + 13]]) <= 3
    glass.show(pages.journeys("fr"))
