"""Printers that stand where orders are made: each with a queue of its own, the till's behind it.

A station's printer is reached from every till of the shop, so its address is the station's. Where
it does not print, the till that rang the order prints, and somebody carries the paper.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from fynlo_pos.app.chosen_printer import printer_settings
from fynlo_pos.app.kept_queue import KeptQueue
from fynlo_pos.core.devices.print_queue import JobState, PrintJob
from fynlo_pos.core.devices.print_spool import FileSpool
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.printer_setup import written_printer
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.words import Told, said

if TYPE_CHECKING:
    from fynlo_pos.core.devices.print_desk import LayOut, PrintDesk


class StationPrinters:
    """The printers of stations. Its calls belong on the device lane."""

    def __init__(self, folder: Path, lay_out: "LayOut", now_ms: Callable[[], int]) -> None:
        self._folder = folder
        self._lay_out = lay_out
        self._now_ms = now_ms
        self._lock = threading.Lock()
        self._desks: dict[tuple[str, str], PrintDesk] = {}

    def print(self, station: Station, job: PrintJob) -> Told:
        """Print at a station; return why it certainly did not, empty once it is on paper.

        What did not print waits here, until it is asked for again or given up. Raises ``Trouble``
        where nobody knows whether it is on paper: a person looks, and asks again or does not.
        """
        try:
            desk = self._desk(station)
        except Refused as refused:
            return refused.words
        desk.submit(job)
        desk.retry(job.job_id)
        desk.work()
        left = next((one for one in desk.unprinted() if one.job_id == job.job_id), None)
        if left is None:
            return ""
        if left.state is JobState.NEEDS_PERSON and left.may_be_on_paper:
            raise Trouble(left.reason)
        return left.reason or said("The printer did not say why.")

    def kept(self, station_id: UUID) -> KeptQueue:
        """Return the queue of a station's printer."""
        name = station_id.hex
        desk = next((one for (owner, _), one in self._desks.items() if owner == name), None)
        return KeptQueue(self._spool(name), desk)

    def give_up(self, station: Station, job: PrintJob) -> None:
        """Another printer prints it: this one never will."""
        with suppress(Refused):  # what is no address never held it
            self._desk(station).discard(job.job_id)

    def _desk(self, station: Station) -> "PrintDesk":
        # The printing libraries cost a third of a second: not before the first paper.
        from fynlo_pos.core.devices.print_desk import PrintDesk
        from fynlo_pos.core.devices.printer_kinds import open_printer

        name = station.id.hex
        with self._lock:
            desk = self._desks.get((name, station.printer))
            if desk is None:
                settings = printer_settings(written_printer(station.printer), printer_id=name)
                printer, spool = open_printer(settings), self._spool(name)
                desk = PrintDesk(printer, spool, self._lay_out, self._now_ms)
                self._desks = {k: v for k, v in self._desks.items() if k[0] != name}
                self._desks[name, station.printer] = desk
            return desk

    def _spool(self, name: str) -> FileSpool:
        return FileSpool(self._folder / f"print-queue-{name}.json")
