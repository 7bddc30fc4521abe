"""Papers of one invented cafe, each showing one thing a customer or an owner will look for."""

from msgspec.structs import replace

from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.receipts.bill import bill_document
from fynlo_pos.core.receipts.chit import chit_document
from fynlo_pos.core.receipts.data import (
    CardMachine,
    CashCount,
    ChitData,
    ChitLine,
    Discount,
    FloatPutRight,
    NamedTaken,
    ReceiptData,
    ReceiptLine,
    ReceiptTender,
    ReportData,
    ReportKind,
    Standing,
    TakenInPart,
    TaxRow,
    TenderTaken,
    Venue,
)
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.sale import sale_document

REGISTERED = Venue(
    name="The Corner Café",
    address=("12 Market Street", "Whitby YO21 1AB"),
    vat_number="GB 999 9999 73",
    thanks="Thank you. See you soon!",
)
UNREGISTERED = replace(REGISTERED, vat_number=None)

LATTE = ReceiptLine(
    name="Latte",
    quantity_milli=2000,
    unit_minor=3_60,
    full_minor=7_20,
    choices=("Oat milk +0.40",),
    rate_bp=2000,
)
TOASTIE = ReceiptLine(
    name="Cheese and onion toastie",
    quantity_milli=1000,
    unit_minor=6_50,
    full_minor=6_50,
    note="no butter",
    rate_bp=2000,
)
LOAF = ReceiptLine(
    name="Sourdough loaf",
    quantity_milli=1000,
    unit_minor=4_20,
    full_minor=4_20,
    rate_bp=0,
)

PLAIN_CASH = ReceiptData(
    venue=REGISTERED,
    receipt_number="T1-000123",
    sold_at="Fri 20 Nov 2026 12:41",
    staff="Ana",
    dining="Eat in",
    call_number=24,
    lines=(LATTE, TOASTIE),
    tenders=(ReceiptTender(name="Cash", amount_minor=13_70, given_minor=20_00, change_minor=6_30),),
    total_minor=13_70,
    tax_rows=(TaxRow(2000, 13_70, 2_28),),
)
CARD_WITH_TIP = replace(
    PLAIN_CASH,
    receipt_number="T1-000124",
    tenders=(ReceiptTender(name="Card machine", amount_minor=13_70, tip_minor=1_50),),
    customer_name="Sam",
)
DISCOUNTS = replace(
    PLAIN_CASH,
    receipt_number="T1-000125",
    lines=(replace(LATTE, discount=Discount("Happy hour 10%", 72)), TOASTIE),
    discounts=(Discount("Staff discount 25%", 3_25),),
    tenders=(ReceiptTender(name="Cash", amount_minor=9_73, given_minor=10_00, change_minor=27),),
    total_minor=9_73,
    tax_rows=(TaxRow(2000, 9_73, 1_62),),
)
TWO_RATES = replace(
    PLAIN_CASH,
    receipt_number="T1-000126",
    dining="Take away",
    lines=(LATTE, LOAF),
    total_minor=11_40,
    tenders=(ReceiptTender(name="Cash", amount_minor=11_40, given_minor=11_40),),
    tax_rows=(TaxRow(2000, 7_20, 1_20), TaxRow(0, 4_20, 0)),
)
STAMPS = replace(LOAF, name="Book of stamps", full_minor=6_80, unit_minor=6_80, rate_bp=EXEMPT_BP)
WITH_EXEMPT = replace(
    TWO_RATES,
    receipt_number="T1-000130",
    lines=(LATTE, LOAF, STAMPS),
    total_minor=18_20,
    tenders=(ReceiptTender(name="Cash", amount_minor=18_20, given_minor=18_20),),
    tax_rows=(*TWO_RATES.tax_rows, TaxRow(EXEMPT_BP, 6_80, 0)),
)
NOT_REGISTERED = replace(PLAIN_CASH, venue=UNREGISTERED, receipt_number="T1-000127")
REFUND = replace(
    PLAIN_CASH,
    receipt_number="T1-000128",
    refund_of="T1-000123",
    lines=(replace(TOASTIE, quantity_milli=-1000, full_minor=-6_50),),
    tenders=(ReceiptTender(name="Cash", amount_minor=-6_50),),
    total_minor=-6_50,
    tax_rows=(TaxRow(2000, -6_50, -1_08),),
)
COPY = replace(CARD_WITH_TIP, is_copy=True)
DEMO = replace(PLAIN_CASH, standing=Standing.DEMO)
TRAINING = replace(PLAIN_CASH, standing=Standing.TRAINING)
LARGE = replace(
    PLAIN_CASH,
    receipt_number="T1-000129",
    lines=(
        replace(
            LATTE,
            name="Wedding buffet",
            quantity_milli=40_000,
            unit_minor=25_00,
            choices=(),
            full_minor=1000_00,
        ),
    ),
    tenders=(ReceiptTender(name="Card machine", amount_minor=1000_00),),
    total_minor=1000_00,
    tax_rows=(TaxRow(2000, 1000_00, 166_67),),
)
_LONG_NAME = (
    "Slow-roasted heritage beetroot with whipped goat's cheese and candied walnuts, " * 3
)[:200]
LONG_NAMES = replace(
    PLAIN_CASH,
    venue=replace(
        REGISTERED, name="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Tea"
    ),
    lines=(
        replace(LATTE, name=_LONG_NAME),
        replace(TOASTIE, name="x" * 200, full_minor=99_999_99, unit_minor=99_999_99),
    ),
)

X_REPORT = ReportData(
    venue=REGISTERED,
    kind=ReportKind.X,
    number="",
    business_date="Fri 20 Nov 2026",
    opened_at="Fri 20 Nov 07:55",
    made_at="Fri 20 Nov 14:30",
    staff="Ana",
    till="T1",
    sales_minor=612_40,
    refunds_minor=6_50,
    discounts_minor=12_25,
    takings_minor=605_90,
    sale_count=71,
    refund_count=1,
    tenders=(TenderTaken("Cash", 30, 205_90), TenderTaken("Card machine", 42, 400_00)),
    tips_minor=18_50,
    categories=(NamedTaken("Coffee", 96_000, 320_60), NamedTaken("Food", 51_000, 285_30)),
    people=(NamedTaken("Ana", 90_000, 380_10), NamedTaken("Ben", 57_000, 225_80)),
    tax_rows=(TaxRow(2000, 480_60, 80_10), TaxRow(0, 125_30, 0)),
    cash=CashCount(
        float_minor=100_00,
        taken_minor=205_90,
        cash_in_minor=0,
        cash_out_minor=0,
        expected_minor=305_90,
    ),
    first_receipt="T1-000101",
    last_receipt="T1-000172",
)
Z_REPORT = replace(
    X_REPORT,
    kind=ReportKind.Z,
    number="12",
    made_at="Fri 20 Nov 18:04",
    cash=CashCount(
        float_minor=100_00,
        taken_minor=205_90,
        cash_in_minor=20_00,
        cash_out_minor=8_35,
        to_safe_minor=150_00,
        expected_minor=167_55,
        counted_minor=166_55,
        put_away_minor=66_55,
        left_minor=100_00,
    ),
    card_machine=CardMachine(418_50, 418_50),
    drawer_opened_count=2,
    open_tabs=1,
)
IN_PART = replace(
    Z_REPORT,
    taken_in_part=(TakenInPart(24, "Card machine", 12_50),),
    in_part_paid=(TakenInPart(7, "Cash", 20_00, "Thu 19 Nov 2026"),),
    in_part_back=(TakenInPart(7, "Card machine", 5_00, "Thu 19 Nov 2026"),),
)

PUT_RIGHT = replace(
    Z_REPORT,
    cash=CashCount(
        float_minor=1_000_00,
        put_right_minor=-900_00,
        taken_minor=205_90,
        cash_in_minor=0,
        cash_out_minor=0,
        expected_minor=305_90,
        counted_minor=305_90,
        put_away_minor=205_90,
        left_minor=100_00,
    ),
    floats_put_right=(FloatPutRight("07:58", "Zelda", 1_000_00, 100_00),),
    tips_back_minor=2_00,
)
REMAINS = replace(
    PLAIN_CASH,
    lines=(replace(LATTE, choices=()), replace(TOASTIE, note="")),
    is_copy=True,
    is_remains=True,
)
BILL = replace(
    PLAIN_CASH, receipt_number="", tenders=(ReceiptTender(name="Cash", amount_minor=5_00),)
)
CHIT = ChitData(
    call_number=24,
    ordered_at="12:41",
    staff="Ana",
    station="Kitchen",
    dining="Take away",
    customer_name="Sam",
    allergy="Nuts, seat 2",
    lines=(
        ChitLine(name="Burger", quantity_milli=2000, choices=("No onion", "Well done")),
        ChitLine(name="Chips", quantity_milli=1000, note="extra salt", change="ADDED"),
        ChitLine(name="Soup", quantity_milli=1000, change="CANCELLED"),
    ),
)

DOCUMENTS: dict[str, tuple[Document, int]] = {
    "plain_cash": (sale_document(PLAIN_CASH), 42),
    "card_machine_with_tip": (sale_document(CARD_WITH_TIP), 42),
    "discounts": (sale_document(DISCOUNTS), 42),
    "vat_two_rates": (sale_document(TWO_RATES), 48),
    "vat_exempt": (sale_document(WITH_EXEMPT), 42),
    "unregistered": (sale_document(NOT_REGISTERED), 42),
    "refund": (sale_document(REFUND), 42),
    "old_receipt": (sale_document(REMAINS), 42),
    "bill": (bill_document(BILL), 42),
    "copy": (sale_document(COPY), 32),
    "demo": (sale_document(DEMO), 42),
    "training": (sale_document(TRAINING), 32),
    "above_250_pounds": (sale_document(LARGE), 42),
    "long_names": (sale_document(LONG_NAMES), 32),
    "x_report": (report_document(X_REPORT), 42),
    "z_report": (report_document(Z_REPORT), 42),
    "z_report_narrow": (report_document(Z_REPORT), 32),
    "z_report_in_part": (report_document(IN_PART), 32),
    "z_report_put_right": (report_document(PUT_RIGHT), 32),
    "chit": (chit_document(CHIT), 42),
}
