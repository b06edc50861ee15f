"""A folder that shows what a printer would have put out: for demonstrations, not for visitors."""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from kiosk.devices.printers import commands
from kiosk.devices.printers.port import Printed, PrinterReady, PrintJob
from protocol.faults import StorageFault

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 203
_PAPER_DOTS: Final = 640  # 80 mm: the printer leaves 4 mm white at each side


class FolderPrinter:
    """Writes NAME.png, NAME.pdf (80 mm paper) and NAME.escpos; each whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()

    def warm_up(self) -> None:
        """Loads the encoder."""
        commands.load()

    def status(self) -> PrinterReady:
        """Raises StorageFault where the folder cannot be written."""
        if not (self._folder.is_dir() and os.access(self._folder, os.W_OK)):
            raise StorageFault(f"{self._folder}: cannot be written")
        return PrinterReady()

    def print(self, job: PrintJob) -> Printed:
        """A second job of the same name replaces the first. Raises StorageFault."""
        files = {".png": _png(job.image), ".pdf": _pdf(job.image), ".escpos": commands.encode(job.image)}
        with self._lock:
            written: list[Path] = []
            try:
                for ending, data in files.items():
                    written.append(self._folder / f".{job.name}{ending}.new")
                    written[-1].write_bytes(data)
                for path in written:
                    path.replace(self._folder / path.name.removeprefix(".").removesuffix(".new"))
            except OSError as error:
                for path in written:
                    path.unlink(missing_ok=True)
                raise StorageFault(f"{self._folder}: {error.strerror}") from error
        return Printed()


def _png(image: "Image") -> bytes:
    return _saved(lambda file: image.save(file, "PNG", dpi=(DPI, DPI)))


def _pdf(image: "Image") -> bytes:
    from PIL import Image as Images

    paper = Images.new("1", (_PAPER_DOTS, image.height), 1)
    paper.paste(image, ((_PAPER_DOTS - image.width) // 2, 0))
    return _saved(lambda file: paper.save(file, "PDF", resolution=DPI))


def _saved(save: Callable[[BytesIO], None]) -> bytes:
    file = BytesIO()
    save(file)
    return file.getvalue()
