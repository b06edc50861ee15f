"""Every time of day that the kiosk says is put together from pieces that are recorded."""

import datetime
from pathlib import Path

import pytest

from tests.voice.packs.synthesised import recorded
from voice.languages import available, language
from voice.packs.recordings import open_pack
from voice.packs.script import NUMBERS, Prompt
from voice.packs.times import STEP, time_pieces
from voice.packs.words import normal, one_after_the_other

TIMES = [datetime.time(hour, minute) for hour in range(24) for minute in range(0, 60, STEP)]


@pytest.mark.parametrize("tag", available())
def test_every_time_is_made_of_pieces_in_the_order_in_which_it_is_said(tag: str) -> None:
    spoken_in = language(tag)
    pieces = {normal(words, spoken_in.number): name for name, words in time_pieces(spoken_in)}
    numbers = {normal(spoken_in.number(n), spoken_in.number): f"n.{n}" for n in NUMBERS}
    texts = {name: words for words, name in (numbers | pieces).items()}
    for moment in TIMES:
        said = normal(spoken_in.time(moment), spoken_in.number)
        ids = one_after_the_other(said, numbers | pieces)
        assert ids, moment
        assert " ".join(texts[one] for one in ids) == said


@pytest.mark.parametrize("tag", available())
def test_they_are_few(tag: str) -> None:
    pieces = list(time_pieces(language(tag)))
    assert len({words for _, words in pieces}) == len(pieces) <= 40


def test_a_day_a_time_or_a_number_is_a_sentence_by_itself(tmp_path: Path) -> None:
    """As on a ticket that is read out: "Jour. Lundi 23 novembre. Heure. 9 heures 30."."""
    from voice.packs.script import script

    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "all.ftl").write_text("day = Jour\ntime = Heure\n", encoding="utf-8")
    needed = {"day", "time", "w.1", "n.23", "m.11", "h.9", "t.30", "l.A", "d.0", "d.4", "d.7"}
    prompts: list[Prompt] = script("fr", tmp_path / "messages")
    recorded(tmp_path, "fr", prompts, only=needed)
    pack = open_pack(tmp_path / "fr", "fr")
    assert pack
    spoken_in = language("fr")
    said = (
        f"Jour. {spoken_in.date(datetime.date(2026, 11, 23))}. Heure. {spoken_in.time(datetime.time(9, 30))}."
    )
    assert pack.clips(said) == [["day"], ["w.1", "n.23", "m.11"], ["time"], ["h.9", "t.30"]]
    assert pack.clips(f"Heure. {spoken_in.time(datetime.time(9, 35))}.") is None
    assert pack.sound(said)
