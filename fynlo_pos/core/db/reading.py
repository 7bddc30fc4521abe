"""What screens read: ``core.ports.Reading`` over a connection of its own."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from uuid import UUID

from fynlo_pos.core.cash.closing import ClosingTotals, ZTaken
from fynlo_pos.core.cash.in_part import InPart
from fynlo_pos.core.catalogue.documents import (
    Category,
    ModifierGroup,
    Product,
    TaxClass,
    Variant,
)
from fynlo_pos.core.db import kitchen_rows, reading_catalogue, reading_sales, reading_takings
from fynlo_pos.core.db.closing_rows import read_closing_totals, read_z_reports
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver_connection import DriverConnection, Readers
from fynlo_pos.core.db.in_part_rows import read_in_part
from fynlo_pos.core.db.own_logs import read_own_log, read_till_log
from fynlo_pos.core.db.reading_search import ProductSearch
from fynlo_pos.core.db.sale_rows import (
    read_paid_back,
    read_refunded_lines,
    read_sale,
    read_sold_at,
)
from fynlo_pos.core.db.tab_rows import read_tab
from fynlo_pos.core.db.terminal_rows import read_lives, read_terminals
from fynlo_pos.core.db.till_rows import read_draft, read_till_state
from fynlo_pos.core.db.wanted_rows import read_wanted
from fynlo_pos.core.db.z_twice import read_told_twice
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.sight import Life
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import (
    NO_ITEM,
    ProductTile,
    SaleSummary,
    SoldAt,
    TabSummary,
    Takings,
    TerminalView,
    TillState,
)
from fynlo_pos.core.wanted_paper import WantedPaper


class SqlReading:
    """A ``Reading`` of one till's database, for one thread at a time.

    Each call sees one moment, never waits for the writer and sees all that was committed before
    it. Raises ``Trouble`` when the disk or the file is damaged.
    """

    def __init__(self, readers: Readers, incarnation: UUID) -> None:
        with telling_trouble():
            self._connection = readers.connect()
            with self._moment() as now:
                self._log = read_own_log(now, incarnation)
        self._search = ProductSearch()

    def follow(self) -> None:
        """Read as the life of the till that writes now, after it began another."""
        with self._moment() as now:
            self._log = read_till_log(now) or self._log

    @contextmanager
    def _moment(self) -> Iterator[DriverConnection]:
        with telling_trouble(), self._connection.begin():
            yield self._connection

    def till_state(self) -> TillState:
        """Return where the till stands."""
        with self._moment() as now:
            return read_till_state(now, self._log.incarnation)

    def venue(self) -> Venue | None:
        """Return the venue's settings, ``None`` before the first run."""
        with self._moment() as now:
            return reading_catalogue.read_venue(now)

    def staff(self) -> Sequence[Staff]:
        """Return the people who may sign in, by name."""
        with self._moment() as now:
            return reading_catalogue.read_staff(now)

    def basket(self) -> Basket | None:
        """Return the draft that was on disk."""
        with self._moment() as now:
            return read_draft(now, self._log.terminal)

    def categories(self) -> Sequence[Category]:
        """Return the rail, in its order."""
        with self._moment() as now:
            return reading_catalogue.read_categories(now)

    def tax_classes(self) -> dict[UUID, TaxClass]:
        """Return every class of tax, archived ones too: products may still be taxed by them."""
        with self._moment() as now:
            return reading_catalogue.read_tax_classes(now)

    def tiles(self, category_id: UUID | None, business_date: str) -> Sequence[ProductTile]:
        """Return a category's tiles in their order (at most 2,000); ``None`` for the favourites."""
        with self._moment() as now:
            return reading_catalogue.read_tiles(now, category_id, business_date)

    def get_ready(self) -> None:
        """Load what the first mistyped search would wait for."""
        with self._moment() as now:
            self._search.get_ready(now)

    def search(self, text: str, business_date: str, limit: int = 60) -> Sequence[ProductTile]:
        """Return products whose words begin with, contain or nearly spell the text, best first."""
        with self._moment() as now:
            return self._search.find(now, text, business_date, limit)

    def product(self, product_id: UUID) -> Product | None:
        """Return a product."""
        with self._moment() as now:
            return reading_catalogue.read_product(now, product_id)

    def by_barcode(self, code: str) -> tuple[Product, Variant | None] | None:
        """Return what a barcode stands for."""
        with self._moment() as now:
            return reading_catalogue.read_by_barcode(now, code)

    def modifier_groups(self, group_ids: Sequence[UUID]) -> Sequence[ModifierGroup]:
        """Return modifier groups in the order asked for."""
        with self._moment() as now:
            return reading_catalogue.read_modifier_groups(now, group_ids)

    def all_modifier_groups(self) -> Sequence[ModifierGroup]:
        """Return every modifier group in use, by name."""
        with self._moment() as now:
            return reading_catalogue.read_all_modifier_groups(now)

    def products_asking(self, group_id: UUID) -> Sequence[Product]:
        """Return the products on the menu that ask for a modifier group, by name."""
        with self._moment() as now:
            return reading_catalogue.read_products_asking(now, group_id)

    def open_tabs(self) -> Sequence[TabSummary]:
        """Return tabs with something open, oldest first."""
        with self._moment() as now:
            return reading_sales.read_tab_summaries(now)

    def tab(self, tab_id: UUID) -> TabState | None:
        """Return a tab as it stands."""
        with self._moment() as now:
            return read_tab(now, tab_id)

    def stations(self) -> Sequence[Station]:
        """Return where things are made, in their order."""
        with self._moment() as now:
            return kitchen_rows.read_stations(now)

    def every_station(self) -> Sequence[Station]:
        """Return the stations in their order, also those that are in use no more."""
        with self._moment() as now:
            return kitchen_rows.read_every_station(now)

    def kitchen_order(self, order_id: UUID) -> OrderState | None:
        """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""
        with self._moment() as now:
            return kitchen_rows.read_kitchen_order(now, order_id)

    def open_kitchen_orders(self, since_ms: int) -> Sequence[OrderState]:
        """Return orders with something on a board, of those that were added to since an instant."""
        with self._moment() as now:
            late = kitchen_rows.read_orders_heard_of_late(now, since_ms)
            return [*kitchen_rows.read_open_orders(now, since_ms), *late]

    def finished_kitchen_orders(
        self, station_ids: Sequence[UUID], since_ms: int, limit: int = 20
    ) -> Sequence[OrderState]:
        """Return orders that stations finished since an instant, the latest of each first."""
        with self._moment() as now:
            return kitchen_rows.read_finished_orders(now, station_ids, since_ms, limit)

    def kitchen_times(self, station_id: UUID, since_ms: int, limit: int = 20) -> Sequence[int]:
        """Return how long a station's last orders took, in milliseconds, newest first."""
        with self._moment() as now:
            return kitchen_rows.read_kitchen_times(now, station_id, since_ms, limit)

    def terminals(self) -> Sequence[TerminalView]:
        """Return this terminal and each other that was heard, with its last word here."""
        with self._moment() as now:
            return read_terminals(now, self._log.incarnation)

    def lives(self) -> Sequence[Life]:
        """Return every log of a terminal, those of earlier lives too, with its last word here."""
        with self._moment() as now:
            return read_lives(now)

    def sold_after(self, seq: int) -> int:
        """Return how many sales and refunds of this till's log come after a place in it."""
        with self._moment() as now:
            return reading_sales.count_sold_after(now, self._log.incarnation, seq)

    def matters(self, shared_codes: Sequence[Matter] | None = None) -> Sequence[Matter]:
        """Return what contradicts itself and was not dealt with, the newest first.

        ``shared_codes`` is what stands of barcodes while no document came: that takes longest.
        """
        # Imported when somebody looks: a start has no use for it.
        from fynlo_pos.core.db.exceptions.all import read_matters  # noqa: PLC0415

        with self._moment() as now:
            return read_matters(now, self._log.incarnation, shared_codes)

    def sales(
        self,
        first: str,
        last: str,
        *,
        limit: int = 100,
        offset: int = 0,
        text: str = "",
        paid_by: str = "",
        item: tuple[str, str] = NO_ITEM,
    ) -> Sequence[SaleSummary]:
        """Return receipts of business dates ``first`` to ``last``, newest first.

        ``text`` narrows by receipt number, call number, customer's name or item name, ``paid_by``
        by a way's title, ``item`` by what was sold, by its name and its category's.
        """
        with self._moment() as now:
            return reading_sales.read_sales(
                now, first, last, limit=limit, offset=offset, text=text, paid_by=paid_by, item=item
            )

    def sale(self, sale_id: UUID) -> SaleSealed | None:
        """Return a sale or refund."""
        with self._moment() as now:
            return read_sale(now, sale_id)

    def sold_at(self, sale_id: UUID) -> SoldAt:
        """Return where a sale was sold, and whether by this till in any of its lives."""
        with self._moment() as now:
            return read_sold_at(now, sale_id, self._log.incarnation)

    def refunded_lines(self, sale_id: UUID) -> Collection[int]:
        """Return the line numbers of a sale that were refunded."""
        with self._moment() as now:
            return read_refunded_lines(now, sale_id)

    def paid_back(self, sale_id: UUID) -> Sequence[Tender]:
        """Return the tenders of a sale's refunds, each below nought."""
        with self._moment() as now:
            return read_paid_back(now, sale_id)

    def closing_totals(self) -> ClosingTotals:
        """Return the running totals since the last Z."""
        with self._moment() as now:
            return read_closing_totals(now, self._log.incarnation)

    def in_part(self) -> InPart:
        """Return what was taken in part since the last Z, and what became of what that one left."""
        with self._moment() as now:
            return read_in_part(now, self._log.incarnation, self._log.terminal)

    def z_reports(self, limit: int = 60) -> Sequence[ZTaken]:
        """Return this till's Z reports, newest first."""
        with self._moment() as now:
            return read_z_reports(now, self._log.incarnation, limit)

    def z_told_twice(self) -> Mapping[UUID, int]:
        """Return what of a Z report's takings another one says too, for each that repeats some."""
        with self._moment() as now:
            return read_told_twice(now, self._log.incarnation)

    def wanted_papers(self) -> Sequence[WantedPaper]:
        """Return the papers that no print queue is known to have, the oldest first."""
        with self._moment() as now:
            return read_wanted(now)

    def takings(self, first: str, last: str, *, with_items: bool = True) -> Takings:
        """Return the reports page over a range of business dates."""
        with self._moment() as now:
            return reading_takings.read_takings(now, first, last, with_items=with_items)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
