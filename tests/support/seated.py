"""A till with a real database and the real engine, tied to a real relay by a wire that may lie."""

from collections.abc import Callable

from msgspec.structs import replace

from fynlo_pos.app.peers import PeerAnswers, PeerInbox, head_of, not_vouched
from fynlo_pos.core.db.peer_store import PeerReading, PeerWriting
from fynlo_pos.sync.member.effects import (
    BeginLife,
    Call,
    Compare,
    Effect,
    Hang,
    Prove,
    PushOut,
    Read,
    Say,
    SetAside,
    TakeIn,
)
from fynlo_pos.sync.member.events import Closed, Committed, Event, Opened, Received
from fynlo_pos.sync.member.step import step
from fynlo_pos.sync.member.values import Me, Member
from fynlo_pos.sync.protocol.cards import signed_card
from fynlo_pos.sync.protocol.frames import Frame, Head, Proof, Role, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.packing import pack
from hub.relay.cards import card_of
from hub.relay.events import Opened as Came
from hub.relay.values import Device as Enrolled
from tests.support.devices import Device
from tests.support.relayed import HUB, NONCE, VENUE, Venue, device, key_of, public

Lie = Callable[[Frame], Frame | None]


def with_card(number: int, **more: object) -> Enrolled:
    """A device of the venue, on a card that its hub has signed."""
    plain = replace(device(number, **more), number=1, by=HUB)  # type: ignore[arg-type]
    card = signed_card(key_of(HUB.int), VENUE, card_of(plain))
    return replace(plain, signature=card.signature)


def honest(frame: Frame) -> Frame | None:
    """What a relay sends, unchanged."""
    return frame


class Seated:
    """One till at one relay. ``lie`` is what becomes of each frame on its way to the till."""

    def __init__(self, shop: Venue, number: int, till: Device, lie: Lie = honest) -> None:
        self.shop = shop
        self.number = number
        self.till = till
        self.lie = lie
        self.hung_up = 0
        self._writing = PeerWriting(till.connection, lambda: 0)
        self._inbox = PeerInbox(self._writing)
        self._answers = PeerAnswers(PeerReading(till.connection))
        me = Me(VENUE, device(number).id, Role.MEMBER, public(key_of(HUB.int)))
        self.state = Member(me)
        self.tell(self._answers.started(0, 0))

    def sell(self) -> None:
        """Sell an order, and send it."""
        before = self.till.vector()
        self.till.sell(1)
        moved = [head for head in self.till.vector().values() if head not in before.values()]
        self.tell(Committed(tuple(head_of(head) for head in moved), 0))
        self.listen()

    def listen(self) -> None:
        """Take in all that the relay has sent."""
        while frames := self.shop.take(self.number):
            for frame in frames:
                told = self.lie(frame)
                if told is not None:
                    self.tell(Received(told, 0))

    def come_again(self, lie: Lie = honest) -> None:
        """Connect anew."""
        self.shop.leave(self.number)
        self.lie = lie
        self.tell(Closed(0, 0))
        self._call()
        self.listen()

    def tell(self, event: Event) -> None:
        """Step, and obey."""
        self.state, effects = step(self.state, event)
        for effect in effects:
            self._obey(effect)

    def _call(self) -> None:
        self.shop.sent[self.number] = []
        self.shop.tell(Came(self.number, NONCE))
        self.tell(Opened(NONCE, 0, 0))

    def _obey(self, effect: Effect) -> None:
        match effect:
            case Call():
                self._call()
            case Say(frame=frame):
                self.shop.says(self.number, frame)
            case Prove(words=words):
                self.shop.says(self.number, Proof(key_of(self.number).sign(words)))
            case PushOut(envelopes=envelopes, to_sign=to_sign, signed=signed):
                own = tuple(self._signed(head) for head in to_sign)
                self.shop.says(self.number, pack(envelopes, (*own, *signed)))
            case Hang():
                self.hung_up += 1
            case _:
                self._on_disk(effect)

    def _on_disk(self, effect: Effect) -> None:
        match effect:
            case Compare():
                self.tell(self._answers.compare(effect))
            case Read():
                self.tell(self._answers.read(effect, self.state.own))
            case TakeIn():
                self.tell(self._inbox.take_in(effect).whole())
            case SetAside(doubts=doubts):
                self._writing.set_aside([not_vouched(doubt) for doubt in doubts], at_ms=1_000)
            case BeginLife():
                raise AssertionError("nothing was put back")
            case _:
                pass

    def _signed(self, head: Head) -> SignedHead:
        return SignedHead(head, device(self.number).id, key_of(self.number).sign(head_words(head)))
