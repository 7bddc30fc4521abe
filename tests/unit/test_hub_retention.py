"""How much of a venue a hub may let go: by its own marks, and by who has said that they have it."""

from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Head, Role
from hub.relay.values import Chain, Mark, chain_from
from hub.retention import (
    DAY_MS,
    MARKS,
    MOST_LOOKED_UP,
    MOST_MARKS,
    Sizes,
    ends_of,
    first_kept,
    is_above_floors,
    is_due,
    last_within,
    may_go,
    members_of,
    places_of,
    reach_of,
    who_lacks,
)
from hub.store.port import Keeping, Vouched
from tests.support.relayed import device

LOG, OTHER, FORK = UUID(int=50), UUID(int=60), UUID(int=70)
ONE, TWO, WORKER = UUID(int=11), UUID(int=12), UUID(int=90)
SIZES = Sizes(80)
BEGAN_MS = 1_000 * DAY_MS


def marks(count: int = 10) -> tuple[Mark, ...]:
    """So many marks, ten days apart, each ten envelopes further."""
    return tuple(
        Mark(n, BEGAN_MS + 10 * n * DAY_MS, (Head(LOG, 10 * n, b"%d" % n),))
        for n in range(1, count + 1)
    )


NOW_MS = marks()[-1].at_ms


def keeping(**heard: int) -> Keeping:
    vouched = {WORKER: Vouched(heard.pop("snapshot", 10), NOW_MS)}
    return Keeping(marks(), {ONE: heard.get("one", 10), TWO: heard.get("two", 10)}, vouched)


def gone(what: Keeping, *members: UUID, now_ms: int = NOW_MS) -> int:
    mark = may_go(what, members, now_ms, SIZES)
    return mark.number if mark else 0


def test_what_everybody_has_and_the_snapshot_holds_goes_when_it_is_old() -> None:
    assert gone(keeping(), ONE, TWO) == 2


@pytest.mark.parametrize("lacks", ["one", "two", "snapshot"])
def test_what_one_lacks_stays_for_all(lacks: str) -> None:
    assert gone(keeping(**{lacks: 1}), ONE, TWO) == 1
    assert gone(keeping(**{lacks: 0}), ONE, TWO) == 0


def test_who_was_never_heard_of_holds_all_of_it() -> None:
    assert gone(keeping(), ONE, UUID(int=13)) == 0
    lacking = who_lacks(keeping(one=1), {TWO, ONE, UUID(int=13)})
    assert list(lacking) == [ONE, UUID(int=13)]
    assert lacking == {ONE: marks()[1], UUID(int=13): marks()[0]}
    assert who_lacks(Keeping(marks(MARKS)), {ONE}) == {}
    assert who_lacks(keeping(one=2), {ONE}) == {}, "what it lacks is not old"


def test_where_nobody_is_a_member_or_no_worker_looks_nothing_goes() -> None:
    assert gone(keeping()) == 0
    assert gone(Keeping(marks(), {ONE: 10}), ONE) == 0


def test_a_worker_that_looked_no_more_for_a_week_holds_nothing() -> None:
    stale = Vouched(0, NOW_MS - 7 * DAY_MS)
    its = Keeping(marks(), {ONE: 10}, {WORKER: Vouched(10, NOW_MS), TWO: stale})
    assert gone(its, ONE) == 2
    fresh = Vouched(0, NOW_MS - 7 * DAY_MS + 1)
    assert gone(Keeping(its.marks, its.heard, {**its.vouched, TWO: fresh}), ONE) == 0


def test_a_clock_that_jumped_makes_nothing_old_by_itself() -> None:
    young = Keeping(marks(MARKS), {ONE: 10}, {WORKER: Vouched(10, NOW_MS * 2)})
    assert gone(young, ONE, now_ms=NOW_MS * 2) == 0, "too few marks were made since"
    assert gone(keeping(), ONE, now_ms=marks()[1].at_ms + 80 * DAY_MS - 1) == 1, "too few days"


def test_a_mark_is_made_now_and_then() -> None:
    last = marks()[-1].at_ms
    assert is_due((), 0, SIZES)
    assert not is_due(marks(), last, SIZES)
    assert not is_due(marks(), last + 10 * DAY_MS - 1, SIZES)
    assert is_due(marks(), last + 10 * DAY_MS, SIZES)
    assert is_due(marks(), last - 1, SIZES), "the clock was put back"


def test_so_many_marks_are_kept_at_most() -> None:
    assert first_kept(marks(MOST_MARKS - 1)) == 0
    assert first_kept(marks(MOST_MARKS)) == 2


def test_a_mark_holds_what_is_told_and_nothing_that_waits_or_is_not_there() -> None:
    told, waits = Head(LOG, 3, b"3"), Head(LOG, 5, b"5")
    lies = Chain(LOG, LOG, 1, ONE, told, waits, waits, is_fixed=True)
    assert ends_of([lies, chain_from(OTHER, OTHER, 1, TWO)]) == (told,)


def test_members_that_are_let_in_must_have_it_and_the_hub_above() -> None:
    inside = [device(11), device(12, is_revoked=True), device(13, Role.VIEWER), device(2)]
    assert members_of(inside, UUID(int=2), None) == {ONE}
    assert members_of(inside, UUID(int=2), UUID(int=99)) == {ONE, UUID(int=99)}


def test_a_snapshot_reaches_as_far_as_its_heads_lie_here() -> None:
    chains = {
        name: Chain(name, of, first, ONE, at, at, at)
        for name, of, first, at in (
            (LOG, LOG, 1, Head(LOG, 30, b"3")),
            (FORK, LOG, 10, Head(FORK, 12, b"f")),
            (OTHER, OTHER, 1, Head(OTHER, 9, b"o")),
        )
    }
    heads = (Head(LOG, 11, b"f1"), Head(UUID(int=71), 20, b"2"), Head(OTHER, 10, b"beyond"))
    places = places_of(chains, heads)
    assert places == [(LOG, 11), (FORK, 11), (LOG, 20)]
    hashes = {(LOG, 11): b"l1", (FORK, 11): b"f1", (LOG, 20): b"2"}
    assert reach_of(heads, hashes) == {FORK: 11, LOG: 20}
    assert reach_of(heads, dict.fromkeys(places, b"")) == {}
    many = [Head(OTHER, 1 + n % 9, b"%d" % n) for n in range(MOST_LOOKED_UP + 5)]
    assert len(places_of(chains, many)) == MOST_LOOKED_UP


def test_a_mark_is_within_reach_where_all_of_it_is() -> None:
    two = Mark(11, NOW_MS, (Head(LOG, 90, b""), Head(OTHER, 1, b"")))
    assert last_within((*marks(), two), {LOG: 95, OTHER: 1}) == 11
    assert last_within((*marks(), two), {LOG: 95}) == 9
    assert last_within(marks(), {}) == 0


def test_a_snapshot_that_lacks_what_was_let_go_is_below_it() -> None:
    head = Head(LOG, 9, b"")
    lies = Chain(LOG, LOG, 1, ONE, head, head, head, let_go=5)
    assert is_above_floors([lies], {LOG: 5})
    assert not is_above_floors([lies], {LOG: 4})
    assert not is_above_floors([lies], {})
