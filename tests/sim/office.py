"""Who is in charge: managers put relays in charge, let tills go, and admit what came late."""

from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.db.vouched_rows import read_twice_named
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.sync.protocol.authority import (
    Roster,
    authority_of,
    contradicting,
    signed_mandate,
)
from fynlo_pos.sync.protocol.frames import Cards
from hub.relay.cards import roster_of
from tests.sim.chance import Chance
from tests.sim.late import admit_all
from tests.sim.member_node import MemberNode
from tests.sim.relay_node import RelayNode
from tests.sim.ties import Tie
from tests.sim.world import World
from tests.support.shop import VENUE_ID

LONGEST_PAUSE_MS = 70_000


def put_in_charge(world: World, _node: MemberNode, chance: Chance) -> None:
    """A manager puts a relay in charge, at whichever relay hears it."""
    where = chance.pick(_who_may_name(world.nodes))
    relay = world.relays[chance.below(2)]
    if where is not None:
        node, tie = where
        standing = authority_of(_told_by(tie))
        if standing.hub_key != relay.public_key or contradicting(_told_by(tie)):
            _name(node, tie, relay)
            world.met["put in charge"] += 1


def revoke(world: World, node: MemberNode, chance: Chance) -> None:
    """A till is stolen: a manager says that it is to be heard no more. It goes on selling."""
    in_charge = chance.pick([relay for relay in world.relays if relay.term(VENUE_ID) is not None])
    left = [each for each in world.members if each.device != node.device]
    if (
        chance.below(2)
        or in_charge is None
        or len({each.device for each in left}) < 2
        or not any(each.can_manage for each in left)
    ):
        return
    world.met["revoked"] += 1
    in_charge.revoke(VENUE_ID, node.device)
    gone = [each for each in world.nodes if each.device == node.device]
    had = set().union(*(world.sales_on(each) for each in gone))
    for each in gone:
        each.is_revoked = True
    world.burn(had)


def admit(world: World, _node: MemberNode, _chance: Chance) -> None:
    """A manager admits what was handed in late."""
    world.met["admitted"] += sum(admit_all(relay, VENUE_ID) for relay in world.relays)


def see_to_it(world: World) -> bool:
    """What managers do once all has arrived; tell whether there was anything to do.

    Where two hubs went apart, by a word of one who was let go meanwhile, a manager settles it.
    Who was let go by a hub that was in charge no more is let go again, and who was let in by one is
    let in again. What came late is admitted.
    """
    if _is_apart(world):
        _name_the_next(world)
        world.met["named again"] += 1
        return True
    gone = {node.device for node in world.nodes if node.is_revoked}
    for relay in world.relays:
        known = relay.rooms[VENUE_ID].devices
        left = [device for device in gone if device in known and not known[device].is_revoked]
        if left and relay.term(VENUE_ID) is not None:
            for device in left:
                relay.revoke(VENUE_ID, device)
            world.met["let go again"] += len(left)
            return True
        unknown = [node for node in world.members if _is_let_in_by_who_is_not(world, relay, node)]
        if unknown:
            for node in unknown:
                relay.enrol(VENUE_ID, world.device(node.number))
            world.met["let in again"] += len(unknown)
            return True
    late = sum(admit_all(relay, VENUE_ID) for relay in world.relays)
    world.met["admitted"] += late
    return late > 0


def _is_let_in_by_who_is_not(world: World, in_charge: RelayNode, node: MemberNode) -> bool:
    """Tell whether the relay in charge lacks a till that one let in which was so before it."""
    if node.device in in_charge.rooms[VENUE_ID].devices:
        return False
    term = in_charge.term(VENUE_ID)
    if term is None:
        return False
    cards = [relay.rooms[VENUE_ID].devices.get(node.device) for relay in world.relays]
    return any(card is not None and card.term < term for card in cards)


def wait_to_be_let_in(world: World) -> set[UUID]:
    """Return tills that a hub and others take for strangers, until managers see to it.

    One let them in that was in charge by a word which the others do not believe.
    """
    unknown = [
        node
        for node in world.members
        if any(node.device not in relay.rooms[VENUE_ID].devices for relay in world.relays)
    ]
    is_apart = bool(unknown) and _is_apart(world)
    return {
        node.device
        for node in unknown
        if is_apart or any(_is_let_in_by_who_is_not(world, each, node) for each in world.relays)
    }


def let_in_as_manager(world: World, node: MemberNode) -> bool:
    """Let a till in again by a code for one that may manage; tell whether a manager could.

    That makes the code, as every code, at the hub in charge (``app.joining``).
    """
    for _, tie in _who_may_name(world.members):
        if tie.relay.term(VENUE_ID) is not None:
            known = tie.relay.rooms[VENUE_ID].devices[node.device]
            again = replace(known, can_manage=True, number=known.number + 1)
            tie.relay.enrol(VENUE_ID, again)
            for each in world.nodes:
                each.can_manage |= each.device == node.device
            world.met["let in as a manager"] += 1
            return True
    return False


def check_office(world: World) -> None:
    """All say the same of who is in charge, of every device, and of what contradicts."""
    rosters = _rosters(world)
    first = rosters[0]
    for roster in rosters[1:]:
        assert _stands(roster) == _stands(first), "two hubs are in charge"
        assert set(contradicting(roster)) == set(contradicting(first)), "who was named twice"
        assert roster.cards == first.cards, "a device is another elsewhere"
    for node in world.nodes:
        card = first.cards[node.device]
        assert card.is_revoked == node.is_revoked, f"node {node.number} is let go, or is not"
    last = authority_of(first).term
    for node in world.members:
        named = read_twice_named(node.connection)
        told = named is not None and named.term == last
        assert told == bool(contradicting(first)), f"node {node.number}: who was named twice"
    world.met["authority moved"] += last
    world.met["named twice"] += bool(contradicting(first))


def _rosters(world: World) -> list[Roster]:
    relays = [roster_of(relay.rooms[VENUE_ID]) for relay in world.relays]
    ties = (tie for node in world.members for tie in node.ties)
    return relays + [tie.state.roster for tie in ties if tie.state.phase is Phase.TOGETHER]


def _is_apart(world: World) -> bool:
    return len({_stands(roster) for roster in _rosters(world)}) > 1


def _stands(roster: Roster) -> tuple[int, bytes]:
    """The term, and the key: who was let in by the first hub knows no more of it."""
    standing = authority_of(roster)
    return standing.term, standing.hub_key


def _name_the_next(world: World) -> None:
    """Where a hub knows of no later one, a manager names there the one that stands elsewhere.

    A word signed by a card of that later hub would say nothing to it.
    """
    term, hub_key = max(_stands(roster) for roster in _rosters(world))
    behind = [
        (node, tie)
        for node, tie in _who_may_name(world.members)
        if _stands(_told_by(tie)) != (term, hub_key)
    ]
    if not behind:
        # Whoever may is not in touch there yet: it is tried again after a while.
        world.let_time_pass(LONGEST_PAUSE_MS, Chance(7, world.now_ms))
        return
    node, tie = min(behind, key=lambda each: authority_of(_told_by(each[1])).term)
    _name(node, tie, next(relay for relay in world.relays if relay.public_key == hub_key))
    while tie.wire is not None and (frame := tie.wire.take_up()) is not None:
        tie.relay.hear(tie.wire, frame)
    while tie.relay.work():
        pass


def _who_may_name(nodes: list[MemberNode]) -> list[tuple[MemberNode, Tie]]:
    return [(node, tie) for node in nodes for tie in node.ties if _may_name(node, tie)]


def _may_name(node: MemberNode, tie: Tie) -> bool:
    card = _told_by(tie).cards.get(node.device)
    is_together = tie.state.phase is Phase.TOGETHER and tie.wire is not None
    return is_together and card is not None and card.can_manage and not card.is_revoked


def _told_by(tie: Tie) -> Roster:
    """Return what a hub says of the venue's devices to whoever names one there."""
    return roster_of(tie.relay.rooms[VENUE_ID])


def _name(node: MemberNode, tie: Tie, relay: RelayNode) -> None:
    hub = (relay.id, relay.public_key)
    mandate = signed_mandate(node.key, _told_by(tie), hub, node.device)
    assert tie.wire is not None
    tie.wire.send_up(Cards((), (mandate,)))
