"""`python -m voice`: the voices of a kiosk, for who installs one.

compile FOLDER [TEXT …]  a data folder for espeak-ng with our Tamazight voice, for a screen reader beside the kiosk;
                         the words of the text files are said exactly as the kiosk says them
"""

import argparse
import sys
from pathlib import Path

from voice.faults import VoiceFault
from voice.languages import tifinagh


def main() -> int:
    """0 when it is done, 1 with the code of the fault."""
    arguments = _arguments()
    try:
        return int(arguments.run(arguments))
    except (VoiceFault, OSError) as fault:
        print(f"{getattr(fault, 'code', type(fault).__name__)}: {fault}", file=sys.stderr)
        return 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m voice", description="The voices of a kiosk.")
    commands = parser.add_subparsers(required=True)
    compiling = commands.add_parser("compile", help="espeak-ng data with our Tamazight voice")
    compiling.add_argument("folder", type=Path)
    compiling.add_argument("texts", type=Path, nargs="*", help="files whose words are listed one by one")
    compiling.set_defaults(run=_compile)
    return parser.parse_args()


def _compile(arguments: argparse.Namespace) -> int:
    from voice.speech.compiling import compile_voice

    words = {
        word for text in arguments.texts for word in tifinagh.WORD.findall(text.read_text(encoding="utf-8"))
    }
    print(compile_voice(arguments.folder, words))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
