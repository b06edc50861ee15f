"""`kiosk content`: how far each language is, in messages, texts of the catalogue and voice."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kiosk.content.coverage import MessageCount, TextCount, count_messages, count_texts
from kiosk.locate import CONFIG, state_folder
from kiosk.settings.options import load_options
from kiosk.uplink.catalogue_cache import CatalogueCache
from protocol.catalogue import Catalogue
from protocol.faults import StorageFault

_MESSAGES = (
    "messages", "enabled", "voice", "written", "spoken form", "latin", "reviewed", "unreviewed", "missing",
)  # fmt: skip
_TEXTS = ("catalogue", "enabled", "written", "spoken form", "missing")
_YES = {True: "yes", False: "no"}
_SHOWN_IDS = 10
"""So many of a language's missing messages are named."""


def content(options_file: Path | None, state: Path | None) -> int:
    """Prints the counts; 1 when an enabled language lacks a message, a text of the catalogue or its voice.

    Raises Fault.
    """
    options = load_options(options_file or CONFIG / "kiosk.json")
    try:
        folder = state or state_folder()
    except OSError as error:
        raise StorageFault(f"state folder: {error.strerror}") from error
    messages = count_messages(options.languages)
    lacking = _print_messages(messages, options.languages)
    catalogue = CatalogueCache(folder, options.centre, ()).load()
    sys.stdout.write("\n")
    if catalogue is None:
        sys.stdout.write("catalogue: none on this kiosk yet; `python -m central content` counts its texts\n")
        return int(lacking)
    return int(_print_texts(catalogue, options.languages) or lacking)


def _print_messages(counts: Sequence[MessageCount], enabled: tuple[str, ...]) -> bool:
    """Whether an enabled language lacks anything."""
    voices = _voices()
    _print(
        _MESSAGES,
        (
            (
                one.language, _YES[one.language in enabled], _YES[one.language in voices], one.written, one.spoken,
                one.latin, one.reviewed, one.written - one.reviewed, len(one.missing),
            )
            for one in counts
        ),
    )  # fmt: skip
    for one in counts:
        for message_id in one.missing[:_SHOWN_IDS]:
            sys.stdout.write(f"{one.language}: no message {message_id}\n")
    ready = {one.language for one in counts if one.written and not one.missing} & voices
    return not ready.issuperset(enabled)


def _print_texts(catalogue: Catalogue, enabled: tuple[str, ...]) -> bool:
    """Whether an enabled language lacks a text."""
    counts: list[TextCount] = count_texts(catalogue, enabled)
    _print(
        _TEXTS,
        (
            (one.language, _YES[one.language in enabled], one.written, one.spoken, one.missing)
            for one in counts
        ),
    )
    return any(one.missing for one in counts if one.language in enabled)


def _voices() -> set[str]:
    from voice.languages import available

    return set(available())


def _print(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    widths = [max(len(name), len("zgh")) for name in head]
    for row in (head, *rows):
        cells = [str(cell).rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        sys.stdout.write("  ".join([str(row[0]).ljust(widths[0]), *cells]) + "\n")
