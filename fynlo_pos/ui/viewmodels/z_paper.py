"""The Z that was just taken, on the screen: to print, or to keep as a file."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any
from weakref import ref

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.from_records import z_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.paper import paper_rows
from fynlo_pos.ui.paper_out import save_as_pdf, send_to_printer
from fynlo_pos.ui.spoken import as_printed

translate = QCoreApplication.translate

MOST_LIVES = 20


class ZPaper:
    """A Z report; ``rows`` is how it is drawn, and ``changed`` is called when that is another."""

    def __init__(self, desk: Desk, page: QObject, changed: Callable[[], None]) -> None:
        self._desk = desk
        self._page = ref(page)
        self._changed = changed
        self._own: ZTaken | None = None
        self._recovered: tuple[ZTaken, ...] = ()
        self.rows: list[dict[str, Any]] = []

    def show(self, z: ZTaken) -> None:
        """Show the day's Z."""
        self._own = z
        self._draw()

    def show_recovered(self, latest: Sequence[ZTaken]) -> None:
        """Show below the day's what the till's earlier lives had left in no Z.

        ``latest`` are the till's last Z reports, the day's first.
        """
        self._recovered = tuple(itertools.takewhile(lambda z: z.recovers is not None, latest[1:]))
        self._draw()

    def read_recovered(self) -> None:
        """Read what they had left, and show it."""
        reading, page = self._desk.reading, self._page()
        if page is None:
            return

        def arrived(outcome: Ok[Sequence[ZTaken]] | Err) -> None:
            if isinstance(outcome, Ok):
                self.show_recovered(outcome.value)

        self._desk.lanes.reader.run(lambda: reading.z_reports(MOST_LIVES), arrived, page)

    def print(self) -> None:
        """Print what is shown."""
        if self._own is not None:
            sent = translate("CloseDayModel", "Sent to the printer")
            send_to_printer(self._desk, self._document(self._own), sent)

    def save(self) -> None:
        """Save what is shown among the person's documents, named by its number."""
        if self._own is not None:
            document = self._document(self._own)
            save_as_pdf(self._desk, document, str(document.title))

    def _draw(self) -> None:
        if self._own is not None:
            self.rows = paper_rows(self._document(self._own))
            self._changed()

    def _document(self, own: ZTaken) -> Document:
        venue, names_till = self._desk.shop.venue, not self._desk.shop.is_alone
        papers = [
            report_document(z_report_data(z, venue, names_till=names_till))
            for z in (own, *self._recovered)
        ]
        blocks = tuple(block for paper in papers for block in paper.blocks)
        return as_printed(msgspec.structs.replace(papers[0], blocks=blocks), venue.language)
