"""`python -m protocol.ticket FILE --keys FILE`: says whether the ticket on a picture is genuine.

Exit code 0: genuine. 1: not genuine. 2: wrong usage, an unusable file, or no answer from central.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from protocol.catalogue import Catalogue
from protocol.codec import decode
from protocol.faults import ContentFault, Fault, StorageFault
from protocol.ticket.claims import Claims
from protocol.ticket.client import ask_standing, may_ask
from protocol.ticket.code import Genuine, verify
from protocol.ticket.image import read_code
from protocol.ticket.keys import load_public_keys
from protocol.ticket.online import Standing
from protocol.ticket.words import WORDS

ZONE = ZoneInfo("Africa/Casablanca")


class Exit(IntEnum):
    """Exit codes of the command."""

    GENUINE = 0
    NOT_GENUINE = 1
    UNUSABLE = 2


def main(arguments: Sequence[str] | None = None) -> Exit:
    """Runs the command."""
    options = _parser().parse_args(arguments)
    words = WORDS[options.language]
    try:
        return _judge(options, words)
    except Fault as fault:
        print(words["bad-file"].format(detail=fault.detail), file=sys.stderr)
        return Exit.UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m protocol.ticket", description=__doc__)
    parser.add_argument("file", type=Path, help="picture of the ticket (PNG, JPEG)")
    parser.add_argument("--keys", type=Path, required=True, help="public keys (keys.json)")
    parser.add_argument("--centre", help="the ticket must be for this centre")
    parser.add_argument("--catalogue", type=Path, help="catalogue document, for the centre's name and place")
    parser.add_argument("--now", type=_moment, default=datetime.now(UTC), help="another time, ISO 8601")
    parser.add_argument("--online", metavar="URL", help="ask this central whether it is cancelled")
    parser.add_argument("--language", choices=sorted(WORDS), default="fr")
    return parser


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)


def _judge(options: argparse.Namespace, words: Mapping[str, str]) -> Exit:
    if options.online and not may_ask(options.online):
        print(words["bad-url"].format(url=options.online), file=sys.stderr)
        return Exit.UNUSABLE
    keys = load_public_keys(options.keys)
    catalogue = _load_catalogue(options.catalogue)
    code = read_code(options.file)
    if code is None:
        print(words["no-code"].format(file=options.file), file=sys.stderr)
        return Exit.UNUSABLE
    verdict = verify(code, keys, options.now, options.centre)
    if not isinstance(verdict, Genuine):
        return _refuse(verdict.reason, verdict.claims, catalogue, words, options.language)
    standing = ask_standing(code, options.online) if options.online else Standing.VALID
    if standing not in (Standing.VALID, None):
        return _refuse(standing, verdict.claims, catalogue, words, options.language)
    print(words["genuine"])
    _tell(verdict.claims, catalogue, words, options.language)
    if standing is None:
        print(words["no-answer"], file=sys.stderr)
        return Exit.UNUSABLE
    return Exit.GENUINE


def _refuse(
    reason: str, claims: Claims | None, catalogue: Catalogue | None, words: Mapping[str, str], language: str
) -> Exit:
    expires = _local(claims.expires_at) if claims else ""
    print(words["not-genuine"].format(why=words[reason].format(expires=expires)))
    if claims:
        _tell(claims, catalogue, words, language)
    return Exit.NOT_GENUINE


def _tell(claims: Claims, catalogue: Catalogue | None, words: Mapping[str, str], language: str) -> None:
    for line in _lines(claims, catalogue, words, language):
        print(line)


def _lines(
    claims: Claims, catalogue: Catalogue | None, words: Mapping[str, str], language: str
) -> Iterator[str]:
    centre = next((c for c in catalogue.centres if c.id == claims.centre), None) if catalogue else None
    if centre is None:
        yield words["centre"].format(centre=claims.centre)
    else:
        yield words["centre"].format(centre=f"{centre.name.show(language)} ({centre.id})")
        yield words["place"].format(place=centre.city.show(language))
    yield words["when"].format(when=_local(claims.starts_at))
    yield words["kind"].format(kind=words[claims.kind])
    yield words["public-name"].format(name=claims.public_name)


def _local(moment: datetime) -> str:
    return moment.astimezone(ZONE).strftime("%d/%m/%Y %H:%M")


def _load_catalogue(path: Path | None) -> Catalogue | None:
    if path is None:
        return None
    try:
        return decode(Catalogue, json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise StorageFault(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise ContentFault(f"{path}: {error}") from error


if __name__ == "__main__":
    sys.exit(main())
