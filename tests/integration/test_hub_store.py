"""One contract for every store of a hub: memory, encrypted SQLite, PostgreSQL."""

from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import chain_from
from hub.store.port import Batch
from tests.support.hub_stores import (
    LINKS,
    LOG,
    OTHER,
    OTHERS,
    THEIRS,
    TILL,
    Opens,
    all_of,
    at,
    gone,
    keep,
    rows,
)

pytestmark = pytest.mark.contract


def test_what_is_kept_is_there_byte_for_byte_after_it_is_opened_again(
    opens: Opens, venue: UUID
) -> None:
    kept = keep(opens(), venue, LINKS)
    assert kept.is_kept
    again = opens()
    assert again.read(venue, [(LOG, 0, 40)], 1_000) == rows(LINKS)
    tip = Head(LOG, 40, LINKS[-1].hash)
    assert at(again, venue, LOG) == replace(
        chain_from(LOG, LOG, 1, TILL), told=tip, stored=tip, tip=tip
    )
    assert (at(again, venue, LOG),) == kept.chains


def test_a_venue_that_is_not_here_is_none_and_founding_twice_changes_nothing(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    assert store.load(uuid4()) is None
    keep(store, venue, LINKS[:2])
    store.found(venue)
    assert at(store, venue, LOG).stored.seq == 2


def test_rows_go_on_only_where_the_chain_lies_as_it_was_thought_to(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    first = keep(store, venue, LINKS[:3])
    assert keep(opens(), venue, LINKS[3:6], first.chains[0]).is_kept
    stale = keep(store, venue, LINKS[3:5], first.chains[0])
    assert not stale.is_kept
    assert stale.chains == (at(store, venue, LOG),)
    assert stale.chains[0].stored.seq == 6
    again = keep(store, venue, LINKS[:3])
    assert not again.is_kept
    assert store.read(venue, [(LOG, 0, 6)], 100) == rows(LINKS[:6])


def test_a_stale_batch_keeps_the_others_beside_it(opens: Opens, venue: UUID) -> None:
    store = opens()
    here = keep(store, venue, LINKS[:3]).chains[0]
    good = Batch(venue, rows(OTHERS[:2]), (chain_from(THEIRS, THEIRS, 1, OTHER),))
    stale = Batch(venue, rows(LINKS[:2]), (chain_from(LOG, LOG, 1, TILL),))
    after = Batch(venue, rows(LINKS[3:4]), (here,))
    assert [kept.is_kept for kept in store.keep([good, stale, after])] == [True, False, True]
    assert at(opens(), venue, THEIRS).stored.seq == 2
    assert at(opens(), venue, LOG).stored.seq == 4


def test_batches_kept_together_go_on_each_other_and_count_one_by_one(
    opens: Opens, venue: UUID
) -> None:
    store, other = opens(), uuid4()
    store.found(other)
    store.revoke(venue, gone(TILL))
    before, beside = store.venues()[venue], store.venues()[other]
    new, of_gone = chain_from(LOG, LOG, 1, OTHER), chain_from(THEIRS, THEIRS, 1, TILL)
    three = replace(new, tip=Head(LOG, 3, LINKS[2].hash))
    kept = store.keep(
        [
            Batch(venue, rows(LINKS[:3]), (new,)),
            Batch(other, rows(LINKS[:2]), (new,)),
            Batch(venue, rows(LINKS[:5]), (new,)),
            Batch(venue, rows(OTHERS), (of_gone,)),
            Batch(venue, rows(LINKS[3:20]), (three,)),
        ]
    )
    assert [each.is_kept for each in kept] == [True, True, False, True, True]
    assert [each.version - before for each in kept if each is not kept[1]] == [1, 1, 2, 3]
    assert kept[1].version == beside + 1 == store.venues()[other]
    assert store.venues()[venue] == before + 3
    assert kept[2].chains[0].stored.seq == 3
    assert (at(store, venue, LOG), at(store, venue, THEIRS)) == (*kept[4].chains, *kept[3].chains)
    assert (at(store, venue, LOG).told.seq, at(store, venue, THEIRS).told.seq) == (20, 0)
    loaded = store.load(venue)
    assert loaded is not None
    assert loaded.late_bytes == sum(len(r.body) + len(r.private) for r in rows(OTHERS))
    assert loaded.stored_bytes - loaded.late_bytes == sum(
        len(r.body) + len(r.private) for r in rows(LINKS[:20])
    )
    assert opens().read(venue, [(LOG, 0, 20)], 1_000) == rows(LINKS[:20])


def test_a_batch_over_two_chains_is_kept_whole_or_not_at_all(opens: Opens, venue: UUID) -> None:
    store = opens()
    keep(store, venue, OTHERS[:1], chain_from(THEIRS, THEIRS, 1, OTHER))
    both = Batch(
        venue,
        rows([*LINKS[:2], *OTHERS[:2]]),
        (chain_from(LOG, LOG, 1, TILL), chain_from(THEIRS, THEIRS, 1, OTHER)),
    )
    (kept,) = store.keep([both])
    assert not kept.is_kept
    assert store.recall(venue, [(LOG, 1)]) == {(LOG, 1): b""}


def test_batches_for_other_venues_in_one_commit_are_kept_apart(opens: Opens, venue: UUID) -> None:
    store, other = opens(), uuid4()
    store.found(other)
    mine = Batch(venue, rows(LINKS[:4]), (chain_from(LOG, LOG, 1, TILL),))
    theirs = Batch(other, rows(LINKS[:2]), (chain_from(LOG, LOG, 1, TILL),))
    assert [kept.is_kept for kept in store.keep([mine, theirs])] == [True, True]
    assert at(store, venue, LOG).stored.seq == 4
    assert at(store, other, LOG).stored.seq == 2
    assert store.recall(other, [(LOG, 3)]) == {(LOG, 3): b""}


def test_a_fork_is_kept_under_its_name_and_read_by_it(opens: Opens, venue: UUID) -> None:
    store = opens()
    keep(store, venue, LINKS[:4])
    name = uuid4()
    fork = chain_from(name, LOG, 3, TILL, LINKS[1].hash)
    (kept,) = store.keep([Batch(venue, rows(LINKS[2:6], name), (fork,))])
    assert kept.is_kept
    assert at(opens(), venue, name).first == 3
    assert at(opens(), venue, name).incarnation == LOG
    assert [row.seq for row in store.read(venue, [(name, 2, 6)], 100)] == [3, 4, 5, 6]


def test_hashes_are_recalled_and_nothing_where_nothing_is(opens: Opens, venue: UUID) -> None:
    store = opens()
    keep(store, venue, LINKS[:3])
    places = [(LOG, 2), (LOG, 9), (uuid4(), 1)]
    assert store.recall(venue, places) == {
        places[0]: LINKS[1].hash,
        places[1]: b"",
        places[2]: b"",
    }


@pytest.mark.parametrize("limit", [1, 7, 1_000])
def test_chains_are_read_merged_by_stamp_each_in_its_order(
    opens: Opens, venue: UUID, limit: int
) -> None:
    store = opens()
    keep(store, venue, LINKS)
    keep(store, venue, OTHERS, chain_from(THEIRS, THEIRS, 1, OTHER))
    expected = sorted(rows(LINKS) + rows(OTHERS), key=lambda row: (row.stamp, row.chain.bytes))
    assert list(all_of(store, venue, limit)) == expected[:limit]
    part = store.read(venue, [(LOG, 10, 12), (THEIRS, 0, 2)], limit)
    assert {(row.chain, row.seq) for row in part} <= {
        (LOG, 11),
        (LOG, 12),
        (THEIRS, 1),
        (THEIRS, 2),
    }


def test_a_chain_with_stamps_that_lie_is_still_read_in_its_own_order(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    lying = tuple(replace(row, stamp=100 - row.seq) for row in rows(LINKS[:6]))
    store.keep([Batch(venue, lying, (chain_from(LOG, LOG, 1, TILL),))])
    assert [row.seq for row in store.read(venue, [(LOG, 0, 6)], 4)] == [1, 2, 3, 4]
