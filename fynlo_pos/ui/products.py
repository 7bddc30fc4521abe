"""Products close at hand: those in sight are read ahead, so that a tap needs no disk."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.ports import Reading
from fynlo_pos.ui.jobs import Err, Lane, Latest, Ok

MOST_KEPT = 600
READ_AHEAD = 40
"""Products read in one go: short enough that a tap's own question is never kept waiting."""


class Products:
    """The products last seen, by id, for a page. Cleared when the catalogue changes."""

    def __init__(self, reading: Reading, reader: Lane, page: QObject) -> None:
        self._reading = reading
        self._reader = reader
        self._ahead = Latest(reader, page)
        self._kept: dict[UUID, Product] = {}

    def clear(self) -> None:
        """Know nothing any more."""
        self._ahead.forget()
        self._kept.clear()

    def read_ahead(self, product_ids: Sequence[UUID]) -> None:
        """Have these at hand soon; a newer wish replaces an older one."""
        missing = [one for one in product_ids[:MOST_KEPT] if one not in self._kept]
        if not missing:
            return
        now, later = missing[:READ_AHEAD], missing[READ_AHEAD:]

        def arrived(outcome: Ok[list[Product]] | Err) -> None:
            if isinstance(outcome, Ok):
                for product in outcome.value:
                    self._keep(product)
                self.read_ahead(later)

        self._ahead.ask(lambda: self._read(now), arrived)

    def get(
        self,
        product_id: UUID,
        then: Callable[[Ok[Product | None] | Err], None],
        asker: QObject,
    ) -> None:
        """Call ``then`` with a product while ``asker`` is there: at once when it is at hand."""
        kept = self._kept.get(product_id)
        if kept is not None:
            then(Ok(kept))
            return

        def arrived(outcome: Ok[Product | None] | Err) -> None:
            if isinstance(outcome, Ok) and outcome.value is not None:
                self._keep(outcome.value)
            then(outcome)

        self._reader.run(lambda: self._reading.product(product_id), arrived, asker)

    def _read(self, product_ids: Sequence[UUID]) -> list[Product]:
        read = (self._reading.product(product_id) for product_id in product_ids)
        return [product for product in read if product is not None]

    def _keep(self, product: Product) -> None:
        self._kept.pop(product.id, None)
        self._kept[product.id] = product
        while len(self._kept) > MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
