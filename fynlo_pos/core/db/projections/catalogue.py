"""Shows products and categories as the rows that tiles, barcodes and search read."""

from sqlalchemy import Connection

from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.catalogue.search_text import search_words
from fynlo_pos.core.db.projections.search import forget_words, index_words
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables.catalogue import barcode, category, product

_STANDING = "SELECT row, words, archived FROM product WHERE id = ?"
_CHANGES = ", ".join(
    f"{column.name} = excluded.{column.name}"
    for column in product.columns
    if column.name not in {"row", "id"}
)
_SHOW_PRODUCT = f"{insert_text(product)} ON CONFLICT (id) DO UPDATE SET {_CHANGES} RETURNING row"
_FORGET_BARCODES = "DELETE FROM barcode WHERE product_id = ?"
_SHOW_BARCODE = f"{insert_text(barcode)} ON CONFLICT DO NOTHING"
_SHOW_CATEGORY = upsert_text(category, setting=("name", "colour", "position", "archived"))


def show_product(connection: Connection, shown: Product) -> None:
    """Write a product's row, its barcodes and, where its words changed, its place in search."""
    product_id = shown.id.bytes
    words = words_of(shown)
    standing = connection.exec_driver_sql(_STANDING, (product_id,)).first()
    row = connection.exec_driver_sql(
        _SHOW_PRODUCT,
        (
            product_id,
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
        ),
    ).scalar_one()
    _show_barcodes(connection, shown, is_new=standing is None)
    if standing is None or (standing.words, standing.archived) != (words, shown.archived):
        if standing is not None:
            forget_words(connection, row)
        if not shown.archived:
            index_words(connection, row, words)


def show_category(connection: Connection, shown: Category) -> None:
    """Write a category's row."""
    connection.exec_driver_sql(
        _SHOW_CATEGORY, (shown.id.bytes, shown.name, shown.colour, shown.position, shown.archived)
    )


def words_of(shown: Product) -> str:
    """Return the words by which a product is found, its name's first."""
    variants = (variant.name for variant in shown.variants)
    words = search_words(" ".join((shown.name, shown.kitchen_name, *variants)))
    return " ".join(dict.fromkeys(words))


def price_from(shown: Product) -> int:
    """Return the price a tile shows: the product's, or that of its cheapest variant."""
    return min((variant.price_minor for variant in shown.variants), default=shown.price_minor)


def _show_barcodes(connection: Connection, shown: Product, *, is_new: bool) -> None:
    if not is_new:
        connection.exec_driver_sql(_FORGET_BARCODES, (shown.id.bytes,))
    if shown.archived:
        return
    codes = [(code, shown.id.bytes, b"") for code in shown.barcodes]
    codes += [
        (code, shown.id.bytes, variant.id.bytes)
        for variant in shown.variants
        for code in variant.barcodes
    ]
    for code in codes:
        connection.exec_driver_sql(_SHOW_BARCODE, code)
