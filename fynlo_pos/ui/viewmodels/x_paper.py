"""The X report on the screen: the takings so far, read anew each time, to print or to keep."""

from collections.abc import Callable
from typing import Any
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.from_records import x_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.paper import paper_rows
from fynlo_pos.ui.paper_out import save_as_pdf, send_to_printer
from fynlo_pos.ui.spoken import as_printed

translate = QCoreApplication.translate


class XPaper:
    """An X report; ``rows`` is how it is drawn, nothing before it was read."""

    def __init__(self, desk: Desk, page: QObject) -> None:
        self._desk = desk
        self._page = ref(page)
        self._document: Document | None = None
        self.rows: list[dict[str, Any]] = []

    def read(self, ended: Callable[[], None]) -> None:
        """Read the takings so far; ``ended`` is called when they are there to be shown."""
        desk, shop, page = self._desk, self._desk.shop, self._page()
        if page is None:
            return
        name, now_ms = desk.session.person.name, desk.now_ms()

        def work() -> Document:
            totals, state = desk.reading.closing_totals(), desk.reading.till_state()
            data = x_report_data(
                totals,
                state,
                shop.venue,
                at_ms=now_ms,
                staff_name=name,
                names_till=not shop.is_alone,
                in_part=desk.reading.in_part(),
            )
            return as_printed(report_document(data), shop.venue.language)

        def arrived(outcome: Ok[Document] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
                return
            self._document = outcome.value
            self.rows = paper_rows(outcome.value)
            ended()

        desk.lanes.reader.run(work, arrived, page)

    def print(self) -> None:
        """Print what is shown."""
        if self._document is not None:
            sent = translate("DrawerModel", "Sent to the printer")
            send_to_printer(self._desk, self._document, sent)

    def save(self) -> None:
        """Save what is shown among the person's documents, named by its day."""
        if self._document is not None:
            today = self._desk.shop.business_date
            save_as_pdf(self._desk, self._document, f"{self._document.title} {today}")
