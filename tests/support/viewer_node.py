"""A kitchen's screen in one thread: its own engine, a disk that is written whole or not at all."""

from collections import deque
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.member import effects as asked
from fynlo_pos.sync.member import events as told
from fynlo_pos.sync.member.events import Event
from fynlo_pos.sync.member.step import step
from fynlo_pos.sync.member.values import Me, Member, Phase
from fynlo_pos.sync.protocol.frames import Frame, Head, Proof, Push, Role, Sent, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.packing import pack
from hub.relay.events import Closed, Opened
from tests.support.kitchen_envelopes import began, links, seen
from tests.support.relayed import HUB, NONCE, VENUE, Venue, head_of, key_of, public

if TYPE_CHECKING:
    import msgspec

    from fynlo_pos.core.kitchen.for_viewers import Excerpt


class ViewerNode:
    """A screen at a relay; ``die`` forgets all but the disk, ``cut`` only the socket."""

    def __init__(self, shop: Venue, number: int, station: UUID | None = None) -> None:
        self.shop = shop
        self.number = number
        self.log = UUID(int=number << 64)
        self.excerpts: dict[bytes, Excerpt] = {}
        self.shown: dict[UUID, Head] = {}
        self.acts: list[list[msgspec.Struct]] = [[began(self.log, "K1")]]
        self._station = station
        self.start()

    @property
    def own(self) -> list[Envelope]:
        """Its own chain."""
        return links(self.log, *self.acts, stamp=1_000)

    def start(self) -> None:
        """Begin with what is on the disk."""
        me = Me(VENUE, UUID(int=self.number), Role.VIEWER, public(key_of(HUB.int)))
        self.state = Member(replace(me, station=self._station))
        self.inbox: deque[Frame] = deque()
        self.to_take: deque[asked.TakeInShown] = deque()
        self.connection = 0
        own = frozenset((self.log,))
        heads, shown = (head_of(self.own[-1]),), tuple(self.shown.values())
        self.tell(told.Started(heads, own, own, 0, 0, shown=shown))

    def tell(self, event: Event) -> None:
        """Step, and obey at once, but for the disk."""
        self.state, effects = step(self.state, event)
        for effect in effects:
            self._obey(effect)

    def connect(self, connection: int) -> None:
        """Open a socket, where there is none."""
        if self.connection or self.state.phase not in (Phase.APART, Phase.CALLING):
            return
        if self.state.phase is Phase.APART:
            self.tell(told.Due(self.state.due_ms or 0, 0))
        self.connection = connection
        self.shop.sent[connection] = []
        self.shop.tell(Opened(connection, NONCE))
        self.tell(told.Opened(NONCE, self.state.now_ms, 0))

    def hear(self) -> bool:
        """Hear one frame; False if there is none."""
        if self.connection:
            self.inbox += self.shop.take(self.connection)
        if not self.inbox:
            return False
        self.tell(told.Received(self.inbox.popleft(), self.state.now_ms))
        return True

    def take(self) -> bool:
        """Put what was shown first on the disk, in one commit; False if nothing waits."""
        if not self.to_take:
            return False
        taking = self.to_take.popleft()
        for excerpt in taking.excerpts:
            self.excerpts[excerpt.hash] = excerpt
        self.shown |= {head.incarnation: head for head in taking.heads}
        self.tell(told.TakenIn(taking.round, (), {}, shown=taking.heads))
        return True

    def act(self, order: int) -> None:
        """Say that an order was seen."""
        self.acts.append([seen(order)])
        last = self.own[-1]
        sent = (Sent(last.body, last.private),)
        self.tell(told.Committed((head_of(last),), self.state.now_ms, sent))

    def cut(self) -> None:
        """Lose the socket, and what was on its way."""
        if self.connection:
            self.shop.tell(Closed(self.connection, 0))
            self.connection = 0
            self.inbox.clear()
            self.tell(told.Closed(self.state.now_ms, 0))

    def die(self) -> None:
        """Lose everything but the disk."""
        if self.connection:
            self.shop.tell(Closed(self.connection, 0))
        self.start()

    def _obey(self, effect: asked.Effect) -> None:
        match effect:
            case asked.Say(frame=frame):
                self._say(frame)
            case asked.Prove(words=words):
                self._say(Proof(key_of(self.number).sign(words)))
            case asked.PushOut(envelopes=envelopes, to_sign=to_sign):
                self._say(self._push(envelopes, to_sign))
            case asked.Compare():
                known = {h.incarnation: h.seq for h in effect.heads if h.incarnation == self.log}
                self.tell(told.Compared(effect.round, known, (), ()))
            case asked.Read(after=after):
                rest = self.own[after[self.log] :]
                sent = tuple(Sent(each.body, each.private) for each in rest)
                self.tell(told.Found(effect.round, sent, (head_of(rest[-1]),)))
            case asked.TakeInShown():
                self.to_take.append(effect)
            case asked.Hang():
                self.cut()
            case _:
                pass

    def _say(self, frame: Frame) -> None:
        if self.connection:
            self.shop.says(self.connection, frame)

    def _push(self, envelopes: tuple[Sent, ...], to_sign: tuple[Head, ...]) -> Push:
        key, device = key_of(self.number), UUID(int=self.number)
        signed = [SignedHead(head, device, key.sign(head_words(head))) for head in to_sign]
        return pack(list(envelopes), tuple(signed))
