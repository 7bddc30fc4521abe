"""One engine of a till towards one relay, its connection, and the jobs it asked for."""

from collections import deque
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.app.peers import Taking, TakingShown
from fynlo_pos.sync.member.effects import BeginLife, Compare, Read, TakeIn, TakeInShown
from fynlo_pos.sync.member.values import WINDOW, Me, Member
from fynlo_pos.sync.protocol.frames import Head
from tests.sim.disks import Disk, Tips
from tests.sim.noting import Note
from tests.sim.relay_node import RelayNode

if TYPE_CHECKING:
    from tests.sim.wires import Wire

MOST_JOBS = 40
MOST_ON_A_WIRE = 120

OfTheDisk = Compare | Read | TakeIn | TakeInShown | BeginLife | Note
Job = OfTheDisk | Taking | TakingShown


def heads_since(before: Tips, disk: Disk) -> tuple[Head, ...]:
    """Return the heads of the branches on a disk that have moved."""
    return tuple(
        Head(UUID(bytes=branch), *tip)
        for branch, tip in sorted(disk.tips().items())
        if tip != before.get(branch)
    )


class Tie:
    """What goes with the process that holds it."""

    def __init__(self, relay: RelayNode, me: Me) -> None:
        self.relay = relay
        self.state = Member(replace(me, relay_key=relay.public_key))
        self.wire: Wire | None = None
        self.jobs: deque[Job] = deque()
        self.wake_ms: int | None = None

    def check_bounds(self, whose: str) -> None:
        """It holds no more than it says it would, however much comes."""
        assert len(self.jobs) <= MOST_JOBS, f"{whose}: {len(self.jobs)} jobs wait"
        assert len(self.state.in_flight) <= WINDOW, f"{whose}: more than the window"
        if self.wire is not None:
            on_its_way = (len(self.wire.up), len(self.wire.down))
            assert max(on_its_way) <= MOST_ON_A_WIRE, f"{whose}: {on_its_way} frames"
