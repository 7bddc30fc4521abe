"""What screens and reports read: small values, never rows."""

from uuid import UUID

import msgspec

from fynlo_pos.core.cash.records import DrawerOpened
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import half_up
from fynlo_pos.core.sales.records import SaleKind
from fynlo_pos.core.till.clock import ClockAnswer

NOBODYS = UUID(int=0)


class TillState(msgspec.Struct, frozen=True):
    """Where this till's own log and day stand.

    ``next_number`` is the next receipt of ``series``; ``period`` is the number the next Z takes,
    over envelopes from ``period_from_seq``. ``clock_answer`` is what a person last said of a date
    that the clock gave. ``is_session_carried``: an earlier life of this till began the session.
    """

    incarnation: UUID
    terminal: str
    series: str
    seq: int
    next_number: int
    business_date: str
    period: int
    period_from_seq: int
    session: DrawerOpened | None
    drawer_minor: int
    float_left_minor: int
    clock_answer: ClockAnswer | None = None
    is_session_carried: bool = False


class ProductTile(msgspec.Struct, frozen=True):
    """A product as a tile shows it."""

    id: UUID
    name: str
    category_id: UUID
    colour: int
    price_minor: int
    take_away_price_minor: int | None
    sold_out: bool
    needs_choosing: bool


class SaleSummary(msgspec.Struct, frozen=True):
    """A receipt in a list. ``refunded_minor`` is what has been paid back of it.

    ``seq`` is its place in ``log``, the one of the till that sold it. Tips are apart, on a refund
    below nought; ``refunded_tip_minor`` is what has been paid back of them.
    """

    id: UUID
    kind: SaleKind
    receipt_number: str
    business_date: str
    local_time: str
    call_number: int
    customer_name: str
    staff_name: str
    methods: str
    total_minor: int
    refunded_minor: int
    seq: int = 0
    tip_minor: int = 0
    refunded_tip_minor: int = 0
    log: UUID = NOBODYS


class SoldAt(msgspec.Struct, frozen=True):
    """Where a receipt was sold: at which terminal, and whether by a log of this device's own."""

    terminal: str = ""
    is_here: bool = True


HERE = SoldAt()


class TabSummary(msgspec.Struct, frozen=True):
    """A held order in a list. ``open_minor`` is before the tab's own discount.

    ``opened_on`` and ``last_on`` are the terminals that began it and last changed it;
    ``last_seq`` is where in ``last_log`` that is. ``is_after_bill`` tells that something was rung
    although its bill was paid.
    """

    id: UUID
    call_number: int
    name: str
    dining: Dining
    opened_at_ms: int
    staff_id: UUID
    lines: int
    open_minor: int
    table: str = ""
    covers: int = 0
    opened_on: str = ""
    last_on: str = ""
    last_at_ms: int = 0
    last_seq: int = 0
    last_log: UUID = NOBODYS
    is_after_bill: bool = False


class TerminalView(msgspec.Struct, frozen=True):
    """A terminal of the venue and its last word here; ``clock_off_ms`` is above zero if fast.

    ``version`` is of the program that wrote the last of its log that is here.
    """

    incarnation: UUID
    name: str
    heard_at_ms: int
    is_this: bool = False
    clock_off_ms: int = 0
    version: str = ""


class DayTakings(msgspec.Struct, frozen=True):
    """One business day's takings: sales less refunds, in minor units."""

    business_date: str
    orders: int
    gross_minor: int
    tax_minor: int


class HourTakings(msgspec.Struct, frozen=True):
    """Takings of one local hour of the day, 0 to 23, over a range of days."""

    hour: int
    orders: int
    gross_minor: int


NO_ITEM = ("", "")
"""What receipts are not narrowed to: an item's name, and its category's."""


class ProductTakings(msgspec.Struct, frozen=True):
    """What one item sold over a range of days; thousandths and minor units."""

    name: str
    category_name: str
    quantity_milli: int
    gross_minor: int


class RateTakings(msgspec.Struct, frozen=True):
    """Takings and tax at one rate, or exempt, over a range of days."""

    rate_bp: int
    gross_minor: int
    tax_minor: int


class MethodTakings(msgspec.Struct, frozen=True):
    """What came by one way of paying over a range of days, and went back by it, in minor units.

    ``payments`` and ``refunds`` count how often. Tips are apart, less those given back.
    """

    method: str
    title: str
    payments: int
    taken_minor: int
    refunds: int
    refunded_minor: int
    tips_minor: int

    @property
    def takings_minor(self) -> int:
        """What came less what went back."""
        return self.taken_minor - self.refunded_minor


class Takings(msgspec.Struct, frozen=True):
    """The reports page over business dates ``first`` to ``last``, both included.

    ``orders`` counts sales; ``gross_minor`` is sales less refunds.
    """

    first: str
    last: str
    orders: int
    lines: int
    refunds: int
    gross_minor: int
    refunds_minor: int
    tax_minor: int
    discounts_minor: int
    days: tuple[DayTakings, ...]
    hours: tuple[HourTakings, ...]
    products: tuple[ProductTakings, ...]
    rates: tuple[RateTakings, ...]
    methods: tuple[MethodTakings, ...] = ()

    @property
    def holds_vat(self) -> bool:
        """Whether VAT was sold: it is told also once the shop is registered no more."""
        return any(rate.tax_minor for rate in self.rates)

    @property
    def average_minor(self) -> int:
        """Sales less refunds per order, whole minor units, half up; 0 without orders."""
        return half_up(self.gross_minor, self.orders) if self.orders else 0
