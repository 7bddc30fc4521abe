"""Documents at odds: one thing edited in two places, and one barcode on two products."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import (
    ChooseValue,
    DropBarcode,
    Happening,
    Matter,
    Remedy,
    Settle,
    ToldTo,
)
from fynlo_pos.core.words import said

DOCUMENT_CONFLICT, BARCODE_TWICE = "document_conflict", "barcode_twice"


class EditMade(msgspec.Struct, frozen=True):
    """A value that somebody gave a field group, where and when."""

    fields: dict[str, Any]
    terminal: str
    staff_id: UUID | None
    at_ms: int


class Contested(msgspec.Struct, frozen=True):
    """A field group of a document that was edited twice apart: what stands, and what does not."""

    doc_kind: str
    doc_id: UUID
    name: str
    group: str
    lost_stamp: int
    lost_device: UUID
    stands: EditMade
    lost: EditMade


class Product(msgspec.Struct, frozen=True):
    """A product that carries the code."""

    id: UUID
    name: str


class SharedCode(msgspec.Struct, frozen=True):
    """A barcode on more than one product."""

    code: str
    products: tuple[Product, ...]


def document_conflict(contested: Contested) -> Iterator[Matter]:
    """Rule: two edits of one field group that did not know of each other gave it two values."""
    if contested.stands.fields == contested.lost.fields:
        return
    place = f"{contested.lost_stamp}:{contested.lost_device}"
    yield Matter(
        kind=DOCUMENT_CONFLICT,
        key=f"{DOCUMENT_CONFLICT}:{contested.doc_kind}:{contested.doc_id}:{contested.group}:{place}",
        title=said("Changed in two places: {name}", name=contested.name),
        told=ToldTo.MANAGER,
        happenings=(
            _edit(contested.stands, is_standing=True),
            _edit(contested.lost, is_standing=False),
        ),
        remedies=(
            Remedy("keep", said("Keep it as it is"), Settle()),
            Remedy(
                "choose",
                said("Use the other one"),
                ChooseValue(contested.doc_kind, contested.doc_id, contested.lost.fields),
            ),
        ),
    )


def barcode_twice(shared: SharedCode) -> Iterator[Matter]:
    """Rule: two products carry one barcode, so a scan cannot tell them apart."""
    if len(shared.products) <= 1:
        return
    yield Matter(
        kind=BARCODE_TWICE,
        key=f"{BARCODE_TWICE}:{shared.code}:{len(shared.products)}",
        title=said("One barcode on two products: {code}", code=shared.code),
        told=ToldTo.MANAGER,
        happenings=tuple(
            Happening(said("On {name}", name=product.name), "", 0) for product in shared.products
        ),
        remedies=tuple(
            Remedy(
                f"drop_{nth}",
                said("Take it off {name}", name=product.name),
                DropBarcode(product.id, shared.code),
            )
            for nth, product in enumerate(shared.products)
        ),
    )


def _edit(made: EditMade, *, is_standing: bool) -> Happening:
    return Happening(
        said("In use now") if is_standing else said("Not used"),
        made.terminal,
        made.at_ms,
        made.staff_id,
        fields=made.fields,
    )
