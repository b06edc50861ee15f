"""Which province: this kiosk's own first, then its region's, then the other regions."""

from kiosk.dialogue.leaving import LEFT, ways_past
from kiosk.dialogue.screen import Choice
from kiosk.dialogue.steps import Choose, Journey, Option, choice
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from protocol.catalogue import Province, Region
from protocol.forms import Field, FormAnswer

_ELSEWHERE = "other-region"


def which_province(step_id: str, facts: Facts, field: Field) -> Journey[FormAnswer]:
    """Most people live where they come to: one touch for them, three for who came from far."""
    own = facts.catalogue.centre(facts.centre)
    here = next(region for region in facts.catalogue.regions if region.code == own.region)
    nearest = sorted(here.provinces, key=lambda province: province.code != own.province)
    beside = tuple(Option(way, FormAnswer(left=LEFT[way.id])) for way in ways_past(field))
    away = Option(choice(_ELSEWHERE, "place"), FormAnswer(value=_ELSEWHERE))
    answer = yield from Choose(
        step_id,
        (*_provinces(tuple(nearest)), away),
        beside=beside,
        title=field.label,
        prompt=field.name,
        help=message("field-help-choose"),
    )
    if answer.value != _ELSEWHERE:
        return answer
    region = yield from Choose(
        "which-region", tuple(_region(region) for region in facts.catalogue.regions if region is not here)
    )
    return (
        yield from Choose(
            f"{step_id}-far",
            _provinces(region.provinces),
            beside=beside,
            title=field.label,
            prompt=field.name,
            help=message("field-help-choose"),
        )
    )


def _region(region: Region) -> Option[Region]:
    return Option(Choice(region.code, region.name, "place", private=True), region)


def _provinces(provinces: tuple[Province, ...]) -> tuple[Option[FormAnswer], ...]:
    return tuple(
        Option(Choice(province.code, province.name, "place", private=True), FormAnswer(value=province.code))
        for province in provinces
    )
