"""A small world in which staff write services: groups, papers, drawings, and rules for four languages."""

from dataclasses import replace
from typing import Any

from central.catalogue import languages
from central.catalogue.languages import LanguageRule
from central.publishing.repository import StoredDraft
from central.publishing.text import ServiceText, Words
from central.refusal import Refusal
from protocol.catalogue import Category
from protocol.forms import Document
from protocol.wording import Wording
from tests.central import places
from tests.central.worlds import World

RULES = (
    LanguageRule("ar", spoken_required=True, never_in_public=("إعاق", "عنف")),
    LanguageRule("ary", spoken_required=True, never_in_public=("إعاق",)),
    LanguageRule("zgh", spoken_required=False, never_in_public=()),
    LanguageRule("fr", spoken_required=False, never_in_public=("handicap", "violence")),
)
AMAL, SAID, NADIA = "Amal", "Said", "Nadia"


def words(fr: str) -> Wording:
    return Wording({"ar": f"ع {fr}", "ary": f"د {fr}", "zgh": f"ⵣ {fr}", "fr": fr})


SERVICES = tuple(
    replace(
        one,
        name=words(one.name.shown["fr"]),
        public_name=words(one.public_name.shown["fr"]),
        category="papers",
    )
    for one in places.SERVICES
)
CATALOGUE = replace(
    places.CATALOGUE,
    version="story-publishing",
    languages=("ar", "ary", "zgh", "fr"),
    services=SERVICES,
    categories=(
        Category("papers", words("Papiers"), "queue_a"),
        Category("learning", words("Cours"), "queue_f"),
    ),
    documents=(Document("cin_copy", words("Copie de la carte"), printable=True),),
)
COMPLETE = ServiceText(
    name=Words(
        {"ar": "دروس السباحة", "ary": "دروس العومان", "zgh": "ⵉⵍⵎⵓⴷⵏ", "fr": "Cours de natation"},
        {"ar": "دُرُوسُ السِّبَاحَة", "ary": "دْرُوس الْعُومَان", "zgh": "Ilmudn"},
    ),
    pictogram="queue_f",
    category="learning",
    letter="R",
    minutes=20,
    documents=("cin_copy",),
)


def written(world: World) -> World:
    """The world with this catalogue and these rules, on Monday morning."""
    world.at("2026-11-23 08:00")
    world.database.transact(lambda connection: languages.store(connection, RULES))
    world.services.catalogue.store(CATALOGUE)
    world.services.catalogue.refresh()
    return world


def named(text: ServiceText = COMPLETE, **names: str) -> ServiceText:
    """The text with other names: `fr="…"`, or `ar_sound="…"`."""
    shown = {**text.name.shown, **{tag: name for tag, name in names.items() if not tag.endswith("_sound")}}
    sound = {**text.name.sound, **{tag[:-6]: name for tag, name in names.items() if tag.endswith("_sound")}}
    return replace(text, name=Words(shown, sound))


def good(outcome: StoredDraft | Refusal) -> StoredDraft:
    """An outcome that is no refusal."""
    assert isinstance(outcome, StoredDraft), outcome
    return outcome


def submitted(world: World, text: ServiceText = COMPLETE, service: str = "", by: str = AMAL) -> StoredDraft:
    """A draft that waits for a second person."""
    office = world.services.publishing
    begun = good(office.start(service, by))
    saved = good(office.save(begun.id, begun.revision, text, by))
    return good(office.submit(saved.id, saved.revision, by))


def in_catalogue(world: World, service: str) -> dict[str, Any] | None:
    """What kiosks read of a service."""
    listed = world.get("/v1/catalogue").json()["services"]
    return next((one for one in listed if one["id"] == service), None)
