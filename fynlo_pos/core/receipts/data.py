"""What a receipt, a report and an order chit say: the boundary that the layouts draw from.

Everything is already decided: names, amounts and local times are copies of what was stored.
Nothing here is looked up, computed from a rate or rounded again.
"""

from enum import StrEnum

import msgspec

from fynlo_pos.core.money import GBP, Currency
from fynlo_pos.core.words import Told


class Standing(StrEnum):
    """Whether money really moved."""

    REAL = "real"
    TRAINING = "training"
    DEMO = "demo"


class Venue(msgspec.Struct, frozen=True, kw_only=True):
    """Who sold.

    `vat_number` is None for a shop that is not registered: its papers never say VAT. It is empty
    for a registered one that has not entered its number.
    """

    name: str
    address: tuple[str, ...] = ()
    vat_number: str | None = None
    currency: Currency = GBP
    thanks: str = ""


class Discount(msgspec.Struct, frozen=True):
    """A reduction under its own name; `amount_minor` is what it took off, above zero on a sale."""

    label: Told
    amount_minor: int


class ReceiptLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line as sold.

    `full_minor` is before any discount. `discount` is the line's own; a share of an order's
    discount is not repeated here. All amounts of a refund are negative, quantities too.
    """

    name: str
    quantity_milli: int
    unit_minor: int
    full_minor: int
    choices: tuple[Told, ...] = ()
    note: str = ""
    discount: Discount | None = None
    rate_bp: int = 0


class ReceiptTender(msgspec.Struct, frozen=True, kw_only=True):
    """What was paid: `amount_minor` to the bill, `tip_minor` on top, `given_minor` in cash."""

    name: Told
    amount_minor: int
    tip_minor: int = 0
    given_minor: int | None = None
    change_minor: int = 0


class TaxRow(msgspec.Struct, frozen=True):
    """What was sold at one rate, or exempt: gross with its tax, and the tax in it."""

    rate_bp: int
    gross_minor: int
    tax_minor: int


class ReceiptData(msgspec.Struct, frozen=True, kw_only=True):
    """One sealed sale, or a refund of one, ready to be laid out.

    `is_remains` where it is so old that its amounts alone are kept.
    """

    venue: Venue
    receipt_number: str
    sold_at: Told
    lines: tuple[ReceiptLine, ...]
    tenders: tuple[ReceiptTender, ...]
    total_minor: int
    dining: Told = ""
    call_number: int | None = None
    customer_name: str = ""
    staff: str = ""
    discounts: tuple[Discount, ...] = ()
    tax_rows: tuple[TaxRow, ...] = ()
    tax_added_minor: int = 0
    is_copy: bool = False
    is_remains: bool = False
    refund_of: str | None = None
    standing: Standing = Standing.REAL


class ReportKind(StrEnum):
    """X looks at a day that goes on; Z closes it, once."""

    X = "X"
    Z = "Z"


class TenderTaken(msgspec.Struct, frozen=True):
    """One way of paying in a report: how often and how much, tips apart."""

    name: Told
    count: int
    amount_minor: int


class MiddayCount(msgspec.Struct, frozen=True):
    """A count of the drawer while the day went on: when, by whom, and what it found."""

    counted_at: str
    staff: str
    expected_minor: int
    counted_minor: int


class FloatPutRight(msgspec.Struct, frozen=True):
    """A float that was put right: when, by whom, and from what to what."""

    put_right_at: str
    staff: str
    was_minor: int
    float_minor: int


class CashCount(msgspec.Struct, frozen=True, kw_only=True):
    """The drawer from opening to counting. `taken_minor` is cash sales and tips less cash refunds.

    `float_minor` lay in it before; until a session begins that is what the last close left. By
    `put_right_minor` it was put right.
    `carried_minor` was left in it by an earlier life of the till, which has it in its own Z.
    `counted_minor` is None while nobody has counted. Of what was counted `put_away_minor` went to
    the safe at the close, and `left_minor` stays as the float for the next day.
    """

    float_minor: int
    taken_minor: int
    cash_in_minor: int
    cash_out_minor: int
    to_safe_minor: int = 0
    expected_minor: int
    counted_minor: int | None = None
    put_away_minor: int = 0
    left_minor: int | None = None
    carried_minor: int = 0
    put_right_minor: int = 0
    counts: tuple[MiddayCount, ...] = ()


class NamedTaken(msgspec.Struct, frozen=True):
    """Takings under one name, a category's or a person's."""

    name: str
    quantity_milli: int
    amount_minor: int


class CardMachine(msgspec.Struct, frozen=True):
    """Our total beside the one the card machine printed; None where nobody entered it.

    `carried_minor` of ours is in the Z of an earlier life of the till.
    """

    ours_minor: int
    machine_minor: int | None
    carried_minor: int = 0


class TakenInPart(msgspec.Struct, frozen=True):
    """What was taken for an order before it was paid in full, by the way it was taken.

    ``day`` is that of the Z which told of it first; empty where that is this one.
    """

    call_number: int
    name: Told
    amount_minor: int
    day: Told = ""


class ReportData(msgspec.Struct, frozen=True, kw_only=True):
    """An X or Z report as frozen sums. Refunds and discounts are given above zero.

    `cash` is None on an X of a venue that counts blind: it would tell what the drawer should hold.
    So would `tells_payments`, and where all was paid in cash `tells_takings`. `recovers` is the
    series of the earlier life of the till that a recovery Z is over; empty for any other report.
    `till` is the name of the one till that all of it is of, as its receipts have it; empty in a
    shop that has no other.
    """

    venue: Venue
    kind: ReportKind
    number: str
    business_date: Told
    opened_at: Told
    made_at: Told
    sales_minor: int
    refunds_minor: int
    discounts_minor: int
    takings_minor: int
    sale_count: int
    refund_count: int
    tenders: tuple[TenderTaken, ...]
    cash: CashCount | None
    staff: str = ""
    tips_minor: int = 0
    tips_back_minor: int = 0
    tax_rows: tuple[TaxRow, ...] = ()
    categories: tuple[NamedTaken, ...] = ()
    people: tuple[NamedTaken, ...] = ()
    drawer_opened_count: int = 0
    floats_put_right: tuple[FloatPutRight, ...] = ()
    open_tabs: int = 0
    card_machine: CardMachine | None = None
    first_receipt: str = ""
    last_receipt: str = ""
    is_copy: bool = False
    standing: Standing = Standing.REAL
    tells_payments: bool = True
    tells_takings: bool = True
    taken_in_part: tuple[TakenInPart, ...] = ()
    in_part_paid: tuple[TakenInPart, ...] = ()
    in_part_back: tuple[TakenInPart, ...] = ()
    recovers: str = ""
    till: str = ""


class ChitLine(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to make. `change` says ADDED or CANCELLED on a second chit for the same order."""

    name: str
    quantity_milli: int
    choices: tuple[Told, ...] = ()
    note: str = ""
    change: Told = ""


class ChitData(msgspec.Struct, frozen=True, kw_only=True):
    """An order for the people who make it: no prices."""

    call_number: int
    ordered_at: str
    lines: tuple[ChitLine, ...]
    dining: Told = ""
    station: str = ""
    table: str = ""
    customer_name: str = ""
    staff: str = ""
    allergy: str = ""
    note: Told = ""
    is_copy: bool = False
    standing: Standing = Standing.REAL
