"""A service is written by one person, let out by another, and nothing incomplete gets out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from central.catalogue import languages
from central.catalogue.languages import LanguageRule
from central.publishing.repository import StoredDraft
from central.publishing.text import DraftState, ServiceText, Words, text_of
from central.refusal import Refusal
from protocol.catalogue import Category
from protocol.problem import ProblemCode
from tests.central.places import CENTRE, RSU, SMALL, SUPPORT
from tests.central.publishing_world import (
    AMAL,
    CATALOGUE,
    COMPLETE,
    NADIA,
    RULES,
    SAID,
    good,
    in_catalogue,
    named,
    submitted,
    words,
    written,
)
from tests.central.worlds import World


def gaps_of(world: World, text: ServiceText, service: str = "") -> set[tuple[str, str, str]]:
    """(field, language, reason) of everything that keeps a text from being published."""
    office = world.services.publishing
    begun = good(office.start(service, AMAL))
    saved = good(office.save(begun.id, begun.revision, text, AMAL))
    draft = office.draft(saved.id)
    assert not isinstance(draft, Refusal)
    refused = office.submit(saved.id, saved.revision, AMAL)
    if draft.gaps:
        assert isinstance(refused, Refusal)
        assert refused.code is ProblemCode.FORM_REFUSED
        assert len(refused.errors) == len(draft.gaps)
    else:
        assert isinstance(refused, StoredDraft)
    return {(gap.field, gap.language, gap.reason) for gap in draft.gaps}


def test_one_writes_another_approves_and_kiosks_read_it(world: World) -> None:
    office = written(world).services.publishing
    draft = submitted(world)
    assert in_catalogue(world, draft.service) is None
    before = world.get("/v1/catalogue").headers["etag"]

    published = good(office.approve(draft.id, draft.revision, SAID))
    assert published.state is DraftState.PUBLISHED
    assert world.get("/v1/catalogue").headers["etag"] != before
    told = in_catalogue(world, draft.service)
    assert told
    assert told["name"]["shown"] == COMPLETE.name.shown
    assert told["name"]["spoken"] == {"ar": COMPLETE.name.sound["ar"], "ary": COMPLETE.name.sound["ary"]}
    assert told["public_name"]["shown"]["fr"] == "Registre", "the name of its queue, whatever it is called"
    assert (told["action"], told["form"], told["appointment_minutes"]) == ("appointment", [], 20)

    world.services.offers.switch(CENTRE, draft.service, SAID, offered=True)
    assert world.free(draft.service), "once a centre offers it, there are slots"
    assert not any(
        draft.service in one.services for one in (world.services.catalogue.edition.centres[SMALL],)
    )


def test_who_wrote_in_it_cannot_approve_it(world: World) -> None:
    office = written(world).services.publishing
    draft = submitted(world)
    for writer in (AMAL, "AMAL", "amal"):
        refused = office.approve(draft.id, draft.revision, writer)
        assert isinstance(refused, Refusal)
        assert refused.code is ProblemCode.NOT_AUTHORISED
    second = good(office.save(draft.id, draft.revision, named(fr="Natation"), SAID))
    assert second.state is DraftState.DRAFT, "who changes a word asks again"
    asked = good(office.submit(second.id, second.revision, NADIA))
    for writer in (AMAL, SAID):
        assert isinstance(office.approve(asked.id, asked.revision, writer), Refusal)
    assert good(office.approve(asked.id, asked.revision, NADIA)).state is DraftState.PUBLISHED


def test_the_desk_looks_and_does_nothing(world: World) -> None:
    office = written(world).services.publishing
    draft = submitted(world)
    outcomes = [
        office.start("", ""),
        office.save(draft.id, draft.revision, COMPLETE, ""),
        office.submit(draft.id, draft.revision, ""),
        office.approve(draft.id, draft.revision, ""),
        office.send_back(draft.id, draft.revision, ""),
        office.discard(draft.id, draft.revision, ""),
    ]
    assert outcomes == [Refusal(ProblemCode.SIGN_IN)] * len(outcomes)


def test_every_missing_thing_is_named(world: World) -> None:
    written(world)
    missing = gaps_of(world, ServiceText())
    assert missing == {
        *(("name", tag, "missing") for tag in ("ar", "ary", "zgh", "fr")),
        ("pictogram", "", "missing"),
        ("category", "", "missing"),
        ("letter", "", "missing"),
    }
    assert gaps_of(world, COMPLETE) == set()


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        (named(fr=""), ("name", "fr", "missing")),
        (named(fr="a" * 61), ("name", "fr", "too-long")),
        (named(fr="Cours\u202eevil"), ("name", "fr", "letter")),
        (named(fr="Cours\u200bx"), ("name", "fr", "letter")),
        (named(ar_sound=""), ("name", "ar", "spoken-missing")),
        (named(ar_sound="دُرُوسُ السِّبَاحَة وَأَكْثَر"), ("name", "ar", "spoken-other")),
        (named(ar_sound="دروس السِّبَاحَة"), ("name", "ar", "spoken-unmarked")),
        (named(ary_sound=""), ("name", "ary", "spoken-missing")),
        (named(ary_sound="دْرُوس الطِّيَاب"), ("name", "ary", "spoken-other")),
        (named(zgh="Ilmudn"), ("name", "zgh", "not-tifinagh")),
        (named(zgh_sound=""), ("name", "zgh", "latin-missing")),
        (named(zgh_sound="ⵉⵍⵎⵓⴷⵏ"), ("name", "zgh", "latin-other")),
        (named(zgh_sound="Ilmudn n waman"), ("name", "zgh", "latin-other")),
        (replace(COMPLETE, pictogram="../../etc/passwd"), ("pictogram", "", "unknown")),
        (replace(COMPLETE, category="nowhere"), ("category", "", "unknown")),
        (replace(COMPLETE, letter="Z"), ("letter", "", "no-desk")),
        (replace(COMPLETE, minutes=7), ("minutes", "", "not-so-long")),
        (replace(COMPLETE, minutes=245), ("minutes", "", "not-so-long")),
        (replace(COMPLETE, documents=("soul",)), ("documents", "", "unknown")),
        (replace(COMPLETE, discreet=True), ("documents", "", "discreet")),
        (
            replace(COMPLETE, description=Words({"fr": "Pour apprendre à nager."})),
            ("description", "ar", "missing"),
        ),
    ],
)
def test_what_is_not_good_enough_is_named(
    sqlite_world: World, text: ServiceText, gap: tuple[str, str, str]
) -> None:
    assert gap in gaps_of(written(sqlite_world), text)


def test_a_group_that_is_full_takes_no_seventh(sqlite_world: World) -> None:
    written(sqlite_world)
    six = tuple(replace(CATALOGUE.services[0], id=f"s{n}", category="learning") for n in range(6))
    sqlite_world.services.catalogue.store(
        replace(CATALOGUE, version="full", services=(*CATALOGUE.services, *six))
    )
    assert gaps_of(sqlite_world, COMPLETE) == {("category", "", "full")}
    assert gaps_of(sqlite_world, replace(COMPLETE, category="papers")) == set()


def test_a_public_name_that_tells_is_refused_by_the_rules_of_the_content(sqlite_world: World) -> None:
    written(sqlite_world)
    strict = (*RULES[:3], LanguageRule("fr", spoken_required=False, never_in_public=("REGÍSTRE",)))
    sqlite_world.database.transact(lambda connection: languages.store(connection, strict))
    assert gaps_of(sqlite_world, COMPLETE) == {("public-name", "fr", "tells")}


def test_what_is_missing_when_it_is_approved_is_missed_too(world: World) -> None:
    """The content came anew between asking and approving."""
    office = written(world).services.publishing
    draft = submitted(world)
    without = replace(CATALOGUE, version="v2", categories=(Category("papers", words("Papiers"), "queue_a"),))
    world.services.catalogue.store(without)
    refused = office.approve(draft.id, draft.revision, SAID)
    assert isinstance(refused, Refusal)
    assert {(one.field, one.reason) for one in refused.errors} >= {("category", "unknown")}
    assert in_catalogue(world, draft.service) is None


def test_two_on_one_draft_the_second_is_told_and_the_first_is_kept(world: World) -> None:
    office = written(world).services.publishing
    begun = good(office.start("", AMAL))
    first = good(office.save(begun.id, begun.revision, COMPLETE, AMAL))
    refused = office.save(begun.id, begun.revision, named(fr="Piscine"), SAID)
    assert refused == Refusal(ProblemCode.EDIT_CONFLICT)
    draft = office.draft(begun.id)
    assert not isinstance(draft, Refusal)
    assert draft.stored.text == COMPLETE
    assert draft.stored.writers == (AMAL,)
    assert good(office.save(begun.id, begun.revision, COMPLETE, SAID)) == first, "the same words are no act"


def test_two_who_save_at_once_do_not_both_win(world: World) -> None:
    office = written(world).services.publishing
    begun = good(office.start("", AMAL))
    texts = {AMAL: named(fr="Natation"), SAID: named(fr="Piscine")}
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda who: office.save(begun.id, begun.revision, texts[who], who), texts))
    assert sorted(isinstance(one, Refusal) for one in outcomes) == [False, True]


def test_two_who_begin_the_same_service_meet_in_one_draft(world: World) -> None:
    office = written(world).services.publishing
    with ThreadPoolExecutor(2) as pool:
        begun = list(pool.map(lambda who: good(office.start(RSU, who)), (AMAL, SAID)))
    assert begun[0].id == begun[1].id
    assert len(office.open_drafts()) == 1


def test_approving_twice_publishes_once(world: World) -> None:
    office = written(world).services.publishing
    draft = submitted(world)
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda who: office.approve(draft.id, draft.revision, who), (SAID, NADIA)))
    assert sum(isinstance(one, StoredDraft) for one in outcomes) == 1
    assert Refusal(ProblemCode.TRANSITION) in outcomes
    winner = next(one.changed_by for one in outcomes if isinstance(one, StoredDraft))
    good(office.approve(draft.id, draft.revision, winner))
    assert world.count("SELECT count(*) FROM staff_act WHERE what = 'service-published'") == 1


def test_who_did_what_is_kept_in_order(world: World) -> None:
    office = written(world).services.publishing
    draft = submitted(world)
    back = good(office.send_back(draft.id, draft.revision, SAID))
    again = good(office.submit(back.id, back.revision, AMAL))
    good(office.approve(again.id, again.revision, SAID))
    shown = office.draft(draft.id)
    assert not isinstance(shown, Refusal)
    assert [(act.by, act.what) for act in reversed(shown.acts)] == [
        (AMAL, "draft-started"),
        (AMAL, "draft-written"),
        (AMAL, "draft-submitted"),
        (SAID, "draft-returned"),
        (AMAL, "draft-submitted"),
        (SAID, "service-published"),
    ]


def test_what_is_over_stays_over(world: World) -> None:
    office = written(world).services.publishing
    begun = good(office.start("", AMAL))
    gone = good(office.discard(begun.id, begun.revision, AMAL))
    over = Refusal(ProblemCode.TRANSITION)
    assert office.save(gone.id, gone.revision, COMPLETE, AMAL) == over
    assert office.submit(gone.id, gone.revision, AMAL) == over
    assert office.approve(gone.id, gone.revision, SAID) == over
    assert office.approve("nothing", 1, SAID) == Refusal(ProblemCode.NOT_FOUND)
    assert office.open_drafts() == []
    assert office.start("nothing", AMAL) == Refusal(ProblemCode.SERVICE_UNKNOWN)


def test_a_service_of_the_content_is_changed_in_its_place_and_a_seed_keeps_it(world: World) -> None:
    office = written(world).services.publishing
    before = world.services.catalogue.edition.services[RSU]
    changed = replace(named(text_of(before), fr="RSU et RNP"), minutes=30)
    assert gaps_of(world, text_of(before), RSU) == {("draft", "", "unchanged")}
    draft = submitted(world, changed, RSU)
    good(office.approve(draft.id, draft.revision, SAID))
    world.services.catalogue.store(replace(CATALOGUE, version="story-3", timezone="Africa/El_Aaiun"))
    world.services.catalogue.refresh()
    edition = world.services.catalogue.edition
    assert edition.catalogue.timezone == "Africa/El_Aaiun"
    assert [one.id for one in edition.catalogue.services] == [one.id for one in CATALOGUE.services]
    assert edition.services[RSU] == replace(before, name=edition.services[RSU].name, appointment_minutes=30)
    assert edition.services[RSU].name.shown["fr"] == "RSU et RNP"


def test_a_service_that_changes_its_queue_stays_where_a_desk_serves_it(world: World) -> None:
    office = written(world).services.publishing
    before = world.services.catalogue.edition.services[RSU]
    moved = replace(text_of(before), letter="A")
    assert gaps_of(world, moved, RSU) == {("letter", "", "leaves-empty")}, "a centre always offers something"
    small = replace(world.services.catalogue.edition.centres[SMALL], services=(RSU, SUPPORT))
    centres = tuple(small if one.id == SMALL else one for one in CATALOGUE.centres)
    world.services.catalogue.store(replace(CATALOGUE, version="v2", centres=centres))
    begun = good(office.start(RSU, AMAL))
    draft = good(office.submit(begun.id, begun.revision, AMAL))
    good(office.approve(draft.id, draft.revision, SAID))
    edition = world.services.catalogue.edition
    assert RSU in edition.centres[CENTRE].services
    assert edition.centres[SMALL].services == (SUPPORT,), "its one desk serves another queue"
    assert edition.services[RSU].public_name.shown["fr"] == "Carte"


def test_what_is_told_in_govstacks_shape_has_the_description(sqlite_world: World) -> None:
    office = written(sqlite_world).services.publishing
    sentence = Words(
        {"ar": "دروس السباحة", "ary": "دروس العومان", "zgh": "ⵉⵍⵎⵓⴷⵏ", "fr": "Apprendre à nager."},
        COMPLETE.name.sound,
    )
    draft = submitted(sqlite_world, replace(COMPLETE, description=sentence))
    good(office.approve(draft.id, draft.revision, SAID))
    told: Any = sqlite_world.client.get(
        f"/registration/services/{draft.service}", headers={"Accept-Language": "fr"}
    ).json()
    assert told["description"] == "Apprendre à nager."


def test_the_rules_of_the_shipped_content_are_kept_by_seed(sqlite_world: World) -> None:
    from pathlib import Path

    shipped = languages.read_rules(Path("config/content"))
    sqlite_world.database.transact(lambda connection: languages.store(connection, shipped))
    assert sqlite_world.services.publishing.rules() == shipped
    assert [rule.language for rule in shipped] == ["ar", "ary", "zgh", "fr"]
    assert [rule.spoken_required for rule in shipped] == [True, True, False, False]
