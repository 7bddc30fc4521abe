"""The X and Z report on paper: takings, how they were paid, VAT, and the drawer."""

from fynlo_pos.core.money import format_money, format_quantity, format_rate
from fynlo_pos.core.receipts.data import CashCount, NamedTaken, ReportData, ReportKind
from fynlo_pos.core.receipts.document import (
    Align,
    Banner,
    Block,
    Columns,
    Cut,
    Document,
    Heading,
    Paragraph,
    Rule,
    Space,
    Stroke,
    Table,
    Total,
    Weight,
)
from fynlo_pos.core.receipts.pieces import amount, facts, venue_head, warnings
from fynlo_pos.core.words import Words, said

_AFTER_THE_COUNT = said("What was paid, and how, is told once the drawer is counted.")
_FLOAT = said("Float")
_MEANING = {
    ReportKind.X: said("Takings so far. The day goes on."),
    ReportKind.Z: said("End of day."),
}


def report_document(data: ReportData) -> Document:
    """Lay out an X or Z report."""
    title = _title(data)
    return Document(
        title,
        (
            *warnings(data.standing, is_copy=data.is_copy),
            *([Banner(said("RECOVERED"))] if data.recovers else []),
            *venue_head(data.venue),
            Rule(Stroke.DOUBLE),
            Heading(title),
            *_till(data),
            Paragraph(_meaning(data), Align.CENTRE),
            Space(),
            *_about(data),
            *(_money(data) if data.tells_takings else _counts(data)),
            *_drawer(data),
            *_card_machine(data),
            *_events(data),
            Cut(),
        ),
    )


def _title(data: ReportData) -> Words:
    if data.kind is ReportKind.X:
        return said("X report")
    if data.recovers:
        return said("Z report {number} of {life}", number=data.number, life=data.recovers)
    return said("Z report {number}", number=data.number)


def _till(data: ReportData) -> list[Block]:
    if not data.till:
        return []
    only = said("This till only: {till}", till=data.till)
    return [Paragraph(only, Align.CENTRE, weight=Weight.BOLD)]


def _meaning(data: ReportData) -> Words:
    if data.recovers:
        return said(
            "Recovered: sales of this till's earlier life {life} that are in no other Z.",
            life=data.recovers,
        )
    return _MEANING[data.kind]


def _made(data: ReportData) -> Words:
    if data.recovers:
        return said("Recovered")
    return said("Closed") if data.kind is ReportKind.Z else said("Printed")


def _about(data: ReportData) -> list[Block]:
    is_range = bool(data.first_receipt)
    return facts(
        [
            (said("Business day"), data.business_date),
            (said("Opened"), data.opened_at),
            (_made(data), data.made_at),
            (said("By"), data.staff),
            (said("First receipt"), data.first_receipt if is_range else ""),
            (said("Last receipt"), data.last_receipt if is_range else ""),
        ]
    )


def _section(name: Words) -> list[Block]:
    return [Rule(), Paragraph(name, weight=Weight.BOLD)]


def _money(data: ReportData) -> list[Block]:
    return [
        *_takings(data),
        *(_tenders(data) if data.tells_payments else [Paragraph(_AFTER_THE_COUNT)]),
        *_vat(data),
        *_named(said("What was sold"), data.categories, data),
        *_named(said("Who sold it"), data.people, data),
    ]


def _counts(data: ReportData) -> list[Block]:
    blocks = [*_section(said("Takings")), Columns(said("Sales"), str(data.sale_count))]
    if data.refund_count:
        blocks.append(Columns(said("Refunds"), str(data.refund_count)))
    return [*blocks, Paragraph(_AFTER_THE_COUNT)]


def _takings(data: ReportData) -> list[Block]:
    currency = data.venue.currency
    sales = said("Sales ({count})", count=data.sale_count)
    blocks = [*_section(said("Takings")), Columns(sales, amount(data.sales_minor, currency))]
    if data.refund_count:
        refunds = said("Refunds ({count})", count=data.refund_count)
        blocks.append(Columns(refunds, amount(-data.refunds_minor, currency)))
    blocks.append(Total(said("Takings"), format_money(data.takings_minor, currency)))
    if data.discounts_minor:
        given = amount(data.discounts_minor, currency)
        blocks.append(Columns(said("Discounts given, already off"), given))
    return blocks


def _tenders(data: ReportData) -> list[Block]:
    currency = data.venue.currency
    rows = tuple(
        (tender.name, str(tender.count), amount(tender.amount_minor, currency))
        for tender in data.tenders
    )
    blocks = _section(said("How it was paid"))
    if rows:
        blocks.append(Table(("", said("Times"), said("Amount")), rows))
    else:
        blocks.append(Paragraph(said("Nothing was taken.")))
    if data.tips_minor:
        blocks.append(Columns(said("Tips, on top"), amount(data.tips_minor, currency)))
    return blocks


def _vat(data: ReportData) -> list[Block]:
    if data.venue.vat_number is None or not data.tax_rows:
        return []
    currency = data.venue.currency
    rows = tuple(
        (
            format_rate(row.rate_bp),
            amount(row.gross_minor - row.tax_minor, currency),
            amount(row.tax_minor, currency),
            amount(row.gross_minor, currency),
        )
        for row in data.tax_rows
    )
    gross = sum(row.gross_minor for row in data.tax_rows)
    tax = sum(row.tax_minor for row in data.tax_rows)
    foot = (
        said("All"),
        amount(gross - tax, currency),
        amount(tax, currency),
        amount(gross, currency),
    )
    return [
        *_section(said("VAT")),
        Table((said("Rate"), said("Net"), said("VAT"), said("Gross")), rows, foot),
    ]


def _named(title: Words, parts: tuple[NamedTaken, ...], data: ReportData) -> list[Block]:
    if not parts:
        return []
    rows = tuple(
        (
            part.name,
            format_quantity(part.quantity_milli),
            amount(part.amount_minor, data.venue.currency),
        )
        for part in parts
    )
    return [*_section(title), Table(("", said("Items"), said("Amount")), rows)]


def _drawer(data: ReportData) -> list[Block]:
    currency = data.venue.currency
    cash = data.cash
    if cash is None:
        return []
    moves = [
        (_FLOAT, cash.float_minor),
        (said("Carried over"), cash.carried_minor),
        (said("Cash taken, less paid back"), cash.taken_minor),
        (said("Cash in"), cash.cash_in_minor),
        (said("Cash out"), -cash.cash_out_minor),
        (said("Moved to safe"), -cash.to_safe_minor),
    ]
    blocks = _section(said("Cash in the drawer"))
    blocks += [
        Columns(name, amount(minor, currency))
        for name, minor in moves
        if minor or (name == _FLOAT and not cash.carried_minor)
    ]
    expected = amount(cash.expected_minor, currency)
    blocks.append(Columns(said("Expected"), expected, weight=Weight.BOLD))
    return [*blocks, *_count(data, cash), *_midday(data, cash)]


def _midday(data: ReportData, cash: CashCount) -> list[Block]:
    blocks: list[Block] = []
    for count in cash.counts:
        when = said("Counted at {time}, {name}", time=count.counted_at, name=count.staff)
        blocks += [
            Columns(when, amount(count.counted_minor, data.venue.currency)),
            _difference(data, count.counted_minor - count.expected_minor, indent=2),
        ]
    return blocks


def _count(data: ReportData, cash: CashCount) -> list[Block]:
    currency = data.venue.currency
    if cash.counted_minor is None:
        return [Columns(said("Counted"), said("not counted"))] if data.kind is ReportKind.Z else []
    counted = Columns(said("Counted"), amount(cash.counted_minor, currency), weight=Weight.BOLD)
    blocks: list[Block] = [counted, _difference(data, cash.counted_minor - cash.expected_minor)]
    if cash.put_away_minor:
        blocks.append(Columns(said("To the safe at close"), amount(cash.put_away_minor, currency)))
    if cash.left_minor is not None:
        blocks.append(Columns(said("Left for tomorrow"), amount(cash.left_minor, currency)))
    return blocks


def _difference(data: ReportData, difference_minor: int, *, indent: int = 0) -> Columns:
    currency = data.venue.currency
    if difference_minor == 0:
        return Columns(said("Difference"), said("none"), indent=indent)
    figure = amount(abs(difference_minor), currency)
    is_over = difference_minor > 0
    words = (
        said("{amount} over", amount=figure) if is_over else said("{amount} short", amount=figure)
    )
    return Columns(said("Difference"), words, indent=indent)


def _card_machine(data: ReportData) -> list[Block]:
    card = data.card_machine
    if card is None:
        return []
    currency = data.venue.currency
    blocks = [
        *_section(said("Card machine")),
        Columns(said("On this till"), amount(card.ours_minor, currency)),
    ]
    if card.carried_minor:
        carried = amount(card.carried_minor, currency)
        blocks.append(Columns(said("Of that carried over"), carried))
    if card.machine_minor is None:
        return [*blocks, Columns(said("On the machine"), said("not entered"))]
    blocks.append(Columns(said("On the machine"), amount(card.machine_minor, currency)))
    return [*blocks, _difference(data, card.machine_minor - card.ours_minor)]


def _events(data: ReportData) -> list[Block]:
    rows = facts(
        [
            (said("Drawer opened"), str(data.drawer_opened_count or "")),
            (said("Float put right"), str(data.float_corrections or "")),
            (said("Open orders carried over"), str(data.open_tabs or "")),
        ]
    )
    return [*_section(said("Also")), *rows] if rows else []
