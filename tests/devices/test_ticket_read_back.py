"""The code on a real ticket, after what happens to paper: blurred, folded, dirty, from a worn print head.

The damage is simulated with fixed seeds: it compares sizes and levels, it says nothing about a given
scanner or phone.
"""

import random
from collections.abc import Callable

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from kiosk.devices.printers.commands import encode
from kiosk.devices.ticket.qr import DOTS_A_MODULE, draw_code
from protocol.ticket import Genuine, verify
from protocol.ticket.image import read_picture
from tests.devices.escpos_decoder import decode
from tests.devices.tickets import APPOINTMENT, KEY, STARTS_AT, WORDS, drawing

TRIALS = 40

Damage = Callable[[Image.Image, random.Random], Image.Image]


def noise(image: Image.Image, chance: random.Random, spread: float) -> Image.Image:
    values = np.asarray(image, float)
    values = values + np.random.default_rng(chance.randrange(2**31)).normal(0, spread, values.shape)
    return Image.fromarray(np.clip(values, 0, 255).astype("uint8"))


def blur(image: Image.Image, chance: random.Random) -> Image.Image:
    return noise(image.filter(ImageFilter.GaussianBlur(chance.uniform(1, 2))), chance, 8)


def grain(image: Image.Image, chance: random.Random) -> Image.Image:
    return noise(image.filter(ImageFilter.GaussianBlur(1)), chance, 70)


def fold(image: Image.Image, chance: random.Random) -> Image.Image:
    folded = image.copy()
    y = chance.randint(image.height // 4, image.height * 3 // 4)
    ends = (0, y, image.width, y + chance.randint(-30, 30))
    ImageDraw.Draw(folded).line(ends, fill=255, width=chance.randint(4, 9))
    return folded.filter(ImageFilter.GaussianBlur(0.8))


def dead_columns(image: Image.Image, chance: random.Random) -> Image.Image:
    worn = image.copy()
    for _ in range(chance.randint(2, 6)):
        x = chance.randrange(image.width)
        ImageDraw.Draw(worn).rectangle((x, 0, x + chance.randint(0, 2), image.height), fill=255)
    return worn


def faded(image: Image.Image, chance: random.Random) -> Image.Image:
    return noise(image.point(lambda value: 150 + value * 55 // 255), chance, 18)


DAMAGES: list[Damage] = [blur, grain, fold, dead_columns, faded]


def printed_code(language: str) -> Image.Image:
    """Through the printer's bytes and back, cut out around the code as a scanner frames it."""
    (ticket,) = decode(encode(drawing().draw(APPOINTMENT, WORDS[language])))
    paper = ticket.convert("L")
    (found,) = zxingcpp.read_barcodes(paper)
    corners = (found.position.top_left, found.position.bottom_right)
    return paper.crop(
        (corners[0].x - 24, corners[0].y - 24, corners[1].x + 25, corners[1].y + 25),
    )


def share_read(image: Image.Image, damage: Damage) -> float:
    chances = (random.Random(trial * 7919) for trial in range(TRIALS))
    return sum(read_picture(damage(image, chance)) == APPOINTMENT.qr for chance in chances) / TRIALS


@pytest.mark.parametrize("language", WORDS)
def test_from_the_printers_bytes_the_ticket_is_genuine(language: str) -> None:
    code = read_picture(printed_code(language))
    assert code
    assert isinstance(verify(code, KEY.public, STARTS_AT, "laayoune-1"), Genuine)


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_at_six_dots_nine_of_ten_damaged_codes_are_read(damage: Damage) -> None:
    assert DOTS_A_MODULE == 6
    assert share_read(printed_code("ar"), damage) >= 0.9


@pytest.mark.slow
def test_the_damage_is_real_smaller_dots_do_not_survive_it() -> None:
    """The same blur that six dots stand: without this the test above could not fail."""
    harsh = share_read(draw_code(APPOINTMENT.qr, dots=2), blur)
    assert harsh < 0.5


@pytest.mark.slow
def test_a_small_noisy_picture_is_read_because_it_is_scaled_up() -> None:
    """A ticket photographed from afar: three pixels a module; unscaled, half of these are lost."""
    small = draw_code(APPOINTMENT.qr, dots=3)
    reads = [read_picture(noise(small, random.Random(trial), 60)) for trial in range(20)]
    assert sum(text == APPOINTMENT.qr for text in reads) >= 18
