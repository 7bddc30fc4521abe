"""What tests of a hub's store keep in it: two logs of a venue, and how they are handed in."""

from collections.abc import Callable
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Chain, Device, Row, chain_from
from hub.store.port import Batch, Kept, Store
from tests.support.envelopes import chain as chain_of
from tests.support.relayed import device

KEY = bytes(range(32))
TILL, OTHER = UUID(int=11), UUID(int=12)
LOG, THEIRS = UUID(int=50), UUID(int=60)
LINKS, OTHERS = chain_of(LOG, 40), chain_of(THEIRS, 20, first_stamp=11)
Opens = Callable[[], Store]


def rows(links: list[Envelope], name: UUID | None = None) -> tuple[Row, ...]:
    return tuple(
        Row(
            name or e.incarnation,
            e.seq,
            e.stamp,
            e.hash,
            e.body,
            b"p%d" % e.seq,
            b"s" * (e.seq % 2),
        )
        for e in links
    )


def at(store: Store, venue: UUID, name: UUID) -> Chain:
    loaded = store.load(venue)
    assert loaded is not None
    return next(chain for chain in loaded.chains if chain.name == name)


def keep(store: Store, venue: UUID, links: list[Envelope], onto: Chain | None = None) -> Kept:
    name = links[0].incarnation
    onto = onto or chain_from(name, name, 1, TILL)
    (kept,) = store.keep([Batch(venue, rows(links), (onto,))])
    return kept


def all_of(store: Store, venue: UUID, limit: int = 1_000) -> tuple[Row, ...]:
    return store.read(venue, [(LOG, 0, 40), (THEIRS, 0, 20)], limit)


def gone(id_: UUID) -> Device:
    """The till of the venue, or another, on the card that says it is revoked."""
    revoked = device(11, name="Till 1", can_manage=True, is_revoked=True)
    reach = (Head(UUID(int=5), 3, b"h" * 32),)
    return replace(revoked, id=id_, number=2, by=UUID(int=7), signature=b"signed", reach=reach)
