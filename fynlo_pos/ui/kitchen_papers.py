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
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.spoken import filled

UNRECORDED = "kitchen-unrecorded"
UNREAD = "kitchen-papers-unread"

Unrecorded = tuple[PaperOut, Err]


class KitchenPapers(QObject):
    """Prints on the device lane. What a paper says is on disk once the printer said that it came.

    ``written`` is called after that; ``free`` where the rest of the matters of papers waited: for
    the list of papers to be written, or for a person to have it printed where none could be
    recorded.
    """

    def __init__(
        self,
        desk: Desk,
        written: Callable[[], None],
        free: Callable[[Sequence[StationChit]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._written = written
        self._free = free
        self._is_writing = False
        self._is_unwritten = False
        self._recorded: set[str] = set()
        """Papers that are recorded and named still: recorded again, they would say more."""

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

        desk.lanes.devices.run(lambda: desk.printing.print_station_chit(chit), told, self)

    def write_down(self) -> None:
        """Record what came out, also by itself after it had waited for the printer."""
        if not self._is_writing:
            self._is_writing = True
            printing, devices = self._desk.printing, self._desk.lanes.devices
            devices.run(printing.station_papers_out, self._came_out, self)

    def _came_out(self, outcome: Ok[Sequence[PaperOut]] | Err) -> None:
        if isinstance(outcome, Err):
            self._stop_at(outcome)
            return
        papers = outcome.value
        self._is_unwritten &= bool(papers)
        if not self._is_unwritten:
            self._desk.notices.heal(UNREAD)
        left = [one for one in papers if one.paper_id not in self._recorded]
        done = [one for one in papers if one.paper_id in self._recorded]
        then = partial(self._free, [one.chit for one in done]) if done else self._written
        self._record(left, done, (), then)

    def _stop_at(self, err: Err) -> None:
        """Nobody knows what came out, or it is named for ever: say so until it is known again."""
        self._is_writing = False
        self._desk.notices.raise_banner(UNREAD, Banner(err.sentence))

    def _record(
        self,
        left: Sequence[PaperOut],
        done: Sequence[PaperOut],
        failed: Sequence[Unrecorded],
        then: Callable[[], None],
    ) -> None:
        """Record papers one by one: one that cannot be keeps back no other."""
        if not left:
            self._tell(failed)
            self._name_no_longer(done, then)
            return
        one, *rest = left

        def recorded(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                self._record(rest, done, (*failed, (one, outcome)), then)
            else:
                self._recorded.add(one.paper_id)
                self._record(rest, (*done, one), failed, then)

        till = self._desk.till
        self._desk.lanes.writer.run(lambda: till.papers_came_out([one.chit]), recorded, self)

    def _name_no_longer(self, papers: Sequence[PaperOut], then: Callable[[], None]) -> None:
        if not papers:
            self._is_writing = False
            return
        desk, ids = self._desk, [one.paper_id for one in papers]

        def named(outcome: Ok[None] | Err) -> None:
            self._is_unwritten = isinstance(outcome, Err)
            if isinstance(outcome, Err):
                self._stop_at(outcome)
                return
            self._is_writing = False
            self._recorded.difference_update(ids)
            desk.notices.heal(UNREAD)
            then()

        desk.lanes.devices.run(lambda: desk.printing.station_papers_written(ids), named, self)

    def _tell(self, failed: Sequence[Unrecorded]) -> None:
        """Tell of papers that could not be recorded: what is left of their matter waits for it."""
        notices = self._desk.notices
        if not failed:
            notices.heal(UNRECORDED)
            return
        words = " ".join(self._unrecorded_words(paper.chit, err) for paper, err in failed)
        let_go = partial(self._let_go, [paper for paper, _ in failed])
        notices.raise_banner(UNRECORDED, Banner(words, Tone.WARN, self.tr("Print it"), let_go))

    def _let_go(self, papers: Sequence[PaperOut]) -> None:
        """A person has printed what waited: it may repeat a paper that nobody could record."""
        if not self._is_writing:
            self._is_writing = True
            self._desk.notices.heal(UNRECORDED)
            self._name_no_longer(papers, lambda: self._free([one.chit for one in papers]))

    def _unrecorded_words(self, chit: StationChit, err: Err) -> str:
        words = self.tr(
            "{station} has a paper of order {number} that could not be recorded. {why} What else "
            "is to be printed of it waits, since it may repeat that paper."
        )
        station, number = self._name_of(chit.station_id), self._desk.kitchen.call_numbers
        return filled(words, station=station, number=number.get(chit.order_id, 0), why=err.sentence)

    def _name_of(self, station_id: UUID) -> str:
        return "".join(one.name for one in self._desk.shop.every_station if one.id == station_id)

    def _say_where(self, station_id: UUID) -> None:
        """A paper that came out here must be carried there."""
        words = self.tr(
            "{station}’s printer did not print, so the order is printed here. Take it there."
        )
        said = filled(words, station=self._name_of(station_id))
        self._desk.notices.say(said, Tone.WARN)
