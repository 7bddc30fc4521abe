"""Two tills, apart, tell an allergy each on one order: the kitchen and the tab have both.

The later one stood alone, and nobody was told that there had been another.
"""

from itertools import chain, permutations
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.allergies import each_of
from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.records import Head, KitchenSent
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.ringing import set_allergy
from fynlo_pos.core.tabs.records import Register, TabChanged
from tests.support.devices import Device
from tests.support.folded_kitchen import folded
from tests.support.racing import held, joined, meet, ring, tab_of
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID

if TYPE_CHECKING:
    from fynlo_pos.core.envelope import Envelope

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)


class Apart(msgspec.Struct):
    """Two tills that know of one order; each has it at hand."""

    first: Device
    second: Device
    tab: UUID

    def tell(self, device: Device, allergy: str, *, rings: bool = False) -> None:
        """Take the order up, say the allergy, and put it by again."""
        basket = device.till.recall(self.tab)
        basket = ring(device, basket, 3) if rings else basket
        device.till.hold(set_allergy(basket, allergy), ADA)

    def meet(self) -> None:
        """Hear of each other."""
        meet(self.first, self.second)

    def said(self) -> list[str]:
        """What tab and kitchen say at last, on both tills, at the hub's board and told anew."""
        told = [self._said(self.first), self._said(self.second)]
        assert told[0] == told[1]
        assert tab_of(self.first, self.tab).allergy == tab_of(self.second, self.tab).allergy
        before = self.first.dump()
        with self.first.connection.begin():
            rebuild(self.first.connection)
        assert self.first.dump() == before
        assert self._said(self.first) == told[0]
        return told[0]

    def _said(self, device: Device) -> list[str]:
        shown, tab = order(device, self.tab).allergy, tab_of(device, self.tab).allergy
        logs: dict[UUID, list[Envelope]] = {}
        for envelope in device.log():
            logs.setdefault(envelope.incarnation, []).append(envelope)
        for turn in permutations(logs.values()):
            at_hub = folded([*chain.from_iterable(turn)]).orders.order(self.tab)
            assert at_hub is not None
            assert shown == at_hub.allergy
        assert sorted(each_of(shown)) == sorted(each_of(tab))
        return sorted(each_of(tab))


@pytest.fixture
def apart() -> Apart:
    first = Device("T1", set_up=True)
    first.till.open_drawer(50_00, ADA)
    first.till.save_documents([GRILL], STAFF_ID)
    second = joined(first, "T2")
    return Apart(first, second, held(first, second, lines=1))


def order(device: Device, order_id: UUID) -> OrderState:
    with device.connection.begin():
        found = read_kitchen_order(device.connection, order_id)
    assert found is not None
    return found


@pytest.mark.parametrize("turn", [0, 1])
@pytest.mark.parametrize("rings", [False, True])
def test_both_are_there_once_they_have_met(apart: Apart, turn: int, *, rings: bool) -> None:
    one, other = (apart.first, apart.second) if turn else (apart.second, apart.first)
    apart.tell(one, "nuts")
    apart.tell(other, "milk", rings=rings)
    apart.meet()
    assert apart.said() == ["milk", "nuts"]


def test_an_edit_of_very_many_loses_none_of_them(apart: Apart) -> None:
    """A text was cut, and what lay past the cut taken for taken back by all."""
    ours, theirs = ([f"{who} thing {nth}" for nth in range(10)] for who in ("our", "their"))
    apart.tell(apart.first, ", ".join(ours))
    apart.tell(apart.second, ", ".join(theirs))
    apart.meet()
    apart.tell(apart.first, tab_of(apart.first, apart.tab).allergy + ", latex")
    apart.meet()
    assert apart.said() == sorted([*ours, *theirs, "latex"])


def test_what_one_takes_back_is_gone_and_what_another_told_stays(apart: Apart) -> None:
    apart.tell(apart.first, "milk")
    apart.meet()
    apart.tell(apart.first, "milk, nuts")
    apart.tell(apart.second, "", rings=True)
    apart.meet()
    assert apart.said() == ["nuts"]


def test_what_is_taken_back_where_another_was_heard_of_meanwhile_is_gone(apart: Apart) -> None:
    apart.tell(apart.first, "milk")
    apart.meet()
    at_hand = apart.second.till.recall(apart.tab)
    apart.tell(apart.first, "milk, nuts")
    apart.meet()
    apart.second.till.hold(set_allergy(at_hand, ""), ADA)
    apart.meet()
    assert apart.said() == ["nuts"]


def test_who_tells_again_what_another_took_back_has_the_last_word(apart: Apart) -> None:
    apart.tell(apart.first, "milk")
    apart.meet()
    apart.tell(apart.first, "")
    apart.meet()
    assert apart.said() == []
    apart.tell(apart.second, "milk")
    apart.meet()
    assert apart.said() == ["milk"]


def test_a_cook_reads_all_of_them_once(apart: Apart) -> None:
    apart.tell(apart.first, "nuts")
    apart.tell(apart.second, "milk")
    apart.meet()
    kitchen = Kitchen(apart.first.store, apart.first.now_ms)
    assert order(apart.first, apart.tab).needs_allergy_seen(GRILL.id)
    kitchen.see_allergy(apart.tab, GRILL.id)
    assert not order(apart.first, apart.tab).needs_allergy_seen(GRILL.id)

    apart.meet()
    apart.tell(apart.second, tab_of(apart.second, apart.tab).allergy, rings=True)
    apart.meet()
    assert not order(apart.first, apart.tab).needs_allergy_seen(GRILL.id), "nothing is new"


def test_what_is_put_by_again_as_it_was_tells_the_kitchen_nothing(apart: Apart) -> None:
    apart.tell(apart.first, "nuts")
    apart.tell(apart.second, "milk")
    apart.meet()
    before = len(apart.first.log())
    apart.first.till.hold(apart.first.till.recall(apart.tab), ADA)
    assert len(apart.first.log()) == before


@pytest.mark.parametrize("later", [0, 1, 2])
def test_whatever_comes_first_all_tills_say_the_same(apart: Apart, later: int) -> None:
    third = joined(apart.first, "T3")
    apart.tell(apart.first, "nuts, eggs")
    apart.tell(apart.second, "milk", rings=True)
    apart.tell(third, "fish")
    every = (apart.first, apart.second, third)
    for device in every[later:] + every[:later]:
        for others in permutations(every):
            for other in others:
                device.accept(other.log())
    assert apart.said() == ["eggs", "fish", "milk", "nuts"]


@pytest.mark.parametrize("was_told", [False, True])
def test_what_an_earlier_version_told_counts_and_is_added_to(
    apart: Apart, *, was_told: bool
) -> None:
    """It did not say what an allergy took the place of; here that had been taken back before."""
    if was_told:
        apart.tell(apart.first, "milk")
        apart.tell(apart.first, "")
        apart.meet()
    stands = order(apart.second, apart.tab)
    with apart.second.store.transaction() as tx:
        sets = (Register.ALLERGY,)
        tx.append(TabChanged(apart.tab, sets, STAFF_ID, FRIDAY_NOON_MS, allergy="milk"))
        tx.append(
            KitchenSent(
                command_id=UUID(int=7),
                order_id=apart.tab,
                call_number=stands.call_number,
                name="",
                dining=stands.dining,
                allergy="milk",
                at_ms=FRIDAY_NOON_MS,
                lines=(),
                stations=(GRILL.id,),
                sets=(Head.ALLERGY,),
            )
        )
    apart.meet()
    assert apart.said() == ["milk"]
    apart.tell(apart.first, "milk, nuts")
    apart.meet()
    assert apart.said() == ["milk", "nuts"]
    apart.tell(apart.second, "nuts")
    apart.meet()
    assert apart.said() == ["nuts"]
