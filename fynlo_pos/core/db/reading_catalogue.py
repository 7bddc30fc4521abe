"""What screens read of the shop's documents: venue, people, the rail, tiles and barcodes."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import (
    Category,
    ModifierGroup,
    Product,
    SoldOut,
    TaxClass,
    Variant,
)
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import read_document, read_documents
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import ProductTile

Doc = TypeVar("Doc", bound=msgspec.Struct)

MOST_TILES = 2_000
UPC_DIGITS = 12

# In the order in which ``tile_of`` reads them.
TILE_COLUMNS = (
    "p.id, p.name, p.category_id, c.colour, p.price_minor, p.take_away_price_minor, "
    "p.needs_choosing, p.sold_out, p.sold_out_on"
)
TILE_TABLES = "product p LEFT JOIN category c ON c.id = p.category_id"

_CATEGORIES = (
    "SELECT id, name, colour, position, archived FROM category "
    "WHERE archived = 0 ORDER BY position, name, id"
)
_CATEGORY_TILES = (
    f"SELECT {TILE_COLUMNS} FROM {TILE_TABLES} "  # noqa: S608 - constants only
    "WHERE p.category_id = ? AND p.archived = 0 ORDER BY p.position, p.words, p.row LIMIT ?"
)
_FAVOURITES = (
    f"SELECT {TILE_COLUMNS} FROM {TILE_TABLES} "  # noqa: S608 - constants only
    "WHERE p.favourite = 1 AND p.archived = 0 ORDER BY p.position, p.words, p.row LIMIT ?"
)
_BARCODE = (
    "SELECT b.product_id, b.variant_id FROM barcode b JOIN product p ON p.id = b.product_id "
    "WHERE b.code = ? ORDER BY p.row, b.variant_id LIMIT 1"
)


def read_venue(connection: Connection) -> Venue | None:
    """Return the venue's settings, ``None`` before the first run."""
    return next(read_documents(connection, Venue), None)


def read_staff(connection: Connection) -> list[Staff]:
    """Return the people who may sign in, by name."""
    return sorted(_in_use(read_documents(connection, Staff)), key=lambda person: person.name)


def read_tax_classes(connection: Connection) -> dict[UUID, TaxClass]:
    """Return every class of tax; a product may still be taxed by an archived one."""
    return {found.id: found for found in read_documents(connection, TaxClass)}


def read_categories(connection: Connection) -> list[Category]:
    """Return the rail, in its order."""
    return [
        Category(_id_of(category_id), name, colour, position, bool(archived))
        for category_id, name, colour, position, archived in connection.exec_driver_sql(_CATEGORIES)
    ]


def read_product(connection: Connection, product_id: UUID) -> Product | None:
    """Return a product, archived or not."""
    return read_document(connection, Product, product_id)[0]


def read_modifier_groups(connection: Connection, group_ids: Sequence[UUID]) -> list[ModifierGroup]:
    """Return the modifier groups in use among those asked for, in that order."""
    groups = (read_document(connection, ModifierGroup, group_id)[0] for group_id in group_ids)
    return _in_use(group for group in groups if group is not None)


def read_all_modifier_groups(connection: Connection) -> list[ModifierGroup]:
    """Return every modifier group in use, by name."""
    groups = _in_use(read_documents(connection, ModifierGroup))
    return sorted(groups, key=lambda group: group.name.casefold())


def read_products_asking(connection: Connection, group_id: UUID) -> list[Product]:
    """Return the products on the menu that ask for a modifier group, by name.

    Reads every product whose kept edits speak of the group: for a form, not for a sale.
    """
    found = _in_use(read_documents(connection, Product, speaking_of=group_id))
    asking = (product for product in found if group_id in product.group_ids)
    return sorted(asking, key=lambda product: product.name.casefold())


def read_tiles(
    connection: Connection, category_id: UUID | None, business_date: str
) -> list[ProductTile]:
    """Return a category's tiles by position and name; ``None`` for the favourites."""
    if category_id is None:
        rows = connection.exec_driver_sql(_FAVOURITES, (MOST_TILES,))
    else:
        rows = connection.exec_driver_sql(_CATEGORY_TILES, (category_id.bytes, MOST_TILES))
    return [tile_of(row, business_date) for row in rows]


def read_by_barcode(connection: Connection, code: str) -> tuple[Product, Variant | None] | None:
    """Return what a barcode stands for.

    A 12-digit UPC and the same code as an EAN of 13 with a nought in front are one. Where several
    products carry a code, the one that had it first answers.
    """
    for spelling in _spellings(code.strip()):
        row = connection.exec_driver_sql(_BARCODE, (spelling,)).first()
        product = read_product(connection, _id_of(row[0])) if row else None
        if row and product:
            variants = {variant.id.bytes: variant for variant in product.variants}
            return product, variants.get(row[1])
    return None


def tile_of(row: Sequence[Any], business_date: str) -> ProductTile:
    """Return a row of ``TILE_COLUMNS`` as a tile on a business date."""
    product_id, name, category_id, colour, price, take_away, needs_choosing, sold_out, on = row
    return ProductTile(
        id=_id_of(product_id),
        name=name,
        category_id=_id_of(category_id),
        colour=colour or 0,
        price_minor=price,
        take_away_price_minor=take_away,
        sold_out=SoldOut(sold_out).holds(on, business_date),
        needs_choosing=bool(needs_choosing),
    )


@lru_cache(maxsize=8_192)
def _id_of(stored: bytes) -> UUID:
    return UUID(bytes=stored)


def _spellings(code: str) -> Iterable[str]:
    yield code
    if code.isdigit() and len(code) == UPC_DIGITS:
        yield f"0{code}"
    elif code.isdigit() and len(code) == UPC_DIGITS + 1 and code.startswith("0"):
        yield code[1:]


def _in_use(documents: Iterable[Doc]) -> list[Doc]:
    return [document for document in documents if not document.archived]  # type: ignore[attr-defined]
