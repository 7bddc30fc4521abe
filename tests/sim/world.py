"""The world of a simulation: tills, two relays, sockets, one clock, and chance.

A run is a list of steps drawn from a seed. Each step carries its own seed, so that a run with some
steps left out does the same in those that are left.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from uuid import UUID

import msgspec

from fynlo_pos.core.envelope import open_envelope, read_link
from fynlo_pos.core.records import FACTS
from fynlo_pos.core.sales.records import SaleSealed
from tests.sim.acts import ACTS, FUTURE, act
from tests.sim.chance import Chance
from tests.sim.keys import key_of, public
from tests.sim.member_node import MemberNode, Tie
from tests.sim.promises import Promises
from tests.sim.relay_node import RelayNode
from tests.support.devices import copy_of
from tests.support.shop import VENUE_ID, documents

START_MS = 1_795_176_000_000
MOST_CALM_ROUNDS = 1_200
TWINS_TURN_ROUNDS = 40
LONGEST_CALM_PAUSE_MS = 70_000

WORLD: dict[str, int] = {
    "deliver": 120,
    "work": 90,
    "clock": 25,
    "cut": 4,
    "die": 2,
    "damage": 6,
    "relay_dies": 1,
    "relay_leaves": 1,
    "partition": 2,
    "heal": 3,
    "back_up": 2,
    "restore": 1,
    "roll_back": 1,
    "clone": 1,
    "relay_backs_up": 1,
    "relay_restores": 1,
    "skew": 1,
    "upgrade": 1,
}


_SITUATIONS = {
    "fork": "SELECT count(*) FROM fork",
    "settled twice": "SELECT count(*) FROM tab_line WHERE settled_milli > rung_milli",
    "cut short": "SELECT count(*) FROM tab_line WHERE cut_milli > 0",
    "conflict": "SELECT count(*) FROM document_conflict",
    "refunded twice": """SELECT count(*) FROM (SELECT 1 FROM sale_line WHERE refund_of IS NOT NULL
        GROUP BY refund_of, refund_of_line HAVING count(*) > 1)""",
    "number twice": """SELECT count(*) FROM (SELECT 1 FROM sale
        GROUP BY series, number HAVING count(*) > 1)""",
}


class Step(msgspec.Struct, frozen=True):
    """One thing that happens, where, and the seed of what it decides by."""

    what: str
    where: int
    seed: int


def steps_of(seed: int, many: int) -> list[Step]:
    """Draw a run."""
    random = Random(seed)
    names = [*ACTS, *WORLD]
    weights = [3 * weight for _, weight in ACTS.values()] + list(WORLD.values())
    drawn = random.choices(names, weights, k=many)
    return [Step(what, random.randrange(1 << 16), random.getrandbits(48)) for what in drawn]


class World:
    """All that there is."""

    def __init__(self, seed: int, *, tills: int = 3) -> None:
        self.now_ms = START_MS
        self.promises = Promises()
        self.met: Counter[str] = Counter()
        self.relays = [RelayNode(number, VENUE_ID) for number in range(2)]
        chance = Chance(seed ^ 0xFEED, START_MS)
        for number in range(tills):
            self._enrol(number + 1)
        self.nodes = [
            MemberNode(number + 1, VENUE_ID, self.relays, Chance(chance.below(1 << 40), START_MS))
            for number in range(tills)
        ]
        self.nodes[-1].is_old = True
        self._set_chance(self.nodes[0], chance)
        before = self.nodes[0].answers.heads()
        self.nodes[0].till.save_documents(documents(), None)
        self.nodes[0].committed(before)
        self.calm()

    def take(self, step: Step) -> None:
        """Let one thing happen."""
        chance = Chance(step.seed, self.now_ms)
        self.now_ms += 1 + chance.below(40)
        node = self.nodes[step.where % len(self.nodes)]
        for each in self.nodes:
            self._set_chance(each, chance)
        for relay in self.relays:
            relay.now_ms = self.now_ms
        if step.what == "upgrade":
            self._upgrade(node, chance)
            return
        with self._version(node):
            if step.what in ACTS:
                act(step.what, node, chance, self.promises)
            else:
                getattr(self, f"_{step.what}")(node, chance)

    def calm(self) -> None:
        """Let everything that is on its way arrive, until nothing moves."""
        chance = Chance(7, self.now_ms)
        for node in self.nodes:
            node.partitioned.clear()
            self._set_chance(node, chance)
        quiet = 0
        for nth in range(MOST_CALM_ROUNDS):
            if nth % TWINS_TURN_ROUNDS == 0:
                self._let_twins_in_by_turns(nth // TWINS_TURN_ROUNDS)
            moved = self._round(chance)
            quiet = 0 if moved else quiet + 1
            if quiet and self._is_settled():
                return
            if not moved:
                self.now_ms += LONGEST_CALM_PAUSE_MS // 4
                for node in self.nodes:
                    self._set_chance(node, chance)
        raise AssertionError("the venue does not come to rest")

    def upgrade_all(self) -> None:
        """Install the newest version everywhere."""
        chance = Chance(9, self.now_ms)
        for node in self.nodes:
            if node.is_old:
                node.upgrade(chance)
        self.calm()

    def met_at_rest(self) -> Counter[str]:
        """Return the situations that the world met."""
        run = self.nodes[0].connection.exec_driver_sql
        met = Counter(self.met)
        for what, statement in _SITUATIONS.items():
            met[what] += run(statement).one()[0]
        met["life"] += sum(node.begun_lives for node in self.nodes)
        met["unknown kind"] += sum(
            node.connection.exec_driver_sql("SELECT count(*) FROM parked").one()[0]
            for node in self.nodes
        )
        return met

    def _let_twins_in_by_turns(self, turn: int) -> None:
        """Devices that say they are the same end each other's connections: one at a time then."""
        twins: dict[UUID, list[MemberNode]] = {}
        for node in self.nodes:
            twins.setdefault(node.device, []).append(node)
        for same in twins.values():
            for nth, node in enumerate(same):
                is_out = nth != turn % len(same)
                node.partitioned = {0, 1} if is_out else set()
                for tie in node.ties:
                    if is_out and tie.wire is not None:
                        tie.wire.cut()

    def _is_settled(self) -> bool:
        """Everybody has the same heads, and nobody's engine wants anything."""
        vectors = {frozenset((h.seq, h.hash) for h in n.answers.heads()) for n in self.nodes}
        return len(vectors) == 1 and all(
            not tie.jobs and (tie.wire is None or not (tie.wire.up or tie.wire.down))
            for node in self.nodes
            for tie in node.ties
        )

    def _round(self, chance: Chance) -> bool:
        moved = False
        for relay in self.relays:
            relay.now_ms = self.now_ms
            while relay.work():
                moved = True
        for node in self.nodes:
            with self._version(node):
                for tie in node.ties:
                    moved = self._move(node, tie) or moved
        return moved

    @staticmethod
    def _move(node: MemberNode, tie: Tie) -> bool:
        moved = False
        wire = tie.wire
        while wire is not None and wire.up:
            frame = wire.take_up()
            if frame is not None:
                tie.relay.hear(wire, frame)
            moved = True
        while node.hear(tie):
            moved = True
        while node.work(tie):
            moved = True
        return node.wake(tie) or moved

    def _deliver(self, node: MemberNode, chance: Chance) -> None:
        tie = chance.pick(node.ties)
        if tie is None:
            return
        for _ in range(1 + chance.below(4)):
            if chance.below(2) and tie.wire is not None:
                frame = tie.wire.take_up()
                if frame is not None:
                    tie.relay.hear(tie.wire, frame)
            else:
                node.hear(tie)

    def _work(self, node: MemberNode, chance: Chance) -> None:
        for _ in range(1 + chance.below(4)):
            if chance.below(2):
                self.relays[chance.below(2)].work()
            else:
                node.work(node.ties[chance.below(2)])

    def _clock(self, node: MemberNode, chance: Chance) -> None:
        self.now_ms += chance.below(2_000)
        for each in self.nodes:
            self._set_chance(each, chance)
            for tie in each.ties:
                each.wake(tie)

    def _cut(self, node: MemberNode, chance: Chance) -> None:
        tie = node.ties[chance.below(2)]
        if tie.wire is not None:
            self.met["cut"] += 1
            tie.wire.cut()

    def _damage(self, _node: MemberNode, _chance: Chance) -> None:
        wires = (tie.wire for node in self.nodes for tie in node.ties if tie.wire is not None)
        if any(wire.damage_down() for wire in wires):
            self.met["damage"] += 1

    def _die(self, node: MemberNode, chance: Chance) -> None:
        self.met["die"] += 1
        node.die(chance)

    def _relay_dies(self, _node: MemberNode, chance: Chance) -> None:
        self.met["relay dies"] += 1
        self.relays[chance.below(2)].die()

    def _relay_leaves(self, _node: MemberNode, chance: Chance) -> None:
        relay = self.relays[chance.below(2)]
        relay.leave()
        relay.die()

    def _partition(self, node: MemberNode, chance: Chance) -> None:
        which = chance.below(2)
        node.partitioned.add(which)
        if node.ties[which].wire is not None:
            node.ties[which].wire.cut()  # type: ignore[union-attr]
        self.met["partition"] += 1

    def _heal(self, node: MemberNode, _chance: Chance) -> None:
        node.partitioned.clear()

    def _back_up(self, node: MemberNode, _chance: Chance) -> None:
        node.back_up()

    def _restore(self, node: MemberNode, chance: Chance) -> None:
        self._go_back(node, chance, is_known=True)

    def _roll_back(self, node: MemberNode, chance: Chance) -> None:
        self._go_back(node, chance, is_known=False)

    def _go_back(self, node: MemberNode, chance: Chance, *, is_known: bool) -> None:
        had = self._sales_on(node)
        if node.roll_back(chance, is_known=is_known):
            self.met["restore" if is_known else "roll back"] += 1
            self._burn(had)

    def _burn(self, had: set[tuple[UUID, UUID]]) -> None:
        """Take off the promises whose last copy went with a disk."""
        elsewhere = set().union(*(self._sales_on(each) for each in self.nodes))
        lost = {each for each in had - elsewhere if not self._is_relayed(each)}
        self.promises.burn(lost)
        self.met["lost with a disk"] += len(lost)

    def _clone(self, node: MemberNode, chance: Chance) -> None:
        if len(self.nodes) >= 5:
            return
        self.met["clone"] += 1
        other = MemberNode(
            node.number,
            VENUE_ID,
            self.relays,
            chance,
            connection=copy_of(node.connection),
        )
        other.is_old = node.is_old
        self.nodes.append(other)
        self._set_chance(other, chance)

    def _relay_backs_up(self, _node: MemberNode, chance: Chance) -> None:
        self.relays[chance.below(2)].back_up()

    def _relay_restores(self, _node: MemberNode, chance: Chance) -> None:
        had = {(promise.sale_id, promise.incarnation) for promise in self.promises.paid}
        if self.relays[chance.below(2)].restore():
            self.met["relay restored"] += 1
            self._burn(had)

    def _skew(self, node: MemberNode, chance: Chance) -> None:
        node.skew_ms = (chance.below(5) - 2) * 86_400_000
        self.met["skew"] += 1

    def _upgrade(self, node: MemberNode, chance: Chance) -> None:
        if node.is_old:
            self.met["upgrade"] += 1
            node.upgrade(chance)

    def _sales_on(self, node: MemberNode) -> set[tuple[UUID, UUID]]:
        rows = node.connection.exec_driver_sql("SELECT sale_id, incarnation FROM sale")
        families = node.families()
        return {
            (UUID(bytes=sale), families.get(UUID(bytes=of), UUID(bytes=of))) for sale, of in rows
        }

    def _is_relayed(self, sale: tuple[UUID, UUID]) -> bool:
        return any(
            any(isinstance(r, SaleSealed) and r.id == sale[0] for r in open_envelope(row.body)[1])
            for relay in self.relays
            for row in relay.store._venues[VENUE_ID].rows.values()
            if sale[0].bytes in row.body and read_link(row.body).incarnation == sale[1]
        )

    def _enrol(self, number: int) -> None:
        for relay in self.relays:
            device = 0xA0 + number
            relay.enrol(UUID(int=device), public(key_of(device)))

    def _set_chance(self, node: MemberNode, chance: Chance) -> None:
        node.chance = chance
        node.world_ms = self.now_ms

    @contextmanager
    def _version(self, node: MemberNode) -> Iterator[None]:
        """Let an old till know no newer kind for as long as the block."""
        if not node.is_old:
            yield
            return
        known = FACTS.pop(FUTURE)
        try:
            yield
        finally:
            FACTS[FUTURE] = known
