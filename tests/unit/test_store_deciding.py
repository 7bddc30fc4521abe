"""What becomes of batches that are written together: each whole or not at all, in their order."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Chain, Row, chain_from
from hub.store.deciding import by_venue, decide
from hub.store.port import Batch
from tests.support.envelopes import chain
from tests.support.relayed import head_of

pytestmark = pytest.mark.unit

VENUE, OTHER = UUID(int=2), UUID(int=1)
LOG, THEIRS, TILL = UUID(int=50), UUID(int=60), UUID(int=11)
LINKS, OTHERS = chain(LOG, 6), chain(THEIRS, 3)
EMPTY = chain_from(LOG, LOG, 1, TILL)


def rows(first: int, last: int, links: list = LINKS) -> tuple[Row, ...]:  # type: ignore[type-arg]
    return tuple(
        Row(each.incarnation, each.seq, each.stamp, each.hash, each.body, each.private)
        for each in links[first:last]
    )


def at(seq: int, *, told: int | None = None, is_fixed: bool = False) -> Chain:
    """The log as it lies with so many envelopes."""
    stored = head_of(LINKS[seq - 1])
    heard = head_of(LINKS[told - 1]) if told is not None else stored
    return replace(EMPTY, told=heard, stored=stored, tip=stored, is_fixed=is_fixed)


def size_of(some: tuple[Row, ...]) -> int:
    return sum(len(row.body) + len(row.private) for row in some)


def test_batches_go_by_venue_in_one_order_for_all_who_write() -> None:
    batches = [Batch(venue, (), ()) for venue in (VENUE, OTHER, VENUE)]
    assert list(by_venue(batches)) == [(OTHER, [1]), (VENUE, [0, 2])]


def test_each_goes_on_where_the_one_before_ended_and_what_does_not_fit_is_left_whole() -> None:
    first = Batch(VENUE, rows(0, 2), (EMPTY,))
    wrong = Batch(VENUE, rows(3, 4), (at(3),))
    other = Batch(VENUE, rows(0, 1, OTHERS), (chain_from(THEIRS, THEIRS, 1, TILL),))
    last = Batch(VENUE, rows(2, 3), (at(2),))
    decided = decide([first, wrong, other, last], {}, 7, lambda begun: begun)
    assert [each.is_kept for each in decided.kept] == [True, False, True, True]
    assert [each.version for each in decided.kept] == [8, 8, 9, 10]
    assert decided.changes == 3
    assert decided.kept[1].chains == (at(2),), "as it lies by then"
    assert decided.rows == rows(0, 2) + rows(0, 1, OTHERS) + rows(2, 3)
    assert {each.name: each.stored.seq for each in decided.chains} == {LOG: 3, THEIRS: 1}
    assert (decided.stored_bytes, decided.late_bytes) == (size_of(decided.rows), 0)


def test_nothing_lies_there_of_a_chain_that_was_taken_for_further() -> None:
    further = replace(at(1), tip=head_of(LINKS[1]))
    decided = decide([Batch(VENUE, rows(2, 3), (further,))], {}, 1, lambda begun: begun)
    assert (decided.kept[0].is_kept, decided.kept[0].chains) == (False, ())


@pytest.mark.parametrize(
    ("lies", "is_told", "told", "late"),
    [
        (at(2), False, 4, False),
        (at(2, is_fixed=True), False, 2, True),
        (at(2, is_fixed=True), True, 4, False),
        (at(2, told=1, is_fixed=True), True, 1, True),
    ],
)
def test_what_is_told_and_what_waits(lies: Chain, is_told: bool, told: int, late: bool) -> None:
    theirs = chain_from(THEIRS, THEIRS, 1, TILL)
    batch = Batch(VENUE, rows(2, 4) + rows(0, 1, OTHERS), (lies, theirs), is_told)
    decided = decide([batch], {LOG: lies}, 1, lambda begun: begun)
    now = {each.name: each for each in decided.chains}
    assert (now[LOG].told.seq, now[LOG].stored.seq, now[THEIRS].told.seq) == (told, 4, 1)
    assert decided.late_bytes == (size_of(rows(2, 4)) if late else 0)


def test_a_chain_that_begins_is_as_the_store_says() -> None:
    batch = Batch(VENUE, rows(0, 2), (EMPTY,))
    decided = decide([batch], {}, 1, lambda begun: replace(begun, is_fixed=True))
    (begun,) = decided.chains
    assert (begun.is_fixed, begun.told, begun.stored) == (True, Head(LOG, 0, bytes(32)), at(2).told)
    assert decided.late_bytes == size_of(batch.rows)
