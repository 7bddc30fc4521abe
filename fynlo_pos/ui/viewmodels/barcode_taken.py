"""A barcode belongs to one product."""

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.trouble import Refused


def refuse_taken_barcode(reading: Reading, product: Product) -> None:
    """Raise ``Refused`` for a barcode that another product has. Reads, so it runs on a lane."""
    codes = [*product.barcodes, *(c for size in product.variants for c in size.barcodes)]
    for code in codes:
        found = reading.by_barcode(code)
        if found is not None and found[0].id != product.id:
            raise Refused(
                "{code} is the barcode of {name}. Nothing was saved. Take it off one of them.",
                code=code,
                name=found[0].name,
            )
