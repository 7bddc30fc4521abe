"""The world of a simulation: tills, a kitchen, two relays, sockets, a venue next door, a clock."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING
from uuid import UUID

from fynlo_pos.core.envelope import open_envelope, read_link
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.records import FACTS
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.sync.protocol.frames import Role
from hub.enrolling import enrol_itself
from hub.relay.values import Device
from tests.sim.acts import FUTURE
from tests.sim.bridge import Bridge
from tests.sim.chance import Chance
from tests.sim.disks import Disk
from tests.sim.keys import BAR_SCREEN, MANAGERS, NEIGHBOUR, SCREEN, device_of, key_of, public
from tests.sim.member_node import MemberNode
from tests.sim.promises import Promises
from tests.sim.relay_node import RelayNode
from tests.sim.screen_node import ScreenNode
from tests.sim.stations import BAR, GRILL, has_bar
from tests.support.shop import VENUE_ID, documents

if TYPE_CHECKING:
    from tests.sim.floors import Looked
    from tests.sim.snapshots import Snapshot

START_MS = 1_795_176_000_000
MOST_TILLS = 5
NEXT_DOOR = UUID(int=5)

_SALES = "SELECT sale_id, incarnation FROM sale"
_PLACES = "SELECT incarnation, seq, hash FROM envelope"

SaleOfLog = tuple[UUID, UUID]
Place = tuple[UUID, int, bytes]
"""A log as its envelopes name it, a number, and the hash that lies there."""


class World:
    """All that there is. ``members`` are the tills that the venue still hears."""

    def __init__(self, seed: int, *, tills: int = 3, lets_go: bool = False) -> None:
        self.now_ms = START_MS
        self.promises = Promises()
        self.promises_next_door = Promises()
        self.met: Counter[str] = Counter()
        self.snapshot: Snapshot | None = None
        self.looked_at: Looked | None = None
        self.gone: set[Place] = set()
        self.hub_days = 0
        self.bodies: dict[bytes, tuple[bytes, bytes]] = {}
        below = RelayNode(0, (VENUE_ID, NEXT_DOOR), lets_go=lets_go)
        above = RelayNode(1, (VENUE_ID, NEXT_DOOR), below, lets_go=lets_go)
        self.relays = [below, above]
        self.bridge = Bridge(below, above, VENUE_ID)
        chance = Chance(seed ^ 0xFEED, START_MS)
        numbers = range(1, tills + 1)
        for number in numbers:
            self.enrol(VENUE_ID, number)
        self.enrol(VENUE_ID, SCREEN, Role.VIEWER)
        self.enrol(NEXT_DOOR, NEIGHBOUR)
        above.enrol(VENUE_ID, Device(below.id, below.public_key, Role.MEMBER))
        enrol_itself(below.store, below.identity, VENUE_ID)
        below.refresh(VENUE_ID)
        self.nodes = [self._till(number, VENUE_ID, chance) for number in numbers]
        self.neighbour = self._till(NEIGHBOUR, NEXT_DOOR, chance)
        self.screen = ScreenNode(SCREEN, VENUE_ID, self.relays[0], Chance(seed, START_MS))
        self.screen.book = self.promises.kitchen
        self.bar = self._bar(Chance(seed, START_MS).beside()) if has_bar(seed) else None
        self.nodes[-1].is_old = True
        for first in (self.nodes[0], self.neighbour):
            self.give_chance(first, chance)
            first.till.save_documents([*documents(), *self.stations], None)

    @property
    def everybody(self) -> list[MemberNode]:
        """The tills of both venues, and the kitchen's screens."""
        return [*self.nodes, self.neighbour, *self.screens]

    @property
    def screens(self) -> list[ScreenNode]:
        """The one that shows all of the kitchen, and the bar's where there is one."""
        return [self.screen] if self.bar is None else [self.screen, self.bar]

    @property
    def stations(self) -> list[Station]:
        """Where orders are made."""
        return [GRILL] if self.bar is None else [GRILL, BAR]

    @property
    def members(self) -> list[MemberNode]:
        """The tills that the venue still hears."""
        return [node for node in self.nodes if not node.is_revoked]

    def enrol(
        self, venue: UUID, number: int, role: Role = Role.MEMBER, station: UUID | None = None
    ) -> None:
        """Take a device in at the relay that began, and tell the other of it."""
        carded = self.relays[0].enrol(venue, self.device(number, role, station))
        self.relays[1].enrol(venue, carded)

    def device(self, number: int, role: Role = Role.MEMBER, station: UUID | None = None) -> Device:
        """Return a till or screen as it asks to be taken in."""
        key = public(key_of(0xA0 + number))
        can_manage = number in {*MANAGERS, NEIGHBOUR}
        watches = str(station or "")
        return Device(
            device_of(number), key, role, can_manage=can_manage, station=watches, number=1
        )

    @property
    def ordinary(self) -> frozenset[UUID]:
        """The logs of devices that may not manage, by what hubs say of both."""
        return frozenset(
            chain.incarnation
            for relay in self.relays
            for room in relay.rooms.values()
            for chain in room.chains.values()
            if chain.owner in room.devices and not room.devices[chain.owner].can_manage
        )

    def let_time_pass(self, ms: int, chance: Chance) -> None:
        """Move the one clock, and give everybody the chance of this step."""
        self.now_ms += ms
        for node in self.everybody:
            self.give_chance(node, chance)
        for relay in self.relays:
            relay.now_ms = self.now_ms

    def give_chance(self, node: MemberNode, chance: Chance) -> None:
        """Have a till decide by the chance of this step, at this time."""
        node.chance = chance.beside() if node is self.bar else chance
        node.bodies = self.bodies
        node.world_ms = self.now_ms

    def clone(self, node: MemberNode, chance: Chance) -> bool:
        """Copy a till, disk and key; tell whether there was room for one more."""
        if len(self.nodes) >= MOST_TILLS:
            return False
        twin = MemberNode(
            node.number, VENUE_ID, self.relays, chance, connection=Disk.copy(node.connection)
        )
        twin.is_old, twin.is_revoked = node.is_old, node.is_revoked
        twin.is_reordered, twin.is_put_back = node.is_reordered, node.is_put_back
        twin.upgraded_at = node.upgraded_at
        self.nodes.append(twin)
        self.give_chance(twin, chance)
        return True

    def sales_on(self, node: MemberNode) -> set[SaleOfLog]:
        """Return what a disk holds that can come home from it: of one revoked, only its own."""
        families = node.families()
        rows = node.connection.exec_driver_sql(_SALES)
        sales = {(UUID(bytes=sale), UUID(bytes=of)) for sale, of in rows}
        told = {(sale, families.get(of, of)) for sale, of in sales}
        if not node.is_revoked:
            return told
        own = node.own_logs()
        return {(sale, of) for sale, of in told if of in own}

    def places_on(self, node: MemberNode) -> set[Place]:
        """Return what of its own logs lies on a till's disk."""
        own, families = node.own_logs(), node.families()
        rows = node.connection.exec_driver_sql(_PLACES)
        found = ((UUID(bytes=name), seq, hash_) for name, seq, hash_ in rows)
        told = ((families.get(name, name), seq, hash_) for name, seq, hash_ in found)
        return {place for place in told if place[0] in own}

    def burn(self, had: set[SaleOfLog]) -> None:
        """Take off the promises whose last copy went with a disk."""
        elsewhere = set().union(*(self.sales_on(each) for each in self.nodes))
        lost = {each for each in had - elsewhere if not self._is_relayed(each)}
        self.promises.burn(lost)
        self.met["lost with a disk"] += len(lost)

    def version_of(self, node: MemberNode) -> AbstractContextManager[None]:
        """Let an old till know no newer kind for as long as the block."""
        return self._older_version() if node.is_old else nullcontext()

    @contextmanager
    def _older_version(self) -> Iterator[None]:
        known = FACTS.pop(FUTURE)
        try:
            yield
        finally:
            FACTS[FUTURE] = known

    def _bar(self, chance: Chance) -> ScreenNode:
        """Let in a screen that is told of the bar alone; what is made there is made by it."""
        self.enrol(VENUE_ID, BAR_SCREEN, Role.VIEWER, BAR.id)
        bar = ScreenNode(BAR_SCREEN, VENUE_ID, self.relays[0], chance, station=BAR.id)
        bar.book = self.promises.kitchen
        self.screen.bound[BAR.id] = bar
        return bar

    def _till(self, number: int, venue: UUID, chance: Chance) -> MemberNode:
        own = Chance(chance.below(1 << 40), START_MS)
        return MemberNode(number, venue, self.relays, own)

    def _is_relayed(self, sale: SaleOfLog) -> bool:
        return any(
            any(isinstance(r, SaleSealed) and r.id == sale[0] for r in open_envelope(row.body)[1])
            for relay in self.relays
            for row in relay.store._venues[VENUE_ID].rows.values()
            if sale[0].bytes in row.body and read_link(row.body).incarnation == sale[1]
        )
