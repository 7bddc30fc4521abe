"""A barcode that a menu file may bring is one that the product editor takes, and none else."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.importing.cells import read_barcode
from fynlo_pos.core.money import GBP
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.viewmodels.product_form import draft_of, product_of
from fynlo_pos.ui.written_amounts import barcodes_of

pytestmark = pytest.mark.unit

TEA = Product(UUID(int=1), "Tea", UUID(int=2), 2_40, UUID(int=3))

CODES = [
    "0012345678905",
    "AB-12.3/4+5%6$7",
    "(01)05012345678900",
    "abc_d#e:f*g&h=i@j",
    "12.50",
    "5" * 48,
]


@pytest.mark.parametrize("code", CODES)
def test_a_product_whose_barcode_was_imported_can_be_saved(code: str) -> None:
    assert read_barcode(code) == code
    imported = replace(TEA, barcodes=(code,))
    assert product_of(draft_of(imported, GBP), GBP) == imported


@pytest.mark.parametrize(
    "code", ["=5012345678917", "-1", "+1", "@SUM(A1)", "#REF!", "<b>", '5"1', "café", "5" * 49]
)
def test_what_no_file_may_bring_as_a_barcode_no_form_takes(code: str) -> None:
    with pytest.raises(Refused):
        read_barcode(code)
    with pytest.raises(Refused, match="is not a barcode"):
        barcodes_of(f"501 {code}")
