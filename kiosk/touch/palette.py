"""The colours of the four themes. Their contrasts are measured on screenshots (rows V7, V8, V9, V15).

Warm stone, deep green of glazed tiles, and one colour that belongs to the focus ring alone.
"""

from typing import Final, NamedTuple

from kiosk.dialogue.preferences import Theme


class Colour(NamedTuple):
    """Red, green, blue from 0 to 255."""

    r: int
    g: int
    b: int


def _rgb(value: int) -> Colour:
    return Colour(value >> 16, value >> 8 & 0xFF, value & 0xFF)


WHITE: Final = _rgb(0xFFFFFF)
BLACK: Final = _rgb(0x000000)


class Palette(NamedTuple):
    """`pressed_edge` is how many times thicker an edge is under a finger: where no face may change, it must."""

    wall: Colour
    ledge: Colour  # what the bar stands on
    card: Colour
    ink: Colour
    soft_ink: Colour  # labels and notes
    accent: Colour  # the one clear action, the number of a ticket
    accent_dark: Colour
    on_accent: Colour
    title: Colour  # words on the wall
    figure: Colour  # pictograms
    tile: Colour  # under them
    band: Colour
    stars: Colour
    brass: Colour  # a thin line beside the stars; carries no meaning
    edge: Colour  # of controls: 3:1 on wall, ledge and card
    line: Colour  # between rows; carries no meaning
    danger: Colour
    danger_dark: Colour
    danger_pale: Colour
    notice: Colour
    notice_pale: Colour
    pressed: Colour
    pressed_line: Colour  # around the main action under a finger
    focus: Colour
    pressed_edge: int = 1


PALETTES: Final = {
    Theme.CLEAR: Palette(
        wall=_rgb(0xF6F1E6),
        ledge=_rgb(0xE9E1D0),
        card=WHITE,
        ink=_rgb(0x13252A),
        soft_ink=_rgb(0x2B3D42),
        accent=_rgb(0x08473A),
        accent_dark=_rgb(0x042B22),
        on_accent=WHITE,
        title=_rgb(0x063A30),
        figure=_rgb(0x08473A),
        tile=_rgb(0xE2EEE7),
        band=_rgb(0x08473A),
        stars=_rgb(0x1B6B58),
        brass=_rgb(0xB88A3B),
        edge=_rgb(0x64776F),
        line=_rgb(0xD8D0BF),
        danger=_rgb(0x6A0A15),
        danger_dark=_rgb(0x4D0810),
        danger_pale=_rgb(0xFDF0EE),
        notice=_rgb(0x8A5A00),
        notice_pale=_rgb(0xFFF0C9),
        pressed=_rgb(0xCFE3D8),
        pressed_line=_rgb(0x042B22),
        focus=_rgb(0x0A45C4),
    ),
    Theme.NIGHT: Palette(
        wall=_rgb(0x0F1B1E),
        ledge=_rgb(0x081012),
        card=_rgb(0x18282B),
        ink=_rgb(0xF3EEE0),
        soft_ink=_rgb(0xE0DFD5),
        accent=_rgb(0xA5EBCF),
        accent_dark=_rgb(0x8BDDBB),
        on_accent=_rgb(0x06110E),
        title=_rgb(0xA5EBCF),
        figure=_rgb(0xA5EBCF),
        tile=_rgb(0x22403A),
        band=_rgb(0x0B2A23),
        stars=_rgb(0x1B5A4A),
        brass=_rgb(0xB88A3B),
        edge=_rgb(0x7E948C),
        line=_rgb(0x34484A),
        danger=_rgb(0xFFCFCA),
        danger_dark=_rgb(0xFFE2DF),
        danger_pale=_rgb(0x35181A),
        notice=_rgb(0xE0B253),
        notice_pale=_rgb(0x2E250E),
        pressed=_rgb(0x16302A),
        pressed_line=_rgb(0xF3EEE0),
        focus=_rgb(0xFFD34D),
        pressed_edge=2,
    ),
    Theme.STRONG: Palette(
        wall=BLACK,
        ledge=BLACK,
        card=BLACK,
        ink=WHITE,
        soft_ink=WHITE,
        accent=WHITE,
        accent_dark=WHITE,
        on_accent=BLACK,
        title=WHITE,
        figure=WHITE,
        tile=BLACK,
        band=BLACK,
        stars=_rgb(0x4A4A4A),
        brass=WHITE,
        edge=WHITE,
        line=_rgb(0x9A9A9A),
        danger=WHITE,
        danger_dark=WHITE,
        danger_pale=BLACK,
        notice=WHITE,
        notice_pale=BLACK,
        pressed=BLACK,
        pressed_line=_rgb(0x6A6A6A),
        focus=_rgb(0xFFD400),
        pressed_edge=5,
    ),
    Theme.SOFT: Palette(
        wall=_rgb(0xEAE4D6),
        ledge=_rgb(0xDDD6C5),
        card=_rgb(0xF4F0E6),
        ink=_rgb(0x44565A),
        soft_ink=_rgb(0x4E6165),
        accent=_rgb(0x2F6155),
        accent_dark=_rgb(0x2A574C),
        on_accent=_rgb(0xF4F0E6),
        title=_rgb(0x2C5A4F),
        figure=_rgb(0x2F6155),
        tile=_rgb(0xDCE6DE),
        band=_rgb(0x2F6155),
        stars=_rgb(0x4D8073),
        brass=_rgb(0xB59A63),
        edge=_rgb(0x64766E),
        line=_rgb(0xD3CBB9),
        danger=_rgb(0x8A3A3F),
        danger_dark=_rgb(0x7A3338),
        danger_pale=_rgb(0xF3E4E0),
        notice=_rgb(0x80621F),
        notice_pale=_rgb(0xF3E6C4),
        pressed=_rgb(0xD5E2D9),
        pressed_line=_rgb(0x16352D),
        focus=_rgb(0x3A5FB0),
        pressed_edge=2,
    ),
}
