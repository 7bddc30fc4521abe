"""Everything the till puts on paper, through one printer's queue that outlives a crash."""

import itertools
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.app.chit_paper import (
    CHIT,
    STALE,
    STALE_AFTER_MS,
    STALE_RECEIPT,
    STATION_CHIT,
    chit_job,
    lay_out_chit,
    lay_out_station_chit,
    station_chit_job,
)
from fynlo_pos.app.chosen_printer import NO_PRINTER, printer_settings
from fynlo_pos.app.kept_queue import KeptQueue, telling_of_the_list
from fynlo_pos.app.station_printers import StationPrinters
from fynlo_pos.core.devices.outcomes import NotOpened, NotPrinted
from fynlo_pos.core.devices.print_queue import JobState, PrintJob, is_known, is_stale
from fynlo_pos.core.devices.print_spool import FileSpool
from fynlo_pos.core.kitchen.came_out import PaperOut
from fynlo_pos.core.kitchen.unseen import StationChit
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.printer_setup import PrinterSetup
from fynlo_pos.core.receipts.document import Document, Heading, Paragraph
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.to_make import ToMake
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.wanted_paper import PaperKind, WantedPaper, paper_id
from fynlo_pos.core.words import Told, said
from fynlo_pos.ui.desk import WaitingPaper
from fynlo_pos.ui.office import PrinterSilent
from fynlo_pos.ui.spoken import as_printed

if TYPE_CHECKING:
    from fynlo_pos.core.devices.print_desk import PrintDesk

COPY, PAPER = "copy", "paper"
QUEUE_FILE = "print-queue.json"


class Paper:
    """The receipt printer of this device. Its calls belong on the device lane.

    ``printer`` is asked for the set-up at each paper, so a change holds from the next one on.
    """

    def __init__(
        self,
        reading: Reading,
        folder: Path,
        now_ms: Callable[[], int],
        printer: Callable[[], PrinterSetup],
    ) -> None:
        self._reading = reading
        self._spool = FileSpool(folder / QUEUE_FILE)
        self._now_ms = now_ms
        self._printer = printer
        self._lock = threading.Lock()
        self._desks: dict[PrinterSetup, PrintDesk] = {}
        self._papers: dict[str, Document] = {}
        self._numbers = itertools.count(1)
        self._stations = StationPrinters(folder, self._lay_out, now_ms)

    def print_receipt(self, sale: SaleSealed) -> None:
        """Print a receipt; a second one says that it is a copy. Raises ``Trouble`` if none came."""
        desk = self._desk()
        first = _receipt_job(sale, self._now_ms())
        desk.submit(first)
        if _waits(desk, first.job_id):
            self._print(desk, first)
        else:
            self._print(desk, self._job(f"{COPY} {sale.id}", first.title))

    def print_bill(self, basket: Basket, person: Person) -> None:
        """Print what an order comes to, now or never: an order goes on, and one bill holds.

        Raises ``Trouble`` if it did not come, ``Refused`` as a sale of the order does.
        """
        from fynlo_pos.app.bill_paper import lay_out_bill

        document = lay_out_bill(basket, person, self._reading, self._now_ms())
        if document is None:
            return
        job = self._paper(document)
        try:
            self._print(self._desk(), job)
        except Trouble:
            self._desk().discard(job.job_id)
            raise
        finally:
            self._papers.pop(job.subject, None)

    def print_chit(self, order: ToMake, *, is_asked_for: bool = False) -> None:
        """Print an order's chit, once. Raises ``Trouble`` if it did not come: it waits then."""
        desk = self._desk()
        job = chit_job(order, self._now_ms())
        desk.submit(job)
        if is_asked_for:
            desk.retry(job.job_id)
        self._work_through(desk, job)

    def print_station_chit(self, chit: StationChit) -> Told:
        """Print what a station's screen has not shown, once. Raises ``Trouble`` if none came.

        It is printed at the station, where that has a printer; else here. Returns why it came out
        here and not there, if that was so. What came out is in ``station_papers_out``: no other
        count of a matter is printed before that is written down, and a paper that waits makes way
        for one of the same matter.
        """
        order = self._reading.kitchen_order(chit.order_id)
        job = station_chit_job(chit, order.call_number if order else 0, self._now_ms())
        if not chit.number and any(
            one.chit.matter == chit.matter for one in self.station_papers_out()
        ):
            return ""
        for queue in self._queues():
            queue.make_way(job)
        stations = self._reading.every_station()
        there = next((one for one in stations if one.id == chit.station_id and one.printer), None)
        why: Told = ""
        if there is not None and not self.queued([job.job_id]):
            why = self._stations.print(there, job)
            if not why:
                return ""
            if not self._printer().is_set_up:
                raise Trouble(why)
        desk = self._desk()
        desk.submit(job)
        if there is not None:
            # Given up once it lies here on disk: after a crash between it comes out here alone.
            self._stations.give_up(there, job)
        desk.retry(job.job_id)
        self._work_through(desk, job)
        return why

    def station_papers_out(self) -> Sequence[PaperOut]:
        """Return the stations' papers that came out, here or there, until that is written down.

        Raises ``Trouble`` where a list of papers cannot be read.
        """
        with telling_of_the_list():
            return [paper for queue in self._queues() for paper in queue.papers_out()]

    def station_papers_written(self, paper_ids: Sequence[str]) -> None:
        """Name papers no longer that came out. Raises ``Trouble`` as ``station_papers_out``."""
        with telling_of_the_list():
            for queue in self._queues():
                queue.written(paper_ids)

    def take_up(self, papers: Sequence[WantedPaper]) -> Sequence[str]:
        """Queue what a till that died had not; return the ids that the queue holds on disk.

        What is not stale prints with the next look at the queue.
        """
        if self._printer().is_set_up:
            desk = self._desk()
            for job in filter(None, map(self._wanted_job, papers)):
                desk.submit(job)
        return self.queued([paper.id for paper in papers])

    def queued(self, paper_ids: Sequence[str]) -> Sequence[str]:
        """Return those papers that the queue's file holds, or says are printed."""
        queue = self._spool.load()
        return [paper_id for paper_id in paper_ids if is_known(queue, paper_id)]

    def print_document(self, document: Document) -> None:
        """Print a report, a copy or the recovery sheet. Raises ``Trouble`` if it did not come."""
        self._print(self._desk(), self._paper(document))

    def print_waiting(self) -> WaitingPaper:
        """Print what has rested long enough since it failed; return what waits after that."""
        if not self._printer().is_set_up or not (self._desks or self._spool.load().jobs):
            return WaitingPaper()
        try:
            desk = self._desk()
        except Refused as refused:
            return WaitingPaper(reason=refused.words)
        desk.work()
        left = desk.unprinted()
        return WaitingPaper(
            count=len(left),
            since_ms=min((job.queued_at_ms for job in left), default=0),
            reason=self._first_reason(left),
            needs_person=any(self._needs_person(job) for job in left),
        )

    def print_again(self) -> WaitingPaper:
        """Print what a person looked for and did not find on paper."""
        for job in self._needing_person():
            self._desk().retry(job.job_id)
        return self.print_waiting()

    def leave_unprinted(self) -> WaitingPaper:
        """Take off the list what a person found on paper or does not want."""
        for job in self._needing_person():
            self._desk().discard(job.job_id)
        return self.print_waiting()

    def test_printer(self, setup: PrinterSetup) -> None:
        """Print a line on a printer. Raises ``PrinterSilent`` or ``Trouble`` if it did not come."""
        from fynlo_pos.core.devices.printer_kinds import open_printer

        lines = (Heading("Fynlo"), Paragraph(said("This printer is ready for receipts.")))
        printer = open_printer(printer_settings(setup))
        outcome = printer.print_document(Document(said("Test"), lines))
        if isinstance(outcome, NotPrinted):
            trouble = PrinterSilent if outcome.is_silent else Trouble
            raise trouble(outcome.reason)

    def open_drawer(self) -> None:
        """Open the drawer on the printer; nothing where there is none. Raises ``Trouble``."""
        setup = self._printer()
        if not (setup.has_drawer and setup.is_set_up):
            return
        outcome = self._desk().open_drawer()
        if isinstance(outcome, NotOpened):
            raise Trouble(outcome.reason)

    def _queues(self) -> list[KeptQueue]:
        own = KeptQueue(self._spool, self._desks.get(self._printer()))
        return [own, *(self._stations.kept(one.id) for one in self._reading.every_station())]

    def _needing_person(self) -> tuple[PrintJob, ...]:
        return tuple(job for job in self._desk().unprinted() if self._needs_person(job))

    def _needs_person(self, job: PrintJob) -> bool:
        return job.state is JobState.NEEDS_PERSON or is_stale(job, self._now_ms())

    def _first_reason(self, left: Sequence[PrintJob]) -> Told:
        """What needs a person is asked about before what the printer will do by itself."""
        for job in sorted(left, key=lambda job: not self._needs_person(job)):
            is_waiting = job.state is JobState.WAITING
            stale = STALE if job.job_id.startswith(CHIT) else STALE_RECEIPT
            if reason := stale if is_waiting and self._needs_person(job) else job.reason:
                return reason
        return ""

    def _desk(self) -> "PrintDesk":
        # The printing libraries cost a third of a second: not before the first paper.
        from fynlo_pos.core.devices.print_desk import PrintDesk
        from fynlo_pos.core.devices.printer_kinds import open_printer

        setup = self._printer()
        settings = printer_settings(setup)
        with self._lock:
            desk = self._desks.get(setup)
            if desk is None:
                printer = open_printer(settings)
                desk = PrintDesk(printer, self._spool, self._lay_out, self._now_ms)
                self._desks = {setup: desk}
            return desk

    def _wanted_job(self, paper: WantedPaper) -> PrintJob | None:
        if paper.order is not None:
            return chit_job(paper.order, paper.at_ms)
        sale = self._reading.sale(paper.cause)
        if sale is None:
            return None
        return replace(_receipt_job(sale, paper.at_ms), stale_at_ms=paper.at_ms + STALE_AFTER_MS)

    def _paper(self, document: Document) -> PrintJob:
        # The instant is part of the name: a paper left from an earlier run must not become this.
        job = self._job(f"{PAPER} {self._now_ms()}-{next(self._numbers)}", document.title)
        self._papers[job.subject] = document
        return job

    def _job(self, subject: str, title: Told) -> PrintJob:
        now = self._now_ms()
        return PrintJob(
            job_id=f"{subject} {now}-{next(self._numbers)}",
            subject=subject,
            title=title,
            queued_at_ms=now,
        )

    def _print(self, desk: "PrintDesk", job: PrintJob) -> None:
        desk.submit(job)
        desk.retry(job.job_id)
        self._work_through(desk, job)

    def _work_through(self, desk: "PrintDesk", job: PrintJob) -> None:
        desk.retry_all()
        desk.work()
        for left in desk.unprinted():
            if left.job_id == job.job_id:
                raise Trouble(left.reason or NO_PRINTER)
        self._papers.pop(job.subject, None)

    def _lay_out(self, job: PrintJob) -> Document | None:
        from fynlo_pos.core.receipts.from_records import receipt_data
        from fynlo_pos.core.receipts.sale import sale_document

        kind, _, name = job.subject.partition(" ")
        if kind == PAPER:
            return self._papers.get(job.subject)
        venue = self._reading.venue()
        if venue is None:
            return None
        if kind == CHIT:
            document = lay_out_chit(job, self._reading, venue)
        elif kind == STATION_CHIT:
            document = lay_out_station_chit(job, self._reading, venue)
        else:
            sale = self._reading.sale(UUID(name))
            data = sale and receipt_data(sale, venue, is_copy=kind == COPY)
            document = sale_document(data) if data else None
        return document and as_printed(document, venue.language)


def _receipt_job(sale: SaleSealed, now_ms: int) -> PrintJob:
    job_id = paper_id(PaperKind.RECEIPT, sale.id)
    title = said("Receipt {number}", number=sale.receipt_number)
    return PrintJob(job_id=job_id, subject=job_id, title=title, queued_at_ms=now_ms)


def _waits(desk: "PrintDesk", job_id: str) -> bool:
    return any(job.job_id == job_id for job in desk.unprinted())
