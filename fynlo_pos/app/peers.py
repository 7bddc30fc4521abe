"""The till's database for the sync engine: answers its effects in the words of the protocol."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.accept import Foreign
from fynlo_pos.core.db.peer_store import Batch, PeerReading, PeerWriting
from fynlo_pos.core.db.vector import ChainHead, Signed
from fynlo_pos.core.db.vouched_rows import NotVouched
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.member.effects import Compare, NoteRoster, Read, TakeIn, TakeInShown
from fynlo_pos.sync.member.events import Compared, Found, LifeBegan, Started, TakenIn
from fynlo_pos.sync.member.vouching import Doubt
from fynlo_pos.sync.protocol.cards import kept, read_kept
from fynlo_pos.sync.protocol.frames import Card, Head, Mandate, Sent, SignedHead
from fynlo_pos.sync.protocol.link import link_of
from fynlo_pos.sync.protocol.steps import steps_down

Vouched = tuple[Sequence[Signed], Mapping[UUID, UUID]]
"""What devices signed, and which device each log is by, as its envelopes name it."""


class PeerAnswers:
    """Looks up what the engine asks; on any thread, over a connection of its own."""

    def __init__(self, reading: PeerReading) -> None:
        self._reading = reading

    def started(self, now_ms: int, wall_ms: int) -> Started:
        """Return what a connection begins with."""
        own, writing = self._reading.own()
        handed_over, since_ms = self._reading.handed_over()
        cards, mandates = self._reading.vouching()
        return Started(
            heads=self.heads(),
            own=own,
            writing=writing,
            now_ms=now_ms,
            wall_ms=wall_ms,
            owners=self._reading.owners(),
            shown=self._shown(),
            handed_over=handed_over,
            unsent_since_ms=since_ms,
            cards=read_kept(cards, Card),
            mandates=read_kept(mandates, Mandate),
            bases=self._bases(),
        )

    def _bases(self) -> tuple[Head, ...]:
        return tuple(head_of(head) for head in self._reading.bases())

    def _shown(self) -> tuple[Head, ...]:
        return tuple(head_of(head) for head in self._reading.shown())

    def life_began(self) -> LifeBegan:
        """Return what is on disk and written, once another life began."""
        own, writing = self._reading.own()
        return LifeBegan(self.heads(), own, writing, self._bases())

    def heads(self) -> tuple[Head, ...]:
        """Return the head of every branch on disk."""
        return tuple(head_of(head) for head in self._reading.vector())

    def compare(self, asked: Compare) -> Compared:
        """Return what a relay's heads mean here, and the steps wanted."""
        compared = self._reading.compare([ChainHead(*_fields(head)) for head in asked.heads])
        vector = {head.incarnation: head.seq for head in self._reading.vector()}
        steps = [
            head_of(step)
            for branch in asked.steps_of
            if branch in vector
            for step in self._reading.steps(branch, steps_down(vector[branch]))
        ]
        ahead = tuple(head_of(head) for head in compared.ahead)
        apart = tuple(head_of(head) for head in compared.apart)
        held = tuple(head for head in asked.heads if head not in {*ahead, *apart})
        return Compared(asked.round, compared.known, ahead, apart, tuple(steps), held)

    def read(self, asked: Read, own: frozenset[UUID]) -> Found:
        """Return the next batch to send."""
        batch = self._reading.batch_after(asked.after, own)
        ends = {each.incarnation: each for each in batch.envelopes}
        return Found(
            asked.round,
            tuple(sent_of(each) for each in batch.envelopes),
            tuple(Head(each.incarnation, each.seq, each.hash) for each in ends.values()),
            signed_of(batch),
            batch.blocked,
        )


class PeerInbox:
    """Takes in pushes one after another, a slice at a time, on the lane that writes."""

    def __init__(self, writing: PeerWriting) -> None:
        self._writing = writing

    def take_in(self, asked: TakeIn) -> "Taking":
        """Begin to take in a push."""
        foreign = [Foreign(sent.body, sent.private) for sent in asked.envelopes]
        signed = [Signed(each.head.hash, each.device, each.signature) for each in asked.signed]
        owners = {each.head.incarnation: each.device for each in asked.signed}
        return Taking(self._writing, foreign, (signed, owners), asked.round)


def signed_of(batch: Batch) -> tuple[SignedHead, ...]:
    """Return what devices signed of a batch, as the protocol says it."""
    by_hash = {each.hash: each for each in batch.envelopes}
    return tuple(
        SignedHead(_linked(by_hash[each.hash]), each.device, each.signature)
        for each in batch.signed
        if each.hash in by_hash
    )


def vouched_of(batch: Batch) -> Vouched:
    """Return what devices signed of a batch, and which device each log in it is by."""
    by_hash = {each.hash: each for each in batch.envelopes}
    owners = {_linked(by_hash[each.hash]).incarnation: each.device for each in batch.signed}
    return batch.signed, owners


MandateRow = tuple[int, UUID, UUID, bytes]
CardRow = tuple[UUID, bytes, bool, bool]


def roster_rows(asked: NoteRoster) -> tuple[list[MandateRow], list[CardRow]]:
    """Return mandates and cards as the database keeps them; of those that somebody signed."""
    named = [(m.term, m.hub, m.by.device, kept(m)) for m in asked.mandates if m.by is not None]
    return named, [
        (card.device, kept(card), card.is_revoked, card.can_manage) for card in asked.cards
    ]


def not_vouched(doubt: Doubt) -> NotVouched:
    """Return what was set aside as the database keeps it."""
    return NotVouched(*_fields(doubt.head), doubt.device, doubt.why.value)


class Taking:
    """One push being taken in: a slice at a time, so that a sale that waits can go first."""

    def __init__(
        self,
        writing: PeerWriting,
        foreign: Sequence[Foreign],
        vouched: Vouched,
        number: int,
    ) -> None:
        self._writing = writing
        self._left = list(foreign)
        self._vouched = vouched
        self._sofar = TakenIn(number, (), {})
        self._moved: dict[UUID, Head] = {}

    @property
    def is_done(self) -> bool:
        """Tell whether nothing of it is left."""
        return not self._left

    def some(self) -> None:
        """Take in about five milliseconds' worth, in one commit.

        The signatures go with the first that is new: a death in between leaves none without.
        """
        accepted = self._writing.accept_some(self._left, *self._vouched)
        del self._left[: accepted.done]
        if accepted.moved:
            self._vouched = ((), {})
        self._moved |= {head.incarnation: head_of(head) for head in accepted.moved}
        sofar = self._sofar
        self._sofar = msgspec.structs.replace(
            sofar,
            moved=tuple(self._moved.values()),
            reached=_furthest(sofar.reached, accepted.reached),
            parted=_furthest(sofar.parted, accepted.parted),
            mine=tuple(dict.fromkeys((*sofar.mine, *accepted.mine))),
            is_broken=sofar.is_broken or bool(accepted.missing or accepted.damaged),
        )

    def whole(self, has_other_work: Callable[[], None] = lambda: None) -> TakenIn:
        """Take in all of it, letting other work go first between slices."""
        while not self.is_done:
            self.some()
            has_other_work()
        return self.taken_in()

    def taken_in(self) -> TakenIn:
        """Return what became of it."""
        return self._sofar


class TakingShown:
    """What a viewer was shown, taken in at once: a kitchen's screen has no sale that waits."""

    def __init__(self, writing: PeerWriting, asked: TakeInShown, at_ms: int) -> None:
        self._writing = writing
        self._asked = asked
        self._at_ms = at_ms
        self.is_done = False

    def some(self) -> None:
        """Take in all of it, in one commit."""
        asked = self._asked
        shown = [ChainHead(*_fields(head)) for head in asked.heads]
        self._writing.take_excerpts(asked.excerpts, shown, self._at_ms)
        self.is_done = True

    def taken_in(self) -> TakenIn:
        """Return what became of it."""
        shown = self._asked.heads if self.is_done else ()
        return TakenIn(self._asked.round, (), {}, shown=shown)


def _furthest(some: Mapping[UUID, int], more: Mapping[UUID, int]) -> dict[UUID, int]:
    return {**some, **{name: max(seq, some.get(name, 0)) for name, seq in more.items()}}


def head_of(head: ChainHead) -> Head:
    """Return a chain's head as the protocol says it."""
    return Head(head.incarnation, head.seq, head.hash)


def sent_of(envelope: Envelope) -> Sent:
    """Return an envelope as it travels."""
    return Sent(envelope.body, envelope.private)


def _fields(head: Head) -> tuple[UUID, int, bytes]:
    return head.incarnation, head.seq, head.hash


def _linked(envelope: Envelope) -> Head:
    """A signature names the chain as the bodies do, whatever a branch of it is called here."""
    return Head(link_of(envelope.body).incarnation, envelope.seq, envelope.hash)
