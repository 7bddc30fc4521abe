"""A till of the simulation: the real store, the real acts, the real engine, one lane.

Its disk outlives it. What the engine and the lane were about to do when it dies is lost.
"""

from collections import deque
from uuid import UUID

from fynlo_pos.app.peers import PeerAnswers, PeerInbox, Taking, TakingShown, sent_of
from fynlo_pos.core.db.fork_rows import read_forks
from fynlo_pos.core.db.own_logs import OwnLog, find_or_begin, forget_device, read_till_log
from fynlo_pos.core.db.peer_store import PeerReading, PeerWriting
from fynlo_pos.core.db.rebuild import retry_parked
from fynlo_pos.core.db.store import SqlStore
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.member import effects as asked
from fynlo_pos.sync.member.events import Closed, Committed, Due, Event, Opened, Received
from fynlo_pos.sync.member.step import step
from fynlo_pos.sync.member.values import Me, Phase
from fynlo_pos.sync.protocol.frames import Frame, Have, Head, Proof, Role, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.packing import pack
from tests.sim.chance import Chance
from tests.sim.disks import Disk
from tests.sim.keys import MANAGERS, device_of, key_of, signature_of
from tests.sim.noting import write_down
from tests.sim.relay_node import RelayNode
from tests.sim.ties import OfTheDisk, Tie, heads_since
from tests.sim.wires import Wire

_IN = Phase.TOGETHER
_NOTHING = (0, b"")


class MemberNode:
    """One till. ``number`` is its place in the world, ``device`` who it is to the relays."""

    role = Role.MEMBER
    letter = "T"
    station: UUID | None = None

    def __init__(
        self,
        number: int,
        venue: UUID,
        relays: list[RelayNode],
        chance: Chance,
        *,
        connection: Disk | None = None,
    ) -> None:
        self.number = number
        self.venue = venue
        self.relays = relays
        self.device = device_of(number)
        self.key = key_of(0xA0 + number)
        self.can_manage = number in MANAGERS
        self.connection = connection or Disk.blank()
        self.backup: Disk | None = None
        self.bodies: dict[bytes, tuple[bytes, bytes]] = {}
        self.is_old = self.is_revoked = False
        self.is_reordered = self.is_put_back = False
        self.upgraded_at: tuple[UUID, int] | None = None
        self.troubles = 0
        self.skew_ms = 0
        self.world_ms = 1_795_176_000_000
        self.chance = chance
        self.partitioned: set[int] = set()
        self.begun_lives = 0
        self.start(chance)

    def now_ms(self) -> int:
        """Return the till's own clock, which may be wrong."""
        return self.world_ms + self.skew_ms

    def new_id(self) -> UUID:
        """Return an id of this step's chance."""
        return self.chance.new_id()

    def start(self, chance: Chance) -> None:
        """Begin with what is on disk, once somebody has made room on it."""
        self.chance = chance
        self.connection.free()
        with self.connection.begin():
            if not self.is_old:
                retry_parked(self.connection)
            log = read_till_log(self.connection) or self._begin(f"{self.letter}{self.number}")
        self.store = SqlStore(self.connection, log.incarnation, random=bytes)
        self.store.committed = self.committed
        self.till = Till(self.store, self.now_ms, self.new_id, by_itself)
        self._reading = PeerReading(self.connection)
        self.answers = PeerAnswers(self._reading)
        self.writing = PeerWriting(self.connection, lambda: 0)
        self.inbox = PeerInbox(self.writing)
        self.writing.note_own(self.device)
        first_key = self.relays[0].public_key
        me = Me(self.venue, self.device, self.role, b"", "", self.station, first_key)
        self.ties = [Tie(relay, me) for relay in self.relays]
        for tie in self.ties:
            self.tell(tie, self.answers.started(self.world_ms, self.now_ms()))

    @property
    def incarnation(self) -> UUID:
        """Whose log it writes."""
        return self.store.log.incarnation

    def families(self) -> dict[UUID, UUID]:
        """Return whose chain each fork is a branch of."""
        return {fork.name: fork.incarnation for fork in read_forks(self.connection)}

    def die(self, chance: Chance) -> None:
        """Lose everything but the disk, and start again."""
        for tie in self.ties:
            if tie.wire is not None:
                tie.wire.cut()
        self.start(chance)

    def lose_power(self, chance: Chance) -> None:
        """Lose what was not on the disk for good, and start again."""
        self.connection = self.connection.after_power_cut()
        self.die(chance)

    def own_logs(self) -> frozenset[UUID]:
        """Return the logs that this device signs."""
        return self._reading.own()[0]

    def back_up(self) -> None:
        """Copy the disk."""
        self.backup = Disk.copy(self.connection)

    def roll_back(self, chance: Chance, *, is_known: bool) -> bool:
        """Go back to the last copy; ``is_known`` if the device sees that (another key)."""
        if self.backup is None:
            return False
        self.is_put_back = True
        self.connection = Disk.copy(self.backup)
        self.chance = chance
        if is_known:
            with self.connection.begin():
                terminal = read_till_log(self.connection).terminal  # type: ignore[union-attr]
                forget_device(self.connection)
                self._begin(terminal)
        self.die(chance)
        return True

    def upgrade(self, chance: Chance) -> None:
        """Install the version that knows every kind, and start."""
        self.is_old = False
        seq, _ = self.connection.tips().get(self.incarnation.bytes, _NOTHING)
        self.upgraded_at = self.incarnation, seq
        self.die(chance)

    def committed(self, envelope: Envelope) -> None:
        """Tell the engines what the till has just put on its disk."""
        head = Head(envelope.incarnation, envelope.seq, envelope.hash)
        for tie in self.ties:
            self.tell(tie, Committed((head,), self.world_ms, (sent_of(envelope),)))

    def hear(self, tie: Tie) -> bool:
        """Read one frame from a relay, or learn that the socket has gone."""
        if tie.wire is None:
            return False
        frame = tie.wire.take_down()
        if frame is not None:
            tie.relay.taken(tie.wire, frame)
            self.tell(tie, Received(frame, self.world_ms))
            return True
        if tie.wire.is_cut:
            self.lose(tie)
            return True
        return False

    def lose(self, tie: Tie) -> None:
        """The socket towards a relay has gone."""
        if tie.wire is not None:
            tie.wire.cut()
            tie.relay.lost(tie.wire)
            tie.wire = None
        tie.jobs = deque(job for job in tie.jobs if not isinstance(job, asked.Compare | asked.Read))
        self.tell(tie, Closed(self.world_ms, self.chance.below(1000)))

    def wake(self, tie: Tie) -> bool:
        """Say that the time came that was asked for."""
        if tie.wake_ms is None or self.world_ms < tie.wake_ms:
            return False
        tie.wake_ms = None
        self.tell(tie, Due(self.world_ms, self.chance.below(1000)))
        return True

    def work(self, tie: Tie) -> bool:
        """Do the oldest job of an engine: a look-up, a batch, a slice of taking in."""
        if not tie.jobs:
            return False
        job = tie.jobs[0]
        match job:
            case Taking() | TakingShown():
                try:
                    self._slice(tie, job)
                except Trouble:
                    self.troubles += 1
                    return False
                return True
            case asked.TakeIn():
                tie.jobs[0] = self.inbox.take_in(job)
                return True
            case asked.TakeInShown():
                tie.jobs[0] = TakingShown(self.writing, job, self.now_ms())
                return True
            case _:
                pass
        tie.jobs.popleft()
        match job:
            case asked.Compare():
                self.tell(tie, self.answers.compare(job))
            case asked.Read():
                self.tell(tie, self.answers.read(job, tie.state.own))
            case asked.BeginLife(instead_of=instead_of):
                self._begin_life(instead_of)
            case _:
                self.troubles += not write_down(self.writing, job, self.now_ms())
        return True

    def check_bounds(self) -> None:
        """It holds no more than it says it would, however much comes."""
        for tie in self.ties:
            tie.check_bounds(f"node {self.number}")

    def tell(self, tie: Tie, event: Event) -> None:
        """Step, and obey."""
        tie.state, effects = step(tie.state, event)
        for effect in effects:
            self._obey(tie, effect)

    def _begin(self, terminal: str) -> OwnLog:
        """Return its log, begun as a terminal of this name."""
        return find_or_begin(
            self.connection, terminal, new_id=self.new_id(), at_ms=self.now_ms(), is_till=True
        )

    def _slice(self, tie: Tie, job: Taking | TakingShown) -> None:
        before = self.connection.tips()
        job.some()
        if job.is_done:
            tie.jobs.popleft()
            self.tell(tie, job.taken_in())
        moved = heads_since(before, self.connection)
        for other in self.ties:
            if other is not tie and moved:
                self.tell(other, Committed(moved, self.world_ms))

    def _begin_life(self, instead_of: UUID) -> None:
        if instead_of == self.incarnation:
            try:
                self.store.begin_another_life(
                    self.chance.new_id(), at_ms=self.now_ms(), witness=None
                )
                self.writing.note_own(self.device)
            except Trouble:
                self.troubles += 1
                return
            self.begun_lives += 1
        for tie in self.ties:
            self.tell(tie, self.answers.life_began())

    def _obey(self, tie: Tie, effect: asked.Effect) -> None:
        match effect:
            case asked.Call():
                self._call(tie)
            case asked.Hang():
                self.lose(tie)
            case asked.Say(frame=frame):
                self._say(tie, frame)
            case asked.Prove(words=words):
                if tie.wire is not None:
                    tie.wire.send_up(Proof(signature_of(self.key, words)))
            case asked.PushOut(envelopes=envelopes, to_sign=to_sign, signed=signed):
                if tie.wire is not None:
                    own = tuple(self._signed(head) for head in to_sign)
                    tie.wire.send_up(pack(envelopes, (*own, *signed)))
            case _ if isinstance(effect, OfTheDisk):
                tie.jobs.append(effect)
            case asked.Wake(at_ms=at_ms):
                tie.wake_ms = at_ms
            case _:
                pass

    def _say(self, tie: Tie, frame: Frame) -> None:
        if isinstance(frame, Have) and tie.state.phase is _IN:
            lies = self.connection.outliving().tips()
            late = {h for h in frame.heads if h.seq > lies.get(h.incarnation.bytes, _NOTHING)[0]}
            assert not late, f"node {self.number} said it has what is not on its disk"
        if tie.wire is not None:
            tie.wire.send_up(frame)

    def _call(self, tie: Tie) -> None:
        if tie.relay.id.int - 0xB0 in self.partitioned:
            self.tell(tie, Closed(self.world_ms, self.chance.below(1000)))
            return
        tie.wire = Wire()
        nonce = self.chance.new_id().bytes * 2
        tie.relay.connect(tie.wire, self.chance.new_id().bytes * 2)
        self.tell(tie, Opened(nonce, self.world_ms, self.now_ms()))

    def _signed(self, head: Head) -> SignedHead:
        return SignedHead(head, self.device, signature_of(self.key, head_words(head)))
