"""Who says that a child is in danger is led to the service that the content has for children, whatever its id."""

from dataclasses import replace

from kiosk.dialogue.actions import CatalogueArrived
from protocol.catalogue import Catalogue
from tests.journeys.desk import Visitor
from tests.screens.reached import real_catalogue

PROTECTION, NURSERY = "child_protection", "nursery"


def led_to(catalogue: Catalogue) -> str:
    """The screen after "a child is in danger"."""
    visitor = Visitor(identity=False)
    visitor.do(CatalogueArrived(catalogue))
    visitor.choose("bar:leave")
    visitor.choose("fr")
    visitor.choose("orientation")
    return visitor.choose("child-in-danger").id


def with_flag(service: str | None) -> Catalogue:
    """The shipped catalogue with that service for children, and no other."""
    before = real_catalogue()
    changed = tuple(replace(one, for_children=one.id == service) for one in before.services)
    return replace(before, version=f"for-{service}", services=changed)


def test_it_is_the_one_that_is_marked() -> None:
    assert [one.id for one in real_catalogue().services if one.for_children] == [PROTECTION]
    assert led_to(real_catalogue()) == "field-danger-now"
    assert led_to(with_flag(NURSERY)) == "field-of-age"


def test_without_one_a_person_listens() -> None:
    assert led_to(with_flag(None)) == "see-somebody"
