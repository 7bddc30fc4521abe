"""Sealing: an order and the money for it become one sale and its transfers, or are refused."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.ledger.transfers import Account, Transfer, TransfersPosted, move
from fynlo_pos.core.money import CURRENCIES, GBP, LARGEST_MINOR, Currency, check_price, format_money
from fynlo_pos.core.pricing.tax import TaxMode, TaxTable
from fynlo_pos.core.pricing.totals import LineAmounts, Totals, price_basket
from fynlo_pos.core.sales.basket import Basket, BasketLine
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed, Seller
from fynlo_pos.core.sales.ringing import check_quantity
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused


class NoRateOfTax(Refused):
    """An item's class of tax has no rate on the day it is to be sold: nought would be a guess."""


class Occasion(msgspec.Struct, frozen=True):
    """When, where and by whom a sale is made: everything that is not in the basket."""

    series: str
    number: int
    business_date: str
    at_ms: int
    local_time: str
    staff_id: UUID
    staff_name: str
    currency: str
    seller: Seller | None = None


def seal_sale(
    basket: Basket,
    tenders: Sequence[Tender],
    *,
    taxes: TaxTable,
    mode: TaxMode,
    occasion: Occasion,
    imported_from: str = "",
) -> SaleSealed:
    """Return the sale of a basket paid by ``tenders``.

    Raises ``Refused`` if the basket is empty, comes to more than a till can hold or the tenders do
    not come to its total, and ``NoRateOfTax`` for a class that has no rate on that day.
    """
    if basket.is_empty:
        raise Refused("There is nothing in this order. Add an item first.")
    _check_rates(basket, taxes, mode)
    totals = price_basket(basket, taxes, mode)
    currency = CURRENCIES.get(occasion.currency, GBP)
    _check_size(basket, totals, currency)
    _check_tenders(totals, tenders, currency)
    return SaleSealed(
        id=basket.id,
        kind=SaleKind.SALE,
        series=occasion.series,
        number=occasion.number,
        call_number=basket.call_number,
        customer_name=basket.name,
        business_date=occasion.business_date,
        sold_at_ms=occasion.at_ms,
        local_time=occasion.local_time,
        staff_id=occasion.staff_id,
        staff_name=occasion.staff_name,
        dining=basket.dining,
        currency=occasion.currency,
        tax_mode=mode,
        lines=tuple(
            sold_line(line, amounts, basket)
            for line, amounts in zip(basket.lines, totals.lines, strict=True)
        ),
        tenders=tuple(tenders),
        total_minor=totals.total_minor,
        tax_minor=totals.tax_minor,
        discount_minor=totals.discount_minor,
        tab_id=basket.tab_id,
        imported_from=imported_from,
        seller=occasion.seller,
    )


def post_sale(sale: SaleSealed) -> TransfersPosted:
    """Return the transfers of a sale or refund: what was due and how it was met."""
    net_minor = sale.total_minor - sale.tax_minor
    transfers: list[Transfer] = [
        *move(net_minor, debit=Account.CUSTOMER_DUE, credit=Account.SALES),
        *move(sale.tax_minor, debit=Account.CUSTOMER_DUE, credit=Account.VAT),
    ]
    for tender in sale.tenders:
        transfers += move(tender.amount_minor, debit=tender.account, credit=Account.CUSTOMER_DUE)
        transfers += move(tender.tip_minor, debit=tender.account, credit=Account.TIPS)
    return TransfersPosted(sale.id, sale.business_date, sale.sold_at_ms, tuple(transfers))


def sold_line(line: BasketLine, amounts: LineAmounts, basket: Basket) -> SaleLine:
    """Return a line of a basket as it is sold for these amounts."""
    return SaleLine(
        name=line.name,
        quantity_milli=line.quantity_milli,
        unit_minor=amounts.unit_minor,
        extended_minor=amounts.extended_minor,
        line_discount_minor=amounts.line_discount_minor,
        order_discount_minor=amounts.order_discount_minor,
        gross_minor=amounts.gross_minor,
        rate_bp=amounts.rate_bp,
        tax_minor=amounts.tax_minor,
        dining=line.dining or basket.dining,
        rung_by=line.rung_by,
        product_id=line.product_id,
        variant_id=line.variant_id,
        category_id=line.category_id,
        category_name=line.category_name,
        options=line.options,
        note=line.note,
        tab_line_id=line.id if basket.tab_id else None,
    )


def _check_rates(basket: Basket, taxes: TaxTable, mode: TaxMode) -> None:
    for line in basket.lines:
        if mode.registered and not taxes.knows(line.tax_class_id):
            raise NoRateOfTax(
                "{item} has no rate of VAT for this day, so nothing was sold. In the back office, "
                "give its class of VAT a rate that has begun, then take the money.",
                item=line.name[:40],
            )


def _check_size(basket: Basket, totals: Totals, currency: Currency) -> None:
    for line in basket.lines:
        check_quantity(line.quantity_milli)
        for option in line.options:
            check_price(abs(option.price_delta_minor), currency)
    largest = max(totals.total_minor, *(line.extended_minor for line in totals.lines))
    if largest > LARGEST_MINOR:
        raise Refused(
            "This order comes to more than a till can hold, {most}. Nothing was sold. Check how "
            "many there are and their prices.",
            most=format_money(LARGEST_MINOR, currency),
        )


def _check_tenders(totals: Totals, tenders: Sequence[Tender], currency: Currency) -> None:
    if any(tender.amount_minor < 0 or tender.tip_minor < 0 for tender in tenders):
        raise Refused("A payment cannot be less than nothing. Nothing was taken.")
    paid = sum(tender.amount_minor for tender in tenders)
    if paid != totals.total_minor:
        raise Refused(
            "The payments come to {paid} and the order to {total}. Nothing was sold; take the "
            "rest first.",
            paid=format_money(paid, currency),
            total=format_money(totals.total_minor, currency),
        )
