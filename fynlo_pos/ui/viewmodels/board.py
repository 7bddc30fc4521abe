"""A station's board: it looks for orders, says what it shows, and takes what is touched."""

from collections.abc import Callable, Sequence
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.tickets import Ticket
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.kitchen_calls import KitchenCalls
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.kitchen_seen import KitchenSeen
from fynlo_pos.ui.models.pooled_rows import PooledRows
from fynlo_pos.ui.noticed import Noticed
from fynlo_pos.ui.notices import Notices
from fynlo_pos.ui.viewmodels.board_acts import BoardActs
from fynlo_pos.ui.viewmodels.board_cards import BLANK, READY_CARDS, TicketCard
from fynlo_pos.ui.viewmodels.board_looks import BoardLooks, Looked
from fynlo_pos.ui.viewmodels.board_props import (
    BoardFacts,
    BoardProps,
    BoardView,
    FinishedRows,
    derive_board,
    makers_in_sight,
    readers_of,
    row_of,
    screens,
    tickets_in_sight,
)
from fynlo_pos.ui.viewmodels.board_screen import BoardScreenModel
from fynlo_pos.ui.viewmodels.board_shown import BoardShown

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 1_000


@QmlElement
class BoardModel(BoardShown):
    """The board of one station, or the pass over all of them.

    ``painted`` is to be called when a picture stands on the screen: only that is acknowledged.
    """

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
        self._facts = BoardFacts()
        self._view = BoardView()
        self._tickets: Sequence[Ticket] = ()
        self._seen = KitchenSeen(desk.kitchen, desk.writer)
        self._noticed = Noticed()
        self._calls = KitchenCalls()
        self._finished = FinishedRows()
        self.screen_ = BoardScreenModel(is_large=is_large, can_leave=can_leave, parent=self)
        self.screen_.chosen.connect(self.chooseStation)
        self.notices_ = Notices(self)
        self._acts = BoardActs(desk.kitchen, self.notices_, self._act)
        self._cards = PooledRows(BLANK, most=READY_CARDS, parent=self)
        self._looks = BoardLooks(desk, station, self._looked)
        self.begin(BoardProps())
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Read all anew; the newest answer is drawn."""
        self._looks.at_all(self._view)

    @Slot()
    def arrived(self) -> None:
        """Orders came: they are drawn before anything else is read anew."""
        self._looks.at_orders(self._view, self._facts)

    @Slot(object)
    def take_orders(self, orders: tuple[OrderState, ...] | None) -> None:
        """Draw the orders as they were read where they came; ``None`` where that failed."""
        view = self._view
        if orders is None or view.station_id is None or view.shows_pass:
            self.arrived()
        else:
            self._looked(Ok((view.station_id, replace(self._facts, orders=orders))))

    @Slot()
    def painted(self) -> None:
        """A picture stands on the screen: say so of all it shows that was not said."""
        if self._view.station_id is not None and not self._view.shows_pass:
            self._seen.say(self._tickets, self._view.station_id)

    @Slot(str)
    def finish(self, key: str) -> None:
        """Ready: all that is to be made now is made; at the pass, it is collected."""
        ticket = self._touched(key)
        if ticket is not None:
            reader = readers_of(self._facts, self._view)[0]
            self._acts.settle(ticket, reader, is_pass=self._view.shows_pass)

    @Slot(int)
    def finishPlace(self, place: int) -> None:
        """A key of a bump bar, counted from 0: finish the ticket that stands there."""
        if 0 <= place < len(self._tickets):
            self.finish(str(self._tickets[place].order_id))

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
            self._acts.read_allergy(ticket, readers_of(self._facts, self._view)[0])

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
        stations = makers_in_sight(self._facts, self._view)
        self._acts.recall(UUID(key), stations, is_pass=self._view.shows_pass)

    @Slot(int)
    def chooseStation(self, place: int) -> None:
        """Be another station."""
        chosen = screens(self._facts.stations)[place].id
        self._turn_to(replace(self._view, station_id=chosen, shows_pass=False))

    @Slot()
    def togglePass(self) -> None:
        """Show the pass, or the station again."""
        self._turn_to(replace(self._view, shows_pass=not self._view.shows_pass))

    def _turn_to(self, view: BoardView) -> None:
        self._view = view
        self._calls.begin_anew()
        self._derive()
        self.look()

    def _looked(self, outcome: Ok[Looked] | Err) -> None:
        if isinstance(outcome, Err):
            self.notices_.tell(outcome)
            return
        station_id, self._facts = outcome.value
        self._view = replace(self._view, station_id=station_id)
        self._derive()
        for sound in self._calls.sounds_for(self._tickets, self._view.noticed, self._desk.now_ms()):
            self._desk.sound(sound)

    def _derive(self) -> None:
        now_ms = self._desk.now_ms()
        silent = self._desk.silent_since_ms()
        self._tickets = tickets_in_sight(self._facts, self._view, now_ms)
        noticed = self._noticed.follow(self._tickets)
        self._view = replace(self._view, silent_since_ms=silent, noticed=noticed)
        props = derive_board(self._facts, self._view, now_ms, self._tickets, self._finished)
        self.screen_.follow(self._facts, self._view, self._desk.clock_off_ms())
        self._cards.set_rows(props.cards)
        self.show(props)
        self.shown.emit()

    def _act(self, order_id: UUID, act: Callable[[], None]) -> None:
        def done(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                self.notices_.tell(outcome)
            else:
                self._noticed.acted(order_id)
            self.look()

        self._desk.writer.run(act, done)

    def _touched(self, key: str) -> Ticket | None:
        """Return a ticket that somebody has touched, and so seen."""
        ticket = next((one for one in self._tickets if str(one.order_id) == key), None)
        if ticket is not None:
            self._noticed.touch(ticket)
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
