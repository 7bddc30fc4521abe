"""The sizes of a product as they are written in its form, and as they may be saved."""

from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.catalogue.documents import Variant
from fynlo_pos.core.money import Currency
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.written_amounts import (
    barcodes_of,
    fault,
    optional_price_of,
    price_of,
    price_text,
)

translate = QCoreApplication.translate

WRITTEN = frozenset({"name", "price", "take_away", "barcodes"})


class SizeDraft(msgspec.Struct, frozen=True):
    """A size with everything as written."""

    id: UUID
    name: str = ""
    price: str = ""
    take_away: str = ""
    barcodes: str = ""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written of it."""
        return not f"{self.name}{self.price}{self.take_away}{self.barcodes}".strip()


class SizeRow(msgspec.Struct, frozen=True):
    """A size as the form shows it, each fault beside its field."""

    key: str
    name: str
    nameError: str
    price: str
    priceError: str
    takeAway: str
    takeAwayError: str
    barcodes: str
    barcodesError: str


def size_draft_of(variant: Variant, currency: Currency) -> SizeDraft:
    """Return a size as its form begins."""
    return SizeDraft(
        variant.id,
        variant.name,
        price_text(variant.price_minor, currency),
        price_text(variant.take_away_price_minor, currency),
        " ".join(variant.barcodes),
    )


def variants_of(sizes: tuple[SizeDraft, ...], currency: Currency) -> tuple[Variant, ...]:
    """Return the sizes as written, without blank ones. Raises ``Refused`` for an unfinished one."""
    return tuple(_variant_of(size, currency) for size in sizes if not size.is_blank)


def size_row(size: SizeDraft, currency: Currency) -> SizeRow:
    """Return what the form shows of a size."""
    nameless = translate("Sizes", "A size needs a name, like Small.")
    return SizeRow(
        key=str(size.id),
        name=size.name,
        nameError="" if size.is_blank or size.name.strip() else nameless,
        price=size.price,
        priceError=fault(price_of, size.price, currency),
        takeAway=size.take_away,
        takeAwayError=fault(price_of, size.take_away, currency),
        barcodes=size.barcodes,
        barcodesError=fault(barcodes_of, size.barcodes),
    )


def _variant_of(size: SizeDraft, currency: Currency) -> Variant:
    name = size.name.strip()
    if not name:
        raise Refused("A size needs a name, like Small.")
    if not size.price.strip():
        raise Refused("The size {name} has no price yet, so it is not saved.", name=name)
    return Variant(
        id=size.id,
        name=name,
        price_minor=price_of(size.price, currency),
        take_away_price_minor=optional_price_of(size.take_away, currency),
        barcodes=barcodes_of(size.barcodes),
    )
