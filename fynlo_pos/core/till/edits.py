"""Edits of documents as patches, each by somebody who may make it or is allowed to."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.documents import DocumentPatched, check_document, patch_for
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.standing import (
    SHOWN_FOR_MS,
    check_nothing_left,
    is_told_otherwise,
)
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.rights import (
    Doer,
    NotAllowed,
    NotHere,
    holds,
    right_for,
    takes_managing,
)
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.trouble import Refused


def save_documents(
    tx: Transaction,
    docs: Iterable[msgspec.Struct],
    by_staff: UUID | None,
    allowed_by: UUID | None,
    *,
    at_ms: int,
    may_manage: Callable[[], bool],
) -> int:
    """Record what was edited; return how many documents changed."""
    patches = [patch for doc in docs if (patch := _patch(tx, doc, by_staff, at_ms)) is not None]
    require_managing(patches, may_manage)
    if by_staff is not None:
        patches = authorise(tx, patches, Doer(by_staff, allowed_by))
    tx.append(*patches)
    return len(patches)


def by_itself() -> bool:
    """A till that shares its shop with no other may manage it."""
    return True


def require_managing(records: Iterable[msgspec.Struct], may_manage: Callable[[], bool]) -> None:
    """Raise ``NotHere`` where one of them is a change that this terminal may not make.

    ``may_manage`` is asked for such a change alone: it reads a file.
    """
    patches = (each for each in records if isinstance(each, DocumentPatched))
    if any(map(takes_managing, patches)) and not may_manage():
        raise NotHere


def authorise(
    tx: Transaction, patches: Sequence[DocumentPatched], doer: Doer
) -> list[DocumentPatched]:
    """Return the patches as they may be recorded.

    ``allowed_by`` is written only where the doer needed it. Founding a shop takes no right, for
    nobody has one yet. Raises ``NotAllowed`` with the right that is missing.
    """
    rights = {right for patch in patches if (right := right_for(patch)) is not None}
    if not rights or _is_founding(tx):
        return list(patches)
    person = tx.document(Staff, doer.staff_id)[0]
    missing = {right for right in rights if not holds(person, right)}
    if not missing:
        return list(patches)
    other = tx.document(Staff, doer.allowed_by)[0] if doer.allowed_by is not None else None
    for right in sorted(missing, key=lambda one: one.value):
        if not holds(other, right):
            raise NotAllowed(right)
    return [
        msgspec.structs.replace(patch, allowed_by=doer.allowed_by)
        if right_for(patch) in missing
        else patch
        for patch in patches
    ]


def _patch(
    tx: Transaction, doc: msgspec.Struct, by_staff: UUID | None, at_ms: int
) -> DocumentPatched | None:
    before, places = tx.document(type(doc), doc.id)  # type: ignore[attr-defined]
    patch = patch_for(doc, before=before, places=places, by_staff=by_staff, at_ms=at_ms)
    if patch is not None:
        check_document(doc)
        if isinstance(doc, Station):
            _check_station(tx, doc, at_ms)
    return patch


def _check_station(tx: Transaction, station: Station, at_ms: int) -> None:
    before = tx.document(Station, station.id)[0]
    if before is not None and is_told_otherwise(before, station):
        check_nothing_left(before, tx.open_kitchen_orders(at_ms - SHOWN_FOR_MS))


def _is_founding(tx: Transaction) -> bool:
    try:
        tx.venue()
    except Refused:
        return True
    return False
