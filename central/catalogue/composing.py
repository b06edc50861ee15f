"""The catalogue that is served: what the content files say, with what staff changed on top."""

import hashlib
import json
from collections.abc import Mapping
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


def compose(content: Catalogue, offers: Offers, issued_at: datetime) -> Catalogue:
    """`content` itself where staff changed nothing. What no longer exists, or has no desk, is left out."""
    centres = tuple(_centre(one, content.services, offers) for one in content.centres)
    if centres == content.centres:
        return content
    composed = replace(content, centres=centres, issued_at=issued_at)
    return replace(composed, version=version_of(composed))


def has_desk(centre: Centre, letter: str) -> bool:
    """Whether anybody at the centre serves the queue."""
    return any(letter in desk.letters for desk in centre.desks)


def _centre(centre: Centre, services: tuple[Service, ...], offers: Offers) -> Centre:
    """Its services in the order they had; those that staff added come last."""
    on = [
        one.id
        for one in services
        if offers.get((centre.id, one.id)) and one.id not in centre.services and has_desk(centre, one.letter)
    ]
    kept = [one for one in centre.services if offers.get((centre.id, one), True)]
    return replace(centre, services=(*kept, *on))
