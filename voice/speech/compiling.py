"""Makes a data folder for espeak-ng in which Tifinagh has a voice, for programs that bring an espeak-ng of their own.

    1. Everything of the wheel's data is linked into the folder, so that the other voices stay.
    2. Our voice file and our rules are written (voice.languages.zgh.letter_rules).
    3. espeak-ng's own compiler makes the dictionary of them.

The library holds one data folder a process: this is for a process of its own (`python -m voice compile`).
"""

from __future__ import annotations

import ctypes
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from voice.faults import EngineMissing, VoiceNotCompiled
from voice.languages.zgh import TAG, letter_rules

from .espeak import short_path

DATA = "espeak-ng-data"
_DO_NOT_EXIT = 0x8000
_SYNCHRONOUS = 2
_COMPLAINT = re.compile(r"^ +\d+: (.+)$", re.MULTILINE)
"""A line of the compiler's log that names a line of the source."""


def compile_voice(folder: Path, words: Iterable[str]) -> Path:
    """Write the data folder into `folder` and return it; `words` in Tifinagh are said as the kiosk says them.

    Raises EngineMissing, VoiceNotCompiled, OSError.
    """
    try:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
    except (ImportError, OSError) as error:
        raise EngineMissing(str(error)) from error
    data = folder / DATA
    _link(Path(espeakng_loader.get_data_path()), data)
    (data / "lang" / TAG).write_text(letter_rules.VOICE_FILE, encoding="utf-8")
    log = _compile(library, data, words)
    if complaint := _COMPLAINT.search(log):
        raise VoiceNotCompiled(complaint.group(1))
    if not (data / f"{TAG}_dict").is_file():
        raise VoiceNotCompiled(f"no {TAG}_dict in {data}")
    return data


def _link(wheel: Path, data: Path) -> None:
    """Link the wheel's files; `lang` is a folder of ours with links to its folders."""
    (data / "lang").mkdir(parents=True, exist_ok=True)
    for path in (*wheel.iterdir(), *(wheel / "lang").iterdir()):
        link = data / path.relative_to(wheel)
        if path.name != "lang":
            link.unlink(missing_ok=True)
            link.symlink_to(path)


def _compile(library: ctypes.CDLL, data: Path, words: Iterable[str]) -> str:
    """Compile the dictionary into `data`; return what the compiler said."""
    libc = ctypes.CDLL(None)
    libc.fopen.restype = ctypes.c_void_p
    libc.fclose.argtypes = [ctypes.c_void_p]
    library.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    library.espeak_CompileDictionary.argtypes = [ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int]
    path = os.fsencode(short_path(data))
    if library.espeak_Initialize(_SYNCHRONOUS, 0, path, _DO_NOT_EXIT) < 0:
        raise EngineMissing(f"no espeak-ng data in {data}")
    with tempfile.TemporaryDirectory(prefix=f"{TAG}-") as sources:
        Path(sources, f"{TAG}_rules").write_text(letter_rules.rules(), encoding="utf-8")
        Path(sources, f"{TAG}_list").write_text(letter_rules.listed(words), encoding="utf-8")
        log = Path(sources, "log")
        file = libc.fopen(os.fsencode(log), b"w")
        library.espeak_SetVoiceByName(TAG.encode())
        library.espeak_CompileDictionary(os.fsencode(f"{sources}/"), file, 0)
        libc.fclose(file)
        return log.read_text(encoding="utf-8", errors="replace")
