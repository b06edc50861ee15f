"""No state is reachable by one modality alone: a crawl of the dialogue graph of every journey (rows F1, K1, K10)."""

from collections.abc import Hashable

import pytest

from kiosk.dialogue.actions import Select, SwitchPressed
from kiosk.dialogue.visit import Overlay
from kiosk.journeys.reception import JOURNEYS
from tests.dialogue.crawl import ABOUT_KEYS, CHOOSES, Crawler, Place, alike, is_inert

WITHIN = {"directory"}  # journeys that begin in others only
LEAST_SCREENS = 110
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def crawled() -> Crawler:
    """Looks at each place as it is met; what is the same in two journeys, once."""
    crawler, looked_at = Crawler(), set[Hashable]()
    for place in crawler.places():
        learning = place.session.overlay is Overlay.KEYS  # there keys are told, and do nothing
        if place.shape not in looked_at and not (learning or is_inert(place.session)):
            looked_at.add(place.shape)
            compare(crawler, place)
    return crawler


def compare(crawler: Crawler, place: Place) -> None:
    """What can be touched is what the arrow keys and the scan come to, and does the same whatever pressed it."""
    told = f"{crawler.screen(place.session).id} after {place.way}"
    keypad = crawler.by_keypad(place.session)
    scans = crawler.by_two_switches(place.session), crawler.by_one_switch(place.session)
    assert set(keypad) == set(place.touched), told
    assert set(scans[0]) == set(scans[1]) == set(place.touched) - ABOUT_KEYS, told
    for control, touched in place.touched.items():
        done = alike(touched)
        assert alike(crawler.do(keypad[control], Select())) == done, (control, told)
        for scanned in scans if control not in ABOUT_KEYS else ():
            pressed = crawler.do(scanned[control], SwitchPressed(CHOOSES, 0.4))
            assert alike(pressed) == done, (control, told)


def test_what_can_be_done_is_the_same_by_touch_keypad_and_switches(crawled: Crawler) -> None:
    """The crawl came to every journey, and no place of it was another for one of them."""
    assert crawled.journeys == set(JOURNEYS) - WITHIN
    assert len(crawled.screens) >= LEAST_SCREENS
    assert {"about-centre", "which-centre"} <= crawled.screens
