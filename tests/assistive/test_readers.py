"""A reader of the AT-SPI tree, on a real session bus: it reads what is said, and completes a visit alone.

The reader is Debian's pyatspi in a process of its own: it knows the kiosk as Orca and BRLTTY do, by D-Bus only.
"""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.messages import Messages
from kiosk.content.values import Values
from kiosk.dialogue.text import message
from kiosk.locate import ROOT
from kiosk.rehearsal.keys import plain
from tests.visits.played import Played, play
from voice.languages.ar.diacritics import bare

pytestmark = pytest.mark.slow
JOURNEY = "check_certificate"
LANGUAGE = "ar"
RECEIPT_DIGITS = 14
Lived = dict[str, Any]


def visiting(out: Path, *arguments: str) -> Lived:
    """A visit by a reader; what became of it."""
    clean = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "SDL_VIDEODRIVER")}
    command = [sys.executable, "-m", "tests.assistive.visiting", JOURNEY, *arguments, str(out)]
    errors = out.with_suffix(".log")
    with errors.open("w") as told:  # a file: what AT-SPI starts by itself may outlive the visit
        run = subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            timeout=120,
            check=False,
            env={**clean, "SHUBBAK_STATE": str(out.parent / "state")},
        )
    assert run.returncode == 0, errors.read_text()[-2000:]
    lived: Lived = json.loads(out.read_text(encoding="utf-8"))
    return lived


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """On a real X screen."""
    return visiting(tmp_path_factory.mktemp("reader") / "visit.json", LANGUAGE, "x11")


@pytest.fixture(scope="module")
def touched(tmp_path_factory: pytest.TempPathFactory) -> Played:
    played = play(tmp_path_factory.mktemp("touch") / "visit", JOURNEY, LANGUAGE, "touch")
    assert played.code == 0, played.said
    return played


def test_a_reader_alone_completes_the_visit_and_sends_what_touch_sends(lived: Lived, touched: Played) -> None:
    assert lived["done"] == {part: touched.payloads[part] for part in ("sent", "stored")}
    assert lived["done"]["sent"]


def test_what_is_read_is_what_is_said(lived: Lived) -> None:
    """Row H6: each thing that is said is read in the same words: of a node, or as an announcement."""
    count = 0
    for moment in lived["moments"]:
        words = strings(moment, LANGUAGE)
        for line in moment["said"]:
            assert plain(bare(line["text"])) in words.get(line["key"], words[""]), line
            count += 1
    assert count > 40


def test_the_focus_of_the_reader_is_what_is_spoken(lived: Lived) -> None:
    """Row A4: the focus is told under the id of the node that is spoken of."""
    compared = 0
    for moment in lived["moments"]:
        spoken = [
            line["key"] for line in moment["said"] if line["key"].startswith(("choice:", "key:", "bar:"))
        ]
        told = [event["focused"] for event in moment["told"] if event.get("focused")]
        if spoken:
            assert told[-1] == spoken[-1]
            assert [one["id"] for one in moment["read"] if "focused" in one["states"]] == [spoken[-1]]
            compared += 1
    assert compared >= 10


def test_a_reader_finds_each_control_where_touch_finds_it(lived: Lived, touched: Played) -> None:
    boxes = [
        {node["id"]: node["box"] for node in tree if node["role"] == "button"} for tree in touched.trees()
    ]
    for moment in lived["moments"]:
        read = {one["id"]: one["box"] for one in moment["read"] if one["role"] == "push button"}
        assert read in boxes


def test_without_a_headset_braille_has_what_the_hall_does_not_hear(lived: Lived, tmp_path: Path) -> None:
    """Rows H6 and P1: nodes hold all of a visit; the loudspeaker, and announcements with it, have masks."""
    hall = visiting(tmp_path / "visit.json", LANGUAGE, "x11", "--no-headset")
    assert hall["done"] == lived["done"]
    facts = {plain(bare(line["text"])) for line in said(lived) if line["private"] and ":row:" in line["key"]}
    assert len(facts) >= 2
    assert {line["route"] for line in said(hall)} == {"speaker"}
    aloud = [plain(bare(line["text"])) for line in said(hall)]
    aloud += [
        plain(event["announced"])
        for each in hall["moments"]
        for event in each["told"]
        if "announced" in event
    ]
    assert not [words for words in aloud if any(fact in words for fact in facts)]
    read = [one for moment in hall["moments"] for one in moment["read"]]
    assert facts <= {plain(one["name"]) for one in read}
    assert max(len(one["text"] or "") for one in read) == RECEIPT_DIGITS
    typed = [line["text"] for line in said(hall) if line["key"].endswith(":typed")]
    assert len(typed) > 1
    assert set(typed) == {_values(LANGUAGE).spoken(message("entry-star"))}


def test_the_visit_goes_on_when_the_bus_dies(tmp_path: Path, touched: Played) -> None:
    lived = visiting(tmp_path / "visit.json", "fr", "offscreen", "--bus-dies")
    assert lived["read"] > 0, "a reader was there"
    assert lived["done"] == {part: touched.payloads[part] for part in ("sent", "stored")}


# --- what a reader makes of what it is given ------------------------------------------------------


def said(lived: Lived) -> list[dict[str, Any]]:
    return [line for moment in lived["moments"] for line in moment["said"]]


def strings(moment: Lived, language: str) -> dict[str, set[str]]:
    """What a reader tells of each node by the key under which it is spoken; under "" what it tells of none."""
    announced = [event["announced"] for event in moment["told"] if "announced" in event]
    live = [one["name"] for one in moment["read"] if one["role"] == "status bar" and not one["id"]]
    told: dict[str, set[str]] = {"": set()}
    for words in announced + live:
        told[""] |= _runs(words)
    for one in moment["read"]:
        if one["role"] in ("push button", "check box"):
            told[one["id"]] = {plain(_with_role(one, language))}
        elif one["id"]:
            told[""].add(plain(one["name"]))
    return told


def _runs(words: str) -> set[str]:
    """Any sentences of an announcement that follow one another: several things may be told at once."""
    sentences = words.replace("?", "?|").replace("؟", "؟|").replace(".", ".|").split("|")
    return {
        plain("".join(sentences[first:last]))
        for first in range(len(sentences))
        for last in range(first + 1, len(sentences) + 1)
    }


def _with_role(one: Lived, language: str) -> str:
    """As a screen reader says a control: name, description, its own word for the role, and n of m."""
    role = _spoken(language, "role-mark" if one["role"] == "check box" else "role-button")
    n, count = (one["attributes"].get(name) for name in ("posinset", "setsize"))
    position = _spoken(language, "position", n=int(n), count=int(count)) if n and count else ""
    return " ".join((one["name"], one["description"], role, position))


def _spoken(language: str, message_id: str, **values: int) -> str:
    return bare(_values(language).spoken(message(message_id, **values)))


@cache
def _values(language: str) -> Values:
    return Values(language, Messages(language))
