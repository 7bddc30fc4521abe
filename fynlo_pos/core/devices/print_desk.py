"""The desk that runs one printer's queue: submit a paper, print what is due, mend what is left.

Every call may come from any thread. `work` blocks on the printer, so it belongs on a device thread;
the others write one small file at most. Nothing here raises for a printer's sake: what went wrong
is in `unprinted`.
"""

import logging
import threading
from collections.abc import Callable

from fynlo_pos.core.devices import print_queue as rules
from fynlo_pos.core.devices.outcomes import DrawerOutcome, NotOpened, NotPrinted, PrintOutcome
from fynlo_pos.core.devices.print_queue import PrintJob, PrintQueue
from fynlo_pos.core.devices.print_spool import PrintSpool
from fynlo_pos.core.devices.printer import Printer
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.words import listed

LayOut = Callable[[PrintJob], Document | None]
"""Makes a job's paper anew from its subject; None when the subject is gone."""

_GONE = listed("There is nothing to print any more for this. Take it off the list.")
_UNFIT = listed(
    "This could not be made ready for the printer. Nothing is lost: the sale is kept, and its "
    "receipt can be seen in Sales. Take it off the list and tell whoever looks after the till."
)
_DRAWER_BUSY = listed(
    "The drawer did not open: the printer is busy. Nothing is lost. Try again, or use its key."
)
_DRAWER_UNFIT = listed("The drawer did not open. Nothing is lost. Open it with its key.")
_DRAWER_PATIENCE_S = 2.0

_log = logging.getLogger(__name__)


class PrintDesk:
    """One printer with its queue. Desks share nothing, so a dead printer holds up no other."""

    def __init__(
        self,
        printer: Printer,
        spool: PrintSpool,
        lay_out: LayOut,
        now_ms: Callable[[], int],
    ) -> None:
        self._printer = printer
        self._spool = spool
        self._lay_out = lay_out
        self._now_ms = now_ms
        self._rules_lock = threading.Lock()
        self._printer_lock = threading.Lock()
        self._queue = rules.after_restart(self._found())

    def submit(self, job: PrintJob) -> None:
        """Queue `job`; the same job id twice is one paper."""
        self._apply(lambda queue: rules.enqueue(queue, job))

    def work(self) -> tuple[tuple[PrintJob, PrintOutcome], ...]:
        """Print what is due, in order, until the printer fails; return what became of it."""
        worked = []
        with self._printer_lock:
            while (job := self._begin()) is not None:
                outcome = self._print(job)
                self._settle(job, outcome)
                worked.append((job, outcome))
        return tuple(worked)

    def open_drawer(self) -> DrawerOutcome:
        """Open the drawer now, or say why not; a pulse is never queued."""
        if not self._printer_lock.acquire(timeout=_DRAWER_PATIENCE_S):
            return NotOpened(_DRAWER_BUSY)
        try:
            return self._printer.open_drawer()
        except Exception:  # noqa: BLE001  the edge of the devices: no fault meets a sale
            _log.exception("drawer failed")
            return NotOpened(_DRAWER_UNFIT)
        finally:
            self._printer_lock.release()

    def unprinted(self) -> tuple[PrintJob, ...]:
        """Return every job not known to be on paper, oldest first, each with its reason."""
        return self._queue.jobs

    def retry(self, job_id: str) -> None:
        """Have a job printed again because a person asked; it prints at the next `work`."""
        self._apply(lambda queue: rules.retry(queue, job_id))

    def retry_all(self) -> None:
        """Have all that waits for the printer, but nothing stale, tried at the next `work`."""
        now_ms = self._now_ms()
        self._apply(lambda queue: rules.retry_all(queue, now_ms))

    def discard(self, job_id: str) -> None:
        """Take a job off the list because a person said so."""
        self._apply(lambda queue: rules.discard(queue, job_id))

    def amend(self, change: Callable[[PrintQueue], PrintQueue]) -> None:
        """Change the queue by one of its rules."""
        self._apply(change)

    def came_out(self) -> tuple[PrintJob, ...]:
        """Return what is followed and came out, until that is written down."""
        return self._queue.came_out

    def _found(self) -> PrintQueue:
        try:
            return self._spool.load()
        except OSError:
            _log.exception("print queue not readable")
            return PrintQueue()

    def _begin(self) -> PrintJob | None:
        with self._rules_lock:
            job = rules.next_job(self._queue, self._now_ms())
            if job is not None:
                self._keep(rules.start(self._queue, job.job_id))
            return job

    def _print(self, job: PrintJob) -> PrintOutcome:
        try:
            document = self._lay_out(job)
            if document is None:
                return NotPrinted(_GONE, is_about_job=True)
            return self._printer.print_document(document)
        except Exception:  # noqa: BLE001  the edge of the devices: no fault meets a sale
            _log.exception("print job failed: %s", job.job_id)
            return NotPrinted(_UNFIT, is_about_job=True)

    def _settle(self, job: PrintJob, outcome: PrintOutcome) -> None:
        now_ms = self._now_ms()
        self._apply(lambda queue: rules.settle(queue, job.job_id, outcome, now_ms))

    def _apply(self, change: Callable[[PrintQueue], PrintQueue]) -> None:
        with self._rules_lock:
            self._keep(change(self._queue))

    def _keep(self, queue: PrintQueue) -> None:
        if queue == self._queue:
            return
        self._queue = queue
        try:
            self._spool.keep(queue)
        except OSError:
            _log.exception("print queue not kept")
