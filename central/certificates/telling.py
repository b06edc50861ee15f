"""How a file stands today, and what of it a visitor is told: state, paper, day, time and place, nothing that is old."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from central.certificates.files import DEMO, OURS
from central.certificates.repository import StoredFile
from central.certificates.rules import DELIVERED, EXPIRED, EXPIRING, UNAVAILABLE, Rules
from protocol.certificates import CertificateStatus, Track

_HERE = frozenset({OURS, DEMO})


def is_ours(file: StoredFile) -> bool:
    """Worked on here: what the row says is the truth of this moment."""
    return file.source in _HERE


def aged(file: StoredFile, rules: Rules, today: date) -> StoredFile:
    """The file as time has made it: a card that was handed over comes to its end by itself.

    `day` of a delivered file is when it was handed over, of one that ends when it ends.
    """
    if not is_ours(file) or file.day is None or not rules.fits(file.track, EXPIRING):
        return file
    if file.state == DELIVERED:
        end = _years_later(file.day, rules.card_years)
        if today > end - timedelta(days=rules.expiring_days):
            return aged(replace(file, state=EXPIRING, day=end), rules, today)
    elif file.state == EXPIRING and today > file.day:
        return replace(file, state=EXPIRED)
    return file


def _years_later(day: date, years: int) -> date:
    """The same day; 28 February for one that the year does not have."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def tell(file: StoredFile, rules: Rules, now: datetime) -> CertificateStatus:
    """The status; SYSTEM_UNAVAILABLE when it is too old, from the future, or no state of its track."""
    as_of = now if is_ours(file) else file.as_of
    if not rules.fits(file.track, file.state) or not now - rules.oldest <= as_of <= now:
        return unavailable(file.track, file.source, file.as_of)
    return CertificateStatus(
        track=file.track,
        state=file.state,
        as_of=as_of,
        source=file.source,
        document=file.document,
        day=file.day,
        time=file.time,
        place=file.place,
    )


def unavailable(track: Track, source: str, as_of: datetime) -> CertificateStatus:
    """We know of the file, or could not ask, but cannot say how it stands."""
    return CertificateStatus(track=track, state=UNAVAILABLE, as_of=as_of, source=source)
