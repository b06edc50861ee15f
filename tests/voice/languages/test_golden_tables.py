"""Every row of the golden tables holds, and the tables hold what they must."""

import datetime
import string

import pytest

from tests.voice.languages.golden_tables import ARROW, FOLDER, KINDS, row, table
from voice.languages import available, language

every_language = pytest.mark.parametrize("tag", available())


@every_language
@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_the_table_has(tag: str, kind: str) -> None:
    rows = table(tag)[kind]
    assert {given: row(tag, kind, given) for given in rows} == rows


def test_every_language_has_its_table_and_no_table_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(available())


@every_language
def test_the_tables_hold_every_irregularity(tag: str) -> None:
    rows = table(tag)
    assert set(rows) == set(KINDS)
    assert {str(n) for n in (*range(101), *range(100, 1000, 100), *range(1000, 10001, 1000))} <= set(
        rows["numbers"]
    )
    days = [datetime.date.fromisoformat(day) for day in rows["dates"]]
    assert {day.weekday() for day in days} == set(range(7))
    assert {day.month for day in days} == set(range(1, 13))
    assert {f"{hour:02}:00" for hour in range(24)} <= set(rows["times"])
    assert {f"09:{minute:02}" for minute in range(0, 60, 5)} <= set(rows["times"])
    assert set(string.ascii_uppercase) <= set(rows["letters"])


@every_language
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_them_is_guessed_at_or_said_in_another_voice(tag: str, kind: str) -> None:
    for given, said in table(tag)[kind].items():
        words, heard = said.split(ARROW)
        assert language(tag).unread(words) == [], given
        assert heard, given
        assert "(" not in heard, given


@every_language
def test_the_same_card_code_and_telephone_are_said_the_same_however_they_are_written(tag: str) -> None:
    rows = table(tag)
    assert rows["cards"]["AB 123456"] == rows["cards"]["AB123456"] == rows["cards"]["ab-123456"]
    assert rows["codes"]["482 173 059"] == rows["codes"]["482173059"]
    assert rows["codes"]["123 456 789 012 34"] == rows["codes"]["12345678901234"]
    assert rows["phones"]["06 12 34 56 78"] == rows["phones"]["0612345678"]


@every_language
def test_a_receipt_code_and_a_telephone_are_heard_in_groups_of_at_most_four(tag: str) -> None:
    """More digits in one breath are not remembered."""
    for kind in ("codes", "phones", "cards"):
        for given, said in table(tag)[kind].items():
            groups = said.split(ARROW)[0].split(", ")
            if sum(map(str.isdigit, given)) > 4 and "00212" not in given:
                assert max(len(group.split()) for group in groups) <= 4, given


@every_language
def test_letters_of_a_card_do_not_sound_alike(tag: str) -> None:
    heard = [table(tag)["letters"][letter].split(ARROW)[1] for letter in string.ascii_uppercase]
    assert len(set(heard)) == 26


@every_language
def test_letters_of_a_name_do_not_sound_alike(tag: str) -> None:
    """The three shapes of g do, which are one letter."""
    for script in ("اأإآبتثجحخدذرزسشصضطظعغفقكگلمنهويءؤئةىپڤ", "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵒⵓⵔⵕⵖⵙⵚⵛⵜⵟⵠⵡⵢⵣⵥ"):
        heard: dict[str, str] = {}
        for letter in script:
            sound = table(tag)["letters"][letter].split(ARROW)[1]
            assert sound not in heard, f"{letter} and {heard.get(sound)}: {sound}"
            heard[sound] = letter


@every_language
def test_what_has_no_year_or_age_is_refused(tag: str) -> None:
    with pytest.raises(ValueError, match="0"):
        language(tag).year(0)
    with pytest.raises(ValueError, match="-1"):
        language(tag).age(-1)


@every_language
def test_no_two_ages_and_no_two_years_are_said_alike(tag: str) -> None:
    spoken_in = language(tag)
    assert len({spoken_in.age(n) for n in range(131)}) == 131
    assert len({spoken_in.year(n) for n in range(1890, 2101)}) == 211
