"""The X and Z report on paper: takings, how they were paid, VAT, and what else happened."""

from fynlo_pos.core.money import format_money, format_quantity, format_rate
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.receipts.data import (
    NamedTaken,
    ReportData,
    ReportKind,
)
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
from fynlo_pos.core.receipts.pieces import amount, facts, section, venue_head, warnings
from fynlo_pos.core.receipts.report_drawer import card_machine, drawer, float_put_right
from fynlo_pos.core.receipts.report_in_part import in_part
from fynlo_pos.core.words import Words, said

_AFTER_THE_COUNT = said("What was paid, and how, is told once the drawer is counted.")
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
            *drawer(data),
            *card_machine(data),
            *in_part(data),
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


def _money(data: ReportData) -> list[Block]:
    return [
        *_takings(data),
        *(_tenders(data) if data.tells_payments else [Paragraph(_AFTER_THE_COUNT)]),
        *_vat(data),
        *_named(said("What was sold"), data.categories, data),
        *_named(said("Who sold it"), data.people, data),
    ]


def _counts(data: ReportData) -> list[Block]:
    blocks = [*section(said("Takings")), Columns(said("Sales"), str(data.sale_count))]
    if data.refund_count:
        blocks.append(Columns(said("Refunds"), str(data.refund_count)))
    return [*blocks, Paragraph(_AFTER_THE_COUNT)]


def _takings(data: ReportData) -> list[Block]:
    currency = data.venue.currency
    sales = said("Sales ({count})", count=data.sale_count)
    blocks = [*section(said("Takings")), Columns(sales, amount(data.sales_minor, currency))]
    if data.refund_count and not _only_tips_went_back(data):
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
    blocks = section(said("How it was paid"))
    if rows:
        blocks.append(Table(("", said("Times"), said("Amount")), rows))
        if data.refund_count:
            blocks.append(Paragraph(said("Times count refunds too.")))
    else:
        blocks.append(Paragraph(said("Nothing was taken.")))
    taken_minor = data.tips_minor + data.tips_back_minor
    if taken_minor:
        blocks.append(Columns(said("Tips, on top"), amount(taken_minor, currency)))
    if data.tips_back_minor:
        blocks.append(Columns(said("Tips given back"), amount(-data.tips_back_minor, currency)))
    return blocks


def _only_tips_went_back(data: ReportData) -> bool:
    """Tell whether what was given back is all told beside the tips."""
    return data.tells_payments and bool(data.tips_back_minor) and not data.refunds_minor


def _vat(data: ReportData) -> list[Block]:
    if data.venue.vat_number is None or not data.tax_rows:
        return []
    currency = data.venue.currency
    rows = tuple(
        (
            said("Exempt") if row.rate_bp == EXEMPT_BP else format_rate(row.rate_bp),
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
        *section(said("VAT")),
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
    return [*section(title), Table(("", said("Items"), said("Amount")), rows)]


def _events(data: ReportData) -> list[Block]:
    rows = facts(
        [
            (said("Drawer opened"), str(data.drawer_opened_count or "")),
            (said("Open orders carried over"), str(data.open_tabs or "")),
        ]
    )
    rows += [block for each in data.floats_put_right for block in float_put_right(data, each)]
    return [*section(said("Also")), *rows] if rows else []
