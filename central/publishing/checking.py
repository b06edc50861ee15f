"""What a draft still lacks before it may stand before visitors: the rules of the content files, each by name.

A text that stands in the catalogue already was judged when it came there and is not judged again.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from central.catalogue.composing import has_desk
from central.catalogue.languages import LanguageRule
from central.catalogue.service import Edition
from central.catalogue.wordings import stray, telling
from central.publishing.questions import lacking
from central.publishing.text import ServiceText, Words, text_of
from protocol.catalogue import Catalogue
from protocol.wording import Wording

LONGEST: Mapping[str, int] = {"name": 60, "description": 120}
"""Letters: the longest name of the content has 52 and fills a card; a description is one sentence."""
SERVICES_A_SCREEN = 6
"""Row C3: at most six choices a screen, so that a group needs no second page."""
LONGEST_APPOINTMENT, STEP = 240, 5  # minutes, as the content's schema says
TRANSCRIBED = "zgh"
"""Its letters are beside Latin ones, for readers and reviewers who read no Tifinagh."""
_TIFINAGH = re.compile(r"[\u2d30-\u2d7f0-9\s.,:;!?'’()«»\u2026-]+")
_LATIN = re.compile(r"[^\W\d_][^\u0600-\u06ff\u2d30-\u2d7f]*")
_SPOKEN_G = ("گ", "ك", "ج")
"""گ tells that people say g where the map writes ك or, in the east, ج."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that keeps a draft from being published. `reason` is a word of the pages; `detail` what it is about."""

    field: str
    reason: str
    language: str = ""
    detail: str = ""


def gaps(
    text: ServiceText, service_id: str, edition: Edition, rules: tuple[LanguageRule, ...]
) -> tuple[Gap, ...]:
    """Everything that is missing or wrong, in the order of the page."""
    before = edition.services.get(service_id)
    if before is not None and text_of(before) == text:
        return (Gap("draft", "unchanged"),)
    described = before.description if before else None
    found = chain(
        _words("name", text.name, before.name if before else None, rules),
        _words("description", text.description, described, rules)
        if any(text.description.shown.values())
        else (),
        _places(text, service_id, edition.catalogue),
        _public_name(text.letter, edition.catalogue, rules),
        (
            Gap("questions", reason, detail=name)
            for reason, name in lacking(text.questions, before, edition.catalogue, discreet=text.discreet)
        ),
    )
    return tuple(found)


def public_names(catalogue: Catalogue) -> Mapping[str, Wording]:
    """The name that paper and hall show, by the letter of the queue."""
    found: dict[str, Wording] = {}
    for service in catalogue.services:
        found.setdefault(service.letter, service.public_name)
    return found


def _words(name: str, words: Words, before: Wording | None, rules: tuple[LanguageRule, ...]) -> Iterator[Gap]:
    for rule in rules:
        tag = rule.language
        shown, sound = words.shown.get(tag, ""), words.sound.get(tag, "")
        known = before is not None and shown == before.shown.get(tag)
        if before is not None and known and sound == before.spoken.get(tag, ""):
            continue
        yield from (
            Gap(name, *one[:1], tag, *one[1:]) for one in _text(name, rule, shown, sound, known=known)
        )


def _text(name: str, rule: LanguageRule, shown: str, sound: str, *, known: bool) -> Iterator[tuple[str, str]]:
    """(reason, detail) of one text in one language."""
    if not shown:
        yield "missing", ""
        return
    if len(shown) > LONGEST[name]:
        yield "too-long", str(LONGEST[name])
    for form in (shown, sound):
        if (control := stray(form)) is not None:
            yield "letter", f"U+{ord(control):04X}"
    if rule.spoken_required:
        yield from _spoken(rule.language, shown, sound)
    elif rule.language == TRANSCRIBED:
        if not _TIFINAGH.fullmatch(shown):
            yield "not-tifinagh", ""
        if not sound and not known:
            yield "latin-missing", ""
        elif sound and (not _LATIN.fullmatch(sound) or len(sound.split()) != len(shown.split())):
            yield "latin-other", ""


def _spoken(language: str, shown: str, sound: str) -> Iterator[tuple[str, str]]:
    """The same words as those shown, with every vowel mark that a voice needs."""
    from voice.languages import ary  # only who writes a service waits for these
    from voice.languages.ar.diacritics import same_words, unmarked

    if not sound:
        yield "spoken-missing", ""
        return
    if not any(same_words(sound.replace("گ", letter), shown) for letter in _SPOKEN_G):
        yield "spoken-other", ""
    unread = ary.unread(sound) if language == "ary" else unmarked(sound)
    if unread:
        yield "spoken-unmarked", " ".join(unread)[:80]


def _places(text: ServiceText, service_id: str, catalogue: Catalogue) -> Iterator[Gap]:
    """Drawing, group, queue, length, papers: all exist, and the group still fits a screen."""
    if not text.pictogram:
        yield Gap("pictogram", "missing")
    elif text.pictogram not in pictograms(catalogue):
        yield Gap("pictogram", "unknown")
    in_group = sum(one.category == text.category and one.id != service_id for one in catalogue.services)
    if not text.category:
        yield Gap("category", "missing")
    elif text.category not in {one.id for one in catalogue.categories}:
        yield Gap("category", "unknown")
    elif in_group >= SERVICES_A_SCREEN:
        yield Gap("category", "full", detail=str(SERVICES_A_SCREEN))
    if not text.letter:
        yield Gap("letter", "missing")
    elif not any(has_desk(centre, text.letter) for centre in catalogue.centres):
        yield Gap("letter", "no-desk")
    elif any(one.services == (service_id,) and not has_desk(one, text.letter) for one in catalogue.centres):
        yield Gap("letter", "leaves-empty")
    if text.minutes % STEP or not 0 <= text.minutes <= LONGEST_APPOINTMENT:
        yield Gap("minutes", "not-so-long", detail=str(LONGEST_APPOINTMENT))
    if not set(text.documents) <= {one.id for one in catalogue.documents}:
        yield Gap("documents", "unknown")
    if text.discreet and text.documents:
        yield Gap("documents", "discreet")


def pictograms(catalogue: Catalogue) -> Mapping[str, Wording]:
    """The drawings one may choose from, each with the name of what it stands for so far."""
    found: dict[str, Wording] = {}
    for service in catalogue.services:
        found.setdefault(service.pictogram, service.name)
    for group in catalogue.categories:
        found.setdefault(group.pictogram, group.name)
    return found


def _public_name(letter: str, catalogue: Catalogue, rules: tuple[LanguageRule, ...]) -> Iterator[Gap]:
    """It was neutral when the content came; the words that it may not hold may have become more since."""
    name = public_names(catalogue).get(letter)
    if name is None:
        return
    for rule in rules:
        shown = name.shown.get(rule.language, "")
        for word in telling(shown, name.spoken.get(rule.language), rule.never_in_public):
            yield Gap("public-name", "tells", rule.language, word)
