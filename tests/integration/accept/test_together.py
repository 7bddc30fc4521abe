"""Envelopes taken in together come to the tables that they come to one by one."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import count, cycle, islice
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db import accept
from fynlo_pos.core.db.accept import Acceptance, Accepted, Foreign, accept_envelopes
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.gathering import HeldBack
from fynlo_pos.core.db.peer_store import GATHERS_MS, UNATTENDED_MS, PeerWriting
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.db.statements import MERGES
from fynlo_pos.core.envelope import Envelope, open_envelope
from fynlo_pos.core.records import FACTS, fact
from fynlo_pos.core.sales.records import SaleSealed
from tests.support.devices import Device, copy_of, new_database
from tests.support.examples import examples
from tests.support.shop import ADA, STAFF_ID, product, replace_sale
from tests.support.two_tills import of, sealed_after, trade

pytestmark = pytest.mark.integration

PRODUCTS = "SELECT term, doc FROM product_vocabulary ORDER BY term"

Chain = tuple[Foreign, ...]
Arrival = tuple[list[int], list[int], list[int]]


@fact("test_only_later_known")
class OnlyLaterKnown(msgspec.Struct, frozen=True):
    """A kind that the taking till does not know."""

    text: str


@cache
def chains() -> tuple[Chain, ...]:
    """Two tills that trade, one with a twin, and one whose envelopes are wrong in every way."""
    t1 = Device("T1", set_up=True)
    t1.till.open_drawer(50_00, ADA)
    t2 = Device("T2")
    t2.accept(t1.log())
    t2.till.open_drawer(30_00, ADA)
    trade(t1, t2)
    t1.till.open_drawer(10_00, ADA)
    twin = Device("T1", copy_of(t1.connection))
    for device in (t1, twin):
        tab = device.till.hold(device.basket(3), ADA)
        device.sell(1)
        device.till.hold(device.till.recall(tab), ADA)
        renamed = msgspec.structs.replace(product(1), name=f"{device.clock}")
        device.till.save_documents([renamed], STAFF_ID)
        device.sell()
    own = [of(device, device.incarnation) for device in (t1, twin, t2)]
    return tuple(tuple(foreign(each) for each in chain) for chain in (*own, _wrong(t1)))


def foreign(envelope: Envelope) -> Foreign:
    return Foreign(envelope.body, envelope.private)


def _wrong(teller: Device) -> list[Envelope]:
    """A till's chain on which right sales stand between wrong ones."""
    t9 = Device("T9")
    t9.accept(teller.log())
    t9.till.open_drawer(1_00, ADA)
    t9.sell()
    chain = of(t9, t9.incarnation)
    _, (sale, posted) = open_envelope(chain[-1].body, chain[-1].private)
    assert isinstance(sale, SaleSealed)
    for number in range(2, 12):
        for made in islice(cycle(_ways(sale, number)), number % 4, number % 4 + 2):
            again = msgspec.structs.replace(posted, source_id=made.id)
            chain.append(sealed_after(chain[-1], made, again))
        if number % 3 == 0:
            chain.append(sealed_after(chain[-1], OnlyLaterKnown("hello")))
    return chain


def _ways(sale: SaleSealed, number: int) -> Iterator[SaleSealed]:
    yield replace_sale(sale, id=uuid7(), number=number)
    yield replace_sale(sale, id=uuid7(), number=1)  # a number that this till gave before
    yield replace_sale(sale, id=uuid7(), number=number, total_minor=1)
    yield replace_sale(sale, id=uuid7(), number=number + 50, tab_id=uuid7())


@st.composite
def arrivals(draw: st.DrawFn) -> Arrival:
    """Whose turn it is, what comes again, and how it is cut."""
    turns = [which for which, chain in enumerate(chains()) for _ in chain]
    began = draw(st.permutations(range(len(chains()))))
    mixed = sorted(turns, key=began.index) if draw(st.booleans()) else draw(st.permutations(turns))
    again = draw(st.lists(st.integers(0, len(turns) - 1), max_size=3))
    return mixed, again, draw(st.lists(st.integers(1, 40), min_size=1, max_size=5))


def arrived(turns: Sequence[int], again: Sequence[int]) -> list[Foreign]:
    waiting = [iter(chain) for chain in chains()]
    came = [next(waiting[which]) for which in turns]
    return [*came, *(came[nth] for nth in again)]


@pytest.mark.slow
@settings(max_examples=examples(20), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(arrivals())
def test_together_comes_to_what_one_by_one_comes_to(arrival: Arrival) -> None:
    turns, again, cuts = arrival
    _comes_to_the_same(arrived(turns, again), cuts)


def test_every_situation_was_there() -> None:
    chain = chains()
    device = _taker()
    with _older_program():
        told = _take(device, [each for one in chain for each in one], [1_000])
    reasons = {row[0] for row in device.rows("SELECT reason FROM parked")}
    assert len(told[0].forks) == 1
    assert reasons == {"newer", "contradicts", "fault"}
    assert device.rows("SELECT count(*) FROM tab") > [(1,)]


def test_all_at_once_and_in_small_pieces() -> None:
    came = [each for one in chains() for each in one]
    for cuts in ([1_000], [7]):
        _comes_to_the_same(came, cuts)


def test_what_is_sound_is_taken_in_at_once_from_the_beginning_of_its_chain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    device, parts, together = _taker(), list[int](), accept._take_together

    def counted(
        acceptance: Acceptance, connection: Connection, part: Sequence[Foreign], enough: Any
    ) -> tuple[int, bool]:
        parts.append(len(part))
        return together(acceptance, connection, part, enough)

    monkeypatch.setattr(accept, "_take_together", counted)
    _take(device, chains()[0], [1_000])
    assert parts == [len(chains()[0])]


def test_an_account_that_comes_back_to_nothing_within_a_batch_is_listed_as_one_by_one() -> None:
    t1 = Device("T1", set_up=True)
    t1.till.open_drawer(50_00, ADA)
    for move in (CashMove.CASH_IN, CashMove.CASH_OUT):
        t1.till.move_cash(move, 5_00, "coins", ADA, move_id=uuid7())
    assert t1.rows("SELECT 1 FROM account_balance WHERE balance_minor = 0") == [(1,)]
    _comes_to_the_same([foreign(each) for each in t1.log()], [1_000])


def test_a_lane_on_which_somebody_sells_is_given_back_soon() -> None:
    came = list(chains()[0])
    done = {}
    for gathers_ms in (GATHERS_MS, UNATTENDED_MS):
        device, clock = _taker(), count()
        writing = PeerWriting(device.connection, lambda: next(clock), gathers_ms=gathers_ms)  # noqa: B023
        done[gathers_ms] = writing.accept_some(came).done
    assert done == {GATHERS_MS: GATHERS_MS, UNATTENDED_MS: len(came)}


def test_a_sum_beyond_what_the_database_keeps_whole_is_not_made_in_memory() -> None:
    merge = next(iter(MERGES.values()))
    rows = [[1 << 61] * 20, [1 << 61] * 20]
    merge.check_sums(rows)
    with pytest.raises(OverflowError):
        merge.check_sums(merge.fold(rows))


def test_what_is_held_back_tells_nothing() -> None:
    nothing = HeldBack()
    asked: list[Callable[[], object]] = [
        lambda: nothing.rowcount,
        lambda: iter(nothing),
        nothing.first,
        nothing.one,
        nothing.all,
        nothing.scalar,
        nothing.scalar_one,
    ]
    for ask in asked:
        with pytest.raises(LookupError):
            ask()


def _comes_to_the_same(came: Sequence[Foreign], cuts: Sequence[int]) -> None:
    together, alone = _taker(), _taker()
    with _older_program():
        told = _take(together, came, cuts)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(accept, "TOGETHER", 0)
            assert _in_all(_take(alone, came, cuts)) == _in_all(told)
    assert together.dump() == alone.dump()
    assert [each.hash for each in together.log()] == [each.hash for each in alone.log()]
    assert together.rows(PRODUCTS) == alone.rows(PRODUCTS)
    with together.connection.begin(), _older_program():
        rebuild(together.connection)
    assert together.dump() == alone.dump()
    for device in (together, alone):
        device.connection.close()


@cache
def _empty() -> Device:
    return Device("T5", new_database())


def _taker() -> Device:
    return Device("T5", copy_of(_empty().connection))


@contextmanager
def _older_program() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(FACTS, "test_only_later_known")
        yield


def _take(device: Device, came: Sequence[Foreign], cuts: Sequence[int]) -> list[Accepted]:
    told: list[Accepted] = []
    left, sizes = list(came), cycle(cuts)
    while left:
        with device.connection.begin():
            accepted = accept_envelopes(device.connection, left, _after(next(sizes)))
        told.append(accepted)
        del left[: accepted.done]
    return told


def _in_all(told: Sequence[Accepted]) -> tuple[object, ...]:
    """What the cuts come to together: where something was wrong they fall elsewhere."""
    return (
        sum(each.done for each in told),
        sum(each.parked for each in told),
        sum(each.damaged for each in told),
        [fork for each in told for fork in each.forks],
        {head for each in told for head in each.missing},
        {branch for each in told for branch in each.mine},
    )


def _after(most: int) -> Callable[[], bool]:
    counted = count(1)
    return lambda: next(counted) >= most
