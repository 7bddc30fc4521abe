"""A chain that begins behind what its members folded away, in every store of a hub."""

from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import chain_from
from hub.store.port import Batch
from tests.support.hub_stores import LINKS, LOG, TILL, Opens, at, rows

pytestmark = pytest.mark.contract


def test_a_chain_that_begins_behind_a_base_lies_so_and_goes_on(opens: Opens, venue: UUID) -> None:
    behind = chain_from(LOG, LOG, 5, TILL, LINKS[3].hash)
    (kept,) = opens().keep([Batch(venue, rows(LINKS[4:6]), (behind,))])
    assert kept.is_kept
    lies = at(opens(), venue, LOG)
    assert (lies.first, lies.floor, lies.stored) == (5, 4, Head(LOG, 6, LINKS[5].hash))
    (kept,) = opens().keep([Batch(venue, rows(LINKS[6:9]), (lies,))])
    assert kept.is_kept
    store = opens()
    assert store.read(venue, [(LOG, 4, 9)], 1_000) == rows(LINKS[4:9])
    assert store.recall(venue, [(LOG, 4), (LOG, 5)]) == {(LOG, 4): b"", (LOG, 5): LINKS[4].hash}
    assert not store.keep([Batch(venue, rows(LINKS[:2]), (chain_from(LOG, LOG, 1, TILL),))])[
        0
    ].is_kept
