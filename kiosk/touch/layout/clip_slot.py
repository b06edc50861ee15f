"""The place of a clip in sign language: its film, its caption, pause and "see again". Never over words."""

from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.content.page import Control, ControlStyle, Phrase
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.controls import Buttons
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import CENTRE, Sheet, put
from kiosk.touch.scene import Film, Plate, Said
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import Role

if TYPE_CHECKING:
    from kiosk.touch.clips import Clip

PREFIX: Final = "clip:"
PAUSE, RESUME, REPEAT = "pause", "resume", "repeat"
_FILM_MM: Final = {True: (100.0, 75.0, 50.0), False: (70.0, 55.0, 38.0)}


class Showing(NamedTuple):
    """A clip at a moment: which caption, and whether it stands still."""

    clip: "Clip"
    cue: int
    still: bool


class ClipSlot(NamedTuple):
    """On a panel that stands, the film with its caption beside it; on one that lies, all below one another.

    `about` says what the clip says: the question itself.
    """

    look: Look
    showing: Showing
    about: Said

    def _film(self, width: int) -> int:
        """The side of the film."""
        least = self.look.icon(_FILM_MM[self.look.panel.portrait][self.look.tight])
        return min(least, width // 2 if self.look.panel.portrait else width)

    def _room(self, width: int) -> int:
        """Width of the words."""
        return width - self._film(width) - 2 * self.look.unit if self.look.panel.portrait else width

    def _caption(self, cue: int, width: int) -> Paragraph:
        said = self.showing.clip.cues[cue].text
        phrase = Phrase(said.shown, said.spoken, said.language)
        align = None if self.look.panel.portrait else CENTRE
        return self.look.text(phrase, Role.STRONG, self._room(width), align)

    def _buttons(self) -> Buttons:
        words, still = self.showing.clip.word, self.showing.still
        controls = tuple(
            Control(f"{PREFIX}{name}", ControlStyle.QUIET, _phrase(words(shown)), shown)
            for name, shown in ((PAUSE, RESUME if still else PAUSE), (REPEAT, REPEAT))
        )
        return Buttons(self.look, controls, in_column=True)

    def _words_high(self, width: int) -> int:
        """Room for the longest caption: nothing moves when it changes."""
        captions = [self._caption(cue, width) for cue in range(len(self.showing.clip.cues))]
        if any(caption.width > self._room(width) for caption in captions):
            return TOO_HIGH
        return max(caption.height for caption in captions)

    def height(self, width: int) -> int:
        """Least height in pixels."""
        words = self._words_high(width) + self.look.unit + self._buttons().height(self._room(width))
        film = self._film(width)
        return max(film, words) if self.look.panel.portrait else film + self.look.unit + words

    def draw(self, sheet: Sheet, box: Box) -> None:
        """From the top of the box."""
        look, side = self.look, self._film(box.w)
        if look.panel.portrait:
            film = Box(box.x, box.y, side, side)
            words = Box(film.right + 2 * look.unit, box.y, self._room(box.w), self.height(box.w))
        else:
            film = Box(box.x + (box.w - side) // 2, box.y, side, side)
            words = Box(box.x, film.bottom + look.unit, box.w, box.bottom - film.bottom - look.unit)
        plate = Plate(film, look.plate("fact"))
        sheet.say("clip", "img", film, self.about, (plate, Film(film.inset(look.edge))))
        caption = self._caption(self.showing.cue, box.w)
        high = self._words_high(box.w)
        area = Box(words.x, words.y, words.w, high)
        across = "start" if look.panel.portrait else "centre"
        shown = put(caption, area, look.colours.ink, across, "top")
        sheet.say("clip-caption", "caption", area, self.showing.clip.cues[self.showing.cue].text, (shown,))
        buttons = self._buttons()
        below = buttons.height(words.w)
        buttons.draw(sheet, Box(words.x, area.bottom + look.unit, words.w, below))


def _phrase(said: Said) -> Phrase:
    return Phrase(said.shown, said.spoken, said.language)
