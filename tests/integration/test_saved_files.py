"""Papers saved as PDF: by their own name, beside what is there, or not at all with a sentence."""

import os
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from fynlo_pos.app.saved_files import save_csv, save_pdf
from fynlo_pos.app.usual_places import documents_folder
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.trouble import Trouble
from tests.support.receipt_samples import PLAIN_CASH

pytestmark = pytest.mark.integration

RECEIPT = sale_document(PLAIN_CASH)


def test_a_receipt_lies_under_its_number(tmp_path: Path) -> None:
    path = save_pdf(RECEIPT, str(RECEIPT.title), tmp_path / "Documents")
    assert path == tmp_path / "Documents" / f"{RECEIPT.title}.pdf"
    page = PdfReader(BytesIO(path.read_bytes())).pages[0]
    assert PLAIN_CASH.receipt_number in page.extract_text()


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Z report 3.pdf").write_text("mine")
    saved = [save_pdf(RECEIPT, "Z report 3", tmp_path).name for _ in range(2)]
    assert saved == ["Z report 3 (2).pdf", "Z report 3 (3).pdf"]
    assert (tmp_path / "Z report 3.pdf").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "file"),
    [("../../x", "x.pdf"), ("a/b\\c: d?", "a-b-c- d.pdf"), ("..", "Paper.pdf"), ("", "Paper.pdf")],
)
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, name: str, file: str) -> None:
    assert save_pdf(RECEIPT, name, tmp_path) == tmp_path / file


def test_a_folder_that_is_a_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("not a folder")
    with pytest.raises(Trouble, match="could not be saved in"):
        save_pdf(RECEIPT, "Receipt", tmp_path / "Documents")


def test_a_full_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match="No space left"):
        save_pdf(RECEIPT, "Receipt", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="each system names this folder in its own way")
def test_the_documents_folder_is_the_persons_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Papers"\n')
    assert documents_folder() == tmp_path / "Papers"


def test_a_table_is_saved_beside_the_papers_and_a_folder_that_takes_none_is_named(
    tmp_path: Path,
) -> None:
    saved = [save_csv(b"Day,Takings\r\n", "Takings: 2026/11", tmp_path / "new") for _ in range(2)]
    assert [path.name for path in saved] == ["Takings- 2026-11.csv", "Takings- 2026-11 (2).csv"]
    assert saved[0].read_bytes() == b"Day,Takings\r\n"
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(Trouble, match="The file could not be saved"):
        save_csv(b"", "Takings", tmp_path / "taken")
