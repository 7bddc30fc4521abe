"""The layout in columns at its edges: figures too wide for their place move, and are never cut."""

import pytest

from fynlo_pos.core.receipts.document import (
    Columns,
    Cut,
    Document,
    Paragraph,
    QrCode,
    Table,
    Total,
    Weight,
)
from fynlo_pos.core.receipts.lines import Line, Paper, Size, lay_out
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.receipts.wording import pad, pad_left, width, wrap

pytestmark = pytest.mark.unit

HUGE = "99,999,999.99"


def lines_of(*blocks: Columns | Table | Total | Paragraph, columns: int = 24) -> list[str]:
    return render_text(Document("", blocks), columns).splitlines()


def test_figure_without_room_beside_its_text_stands_below_it() -> None:
    assert lines_of(Columns("Left", f"{HUGE} over five")) == [
        "Left",
        f"{HUGE} over five".rjust(24),
    ]


def test_figure_wider_than_the_paper_wraps_whole() -> None:
    assert "".join(lines_of(Columns("x", "9" * 30))).replace(" ", "") == "x" + "9" * 30


def test_table_too_wide_for_the_paper_is_stacked() -> None:
    table = Table(("Rate", "Net", "VAT"), (("20%", HUGE, HUGE),), ("All", HUGE, HUGE))
    assert lines_of(table) == [
        "20%",
        f"  Net      {HUGE}",
        f"  VAT      {HUGE}",
        "All",
        f"  Net      {HUGE}",
        f"  VAT      {HUGE}",
    ]


def test_long_label_in_a_table_wraps_under_itself() -> None:
    table = Table(("", "Items", "Amount"), (("Hot and cold drinks", "12", "3.60"),))
    assert lines_of(table) == [
        "           Items  Amount",
        "Hot and       12    3.60",
        "cold",
        "drinks",
    ]


@pytest.mark.parametrize(
    ("amount", "size"),
    [("£1.00", Size.LARGE), ("£99,999.99", Size.TALL), (f"£{HUGE} and more", Size.NORMAL)],
)
def test_total_is_as_large_as_its_paper_allows(amount: str, size: Size) -> None:
    paper = Paper(24, enlarges=True)
    first = lay_out(Document("", (Total("Total", amount),)), paper)[0]
    assert isinstance(first, Line)
    assert first.size is size
    assert first.is_bold


def test_lead_hangs_before_the_lines_of_a_name() -> None:
    assert lines_of(Columns("Hot buttered scone with jam", "5.60", lead="2 x")) == [
        "2 x Hot buttered    5.60",
        "    scone with jam",
    ]


def test_bold_and_indent_are_kept() -> None:
    document = Document("", (Paragraph("to be seen", weight=Weight.BOLD, indent=2),))
    assert lay_out(document, Paper(24)) == (Line("  to be seen", is_bold=True),)


def test_qr_code_and_cut_stand_in_their_places() -> None:
    document = Document("", (QrCode("https://shop.example", "Scan"), Cut()))
    code, caption, cut = lay_out(document, Paper(24))
    assert code == QrCode("https://shop.example")
    assert caption == Line("          Scan")
    assert cut == Cut()


@pytest.mark.parametrize(("text", "columns"), [("Tea", 3), ("茶", 2), ("e\u0301", 1), ("", 0)])
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_wide_letters_pad_and_wrap_by_columns() -> None:
    assert pad("茶", 4) == "茶  "
    assert pad_left("茶", 4) == "  茶"
    assert wrap("茶茶茶", 4) == ("茶茶", "茶")
    assert wrap("", 4) == ("",)
