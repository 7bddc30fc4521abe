"""Where a board begins in a log of which the hub has let go."""

from uuid import UUID

from hub.boards.beginning import NEAR, _begins
from hub.relay.values import Mark, chain_from
from hub.store.memory import MemoryStore
from hub.store.port import Batch
from tests.support.envelopes import chain
from tests.support.hub_stores import rows
from tests.support.relayed import VENUE, device, head_of

LOG, TILL = UUID(int=50), UUID(int=11)


def test_it_begins_at_no_envelope_that_was_let_go() -> None:
    """What went is before everything; a board that began there would be told it is below."""
    links = chain(LOG, 2 * NEAR + 9)
    store = MemoryStore()
    store.found(VENUE)
    store.enrol(VENUE, device(TILL.int))
    store.keep([Batch(VENUE, rows(links), (chain_from(LOG, LOG, 1, TILL),))])
    store.let_go(VENUE, Mark(1, 0, (head_of(links[NEAR + 8]),)))
    while store.empty(VENUE, 100):
        pass
    loaded = store.load(VENUE)
    assert loaded is not None
    (lies,) = loaded.chains
    row = _begins(store, venue=VENUE, chain=lies, since_ms=0)
    assert row is not None
    assert row.seq == NEAR + 9
