"""Papers that no print queue has yet, as this device's own rows."""

from collections.abc import Iterable, Sequence

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.wanted_paper import WantedPaper

_WANT = "INSERT OR REPLACE INTO wanted_paper (paper_id, paper) VALUES (?, ?)"
_WANTED = "SELECT paper FROM wanted_paper ORDER BY paper_id"
_QUEUED = "DELETE FROM wanted_paper WHERE paper_id = ?"

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_decoder = msgspec.msgpack.Decoder(WantedPaper)


def keep_wanted(connection: Connection, papers: Iterable[WantedPaper]) -> None:
    """Keep papers until a queue has them."""
    for paper in papers:
        connection.exec_driver_sql(_WANT, (paper.id, _encoder.encode(paper)))


def read_wanted(connection: Connection) -> Sequence[WantedPaper]:
    """Return the papers that no queue is known to have, the oldest first.

    One that another version of the program left in a form of its own is none.
    """
    papers = []
    for (row,) in connection.exec_driver_sql(_WANTED).all():
        try:
            papers.append(_decoder.decode(row))
        except msgspec.DecodeError:
            continue
    return sorted(papers, key=lambda paper: paper.at_ms)


def drop_wanted(connection: Connection, paper_ids: Iterable[str]) -> None:
    """Forget papers that a queue has."""
    for paper_id in paper_ids:
        connection.exec_driver_sql(_QUEUED, (paper_id,))
