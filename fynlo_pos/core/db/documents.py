"""Documents as rows: the edits kept of each, read and folded."""

from collections.abc import Iterator, Sequence
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from fynlo_pos.core.document_fold import Edit, Folded, declared_as, document_from, settle
from fynlo_pos.core.records import DOCUMENTS

Doc = TypeVar("Doc", bound=msgspec.Struct)

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_decoder = msgspec.msgpack.Decoder(tuple[Edit, ...])

_ONE = "SELECT body FROM document WHERE kind = ? AND id = ?"
_ALL = "SELECT id, body FROM document WHERE kind = ? ORDER BY id"
_KEEP = (
    "INSERT INTO document (kind, id, body) VALUES (?, ?, ?) "
    "ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body"
)


def read_document(
    connection: Connection, kind: type[Doc], doc_id: UUID
) -> tuple[Doc | None, dict[str, int]]:
    """Return a document as it stands, and the stamp of each of its field groups."""
    edits = read_edits(connection, declared_as(kind).kind, doc_id)
    if not edits:
        return None, {}
    folded = settle(declared_as(kind), edits)
    return document_from(folded, kind, doc_id), folded.stamps


def read_documents(connection: Connection, kind: type[Doc]) -> Iterator[Doc]:
    """Yield every document of a kind, archived ones too, in the order of their ids."""
    declared = declared_as(kind)
    for doc_id, body in connection.exec_driver_sql(_ALL, (declared.kind,)):
        folded = settle(declared, _decoder.decode(body))
        document = document_from(folded, kind, UUID(bytes=doc_id))
        if document is not None:
            yield document


def read_edits(connection: Connection, kind: str, doc_id: UUID) -> tuple[Edit, ...]:
    """Return the edits kept of a document; none before its first."""
    row = connection.exec_driver_sql(_ONE, (kind, doc_id.bytes)).first()
    return _decoder.decode(row[0]) if row else ()


def keep_edits(connection: Connection, kind: str, doc_id: UUID, edits: Sequence[Edit]) -> Folded:
    """Write the edits to keep of a document and return it folded."""
    connection.exec_driver_sql(_KEEP, (kind, doc_id.bytes, _encoder.encode(edits)))
    return settle(DOCUMENTS[kind], edits)
