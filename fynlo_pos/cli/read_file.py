"""Opening the file a person named, and telling what was found in it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from fynlo_pos.cli.terminal import warn
from fynlo_pos.core.importing.table_file import Encoding, RowFault
from fynlo_pos.core.trouble import Refused

FAULTS_SHOWN = 50


@contextmanager
def opened_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file for reading bytes. Raises ``Refused`` if it cannot be."""
    try:
        stream = path.open("rb")
    except IsADirectoryError as error:
        raise Refused(
            "{path} is a folder. Nothing was imported. Name the file in it.",
            path=str(path),
        ) from error
    except OSError as error:
        raise Refused(
            "{path} cannot be read: {why}. Nothing was imported. Check its name, and that it is "
            "yours to read.",
            path=str(path),
            why=error.strerror or str(error),
        ) from error
    with stream:
        yield stream


def tell_encoding(encoding: Encoding) -> None:
    """Say which encoding was taken for granted, where the file did not say."""
    if encoding.guessed:
        warn(
            f"The file does not say how its letters are written; it was read as {encoding.name}. "
            "If names look wrong, save it as UTF-8 and import it again."
        )


def tell_faults(faults: Sequence[RowFault], left_out: int) -> None:
    """Tell each fault on a line of its own, the first ones of very many."""
    for fault in faults[:FAULTS_SHOWN]:
        warn(str(fault))
    if left_out > FAULTS_SHOWN:
        warn(f"... and {left_out - min(len(faults), FAULTS_SHOWN):,} more rows with faults.")
