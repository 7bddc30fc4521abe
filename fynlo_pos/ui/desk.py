"""What a page works with: the till and its lanes, notices, the session, and the way elsewhere."""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

import msgspec
from PySide6.QtCore import QObject, Signal

from fynlo_pos.core.kitchen.came_out import PaperOut
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.sight import KitchenSight
from fynlo_pos.core.kitchen.unseen import StationChit
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.to_make import ToMake
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.wanted_paper import PapersAsked, WantedPaper
from fynlo_pos.core.words import Told
from fynlo_pos.ui.consent import Consent
from fynlo_pos.ui.device import Device
from fynlo_pos.ui.jobs import Err, Lane, Ok
from fynlo_pos.ui.notices import Notices
from fynlo_pos.ui.office import Office
from fynlo_pos.ui.order import Order
from fynlo_pos.ui.others import Others
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.session import Session
from fynlo_pos.ui.shop import Shop, read_shop
from fynlo_pos.ui.sounds import Sounds
from fynlo_pos.ui.status import Status
from fynlo_pos.ui.stick_copying import StickCopying


class WaitingPaper(msgspec.Struct, frozen=True):
    """Papers not known to be printed: how many, since when (UTC ms), and a reason as a sentence.

    ``needs_person`` when one of them may be on paper already and somebody has to look.
    """

    count: int = 0
    since_ms: int = 0
    reason: Told = ""
    needs_person: bool = False


class Printing(Protocol):
    """Paper, by ``app``. Called on the device lane; raises ``Trouble`` when nothing came out."""

    def print_receipt(self, sale: SaleSealed) -> None:
        """Print a receipt of a sale or refund."""

    def print_bill(self, basket: Basket, person: Person) -> None:
        """Print what an order comes to, for a guest to see before paying; it is no receipt."""

    def print_chit(self, order: ToMake, *, is_asked_for: bool = False) -> None:
        """Print what is new in an order, once; one that grew stale only if it is asked for."""

    def print_station_chit(self, chit: StationChit) -> Told:
        """Print what a station's screen has not shown, once, at the station or else here.

        Returns why it came out here and not there, if that was so.
        """

    def station_papers_out(self) -> Sequence[PaperOut]:
        """Return the stations' papers that came out, until that is written down."""

    def station_papers_written(self, paper_ids: Sequence[str]) -> None:
        """Name papers no longer that came out."""

    def take_up(self, papers: Sequence[WantedPaper]) -> Sequence[str]:
        """Queue what a till that died had not; return the ids that the queue holds on disk."""

    def queued(self, paper_ids: Sequence[str]) -> Sequence[str]:
        """Return those papers that the queue holds on disk, or has printed."""

    def print_waiting(self) -> WaitingPaper:
        """Print what has rested long enough since it failed; return what waits after that."""

    def print_again(self) -> WaitingPaper:
        """Print what a person looked for and did not find on paper."""

    def leave_unprinted(self) -> WaitingPaper:
        """Take off the list what a person found on paper or does not want."""

    def open_drawer(self) -> None:
        """Kick the cash drawer open; nothing where there is none."""


class Lanes(msgspec.Struct, frozen=True):
    """Who works for the GUI thread: one writes the database, one reads it, one serves devices.

    One more makes the backups, which take seconds, and looks at those that are kept: neither drawer
    nor receipt waits for it.
    """

    writer: Lane
    reader: Lane
    devices: Lane
    backups: Lane


class Ways(msgspec.Struct, frozen=True):
    """To a page by its name, back to the one that led here, and the one that is in sight."""

    go: Callable[..., None]
    back: Callable[[], None]
    in_sight: Callable[[], QObject | None]


class Desk(QObject):
    """Handed to every page's view model. ``shopChanged`` follows each new reading of the shop.

    ``othersArrived`` tells that something another terminal did is on disk here.
    ``receipts_under_way`` is who waits for each receipt that the printer was given, by its sale.
    """

    shopChanged = Signal()
    trainingMade = Signal()
    shelfWanted = Signal(object)
    miscWanted = Signal(str)
    kitchenChanged = Signal()
    othersArrived = Signal()
    backedUp = Signal()
    sheetKept = Signal()

    def __init__(
        self,
        *,
        till: Till,
        reading: Reading,
        lanes: Lanes,
        printing: Printing,
        now_ms: Callable[[], int],
        new_id: Callable[[], UUID],
        notices: Notices,
        session: Session,
        status: Status,
        device: Device,
        ways: Ways,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.till = till
        self.reading = reading
        self.lanes = lanes
        self.printing = printing
        self.now_ms = now_ms
        self.new_id = new_id
        self.notices = notices
        self.session = session
        self.status = status
        self.device = device
        self.go = ways.go
        self.back = ways.back
        self.in_sight = ways.in_sight
        self._office: Office | None = None
        self._shop: Shop | None = None
        self.receipts_under_way: dict[UUID, list[Callable[[Ok[None] | Err], None]]] = {}
        self.kitchen = KitchenSight()
        self._kitchen_acts: Kitchen | None = None
        self.order = Order(
            till=till,
            writer=lanes.writer,
            notices=notices,
            shop=lambda: self.shop,
            papers=self.papers_asked,
            now_ms=now_ms,
            new_id=new_id,
            parent=self,
        )
        self.consent = Consent(self)
        self.others = Others(self)
        self.stick = StickCopying(self)
        self.sounds = Sounds(device, status, self)

    def see_on_till(self, category_id: UUID) -> None:
        """Show the page for selling with a category's tiles in sight."""
        self.go(HOME)
        self.shelfWanted.emit(category_id)

    @property
    def shop(self) -> Shop:
        """The newest reading of the shop. Raises ``LookupError`` before the first run."""
        if self._shop is None:
            raise LookupError("the shop has not been read")
        return self._shop

    def papers_asked(self) -> PapersAsked:
        """Return what this device prints of every order that is sold or held."""
        settings = self.device.settings
        return PapersAsked(
            # Where stations are named, what is on paper follows from them; see KitchenWatch.
            chit=settings.prints_chits and not self.shop.stations,
            receipt=settings.printer.is_set_up and self.shop.venue.prints_receipts_unasked,
        )

    def see_kitchen(self, sight: KitchenSight) -> None:
        """Keep what was last seen of the kitchen; ``kitchenChanged`` follows."""
        if sight != self.kitchen:
            self.kitchen = sight
            self.kitchenChanged.emit()

    def give_kitchen(self, kitchen: Kitchen) -> None:
        """Put a station's acts within reach of the kitchen's page."""
        self._kitchen_acts = kitchen

    @property
    def kitchen_acts(self) -> Kitchen:
        """A station's acts. Raises ``LookupError`` where nobody gave them."""
        if self._kitchen_acts is None:
            raise LookupError("this desk has no kitchen behind it")
        return self._kitchen_acts

    def give_office(self, office: Office) -> None:
        """Put the world behind the till within reach of the pages."""
        self._office = office

    @property
    def office(self) -> Office:
        """The world behind the till. Raises ``LookupError`` where nobody gave one."""
        if self._office is None:
            raise LookupError("this desk has no office behind it")
        return self._office

    @property
    def has_shop(self) -> bool:
        """Tell whether there is a shop to sell in yet."""
        return self._shop is not None

    @property
    def manages(self) -> bool:
        """Tell whether whoever is signed in is a manager."""
        if not (self.has_shop and self.session.is_signed_in):
            return False
        person = self.session.person
        return any(one.id == person.id and one.is_manager for one in self.shop.staff)

    def take_up_draft(self, then: Callable[[], None]) -> None:
        """Go on with the order that was at hand when the till last stopped; then call ``then``."""

        def arrived(outcome: Ok[Basket | None] | Err) -> None:
            if isinstance(outcome, Err):
                self.notices.tell(outcome)
            elif outcome.value is not None:
                self.order.take_up(outcome.value)
            then()

        self.lanes.reader.run(self.reading.basket, arrived, self)

    def read_shop(self, then: Callable[[], None] | None = None) -> None:
        """Read the shop anew, as after an edit, a sign-in or a close; then call ``then``."""

        def arrived(outcome: Ok[Shop | None] | Err) -> None:
            if isinstance(outcome, Err):
                self.notices.tell(outcome)
                return
            self._shop = outcome.value
            if self._shop is not None:
                self.order.reprice()
            self.shopChanged.emit()
            if then:
                then()

        self.lanes.reader.run(lambda: read_shop(self.reading, self.now_ms()), arrived, self)
