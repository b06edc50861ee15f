"""Nobody is asked twice in one visit, and nobody after them is told."""

from kiosk.dialogue.actions import GoBack
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.fields import ask_field
from kiosk.dialogue.knowing import once
from kiosk.dialogue.replay import replay
from kiosk.dialogue.screen import Choice
from kiosk.dialogue.steps import Choose, Commit, Finish, Journey, Option
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import TakeNumber
from protocol.forms import FormAnswer
from tests.dialogue.forms import ASKING, FIELDS
from tests.dialogue.world import PER_PAGE, Walk, words


def two_services(facts: Facts) -> Journey[None]:
    """Each asks for whom and the age, then takes a number."""
    while True:
        wish = yield from Choose(
            "home", tuple(Option(Choice(n, words(n), "papers"), n) for n in ("first", "second", "end"))
        )
        if wish == "end":
            yield from Finish()
        for name in ("for_whom", "age"):
            yield from once(facts, name, ask_field(f"{wish}-{name}", FIELDS[name], ASKING))
        yield from Commit(TakeNumber(wish, facts.centre))


def visitor() -> Walk:
    walk = Walk(Engine(two_services, ("ar", "fr"), PER_PAGE.__getitem__))
    walk.choose("fr")
    return walk


def known(walk: Walk) -> dict[str, FormAnswer]:
    assert walk.session.visit is not None
    return dict(walk.engine.standing(walk.session.visit).known)


def with_one_service(walk: Walk) -> None:
    walk.choose("first", "self")
    walk.enter("47")
    walk.answer()


def test_the_second_service_asks_nothing_that_the_first_asked() -> None:
    walk = visitor()
    with_one_service(walk)
    walk.choose("second")
    assert len(walk.performed(TakeNumber)) == 2


def test_start_again_keeps_what_is_known() -> None:
    walk = visitor()
    with_one_service(walk)
    walk.do(GoBack())  # past a commit: to the first question, a new run
    assert walk.screen.id == "home"
    assert known(walk) == {"for_whom": FormAnswer(value="self"), "age": FormAnswer(value="47")}
    walk.choose("second")
    assert len(walk.performed(TakeNumber)) == 2


def test_back_forgets_what_it_undoes() -> None:
    walk = visitor()
    walk.choose("first", "self")
    assert known(walk) == {"for_whom": FormAnswer(value="self")}
    walk.do(GoBack())
    assert known(walk) == {}
    assert walk.choose("child").id == "first-age"


def test_what_was_left_open_is_asked_again() -> None:
    walk = visitor()
    walk.choose("first", "skip", "unknown")
    walk.answer()
    assert known(walk) == {}
    assert walk.choose("second").id == "second-for_whom"


def test_the_next_visitor_is_asked_everything() -> None:
    walk = visitor()
    with_one_service(walk)
    walk.choose("end")
    walk.choose("fr", "second")
    assert walk.screen.id == "second-for_whom"
    assert known(walk) == {}


def test_what_is_known_follows_from_the_answers_alone() -> None:
    """However often it is replayed, and without a trace in the facts it started from."""
    walk = visitor()
    with_one_service(walk)
    visit = walk.session.visit
    assert visit is not None
    first, second = (replay(two_services, visit.facts, visit.answers) for _ in range(2))
    assert first == second
    assert visit.facts.known == {}
