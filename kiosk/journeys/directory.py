"""This centre and the others: where they are, when they are open, how one gets in and about."""

from datetime import date, timedelta

from kiosk.dialogue.screen import Choice, ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Choose, Finish, Journey, Option, choice, choose_one
from kiosk.dialogue.text import Day, Message, Text, TimeOfDay, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.ticket_facts import fact, local
from protocol.catalogue import Centre, OpenHours, Region, Schedule
from protocol.opening import closure_on, hours_on
from protocol.wording import Wording

LOOK_AHEAD = 14  # days: longer than any holiday
_ENTERING = frozenset(
    {"step-free-entrance", "wheelchair-ramp", "wide-doors", "reserved-parking", "tactile-path"}
)
_HELPING = frozenset({"guide", "sign-interpreter", "hearing-loop", "braille-signs"})
"""What helps to get in, and to be understood; anything else helps to move about."""


def directory(facts: Facts) -> Journey[None]:
    """One centre after another, the kiosk's own first."""
    while True:
        centre = yield from _which(facts)
        answer = yield from choose_one(
            "about-centre",
            choice("other-centre", "place", ChoiceStyle.PRIMARY),
            choice("something-else", "home", ChoiceStyle.QUIET),
            choice("done", "done", ChoiceStyle.QUIET),
            kind=ScreenKind.CONFIRM,
            title=centre.name,
            facts=(fact("city", centre.city), *_hours(facts, centre), *_access(facts, centre)),
        )
        if answer == "done":
            yield from Finish()
        if answer == "something-else":
            return


def _which(facts: Facts) -> Journey[Centre]:
    """Those of this kiosk's region, its own and its province first; the others by their region."""
    catalogue = facts.catalogue
    own = catalogue.centre(facts.centre)
    near = [centre for centre in catalogue.centres if centre.region == own.region]
    near.sort(key=lambda centre: (centre != own, centre.province != own.province))
    regions = [region for region in catalogue.regions if region.code != own.region]
    far = {region.code: _of(facts, region) for region in regions if _of(facts, region)}
    away: tuple[Option[Centre | None], ...] = (Option(choice("other-region", "place"), None),) if far else ()
    chosen = yield from Choose("which-centre", _options(facts, near), beside=away)
    if chosen is not None:
        return chosen
    region = yield from Choose(
        "region-of-centre",
        tuple(Option(Choice(one.code, one.name, "place"), one) for one in regions if one.code in far),
    )
    there = far[region.code]
    if len(there) == 1:
        return there[0]
    found = yield from Choose(
        "which-centre-far",
        _options(facts, there),
        title=region.name,
        prompt=message("which-centre"),
        help=message("which-centre-help"),
    )
    assert found is not None  # only centres are offered there
    return found


def _of(facts: Facts, region: Region) -> list[Centre]:
    return [centre for centre in facts.catalogue.centres if centre.region == region.code]


def _options(facts: Facts, centres: list[Centre]) -> tuple[Option[Centre | None], ...]:
    """Of the kiosk's own, that one is there."""
    here = message("you-are-here")
    return tuple(
        Option(Choice(one.id, one.name, "place", here if one.id == facts.centre else None), one)
        for one in centres
    )


# --- when it is open -----------------------------------------------------------------------------


def _hours(facts: Facts, centre: Centre) -> tuple[Fact, ...]:
    """Today, and where that is no day to come, the next one that is."""
    schedule = facts.catalogue.schedule_of(centre)
    today = local(facts, facts.started_at).date()
    why = closure_on(schedule, today)
    told = fact("open-today", _today(schedule, today), large=True)
    if hours_on(schedule, today) and why is None:
        return (told,)
    days = (today + timedelta(days=n) for n in range(1, LOOK_AHEAD + 1))
    opens = next((day for day in days if hours_on(schedule, day) and not closure_on(schedule, day)), None)
    if opens is None:
        return (told,)
    return (told, fact("opens-next", _joined(Day(opens), _open(hours_on(schedule, opens)))))


def _today(schedule: Schedule, today: date) -> Text:
    why, hours = closure_on(schedule, today), hours_on(schedule, today)
    if not hours:
        return message("closed-today")
    if why is None:
        return _open(hours)
    return message("closed-for" if why.certain else "perhaps-closed-for", name=why.name)


def _open(hours: tuple[OpenHours, ...]) -> Message:
    """`8:30 to 12:00, 14:00 to 16:30`."""
    spans = [message("open-from", opens=TimeOfDay(h.opens_at), closes=TimeOfDay(h.closes_at)) for h in hours]
    text = spans[0]
    for span in spans[1:]:
        text = _joined(text, span)
    return text


# --- how one gets in and about -------------------------------------------------------------------


def _access(facts: Facts, centre: Centre) -> tuple[Fact, ...]:
    """In the centre's own words, three facts at most; none where nothing is known."""
    features = facts.catalogue.accessibility_of(centre)
    entering = [feature.name for feature in features if feature.id in _ENTERING]
    helping = [feature.name for feature in features if feature.id in _HELPING]
    inside = [feature.name for feature in features if feature.id not in _ENTERING | _HELPING]
    rows = []
    if entering:
        rows.append(fact("access-in", _listed(entering)))
    if inside:
        rows.append(fact("access-about", _listed(inside)))
    if helping:
        rows.append(fact("access-help", _listed(helping)))
    return tuple(rows)


def _listed(names: list[Wording]) -> Text:
    text: Message | Wording = names[0]
    for name in names[1:]:
        text = _joined(text, name)
    return text


def _joined(first: Message | Wording | Day, second: Message | Wording) -> Message:
    """Every language joins in its own way."""
    return message("answer-and", first=first, second=second)
