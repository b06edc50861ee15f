"""`python -m kiosk run | check | visit | visits | equivalence | journeys | content`."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from protocol.faults import Fault


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0, or 2 with one line that says why not; `content`: 1 when a language lacks something; `check`: 1
    when not all is ready."""
    parsed = _parser().parse_args(arguments)
    try:
        if parsed.command == "run":
            gc.disable()  # until the first frame is drawn, which is 80 ms sooner so (kiosk.app)
            from kiosk.running import run

            return run(parsed.options, parsed.state)
        if parsed.command == "check":
            from kiosk.checking import check

            return check(
                parsed.options,
                parsed.state,
                parsed.language,
                unattended=parsed.unattended,
                as_json=parsed.json,
                beside=parsed.while_running,
            )
        if parsed.command == "visit":
            from kiosk.rehearsal.command import visit

            return visit(parsed)
        if parsed.command == "visits":
            from kiosk.rehearsal.series import visits

            return visits(parsed)
        if parsed.command == "equivalence":
            from kiosk.rehearsal.equivalence import equivalence

            return equivalence(parsed)
        if parsed.command == "content":
            from kiosk.translated import content

            return content(parsed.options, parsed.state)
        from kiosk.rehearsal.script import journeys

        print("\n".join(journeys()))
    except Fault as fault:
        print(f"kiosk: {fault}", file=sys.stderr)
        return 2
    return 0


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kiosk", description=__doc__)
    several = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = several.add_parser("run", help="open the kiosk; without a display, play one visit")
    run.add_argument("--options", type=Path, metavar="FILE", help="default config/kiosk.json")
    run.add_argument(
        "--state", type=Path, metavar="DIR", help="SHUBBAK_STATE; default ~/.local/state/shubbak"
    )
    check = several.add_parser("check", help="try each part of the kiosk, with a person or without")
    check.add_argument("--options", type=Path, metavar="FILE", help="default config/kiosk.json")
    check.add_argument("--state", type=Path, metavar="DIR", help="as of `run`; the report stays there")
    check.add_argument(
        "--unattended", action="store_true", help="nobody is there: only what a machine can try"
    )
    check.add_argument(
        "--while-running", action="store_true", help="although a kiosk works in the folder: nobody is asked"
    )
    check.add_argument("--json", action="store_true", help="the report as JSON instead of lines")
    check.add_argument("--language", default="fr", help="of the lines; default fr")
    visit = several.add_parser("visit", help="play a scripted visit")
    visit.add_argument("--journey", required=True)
    visit.add_argument("--service", default="rsu_help", metavar="ID", help="of the 25; default rsu_help")
    visit.add_argument(
        "--certificate",
        default="attestation/READY_FOR_PICKUP",
        metavar="TRACK/STATE",
        help="which of the demonstration files check_certificate asks about",
    )
    visit.add_argument("--language", required=True)
    visit.add_argument(
        "--by",
        required=True,
        choices=("touch", "keypad", "two-switch", "one-switch"),
        metavar="MODALITY",
        help="touch, keypad, two-switch or one-switch",
    )
    visit.add_argument("--out", required=True, type=Path, metavar="DIR")
    visit.add_argument("--panel", default="portrait", choices=("portrait", "landscape"))
    visit.add_argument(
        "--window",
        default="x11",
        choices=("x11", "offscreen"),
        help="x11: real X events, on a virtual screen where there is none; offscreen: no X at all",
    )
    visits = several.add_parser("visits", help="play all scripted visits, for every service and language")
    for name in ("journeys", "services", "languages", "by"):
        visits.add_argument(f"--{name}", default=(), type=_listed, metavar="A,B", help="only these")
    visits.add_argument(
        "--cndp",
        default="",
        metavar="NUMBER",
        help="as where the CNDP authorised the operator under this number",
    )
    equal = several.add_parser(
        "equivalence", help="every journey, language and modality: all complete, all equal"
    )
    equal.add_argument("--journeys", default=(), type=_listed, metavar="A,B", help="only these")
    several.add_parser("journeys", help="list the scripted visits")
    content = several.add_parser("content", help="count each language's messages and texts; what is missing")
    content.add_argument("--options", type=Path, metavar="FILE", help="default config/kiosk.json")
    content.add_argument("--state", type=Path, metavar="DIR", help="where the catalogue is kept")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
