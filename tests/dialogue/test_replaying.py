"""The script is replayed when an answer changes and not at every key; nothing of a visit is kept after it."""

from kiosk.dialogue.engine import Engine
from kiosk.dialogue.steps import Journey
from kiosk.dialogue.visit import Facts
from tests.dialogue.forms import form_visit, turn_to
from tests.dialogue.world import PER_PAGE, Walk


def counted(runs: list[Facts]) -> Walk:
    def script(facts: Facts) -> Journey[None]:
        runs.append(facts)
        return form_visit(facts)

    return Walk(Engine(script, ("ar", "fr"), PER_PAGE.__getitem__))


def test_typing_replays_nothing() -> None:
    runs: list[Facts] = []
    walk = counted(runs)
    walk.choose("fr")
    turn_to(walk, "full_name")
    before = len(runs)
    walk.choose(*(f"key:{letter}" for letter in "FATIMA"), "key:erase", "key:letters", "bar:help", "bar:help")
    assert len(runs) == before
    assert walk.screen.entry is not None
    assert walk.screen.entry.typed == "FATIM"


def test_an_answer_is_replayed_and_so_is_the_way_back() -> None:
    runs: list[Facts] = []
    walk = counted(runs)
    walk.choose("fr")
    before = len(runs)
    walk.choose("for_whom")
    between = len(runs)
    walk.choose("bar:back")
    assert before < between < len(runs)
    assert walk.screen.id == "home"


def test_a_new_visit_is_replayed_with_its_own_facts() -> None:
    runs: list[Facts] = []
    walk = counted(runs)
    walk.choose("fr", "bar:leave")
    walk.seconds += 60
    walk.choose("fr")
    assert runs[0].started_at != runs[-1].started_at
