"""Folds patches into documents, files what was at odds, and shows the rest in typed rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import keep_edits, read_edits, read_edits_of
from fynlo_pos.core.db.projection import Placed, projects, projects_runs
from fynlo_pos.core.db.projections.catalogue import show_categories, show_products
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables.documents import document_conflict
from fynlo_pos.core.document_fold import (
    Edit,
    Folded,
    add_edit,
    declared_as,
    document_from,
    edit_of,
    settle,
    take_again,
)
from fynlo_pos.core.document_values import require_readable
from fynlo_pos.core.documents import DocumentPatched, DocumentToldAgain
from fynlo_pos.core.envelope import UnknownRecord
from fynlo_pos.core.records import DOCUMENTS, DocumentType

AT_A_TIME = 500

_SHOWN: dict[str, Callable[[Connection, Sequence[Any]], None]] = {
    declared_as(Product).kind: show_products,
    declared_as(Category).kind: show_categories,
}
_FORGET_CONFLICTS = "DELETE FROM document_conflict WHERE kind = ? AND id = ?"
_FILE_CONFLICT = insert_text(document_conflict)


@projects_runs(DocumentPatched)
def fold_documents(
    connection: Connection, patches: Sequence[DocumentPatched], place: Placed
) -> None:
    """Bring documents to what stands after patches.

    Raises ``UnknownRecord`` for a kind of document of a later version, or a value that cannot be
    read: its envelope waits.
    """
    for kind, run in groupby(patches, key=lambda patch: patch.doc_kind):
        if kind not in DOCUMENTS:
            raise UnknownRecord(f"document {kind}")
        for some in _in_parts(run):
            _fold_some(connection, kind, some, place)


@projects(DocumentToldAgain)
def fold_what_is_told_again(connection: Connection, told: DocumentToldAgain, place: Placed) -> None:
    """Bring a screen's document to what stood elsewhere; raises as ``fold_documents``.

    A member has those edits, and goes by what their own makers said.
    """
    kind, by = told.doc_kind, (place.stamp, place.written_by or place.incarnation)
    if kind not in DOCUMENTS:
        raise UnknownRecord(f"document {kind}")
    if not place.is_excerpt:
        return
    require_readable(DOCUMENTS[kind], told.groups)
    before = read_edits(connection, kind, told.doc_id)
    kept = take_again(DOCUMENTS[kind], before, told, by)
    if kept != before:
        _keep(connection, kind, {told.doc_id: kept}, {told.doc_id: before})


def _fold_some(
    connection: Connection, kind: str, patches: Sequence[DocumentPatched], place: Placed
) -> None:
    declared = DOCUMENTS[kind]
    ids = list(dict.fromkeys(patch.doc_id for patch in patches))
    before = read_edits_of(connection, kind, ids)
    kept = dict(before)
    device = place.written_by or place.incarnation
    for patch in patches:
        require_readable(declared, patch.groups)
        require_readable(declared, patch.private_groups)
        edit = edit_of(patch, stamp=place.stamp, device=device, link=place.incarnation)
        kept[patch.doc_id] = add_edit(declared, kept.get(patch.doc_id, ()), edit)
    _keep(connection, kind, kept, before)


def _keep(
    connection: Connection,
    kind: str,
    kept: Mapping[UUID, tuple[Edit, ...]],
    before: Mapping[UUID, tuple[Edit, ...]],
) -> None:
    declared = DOCUMENTS[kind]
    keep_edits(connection, kind, kept)
    folded = {doc_id: settle(declared, edits) for doc_id, edits in kept.items()}
    apart = {i: folded[i] for i in kept if max(len(kept[i]), len(before.get(i, ()))) > 1}
    _file_conflicts(connection, declared, apart)
    if kind in _SHOWN:
        standing = (document_from(folded[i], declared.struct, i) for i in kept)
        _SHOWN[kind](connection, [document for document in standing if document is not None])


def _file_conflicts(
    connection: Connection, declared: DocumentType, edited: Mapping[UUID, Folded]
) -> None:
    """File edits at odds, but for groups of which some terminals' edits do not count."""
    rows = [
        (
            declared.kind,
            doc_id.bytes,
            conflict.group,
            conflict.lost[0],
            conflict.lost[1].bytes,
            msgspec.msgpack.encode(conflict.lost_value),
            conflict.stands[0],
            conflict.stands[1].bytes,
        )
        for doc_id, folded in edited.items()
        for conflict in folded.conflicts
        if conflict.group not in declared.managed
    ]
    if edited:
        gone = [(declared.kind, doc_id.bytes) for doc_id in edited]
        connection.exec_driver_sql(_FORGET_CONFLICTS, gone)
    if rows:
        connection.exec_driver_sql(_FILE_CONFLICT, rows)


def _in_parts(patches: Iterable[DocumentPatched]) -> Iterator[list[DocumentPatched]]:
    part: list[DocumentPatched] = []
    for patch in patches:
        part.append(patch)
        if len(part) == AT_A_TIME:
            yield part
            part = []
    if part:
        yield part
