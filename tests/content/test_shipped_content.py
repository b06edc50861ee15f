"""What the catalogue promises to every visitor in Morocco."""

import gzip
import json

import pytest

from protocol.catalogue import Catalogue, CentreSchedule, Schedule
from protocol.codec import decode, encode

LAAYOUNE = {
    "MA-11-LAA-01": "النادي النسوي بالبوليكون",
    "MA-11-LAA-02": "المركب الاجتماعي المتعدد التخصصات",
    "MA-11-LAA-03": "الفضاء متعدد الوظائف بالوفاق",
    "MA-11-LAA-04": "مركز الحماية الاجتماعية بالوفاق",
    "MA-11-LAA-05": "مركز مواكبة الطفولة",
}

# id: queue letter and minutes, as the domain report has them.
SERVICES = {
    "disability_certificate_new": ("A", 30),
    "disability_certificate_status": ("A", 0),
    "disability_certificate_pickup": ("A", 10),
    "disability_card_new": ("A", 40),
    "train_discount_card": ("A", 15),
    "technical_aids": ("A", 30),
    "child_disability_schooling": ("C", 40),
    "income_project_disability": ("P", 45),
    "jisr_tamkine": ("P", 40),
    "social_incubator": ("P", 45),
    "vocational_training": ("F", 20),
    "literacy": ("F", 10),
    "women_support": ("G", 45),
    "child_protection": ("C", 45),
    "nursery": ("C", 15),
    "student_house": ("C", 15),
    "elderly_home": ("E", 30),
    "street_social_aid": ("S", 20),
    "family_mediation": ("M", 60),
    "rsu_help": ("R", 20),
    "direct_support_help": ("R", 20),
    "amo_tadamon_help": ("R", 20),
    "job_competition_disability": ("R", 15),
    "social_diagnosis": ("G", 30),
    "appeal_complaint": ("G", 20),
}

PROVINCES = {
    "01": 8,
    "02": 8,
    "03": 9,
    "04": 7,
    "05": 5,
    "06": 9,
    "07": 8,
    "08": 5,
    "09": 6,
    "10": 4,
    "11": 4,
    "12": 2,
}


def test_the_25_services_keep_their_queues_and_appointment_lengths(catalogue: Catalogue) -> None:
    assert {s.id: (s.letter, s.appointment_minutes) for s in catalogue.services} == SERVICES


def test_every_service_has_the_pictogram_of_its_own_name(catalogue: Catalogue) -> None:
    assert all(service.pictogram == service.id for service in catalogue.services)


def test_the_12_regions_hold_75_provinces_and_prefectures(catalogue: Catalogue) -> None:
    assert {r.code: len(r.provinces) for r in catalogue.regions} == {
        f"MA-{n}": c for n, c in PROVINCES.items()
    }
    assert len({p.code for r in catalogue.regions for p in r.provinces}) == 75


def test_every_region_has_a_centre(catalogue: Catalogue) -> None:
    assert len(catalogue.centres) >= 16
    assert {centre.region for centre in catalogue.centres} == {region.code for region in catalogue.regions}


def test_the_five_centres_of_laayoune_are_there_by_name(catalogue: Catalogue) -> None:
    here = {c.id: c.name.show("ar") for c in catalogue.centres if c.province == "MA-LAA"}
    assert here == LAAYOUNE


def test_only_the_named_centres_pass_for_real(catalogue: Catalogue) -> None:
    assert all(c.id in LAAYOUNE or c.id.startswith("DEMO-") for c in catalogue.centres)


def test_the_demo_centre_offers_everything_in_the_order_of_the_catalogue(catalogue: Catalogue) -> None:
    assert [service.id for service in catalogue.services_at("MA-11-LAA-02")] == list(SERVICES)


def test_every_centre_receives_whoever_does_not_know_what_to_ask_for(catalogue: Catalogue) -> None:
    for centre in catalogue.centres:
        assert {"social_diagnosis", "appeal_complaint"} <= set(centre.services), centre.id


def test_every_service_is_given_somewhere_else_than_at_the_demo_centre(catalogue: Catalogue) -> None:
    elsewhere = {s for c in catalogue.centres if c.id != "MA-11-LAA-02" for s in c.services}
    assert elsewhere == set(SERVICES)


def test_desks_are_numbered_from_one_and_have_their_own_ids(catalogue: Catalogue) -> None:
    for centre in catalogue.centres:
        assert [desk.number for desk in centre.desks] == list(range(1, len(centre.desks) + 1)), centre.id
    ids = [desk.id for centre in catalogue.centres for desk in centre.desks]
    assert len(ids) == len(set(ids))


def test_every_centre_says_how_people_reach_it(catalogue: Catalogue) -> None:
    assert all(centre.accessibility for centre in catalogue.centres)
    assert {"wheelchair-ramp", "tactile-path", "hearing-loop", "quiet-room", "sign-interpreter"} <= set(
        catalogue.centre("MA-11-LAA-02").accessibility
    )


@pytest.mark.parametrize("language", ["ar", "ary", "zgh", "fr"])
def test_each_language_has_its_own_words_for_different_things(catalogue: Catalogue, language: str) -> None:
    for names in (
        [service.name.show(language) for service in catalogue.services],
        [province.name.show(language) for region in catalogue.regions for province in region.provinces],
        [centre.name.show(language) for centre in catalogue.centres],
    ):
        assert len(names) == len(set(names))


def test_the_languages_are_arabic_darija_tamazight_and_french(catalogue: Catalogue) -> None:
    assert catalogue.languages == ("ar", "ary", "zgh", "fr")


def test_the_document_survives_the_wire(catalogue: Catalogue) -> None:
    assert decode(Catalogue, json.loads(json.dumps(encode(catalogue)))) == catalogue


def test_a_name_fits_a_button(catalogue: Catalogue) -> None:
    longest = 60  # letters: three lines of a choice at the default size
    for service in catalogue.services:
        for language in catalogue.languages:
            assert len(service.name.show(language)) <= longest, service.id
            assert len(service.name.show(language).split()) <= 12, service.id


def _json(value: object) -> bytes:
    return json.dumps(encode(value), ensure_ascii=False, separators=(",", ":")).encode()


def _hours(schedule: Schedule, weekday: int) -> list[tuple[str, str]]:
    return [(f"{h.opens_at:%H:%M}", f"{h.closes_at:%H:%M}") for h in schedule.weekly if h.weekday == weekday]


def test_offices_open_from_monday_to_friday_with_a_long_friday_break(catalogue: Catalogue) -> None:
    schedule = catalogue.schedule_of(catalogue.centre("MA-11-LAA-02"))
    for weekday in (1, 2, 3, 4):
        assert _hours(schedule, weekday) == [("08:30", "16:30")]
    assert _hours(schedule, 5) == [("08:30", "11:30"), ("14:00", "16:30")]
    assert _hours(schedule, 6) == _hours(schedule, 7) == []
    assert schedule.last_walk_in_minutes == 30


def test_a_centre_may_keep_other_hours_than_the_offices(catalogue: Catalogue) -> None:
    shelter, casablanca = (
        catalogue.schedule_of(catalogue.centre(centre)) for centre in ("MA-11-LAA-04", "DEMO-06-CAS-01")
    )
    assert _hours(shelter, 6) == [("09:00", "12:00")]
    assert _hours(casablanca, 5) == [("08:30", "12:00"), ("14:30", "16:30")]


def test_what_helps_people_at_a_centre_has_words(catalogue: Catalogue) -> None:
    for centre in catalogue.centres:
        features = catalogue.accessibility_of(centre)
        for desk in centre.desks:
            assert all(one in features for one in catalogue.access_path_to(centre, desk.number)), centre.id
        assert {feature.id for feature in features} == set(centre.accessibility), centre.id
        for feature in features:
            assert all(feature.name.show(language) for language in catalogue.languages), feature.id


def test_a_thousand_centres_make_about_one_and_a_half_megabytes(catalogue: Catalogue) -> None:
    mean = len(_json(catalogue.centres)) / len(catalogue.centres)
    assert len(_json(catalogue)) + 1000 * mean < 1_650_000


def test_what_is_sent_to_a_kiosk_is_small(catalogue: Catalogue) -> None:
    """All of it in four languages; before forms, certificates and two of the languages it was 10 kB."""
    assert len(gzip.compress(_json(catalogue))) < 40_000
    usual = [c for c in catalogue.centres if c.schedule == CentreSchedule("office")]
    assert len(usual) > len(catalogue.centres) / 2
    assert len(_json(usual[0].schedule)) < 100
