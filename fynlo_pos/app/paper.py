"""Everything the till puts on paper, through one printer's queue that outlives a crash."""

import itertools
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from fynlo_pos.app.printer_address import printer_at
from fynlo_pos.core.devices.outcomes import NotOpened, NotPrinted
from fynlo_pos.core.devices.print_queue import PrintJob
from fynlo_pos.core.devices.print_spool import FileSpool
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.receipts.document import Document, Heading, Paragraph
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.trouble import Trouble

if TYPE_CHECKING:
    from fynlo_pos.core.devices.print_desk import PrintDesk

RECEIPT, COPY, PAPER = "receipt", "copy", "paper"
QUEUE_FILE = "print-queue.json"
NO_PRINTER = (
    "No printer is set up, so nothing was printed. Nothing is lost. Set one up in Settings, or "
    "show the receipt on the screen."
)


class Paper:
    """The receipt printer that the venue's settings name. Its calls belong on the device lane."""

    def __init__(self, reading: Reading, folder: Path, now_ms: Callable[[], int]) -> None:
        self._reading = reading
        self._folder = folder
        self._now_ms = now_ms
        self._lock = threading.Lock()
        self._desks: dict[str, PrintDesk] = {}
        self._papers: dict[str, Document] = {}
        self._numbers = itertools.count(1)

    def print_receipt(self, sale: SaleSealed) -> None:
        """Print a receipt; a second one says that it is a copy. Raises ``Trouble`` if none came."""
        desk = self._desk()
        title = f"Receipt {sale.receipt_number}"
        first = self._job(f"{RECEIPT} {sale.id}", title, job_id=f"{RECEIPT} {sale.id}")
        desk.submit(first)
        if _waits(desk, first.job_id):
            self._print(desk, first)
        else:
            self._print(desk, self._job(f"{COPY} {sale.id}", title))

    def print_document(self, document: Document) -> None:
        """Print a report, a copy or the recovery sheet. Raises ``Trouble`` if it did not come."""
        job = self._job(f"{PAPER} {next(self._numbers)}", "Report")
        self._papers[job.subject] = document
        self._print(self._desk(), job)

    def test_printer(self, address: str) -> None:
        """Print a line on the printer at an address. Raises ``Trouble`` if it did not come."""
        from fynlo_pos.core.devices.printer_kinds import open_printer

        lines = (Heading("Fynlo"), Paragraph("This printer is ready for receipts."))
        outcome = open_printer(printer_at(address)).print_document(Document("Test", lines))
        if isinstance(outcome, NotPrinted):
            raise Trouble(outcome.reason)

    def open_drawer(self) -> None:
        """Open the drawer on the printer; nothing where there is none. Raises ``Trouble``."""
        venue = self._reading.venue()
        if venue is None or not venue.has_drawer or not venue.printer:
            return
        outcome = self._desk().open_drawer()
        if isinstance(outcome, NotOpened):
            raise Trouble(outcome.reason)

    def _desk(self) -> "PrintDesk":
        # The printing libraries cost a third of a second: not before the first paper.
        from fynlo_pos.core.devices.print_desk import PrintDesk
        from fynlo_pos.core.devices.printer_kinds import open_printer

        venue = self._reading.venue()
        address = venue.printer.strip() if venue else ""
        if not address:
            raise Trouble(NO_PRINTER)
        with self._lock:
            desk = self._desks.get(address)
            if desk is None:
                spool = FileSpool(self._folder / QUEUE_FILE)
                printer = open_printer(printer_at(address))
                desk = PrintDesk(printer, spool, self._lay_out, self._now_ms)
                self._desks = {address: desk}
            return desk

    def _job(self, subject: str, title: str, *, job_id: str = "") -> PrintJob:
        now = self._now_ms()
        return PrintJob(
            job_id=job_id or f"{subject} {now}-{next(self._numbers)}",
            subject=subject,
            title=title,
            queued_at_ms=now,
        )

    def _print(self, desk: "PrintDesk", job: PrintJob) -> None:
        desk.submit(job)
        desk.retry(job.job_id)
        desk.retry_all()
        desk.work()
        for left in desk.unprinted():
            if left.job_id == job.job_id:
                raise Trouble(left.reason or NO_PRINTER)
        self._papers.pop(job.subject, None)

    def _lay_out(self, job: PrintJob) -> Document | None:
        kind, _, name = job.subject.partition(" ")
        if kind == PAPER:
            return self._papers.get(job.subject)
        sale, venue = self._reading.sale(UUID(name)), self._reading.venue()
        if sale is None or venue is None:
            return None
        return sale_document(receipt_data(sale, venue, is_copy=kind == COPY))


def _waits(desk: "PrintDesk", job_id: str) -> bool:
    return any(job.job_id == job_id for job in desk.unprinted())
