"""Whatever is wrong with a content file, the fault says where: file, line, field, reason."""

import pytest

from central.catalogue.content import BrokenContent
from protocol.faults import ContentFault
from tests.content.folder import ContentFolder

# file, what is replaced, by what, lines below the replaced text's first, field, part of the reason
WRONG = [
    pytest.param("services.yaml", "  - id: literacy\n", "  - id: nursery\n", 24, "services[14].id",
                 "nursery is already on line", id="the same service twice"),
    pytest.param("services.yaml", "  - letter: C\n", "  - letter: A\n", 0, "queues[1].letter",
                 "A is already on line", id="the same queue twice"),
    pytest.param("services.yaml", "    letter: F\n    appointment_minutes: 10", "    letter: Z\n    appointment_minutes: 10", 0,
                 "services[11].letter", "there is no queue Z", id="a queue that is not there"),
    pytest.param("services.yaml", "appointment_minutes: 40", "appointment_minutes: fourty", 0,
                 "services[3].appointment_minutes", "is not of type 'integer'", id="a number in words"),
    pytest.param("services.yaml", "appointment_minutes: 40", "appointment_minutes: 41", 0,
                 "services[3].appointment_minutes", "not a multiple of 5", id="an odd length"),
    pytest.param("services.yaml", "appointment_minutes: 40\n", "appointment_minutes: 40\n    colour: red\n", 1,
                 "services[3].colour", "is not known", id="an unknown field"),
    pytest.param("services.yaml", "    appointment_minutes: 40\n", "", -2, "services[3].appointment_minutes",
                 "is missing", id="a missing field"),
    pytest.param("services.yaml", "id: technical_aids", "id: Technical Aids", 0, "services[5].id",
                 "A stable name in lower case", id="an id with a blank"),
    pytest.param("services.yaml", '      fr: "Cours d\'alphabétisation"\n', "", -4, "services[11].name.fr",
                 "the text is missing in this language", id="no French"),
    pytest.param("services.yaml", '{shown: "دروس محو الأمية", spoken: "دُرُوسُ مَحْوِ الْأُمِّيَّة"}', '"دروس محو الأمية"', 0,
                 "services[11].name.ar.spoken", "this language requires it", id="Arabic without its sound"),
    pytest.param("services.yaml", '      fr: "Cours d\'alphabétisation"', '      fra: "Cours"\n      fr: "Cours"', 0,
                 "services[11].name.fra", "is not a language", id="an unknown language"),
    pytest.param("services.yaml", "Cours d'alphabétisation", " Cours", 0, "services[11].name.fr",
                 "without blanks at its ends", id="blanks around a text"),
    pytest.param("services.yaml", "Cours d'alphabétisation", "Cours de\u0301butants", 0, "services[11].name.fr",
                 "normal form C", id="a decomposed accent"),
    pytest.param("services.yaml", "Cours d'alphabétisation", "Cours\u202e", 0, "services[11].name.fr",
                 "U+202E", id="an invisible control"),
    pytest.param("services.yaml", "    appointment_minutes: 40\n", "    appointment_minutes: 40\n    letter: C\n", 1,
                 "services[3].letter", "is there twice", id="a key twice"),
    pytest.param("regions.yaml", "code: MA-TET", "code: MA-MDF", 0, "regions[0].provinces[2].code",
                 "MA-MDF is already on line", id="the same province twice"),
    pytest.param("regions.yaml", "code: MA-02", "code: MA-01", 0, "regions[1].code",
                 "MA-01 is already on line", id="the same region twice"),
    pytest.param("regions.yaml", 'hcp: "01.573"', 'hcp: "01.511"', 0, "regions[0].provinces[1].hcp",
                 "01.511 is already on line", id="the same statistical code twice"),
    pytest.param("regions.yaml", "kind: province", "kind: county", 0, "regions[0].provinces[2].kind",
                 "is not one of", id="an unknown kind"),
    pytest.param("accessibility.yaml", "id: lift", "id: seats", 70, "accessibility[13].id",
                 "seats is already on line", id="the same equipment twice"),
    pytest.param("centres.yaml", "id: DEMO-12-OUD-01", "id: DEMO-11-LAA-01", 0, "centres[15].id",
                 "does not name its region and province", id="an id that names another place"),
    pytest.param("centres.yaml", "province: MA-TNG", "province: MA-LAA", 0, "centres[5].province",
                 "MA-LAA is not in region MA-01", id="a province of another region"),
    pytest.param("centres.yaml", "region: MA-12", "region: MA-13", 0, "centres[15].region",
                 "there is no region MA-13", id="an unknown region"),
    pytest.param("centres.yaml", "[jisr_tamkine, social_incubator,", "[jisr_tamkine, social_incubators,", 0,
                 "centres[0].services[1]", "there is no service social_incubators", id="an unknown service"),
    pytest.param("centres.yaml", "[jisr_tamkine, social_incubator,", "[jisr_tamkine, jisr_tamkine,", 0,
                 "centres[0].services[1]", "jisr_tamkine is already on line", id="a service offered twice"),
    pytest.param("centres.yaml", "- {number: 2, letters: [P, F]}", "- {number: 2, letters: [P]}", -4,
                 "centres[0].services[2]", "no desk serves vocational_training: queue F", id="a queue without a desk"),
    pytest.param("centres.yaml", "letters: [G, C]", "letters: [G, C, X]", 0, "centres[0].desks[0].letters[2]",
                 "there is no queue X", id="a desk of no queue"),
    pytest.param("centres.yaml", "- {number: 2, letters: [P, F]}", "- {number: 1, letters: [P, F]}", 0,
                 "centres[0].desks[1].number", "1 is already on line", id="the same desk twice"),
    pytest.param("centres.yaml", "[step-free-entrance, wide-doors, seats]", "[step-free-entrance, slide, seats]", 0,
                 "centres[0].accessibility[1]", "there is no accessibility entry slide", id="unknown equipment"),
    pytest.param("centres.yaml", "access_path: [step-free-entrance]", "access_path: [lift]", 0,
                 "centres[0].access_path[0]", "lift is not among the centre's accessibility", id="a way by no lift"),
    pytest.param("centres.yaml", "letters: [P, F], access_path: [wheelchair-ramp, lift]}",
                 "letters: [P, F], access_path: [wheelchair-ramp, stairs]}", 0,
                 "centres[1].desks[4].access_path[1]", "stairs is not among the centre's accessibility",
                 id="a desk's way by stairs"),
    pytest.param("centres.yaml", "schedule: {base: office}", "schedule: {base: nights}", 0, "centres[0].schedule.base",
                 "there is no schedule nights", id="an unknown schedule"),
    pytest.param("centres.yaml", "{byday: [SA], opens_at: 09:00, closes_at: 12:00}",
                 "{byday: [SA], opens_at: 12:00, closes_at: 09:00}", 0, "centres[3].schedule.weekly[3].closes_at",
                 "is not after opens_at", id="a centre that closes before it opens"),
    pytest.param("calendar.yaml", "opens_at: 14:00, closes_at: 16:30", "opens_at: 11:00, closes_at: 16:30", 0,
                 "schedules[0].weekly[2]", "overlaps the hours on line 18 on FR", id="hours that overlap"),
    pytest.param("calendar.yaml", "opens_at: 08:30, closes_at: 16:30", "opens_at: 8:30, closes_at: 16:30", 0,
                 "schedules[0].weekly[0].opens_at", "does not match", id="a time without its zero"),
    pytest.param("calendar.yaml", "closes_at: 15:00", "closes_at: 25:00", 0,
                 "schedules[0].in_season[0].weekly[0].closes_at", "does not match", id="an hour that no day has"),
    pytest.param("calendar.yaml", "byday: [MO, TU, WE, TH]", "byday: [MO, TU, WE, JE]", 0,
                 "schedules[0].weekly[0].byday[3]", "'JE' is not one of", id="a day that no week has"),
    pytest.param("calendar.yaml", "- season: ramadan", "- season: summer", 0, "schedules[0].in_season[0].season",
                 "there is no season summer", id="an unknown season"),
    pytest.param("calendar.yaml", "last_day: 2027-03-08", "last_day: 2027-02-01", 0,
                 "seasons[0].periods[1].last_day", "is before first_day", id="a season that ends before it starts"),
    pytest.param("calendar.yaml", "first_day: 2027-02-08", "first_day: 2026-03-10", 0,
                 "seasons[0].periods[1].first_day", "overlaps the season on line 29", id="seasons that overlap"),
    pytest.param("calendar.yaml", "first_day: 2027-06-06", "first_day: 2027-02-30", 0,
                 "holidays.lunar[2].dates[1].first_day", "is not a 'date'", id="a day that no month has"),
    pytest.param("calendar.yaml", "first_day: 2027-06-06", "first_day: 2026-06-16", 0,
                 "holidays.lunar[2].dates[1].first_day", "2026-06-16 is there twice", id="the same feast twice"),
    pytest.param("calendar.yaml", "month_day: 05-01", "month_day: 04-31", 0, "holidays.fixed[3].month_day",
                 "there is no day 04-31", id="a holiday that no year has"),
    pytest.param("calendar.yaml", "id: youth-day", "id: throne-day", 0, "holidays.fixed[7].id",
                 "throne-day is already on line", id="the same holiday twice"),
    pytest.param("calendar.yaml", "timezone: Africa/Casablanca", "timezone: Africa/Casablance", 0, "timezone",
                 "there is no time zone 'Africa/Casablance'", id="a time zone with a typo"),
    pytest.param("calendar.yaml", "timezone: Africa/Casablanca", "timezone: ../../etc/passwd", 0, "timezone",
                 "there is no time zone", id="a time zone that is a path"),
    pytest.param("calendar.yaml", "2026-03-19, certain: false", "2026-03-19, certain: no", 0, "seasons[0].periods[0].certain",
                 "'no' is not of type 'boolean'", id="a truth in YAML 1.1"),
    pytest.param("languages.yaml", "tag: fr", "tag: ar", 0, "languages[3].tag", "ar is already on line",
                 id="the same language twice"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "below", "field", "reason"), WRONG)
def test_one_mistake_is_named_with_its_line_and_field(
    folder: ContentFolder, file: str, old: str, new: str, below: int, field: str, reason: str
) -> None:
    line = folder.line_of(file, old) + below
    assert folder.told_of(file, old, new, field, reason).line == line


def test_every_mistake_is_told_at_once_in_the_order_of_files_and_lines(folder: ContentFolder) -> None:
    folder.replace("services.yaml", "appointment_minutes: 40", "appointment_minutes: 7")
    folder.replace("services.yaml", "id: nursery", "id: Nursery")
    folder.replace("regions.yaml", "code: MA-TET", "code: MA-MDF")
    folder.replace("centres.yaml", "region: MA-12", "region: MA-13")
    folder.replace("calendar.yaml", "closes_at: 15:00", "closes_at: 08:00")
    problems = folder.problems()
    assert [(problem.file, problem.field) for problem in problems] == [
        ("calendar.yaml", "schedules[0].in_season[0].weekly[0].closes_at"),
        ("centres.yaml", "centres[15].id"),
        ("centres.yaml", "centres[15].region"),
        ("regions.yaml", "regions[0].provinces[2].code"),
        ("services.yaml", "services[3].appointment_minutes"),
        ("services.yaml", "services[14].id"),
    ]


def test_the_fault_is_a_content_fault_with_one_problem_a_line(folder: ContentFolder) -> None:
    line = folder.replace("services.yaml", "id: literacy", "id: Literacy")
    other = folder.replace("regions.yaml", "kind: province", "kind: county")
    with pytest.raises(ContentFault) as caught:
        folder.load()
    fault = caught.value
    assert isinstance(fault, BrokenContent)
    assert fault.code == "content-broken"
    first, second = fault.detail.splitlines()
    assert first.startswith(f"regions.yaml:{other}: regions[0].provinces[2].kind: 'county' is not one of")
    assert second.startswith(f"services.yaml:{line}: services[11].id: 'Literacy' does not match")


def test_a_reason_does_not_quote_half_a_file(folder: ContentFolder) -> None:
    folder.write("services.yaml", f"services: []\nqueues: {{words: '{'long ' * 1000}'}}\n...\n")
    empty, wrong = folder.problems()
    assert (empty.line, empty.field) == (1, "services")
    assert (wrong.line, wrong.field) == (2, "queues")
    assert wrong.reason.endswith("is not of type 'array'")
    assert len(wrong.reason) < 170
