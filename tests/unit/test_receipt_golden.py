"""Every paper as plain text and as a printer prints it, beside files a person has read."""

import pytest

from fynlo_pos.core.receipts.escpos import EscposModel, render_escpos
from fynlo_pos.core.receipts.text import render_text
from tests.support.escpos_reader import read_printout
from tests.support.golden import matches_golden
from tests.support.receipt_samples import DOCUMENTS

pytestmark = pytest.mark.unit

NAMES = sorted(DOCUMENTS)


@pytest.mark.parametrize("name", NAMES)
def test_text_is_the_golden_file(name: str) -> None:
    document, columns = DOCUMENTS[name]
    produced = render_text(document, columns).encode()
    assert matches_golden(f"receipts/{name}.txt", produced)


@pytest.mark.parametrize("name", NAMES)
def test_printer_bytes_are_the_golden_file(name: str) -> None:
    document, columns = DOCUMENTS[name]
    produced = render_escpos(document, EscposModel(columns=columns))
    assert matches_golden(f"receipts/{name}.escpos", produced)


@pytest.mark.parametrize("name", NAMES)
def test_paper_holds_every_line_within_its_width(name: str) -> None:
    document, columns = DOCUMENTS[name]
    for line in render_text(document, columns).splitlines():
        assert len(line) <= columns
    paper = read_printout(render_escpos(document, EscposModel(columns=columns)))
    for text, style in paper.lines:
        assert len(text) * (2 if "large" in style else 1) <= columns


@pytest.mark.parametrize("name", NAMES)
def test_printer_says_the_same_words_as_the_text(name: str) -> None:
    document, columns = DOCUMENTS[name]
    paper = read_printout(render_escpos(document, EscposModel(columns=columns)))
    assert paper.text.split() == render_text(document, columns).split()
