"""What the hub's stores keep of a venue's authority: its mandates, and what it has told."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.authority import first_mandate
from fynlo_pos.sync.protocol.frames import Head, Mandate
from hub.relay.cards import card_of
from hub.relay.values import Row, chain_from
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Store
from hub.store.postgres import PostgresStore
from hub.store.sqlcipher import SqlcipherStore
from tests.support import grown_servers
from tests.support.envelopes import chain
from tests.support.relayed import device

pytestmark = pytest.mark.integration

TILL, LOG = UUID(int=11), UUID(int=50)
LINKS = chain(LOG, 6)
GONE = replace(device(TILL.int, is_revoked=True), number=2, by=UUID(int=7), signature=b"signed")


@pytest.fixture(params=["memory", "sqlcipher", pytest.param("postgres", marks=pytest.mark.slow)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore()
    elif request.param == "sqlcipher":
        kept = SqlcipherStore(tmp_path / "hub.db", bytes(32))
        yield kept
        kept.close()
    else:
        with grown_servers.postgres() as address:
            there = PostgresStore(address)
            yield there
            there.close()


@pytest.fixture
def venue(store: Store) -> UUID:
    begun = uuid4()
    store.found(begun)
    store.enrol(begun, device(TILL.int))
    return begun


def rows(links: list[Envelope]) -> tuple[Row, ...]:
    return tuple(Row(LOG, e.seq, e.stamp, e.hash, e.body, b"pp") for e in links)


def test_mandates_are_kept_whole_and_once(store: Store, venue: UUID) -> None:
    first = first_mandate(uuid4(), b"k" * 32)
    later = Mandate(1, uuid4(), b"l" * 32, (Head(LOG, 3, b"h" * 32),), card_of(GONE), b"s")
    for mandate in (first, later, later):
        store.grant(venue, mandate)
    loaded = store.load(venue)
    assert loaded is not None
    assert loaded.mandates == (first, later)


def test_what_the_authority_has_told_waits_on_no_fixed_chain(store: Store, venue: UUID) -> None:
    store.revoke(venue, GONE)
    begun = chain_from(LOG, LOG, 1, TILL)
    (kept,) = store.keep([Batch(venue, rows(LINKS[:2]), (begun,), is_told=True)])
    (lying,) = kept.chains
    assert (lying.told.seq, lying.stored.seq, lying.is_fixed) == (2, 2, True)
    late = store.keep([Batch(venue, rows(LINKS[2:4]), (lying,))])[0].chains[0]
    assert (late.told.seq, late.stored.seq) == (2, 4)
    (kept,) = store.keep([Batch(venue, rows(LINKS[4:6]), (late,), is_told=True)])
    assert (kept.chains[0].told.seq, kept.chains[0].stored.seq) == (2, 6), "it follows what waits"
    loaded = store.load(venue)
    assert loaded is not None
    assert loaded.late_bytes == sum(len(e.body) + 2 for e in LINKS[2:6])
