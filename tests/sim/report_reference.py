"""What the reports page says of a set of sales, worked out from the sales alone and no counter."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from fynlo_pos.core.db.reading_takings import read_takings
from fynlo_pos.core.reports.history_summary import summarise
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.views import (
    DayTakings,
    HourTakings,
    MethodTakings,
    ProductTakings,
    RateTakings,
    Takings,
)
from tests.sim.member_node import MemberNode

EVER = ("1970-01-01", "2999-12-31")


def check_reports(node: MemberNode, sold: Iterable[SaleSealed]) -> None:
    """Compare what a till reports, on the page and by the command, with what was sold."""
    sales = tuple(sold)
    for first, last in _ranges(sales):
        page = read_takings(node.connection, first, last)
        wanted = report_of(sales, first, last)
        assert page == wanted, f"node {node.number} reports {page}, not {wanted}"
        assert summarise(page, menu_items=0) == summarise(wanted, menu_items=0)


def report_of(sold: Iterable[SaleSealed], first: str, last: str) -> Takings:
    """Return the page for business dates ``first`` to ``last``."""
    within = [sale for sale in sold if first <= sale.business_date <= last]
    sales = [sale for sale in within if sale.kind is SaleKind.SALE]
    refunds = [sale for sale in within if sale.kind is not SaleKind.SALE]
    return Takings(
        first=first,
        last=last,
        orders=len(sales),
        lines=sum(len(sale.lines) for sale in sales),
        refunds=len(refunds),
        gross_minor=sum(sale.total_minor for sale in within),
        refunds_minor=-sum(refund.total_minor for refund in refunds),
        tax_minor=sum(sale.tax_minor for sale in within),
        discounts_minor=sum(sale.discount_minor for sale in within),
        days=tuple(_days(within)),
        hours=tuple(_hours(within)),
        products=_products([line for sale in within for line in sale.lines]),
        rates=tuple(_rates([line for sale in within for line in sale.lines])),
        methods=tuple(_methods(sales, refunds)),
    )


def _methods(sales: list[SaleSealed], refunds: list[SaleSealed]) -> Iterator[MethodTakings]:
    taken = [tender for sale in sales for tender in sale.tenders]
    back = [tender for refund in refunds for tender in refund.tenders]
    for method, title in sorted({(tender.method, tender.title) for tender in (*taken, *back)}):
        came = [one for one in taken if (one.method, one.title) == (method, title)]
        went = [one for one in back if (one.method, one.title) == (method, title)]
        yield MethodTakings(
            method,
            title,
            len(came),
            sum(one.amount_minor for one in came),
            len(went),
            -sum(one.amount_minor for one in went),
            sum(one.tip_minor for one in (*came, *went)),
        )


def _ranges(sales: tuple[SaleSealed, ...]) -> Iterator[tuple[str, str]]:
    """All time, the first day, and from the middle on: whole months and parts of them."""
    yield EVER
    dates = sorted({sale.business_date for sale in sales})
    if dates:
        yield dates[0], dates[0]
        yield dates[len(dates) // 2], EVER[1]


def _days(within: list[SaleSealed]) -> Iterator[DayTakings]:
    of_day: dict[str, list[SaleSealed]] = defaultdict(list)
    for sale in within:
        of_day[sale.business_date].append(sale)
    for date, that_day in sorted(of_day.items()):
        yield DayTakings(
            date,
            sum(sale.kind is SaleKind.SALE for sale in that_day),
            sum(sale.total_minor for sale in that_day),
            sum(sale.tax_minor for sale in that_day),
        )


def _hours(within: list[SaleSealed]) -> Iterator[HourTakings]:
    orders: Counter[int] = Counter()
    gross: Counter[int] = Counter()
    for sale in within:
        hour = int(sale.local_time.partition("T")[2][:2])
        orders[hour] += sale.kind is SaleKind.SALE
        gross[hour] += sale.total_minor
    yield from (HourTakings(hour, orders[hour], gross[hour]) for hour in sorted(gross))


def _products(lines: list[SaleLine]) -> tuple[ProductTakings, ...]:
    quantity: Counter[tuple[str, str]] = Counter()
    gross: Counter[tuple[str, str]] = Counter()
    for line in lines:
        quantity[line.name, line.category_name] += line.quantity_milli
        gross[line.name, line.category_name] += line.gross_minor
    items = [item for item in quantity if quantity[item] or gross[item]]
    items.sort(key=lambda item: (-quantity[item], -gross[item], item))
    return tuple(ProductTakings(*item, quantity[item], gross[item]) for item in items)


def _rates(lines: list[SaleLine]) -> Iterator[RateTakings]:
    gross: Counter[int] = Counter()
    tax: Counter[int] = Counter()
    for line in lines:
        gross[line.rate_bp] += line.gross_minor
        tax[line.rate_bp] += line.tax_minor
    yield from (RateTakings(bp, gross[bp], tax[bp]) for bp in sorted(gross, reverse=True))
