"""A printed document as rows that the screen draws like a strip of paper."""

from typing import Any, assert_never

import msgspec

from fynlo_pos.core.receipts.document import (
    Align,
    Banner,
    Block,
    Columns,
    Cut,
    Document,
    Heading,
    Paragraph,
    QrCode,
    Rule,
    Space,
    Stroke,
    Table,
    Total,
    Weight,
)
from fynlo_pos.core.receipts.wording import clean, isolate
from fynlo_pos.core.words import Told


class PaperRow(msgspec.Struct, frozen=True):
    """One row. ``kind`` is heading, banner, text, columns, total, rule, cells, qr or space.

    ``cells`` are a table's, the first one words and the others figures; ``modules`` are a QR
    code's lines of ``0`` and ``1``. A number in ``indent`` counts steps to the right.
    """

    kind: str
    lead: str = ""
    text: str = ""
    amount: str = ""
    bold: bool = False
    centred: bool = False
    double: bool = False
    indent: int = 0
    cells: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


def paper_rows(document: Document | None) -> list[dict[str, Any]]:
    """Return a document's rows as plain values for a QML list; nothing has no rows."""
    if document is None:
        return []
    rows = [row for block in document.blocks for row in rows_of(block)]
    return [
        msgspec.structs.asdict(row)
        | {"cells": list(row.cells), "modules": list(row.modules), "mirrored": document.is_mirrored}
        for row in rows
    ]


def rows_of(block: Block) -> list[PaperRow]:
    """Return the rows of one block; texts come out clean of control and direction marks."""
    match block:
        case Table():
            return _table_rows(block)
        case Cut():
            return []
        case Rule():
            return [PaperRow("rule", double=block.stroke is Stroke.DOUBLE)]
        case Space():
            return [PaperRow("space")]
        case QrCode():
            caption = _words(block.caption)
            return [PaperRow("qr", text=caption, modules=qr_modules(block.content))]
        case _:
            return [_worded_row(block)]


def _worded_row(block: Heading | Banner | Paragraph | Columns | Total) -> PaperRow:
    match block:
        case Heading():
            return PaperRow("heading", text=_words(block.text), bold=True, centred=True)
        case Banner():
            return PaperRow("banner", text=_words(block.text), bold=True, centred=True)
        case Paragraph():
            bold, centred = block.weight is Weight.BOLD, block.align is Align.CENTRE
            text = _words(block.text)
            return PaperRow("text", text=text, bold=bold, centred=centred, indent=block.indent)
        case Columns():
            return PaperRow(
                "columns",
                lead=_words(block.lead),
                text=_words(block.left),
                amount=_words(block.right),
                bold=block.weight is Weight.BOLD,
                indent=block.indent,
            )
        case Total():
            return PaperRow("total", text=_words(block.label), amount=_words(block.amount))
        case _ as unreachable:
            assert_never(unreachable)


def qr_modules(content: str) -> tuple[str, ...]:
    """Return a QR code as lines of ``1`` for dark and ``0`` for light, its quiet zone included."""
    # Imported with the first code: it brings an image library, and a start none of its pictures.
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415
    from qrcode.main import QRCode  # noqa: PLC0415

    code = QRCode(error_correction=ERROR_CORRECT_M, border=4)
    code.add_data(content)
    code.make(fit=True)
    return tuple("".join("1" if dark else "0" for dark in line) for line in code.get_matrix())


def _table_rows(table: Table) -> list[PaperRow]:
    head = [PaperRow("cells", cells=_cells(table.header), bold=True)] if any(table.header) else []
    foot = [PaperRow("cells", cells=_cells(table.foot), bold=True)] if table.foot else []
    return [*head, *(PaperRow("cells", cells=_cells(row)) for row in table.rows), *foot]


def _cells(texts: tuple[Told, ...]) -> tuple[str, ...]:
    return tuple(_words(text) for text in texts)


def _words(text: Told) -> str:
    return isolate(clean(text))
