"""The tiles in sight: one category's, or what a search found."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import format_quantity
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.views import ProductTile
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.shop import Shop


class TileRow(msgspec.Struct, frozen=True, gc=False):
    """A tile as drawn; ``reason`` says why it cannot be sold, ``quantity`` what the order holds."""

    name: str
    price: str
    quantity: str
    edge: int
    reason: str


def counts_of(basket: Basket) -> Counter[UUID]:
    """Return how many thousandths of each product an order holds."""
    counts: Counter[UUID] = Counter()
    for line in basket.lines:
        if line.product_id is not None:
            counts[line.product_id] += line.quantity_milli
    return counts


def derive_tile(tile: ProductTile, count_milli: int, dining: Dining, shop: Shop) -> TileRow:
    """Return a product as its tile is drawn, priced as the order is consumed."""
    price = tile.price_minor
    if dining is Dining.TAKE_AWAY and tile.take_away_price_minor is not None:
        price = tile.take_away_price_minor
    return TileRow(
        name=tile.name,
        price=shop.amount(price),
        quantity=format_quantity(count_milli) if count_milli else "",
        edge=tile.colour,
        reason=QCoreApplication.translate("Sale", "Sold out") if tile.sold_out else "",
    )


class TilesModel(RowsModel[TileRow]):
    """Tiles by position; a tap changes the one tile whose count it changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(TileRow, keyed=False, parent=parent)
        self.tiles: Sequence[ProductTile] = ()
        self._places: dict[UUID, int] = {}
        self._counts: Counter[UUID] = Counter()

    def show_tiles(
        self, tiles: Sequence[ProductTile], counts: Counter[UUID], dining: Dining, shop: Shop
    ) -> None:
        """Show these products."""
        self.tiles, self._counts = tiles, counts
        self._places = {tile.id: place for place, tile in enumerate(tiles)}
        self.set_rows([derive_tile(tile, counts[tile.id], dining, shop) for tile in tiles])

    def show_counts(self, counts: Counter[UUID]) -> None:
        """Write on the tiles what the order now holds."""
        for product_id in _differing(self._counts, counts):
            place = self._places.get(product_id)
            if place is not None:
                quantity = format_quantity(counts[product_id]) if counts[product_id] else ""
                self._set_row(place, msgspec.structs.replace(self.rows[place], quantity=quantity))
        self._counts = counts


def _differing(before: Mapping[UUID, int], after: Mapping[UUID, int]) -> list[UUID]:
    return [key for key in before.keys() | after.keys() if before.get(key, 0) != after.get(key, 0)]
