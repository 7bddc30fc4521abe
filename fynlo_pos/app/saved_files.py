"""Papers and tables saved as files where a person keeps documents. Nothing is overwritten."""

import itertools
import os
import re
from pathlib import Path

from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.wording import clean
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.words import listed

NOT_SAVED = listed(
    "The PDF could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose "
    "another folder for documents, then try again; the paper can always be printed."
)
TABLE_NOT_SAVED = listed(
    "The file could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose "
    "another folder for documents, then try again."
)
_UNFIT_FOR_A_NAME = re.compile(r'[<>:"/\\|?*]+')
_LONGEST_NAME = 100


def save_pdf(document: Document, name: str, folder: Path) -> Path:
    """Write a paper into a folder and return its place; a name that is taken gets a number.

    Raises ``Trouble`` where the folder does not take it, and leaves nothing half written.
    """
    # Drawing a PDF brings libraries that no sale needs.
    from fynlo_pos.core.receipts.pdf import render_pdf

    content = render_pdf(document)
    try:
        return _write_new(content, _fit_name(name), folder, ".pdf")
    except OSError as error:
        raise Trouble(NOT_SAVED, folder=str(folder), why=error.strerror or str(error)) from error


def save_csv(content: bytes, name: str, folder: Path) -> Path:
    """Write a table into a folder and return its place; a name that is taken gets a number.

    Raises ``Trouble`` where the folder does not take it, and leaves nothing half written.
    """
    try:
        return _write_new(content, _fit_name(name), folder, ".csv")
    except OSError as error:
        why = error.strerror or str(error)
        raise Trouble(TABLE_NOT_SAVED, folder=str(folder), why=why) from error


def _fit_name(name: str) -> str:
    fit = _UNFIT_FOR_A_NAME.sub("-", clean(name)).strip(" .-")
    return fit[:_LONGEST_NAME] or "Paper"


def _write_new(content: bytes, name: str, folder: Path, ending: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in itertools.count(1):
        path = folder / (f"{name}{ending}" if number == 1 else f"{name} ({number}){ending}")
        try:
            file = path.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise AssertionError("counting does not end")
