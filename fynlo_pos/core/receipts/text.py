"""A document as plain text: for e-mail, the log of a file printer, and reading on a terminal."""

from typing import assert_never

from fynlo_pos.core.receipts.document import Cut, Document, QrCode
from fynlo_pos.core.receipts.lines import Item, Line, Paper, lay_out

STANDARD_COLUMNS = 42


def render_text(document: Document, columns: int = STANDARD_COLUMNS) -> str:
    """Return `document` as lines of at most `columns`, each ended by a line feed.

    A QR code becomes the address it carries, whole on a line of its own. Right-to-left names stand
    between isolate marks, so that a viewer cannot move the amounts beside them.
    """
    items = lay_out(document, Paper(columns, isolates=True))
    return "".join(_plain(item) for item in items)


def _plain(item: Item) -> str:
    match item:
        case QrCode():
            return f"{item.content}\n"
        case Line():
            return f"{item.text}\n"
        case Cut():
            return ""
        case _:
            assert_never(item)
