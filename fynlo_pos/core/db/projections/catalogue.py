"""Shows products and categories as the rows that tiles, barcodes and search read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.catalogue.search_text import search_words
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projections.search import change_words
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables.catalogue import barcode, category, product

_COLUMNS = tuple(column.name for column in product.columns)
_MARKS = ", ".join("?" * len(_COLUMNS))
_CHANGES = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[2:])
_SHOW_PRODUCT = (
    f"INSERT INTO product ({', '.join(_COLUMNS)}) VALUES ({_MARKS}) "  # noqa: S608 - columns
    f"ON CONFLICT (row) DO UPDATE SET {_CHANGES}"
)
_LAST_ROW = "SELECT coalesce(max(row), 0) FROM product"
_FORGET_BARCODES = "DELETE FROM barcode WHERE product_id = ?"
_SHOW_BARCODE = f"{insert_text(barcode)} ON CONFLICT DO NOTHING"
_SHOW_CATEGORY = upsert_text(category, setting=("name", "colour", "position", "archived"))


class _Standing(NamedTuple):
    row: int
    words: str
    archived: int


def show_products(connection: Connection, products: Sequence[Product]) -> None:
    """Write products' rows, their barcodes and, where words changed, their place in search."""
    if not products:
        return
    standing = _standing_rows(connection, products)
    rows = _numbered(connection, products, standing)
    words = {shown.id.bytes: words_of(shown) for shown in products}
    connection.exec_driver_sql(
        _SHOW_PRODUCT,
        [_columns_of(shown, rows[shown.id.bytes], words[shown.id.bytes]) for shown in products],
    )
    _show_barcodes(connection, products, [(product_id,) for product_id in standing])
    gone: list[int] = []
    found: list[tuple[int, str]] = []
    for shown in products:
        product_id = shown.id.bytes
        before = standing.get(product_id)
        if before and (before.words, before.archived) == (words[product_id], shown.archived):
            continue
        if before:
            gone.append(before.row)
        if not shown.archived:
            found.append((rows[product_id], words[product_id]))
    change_words(connection, gone=gone, found=found)


def show_categories(connection: Connection, categories: Sequence[Category]) -> None:
    """Write categories' rows."""
    rows = [(c.id.bytes, c.name, c.colour, c.position, c.archived) for c in categories]
    if rows:
        connection.exec_driver_sql(_SHOW_CATEGORY, rows)


def words_of(shown: Product) -> str:
    """Return the words by which a product is found, its name's first."""
    variants = (variant.name for variant in shown.variants)
    words = search_words(" ".join((shown.name, shown.kitchen_name, *variants)))
    return " ".join(dict.fromkeys(words))


def price_from(shown: Product) -> int:
    """Return the price a tile shows: the product's, or that of its cheapest variant."""
    return min((variant.price_minor for variant in shown.variants), default=shown.price_minor)


def _standing_rows(connection: Connection, products: Sequence[Product]) -> dict[bytes, _Standing]:
    marks = ", ".join("?" * len(products))
    rows = connection.exec_driver_sql(
        f"SELECT id, row, words, archived FROM product WHERE id IN ({marks})",  # noqa: S608 - marks
        tuple(shown.id.bytes for shown in products),
    )
    return {product_id: _Standing(*rest) for product_id, *rest in rows}


def _numbered(
    connection: Connection,
    products: Sequence[Product],
    standing: dict[bytes, _Standing],
) -> dict[bytes, int]:
    numbers = {product_id: row.row for product_id, row in standing.items()}
    new = [shown.id.bytes for shown in products if shown.id.bytes not in numbers]
    if new:
        last: int = connection.exec_driver_sql(_LAST_ROW).scalar_one()
        numbers |= {product_id: last + nth for nth, product_id in enumerate(new, 1)}
    return numbers


def _columns_of(shown: Product, row: int, words: str) -> tuple[object, ...]:
    return (
        row,
        shown.id.bytes,
        shown.name,
        words,
        shown.category_id.bytes,
        shown.position,
        shown.favourite,
        price_from(shown),
        shown.take_away_price_minor,
        shown.needs_choosing,
        shown.sold_out.value,
        shown.sold_out_on,
        shown.archived,
    )


def _show_barcodes(
    connection: Connection, products: Sequence[Product], standing: Sequence[tuple[bytes]]
) -> None:
    codes = [code for shown in products if not shown.archived for code in _barcodes_of(shown)]
    if standing:
        connection.exec_driver_sql(_FORGET_BARCODES, list(standing))
    if codes:
        connection.exec_driver_sql(_SHOW_BARCODE, codes)


def _barcodes_of(shown: Product) -> Iterator[tuple[str, bytes, bytes]]:
    for code in shown.barcodes:
        yield code, shown.id.bytes, b""
    for variant in shown.variants:
        for code in variant.barcodes:
            yield code, shown.id.bytes, variant.id.bytes
