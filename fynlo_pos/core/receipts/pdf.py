"""A document as a PDF of one long receipt: for e-mail, for the screen, for a printer of sheets.

The same document gives the same bytes. Importing this module costs time: only workers do it.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from font_roboto import font_files
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.drawn_letters import (
    baseline_of,
    can_draw,
    is_drawn,
    picture_of,
    width_of,
)
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
    language = "en-GB" if document.language == "en" else document.language
    canvas = Canvas(file, invariant=1, pageCompression=1, lang=language)
    canvas.setTitle(clean(document.title))
    canvas.setAuthor("Fynlo POS")
    for page in _pages(rows_of(document, _can_print, _measure)):
        _draw_page(canvas, page, is_mirrored=document.is_mirrored)
    canvas.save()
    return file.getvalue()


def _can_print(char: str) -> bool:
    return ord(char) in _GLYPHS or can_draw(char)


def _measure(text: str, face: str, size: float) -> float:
    if is_drawn(text):
        return width_of(text, size, is_bold=face == Type.BOLD.value)
    wide: float = pdfmetrics.stringWidth(text, face, size)
    return wide


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


def _draw_page(canvas: Canvas, rows: list[Row], *, is_mirrored: bool) -> None:
    height = sum(row.height for row in rows) + 2 * _MARGIN
    canvas.setPageSize((PAPER_WIDTH, height))
    top = height - _MARGIN
    for row in rows:
        for mark in row.marks:
            _draw(canvas, mark, top, is_mirrored=is_mirrored)
        top -= row.height
    canvas.showPage()


def _draw(canvas: Canvas, mark: Mark, top: float, *, is_mirrored: bool) -> None:
    match mark:
        case Word():
            _draw_word(canvas, mark, top, is_mirrored=is_mirrored)
        case Bar():
            canvas.setFillGray(0)
            canvas.rect(mark.left, top - mark.bottom, mark.width, mark.height, stroke=0, fill=1)
        case Stamp():
            _draw_stamp(canvas, mark, top)


def _draw_word(canvas: Canvas, word: Word, top: float, *, is_mirrored: bool) -> None:
    wide = _measure(word.text, word.type.value, word.size)
    left = PAPER_WIDTH - word.left - wide if is_mirrored else word.left
    if not is_drawn(word.text):
        canvas.setFillGray(1 if word.is_inverse else 0)
        canvas.setFont(word.type.value, word.size)
        canvas.drawString(left, top - word.baseline, word.text)
        return
    is_bold = word.type is Type.BOLD
    picture = picture_of(
        word.text, is_bold=is_bold, is_mirrored=is_mirrored, is_inverse=word.is_inverse
    )
    tall = picture.height * wide / picture.width
    above = baseline_of(is_bold=is_bold) * word.size
    bottom = top - word.baseline + above - tall
    canvas.drawImage(ImageReader(picture), left, bottom, wide, tall, mask="auto")


def _draw_stamp(canvas: Canvas, stamp: Stamp, top: float) -> None:
    canvas.setFillGray(0)
    dot = stamp.side / len(stamp.modules)
    for line, modules in enumerate(stamp.modules):
        for place, is_dark in enumerate(modules):
            if is_dark:
                left, bottom = stamp.left + place * dot, top - (line + 1) * dot
                canvas.rect(left, bottom, dot, dot, stroke=0, fill=1)
