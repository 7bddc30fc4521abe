"""The tiles in sight: one category's, or what a search found."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QSignalBlocker, QTimer, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import format_quantity
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.views import ProductTile
from fynlo_pos.ui.models.name_width import widest_word
from fynlo_pos.ui.models.rows import FIRST_ROLE
from fynlo_pos.ui.shop import Shop


class TileRow(msgspec.Struct, frozen=True, gc=False):
    """A tile as drawn; ``reason`` says why it cannot be sold, ``quantity`` what the order holds.

    ``widest`` is the width of the name's longest word, in thousandths of the type's size.
    """

    name: str
    widest: int
    price: str
    quantity: str
    edge: int
    reason: str


BLANK = TileRow(name="", widest=0, price="", quantity="", edge=0, reason="")
"""A place without a tile: nothing is drawn."""
AT_ONCE = 120
"""Tiles written in one go: more than any window has in sight, in less than a frame."""
_ROLES = {name: FIRST_ROLE + place for place, name in enumerate(TileRow.__struct_fields__)}


def counts_of(basket: Basket) -> Counter[UUID]:
    """Return how many thousandths of each product an order holds."""
    counts: Counter[UUID] = Counter()
    for line in basket.lines:
        if line.product_id is not None:
            counts[line.product_id] += line.quantity_milli
    return counts


def derive_tile(
    tile: ProductTile, count_milli: int, dining: Dining, shop: Shop, *, widest: int = 0
) -> TileRow:
    """Return a product as its tile is drawn, priced as the order is consumed."""
    price = tile.price_minor
    if dining is Dining.TAKE_AWAY and tile.take_away_price_minor is not None:
        price = tile.take_away_price_minor
    return TileRow(
        name=tile.name,
        widest=widest,
        price=shop.amount(price),
        quantity=format_quantity(count_milli) if count_milli else "",
        edge=tile.colour,
        reason=QCoreApplication.translate("Sale", "Sold out") if tile.sold_out else "",
    )


class TilesModel(QStandardItemModel):
    """Tiles by position, held where Qt finds each field without asking Python.

    A letter typed in the search changes every tile in sight: two hundred questions, each of which
    would wait for a lane that is at work. What a window can show is written at once; the rest of a
    large category follows in turns of the event loop. Places that the window has and a category
    does not fill are blank, so that a search, which may find more, finds them made.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        self.setItemRoleNames({role: QByteArray(name.encode()) for name, role in _ROLES.items()})
        self.tiles: Sequence[ProductTile] = ()
        self.rows: list[TileRow] = []
        self._derive: Callable[[ProductTile], TileRow] | None = None
        self._written = 0
        self._room = 0
        self._places: dict[UUID, int] = {}
        self._counts: Counter[UUID] = Counter()
        self._rest = QTimer(self, interval=0)
        self._rest.timeout.connect(self._write_more)

    def show_tiles(
        self, tiles: Sequence[ProductTile], counts: Counter[UUID], dining: Dining, shop: Shop
    ) -> None:
        """Show these products.

        Where there are none the rows stay behind the words that say so: a letter later they serve.
        """
        if tiles:
            self._keep(len(tiles) if _are_same(tiles, self.tiles) else min(len(tiles), AT_ONCE))
        self.tiles, self._counts = tiles, counts
        self._places = {tile.id: place for place, tile in enumerate(tiles)}
        self._derive = lambda tile: derive_tile(
            tile, self._counts[tile.id], dining, shop, widest=widest_word(tile.name)
        )
        self._written = 0
        self._write_more()

    def make_room(self, places: int) -> None:
        """Hold at least so many places, blank where there is no tile."""
        self._room = places
        self._keep(len(self.tiles))
        self._append([BLANK] * (places - len(self.rows)))

    def show_counts(self, counts: Counter[UUID]) -> None:
        """Write on the tiles what the order now holds."""
        for product_id in _differing(self._counts, counts):
            place = self._places.get(product_id)
            if place is not None and place < len(self.rows):
                quantity = format_quantity(counts[product_id]) if counts[product_id] else ""
                self.rows[place] = msgspec.structs.replace(self.rows[place], quantity=quantity)
                self.setData(self.index(place, 0), quantity, _ROLES["quantity"])
        self._counts = counts

    def _keep(self, tiles: int) -> None:
        count = max(tiles, self._room)
        if count < len(self.rows):
            self.removeRows(count, len(self.rows) - count)
            del self.rows[count:]

    @Slot()
    def _write_more(self) -> None:
        """Write the next tiles: over those that stand there, then behind them."""
        if self._derive is None:
            return
        first, end = self._written, min(self._written + AT_ONCE, len(self.tiles))
        rows = [self._derive(tile) for tile in self.tiles[first:end]]
        if rows:
            rows += [BLANK] * (self._room - end)
        standing = max(0, len(self.rows) - first)
        self._write_over(first, rows[:standing])
        self._append(rows[standing:])
        self._written = end
        if end < len(self.tiles):
            self._rest.start()
        else:
            self._rest.stop()

    def _write_over(self, first: int, rows: Sequence[TileRow]) -> None:
        """Change rows and announce it once: each announcement has every tile in sight look."""
        places: list[int] = []
        changed: set[int] = set()
        with QSignalBlocker(self):
            for place, row in enumerate(rows, first):
                fields = _differing_fields(self.rows[place], row)
                if fields:
                    self.setItemData(self.index(place, 0), fields)
                    self.rows[place] = row
                    places.append(place)
                    changed |= fields.keys()
        if places:
            ends = self.index(places[0], 0), self.index(places[-1], 0)
            self.dataChanged.emit(*ends, sorted(changed))

    def _append(self, rows: Sequence[TileRow]) -> None:
        if rows:
            self.rows += rows
            self.invisibleRootItem().appendRows([_item_of(row) for row in rows])


def _item_of(row: TileRow) -> QStandardItem:
    item = QStandardItem()
    for name, role in _ROLES.items():
        item.setData(getattr(row, name), role)
    return item


def _differing_fields(before: TileRow, after: TileRow) -> dict[int, str | int]:
    if before == after:
        return {}
    return {
        role: getattr(after, name)
        for name, role in _ROLES.items()
        if getattr(before, name) != getattr(after, name)
    }


def _are_same(tiles: Sequence[ProductTile], others: Sequence[ProductTile]) -> bool:
    return [tile.id for tile in tiles] == [tile.id for tile in others]


def _differing(before: Mapping[UUID, int], after: Mapping[UUID, int]) -> list[UUID]:
    return [key for key in before.keys() | after.keys() if before.get(key, 0) != after.get(key, 0)]
