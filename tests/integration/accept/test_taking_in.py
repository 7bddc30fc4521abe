"""Others' envelopes are taken in whatever the order, each counted once."""

from random import Random
from typing import TYPE_CHECKING

import pytest

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.parking import read_parked
from fynlo_pos.core.db.vector import (
    ChainHead,
    read_envelopes_after,
)
from fynlo_pos.core.trouble import Refused
from tests.support.devices import Device
from tests.support.shop import ADA, VENUE_ID, product
from tests.support.two_tills import of, refund, trade

if TYPE_CHECKING:
    from fynlo_pos.core.envelope import Envelope

pytestmark = pytest.mark.integration


def test_two_tills_that_have_the_same_envelopes_have_the_same_tables(
    t1: Device, t2: Device
) -> None:
    trade(t1, t2)
    t1.accept(t2.log())
    t2.accept(t1.log())
    assert t1.vector() == t2.vector()
    assert t1.dump() == t2.dump()
    assert t1.rows("SELECT sum(orders) FROM day_total") == [(3,)]


@pytest.mark.parametrize("seed", range(8))
def test_any_order_in_which_nothing_lacks_its_cause_comes_to_the_same(
    t1: Device, t2: Device, seed: int
) -> None:
    """A till took each envelope when it had all of a lower stamp that its author had seen."""
    trade(t1, t2)
    t1.accept(t2.log())
    third = Device("T3")
    random = Random(seed)
    known = set(third.vector())
    chains = {
        incarnation: of(t1, incarnation) for incarnation in t1.vector() if incarnation not in known
    }
    shared = max(each.stamp for each in t1.log()) // 2
    first = [each for each in t1.log() if each.stamp <= shared]
    third.accept(first)
    rest = {i: [e for e in chain if e.stamp > shared] for i, chain in chains.items()}
    seen = dict.fromkeys(rest, 0)
    while any(rest.values()):
        ready = [i for i, chain in rest.items() if chain]
        chosen = random.choice(ready)
        other = [c for c in ready if c != chosen and rest[c][0].stamp < rest[chosen][0].stamp - 3]
        chosen = other[0] if other else chosen
        seen[chosen] += 1
        third.accept([rest[chosen].pop(0)])
    with third.connection.begin():
        assert read_parked(third.connection) == []
    mine = third.dump()
    theirs = t1.dump()
    for table in ("sale", "posting", "day_total", "account_balance", "tab_line", "z_report"):
        assert [row for row in mine[table] if third.incarnation.bytes not in row] == theirs[table]


def test_what_is_known_is_skipped_and_counted_once(t1: Device, t2: Device) -> None:
    t1.sell()
    t2.accept(t1.log())
    before = t2.dump()
    again = t2.accept(t1.log() + t1.log())
    assert (again.moved, again.missing, again.done) == ((), (), 2 * len(t1.log()))
    assert t2.dump() == before


def test_a_gap_is_told_with_what_is_had(t1: Device, t2: Device) -> None:
    had = t2.vector()[t1.incarnation]
    t1.sell()
    t1.sell()
    told = t2.accept(of(t1, t1.incarnation)[-1:])
    assert told.missing == (had,)
    assert t2.accept(t1.log()).missing == ()


def test_a_chain_that_does_not_begin_at_its_beginning_is_a_gap(t1: Device) -> None:
    stranger = Device("T7", set_up=True)
    told = t1.accept(stranger.log()[1:])
    assert told.missing == (ChainHead(stranger.incarnation, 0, bytes(32)),)


def test_own_stamps_go_on_above_what_was_seen(t1: Device, t2: Device) -> None:
    for _ in range(5):
        t1.sell(1)
    t2.accept(t1.log())
    largest = t2.log()[-1].stamp
    t2.sell(1)
    assert t2.log()[-1].stamp == largest + 1


def test_two_tills_of_one_name_and_series_stop_nobody(t1: Device, t2: Device) -> None:
    namesake = Device("T1")
    namesake.accept(t1.log()[:2])
    namesake.till.open_drawer(20_00, ADA)
    namesake.sell()
    t1.sell()
    assert t1.accept(namesake.log()).parked == 0
    assert t2.accept(t1.log()).parked == 0
    assert t2.rows("SELECT series, number FROM sale") == [("T1", 1), ("T1", 1)]
    with t1.store.transaction() as tx:
        session = tx.state().session
    assert session is not None
    assert session.float_minor == 50_00, "its own drawer's"


def test_a_line_refunded_on_two_tills_is_refunded_twice(t1: Device, t2: Device) -> None:
    sale = t1.sell()
    t2.accept(t1.log())
    refund(t1, sale.id)
    refund(t2, sale.id)
    assert t1.accept(t2.log()).parked == 0
    assert t1.rows("SELECT count(*) FROM refunded_line") == [(2,)]
    with pytest.raises(Refused):
        refund(t1, sale.id)


def test_what_lacks_is_sent_in_the_order_of_stamps_and_in_parts(t1: Device, t2: Device) -> None:
    trade(t1, t2)
    t1.accept(t2.log())
    log = t1.log()
    after = dict.fromkeys(t1.vector(), 0)
    read: list[Envelope] = []
    while True:
        part = read_envelopes_after(t1.connection, after, limit=3, limit_bytes=1 << 20)
        if not part:
            break
        assert len(part) <= 3
        read += part
        after |= {each.incarnation: each.seq for each in part}
    assert [each.body for each in read] == [each.body for each in log]
    one = read_envelopes_after(t1.connection, dict.fromkeys(t1.vector(), 0), limit=9, limit_bytes=1)
    assert len(one) == 1


def test_the_venue_is_one_for_all(t1: Device, t2: Device) -> None:
    with t2.store.transaction() as tx:
        assert tx.venue().id == VENUE_ID
        assert tx.document(Product, product(1).id)[0] == product(1)
