"""The PDF says what the paper says, in the same bytes each time, without losing a figure."""

import io
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PageObject, PdfReader
from reportlab.pdfbase import pdfmetrics

from fynlo_pos.core.receipts.document import Columns, Document, Paragraph, QrCode, Table
from fynlo_pos.core.receipts.pdf import render_pdf
from fynlo_pos.core.receipts.pdf_rows import PAPER_WIDTH, Row, Stamp, Word, rows_of
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from tests.support.examples import examples
from tests.support.receipt_samples import DOCUMENTS, LATTE, PLAIN_CASH

pytestmark = pytest.mark.unit

NAMES = sorted(DOCUMENTS)


def words_of(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data), strict=True).pages
    return "".join("\n".join(page.extract_text() for page in pages).split())


def layout_of(document: Document) -> list[Row]:
    return list(rows_of(document, lambda _char: True, pdfmetrics.stringWidth))


@pytest.mark.parametrize("name", NAMES)
def test_pdf_has_every_word_of_the_text(name: str) -> None:
    document, columns = DOCUMENTS[name]
    shown = words_of(render_pdf(document))
    for word in render_text(document, columns).split():
        if set(word) - set("-=*"):
            assert word in shown


@pytest.mark.parametrize("name", NAMES)
def test_pdf_is_the_same_bytes_each_time(name: str) -> None:
    document, _columns = DOCUMENTS[name]
    assert render_pdf(document) == render_pdf(document)


def test_pdf_carries_its_title_and_one_page() -> None:
    reader = PdfReader(io.BytesIO(render_pdf(sale_document(PLAIN_CASH))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Receipt T1-000123"
    assert len(reader.pages) == 1


@pytest.mark.slow
def test_a_very_long_paper_breaks_into_pages_and_loses_no_line() -> None:
    lines = tuple(replace(LATTE, name=f"Item-{number:03d}") for number in range(300))
    data = render_pdf(sale_document(replace(PLAIN_CASH, lines=lines)))
    shown = words_of(data)
    assert len(PdfReader(io.BytesIO(data)).pages) > 1
    assert all(line.name in shown for line in lines)


@given(name=st.text(), minor=st.integers(-99_999_999_99, 99_999_999_99))
@settings(max_examples=examples(30), deadline=None)
def test_nothing_stands_outside_the_paper_or_on_top_of_another(name: str, minor: int) -> None:
    line = replace(LATTE, name=name, choices=(name,), full_minor=minor)
    document = sale_document(replace(PLAIN_CASH, lines=(line,), total_minor=minor))
    for row in layout_of(document):
        words = sorted(
            (mark for mark in row.marks if isinstance(mark, Word)), key=lambda word: word.left
        )
        for word in words:
            assert word.left >= 0
            assert right_of(word) <= PAPER_WIDTH
        for left, right in pairwise(words):
            assert right_of(left) <= right.left


def right_of(word: Word) -> float:
    width: float = pdfmetrics.stringWidth(word.text, word.type.value, word.size)
    return word.left + width


@given(name=st.text())
@settings(max_examples=examples(30), deadline=None)
def test_any_name_becomes_a_pdf(name: str) -> None:
    line = replace(LATTE, name=name, choices=(name,))
    document = replace(sale_document(replace(PLAIN_CASH, lines=(line,))), title=name)
    assert "13.70" in words_of(render_pdf(document))


def test_letters_the_font_lacks_are_question_marks_not_boxes() -> None:
    assert "Tea?" in words_of(render_pdf(Document("", (Paragraph("Tea 茶"),))))


def test_table_too_wide_for_the_paper_is_stacked() -> None:
    figure = "99,999,999.99"
    table = Table(("Rate", "Net", "VAT", "Gross"), (("20%", figure, figure, figure),))
    shown = words_of(render_pdf(Document("", (table,))))
    assert shown.count(figure) == 3


def test_qr_code_is_a_square_of_dark_and_light() -> None:
    document = Document("", (QrCode("https://shop.example/r/1", "Scan"),))
    stamps = [mark for row in layout_of(document) for mark in row.marks if isinstance(mark, Stamp)]
    (stamp,) = stamps
    assert all(len(line) == len(stamp.modules) for line in stamp.modules)
    assert any(any(line) for line in stamp.modules)
    assert "Scan" in words_of(render_pdf(document))


def test_arabic_words_are_drawn_and_the_paper_is_mirrored() -> None:
    blocks = (Columns("شاي بالنعناع", "7.20"), Columns("Tea", "-2.10"))
    plain = PdfReader(io.BytesIO(render_pdf(Document("Receipt", blocks)))).pages[0]
    mirrored = PdfReader(io.BytesIO(render_pdf(Document("Receipt", blocks, "ar")))).pages[0]
    for page in (plain, mirrored):
        assert len(page.images) == 1
        assert "?" not in page.extract_text()
        assert "-2.10" in page.extract_text()
    assert place_of(plain, "-2.10") > place_of(plain, "Tea")
    assert place_of(mirrored, "-2.10") < place_of(mirrored, "Tea")


def place_of(page: PageObject, text: str) -> float:
    """Return how far from the left a text stands."""
    places: list[float] = []

    def visit(found: str, _cm: object, matrix: list[float], *_font: object) -> None:
        if found.strip() == text:
            places.append(matrix[4])

    page.extract_text(visitor_text=visit)
    return places[0]
