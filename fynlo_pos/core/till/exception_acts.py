"""One-tap remedies of matters, each a fact: what to void, which value stands, or that it stays."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.documents import DocumentPatched, check_document, patch_for
from fynlo_pos.core.exceptions.matter import (
    BringTo,
    ChooseValue,
    DropBarcode,
    ExceptionSettled,
    Matter,
    Remedy,
    Settle,
    ToldTo,
    VoidOpen,
)
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.rights import Doer, NotAllowed, Right, holds
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.records import DOCUMENTS
from fynlo_pos.core.sales.ringing import clear_order
from fynlo_pos.core.tabs.hold import recall_tab
from fynlo_pos.core.tabs.records import TabLineVoided
from fynlo_pos.core.tabs.split import Moving, all_open
from fynlo_pos.core.till.edits import authorise
from fynlo_pos.core.till.kitchen_acts import tell_of_void
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.tab_acts import merge_tabs
from fynlo_pos.core.trouble import Refused

Doc = TypeVar("Doc", bound=msgspec.Struct)


def remedy(
    tx: Transaction,
    matter: Matter,
    chosen: Remedy,
    person: Person,
    at_ms: int,
    *,
    moving_id: UUID,
    allowed_by: UUID | None = None,
) -> list[msgspec.Struct]:
    """Return the facts of a remedy; an order that is brought to another is so under ``moving_id``.

    Raises ``NotAllowed`` where it takes a right that neither person has, and ``ValueError`` for a
    remedy that is an act of the till's own.
    """
    doer = Doer(person.id, allowed_by)
    match chosen.act:
        case Settle():
            return [_settled(tx, matter, chosen, person, at_ms, allowed_by)]
        case VoidOpen(tab_id):
            return [*_void_open(tx, tab_id, person, at_ms)]
        case BringTo(tab_id, into_id):
            merge_tabs(tx, [tab_id], into_id, Moving(moving_id, person.id, at_ms))
            return []
        case ChooseValue():
            patches = authorise(tx, _choose(tx, chosen.act, person, at_ms), doer)
            return [*patches, _settled(tx, matter, chosen, person, at_ms, allowed_by)]
        case DropBarcode():
            return [*authorise(tx, _drop_barcode(tx, chosen.act, person, at_ms), doer)]
        case _:
            raise ValueError(f"{chosen.name} is an act of its own")


def _settled(
    tx: Transaction,
    matter: Matter,
    chosen: Remedy,
    person: Person,
    at_ms: int,
    allowed_by: UUID | None,
) -> ExceptionSettled:
    """Return that somebody dealt with it; what a manager is told, a manager lets pass."""
    needed = None
    if matter.told is ToldTo.MANAGER and not _may_settle(tx, person.id):
        if allowed_by is None or not _may_settle(tx, allowed_by):
            raise NotAllowed(Right.SETTLE)
        needed = allowed_by
    return ExceptionSettled(
        matter.key, matter.kind, chosen.name, person.id, person.name, at_ms, needed
    )


def _may_settle(tx: Transaction, staff_id: UUID) -> bool:
    return holds(tx.document(Staff, staff_id)[0], Right.SETTLE)


def _void_open(tx: Transaction, tab_id: UUID, person: Person, at_ms: int) -> list[msgspec.Struct]:
    """Return what takes all that is open off an order, and off the kitchen's boards."""
    tab = tx.tab(tab_id)
    still_open = all_open(tab) if tab is not None else {}
    if tab is None or not still_open:
        raise Refused("That order has nothing left to pay. Nothing was changed.")
    cleared = clear_order(recall_tab(tab, basket_id=tab_id, at_ms=at_ms))
    return [
        *(
            TabLineVoided(tab_id, line_id, milli, person.id, at_ms)
            for line_id, milli in still_open.items()
        ),
        *tell_of_void(tx, cleared, at_ms),
    ]


def _choose(
    tx: Transaction, chosen: ChooseValue, person: Person, at_ms: int
) -> list[DocumentPatched]:
    kind = DOCUMENTS[chosen.doc_kind].struct

    def changed(before: msgspec.Struct) -> msgspec.Struct:
        plain = msgspec.to_builtins(before, builtin_types=(bytes,))
        return msgspec.convert(plain | chosen.fields, kind)

    return _patch(tx, kind, chosen.doc_id, changed, person, at_ms)


def _drop_barcode(
    tx: Transaction, chosen: DropBarcode, person: Person, at_ms: int
) -> list[DocumentPatched]:
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
) -> list[DocumentPatched]:
    before, places = tx.document(kind, doc_id)
    if before is None:
        raise Refused("That is not on this till any more. Nothing was changed.")
    after = change(before)
    patch = patch_for(after, before=before, places=places, by_staff=person.id, at_ms=at_ms)
    if patch is None:
        return []
    check_document(after)
    return [patch]


def _without(codes: tuple[str, ...], code: str) -> tuple[str, ...]:
    return tuple(one for one in codes if one != code)
