"""`python -m central seed | migrate | serve | sweep | staff-password | staff | content | openapi`."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from central import commands, settings
from protocol.faults import Fault


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit code is 0, or 2 with one line that says why not; `content`: 1 for a gap."""
    parsed = vars(_parser().parse_args(arguments))
    run: Callable[..., int | None] = parsed.pop("run")
    whom = {name: parsed.pop(name) for name in ("action", "name") if name in parsed}
    try:
        return run(settings.read(os.environ, parsed), **whom) or 0
    except Fault as fault:
        print(f"central: {fault}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m central", description=__doc__)
    several = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, words in (
        (
            "seed",
            commands.seed,
            "migrate, store the catalogue; once: make the ticket key and a staff password",
        ),
        ("migrate", commands.migrate, "bring the database to the newest version"),
        ("serve", commands.serve, "answer on a loopback port"),
        ("sweep", commands.sweep, "erase what may not be kept any longer; `serve` does it every hour"),
        ("staff-password", commands.staff_password, "set another one: SHUBBAK_STAFF_PASSWORD, or a new one"),
        ("embedded", commands.embedded, "seed, then serve until standard input closes"),
    ):
        one = several.add_parser(name, help=words)
        one.set_defaults(run=run)
        one.add_argument("--database", metavar="URL", help="sqlite:/// or postgresql://, SHUBBAK_DATABASE")
        one.add_argument("--now", type=_moment, metavar="ISO", help="start the clock then (scripted visits)")
        one.add_argument("--state", type=Path, metavar="DIR", help="keys and SQLite file, SHUBBAK_STATE")
    count = several.add_parser("content", help="count each language's texts; what is missing")
    count.set_defaults(run=commands.content)
    for name in ("seed", "embedded", "content"):
        content = several.choices[name]
        content.add_argument("--content", type=Path, metavar="DIR", help="SHUBBAK_CONTENT")
    for name in ("serve", "embedded"):
        serve = several.choices[name]
        serve.add_argument("--host", help="loopback only")
        serve.add_argument("--port", type=int, help=f"0 takes a free one; default {settings.DEFAULT_PORT}")
    people = several.add_parser("staff", help="people with a password of their own: add, remove, list")
    people.add_argument("action", choices=("add", "remove", "list"))
    people.add_argument("name", nargs="?", help="as they are called; `add` tells the password once")
    for option, words in (("--database", "SHUBBAK_DATABASE"), ("--state", "SHUBBAK_STATE")):
        people.add_argument(option, metavar="URL" if option == "--database" else "DIR", help=words)
    people.set_defaults(run=commands.staff)
    workers = "processes that answer; more than one needs PostgreSQL"
    several.choices["serve"].add_argument("--workers", type=int, help=workers)
    describe = several.add_parser("openapi", help="print the OpenAPI document")
    describe.set_defaults(run=lambda _: print(json.dumps(commands.describe(), indent=2, ensure_ascii=False)))
    return parser


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


if __name__ == "__main__":
    raise SystemExit(main())
