"""Twins, rolled back tills and heads that differ: both branches are kept."""

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.vector import (
    ChainHead,
    compare_heads,
    read_steps,
)
from fynlo_pos.core.incarnation import fork_name
from tests.support.devices import Device, copy_of
from tests.support.two_tills import twins

pytestmark = pytest.mark.integration


def test_a_twin_s_branch_is_kept_beside_under_a_name_that_all_give_it(
    t1: Device, t2: Device
) -> None:
    one, other = twins(t1)
    one.sell(1)
    one.sell(2)
    other.sell(3)
    t2.accept(one.log())
    told = t2.accept(other.log())
    first = other.log()[-1]
    name = fork_name(t1.incarnation, first.hash)
    assert [(f.name, f.first_seq, f.parent) for f in told.forks] == [
        (name, first.seq, t1.incarnation)
    ]
    assert t2.vector()[name] == ChainHead(name, first.seq, first.hash)
    assert t2.vector()[t1.incarnation].seq == one.log()[-1].seq
    assert t2.rows("SELECT count(*), count(DISTINCT number) FROM sale") == [(3, 2)]
    assert t2.rows("SELECT orders FROM day_total") == [(3,)], "the money in it is real"
    other.sell(1)
    assert t2.accept(other.log()).moved == (
        ChainHead(name, other.log()[-1].seq, other.log()[-1].hash),
    )
    t4 = Device("T4")
    t4.accept(t2.log())
    assert t4.vector().items() >= t2.vector().items() - {
        (t2.incarnation, t2.vector()[t2.incarnation])
    }


def test_whatever_comes_of_a_twin_says_which_branch_it_leaves_and_where(
    t1: Device, t2: Device
) -> None:
    one, other = twins(t1)
    common = one.log()[-1].seq
    one.sell(1)
    _, later = twins(one)
    one.sell(1)
    t2.accept(one.log())
    assert t2.accept(one.log()).parted == {}
    other.sell(3)
    assert t2.accept(other.log()).parted == {t1.incarnation: common}, "it begins"
    assert t2.accept(other.log()).parted == {t1.incarnation: common}, "it is known"
    _, third = twins(other)
    other.sell(2)
    assert t2.accept(other.log()[-1:]).parted == {t1.incarnation: common}, "it goes on"
    third.sell(1)
    beside = fork_name(t1.incarnation, other.log()[common].hash)
    assert t2.accept(third.log()[-1:]).parted == {t1.incarnation: common, beside: common + 1}
    assert t2.accept(one.log()).parted == {}, "it is the first branch, and leaves none"
    later.sell(3)
    t2.accept(later.log())
    for both in ((other, later), (later, other)):
        told = t2.accept([*both[0].log()[-1:], *both[1].log()[-1:]])
        assert told.parted == {t1.incarnation: common + 1}, "so much is shared with one of them"


def test_a_twin_is_told_to_begin_another_life_and_keeps_the_others_sales(t1: Device) -> None:
    one, other = twins(t1)
    one.sell(1)
    other.sell(3)
    told = one.accept(other.log())
    assert told.mine == (t1.incarnation,)
    assert len(told.forks) == 1
    assert one.rows("SELECT count(*) FROM sale") == [(2,)]
    assert one.rows("SELECT terminal FROM incarnation ORDER BY terminal") == [
        ("T1",),
        ("T1 (copy)",),
    ]


def test_a_till_that_was_rolled_back_takes_nothing_onto_the_log_it_writes(t1: Device) -> None:
    backup = copy_of(t1.connection)
    t1.sell(1)
    back = Device("T1", backup)
    told = back.accept(t1.log())
    assert (told.mine, told.moved) == ((t1.incarnation,), ())


def test_heads_are_compared_by_what_they_stand_for(t1: Device, t2: Device) -> None:
    one, other = twins(t1)
    common = one.log()[-1]
    one.sell(1)
    other.sell(3)
    other.sell(3)
    t2.accept(one.log())
    theirs = other.vector()[t1.incarnation]
    mine = t2.vector()[t1.incarnation]
    unseen = ChainHead(uuid7(), 3, bytes(32))
    apart = ChainHead(t1.incarnation, mine.seq, bytes(32))
    compared = compare_heads(
        t2.connection,
        [theirs, mine, unseen, apart, ChainHead(t1.incarnation, common.seq, common.hash)],
    )
    assert compared.known == {t1.incarnation: mine.seq}
    assert compared.ahead == (theirs, unseen)
    assert compared.apart == (apart,)
    t2.accept(other.log())
    name = fork_name(t1.incarnation, other.log()[-2].hash)
    compared = compare_heads(one.connection, [ChainHead(name, mine.seq, mine.hash), unseen])
    assert compared.known == {t1.incarnation: mine.seq}, "whoever has both may call ours a fork"
    assert compared.ahead == (unseen,)
    compared = compare_heads(t2.connection, [theirs])
    assert compared.known == {name: theirs.seq, t1.incarnation: common.seq}
    as_they_call_mine = ChainHead(fork_name(t1.incarnation, mine.hash), mine.seq, mine.hash)
    assert compare_heads(t2.connection, [as_they_call_mine]).known == {t1.incarnation: mine.seq}
    steps = read_steps(t2.connection, name, [theirs.seq - 1, common.seq, 1, 99])
    assert [(step.seq, step.incarnation) for step in steps] == [
        (theirs.seq - 1, name),
        (common.seq, name),
        (1, name),
    ]
