"""What the till asks of the world. ``core.db`` answers; tests may answer from memory."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import ClosingTotals, ZTaken
from fynlo_pos.core.cash.in_part import InPart
from fynlo_pos.core.cash.recovery import Tail
from fynlo_pos.core.catalogue.documents import (
    Category,
    ModifierGroup,
    Product,
    TaxClass,
    Variant,
)
from fynlo_pos.core.documents import Place
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.sight import Life
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.till.clock import ClockAnswer
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

Doc = TypeVar("Doc", bound=msgspec.Struct)


class Transaction(Protocol):
    """One local transaction. What is appended becomes one envelope at its end, or nothing does."""

    def state(self) -> TillState:
        """Return where the till stands, before what this transaction appends."""

    def append(self, *records: msgspec.Struct) -> None:
        """Add declared facts to the envelope."""

    def sale(self, sale_id: UUID) -> SaleSealed | None:
        """Return a sale or refund by id."""

    def refunded_lines(self, sale_id: UUID) -> Collection[int]:
        """Return the line numbers of a sale that were refunded."""

    def paid_back(self, sale_id: UUID) -> Sequence[Tender]:
        """Return the tenders of a sale's refunds, each below nought."""

    def tab(self, tab_id: UUID) -> TabState | None:
        """Return a tab as it stands."""

    def document(self, kind: type[Doc], doc_id: UUID) -> tuple[Doc | None, dict[str, Place]]:
        """Return a document as folded, and the edit each of its field groups stands by."""

    def tax_classes(self) -> dict[UUID, TaxClass]:
        """Return every class of tax, archived ones too: products may still be taxed by them."""

    def venue(self) -> Venue:
        """Return the venue's settings. Raises ``Refused`` before the first run."""

    def stations(self) -> Sequence[Station]:
        """Return where things are made, in their order."""

    def kitchen_order(self, order_id: UUID) -> OrderState | None:
        """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""

    def open_kitchen_orders(self, since_ms: int) -> Sequence[OrderState]:
        """Return orders with something on a board, of those that were added to since an instant."""

    def open_tab_count(self) -> int:
        """Return how many tabs have something open."""

    def closing_totals(self) -> ClosingTotals:
        """Return the running totals since the last Z."""

    def in_part(self) -> InPart:
        """Return what was taken in part since the last Z, and what became of what that one left."""

    def earlier_tails(self) -> Sequence[Tail]:
        """Return what earlier lives of this till left in no Z, the oldest first."""

    def take_call_number(self, business_date: str) -> int:
        """Give the day's next call number; no two terminals of a shop share one."""

    def answer_clock(self, answer: ClockAnswer) -> None:
        """Keep what a person said of a date that the clock gave."""

    def want_paper(self, papers: Iterable[WantedPaper]) -> None:
        """Keep papers until a print queue has them."""

    def drop_wanted(self, paper_ids: Iterable[str]) -> None:
        """Forget papers that a print queue has."""

    def basket(self) -> Basket | None:
        """Return the draft on disk."""

    def keep_basket(self, basket: Basket | None) -> None:
        """Replace the draft on disk; ``None`` removes it."""


class Store(Protocol):
    """The till's database, written by one lane."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction; leaving the block commits it durably, an exception undoes it.

        Raises ``Trouble`` when the disk is full, read-only, locked or damaged.
        """


class Reading(Protocol):
    """What screens read, on a connection of its own that never waits for the writer."""

    def till_state(self) -> TillState:
        """Return where the till stands."""

    def venue(self) -> Venue | None:
        """Return the venue's settings, ``None`` before the first run."""

    def staff(self) -> Sequence[Staff]:
        """Return the people who may sign in, by name."""

    def basket(self) -> Basket | None:
        """Return the draft that was on disk."""

    def categories(self) -> Sequence[Category]:
        """Return the rail, in its order."""

    def tax_classes(self) -> dict[UUID, TaxClass]:
        """Return every class of tax, archived ones too: products may still be taxed by them."""

    def tiles(self, category_id: UUID | None, business_date: str) -> Sequence[ProductTile]:
        """Return a category's tiles in their order (at most 2,000); ``None`` for the favourites."""

    def get_ready(self) -> None:
        """Load what the first mistyped search would wait for."""

    def search(self, text: str, business_date: str, limit: int = 60) -> Sequence[ProductTile]:
        """Return products whose words begin with, contain or nearly spell the text, best first."""

    def product(self, product_id: UUID) -> Product | None:
        """Return a product."""

    def by_barcode(self, code: str) -> tuple[Product, Variant | None] | None:
        """Return what a barcode stands for."""

    def modifier_groups(self, group_ids: Sequence[UUID]) -> Sequence[ModifierGroup]:
        """Return modifier groups in the order asked for."""

    def all_modifier_groups(self) -> Sequence[ModifierGroup]:
        """Return every modifier group in use, by name."""

    def products_asking(self, group_id: UUID) -> Sequence[Product]:
        """Return the products on the menu that ask for a modifier group, by name."""

    def open_tabs(self) -> Sequence[TabSummary]:
        """Return tabs with something open, oldest first."""

    def tab(self, tab_id: UUID) -> TabState | None:
        """Return a tab as it stands."""

    def stations(self) -> Sequence[Station]:
        """Return where things are made, in their order."""

    def every_station(self) -> Sequence[Station]:
        """Return the stations in their order, also those that are in use no more."""

    def kitchen_order(self, order_id: UUID) -> OrderState | None:
        """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""

    def open_kitchen_orders(self, since_ms: int) -> Sequence[OrderState]:
        """Return orders with something on a board, of those that were added to since an instant."""

    def finished_kitchen_orders(
        self, station_ids: Sequence[UUID], since_ms: int, limit: int = 20
    ) -> Sequence[OrderState]:
        """Return orders that stations finished since an instant, the latest of each first."""

    def kitchen_times(self, station_id: UUID, since_ms: int, limit: int = 20) -> Sequence[int]:
        """Return how long a station's last orders took, in milliseconds, newest first."""

    def terminals(self) -> Sequence[TerminalView]:
        """Return this terminal and each other that was heard, with its last word here."""

    def lives(self) -> Sequence[Life]:
        """Return every log of a terminal, those of earlier lives too, with its last word here."""

    def sold_after(self, seq: int) -> int:
        """Return how many sales and refunds of this till's log come after a place in it."""

    def matters(self, shared_codes: Sequence[Matter] | None = None) -> Sequence[Matter]:
        """Return what contradicts itself and was not dealt with, the newest first.

        ``shared_codes`` is what stands of barcodes while no document came: that takes longest.
        """

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

        ``text`` narrows by receipt number, call number or item name, ``paid_by`` by a way's title,
        ``item`` by what was sold, by its name and its category's.
        """

    def sale(self, sale_id: UUID) -> SaleSealed | None:
        """Return a sale or refund."""

    def sold_at(self, sale_id: UUID) -> SoldAt:
        """Return where a sale was sold, and whether by this till in any of its lives."""

    def refunded_lines(self, sale_id: UUID) -> Collection[int]:
        """Return the line numbers of a sale that were refunded."""

    def paid_back(self, sale_id: UUID) -> Sequence[Tender]:
        """Return the tenders of a sale's refunds, each below nought."""

    def closing_totals(self) -> ClosingTotals:
        """Return the running totals since the last Z."""

    def in_part(self) -> InPart:
        """Return what was taken in part since the last Z, and what became of what that one left."""

    def z_reports(self, limit: int = 60) -> Sequence[ZTaken]:
        """Return this till's Z reports, newest first."""

    def z_told_twice(self) -> Mapping[UUID, int]:
        """Return what of a Z report's takings another one says too, for each that repeats some."""

    def wanted_papers(self) -> Sequence[WantedPaper]:
        """Return the papers that no print queue is known to have, the oldest first."""

    def takings(self, first: str, last: str, *, with_items: bool = True) -> Takings:
        """Return the reports page over a range of business dates; its items only if asked for."""
