"""A hub above that is attached later is told where logs begin, and goes on from there."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.authority import first_mandate
from fynlo_pos.sync.protocol.frames import Bases, Below, Cards, Have, Head, Push, Why
from fynlo_pos.sync.protocol.link import fork_name
from hub.relay.events import Joined, Known
from hub.relay.values import Mark
from hub.telling_above import begun_late, heads_at_floors
from tests.support.envelopes import chain
from tests.support.relayed import (
    HUB,
    VENUE,
    Venue,
    bodies,
    branch,
    device,
    head_of,
    key_of,
    public,
    push_of,
    stored,
)

pytestmark = pytest.mark.unit

A, B, LINE = 11, 12, 900
ABOVE = UUID(int=3)
LOG, OTHER = UUID(int=50), UUID(int=60)
LINKS, OTHERS = chain(LOG, 9), chain(OTHER, 3, first_stamp=20)
FLOOR = 4


def shop_below(links: list[Envelope] = LINKS) -> Venue:
    """A hub with two logs, of which one is let go up to its floor."""
    shop = Venue(device(A), device(B))
    shop.connect(A)
    shop.says(A, push_of(links, A))
    shop.says(A, push_of(OTHERS, B))
    let_go(shop)
    return shop


def let_go(shop: Venue, name: UUID = LOG, upto: Envelope = LINKS[FLOOR - 1]) -> None:
    shop.store.let_go(VENUE, Mark(1, 0, (Head(name, upto.seq, upto.hash),)))
    while shop.store.empty(VENUE, 3):
        pass
    shop.refresh()


def above(*, knows_who_is_in_charge: bool = True) -> Venue:
    """A hub that took the one below in, and has nothing yet."""
    cloud = Venue(device(HUB.int), device(A), device(B))
    cloud.state = replace(cloud.state, device=ABOVE)
    if knows_who_is_in_charge:
        mandate = first_mandate(HUB, public(key_of(HUB.int)))
        cloud.tell(Known((), (), (mandate,)))
    return cloud


class Line:
    """Carries frames between the two, as the line of a hub does."""

    def __init__(self, shop: Venue, cloud: Venue) -> None:
        self.shop, self.cloud = shop, cloud
        self.refused: list[Why] = []

    def connect(self) -> None:
        had = tuple(each.told for each in self.cloud.state.chains.values())
        logs = begun_late(self.shop.state, had)
        begins = heads_at_floors(logs)
        # The one below calls: to the hub above it is a device like any.
        far = HUB.int
        self.cloud.connect(far)
        self.shop.tell(Joined(LINE, ABOVE, 1_000, begins))
        if begins:
            self.cloud.says(far, Bases(begins))
        self.shop.says(LINE, Have(had))
        self.carry()

    def carry(self) -> None:
        for _ in range(20):
            up, down = self.shop.take(LINE), self.cloud.take(HUB.int)
            if not up and not down:
                return
            for frame in up:
                if isinstance(frame, Push | Have | Cards):
                    self.cloud.says(HUB.int, frame)
            for frame in down:
                if isinstance(frame, Push | Have | Cards):
                    self.shop.says(LINE, frame)
            self.refused += [why for why, _ in self.cloud.refusals(HUB.int)]
        raise AssertionError("it never ends")


@pytest.fixture
def line() -> Line:
    return Line(shop_below(), above())


def test_it_has_all_that_is_left_and_what_comes_after(line: Line) -> None:
    line.connect()
    begun = line.cloud.state.chains[LOG]
    assert (begun.first, begun.floor, begun.stored.seq) == (FLOOR + 1, FLOOR, 9)
    assert stored(line.cloud, LOG) == bodies(LINKS[FLOOR:])
    assert stored(line.cloud, OTHER) == bodies(OTHERS)
    more = chain(LOG, 12)[9:]
    line.shop.says(A, push_of(more, A))
    line.carry()
    assert stored(line.cloud, LOG) == bodies(LINKS[FLOOR:] + more)
    assert line.refused == []
    heads = [
        {chain.name: chain.stored for chain in hub.state.chains.values()}
        for hub in (line.shop, line.cloud)
    ]
    assert heads[0] == heads[1]


def test_who_lacks_the_beginning_there_is_told_so_as_below(line: Line) -> None:
    line.connect()
    for hub in (line.shop, line.cloud):
        frames = hub.connect(B, device(B).role, head_of(OTHERS[2]))
        [below] = [each for each in frames if isinstance(each, Below)]
        assert [(head.incarnation, head.seq) for head in below.heads] == [(LOG, FLOOR)]


def test_it_goes_on_after_a_cut(line: Line) -> None:
    line.connect()
    line.shop.leave(LINE)
    line.cloud.leave(HUB.int)
    line.shop.says(A, push_of(chain(LOG, 12)[9:], A))
    line.connect()
    assert line.cloud.state.chains[LOG].stored.seq == 12
    assert begun_late(line.shop.state, [line.cloud.state.chains[LOG].told]) == []


def test_a_log_of_which_all_was_let_go_goes_on_from_its_end() -> None:
    shop = shop_below()
    let_go(shop, upto=LINKS[-1])
    line = Line(shop, above())
    line.connect()
    assert LOG not in line.cloud.state.chains
    more = chain(LOG, 11)[9:]
    shop.says(A, push_of(more, A))
    line.carry()
    assert stored(line.cloud, LOG) == bodies(more)


def test_nothing_begins_on_the_word_of_a_hub_that_is_not_in_charge() -> None:
    line = Line(shop_below(), above(knows_who_is_in_charge=False))
    line.connect()
    assert LOG not in line.cloud.state.chains
    assert stored(line.cloud, OTHER) == bodies(OTHERS)


def test_a_hub_that_is_not_in_charge_says_nothing_and_keeps_its_line() -> None:
    shop = shop_below()
    other = first_mandate(UUID(int=77), public(key_of(77)))
    shop.tell(Known((), (), (other,)))
    line = Line(shop, above())
    line.connect()
    assert begun_late(shop.state, ()) == []
    assert LOG not in line.cloud.state.chains
    assert stored(line.cloud, OTHER) == bodies(OTHERS)
    assert line.refused == []


def test_a_base_is_told_by_the_envelope_behind_it() -> None:
    shop = Venue(device(A, can_manage=True), device(B))
    shop.connect(A)
    shop.says(A, Bases((head_of(LINKS[FLOOR - 1]),)))
    shop.says(A, push_of(LINKS[FLOOR:], A))
    assert shop.state.chains[LOG].base == FLOOR
    line = Line(shop, above())
    line.connect()
    assert stored(line.cloud, LOG) == bodies(LINKS[FLOOR:])
    let_go(shop, upto=LINKS[6])
    later = Line(shop, above())
    later.connect()
    assert stored(later.cloud, LOG) == bodies(LINKS[7:])


@pytest.mark.parametrize(("goes_off_at", "is_begun"), [(3, False), (4, False), (5, True)])
def test_a_log_begins_only_where_its_branches_have_a_place(
    goes_off_at: int, is_begun: bool
) -> None:
    shop = Venue(device(A), device(B))
    shop.connect(A)
    shop.says(A, push_of(LINKS, A))
    twin = branch(LINKS, goes_off_at, 2)
    shop.says(A, push_of(twin, A))
    let_go(shop)
    fork = fork_name(LOG, twin[0].hash)
    assert fork in shop.state.chains
    line = Line(shop, above())
    line.connect()
    assert (LOG in line.cloud.state.chains) == is_begun
    if is_begun:
        assert stored(line.cloud, LOG) == bodies(LINKS[FLOOR:])
        assert stored(line.cloud, fork) == bodies(twin)
        let_go(shop, fork, twin[0])
        assert begun_late(shop.state, ()) == []
    assert Why.GAP not in line.refused, "the line would be cut for ever"


def test_of_a_branch_that_is_known_there_the_log_is_too() -> None:
    shop = shop_below()
    assert [each.name for each in begun_late(shop.state, ())] == [LOG]
    assert begun_late(shop.state, [head_of(LINKS[6])]) == []
