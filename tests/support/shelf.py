"""What a test's till sells beside the demo venue's menu, and what an order holds of it."""

from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product, SoldOut
from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.core.sales.basket import Basket

JAM_CODE = "5012345678900"
PIE_CODE = "5012345678924"
UNKNOWN_CODE = "4006381333931"


def on_the_shelf(demo: DemoVenue) -> list[Product]:
    """A jar with a barcode, a pie that is sold out, and a product named with markup."""
    home, tax = demo.categories[0].id, demo.tax_classes[0].id
    jar = Product(uuid7(), "Plum jam", home, 4_50, tax, barcodes=(JAM_CODE,), favourite=True)
    pie = Product(
        uuid7(),
        "Game pie",
        home,
        7_20,
        tax,
        barcodes=(PIE_CODE,),
        favourite=True,
        sold_out=SoldOut.UNTIL_SAID,
    )
    odd = Product(uuid7(), "<img src='http://x/y'> bun", home, 1_10, tax, favourite=True)
    return [jar, pie, odd]


def quantities(basket: Basket) -> dict[str, int]:
    """Count the units of each thing in an order."""
    return {line.name: line.quantity_milli // 1000 for line in basket.lines}
