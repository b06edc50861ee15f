"""The catalogue that is served: what the content files say, with what staff changed on top."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from protocol.catalogue import Catalogue, Centre, Service
from protocol.codec import encode

Offers = Mapping[tuple[str, str], bool]
"""(centre, service) → whether staff want it offered there."""


def version_of(catalogue: Catalogue) -> str:
    """16 hexadecimal digits that change with any content, not with the time of issue."""
    timeless = replace(catalogue, version="", issued_at=datetime.fromtimestamp(0, UTC))
    text = json.dumps(encode(timeless), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def compose(
    content: Catalogue, published: tuple[Service, ...], offers: Offers, issued_at: datetime
) -> Catalogue:
    """`content` itself where staff changed nothing. What no longer exists, or has no desk, is left out."""
    services = _services(content, published)
    written = {one.id for one in published}
    centres = tuple(_centre(one, services, written, offers) for one in content.centres)
    if (services, centres) == (content.services, content.centres):
        return content
    composed = replace(content, services=services, centres=centres, issued_at=issued_at)
    return replace(composed, version=version_of(composed))


def _services(content: Catalogue, published: tuple[Service, ...]) -> tuple[Service, ...]:
    """What staff wrote stands where the content has it, else at the end.

    A paper, a question or a group that the content dropped meanwhile is not named: no kiosk could show it.
    """
    papers = {one.id for one in content.documents}
    fields = {one.id for one in content.fields}
    groups = {one.id for one in content.categories}
    written = {
        one.id: _asking(
            replace(one, documents=tuple(name for name in one.documents if name in papers)), fields
        )
        for one in published
        if one.category in groups or not groups
    }
    known = {one.id for one in content.services}
    changed = tuple(written.get(one.id, one) for one in content.services)
    return changed + tuple(one for one in written.values() if one.id not in known)


def _asking(written: Service, fields: Collection[str]) -> Service:
    """With the questions that are still there. Fewer are another form: whoever answers the old one now is not refused."""
    form = tuple(name for name in written.form if name in fields)
    required = tuple(name for name in written.required if name in fields)
    version = written.form_version + len(written.form) - len(form)
    return replace(written, form=form, required=required, form_version=version)


def has_desk(centre: Centre, letter: str) -> bool:
    """Whether anybody at the centre serves the queue."""
    return any(letter in desk.letters for desk in centre.desks)


def _centre(
    centre: Centre, services: tuple[Service, ...], written: Collection[str], offers: Offers
) -> Centre:
    """Its services in the order they had; those that staff added come last.

    One that staff moved to another queue (it is `written`) stays where a desk serves that queue.
    """
    on = [
        one.id
        for one in services
        if offers.get((centre.id, one.id)) and one.id not in centre.services and has_desk(centre, one.letter)
    ]
    deskless = {one.id for one in services if one.id in written and not has_desk(centre, one.letter)}
    kept = [one for one in centre.services if offers.get((centre.id, one), True) and one not in deskless]
    return replace(centre, services=(*kept, *on))
