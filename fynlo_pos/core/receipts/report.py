"""The X and Z report on paper: takings, how they were paid, VAT, and the drawer."""

from fynlo_pos.core.money import format_money, format_quantity, format_rate
from fynlo_pos.core.receipts.data import CashCount, NamedTaken, ReportData, ReportKind
from fynlo_pos.core.receipts.document import (
    Align,
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

_AFTER_THE_COUNT = "What was paid, and how, is told once the drawer is counted."
_MEANING = {
    ReportKind.X: "Takings so far. The day goes on.",
    ReportKind.Z: "End of day.",
}


def report_document(data: ReportData) -> Document:
    """Lay out an X or Z report."""
    title = f"{data.kind} report {data.number}".strip()
    return Document(
        title,
        (
            *warnings(data.standing, is_copy=data.is_copy),
            *venue_head(data.venue),
            Rule(Stroke.DOUBLE),
            Heading(title),
            Paragraph(_MEANING[data.kind], Align.CENTRE),
            Space(),
            *_about(data),
            *(_money(data) if data.tells_takings else _counts(data)),
            *_drawer(data),
            *_card_machine(data),
            *_events(data),
            Cut(),
        ),
    )


def _about(data: ReportData) -> list[Block]:
    is_range = bool(data.first_receipt)
    return facts(
        [
            ("Business day", data.business_date),
            ("Opened", data.opened_at),
            ("Closed" if data.kind is ReportKind.Z else "Printed", data.made_at),
            ("By", data.staff),
            ("First receipt", data.first_receipt if is_range else ""),
            ("Last receipt", data.last_receipt if is_range else ""),
        ]
    )


def _section(name: str) -> list[Block]:
    return [Rule(), Paragraph(name, weight=Weight.BOLD)]


def _money(data: ReportData) -> list[Block]:
    return [
        *_takings(data),
        *(_tenders(data) if data.tells_payments else [Paragraph(_AFTER_THE_COUNT)]),
        *_vat(data),
        *_named("What was sold", data.categories, data),
        *_named("Who sold it", data.people, data),
    ]


def _counts(data: ReportData) -> list[Block]:
    blocks = [*_section("Takings"), Columns("Sales", str(data.sale_count))]
    if data.refund_count:
        blocks.append(Columns("Refunds", str(data.refund_count)))
    return [*blocks, Paragraph(_AFTER_THE_COUNT)]


def _takings(data: ReportData) -> list[Block]:
    currency = data.venue.currency
    sales = f"Sales ({data.sale_count})"
    blocks = [*_section("Takings"), Columns(sales, amount(data.sales_minor, currency))]
    if data.refund_count:
        refunds = f"Refunds ({data.refund_count})"
        blocks.append(Columns(refunds, amount(-data.refunds_minor, currency)))
    blocks.append(Total("Takings", format_money(data.takings_minor, currency)))
    if data.discounts_minor:
        given = amount(data.discounts_minor, currency)
        blocks.append(Columns("Discounts given, already off", given))
    return blocks


def _tenders(data: ReportData) -> list[Block]:
    currency = data.venue.currency
    rows = tuple(
        (tender.name, str(tender.count), amount(tender.amount_minor, currency))
        for tender in data.tenders
    )
    blocks = _section("How it was paid")
    if rows:
        blocks.append(Table(("", "Times", "Amount"), rows))
    else:
        blocks.append(Paragraph("Nothing was taken."))
    if data.tips_minor:
        blocks.append(Columns("Tips, on top", amount(data.tips_minor, currency)))
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
    foot = ("All", amount(gross - tax, currency), amount(tax, currency), amount(gross, currency))
    return [*_section("VAT"), Table(("Rate", "Net", "VAT", "Gross"), rows, foot)]


def _named(title: str, parts: tuple[NamedTaken, ...], data: ReportData) -> list[Block]:
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
    return [*_section(title), Table(("", "Items", "Amount"), rows)]


def _drawer(data: ReportData) -> list[Block]:
    currency = data.venue.currency
    cash = data.cash
    if cash is None:
        return []
    moves = [
        ("Float", cash.float_minor),
        ("Cash taken, less paid back", cash.taken_minor),
        ("Cash in", cash.cash_in_minor),
        ("Cash out", -cash.cash_out_minor),
        ("Moved to safe", -cash.to_safe_minor),
    ]
    blocks = _section("Cash in the drawer")
    blocks += [
        Columns(name, amount(minor, currency)) for name, minor in moves if minor or name == "Float"
    ]
    expected = amount(cash.expected_minor, currency)
    return [*blocks, Columns("Expected", expected, weight=Weight.BOLD), *_count(data, cash)]


def _count(data: ReportData, cash: CashCount) -> list[Block]:
    currency = data.venue.currency
    if cash.counted_minor is None:
        return [Columns("Counted", "not counted")] if data.kind is ReportKind.Z else []
    counted = Columns("Counted", amount(cash.counted_minor, currency), weight=Weight.BOLD)
    blocks: list[Block] = [counted, _difference(data, cash.counted_minor - cash.expected_minor)]
    if cash.put_away_minor:
        blocks.append(Columns("To the safe at close", amount(cash.put_away_minor, currency)))
    if cash.left_minor is not None:
        blocks.append(Columns("Left for tomorrow", amount(cash.left_minor, currency)))
    return blocks


def _difference(data: ReportData, difference_minor: int) -> Columns:
    currency = data.venue.currency
    if difference_minor == 0:
        return Columns("Difference", "none")
    word = "over" if difference_minor > 0 else "short"
    return Columns("Difference", f"{amount(abs(difference_minor), currency)} {word}")


def _card_machine(data: ReportData) -> list[Block]:
    card = data.card_machine
    if card is None:
        return []
    currency = data.venue.currency
    blocks = [*_section("Card machine"), Columns("On this till", amount(card.ours_minor, currency))]
    if card.machine_minor is None:
        return [*blocks, Columns("On the machine", "not entered")]
    blocks.append(Columns("On the machine", amount(card.machine_minor, currency)))
    return [*blocks, _difference(data, card.machine_minor - card.ours_minor)]


def _events(data: ReportData) -> list[Block]:
    rows = facts(
        [
            ("Drawer opened", str(data.drawer_opened_count or "")),
            ("Open orders carried over", str(data.open_tabs or "")),
        ]
    )
    return [*_section("Also"), *rows] if rows else []
