"""A chain that begins behind what its members folded away, in every store of a hub."""

from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Mark, chain_from
from hub.store.port import Batch
from tests.support.hub_stores import LINKS, LOG, TILL, Opens, at, keep, rows

pytestmark = pytest.mark.contract

FORK = UUID(int=70)


def test_a_chain_that_begins_behind_a_base_lies_so_and_goes_on(opens: Opens, venue: UUID) -> None:
    behind = chain_from(LOG, LOG, 5, TILL, LINKS[3].hash)
    (kept,) = opens().keep([Batch(venue, rows(LINKS[4:6]), (behind,))])
    assert kept.is_kept
    lies = at(opens(), venue, LOG)
    assert (lies.first, lies.floor, lies.stored) == (5, 4, Head(LOG, 6, LINKS[5].hash))
    assert lies.base_head == Head(LOG, 4, LINKS[3].hash)
    (kept,) = opens().keep([Batch(venue, rows(LINKS[6:9]), (lies,))])
    assert kept.is_kept
    store = opens()
    assert store.read(venue, [(LOG, 4, 9)], 1_000) == rows(LINKS[4:9])
    assert store.recall(venue, [(LOG, 4), (LOG, 5)]) == {(LOG, 4): b"", (LOG, 5): LINKS[4].hash}
    assert not store.keep([Batch(venue, rows(LINKS[:2]), (chain_from(LOG, LOG, 1, TILL),))])[
        0
    ].is_kept


def test_what_a_chain_of_which_much_was_let_go_began_behind_need_not_be_known(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    behind = chain_from(LOG, LOG, 5, TILL, LINKS[3].hash)
    store.keep([Batch(venue, rows(LINKS[4:20]), (behind,))])
    store.let_go(venue, Mark(1, 0, (Head(LOG, 10, LINKS[9].hash),)))
    while store.empty(venue, 10):
        pass
    assert at(opens(), venue, LOG).floor_head == Head(LOG, 10, LINKS[9].hash)


def test_a_branch_begins_behind_nothing_of_its_own(opens: Opens, venue: UUID) -> None:
    keep(opens(), venue, LINKS)
    fork = chain_from(FORK, LOG, 7, TILL, LINKS[5].hash)
    opens().keep([Batch(venue, rows(LINKS[6:9], FORK), (fork,))])
    for name in (LOG, FORK):
        lies = at(opens(), venue, name)
        assert (lies.base, lies.base_hash) == (0, b"")
