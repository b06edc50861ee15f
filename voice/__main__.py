"""`python -m voice`: the voices of a kiosk, for who installs one.

compile FOLDER [TEXT …]  a data folder for espeak-ng with our Tamazight voice, for a screen reader beside the kiosk;
                         the words of the text files are said exactly as the kiosk says them
"""

import argparse
import sys
from pathlib import Path

from voice.faults import VoiceFault
from voice.languages import available, tifinagh

_ROOT = Path(__file__).resolve().parents[1]
_MESSAGES, _CONTENT = _ROOT / "assets" / "locale", _ROOT / "config" / "content"


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
    recording = commands.add_parser("record", help="record the prompts that are missing")
    recording.add_argument("--language", required=True, choices=available())
    recording.add_argument(
        "--from", dest="takes", type=Path, metavar="FOLDER", help="<prompt>.wav instead of a microphone"
    )
    recording.add_argument("--all", action="store_true", help="also what is recorded already")
    recording.add_argument("--speaker", default="", help="as whoever speaks wishes to be named")
    recording.set_defaults(run=_record)
    counting = commands.add_parser("prompts", help="what is recorded, synthesised, outdated")
    counting.add_argument("--language", choices=available(), help="only this one, with names")
    counting.set_defaults(run=_prompts)
    for command in (recording, counting):
        command.add_argument(
            "--packs", type=Path, required=True, metavar="FOLDER", help="where the packs are"
        )
        command.add_argument(
            "--messages", type=Path, default=_MESSAGES, metavar="FOLDER", help="Fluent files by language"
        )
        command.add_argument(
            "--content", type=Path, default=_CONTENT, metavar="FOLDER", help="YAML documents with texts"
        )
    return parser.parse_args()


def _compile(arguments: argparse.Namespace) -> int:
    from voice.speech.compiling import compile_voice

    words = {
        word for text in arguments.texts for word in tifinagh.WORD.findall(text.read_text(encoding="utf-8"))
    }
    print(compile_voice(arguments.folder, words))
    return 0


def _record(arguments: argparse.Namespace) -> int:
    from voice.packs.manifest import Manifest, load
    from voice.packs.microphone import Files, Microphone
    from voice.packs.recording import Session
    from voice.packs.script import script

    tag, folder = arguments.language, arguments.packs / arguments.language
    manifest = load(folder, tag) or Manifest(tag)
    manifest.speaker = arguments.speaker or manifest.speaker
    source = Files(arguments.takes) if arguments.takes else Microphone()
    session = Session(folder, manifest, source, (lambda _: "") if arguments.takes else input, print)
    prompts = script(tag, arguments.messages / tag, arguments.content)
    print(f"{session.record(prompts, everything=arguments.all)} recorded")
    return 0


def _prompts(arguments: argparse.Namespace) -> int:
    """0 when every pack is sound, 1 when a file is not what its manifest says."""
    from voice.packs.manifest import Manifest, load
    from voice.packs.script import script
    from voice.packs.status import count

    broken = False
    for tag in [arguments.language] if arguments.language else available():
        try:
            folder = arguments.packs / tag
            prompts = script(tag, arguments.messages / tag, arguments.content)
            counted = count(prompts, load(folder, tag) or Manifest(tag), folder)
        except VoiceFault as fault:
            print(f"{tag}: {fault.code}: {fault}")
            broken = True
            continue
        print(
            f"{tag}: {counted.recorded} recorded, {counted.synthesised} synthesised, of these "
            f"{len(counted.outdated)} outdated, {len(counted.broken)} broken"
        )
        if arguments.language:
            print(*(f"  outdated {key}" for key in counted.outdated), sep="\n")
        print(*(f"  broken {key}" for key in counted.broken), sep="\n", end="\n" if counted.broken else "")
        broken |= bool(counted.broken)
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
