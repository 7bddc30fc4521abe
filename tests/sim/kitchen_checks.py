"""What the kitchen must come to at rest: nothing sent is unseen, nothing made is forgotten."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from uuid import UUID

from fynlo_pos.core.db.excerpt_rows import read_excerpts
from fynlo_pos.core.db.kitchen_rows import _read_orders
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.for_viewers import excerpt_of
from fynlo_pos.core.kitchen.records import KitchenBumped
from fynlo_pos.core.kitchen.state import OrderState, Part
from fynlo_pos.core.kitchen.ticket_rows import RowState
from fynlo_pos.core.kitchen.tickets import Due, tickets_of
from tests.sim.kitchen_book import KitchenBook
from tests.sim.kitchen_promise import Shown, check_nobody_waits_in_vain
from tests.sim.member_node import MemberNode
from tests.sim.reference import meaning_of, opened
from tests.sim.screen_node import Plate, ScreenNode
from tests.sim.station_checks import check_station, concerned
from tests.sim.stations import BAR
from tests.sim.ticket_allergies import check_allergies
from tests.sim.whole_logs import whole_log
from tests.sim.world import START_MS, World
from tests.support.kitchen_reference import Key, Sums, fold, sums

DAY_MS = 86_400_000

_DUE = Due(480_000, 720_000)
_TO_MAKE = (RowState.TO_MAKE, RowState.ADDED, RowState.LATER)
_ORDERS = "SELECT order_id FROM kitchen_order"


def check_kitchen(world: World) -> None:
    """A till, which is as all others, says what was told; the screen has what it needs."""
    member = world.members[0]
    facts = [record for envelope in whole_log(member) for record in opened(envelope)[1]]
    orders = _orders(member)
    shown = _shown(orders)
    assert shown == fold(facts), f"node {member.number}: the kitchen's orders"
    made: dict[Plate, int] = defaultdict(int)
    for fact in facts:
        for line in fact.lines if isinstance(fact, KitchenBumped) else ():
            made[line.line_id, line.station_id] += line.milli
    cooked = [plate for screen in world.screens for plate in screen.cooked.items()]
    lost = {plate for plate, milli in cooked if made[plate] < milli}
    assert not lost, f"what was made is forgotten: {lost}"
    log = whole_log(member)
    meaning, book = meaning_of(log, world.ordinary), world.promises.kitchen
    world.met["a ticket says another tab's allergy"] += check_allergies(facts, meaning, orders)
    world.met += check_nobody_waits_in_vain(log, meaning, book, _on_boards(orders, book))
    _check_screen(world.screen, member, orders, shown)
    if world.bar is not None:
        whole = {order.id: order for order in orders}
        world.met += _check_bar(world.bar, member, whole, shown)


def _check_screen(
    screen: ScreenNode, member: MemberNode, orders: list[OrderState], shown: dict[Key, Sums]
) -> None:
    """What lost its body at its hub before it was shown that, it is not shown any more."""
    own = screen.own_logs()
    log = [each for each in whole_log(member) if each.incarnation not in own]
    all_there_is = {each.hash for each in log if _is_for_kitchens(each, 0)}
    young = {each.hash for each in log if _is_for_kitchens(each, START_MS - DAY_MS)}
    has = {excerpt.hash for excerpt in read_excerpts(screen.connection)}
    missing = young - has - screen.unshown
    assert not missing, f"the kitchen was not shown {len(missing)} envelopes"
    if has == all_there_is:
        seen = _orders(screen)
        assert _shown(seen) == shown, "the kitchen sees other orders than the tills"
        assert _allergies(seen) == _allergies(orders), "the kitchen sees other allergies"


def _check_bar(
    screen: ScreenNode, member: MemberNode, whole: dict[UUID, OrderState], shown: dict[Key, Sums]
) -> Counter[str]:
    """As ``_check_screen``, of the screen that is told of the bar alone.

    It may have been shown what went with every disk since.
    """
    log, own = whole_log(member), screen.own_logs()
    its_own = {envelope.hash for envelope in log if envelope.incarnation in own}
    there_is = concerned(log, BAR.id, 0)
    has = {excerpt.hash for excerpt in read_excerpts(screen.connection)}
    missing = concerned(log, BAR.id, START_MS - DAY_MS) - its_own - has - screen.unshown
    assert not missing, f"the bar was not shown {len(missing)} envelopes"
    more = has & {envelope.hash for envelope in log} - there_is
    assert not more, f"the bar was shown {len(more)} envelopes that do not concern it"
    if has - its_own != there_is - its_own:
        return Counter()
    bound = {order.id: order for order in _orders(screen)}
    return check_station(BAR.id, bound, whole, shown)


@lru_cache(maxsize=20_000)
def _is_for_kitchens(envelope: Envelope, since_ms: int) -> bool:
    excerpt = excerpt_of(
        envelope.body,
        envelope.private,
        branch=envelope.incarnation,
        hash_=envelope.hash,
        station_id=None,
        since_ms=since_ms,
    )
    return excerpt is not None


def _on_boards(orders: Iterable[OrderState], book: KitchenBook) -> Shown:
    orders = list(orders)
    to_make: Counter[UUID] = Counter()
    off_paper: Counter[UUID] = Counter()
    wanted: Counter[UUID] = Counter()
    for state, part, milli in _parts(orders):
        if state in _TO_MAKE:
            to_make[part[0]] += milli
        elif state is RowState.CANCELLED:
            off_paper[part[0]] += milli if book.is_on_paper(part) else 0
    for one in (one for order in orders for one in order.lines):
        wanted[one.line.line_id] += one.wanted
    return Shown(to_make, off_paper, wanted)


def _parts(orders: Iterable[OrderState]) -> Iterator[tuple[RowState, Part, int]]:
    """Yield what boards show, and as what."""
    for order in orders:
        for station_id in order.stations:
            for ticket in tickets_of([order], station_id, _DUE, 0):
                for row in ticket.rows:
                    for part, milli in row.parts:
                        yield row.state, part, milli


def _orders(node: MemberNode) -> list[OrderState]:
    ids = [UUID(bytes=order_id) for (order_id,) in node.connection.exec_driver_sql(_ORDERS)]
    orders = list(_read_orders(node.connection, ids))
    assert [order.id for order in orders] == ids
    return orders


def _allergies(orders: Iterable[OrderState]) -> dict[UUID, str]:
    return {order.id: order.allergy for order in orders}


def _shown(orders: Iterable[OrderState]) -> dict[Key, Sums]:
    shown: dict[Key, Sums] = {}
    for order in orders:
        shown |= sums(order)
    return shown
