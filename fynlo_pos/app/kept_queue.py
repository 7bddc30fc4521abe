"""A printer's queue by its desk where that is open, else as it lies on disk: neither opens one."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from fynlo_pos.app.chit_paper import outdated_by, station_chit_of
from fynlo_pos.core.devices.print_queue import PrintJob, PrintQueue, withdraw, written
from fynlo_pos.core.devices.print_spool import FileSpool
from fynlo_pos.core.kitchen.came_out import PaperOut
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.words import listed

if TYPE_CHECKING:
    from fynlo_pos.core.devices.print_desk import PrintDesk


LIST_UNREACHED = listed(
    "The till's list of the kitchen's papers cannot be read or written: {why}. Orders and sales "
    "are safe. What is to be printed for the kitchen may wait or come twice, so tell the kitchen "
    "by voice; have the disk of this till looked at."
)


@contextmanager
def telling_of_the_list() -> Iterator[None]:
    """Raise what the disk says of a queue's file inside the block as ``Trouble``."""
    try:
        yield
    except OSError as error:
        raise Trouble(LIST_UNREACHED, why=error.strerror or str(error)) from error


class KeptQueue:
    """What is asked of a queue without its printer. Its calls belong on the device lane."""

    def __init__(self, spool: FileSpool, desk: "PrintDesk | None") -> None:
        self._spool = spool
        self._desk = desk

    def papers_out(self) -> list[PaperOut]:
        """Return the stations' papers that came out, until that is written down."""
        jobs = self._desk.came_out() if self._desk else self._spool.load().came_out
        return [PaperOut(job.job_id, station_chit_of(job)) for job in jobs]

    def written(self, paper_ids: Sequence[str]) -> None:
        """Name them no longer."""
        self._amend(lambda queue: written(queue, paper_ids))

    def make_way(self, job: PrintJob) -> None:
        """Forget what waits where another says all of it."""
        self._amend(lambda queue: withdraw(queue, outdated_by(job, queue)))

    def _amend(self, change: Callable[[PrintQueue], PrintQueue]) -> None:
        if self._desk is not None:
            self._desk.amend(change)
            return
        before = self._spool.load()
        after = change(before)
        if after != before:
            self._spool.keep(after)
