"""Papers of a station: put on its printer, kept as told once they are there, else offered again."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from fynlo_pos.core.kitchen.came_out import PaperOut
from fynlo_pos.core.kitchen.unseen import StationChit
from fynlo_pos.core.words import Told
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled


class KitchenPapers(QObject):
    """Prints on the device lane. What a paper says is on disk once the printer said that it came.

    ``written`` is called after that.
    """

    def __init__(self, desk: Desk, written: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._written = written
        self._is_writing = False

    def can_print_at(self, station_id: UUID) -> bool:
        """Tell whether a station's papers can come out, there or here."""
        own = [one for one in self._desk.shop.every_station if one.id == station_id and one.printer]
        return bool(own) or self._desk.device.settings.printer.is_set_up

    def print(self, chit: StationChit) -> None:
        """Print what was sent to a station, or what has changed of what its papers say."""
        desk = self._desk

        def told(outcome: Ok[Told] | Err) -> None:
            if isinstance(outcome, Err):
                retry = partial(self.print, chit)
                desk.notices.offer(outcome.sentence, self.tr("Try again"), retry, Tone.WARN)
                return
            if outcome.value:
                self._say_where(chit.station_id)
            self.write_down()

        desk.lanes.devices.run(lambda: desk.printing.print_station_chit(chit), told)

    def write_down(self) -> None:
        """Record what came out, also by itself after it had waited for the printer."""
        if not self._is_writing:
            self._is_writing = True
            self._desk.lanes.devices.run(self._desk.printing.station_papers_out, self._came_out)

    def _came_out(self, outcome: Ok[Sequence[PaperOut]] | Err) -> None:
        desk = self._desk
        papers = outcome.value if isinstance(outcome, Ok) else ()
        if not papers:
            self._is_writing = False
            return

        def written(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                self._is_writing = False
                return
            ids = [one.paper_id for one in papers]
            desk.lanes.devices.run(lambda: desk.printing.station_papers_written(ids), named)

        def named(_: object) -> None:
            self._is_writing = False
            self._written()

        chits = [one.chit for one in papers]
        desk.lanes.writer.run(lambda: desk.till.papers_came_out(chits), written)

    def _say_where(self, station_id: UUID) -> None:
        """A paper that came out here must be carried there."""
        words = self.tr(
            "{station}’s printer did not print, so the order is printed here. Take it there."
        )
        names = [one.name for one in self._desk.shop.every_station if one.id == station_id]
        self._desk.notices.say(filled(words, station="".join(names)), Tone.WARN)
