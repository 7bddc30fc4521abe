"""The paper of a trading till: each chit it was promised enters the print queue once."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from fynlo_pos.app.paper import QUEUE_FILE, Paper
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.devices import print_desk, printer_kinds
from fynlo_pos.core.devices.print_queue import PrintQueue
from fynlo_pos.core.devices.print_spool import FileSpool
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.receipts import chit, chit_from_records
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.tabs.to_make import to_make
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.wanted_paper import PaperKind, PapersAsked, paper_id
from tests.support.shop import Shop

LOADED_BEFORE_THE_FORK = (print_desk, printer_kinds, chit, chit_from_records)
"""A life of a second has no time to load what prints."""
EVERY_CHIT = PapersAsked(chit=True)


class SayingSpool(FileSpool):
    """Says which jobs entered the queue's file, once they are in it."""

    def __init__(self, path: Path, say: Callable[..., None]) -> None:
        super().__init__(path)
        self._say = say

    def keep(self, queue: PrintQueue) -> None:
        """Keep the queue and say what is new in it."""
        before = self.load()
        super().keep(queue)
        for job_id in known_ids(queue) - known_ids(before):
            self._say("queued", id=job_id)


class Chits:
    """What a till does about its chits: at its start, and after each order put through."""

    def __init__(self, shop: Shop, say: Callable[..., None]) -> None:
        reading = SqlReading(shop.open.readers, shop.open.incarnation)
        setup = PrinterSetup(PrinterVia.FOLDER, str(shop.folder / "papers"))
        self._till = shop.till
        self._paper = Paper(reading, shop.folder, shop.now_ms, lambda: setup)
        self._paper._spool = SayingSpool(shop.folder / QUEUE_FILE, say)
        left = reading.wanted_papers()
        if left:
            self._till.papers_queued(self._paper.take_up(left))

    def print(self, basket: Basket, *, is_sold: bool) -> None:
        """Print the chit of an order that is on disk, and forget that it was wanted."""
        order = to_make(basket, is_sold=is_sold)
        if order is not None:
            # A printer's fault never meets a sale: the paper waits in its queue.
            with suppress(Trouble):
                self._paper.print_chit(order)
            wanted = [paper_id(PaperKind.CHIT, order.id)]
            self._till.papers_queued(self._paper.queued(wanted))


def known_ids(queue: PrintQueue) -> set[str]:
    """Return every job of a queue, printed or not."""
    return {job.job_id for job in queue.jobs} | set(queue.printed_ids)


def promised_chit(basket: Basket, *, is_sold: bool) -> str:
    """Return the id of the chit an order is owed; empty where nothing is new in it."""
    order = to_make(basket, is_sold=is_sold)
    return paper_id(PaperKind.CHIT, order.id) if order else ""
