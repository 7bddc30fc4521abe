"""A document as a PDF of one long receipt: for e-mail, for the screen, for a printer of sheets.

The same document gives the same bytes. Importing this module costs time: only workers do it.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from font_roboto import font_files
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.pdf_rows import PAPER_WIDTH, Bar, Mark, Row, Stamp, Type, Word, rows_of
from fynlo_pos.core.receipts.wording import clean

_MARGIN = 6 * mm
_LONGEST_PAGE = 1_500 * mm

pdfmetrics.registerFont(TTFont(Type.REGULAR.value, font_files["Roboto"]))
pdfmetrics.registerFont(TTFont(Type.BOLD.value, font_files["RobotoBold"]))

_GLYPHS = pdfmetrics.getFont(Type.REGULAR.value).face.charToGlyph


def render_pdf(document: Document) -> bytes:
    """Return `document` as the bytes of a PDF, one page as long as the paper unless very long."""
    file = BytesIO()
    canvas = Canvas(file, invariant=1, pageCompression=1, lang="en-GB")
    canvas.setTitle(clean(document.title))
    canvas.setAuthor("Fynlo POS")
    for page in _pages(rows_of(document, _can_print, pdfmetrics.stringWidth)):
        _draw_page(canvas, page)
    canvas.save()
    return file.getvalue()


def _can_print(char: str) -> bool:
    return ord(char) in _GLYPHS


def _pages(rows: Iterable[Row]) -> Iterator[list[Row]]:
    page: list[Row] = []
    height = 0.0
    for row in rows:
        if page and height + row.height > _LONGEST_PAGE:
            yield page
            page, height = [], 0.0
        page.append(row)
        height += row.height
    yield page


def _draw_page(canvas: Canvas, rows: list[Row]) -> None:
    height = sum(row.height for row in rows) + 2 * _MARGIN
    canvas.setPageSize((PAPER_WIDTH, height))
    top = height - _MARGIN
    for row in rows:
        for mark in row.marks:
            _draw(canvas, mark, top)
        top -= row.height
    canvas.showPage()


def _draw(canvas: Canvas, mark: Mark, top: float) -> None:
    match mark:
        case Word():
            canvas.setFillGray(1 if mark.is_inverse else 0)
            canvas.setFont(mark.type.value, mark.size)
            canvas.drawString(mark.left, top - mark.baseline, mark.text)
        case Bar():
            canvas.setFillGray(0)
            canvas.rect(mark.left, top - mark.bottom, mark.width, mark.height, stroke=0, fill=1)
        case Stamp():
            _draw_stamp(canvas, mark, top)


def _draw_stamp(canvas: Canvas, stamp: Stamp, top: float) -> None:
    canvas.setFillGray(0)
    dot = stamp.side / len(stamp.modules)
    for line, modules in enumerate(stamp.modules):
        for place, is_dark in enumerate(modules):
            if is_dark:
                left, bottom = stamp.left + place * dot, top - (line + 1) * dot
                canvas.rect(left, bottom, dot, dot, stroke=0, fill=1)
