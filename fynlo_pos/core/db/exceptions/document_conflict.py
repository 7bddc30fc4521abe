"""Field groups that were edited in two places apart."""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import read_edits
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.document_fold import settle
from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import EnvelopeDamaged, UnknownRecord, open_envelope
from fynlo_pos.core.exceptions import documents
from fynlo_pos.core.exceptions.documents import Contested, EditMade
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.records import DOCUMENTS

_CONFLICTS = """
SELECT kind, id, field_group, lost_stamp, lost_device, lost_value, stands_stamp, stands_device
FROM document_conflict ORDER BY kind, id, field_group, lost_stamp, lost_device
"""
_ENVELOPE = """
SELECT e.body, e.private, coalesce(i.terminal, '')
FROM envelope AS e LEFT JOIN incarnation AS i ON i.incarnation = e.incarnation
WHERE e.stamp = ? AND e.incarnation = ?
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for row in connection.exec_driver_sql(_CONFLICTS).all():
        kind, doc_id, group, lost_stamp, lost_device, lost_value, *stands = row
        document = UUID(bytes=doc_id)
        folded = settle(DOCUMENTS[kind], read_edits(connection, kind, document))
        names = DOCUMENTS[kind].groups.get(group, ())
        contested = Contested(
            kind,
            document,
            str(folded.fields.get("name") or kind),
            group,
            lost_stamp,
            UUID(bytes=lost_device),
            _edit_made(
                connection,
                (kind, document, group),
                (stands[0], stands[1]),
                {name: folded.fields[name] for name in names if name in folded.fields},
            ),
            _edit_made(
                connection,
                (kind, document, group),
                (lost_stamp, lost_device),
                msgspec.msgpack.decode(lost_value),
            ),
        )
        yield from documents.document_conflict(contested)


def _edit_made(
    connection: Connection,
    what: tuple[str, UUID, str],
    place: tuple[int, bytes],
    fields: dict[str, object],
) -> EditMade:
    """Return an edit with whoever made it, as far as its envelope still says so."""
    row = connection.exec_driver_sql(_ENVELOPE, place).first()
    if row is None:
        return EditMade(fields, "", None, 0)
    body, private, terminal = row
    kind, doc_id, group = what
    try:
        records = open_envelope(body, private)[1]
    except (EnvelopeDamaged, UnknownRecord):
        records = []
    patches = (record for record in records if isinstance(record, DocumentPatched))
    for patch in patches:
        is_of_it = (patch.doc_kind, patch.doc_id) == (kind, doc_id)
        if is_of_it and group in patch.groups | patch.private_groups:
            return EditMade(fields, terminal, patch.by_staff, patch.at_ms)
    return EditMade(fields, terminal, None, 0)


DOCUMENT_CONFLICT = Kind(
    documents.DOCUMENT_CONFLICT,
    "Two edits of one field group that did not know of each other gave it two values.",
    ToldTo.MANAGER,
    _find,
)
