"""What the law and the shop ask of a receipt, whatever was sold."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from fynlo_pos.core.money import CURRENCIES, GBP, format_amount
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.receipts.chit import chit_document
from fynlo_pos.core.receipts.data import CardMachine, ReceiptData, ReportData, Standing, TaxRow
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.moments import written_clock, written_date, written_time
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.sale import SIMPLIFIED_INVOICE_LIMIT_MINOR, sale_document
from fynlo_pos.core.receipts.text import render_text
from tests.support.receipt_samples import (
    CARD_WITH_TIP,
    CHIT,
    DISCOUNTS,
    LARGE,
    PLAIN_CASH,
    REFUND,
    REGISTERED,
    TWO_RATES,
    UNREGISTERED,
    WITH_EXEMPT,
    X_REPORT,
    Z_REPORT,
)

pytestmark = pytest.mark.unit

SALES = (PLAIN_CASH, CARD_WITH_TIP, DISCOUNTS, TWO_RATES, REFUND, LARGE)


def written(document: Document) -> str:
    return render_text(document, 42)


@pytest.mark.parametrize("sale", SALES)
@pytest.mark.parametrize("standing", list(Standing))
def test_unregistered_shop_never_says_vat_on_a_receipt(
    sale: ReceiptData, standing: Standing
) -> None:
    unregistered = replace(sale, venue=UNREGISTERED, tax_added_minor=1, standing=standing)
    assert "vat" not in written(sale_document(unregistered)).lower()


@pytest.mark.parametrize("report", [X_REPORT, Z_REPORT])
def test_unregistered_shop_never_says_vat_on_a_report(report: ReportData) -> None:
    unregistered = replace(report, venue=UNREGISTERED)
    assert "vat" not in written(report_document(unregistered)).lower()


@pytest.mark.parametrize("sale", SALES)
def test_vat_receipt_carries_what_regulation_16a_asks(sale: ReceiptData) -> None:
    text = written(sale_document(sale))
    assert REGISTERED.name in text
    assert all(line in text for line in REGISTERED.address)
    assert "VAT number GB 999 9999 73" in text
    assert "Fri 20 Nov 2026 12:41" in text
    assert all(line.name in text for line in sale.lines)
    table = text[text.index("VAT rate") :].splitlines()[1:]
    for row, line in zip(sale.tax_rows, table, strict=False):
        gross, tax = format_amount(row.gross_minor), format_amount(row.tax_minor)
        assert line.split() == [f"{row.rate_bp // 100}%", gross, tax]


def test_what_is_exempt_is_no_part_of_the_vat_invoice() -> None:
    lines = written(sale_document(WITH_EXEMPT)).splitlines()
    table = lines.index(next(line for line in lines if line.startswith("VAT rate")))
    assert [line.split()[0] for line in lines[table + 1 : table + 3]] == ["20%", "0%"]
    assert lines[table + 3].split() == ["Exempt", "from", "VAT", "6.80"]
    assert lines[lines.index(next(line for line in lines if "stamps" in line)) + 1] == (
        "  Exempt from VAT"
    )


def test_a_receipt_of_exempt_goods_alone_has_no_rate_of_vat() -> None:
    only = WITH_EXEMPT.tax_rows[2:]
    text = written(sale_document(replace(WITH_EXEMPT, lines=WITH_EXEMPT.lines[2:], tax_rows=only)))
    assert "VAT rate" not in text
    assert "0%" not in text
    assert text.count("Exempt from VAT") == 2


def test_a_refund_of_exempt_goods_says_so() -> None:
    line = replace(WITH_EXEMPT.lines[2], quantity_milli=-1000, full_minor=-6_80)
    row = replace(WITH_EXEMPT.tax_rows[2], gross_minor=-6_80)
    text = written(sale_document(replace(REFUND, lines=(line,), tax_rows=(row,))))
    assert "Exempt from VAT                      -6.80" in text


@pytest.mark.parametrize("kind", [X_REPORT, Z_REPORT])
def test_a_report_tells_what_is_exempt_from_what_is_zero_rated(kind: ReportData) -> None:
    report = replace(kind, tax_rows=WITH_EXEMPT.tax_rows)
    rows = [line.split() for line in written(report_document(report)).splitlines()]
    assert ["0%", "4.20", "0.00", "4.20"] in rows
    assert ["Exempt", "6.80", "0.00", "6.80"] in rows


@given(total_minor=st.integers(0, 1_000_00))
@example(total_minor=250_00)
@example(total_minor=250_01)
def test_full_invoice_is_offered_above_250_pounds_only(total_minor: int) -> None:
    sale = replace(PLAIN_CASH, total_minor=total_minor, tax_rows=(TaxRow(2000, total_minor, 0),))
    is_offered = "full VAT invoice" in written(sale_document(sale))
    assert is_offered == (total_minor > SIMPLIFIED_INVOICE_LIMIT_MINOR)


def test_no_full_invoice_is_offered_where_all_is_exempt() -> None:
    rows = (TaxRow(EXEMPT_BP, 300_00, 0),)
    sale = replace(PLAIN_CASH, total_minor=300_00, tax_rows=rows)
    assert "full VAT invoice" not in written(sale_document(sale))


def test_registered_shop_without_its_number_still_shows_the_rates() -> None:
    text = written(sale_document(replace(PLAIN_CASH, venue=replace(REGISTERED, vat_number=""))))
    assert "VAT number" not in text
    assert "VAT rate" in text


@pytest.mark.parametrize(
    ("standing", "word"), [(Standing.DEMO, "DEMO"), (Standing.TRAINING, "TRAINING")]
)
def test_practice_says_so_on_every_paper(standing: Standing, word: str) -> None:
    papers = (
        sale_document(replace(PLAIN_CASH, standing=standing)),
        report_document(replace(Z_REPORT, standing=standing)),
        chit_document(replace(CHIT, standing=standing)),
    )
    for paper in papers:
        assert f"*** {word} ***" in written(paper).splitlines()[0]


def test_real_sale_says_neither() -> None:
    text = written(sale_document(PLAIN_CASH))
    assert not any(word in text for word in ("DEMO", "TRAINING", "COPY", "REFUND"))


def test_copy_says_copy_on_every_paper() -> None:
    papers = (
        sale_document(replace(PLAIN_CASH, is_copy=True)),
        report_document(replace(Z_REPORT, is_copy=True)),
        chit_document(replace(CHIT, is_copy=True)),
    )
    assert all("*** COPY ***" in written(paper) for paper in papers)


def test_refund_names_the_receipt_it_refunds() -> None:
    text = written(sale_document(REFUND))
    assert "*** REFUND ***" in text
    assert text.split().count("T1-000123") == 1
    assert "Total refund                        -£6.50" in text


@pytest.mark.parametrize("dining", ["Eat in", "Take away"])
def test_receipt_and_chit_say_where_it_is_eaten(dining: str) -> None:
    assert dining in written(sale_document(replace(PLAIN_CASH, dining=dining)))
    assert dining in written(chit_document(replace(CHIT, dining=dining)))


def test_chit_shows_no_amounts_and_every_warning() -> None:
    text = written(chit_document(CHIT))
    assert "Order 24" in text
    assert "*** ALLERGY ***" in text
    assert "Nuts, seat 2" in text
    assert "CANCELLED 1 Soup" in text
    assert "." not in text.replace("...", "")


def test_table_number_is_on_the_chit() -> None:
    assert "Table 7" in written(chit_document(replace(CHIT, table="7")))


def test_tip_is_apart_from_the_total() -> None:
    text = written(sale_document(CARD_WITH_TIP)).splitlines()
    assert any(line.split() == ["Total", "£13.70"] for line in text)
    assert any(line.split() == ["Tip", "1.50"] for line in text)
    assert any(line.split() == ["With", "tip", "15.20"] for line in text)


def z_counted(minor: int | None) -> ReportData:
    assert Z_REPORT.cash is not None
    return replace(Z_REPORT, cash=replace(Z_REPORT.cash, counted_minor=minor))


def test_report_without_counting_says_so_on_a_z_and_is_silent_on_an_x() -> None:
    uncounted = z_counted(None)
    assert "not counted" in written(report_document(uncounted))
    assert "Counted" not in written(report_document(X_REPORT))


@pytest.mark.parametrize(
    ("counted_minor", "words"),
    [(167_55, "none"), (167_54, "0.01 short"), (170_00, "2.45 over")],
)
def test_difference_is_in_words(counted_minor: int, words: str) -> None:
    counted = z_counted(counted_minor)
    lines = written(report_document(counted)).splitlines()
    assert next(line for line in lines if line.startswith("Difference")).endswith(words)


def test_card_machine_total_nobody_read_is_named() -> None:
    card = CardMachine(418_50, None)
    assert "not entered" in written(report_document(replace(Z_REPORT, card_machine=card)))


def test_report_of_an_empty_day_is_whole() -> None:
    empty = replace(
        X_REPORT,
        tenders=(),
        tax_rows=(),
        categories=(),
        people=(),
        sale_count=0,
        refund_count=0,
        sales_minor=0,
        takings_minor=0,
        refunds_minor=0,
        discounts_minor=0,
        tips_minor=0,
        first_receipt="",
        last_receipt="",
    )
    text = written(report_document(empty))
    assert "Nothing was taken." in text
    assert "First receipt" not in text


def test_other_currencies_have_their_own_sign_and_no_pound_limit() -> None:
    venue = replace(REGISTERED, currency=CURRENCIES["EUR"])
    text = written(sale_document(replace(LARGE, venue=venue)))
    assert "€1,000.00" in text
    assert GBP.sign not in text


def test_times_are_written_in_english_whatever_the_locale() -> None:
    assert str(written_date("2026-03-01")) == "Sun 1 Mar 2026"
    assert str(written_time("2026-11-20T08:05")) == "Fri 20 Nov 2026 08:05"
    assert written_clock("2026-11-20T08:05") == "08:05"
