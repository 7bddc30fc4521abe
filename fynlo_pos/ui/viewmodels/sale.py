"""The sale page: a tile, a scan or a few keys become lines of the order beside them."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.sales.basket import Discount
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import clear_order, discount_order, set_dining
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.keyed_number import KeyedNumber
from fynlo_pos.ui.products import Products
from fynlo_pos.ui.stale_order import StaleOrder
from fynlo_pos.ui.there import then_if_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.about import AboutModel
from fynlo_pos.ui.viewmodels.basket import BasketModel
from fynlo_pos.ui.viewmodels.catalogue_view import CatalogueModel
from fynlo_pos.ui.viewmodels.change import ChangeModel
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.line import DININGS, LineModel
from fynlo_pos.ui.viewmodels.misc import MiscModel
from fynlo_pos.ui.viewmodels.modifiers import ModifiersModel
from fynlo_pos.ui.viewmodels.money_off import MoneyOffModel, money_off_said
from fynlo_pos.ui.viewmodels.more import MoreModel
from fynlo_pos.ui.viewmodels.products import ProductModel
from fynlo_pos.ui.viewmodels.ringing import Ringing
from fynlo_pos.ui.viewmodels.sale_entry import SaleEntry
from fynlo_pos.ui.viewmodels.sale_props import SaleProps, panel_over_tiles
from fynlo_pos.ui.viewmodels.sold_out import SoldOutNotice
from fynlo_pos.ui.viewmodels.tabs import TabsModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


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
        products = Products(desk.reading, desk.lanes.reader, self)
        order = desk.order
        self._catalogue = CatalogueModel(desk, products, self)
        self._basket = BasketModel(desk, self)
        self._line = LineModel(desk, self)
        self._modifiers = ModifiersModel(lambda: desk.shop, lambda: order.basket.dining, self)
        self._checkout = CheckoutModel(desk, self._sold, self)
        self._change = ChangeModel(desk, self)
        self._tabs = TabsModel(desk, self._basket.recall, self)
        self._money_off = MoneyOffModel(lambda: desk.shop, self)
        self._product = ProductModel(desk, self)
        sold_out = SoldOutNotice(desk, self._product.look)
        self._number = KeyedNumber(then_if_there(self, self._derive))
        self._ringing = Ringing(
            desk,
            products=products,
            modifiers=self._modifiers,
            sold_out=sold_out,
            number=self._number,
            page=self,
        )
        self._misc = MiscModel(lambda: desk.shop, self._ringing.add_misc, self)
        self._more = MoreModel(desk, self)
        self._stale = StaleOrder(desk, self)
        self._about = AboutModel(self)
        self._entry = SaleEntry(
            desk,
            number=self._number,
            catalogue=self._catalogue,
            ringing=self._ringing,
            product=self._product,
            about=self._about,
            modifiers=self._modifiers,
            checkout=self._checkout,
            change=self._change,
        )
        self.begin(SaleProps())
        order.changed.connect(self._derive)
        desk.shopChanged.connect(self._derive)
        desk.miscWanted.connect(self._open_misc)
        self._checkout.isOpenChanged.connect(self._derive)
        self.panelChanged.connect(self._about.cancel)
        self._tabs.isOpenChanged.connect(self._derive)
        self._change.isOpenChanged.connect(self._tabs.close)
        self._basket.held.connect(self._tabs.read)
        self._more.parted.connect(self._tabs.read)
        self._line.moved.connect(self._mark_line)
        self._tabs.read()
        order.moneyAsked.connect(self._ask_back)
        order.when_free(self._go_on_taking)
        self._derive()

    def leave(self) -> None:
        """The page goes: what was typed on a line stays on it."""
        self._line.keepNote()

    @Slot(int)
    def tapTile(self, row: int) -> None:
        """Add what is on a tile, as many as the digits keyed before say."""
        self._entry.tap(row)

    @Slot(int)
    def lookAt(self, row: int) -> None:
        """Read about the product on a tile; nothing is added."""
        self._entry.look_at(row)

    @Slot(str)
    def digit(self, key: str) -> None:
        """A digit keyed before a tile, or ``back`` and ``clear``."""
        self._entry.digit(key)

    @Slot(str)
    def scanned(self, code: str) -> None:
        """The scanner read a code, anywhere on the page."""
        self._entry.scan(code)

    @Slot(str)
    def searchEntered(self, text: str) -> None:
        """Enter in the search: a code, or the only product found."""
        if self._entry.search(text):
            self.searchCleared.emit()
            self._catalogue.search("")

    @Slot(int)
    def chooseDining(self, place: int) -> None:
        """Eat in or take away, for the whole order; touched while one is sold, for the next."""
        chosen, new_id, order = DININGS[place], self._desk.new_id, self._desk.order
        order.when_free(
            lambda: order.change(lambda basket: set_dining(basket, chosen, new_id=new_id))
        )

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
        """Ask for the money; not for what is known to be paid or gone by now."""
        self._line.close()
        self._tabs.close()
        self._stale.look()
        if not self._stale.not_paid:
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
        """Key in money off the order; not while it is being put on disk."""
        if not self._desk.order.busy:
            self._money_off.open(self._desk.order.basket.discount, self._discount_order)

    @Slot()
    def discountLine(self) -> None:
        """Key in money off the open line."""
        line = self._line.line
        if line is not None and not self._desk.order.busy:
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
        self._line.close()
        self._desk.order.change(clear_order, translate("Sale", "The order was cleared"))

    @Slot()
    def openMisc(self) -> None:
        """Key in an item that is not on the menu."""
        if not self._change.hands_over():
            self._misc.open()

    def _discount_order(self, discount: Discount | None) -> None:
        said = money_off_said(self._desk.order.basket.discount, discount)
        self._desk.order.change(lambda basket: discount_order(basket, discount), said)

    @Slot(str)
    def _open_misc(self, name: str) -> None:
        if self._desk.in_sight() is self:
            self._misc.open(name)

    def _sold(self, sale: SaleSealed) -> None:
        self._change.open(sale)
        self._tabs.read()

    def _go_on_taking(self) -> None:
        if self._desk.order.basket.taken:
            self._checkout.open()

    @Slot()
    def _ask_back(self) -> None:
        self._line.close()
        self._tabs.close()
        self._checkout.ask_back()

    @Slot()
    def _mark_line(self) -> None:
        line = self._line.line
        self._basket.mark_line(line.id if line else None)

    @Slot()
    def _derive(self) -> None:
        keyed = self._number.value
        taking, listing = self._checkout.is_taking, self._tabs.is_listing
        self.show(
            SaleProps(
                dining=DININGS.index(self._desk.order.basket.dining),
                asksDining=self._desk.shop.venue.asks_dining,
                pending=f"{keyed} ×" if keyed else "",
                panel=panel_over_tiles(is_taking=taking, lists_tabs=listing),
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

    @Property(StaleOrder, notify=built)
    def stale(self) -> StaleOrder:
        """What became of the order at another till."""
        return self._stale

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

    @Property(MoreModel, notify=built)
    def more(self) -> MoreModel:
        """What stands under More."""
        return self._more

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
