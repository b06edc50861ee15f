"""I do not know what I need: a person listens; or it is one of these."""

from kiosk.dialogue.screen import ChoiceStyle
from kiosk.dialogue.steps import Journey, choice, choose_one
from kiosk.dialogue.visit import Facts
from kiosk.journeys.choosing import desk_for
from kiosk.journeys.directory import directory
from kiosk.journeys.request_service import see_somebody, serve
from kiosk.journeys.safety import child_alone

LISTENING = "social_diagnosis"  # reception and social diagnosis, queue G


def orientation(facts: Facts) -> Journey[None]:
    """To the social worker; a child on their own, or somebody in danger, to staff at once."""
    answer = yield from choose_one(
        "what-happened",
        choice("talk-to-somebody", "social_diagnosis", ChoiceStyle.CHOICE),
        choice("need-safety", "women_support"),
        choice("child-in-danger", "child_protection"),
        choice("i-am-a-child", "child_alone"),
        choice("directory", "place"),
    )
    offered = {service.id: service for service in facts.catalogue.services_at(facts.centre)}
    listening = desk_for(facts, LISTENING)
    match answer:
        case "directory":
            return (yield from directory(facts))
        case "i-am-a-child":
            return (yield from child_alone(facts, listening))
        case "need-safety" if "women_support" in offered:
            return (yield from serve(facts, offered["women_support"]))
        case "child-in-danger":
            for_children = next((one for one in offered.values() if one.for_children), None)
            if for_children is not None:
                return (yield from serve(facts, for_children))
    yield from see_somebody(facts, listening)
