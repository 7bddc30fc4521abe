"""Two relays of one venue, one above the other: the upstream of the hub, carried by hand.

To the relay below, the one above is one more member, and the other way round (``hub/upstream.py``).
"""

from uuid import UUID

from fynlo_pos.sync.protocol.frames import (
    Cards,
    Challenge,
    Frame,
    Have,
    Hello,
    Leaving,
    Proof,
    Push,
    Refusal,
    Role,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import member_words
from hub.relay.events import Joined, Received
from hub.room import MOST_UNDERWAY
from tests.sim.chance import Chance
from tests.sim.keys import signature_of
from tests.sim.relay_node import RelayNode
from tests.sim.wires import Wire


class Bridge:
    """The line from a relay to the one above. ``is_down`` while it cannot be had."""

    def __init__(self, below: RelayNode, above: RelayNode, venue: UUID) -> None:
        self.below, self.above = below, above
        self.is_down = False
        self._venue = venue
        self._far: Wire | None = None
        self._near: Wire | None = None
        self._hello = Hello(venue, below.id, Role.MEMBER, b"")

    @property
    def is_idle(self) -> bool:
        """Tell whether both relays are in touch and nothing is on its way between them."""
        far, near = self._far, self._near
        if far is None or near is None or far.is_cut or near.is_cut:
            return False
        return not (far.up or far.down or near.down)

    def cut(self) -> None:
        """Lose the line and what is on it."""
        if self._far is not None:
            self._far.cut()
            self.above.lost(self._far)
        if self._near is not None:
            self._near.cut()
            self.below.lost(self._near)
        self._far = self._near = None

    def move(self, chance: Chance) -> bool:
        """Carry a frame each way, or call; tell whether anything moved."""
        far, near = self._far, self._near
        if (far is not None and far.is_cut) or (near is not None and near.is_cut):
            self.cut()
            return True
        if far is None:
            return not self.is_down and self._call(chance)
        moved = self._downward(far)
        if near is not None and not near.is_cut:
            moved = self._upward(near, far) or moved
        frame = far.take_up()
        if frame is not None:
            self.above.hear(far, frame)
        return moved or frame is not None

    def _call(self, chance: Chance) -> bool:
        self._far = Wire()
        self.above.connect(self._far, chance.new_id().bytes * 2)
        self._hello = Hello(
            self._venue, self.below.id, Role.MEMBER, chance.new_id().bytes * 2, app_version="sim"
        )
        self._far.send_up(self._hello)
        return True

    def _downward(self, far: Wire) -> bool:
        if self._near is not None and self._is_full(self._near):
            return False
        frame = far.take_down()
        if frame is None:
            return False
        self.above.taken(far, frame)
        match frame:
            case Challenge():
                far.send_up(Proof(signature_of(self.below.key, member_words(self._hello, frame))))
            case Welcome():
                self._join(far, frame)
            case Push() | Have() | Cards():
                self._feed(frame)
            case Refusal(why=why, ends=ends):
                if ends or why is Why.GAP:
                    self.cut()
            case Leaving():
                self.cut()
            case _:
                pass
        return True

    def _upward(self, near: Wire, far: Wire) -> bool:
        frame = near.take_down()
        if frame is None:
            return False
        self.below.taken(near, frame)
        if isinstance(frame, Push | Have | Cards):
            far.send_up(frame)
        elif isinstance(frame, Refusal) and (frame.ends or frame.why is Why.GAP):
            self.cut()
        return True

    def _join(self, far: Wire, welcome: Welcome) -> None:
        self._near = Wire()
        number = self.below.admit_wire(self._near, self._venue)
        self.below.tell(self._venue, Joined(number, self.above.id, self.below.now_ms))
        chains = self.below.rooms[self._venue].chains.values()
        far.send_up(Have(tuple(chain.told for chain in chains)))
        self._feed(Have(welcome.have))

    def _feed(self, frame: Frame) -> None:
        if self._near is not None:
            told = Received(self._near.number, frame, self.below.now_ms)
            self.below.tell(self._venue, told)

    def _is_full(self, near: Wire) -> bool:
        its = self.below.rooms[self._venue].connections.get(near.number)
        return its is not None and len(its.underway) + len(its.waiting) >= MOST_UNDERWAY
