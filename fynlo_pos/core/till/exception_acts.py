"""One-tap remedies of matters, each a fact: what to void, which value stands, or that it stays."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.documents import check_document, patch_for
from fynlo_pos.core.exceptions.matter import (
    ChooseValue,
    DropBarcode,
    ExceptionSettled,
    Matter,
    Remedy,
    Settle,
    VoidOpen,
)
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.records import DOCUMENTS
from fynlo_pos.core.tabs.records import TabLineVoided
from fynlo_pos.core.tabs.split import all_open
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused

Doc = TypeVar("Doc", bound=msgspec.Struct)


def remedy(
    tx: Transaction, matter: Matter, chosen: Remedy, person: Person, at_ms: int
) -> list[msgspec.Struct]:
    """Return the facts of a remedy. Raises ``ValueError`` for one that is an act of the till's."""
    match chosen.act:
        case Settle():
            return [_settled(matter, chosen, person, at_ms)]
        case VoidOpen(tab_id):
            return [*_void_open(tx, tab_id, person, at_ms)]
        case ChooseValue():
            patched = _choose(tx, chosen.act, person, at_ms)
            return [*patched, _settled(matter, chosen, person, at_ms)]
        case DropBarcode():
            return _drop_barcode(tx, chosen.act, person, at_ms)
        case _:
            raise ValueError(f"{chosen.name} is an act of its own")


def _settled(matter: Matter, chosen: Remedy, person: Person, at_ms: int) -> ExceptionSettled:
    return ExceptionSettled(matter.key, matter.kind, chosen.name, person.id, person.name, at_ms)


def _void_open(tx: Transaction, tab_id: UUID, person: Person, at_ms: int) -> list[TabLineVoided]:
    tab = tx.tab(tab_id)
    still_open = all_open(tab) if tab is not None else {}
    if not still_open:
        raise Refused("That order has nothing left to pay. Nothing was changed.")
    return [
        TabLineVoided(tab_id, line_id, milli, person.id, at_ms)
        for line_id, milli in still_open.items()
    ]


def _choose(
    tx: Transaction, chosen: ChooseValue, person: Person, at_ms: int
) -> list[msgspec.Struct]:
    kind = DOCUMENTS[chosen.doc_kind].struct

    def changed(before: msgspec.Struct) -> msgspec.Struct:
        plain = msgspec.to_builtins(before, builtin_types=(bytes,))
        return msgspec.convert(plain | chosen.fields, kind)

    return _patch(tx, kind, chosen.doc_id, changed, person, at_ms)


def _drop_barcode(
    tx: Transaction, chosen: DropBarcode, person: Person, at_ms: int
) -> list[msgspec.Struct]:
    def without(product: Product) -> Product:
        return msgspec.structs.replace(
            product,
            barcodes=_without(product.barcodes, chosen.code),
            variants=tuple(
                msgspec.structs.replace(one, barcodes=_without(one.barcodes, chosen.code))
                for one in product.variants
            ),
        )

    return _patch(tx, Product, chosen.product_id, without, person, at_ms)


def _patch(
    tx: Transaction,
    kind: type[Doc],
    doc_id: UUID,
    change: Callable[[Doc], Doc],
    person: Person,
    at_ms: int,
) -> list[msgspec.Struct]:
    before, stamps = tx.document(kind, doc_id)
    if before is None:
        raise Refused("That is not on this till any more. Nothing was changed.")
    after = change(before)
    patch = patch_for(after, before=before, stamps=stamps, by_staff=person.id, at_ms=at_ms)
    if patch is None:
        return []
    check_document(after)
    return [patch]


def _without(codes: tuple[str, ...], code: str) -> tuple[str, ...]:
    return tuple(one for one in codes if one != code)
