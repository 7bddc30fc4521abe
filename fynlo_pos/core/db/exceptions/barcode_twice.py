"""Barcodes that stand on more than one product."""

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.exceptions import documents
from fynlo_pos.core.exceptions.documents import Product, SharedCode
from fynlo_pos.core.exceptions.matter import Matter, ToldTo

# A look into the key for each code; counting by group takes twice as long.
_SHARED = """
SELECT DISTINCT b.code, b.product_id, p.name
FROM barcode AS b JOIN product AS p ON p.id = b.product_id
WHERE b.code IN (
    SELECT one.code FROM barcode AS one WHERE EXISTS (
        SELECT 1 FROM barcode AS other
        WHERE other.code = one.code AND other.product_id > one.product_id))
ORDER BY b.code, p.name, b.product_id
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    rows = connection.exec_driver_sql(_SHARED).all()
    for code, sharing in groupby(rows, key=lambda row: row[0]):
        products = tuple(Product(UUID(bytes=product_id), name) for _, product_id, name in sharing)
        yield from documents.barcode_twice(SharedCode(code, products))


BARCODE_TWICE = Kind(
    documents.BARCODE_TWICE,
    "Two products carry one barcode, so a scan cannot tell them apart.",
    ToldTo.MANAGER,
    _find,
)
