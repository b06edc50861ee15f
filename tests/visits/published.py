"""A service that staff publish with questions, asked for at a kiosk: `python -m tests.visits.published FILE`.

Two people write and approve it in the database of a real central; a kiosk that starts afterwards offers it, and visits
to it are played in every language, by every modality. FILE gets one JSON object with what became of them.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from central.app import Services, wire
from central.certificates import vault
from central.clock import DrivenClock, SystemRandomness
from central.database import Database
from central.publishing.questions import Question
from central.publishing.repository import StoredDraft
from central.publishing.text import Words
from central.requests.listing import Listing
from central.signing import NullSigner
from kiosk.embedded_central import EmbeddedCentral
from kiosk.rehearsal.command import Window, hands_for, rehearsal_options, screen
from kiosk.rehearsal.performance import By, Performer, Visit
from kiosk.rehearsal.stage import START, Stage
from kiosk.rehearsal.visitor import Wish
from tests.central.publishing_world import COMPLETE

CENTRE = "MA-11-LAA-02"
LANGUAGES = ("ar", "ary", "zgh", "fr")
SWIMMING = replace(
    COMPLETE,
    description=Words(
        {
            "ar": "نتعلم السباحة معا.",
            "ary": "كنتعلمو العومان مجموعين.",
            "zgh": "ⵏⵍⵎⵎⴷ ⴰⵎⵓⵏ.",
            "fr": "Nous apprenons à nager ensemble.",
        },
        {
            "ar": "نَتَعَلَّمُ السِّبَاحَةَ مَعًا.",
            "ary": "كَنْتْعَلّْمُو الْعُومَان مَجْمُوعِين.",
            "zgh": "Nlmmd amun.",
        },
    ),
    pictogram="literacy",
    category="projects",
    letter="F",
    documents=("cin",),
    questions=(
        Question("school_level", required=True),
        Question("age"),
        Question("province"),
        Question("phone"),
    ),
)


@contextmanager
def office_of(central: EmbeddedCentral) -> Iterator[Services]:
    """What staff use, in the database of a central."""
    database = Database(f"sqlite:///{central.database}")
    opened = vault.open_vault(central.database.parent)
    try:
        yield wire(database, DrivenClock(START), SystemRandomness(), NullSigner(), opened)
    finally:
        database.close()


def publish(services: Services) -> str:
    """Amal writes, Said approves, the centre offers it; its id."""
    office = services.publishing
    begun = good(office.start("", "Amal"))
    saved = good(office.save(begun.id, begun.revision, SWIMMING, "Amal"))
    asked = good(office.submit(saved.id, saved.revision, "Amal"))
    published = good(office.approve(asked.id, asked.revision, "Said"))
    services.offers.switch(CENTRE, published.service, "Said", offered=True)
    return published.service


def good(outcome: Any) -> StoredDraft:
    if not isinstance(outcome, StoredDraft):
        raise TypeError(outcome)
    return outcome


def inbox(services: Services) -> list[str]:
    """The services of the requests that wait at the centre."""
    return [stored.service for stored, _ in services.request_office.listed(Listing({"centre": CENTRE}))]


def play(stage: Stage, performer: Performer, service: str) -> Iterator[dict[str, Any]]:
    for language, by in product(LANGUAGES, By):
        done = performer.play(Visit("request_service", language, by, Wish(service)))
        with office_of(stage.central) as services:
            waiting = inbox(services)
        said = [line["text"] for line in stage.said if "text" in line]
        yield {"way": f"{language}/{by}", "done": done, "inbox": waiting, "said": said}


def main() -> int:
    os.environ.pop("DISPLAY", None)
    window = Window(kind="offscreen")
    options = rehearsal_options(window)
    with screen(window), tempfile.TemporaryDirectory(prefix="published-") as folder:
        from kiosk.rehearsal.hearing import WordsHearing

        central = EmbeddedCentral(Path(folder) / "central", START)
        central.start()
        central.wait_until_ready()
        with office_of(central) as services:
            service = publish(services)
        central.stop()
        stage = Stage(options, WordsHearing(), Path(folder))
        try:
            stage.open()
            performer = Performer(stage, hands_for(window, stage))
            told = {"service": service, "visits": list(play(stage, performer, service))}
        finally:
            stage.close()
    Path(sys.argv[1]).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
