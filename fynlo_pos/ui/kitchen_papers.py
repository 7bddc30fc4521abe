"""Papers of a station: put on its printer, kept as told once they are there, else offered again."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from fynlo_pos.core.kitchen.unseen import PaperNews, StationChit
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

    def can_print_at(self, station_id: UUID) -> bool:
        """Tell whether a station's papers can come out, there or here."""
        own = [one for one in self._desk.shop.every_station if one.id == station_id and one.printer]
        return bool(own) or self._desk.device.settings.printer.is_set_up

    def print_sent(self, chit: StationChit, allergy: str) -> None:
        """Print what was sent to a station, with the allergy as it is by now."""
        till = self._desk.till
        self._print(
            chit,
            lambda: till.chit_printed(
                chit.order_id, chit.station_id, chit.command_ids, allergy, chit.says
            ),
        )

    def print_change(self, news: PaperNews) -> None:
        """Print what has changed of what a station's papers say, or what they must take back."""
        desk, chit = self._desk, news.chit
        read = [part for one in chit.taken_back for part in one.parts]
        if read:
            acts = desk.kitchen_acts
            self._print(chit, lambda: acts.clear(chit.order_id, chit.station_id, read))
            return
        till = desk.till
        self._print(
            chit,
            lambda: till.told_on_paper(
                chit.order_id, chit.station_id, chit.called, news.allergy, chit.called_lines
            ),
        )

    def _print(self, chit: StationChit, write: Callable[[], None]) -> None:
        desk = self._desk

        def told(outcome: Ok[Told] | Err) -> None:
            if isinstance(outcome, Err):
                retry = partial(self._print, chit, write)
                desk.notices.offer(outcome.sentence, self.tr("Try again"), retry, Tone.WARN)
                return
            if outcome.value:
                self._say_where(chit.station_id)
            desk.lanes.writer.run(write, lambda _outcome: self._written())

        desk.lanes.devices.run(lambda: desk.printing.print_station_chit(chit), told)

    def _say_where(self, station_id: UUID) -> None:
        """A paper that came out here must be carried there."""
        words = self.tr(
            "{station}’s printer did not print, so the order is printed here. Take it there."
        )
        names = [one.name for one in self._desk.shop.every_station if one.id == station_id]
        self._desk.notices.say(filled(words, station="".join(names)), Tone.WARN)
