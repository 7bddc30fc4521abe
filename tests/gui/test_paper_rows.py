"""A document drawn on the screen says what the printed one says."""

import pytest

from fynlo_pos.core.receipts.document import Cut, Document, Paragraph, QrCode, Rule, Table
from fynlo_pos.ui.paper import paper_rows, qr_modules, rows_of
from tests.support.receipt_samples import DOCUMENTS

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_every_sample_becomes_rows_of_known_kinds(name: str) -> None:
    document, _ = DOCUMENTS[name]
    kinds = {row["kind"] for row in paper_rows(document)}
    known = {"heading", "banner", "text", "columns", "total", "rule", "cells", "qr", "space"}
    assert kinds <= known


def test_the_amounts_of_a_receipt_stand_in_their_own_column() -> None:
    rows = paper_rows(DOCUMENTS["plain_cash"][0])
    latte = next(row for row in rows if row["text"] == "Latte")
    assert (latte["kind"], latte["lead"], latte["amount"]) == ("columns", "2 x", "7.20")
    total = next(row for row in rows if row["kind"] == "total")
    assert total["amount"] == "£13.70"


def test_a_table_keeps_its_header_and_foot_bold() -> None:
    rows = rows_of(Table(("Rate", "VAT"), (("20%", "1.00"),), ("All", "1.00")))
    assert [(row.cells, row.bold) for row in rows] == [
        (("Rate", "VAT"), True),
        (("20%", "1.00"), False),
        (("All", "1.00"), True),
    ]


def test_a_cut_and_nothing_have_no_rows() -> None:
    assert paper_rows(None) == []
    assert [row["kind"] for row in paper_rows(Document("", (Rule(), Cut())))] == ["rule"]


def test_a_name_with_control_characters_stays_one_clean_line() -> None:
    (row,) = rows_of(Paragraph("Soup\x1b@\n of\u202e the day"))
    assert row.text == "Soup@ of the day"


def test_a_qr_code_is_square_with_a_quiet_zone_of_four() -> None:
    modules = qr_modules("ABANDON ABILITY")
    assert {len(line) for line in modules} == {len(modules)}
    assert all(set(line) == {"0"} for line in (*modules[:4], *modules[-4:]))
    assert rows_of(QrCode("ABANDON", "Scan"))[0].text == "Scan"
