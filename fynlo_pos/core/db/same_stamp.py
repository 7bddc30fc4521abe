"""Which of two envelopes of one stamp comes first, the same on every till.

Ties of stamps go by device. Two lives that go on under one name are told apart by the hashes of
what they wrote: which of them is called the fork is each till's own.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.tabs.fold import LineFact

_WRITTEN = """
SELECT coalesce(f.incarnation, e.incarnation), e.hash
FROM envelope AS e LEFT JOIN fork AS f ON f.fork = e.incarnation
WHERE e.stamp = ? AND e.incarnation = ?
"""


def tie_of(connection: Connection, stamp: int, branch: bytes) -> bytes:
    """Return what an envelope is placed by among those of its stamp."""
    written = connection.exec_driver_sql(_WRITTEN, (stamp, branch)).first()
    return b"".join(written) if written else branch


def told_apart(connection: Connection, facts: Sequence[LineFact]) -> Sequence[LineFact]:
    """Return facts of a line with what those of one stamp are placed by."""
    branches: dict[int, set[bytes]] = defaultdict(set)
    for fact in facts:
        branches[fact.place[0]].add(fact.place[1])
    if all(len(met) == 1 for met in branches.values()):
        return facts
    return [
        replace(fact, tie=tie_of(connection, *fact.place[:2]))
        if len(branches[fact.place[0]]) > 1
        else fact
        for fact in facts
    ]
