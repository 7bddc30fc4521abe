"""Documents as rows: the edits kept of each, read and folded."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.ordinary_logs import OrdinaryLogs
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.document_fold import (
    Conflict,
    Edit,
    Folded,
    counting,
    declared_as,
    document_from,
    settle,
)
from fynlo_pos.core.documents import Place
from fynlo_pos.core.records import DOCUMENTS

Doc = TypeVar("Doc", bound=msgspec.Struct)

_KEPT_READ: Final = 256

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
    folded = read_folded(connection, declared_as(kind).kind, doc_id)
    if folded is None:
        return None, {}
    return document_from(folded, kind, doc_id), folded.places


def read_folded(connection: Connection, kind: str, doc_id: UUID) -> Folded | None:
    """Return what stands of a document, of any kind; ``None`` before an edit that counts."""
    declared = DOCUMENTS[kind]
    kept = read_edits(connection, kind, doc_id)
    edits = counting(declared, kept, OrdinaryLogs(connection).has)
    return settle(declared, edits) if edits else None


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
    ordinary = OrdinaryLogs(connection)
    for doc_id, body in rows:
        kept, document = _as_kept(kind, doc_id, body)
        edits = counting(declared, kept, ordinary.has)
        if edits != kept:
            document = document_from(settle(declared, edits), kind, id_of(doc_id))
        if document is not None:
            yield document


def read_managed_conflicts(connection: Connection) -> Iterator[tuple[str, UUID, Conflict]]:
    """Yield edits at odds of groups that only some terminals change, by kind and id.

    Which of those count the log does not say, so they are in no table.
    """
    ordinary = OrdinaryLogs(connection)
    for kind in sorted(kind for kind, declared in DOCUMENTS.items() if declared.managed):
        declared = DOCUMENTS[kind]
        for doc_id, body in connection.exec_driver_sql(_ALL, (kind,)).all():
            edits = counting(declared, _decoder.decode(body), ordinary.has)
            for conflict in settle(declared, edits).conflicts:
                if conflict.group in declared.managed:
                    yield kind, id_of(doc_id), conflict


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
    return {id_of(doc_id): _decoder.decode(body) for doc_id, body in rows}


def keep_edits(connection: Connection, kind: str, kept: Mapping[UUID, Sequence[Edit]]) -> None:
    """Write the edits to keep of documents, in place of what was kept before."""
    connection.exec_driver_sql(
        _KEEP,
        [(kind, doc_id.bytes, _encoder.encode(edits)) for doc_id, edits in kept.items()],
    )


@lru_cache(maxsize=_KEPT_READ)
def _as_kept(kind: type[Doc], doc_id: bytes, body: bytes) -> tuple[tuple[Edit, ...], Doc | None]:
    """Return the edits in a row, and the document if each of them counts.

    Each act reads the shop's settings and its stations, which seldom change.
    """
    edits = _decoder.decode(body)
    return edits, document_from(settle(declared_as(kind), edits), kind, id_of(doc_id))
