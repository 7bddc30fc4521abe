"""What is read from the store leaves in pushes that each end in a signature."""

import os
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.codec import LARGEST_FRAME
from fynlo_pos.sync.protocol.frames import Push
from fynlo_pos.sync.protocol.packing import BATCH_BYTES, BATCH_ENVELOPES, unpack
from hub.relay.covering import CUT_BYTES, HEAD_BYTES, can_be_sent_on, covered_batches
from hub.relay.effects import Read
from hub.relay.events import Found
from hub.relay.values import READ_ROWS, Row
from tests.support.envelopes import chain
from tests.support.relayed import Venue, device, push_of, signed

pytestmark = pytest.mark.unit

TILL, OTHER, LATE = 11, 12, 14
A, B = UUID(int=50), UUID(int=60)


def row(name: UUID, seq: int, *, is_signed: bool = False, size: int = 10) -> Row:
    return Row(name, seq, seq, b"%d" % seq, bytes(size), b"", b"s" if is_signed else b"")


def places(batch: list[Row]) -> list[tuple[UUID, int]]:
    return [(each.chain, each.seq) for each in batch]


def test_a_run_is_never_parted_and_what_no_signature_covers_is_left() -> None:
    rows = [row(A, 1), row(B, 1, is_signed=True), row(A, 2, is_signed=True), row(A, 3), row(B, 2)]
    (batch,) = covered_batches(rows)
    assert places(batch) == [(A, 1), (B, 1), (A, 2)]
    assert list(covered_batches([row(A, 1), row(B, 1)])) == []


def test_batches_stay_small_but_for_a_run_that_is_longer() -> None:
    short = [row(A, seq, is_signed=seq % 30 == 0) for seq in range(1, 121)]
    assert [len(batch) for batch in covered_batches(short)] == [90, 30]
    long = [row(A, seq, is_signed=seq == BATCH_ENVELOPES + 20) for seq in range(1, 122)]
    assert [len(batch) for batch in covered_batches(long)] == [BATCH_ENVELOPES + 20]
    large = [row(A, seq, is_signed=True, size=BATCH_BYTES // 2) for seq in range(1, 6)]
    assert [len(batch) for batch in covered_batches(large)] == [2, 2, 1]


@pytest.mark.parametrize(
    ("sizes", "zeros", "is_frame"),
    [
        ((LARGEST_FRAME // 4,), 0, True),
        ((LARGEST_FRAME - 2 * HEAD_BYTES,), 0, True),
        ((LARGEST_FRAME,), 0, False),
        ((LARGEST_FRAME // 2, LARGEST_FRAME // 2 - 2 * HEAD_BYTES), 0, True),
        ((LARGEST_FRAME // 2, LARGEST_FRAME // 2 - HEAD_BYTES), 0, False),
        ((LARGEST_FRAME // 2, LARGEST_FRAME // 2 - 2 * CUT_BYTES), 2 * CUT_BYTES, True),
        ((LARGEST_FRAME // 2, LARGEST_FRAME // 2 - CUT_BYTES), 2 * CUT_BYTES, False),
    ],
)
def test_a_run_is_sent_on_if_it_is_a_frame_and_what_is_left_of_it_too(
    sizes: tuple[int, ...], zeros: int, *, is_frame: bool
) -> None:
    rows = [
        replace(row(A, seq, is_signed=seq == len(sizes)), body=os.urandom(size) + bytes(zeros))
        for seq, size in enumerate(sizes, 1)
    ]
    assert can_be_sent_on(rows) == is_frame
    assert can_be_sent_on([row(B, 1, is_signed=True, size=HEAD_BYTES), *rows]) == is_frame


def test_every_push_from_the_store_proves_itself_however_chains_are_woven() -> None:
    shop = Venue(device(TILL), device(OTHER), device(LATE))
    ones, others = chain(A, 200), chain(B, 200)
    shop.connect(TILL)
    shop.connect(OTHER)
    for at in range(0, 200, 70):
        shop.says(TILL, push_of(ones[at : at + 70], TILL))
    for at in range(0, 200, 90):
        shop.says(OTHER, push_of(others[at : at + 90], OTHER))
    pushes = [frame for frame in shop.connect(LATE) if isinstance(frame, Push)]
    bodies = [each.body for push in pushes for each in unpack(push)]
    assert sorted(bodies) == sorted(each.body for each in (*ones, *others))
    for push in pushes:
        signed_hashes = {head.head.hash for head in push.heads}
        for links in (ones, others):
            mine = [each for each in links if each.body in {sent.body for sent in unpack(push)}]
            assert not mine or mine[-1].hash in signed_hashes


def test_more_is_read_where_a_portion_holds_no_signed_end() -> None:
    shop = Venue(device(TILL), device(LATE))
    links = chain(A, READ_ROWS + 50)
    shop.connect(TILL)
    shop.says(TILL, push_of(links, TILL))
    pushes = [frame for frame in shop.connect(LATE) if isinstance(frame, Push)]
    assert [read.limit for read in shop.reads] == [READ_ROWS, 2 * READ_ROWS]
    assert [len(unpack(push)) for push in pushes] == [len(links)]
    assert pushes[0].heads == (signed(links[-1], TILL),)
    assert shop.state.connections[LATE].wider == 0


def test_a_chain_whose_signature_is_lost_is_not_asked_for_ever() -> None:
    shop = Venue(device(TILL), device(LATE))
    shop.connect(TILL)
    shop.says(TILL, push_of(chain(A, 3), TILL))
    shop.is_held = True
    shop.connect(LATE)
    (read,) = shop.held
    assert isinstance(read, Read)
    rows = shop.store.read(UUID(int=1), read.spans, read.limit)
    shop.tell(Found(LATE, tuple(replace(each, signature=b"") for each in rows)))
    assert LATE not in shop.state.connections
