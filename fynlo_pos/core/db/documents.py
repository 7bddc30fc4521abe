"""Documents as rows: the edits kept of each, read and folded."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.document_fold import Edit, declared_as, document_from, settle
from fynlo_pos.core.documents import Place

Doc = TypeVar("Doc", bound=msgspec.Struct)

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_decoder = msgspec.msgpack.Decoder(tuple[Edit, ...])

_ONE = "SELECT body FROM document WHERE kind = ? AND id = ?"
_ALL = "SELECT id, body FROM document WHERE kind = ? ORDER BY id"
_SPEAKING_OF = (
    "SELECT id, body FROM document WHERE kind = ? AND instr(body, CAST(? AS BLOB)) > 0 ORDER BY id"
)
_KEEP = (
    "INSERT INTO document (kind, id, body) VALUES (?, ?, ?) "
    "ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body"
)


def read_document(
    connection: Connection, kind: type[Doc], doc_id: UUID
) -> tuple[Doc | None, dict[str, Place]]:
    """Return a document as it stands, and the place of each of its field groups."""
    edits = read_edits(connection, declared_as(kind).kind, doc_id)
    if not edits:
        return None, {}
    folded = settle(declared_as(kind), edits)
    return document_from(folded, kind, doc_id), folded.places


def read_documents(
    connection: Connection, kind: type[Doc], *, speaking_of: UUID | None = None
) -> Iterator[Doc]:
    """Yield every document of a kind, archived ones too, in the order of their ids.

    With ``speaking_of`` only those in whose edits that id stands, now or before.
    """
    declared = declared_as(kind)
    if speaking_of is None:
        rows = connection.exec_driver_sql(_ALL, (declared.kind,))
    else:
        rows = connection.exec_driver_sql(_SPEAKING_OF, (declared.kind, str(speaking_of)))
    for doc_id, body in rows:
        folded = settle(declared, _decoder.decode(body))
        document = document_from(folded, kind, UUID(bytes=doc_id))
        if document is not None:
            yield document


def read_edits(connection: Connection, kind: str, doc_id: UUID) -> tuple[Edit, ...]:
    """Return the edits kept of a document; none before its first."""
    body = connection.exec_driver_sql(_ONE, (kind, doc_id.bytes)).scalar()
    return _decoder.decode(body) if body else ()


def read_edits_of(
    connection: Connection, kind: str, doc_ids: Sequence[UUID]
) -> dict[UUID, tuple[Edit, ...]]:
    """Return the edits kept of several documents; those that have none are left out."""
    marks = ", ".join("?" * len(doc_ids))
    rows = connection.exec_driver_sql(
        f"SELECT id, body FROM document WHERE kind = ? AND id IN ({marks})",  # noqa: S608 - marks
        (kind, *(doc_id.bytes for doc_id in doc_ids)),
    )
    return {UUID(bytes=doc_id): _decoder.decode(body) for doc_id, body in rows}


def keep_edits(connection: Connection, kind: str, kept: Mapping[UUID, Sequence[Edit]]) -> None:
    """Write the edits to keep of documents, in place of what was kept before."""
    connection.exec_driver_sql(
        _KEEP,
        [(kind, doc_id.bytes, _encoder.encode(edits)) for doc_id, edits in kept.items()],
    )
