"""A till at two relays at once: whatever both bring, each envelope is there once."""

import pytest

from fynlo_pos.app.peers import head_of
from fynlo_pos.sync.member.events import Committed
from tests.support.devices import Device
from tests.support.relayed import Venue
from tests.support.seated import Seated, with_card
from tests.support.shop import ADA

pytestmark = pytest.mark.integration

ONE, TWO = 11, 12


def at_both(relays: list[Venue], number: int, till: Device) -> list[Seated]:
    """A till that is connected to each relay."""
    seats = [Seated(relay, number, till) for relay in relays]
    for seat in seats:
        seat.listen()
    return seats


def sell(seats: list[Seated]) -> None:
    """Sell an order, and send it to each relay."""
    till = seats[0].till
    before = till.vector()
    till.sell(1)
    moved = tuple(head_of(h) for h in till.vector().values() if h not in before.values())
    for seat in seats:
        seat.tell(Committed(moved, 0))


def test_what_two_relays_bring_is_taken_in_once_and_goes_back_to_neither() -> None:
    relays = [Venue(with_card(ONE), with_card(TWO)) for _ in range(2)]
    first = Device("T1", set_up=True)
    first.till.open_drawer(50_00, ADA)
    ones, twos = at_both(relays, ONE, first), at_both(relays, TWO, Device("T2"))
    for _ in range(3):
        sell(ones)
        for seat in (*twos, *ones):
            seat.listen()
    second = twos[0].till
    chain = first.incarnation
    assert second.vector()[chain] == first.vector()[chain]
    ((rows, hashes),) = second.rows("SELECT count(*), count(DISTINCT hash) FROM envelope")
    assert rows == hashes
    assert [seat.hung_up for seat in (*ones, *twos)] == [0, 0, 0, 0]
    for seat in twos:
        assert seat.state.in_flight == ()
    for relay in relays:
        assert relay.state.chains[chain].told.seq == first.vector()[chain].seq
