"""What stands on the tiles: a category's products, or what a search finds as it is typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.views import ProductTile
from fynlo_pos.ui import keys
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.tiles import TilesModel, counts_of
from fynlo_pos.ui.products import Products
from fynlo_pos.ui.viewmodel import Shows

if TYPE_CHECKING:
    from fynlo_pos.core.dining import Dining

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
PAINTED_MS = 30
"""When tiles that arrived are on the screen."""
TYPED_MS = 150
"""How long a search rests before what it found is read ahead: the next letter wants the reader."""
LEAST_FOUND, MOST_FOUND = 20, 60
"""What a search finds however low the window, and at most: for more, type another letter."""


class CatalogueProps(msgspec.Struct, frozen=True):
    """The rail's place, how many tiles there are, and what is said where there are none."""

    current: int = 0
    count: int = 0
    searched: str = ""
    emptyTitle: str = ""
    emptyText: str = ""


def empty_words(searched: str, *, is_favourites: bool, has_shelves: bool) -> tuple[str, str]:
    """Return what is said, and advised, where no tile is shown."""
    if searched:
        return (
            translate("Sale", "Nothing is called “{text}”").format(text=searched),
            translate("Sale", "Try fewer letters, or add a misc item under More."),
        )
    if not has_shelves:
        return (
            translate("Sale", "No products yet"),
            translate("Sale", "Make them under Menu > Products."),
        )
    if is_favourites:
        return (
            translate("Sale", "No favourites yet"),
            translate("Sale", "Mark products as favourites, or choose a category."),
        )
    return (
        translate("Sale", "Nothing in this category yet"),
        translate("Sale", "Choose another category, or make products under Menu > Products."),
    )


@QmlElement
class CatalogueModel(QObject, Shows[CatalogueProps]):
    """The rail, the search and the tiles. Only what is in sight is ever in memory."""

    currentChanged = Signal()
    countChanged = Signal()
    searchedChanged = Signal()
    emptyTitleChanged = Signal()
    emptyTextChanged = Signal()
    categoriesChanged = Signal()
    built = Signal()
    turned = Signal()

    def __init__(self, desk: Desk, products: Products, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._products = products
        self._tiles = TilesModel(self)
        self._asks = Latest(desk.lanes.reader, self)
        self._ahead = QTimer(self, singleShot=True)
        self._ahead.timeout.connect(self._read_ahead)
        self._is_ready = False
        self._places = self._in_sight = MOST_FOUND
        self._asked_for = MOST_FOUND
        self._dining: Dining | None = None
        self._current = 0
        self._searched = ""
        self.begin(CatalogueProps())
        desk.shopChanged.connect(self.read)
        desk.shelfWanted.connect(self._show_shelf)
        desk.order.changed.connect(self._follow_order)
        self.read()

    def tile(self, row: int) -> ProductTile | None:
        """Return the product on a tile."""
        return self._tiles.tiles[row] if 0 <= row < len(self._tiles.tiles) else None

    @property
    def found(self) -> Sequence[ProductTile]:
        """The products in sight."""
        return self._tiles.tiles

    @Slot()
    def read(self) -> None:
        """Look at the shop again: its rail, and the tiles in sight."""
        self._products.clear()
        self._current = min(self._current, len(self._desk.shop.categories))
        self.categoriesChanged.emit()
        self._ask()

    @Slot(object)
    def _show_shelf(self, category_id: UUID) -> None:
        ids = [category.id for category in self._desk.shop.categories]
        if category_id in ids:
            self.choose(1 + ids.index(category_id))

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show a category; the first one is the favourites."""
        self._current, self._searched = row, ""
        self._ask()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show what is called so; the newest keystroke wins. No text: the category again."""
        self._searched = text.strip()
        self._ask()

    @Slot(int)
    def see(self, tiles: int) -> None:
        """Know how many tiles the window shows: a letter is answered before more are read."""
        self._places = min(tiles, MOST_FOUND)
        self._in_sight = max(LEAST_FOUND, self._places)
        if self._is_ready:
            self._tiles.make_room(self._places)

    def _ask(self) -> None:
        self._ahead.stop()  # the rest of what was asked for before would pass for the newest
        reading, today = self._desk.reading, self._desk.shop.business_date
        text, category = self._searched, self._category()
        if text:
            self._ask_for(self._in_sight)
        else:
            self._asked_for = MOST_FOUND
            self._asks.ask(lambda: reading.tiles(category, today), self._arrived)

    def _ask_for(self, most: int) -> None:
        reading, today, text = self._desk.reading, self._desk.shop.business_date, self._searched
        self._asked_for = most
        self._asks.ask(lambda: reading.search(text, today, most), self._arrived)

    def _category(self) -> UUID | None:
        if self._current == 0:
            return None
        return self._desk.shop.categories[self._current - 1].id

    def _arrived(self, outcome: Ok[Sequence[ProductTile]] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
            return
        if not outcome.value and self._is_first_look():
            self._current = 1
            self._ask()
            return
        basket = self._desk.order.basket
        self._dining = basket.dining
        self._tiles.show_tiles(outcome.value, counts_of(basket), basket.dining, self._desk.shop)
        title, text = ("", "")
        if not outcome.value:
            title, text = empty_words(
                self._searched,
                is_favourites=self._current == 0,
                has_shelves=bool(self._desk.shop.categories),
            )
        before = self._props
        count = len(outcome.value)
        self.show(CatalogueProps(self._shown_category(), count, self._searched, title, text))
        if (before.current, before.searched) != (self._props.current, self._props.searched):
            self.turned.emit()
        self._ahead.start(TYPED_MS if self._searched else PAINTED_MS)

    @Slot()
    def _read_ahead(self) -> None:
        if self._asked_for < MOST_FOUND and len(self._tiles.tiles) >= self._asked_for:
            self._ask_for(MOST_FOUND)
            return
        in_sight = self._tiles.tiles[: self._places]
        self._products.read_ahead([tile.id for tile in in_sight])
        if not self._is_ready:
            self._is_ready = True
            self._tiles.make_room(self._places)
            self._desk.lanes.reader.run(self._desk.reading.get_ready, self._got_ready, self)
            # Tiles are painted, and the first key struck need not wait for this.
            keys.get_ready()

    def _got_ready(self, outcome: Ok[None] | Err) -> None:
        """Nothing to do: what could not be loaded is asked for, and told of, by a search."""

    def _is_first_look(self) -> bool:
        """Tell whether the favourites, shown unasked, turned out to be none."""
        untouched = not self._tiles.tiles and not self._searched and self._current == 0
        return untouched and bool(self._desk.shop.categories)

    def _shown_category(self) -> int:
        return -1 if self._searched else self._current

    @Slot()
    def _follow_order(self) -> None:
        basket = self._desk.order.basket
        if basket.dining is self._dining:
            self._tiles.show_counts(counts_of(basket))
            return
        self._dining = basket.dining
        self._tiles.show_tiles(self._tiles.tiles, counts_of(basket), basket.dining, self._desk.shop)

    @Property(QObject, notify=built)
    def tiles(self) -> TilesModel:
        """The tiles in sight."""
        return self._tiles

    @Property("QVariantList", notify=categoriesChanged)  # type: ignore[arg-type]
    def categories(self) -> list[dict[str, Any]]:
        """The rail: ``name`` and ``edge``; the favourites first."""
        rail: list[dict[str, Any]] = [{"name": translate("Sale", "Favourites"), "edge": 0}]
        rail += [{"name": one.name, "edge": one.colour} for one in self._desk.shop.categories]
        return rail

    @Property(bool, notify=categoriesChanged)
    def hasShelves(self) -> bool:
        """Whether there is a category that can hold products."""
        return bool(self._desk.shop.categories)

    @Property(int, notify=currentChanged)
    def current(self) -> int:
        """The category in sight; -1 while searching."""
        return self._props.current

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many tiles there are; the places behind them are blank."""
        return self._props.count

    @Property(str, notify=searchedChanged)
    def searched(self) -> str:
        """What was searched for."""
        return self._props.searched

    @Property(str, notify=emptyTitleChanged)
    def emptyTitle(self) -> str:
        """What is said where there is no tile."""
        return self._props.emptyTitle

    @Property(str, notify=emptyTextChanged)
    def emptyText(self) -> str:
        """What is advised there."""
        return self._props.emptyText
