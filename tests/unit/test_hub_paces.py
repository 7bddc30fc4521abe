"""How fast is too fast, and the lane on which a store lives."""

import threading
from datetime import UTC, datetime
from queue import SimpleQueue
from uuid import UUID, uuid4

import pytest

from hub.lane import Lane, Outcome
from hub.paces import Bucket, Guard
from hub.relay.values import chain_from
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Kept, Store, StoreTrouble

pytestmark = pytest.mark.unit

HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
OTHER_HUB = Identity(UUID(int=3), bytes(range(2, 34)), bytes(range(3, 35)))
VENUE = UUID(int=1)
TODAY = datetime(2026, 11, 26, tzinfo=UTC)
NOW_MS = 1_800_000_000_000


def test_a_bucket_makes_the_hasty_wait_and_forgives_with_time() -> None:
    bucket = Bucket(10, 5, 0)
    assert bucket.take(10, 0) == 0
    assert bucket.take(5, 0) == 1
    assert not bucket.may_take(1)
    assert bucket.may_take(2)
    assert bucket.missing(2) == 5
    assert not bucket.missing(100)
    assert bucket.take(10, 50) == 0, "a clock that goes back fills nothing and breaks nothing"


def test_a_guard_keeps_out_who_failed_too_often_and_nobody_else() -> None:
    guard = Guard(most=3, per_s=1)
    for _ in range(3):
        assert guard.lets_in("a", 0)
        guard.failed("a", 0)
    assert not guard.lets_in("a", 0)
    assert guard.lets_in("b", 0)
    assert guard.lets_in("a", 1.5)


def test_a_guard_remembers_only_so_many_and_whom_it_keeps_out_before_all() -> None:
    guard = Guard(most=3, per_s=1)
    for _ in range(3):
        guard.failed("worst", 0)
    for number in range(20_001):
        guard.failed(str(number), 0)
        assert len(guard._buckets) <= 10_000
    assert not guard.lets_in("worst", 0), "a crowd of others empties nothing"
    guard.failed("late", 100)
    assert guard.lets_in("worst", 100)
    for number in range(10_000):
        guard.failed(str(number), 100)
    assert "worst" not in guard._buckets, "who was forgiven is forgotten"


def test_a_network_is_kept_out_whichever_of_its_addresses_it_comes_from() -> None:
    guard = Guard(most=3, per_s=1)
    for number in range(3):
        guard.failed(f"2001:db8:0:7::{number}", 0)
    assert not guard.lets_in("2001:db8:0:7:ffff:1:2:3", 0)
    assert guard.lets_in("2001:db8:0:8::1", 0)
    for number in range(3):
        guard.failed(f"::ffff:192.0.2.{number}", 0)
    assert guard.lets_in("::ffff:192.0.2.9", 0), (
        "an older address is one machine's, however written"
    )


@pytest.mark.parametrize("network", ["fe80::{}%eth0", "fe80::{}", "fd12:3456:789a:1::{}"])
def test_one_device_of_a_shops_own_network_keeps_no_other_out(network: str) -> None:
    """All tills of a shop are of one there: who guesses shut the door for each of them."""
    guard = Guard(most=3, per_s=1)
    for _ in range(3):
        guard.failed(network.format(7), 0)
    assert not guard.lets_in(network.format("0:7"), 0)
    assert guard.lets_in(network.format(8), 0)


class Gated(MemoryStore):
    """A store that tells how many batches came in one commit, and can be held or broken."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.together: list[int] = []
        self.breaks_at: set[int] = set()
        self.is_closed = False

    def keep(self, batches: object) -> list[Kept]:
        given: list[Batch] = list(batches)  # type: ignore[call-overload]
        self.together.append(len(given))
        if any(len(each.rows) in self.breaks_at for each in given):
            raise StoreTrouble("full")
        return super().keep(given)

    def close(self) -> None:
        self.is_closed = True


def laned(store: Store) -> tuple[Lane, SimpleQueue[list[Outcome]]]:
    delivered: SimpleQueue[list[Outcome]] = SimpleQueue()
    return Lane("test lane", lambda: store, delivered.put), delivered


def test_what_waits_is_kept_in_one_commit_and_in_order() -> None:
    store = Gated()
    store.found(VENUE)
    lane, delivered = laned(store)
    seen: list[object] = []

    def held(_store: Store) -> str:
        store.gate.wait(10)
        return "first"

    try:
        lane.do(held, seen.append)
        for _ in range(5):
            lane.keep(Batch(VENUE, (), (chain_from(VENUE, VENUE, 1, VENUE),)), seen.append)
        lane.do(lambda each: each.venues(), seen.append)
        store.gate.set()
        while len(seen) < 7:
            for done, outcome in delivered.get(timeout=10):
                done(outcome)
    finally:
        lane.close()
    assert seen[0] == "first"
    assert all(isinstance(each, Kept) for each in seen[1:6])
    assert sum(store.together) == 5
    assert max(store.together) > 1
    assert store.is_closed


def test_one_batch_that_the_disk_will_not_take_harms_no_other() -> None:
    store = Gated()
    store.found(VENUE)
    store.breaks_at = {1}
    store.gate.set()
    lane, delivered = laned(store)
    seen: list[object] = []
    rows = device_rows()
    try:
        lane.do(lambda _store: store.gate.wait(10), seen.append)
        lane.keep(Batch(VENUE, (), (chain_from(VENUE, VENUE, 1, VENUE),)), seen.append)
        lane.keep(Batch(VENUE, rows, (chain_from(VENUE, VENUE, 1, VENUE),)), seen.append)
        while len(seen) < 3:
            for done, outcome in delivered.get(timeout=10):
                done(outcome)
    finally:
        lane.close()
    assert isinstance(seen[1], Kept)
    assert isinstance(seen[2], StoreTrouble)


def device_rows() -> tuple:  # type: ignore[type-arg]
    return (object(),)


def test_a_job_that_breaks_hands_over_its_error_and_the_lane_goes_on() -> None:
    lane, delivered = laned(MemoryStore())
    seen: list[object] = []
    try:
        lane.do(lambda _store: 1 // 0, seen.append)
        lane.do(lambda _store: "next", seen.append)
        lane.keep(Batch(uuid4(), (), ()), seen.append)
        while len(seen) < 3:
            for done, outcome in delivered.get(timeout=10):
                done(outcome)
    finally:
        lane.close()
    assert isinstance(seen[0], ZeroDivisionError)
    assert seen[1] == "next"
    assert isinstance(seen[2], KeyError)


def test_a_store_that_cannot_be_opened_is_told_where_the_lane_was_asked_for() -> None:
    def opens() -> Store:
        raise StoreTrouble("no disk")

    with pytest.raises(StoreTrouble, match="no disk"):
        Lane("broken", opens, lambda _outcomes: None)
