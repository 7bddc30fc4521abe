"""Folds patches into documents, files what was at odds, and shows the rest in typed rows."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.db.documents import keep_edits, read_edits
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.projections.catalogue import show_category, show_product
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables.documents import document_conflict
from fynlo_pos.core.document_fold import Conflict, add_edit, declared_as, document_from, edit_of
from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import UnknownRecord
from fynlo_pos.core.records import DOCUMENTS

_SHOWN: dict[str, Callable[[Connection, Any], None]] = {
    declared_as(Product).kind: show_product,
    declared_as(Category).kind: show_category,
}
_FORGET_CONFLICTS = "DELETE FROM document_conflict WHERE kind = ? AND id = ?"
_FILE_CONFLICT = insert_text(document_conflict)


@projects(DocumentPatched)
def fold_document(connection: Connection, patch: DocumentPatched, place: Placed) -> None:
    """Bring a document to what stands after a patch.

    Raises ``UnknownRecord`` for a kind of document of a later version: its envelope waits.
    """
    declared = DOCUMENTS.get(patch.doc_kind)
    if declared is None:
        raise UnknownRecord(f"document {patch.doc_kind}")
    kept = read_edits(connection, patch.doc_kind, patch.doc_id)
    edit = edit_of(patch, stamp=place.stamp, device=place.incarnation)
    edits = add_edit(declared, kept, edit)
    folded = keep_edits(connection, patch.doc_kind, patch.doc_id, edits)
    if len(edits) > 1:
        _file_conflicts(connection, patch.doc_kind, patch.doc_id, folded.conflicts)
    show = _SHOWN.get(patch.doc_kind)
    if show is not None:
        document = document_from(folded, declared.struct, patch.doc_id)
        if document is not None:
            show(connection, document)


def _file_conflicts(
    connection: Connection, kind: str, doc_id: UUID, conflicts: tuple[Conflict, ...]
) -> None:
    connection.exec_driver_sql(_FORGET_CONFLICTS, (kind, doc_id.bytes))
    for conflict in conflicts:
        lost_stamp, lost_device = conflict.lost
        stands_stamp, stands_device = conflict.stands
        connection.exec_driver_sql(
            _FILE_CONFLICT,
            (
                kind,
                doc_id.bytes,
                conflict.group,
                lost_stamp,
                lost_device.bytes,
                msgspec.msgpack.encode(conflict.lost_value),
                stands_stamp,
                stands_device.bytes,
            ),
        )
