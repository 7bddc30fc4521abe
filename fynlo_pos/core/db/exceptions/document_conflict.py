"""Field groups that were edited in two places apart."""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import read_folded, read_managed_conflicts
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.document_fold import Conflict
from fynlo_pos.core.documents import DocumentPatched, Place
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
    for kind, document, conflict in (*_filed(connection), *read_managed_conflicts(connection)):
        folded = read_folded(connection, kind, document)
        fields = folded.fields if folded is not None else {}
        names = DOCUMENTS[kind].groups.get(conflict.group, ())
        contested = Contested(
            kind,
            document,
            str(fields.get("name") or kind),
            conflict.group,
            *conflict.lost,
            _edit_made(
                connection,
                (kind, document, conflict.group),
                conflict.stands,
                {name: fields[name] for name in names if name in fields},
            ),
            _edit_made(
                connection,
                (kind, document, conflict.group),
                conflict.lost,
                conflict.lost_value,
            ),
        )
        yield from documents.document_conflict(contested)


def _filed(connection: Connection) -> Iterator[tuple[str, UUID, Conflict]]:
    for kind, doc_id, group, stamp, lost, value, *stands in connection.exec_driver_sql(
        _CONFLICTS
    ).all():
        conflict = Conflict(
            group,
            (stands[0], UUID(bytes=stands[1])),
            (stamp, UUID(bytes=lost)),
            msgspec.msgpack.decode(value),
        )
        yield kind, UUID(bytes=doc_id), conflict


def _edit_made(
    connection: Connection,
    what: tuple[str, UUID, str],
    place: Place,
    fields: dict[str, object],
) -> EditMade:
    """Return an edit with whoever made it, as far as its envelope still says so."""
    row = connection.exec_driver_sql(_ENVELOPE, (place[0], place[1].bytes)).first()
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
