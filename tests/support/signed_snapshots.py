"""Snapshots whose every end is really signed, and rosters in which their maker was let go."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.core.db.driver_connection import scratch_connection
from fynlo_pos.core.db.vector import Signed, keep_signed
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.frames import Card, Head, Role
from fynlo_pos.sync.protocol.handshake import head_words
from tests.support.snapshots import FIRST, SECOND, Taken

KEYS: Final = {who: Ed25519PrivateKey.from_private_bytes(who.bytes * 2) for who in (FIRST, SECOND)}
CARDS: Final = {
    who: Card(
        who, key.public_key().public_bytes_raw(), Role.MEMBER, "T", True, "", False, 1, 1, who, b""
    )
    for who, key in KEYS.items()
}
_ENDS: Final = """
SELECT coalesce(f.incarnation, e.incarnation), e.seq, e.hash, s.device
FROM signed_head AS s JOIN envelope AS e USING (hash) LEFT JOIN fork AS f ON f.fork = e.incarnation
"""


def signed(snapshot: Taken) -> Taken:
    """Have devices sign, each with its key, what the snapshot says that they signed."""
    with scratch_connection(snapshot.path, snapshot.key) as connection, connection.begin():
        rows = connection.exec_driver_sql(_ENDS).all()
        connection.exec_driver_sql("DELETE FROM signed_head")
        for log, seq, hash_, device in rows:
            who, head = UUID(bytes=device), Head(UUID(bytes=log), seq, hash_)
            keep_signed(connection, [Signed(hash_, who, KEYS[who].sign(head_words(head)))])
    return snapshot


def let_go(reach: Iterable[Head]) -> Roster:
    """Return who counts where the first till was let go, and is accepted up to these heads."""
    gone = replace(CARDS[FIRST], is_revoked=True, reach=tuple(reach))
    return Roster(FIRST, (), {**CARDS, FIRST: gone})
