"""A station's board: it looks for orders, says what it shows, and takes what is touched."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from msgspec.structs import asdict, replace
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.tickets import Ticket
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.kitchen_seen import KitchenSeen
from fynlo_pos.ui.models.pooled_rows import PooledRows
from fynlo_pos.ui.notices import Notices
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.board_acts import BoardActs
from fynlo_pos.ui.viewmodels.board_cards import BLANK, READY_CARDS, TicketCard
from fynlo_pos.ui.viewmodels.board_looks import BoardLooks, Looked
from fynlo_pos.ui.viewmodels.board_props import (
    BoardProps,
    BoardView,
    makers_in_sight,
    row_of,
    screens,
)
from fynlo_pos.ui.viewmodels.board_screen import BoardScreenModel
from fynlo_pos.ui.viewmodels.board_stand import BoardStand

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 1_000


@QmlElement
class BoardModel(QObject, Shows[BoardProps]):
    """The board of one station, or the pass over all of them.

    ``painted`` is to be called when a picture stands on the screen: only that is acknowledged.
    """

    titleChanged = Signal()
    openTextChanged = Signal()
    usualTextChanged = Signal()
    silenceChanged = Signal()
    emptyTitleChanged = Signal()
    emptyTextChanged = Signal()
    isPassChanged = Signal()
    isDemoChanged = Signal()
    isTrainingChanged = Signal()
    cardsChanged = Signal()
    countsChanged = Signal()
    choicesChanged = Signal()
    finishedChanged = Signal()
    built = Signal()
    shown = Signal()

    def __init__(
        self,
        desk: KitchenDesk,
        *,
        station: str = "",
        is_large: bool = False,
        can_leave: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stand = BoardStand(desk)
        self._seen = KitchenSeen(desk.kitchen, desk.writer, self)
        self.screen_ = BoardScreenModel(is_large=is_large, can_leave=can_leave, parent=self)
        self.screen_.chosen.connect(self.chooseStation)
        self.notices_ = Notices(self)
        self._acts = BoardActs(desk.kitchen, self.notices_, self._act)
        self._cards = PooledRows(BLANK, most=READY_CARDS, parent=self)
        self._looks = BoardLooks(desk, station, self, self._looked)
        self.begin(BoardProps())
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Read all anew; the newest answer is drawn."""
        self._looks.at_all(self._stand.view)

    @Slot()
    def arrived(self) -> None:
        """Orders came: they are drawn before anything else is read anew."""
        self._looks.at_orders(self._stand.view, self._stand.facts)

    @Slot(object)
    def take_orders(self, orders: tuple[OrderState, ...] | None) -> None:
        """Draw the orders as they were read where they came; ``None`` where that failed."""
        view, facts = self._stand.view, self._stand.facts
        if orders is None or view.station_id is None or view.shows_pass:
            self.arrived()
        else:
            self._looked(Ok((view.station_id, replace(facts, orders=orders))))

    @Slot()
    def painted(self) -> None:
        """A picture stands on the screen: say so of all it shows that was not said."""
        view = self._stand.view
        if view.station_id is not None and not view.shows_pass:
            self._seen.say(self._stand.tickets, view.station_id)

    @Slot(str)
    def finish(self, key: str) -> None:
        """Ready: all that is to be made now is made; at the pass, it is collected."""
        ticket = self._touched(key)
        if ticket is not None:
            is_pass = self._stand.view.shows_pass
            self._acts.settle(ticket, self._stand.reader, is_pass=is_pass)

    @Slot(int)
    def finishPlace(self, place: int) -> None:
        """A key of a bump bar, counted from 0: finish the ticket that stands there."""
        tickets = self._stand.tickets
        if 0 <= place < len(tickets):
            self.finish(str(tickets[place].order_id))

    @Slot(str, int)
    def touchRow(self, key: str, place: int) -> None:
        """A row was touched: made, not made after all, or (struck) read."""
        ticket = self._touched(key)
        row = row_of(ticket, place) if ticket else None
        if ticket is not None and row is not None:
            self._acts.touch_row(ticket, row)

    @Slot(str)
    def readAllergy(self, key: str) -> None:
        """The red band was touched: somebody here has read it."""
        ticket = self._touched(key)
        if ticket is not None:
            self._acts.read_allergy(ticket, self._stand.reader)

    @Slot(str)
    def rush(self, key: str) -> None:
        """Put an order first, or back in its place."""
        ticket = self._touched(key)
        if ticket is not None:
            self._acts.rush(ticket)

    @Slot(str, int, bool)
    def setCourse(self, key: str, course: int, waits: bool) -> None:  # noqa: FBT001 - QML's call
        """Have a course made now, or let it wait."""
        ticket = self._touched(key)
        if ticket is not None:
            self._acts.set_course(ticket, course, is_held=waits)

    @Slot(str)
    def see(self, key: str) -> None:
        """A ticket's head was touched: somebody has seen it."""
        self._touched(key)

    @Slot(str)
    def recall(self, key: str) -> None:
        """Bring a finished order back to the board."""
        view = self._stand.view
        stations = makers_in_sight(self._stand.facts, view)
        self._acts.recall(UUID(key), stations, is_pass=view.shows_pass)

    @Slot(int)
    def chooseStation(self, place: int) -> None:
        """Be another station."""
        chosen = screens(self._stand.facts.stations)[place].id
        self._turn_to(replace(self._stand.view, station_id=chosen, shows_pass=False))

    @Slot()
    def togglePass(self) -> None:
        """Show the pass, or the station again."""
        view = self._stand.view
        self._turn_to(replace(view, shows_pass=not view.shows_pass))

    def _turn_to(self, view: BoardView) -> None:
        self._stand.turn_to(view)
        self._derive()
        self.look()

    def _looked(self, outcome: Ok[Looked] | Err) -> None:
        if isinstance(outcome, Err):
            self.notices_.tell(outcome)
            return
        self._stand.take(outcome.value)
        self._derive()
        for sound in self._stand.sounds():
            self._desk.sound(sound)

    def _derive(self) -> None:
        props = self._stand.derive()
        self.screen_.follow(self._stand.facts, self._stand.view, self._desk.clock_off_ms())
        self._cards.set_rows(props.cards)
        self.show(props)
        self.shown.emit()

    def _act(self, order_id: UUID, act: Callable[[], None]) -> None:
        def done(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                self.notices_.tell(outcome)
            else:
                self._stand.acted(order_id)
            self.look()

        self._desk.writer.run(act, done, self, self._desk.unheard)

    def _touched(self, key: str) -> Ticket | None:
        ticket = self._stand.touch(key)
        if ticket is not None:
            self._derive()
        return ticket

    @Property(Notices, notify=built)
    def notices(self) -> Notices:
        """The snack and the banners of this window."""
        return self.notices_

    @Property(BoardScreenModel, notify=built)
    def screen(self) -> BoardScreenModel:
        """What this screen is itself."""
        return self.screen_

    @Property(QObject, notify=built)
    def tickets(self) -> PooledRows[TicketCard]:
        """The tickets, in their places."""
        return self._cards

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """The station's name."""
        return self._props.title

    @Property(str, notify=openTextChanged)
    def openText(self) -> str:
        """How many orders are open."""
        return self._props.openText

    @Property(str, notify=usualTextChanged)
    def usualText(self) -> str:
        """How long an order usually takes here."""
        return self._props.usualText

    @Property(str, notify=silenceChanged)
    def silence(self) -> str:
        """What to do when no till is heard; empty while one is."""
        return self._props.silence

    @Property(str, notify=emptyTitleChanged)
    def emptyTitle(self) -> str:
        """What an empty board is called."""
        return self._props.emptyTitle

    @Property(str, notify=emptyTextChanged)
    def emptyText(self) -> str:
        """What an empty board says to do."""
        return self._props.emptyText

    @Property(bool, notify=isPassChanged)
    def isPass(self) -> bool:
        """Whether the pass is shown."""
        return self._props.isPass

    @Property(bool, notify=isDemoChanged)
    def isDemo(self) -> bool:
        """Whether nothing here is real."""
        return self._props.isDemo

    @Property(bool, notify=isTrainingChanged)
    def isTraining(self) -> bool:
        """Whether somebody practises."""
        return self._props.isTraining

    @Property(int, notify=cardsChanged)
    def ticketCount(self) -> int:
        """How many tickets are in sight."""
        return len(self._props.cards)

    @Property("QVariantList", notify=countsChanged)  # type: ignore[arg-type]
    def counts(self) -> list[dict[str, Any]]:
        """How much of each thing is to be made now."""
        return [asdict(row) for row in self._props.counts]

    @Property("QVariantList", notify=choicesChanged)  # type: ignore[arg-type]
    def choices(self) -> list[dict[str, Any]]:
        """How many of each choice are in that."""
        return [asdict(row) for row in self._props.choices]

    @Property("QVariantList", notify=finishedChanged)  # type: ignore[arg-type]
    def finished(self) -> list[dict[str, Any]]:
        """What can be called back, the latest first."""
        return [asdict(row) for row in self._props.finished]
