"""Is what a platform says possible? What is not is never guessed at: staff get a notice, the visitor "not now"."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from central.certificates.platforms.mapping import Platform
from central.certificates.platforms.port import Told
from central.certificates.repository import NEW, StoredFile
from central.certificates.rules import Rules
from protocol.certificates import Track

SKEW = timedelta(minutes=5)
"""Two clocks may differ by this much; later than that is a time that has not come."""
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Doubt:
    """`code` is a message for staff (`certificates-notice-<code>`), `word` what the platform said."""

    code: str
    word: str


def judge(
    told: Told, platform: Platform, track: Track, before: StoredFile | None, rules: Rules, now: datetime
) -> StoredFile | Doubt:
    """The file as the platform has it, without an id when it is new; `before` is what it said last."""
    state = platform.states.get(told.word)
    if state is None:
        return Doubt("unknown-state", _short(told.word))
    if not rules.fits(track, state):
        return Doubt("other-track", _short(told.word))
    if told.as_of > now + SKEW:
        return Doubt("future", f"{told.as_of:%Y-%m-%d}")
    if before is not None and (doubt := _against(before, state, told, rules)):
        return doubt
    document, place = platform.documents.get(told.document, ""), platform.places.get(told.place, "")
    needs = rules.needs(state)
    if "doc" in needs and not document:
        return Doubt("unknown-paper", _short(told.document))
    if "place" in needs and not place:
        return Doubt("unknown-place", _short(told.place))
    if ("day" in needs and told.day is None) or ("time" in needs and not told.time):
        return Doubt("no-day", _short(told.word))
    known = before or StoredFile("", track, NEW, state, told.as_of, platform.name, now)
    return replace(
        known,
        state=state,
        as_of=min(told.as_of, now),
        centre=place or known.centre,
        document=document,
        day=told.day,
        time=told.time,
        asked_once=known.asked_once or rules.asked_once(state),
    )


def _against(before: StoredFile, state: str, told: Told, rules: Rules) -> Doubt | None:
    """What cannot be after what was said before."""
    if state == before.state:
        return None
    if told.as_of < before.as_of:
        return Doubt("backwards", _short(told.word))
    if not rules.reaches(before.track, before.state, state, asked_once=before.asked_once):
        return Doubt("impossible", f"{before.state} {state}"[:_LONGEST_WORD])
    return None


def _short(word: str) -> str:
    """What of a stranger's word is kept: letters and digits, at most forty."""
    return "".join(letter if letter.isalnum() or letter in "_-" else "?" for letter in word)[:_LONGEST_WORD]
