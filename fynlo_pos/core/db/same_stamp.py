"""Which of two envelopes of one stamp comes first, the same on every till.

Ties of stamps go by device. Two lives that go on under one name are told apart by the hashes of
what they wrote: which of them is called the fork is each till's own.
"""

from collections import defaultdict
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.core.tabs.fold import LineFact

_WRITTEN = """
SELECT coalesce(f.incarnation, e.incarnation), e.hash
FROM envelope AS e LEFT JOIN fork AS f ON f.fork = e.incarnation
WHERE e.stamp = ? AND e.incarnation = ?
"""
_SHOWN = "SELECT body FROM excerpt WHERE stamp = ?"
_decoder = msgspec.msgpack.Decoder(Excerpt)


def tie_of(connection: Connection, stamp: int, branch: bytes) -> bytes:
    """Return what an envelope is placed by among those of its stamp.

    A viewer finds it by what it was shown of it: that bears the relay's name of the branch.
    """
    written = connection.exec_driver_sql(_WRITTEN, (stamp, branch)).first()
    if written:
        return b"".join(written)
    shown = (_decoder.decode(body) for (body,) in connection.exec_driver_sql(_SHOWN, (stamp,)))
    found = next((one for one in shown if one.branch.bytes == branch), None)
    return found.incarnation.bytes + found.hash if found else branch


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
