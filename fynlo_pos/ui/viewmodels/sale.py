"""The sale page: a tile, a scan or a few keys become lines of the order beside them."""

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.sales.basket import Basket, Discount
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import discount_order, remove_line, set_allergy, set_dining
from fynlo_pos.core.sounds import Sound
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.keypad_entry import CountEntry
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.places import HISTORY
from fynlo_pos.ui.products import Products
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.stale_order import StaleOrder
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.about import AboutModel
from fynlo_pos.ui.viewmodels.allergy import AllergyModel
from fynlo_pos.ui.viewmodels.basket import BasketModel
from fynlo_pos.ui.viewmodels.catalogue_view import CatalogueModel
from fynlo_pos.ui.viewmodels.change import ChangeModel
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.drawer_at_hand import DrawerAtHand
from fynlo_pos.ui.viewmodels.line import DININGS, LineModel
from fynlo_pos.ui.viewmodels.misc import MiscModel
from fynlo_pos.ui.viewmodels.modifiers import ModifiersModel
from fynlo_pos.ui.viewmodels.money_off import MoneyOffModel
from fynlo_pos.ui.viewmodels.move import MoveModel
from fynlo_pos.ui.viewmodels.products import ProductModel
from fynlo_pos.ui.viewmodels.ringing import Ringing
from fynlo_pos.ui.viewmodels.split import SplitModel
from fynlo_pos.ui.viewmodels.tabs import TabsModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

LEAST_CODE_DIGITS = 8


class SaleProps(msgspec.Struct, frozen=True):
    """The bar and what lies over the tiles."""

    dining: int = 0
    asksDining: bool = True
    pending: str = ""
    panel: str = ""


def panel_over_tiles(*, is_taking: bool, lists_tabs: bool) -> str:
    """Return what covers rail and tiles: the checkout, the held orders, or nothing."""
    if is_taking:
        return "checkout"
    return "tabs" if lists_tabs else ""


@QmlElement
class SaleModel(QObject, Shows[SaleProps]):
    """Puts things into the order, and holds the parts of the page."""

    diningChanged = Signal()
    asksDiningChanged = Signal()
    pendingChanged = Signal()
    panelChanged = Signal()
    built = Signal()
    searchCleared = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        products = Products(desk.reading, desk.lanes.reader)
        self._pending = CountEntry(most_digits=3)
        order = desk.order
        self._catalogue = CatalogueModel(desk, products, self)
        self._basket = BasketModel(desk, self)
        self._line = LineModel(desk, self)
        self._modifiers = ModifiersModel(lambda: desk.shop, lambda: order.basket.dining, self)
        self._checkout = CheckoutModel(desk, self._sold, self)
        self._change = ChangeModel(desk, self)
        self._tabs = TabsModel(desk, self._basket.recall, self)
        self._money_off = MoneyOffModel(lambda: desk.shop, self)
        self._ringing = Ringing(desk, products, self._modifiers, self._open_misc)
        self._misc = MiscModel(lambda: desk.shop, self._ringing.add_misc, self)
        self._product = ProductModel(desk, self)
        self._allergy = AllergyModel(desk, self)
        self._split = SplitModel(desk, self)
        self._stale = StaleOrder(desk, self)
        self._move = MoveModel(desk, self)
        self._drawer = DrawerAtHand(desk, self)
        self._about = AboutModel(self)
        self.begin(SaleProps())
        order.changed.connect(self._derive)
        desk.shopChanged.connect(self._derive)
        self._checkout.isOpenChanged.connect(self._derive)
        self.panelChanged.connect(self._about.cancel)
        self._tabs.isOpenChanged.connect(self._derive)
        self._change.isOpenChanged.connect(self._tabs.close)
        self._basket.held.connect(self._tabs.read)
        self._split.parted.connect(self._tabs.read)
        self._line.moved.connect(self._mark_line)
        self._tabs.read()
        if order.basket.taken:
            self._checkout.open()
        self._derive()

    @Slot(int)
    def tapTile(self, row: int) -> None:
        """Add what is on a tile, as many as the digits keyed before say."""
        tile = self._catalogue.tile(row)
        if tile is None:
            return
        if self._about.is_asked:
            self.lookAt(row)
            return
        if tile.sold_out:
            self._desk.notices.offer(
                filled(translate("Sale", "{name} is sold out. Nothing was added."), name=tile.name),
                translate("Sale", "Change it"),
                lambda: self._product.look(str(tile.id)),
                Tone.WARN,
            )
            return
        quantity = self._take_pending()
        self._ringing.ring_product(tile.id, quantity)

    @Slot(int)
    def lookAt(self, row: int) -> None:
        """Read about the product on a tile; nothing is added."""
        tile = self._catalogue.tile(row)
        self._about.cancel()
        if tile is not None:
            self._product.look(str(tile.id))

    @Slot(str)
    def digit(self, key: str) -> None:
        """A digit keyed before a tile, or ``back`` and ``clear``."""
        self._pending = self._pending.press(key)
        self._derive()

    @Slot(str)
    def scanned(self, code: str) -> None:
        """The scanner read a code, anywhere on the page."""
        if self._checkout.is_taking or self._desk.order.busy:
            self._refuse_scan(translate("Sale", "Money is being taken. Nothing was added."))
        elif not self._modifiers.is_choosing:
            self._ringing.ring_code(code, self._take_pending)
        elif self._modifiers.is_complete:
            self._modifiers.add()
            self._ringing.ring_code(code, self._take_pending)
        else:
            self._refuse_scan(translate("Sale", "Finish choosing first. Nothing was added."))

    @Slot(str)
    def searchEntered(self, text: str) -> None:
        """Enter in the search: a code, or the only product found."""
        found = self._catalogue.found
        if text.isdigit() and len(text) >= LEAST_CODE_DIGITS:
            self.searchCleared.emit()
            self._catalogue.search("")
            self.scanned(text)
        elif len(found) == 1:
            self.tapTile(0)
            self.searchCleared.emit()
            self._catalogue.search("")

    @Slot(int)
    def chooseDining(self, place: int) -> None:
        """Eat in or take away, for the whole order."""
        chosen, new_id = DININGS[place], self._desk.new_id
        self._desk.order.change(lambda basket: set_dining(basket, chosen, new_id=new_id))

    @Slot(int)
    def openLine(self, row: int) -> None:
        """A line was touched."""
        line_id = self._basket.line_at(row)
        if line_id is not None and not self._desk.order.busy:
            self._line.open(line_id)

    @Slot()
    def stepBack(self) -> None:
        """Esc: close what is open beside the tiles."""
        self._line.close()
        self._change.next()

    @Slot()
    def pay(self) -> None:
        """Ask for the money."""
        self._line.close()
        self._tabs.close()
        self._stale.look()
        self._checkout.open()

    @Slot()
    def hold(self) -> None:
        """Put the order by in one touch; not while a part of it is paid."""
        self._line.close()
        self._checkout.close()
        if self._checkout.is_taking:
            return
        self._basket.hold()

    @Slot()
    def send(self) -> None:
        """Send the kitchen what it has not had; not while a part of the order is paid."""
        self._line.close()
        if not self._checkout.is_taking:
            self._basket.send()

    @Slot()
    def discountOrder(self) -> None:
        """Key in money off the order."""
        self._money_off.open(self._desk.order.basket.discount, self._discount_order)

    @Slot()
    def discountLine(self) -> None:
        """Key in money off the open line."""
        line = self._line.line
        if line is not None:
            self._money_off.open(line.discount, self._line.set_discount)

    @Slot()
    def changeChoices(self) -> None:
        """Choose the open line's modifiers again."""
        line = self._line.line
        if line is not None:
            self._ringing.choose_again(line)

    @Slot()
    def clearOrder(self) -> None:
        """Take everything off, and offer to put it back."""

        def clear(basket: Basket) -> Basket:
            for line in basket.lines:
                basket = remove_line(basket, line.id)
            return set_allergy(discount_order(basket, None), "")

        self._line.close()
        self._desk.order.change(clear, translate("Sale", "The order was cleared"))

    @Slot()
    def openMisc(self) -> None:
        """Key in an item that is not on the menu."""
        self._misc.open()

    @Slot()
    def openHistory(self) -> None:
        """The receipts, and refunds."""
        self._desk.go(HISTORY)

    def _take_pending(self) -> int:
        quantity, self._pending = max(1, self._pending.value), CountEntry(most_digits=3)
        return quantity

    def _discount_order(self, discount: Discount | None) -> None:
        said = translate("Sale", "Discount changed")
        self._desk.order.change(lambda basket: discount_order(basket, discount), said)

    def _open_misc(self, name: str) -> None:
        self._misc.open(name)

    def _refuse_scan(self, sentence: str) -> None:
        self._desk.notices.say(sentence, Tone.WARN)
        self._desk.sounds.play(Sound.SCAN_REFUSED)

    def _sold(self, sale: SaleSealed) -> None:
        self._change.open(sale)
        self._tabs.read()

    @Slot()
    def _mark_line(self) -> None:
        line = self._line.line
        self._basket.mark_line(line.id if line else None)

    @Slot()
    def _derive(self) -> None:
        self.show(
            SaleProps(
                dining=DININGS.index(self._desk.order.basket.dining),
                asksDining=self._desk.shop.venue.asks_dining,
                pending=f"{self._pending.value} ×" if self._pending.value else "",
                panel=panel_over_tiles(
                    is_taking=self._checkout.is_taking, lists_tabs=self._tabs.is_listing
                ),
            )
        )

    @Property(CatalogueModel, notify=built)
    def catalogue(self) -> CatalogueModel:
        """Rail, search and tiles."""
        return self._catalogue

    @Property(BasketModel, notify=built)
    def basket(self) -> BasketModel:
        """The order."""
        return self._basket

    @Property(LineModel, notify=built)
    def line(self) -> LineModel:
        """The open line."""
        return self._line

    @Property(ModifiersModel, notify=built)
    def modifiers(self) -> ModifiersModel:
        """The modifiers sheet."""
        return self._modifiers

    @Property(CheckoutModel, notify=built)
    def checkout(self) -> CheckoutModel:
        """The money."""
        return self._checkout

    @Property(ChangeModel, notify=built)
    def change(self) -> ChangeModel:
        """The last sale."""
        return self._change

    @Property(TabsModel, notify=built)
    def tabs(self) -> TabsModel:
        """The held orders."""
        return self._tabs

    @Property(MoneyOffModel, notify=built)
    def moneyOff(self) -> MoneyOffModel:
        """The discount sheet."""
        return self._money_off

    @Property(ProductModel, notify=built)
    def product(self) -> ProductModel:
        """The product that is being read about."""
        return self._product

    @Property(AboutModel, notify=built)
    def about(self) -> AboutModel:
        """Whether the next tile is read about."""
        return self._about

    @Property(AllergyModel, notify=built)
    def allergy(self) -> AllergyModel:
        """The allergy sheet."""
        return self._allergy

    @Property(SplitModel, notify=built)
    def split(self) -> SplitModel:
        """The split sheet."""
        return self._split

    @Property(MoveModel, notify=built)
    def move(self) -> MoveModel:
        """The move sheet."""
        return self._move

    @Property(MiscModel, notify=built)
    def misc(self) -> MiscModel:
        """The misc item sheet."""
        return self._misc

    @Property(int, notify=diningChanged)
    def dining(self) -> int:
        """0: eat in; 1: take away."""
        return self._props.dining

    @Property(bool, notify=asksDiningChanged)
    def asksDining(self) -> bool:
        """Whether the bar asks."""
        return self._props.asksDining

    @Property(str, notify=pendingChanged)
    def pending(self) -> str:
        """The quantity keyed for the next tile: ``3 ×``."""
        return self._props.pending

    @Property(str, notify=panelChanged)
    def panel(self) -> str:
        """What covers rail and tiles."""
        return self._props.panel

    @Property(DrawerAtHand, notify=built)
    def drawer(self) -> DrawerAtHand:
        """The drawer, to be opened from here."""
        return self._drawer
