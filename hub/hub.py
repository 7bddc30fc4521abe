"""All the venues of one hub process, and what they share: lanes, key, counters, wake-ups."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final, Protocol, TypeVar
from uuid import UUID

from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.protocol.frames import Head
from hub.authority import admit_as_told, admit_reached_on, learn_on
from hub.calls import Calls
from hub.lane import Lane, Outcome
from hub.logs import hub_log
from hub.metrics import Metrics
from hub.paces import Bucket, Guard
from hub.relay.effects import Asked, Learn
from hub.relay.events import Learned, Leave
from hub.relay.values import Limits, Mark, Relay
from hub.room import Room
from hub.secret import Identity
from hub.store.port import Store, StoreTrouble, Venue

if TYPE_CHECKING:
    from hub.above import AboveStanding

T = TypeVar("T")

DEVICE_BURST: Final = 64 << 20
DEVICE_BYTES_PER_S: Final = 8 << 20
MOST_DEVICE_BUCKETS: Final = 20_000
REREAD_S: Final = 1.0
LEARNS_AGAIN_S: Final = 5.0
_LEAVES_WITHIN_S: Final = 3.0
COME_BACK_MS: Final = 500


class Looking(Protocol):
    """The web boards that this worker shows."""

    def is_connected(self, device: UUID) -> bool:
        """Tell whether a board's page is open here."""

    async def leave(self) -> None:
        """End them all."""


class Hub:
    """A hub at work. Made and used on the event loop's thread."""

    def __init__(
        self,
        identity: Identity,
        opens: Callable[[], Store],
        limits: Limits,
        *,
        wake: Callable[[UUID], None] = lambda _venue: None,
        guard: Guard | None = None,
        lets_go: bool = False,
    ) -> None:
        """Open the store twice, to write and to read. Raises ``StoreTrouble``."""
        self._loop = asyncio.get_running_loop()
        self._limits = limits
        self._wake = wake
        self._replacing: dict[UUID, asyncio.Lock] = {}
        self.worker: UUID | None = None
        """Under what this worker says which snapshot it has, where it lets go."""
        self._marks: tuple[Mark, ...] | None = () if lets_go else None
        self.held_by: dict[UUID, dict[UUID, Mark]] = {}
        """Of each venue who must have what is old and has not said so, with the first it lacks."""
        self._rooms: dict[UUID, Room] = {}
        self._loading: dict[UUID, asyncio.Future[Room | None]] = {}
        self._numbers = count(1)
        self._buckets: dict[tuple[UUID, UUID], Bucket] = {}
        self.identity = identity
        self.key = identity.private_key
        self.metrics = Metrics()
        self.guard = guard or Guard()
        self.is_leaving = False
        self.boards: Looking | None = None
        self.above: AboveStanding | None = None
        self.writing = Lane("hub store", opens, self._deliver)
        try:
            self.reading = Lane("hub reads", opens, self._deliver)
        except BaseException:
            self.writing.close()
            raise
        self._calls = Calls(self)
        self._changing: set[asyncio.Future[None]] = set()
        self.renamed: Callable[[str], Awaitable[None]] | None = None
        """Hears what the only venue here is called."""

    async def ask(self, job: Callable[[Store], T]) -> T:
        """Do a job on the store after all that was asked before. Raises ``StoreTrouble``."""
        answer: asyncio.Future[T] = self._loop.create_future()

        def done(outcome: T | BaseException) -> None:
            if answer.cancelled():
                return
            if isinstance(outcome, BaseException):
                answer.set_exception(outcome)
            else:
                answer.set_result(outcome)

        self.writing.do(job, done)
        return await answer

    async def room(self, venue: UUID) -> Room | None:
        """Return a venue's room, read from the store when it is first asked for."""
        room = self._rooms.get(venue)
        return room if room is not None else await asyncio.shield(self.loading(venue))

    def loading(self, venue: UUID) -> asyncio.Future[Room | None]:
        """Return the reading of a venue's room, begun now or before; done where it was read."""
        room = self._rooms.get(venue)
        if room is not None:
            loaded: asyncio.Future[Room | None] = self._loop.create_future()
            loaded.set_result(room)
            return loaded
        loading = self._loading.get(venue)
        if loading is None:
            loading = asyncio.ensure_future(self._load(venue))
            self._loading[venue] = loading
            loading.add_done_callback(lambda _done: self._loading.pop(venue, None))
        return loading

    async def refresh(self, venue: UUID) -> None:
        """Read a venue anew, if anybody is in it."""
        room = self._rooms.get(venue)
        if room is not None:
            loaded = await self.ask(lambda store: store.load(venue))
            if loaded is not None:
                room.know(loaded)

    async def reread(self) -> None:
        """Read anew every venue here that another worker has changed."""
        versions = await self.ask(lambda store: store.venues())
        for venue, room in list(self._rooms.items()):
            if versions.get(venue, 0) > room.version:
                await self.refresh(venue)

    async def changed(self, venue: UUID) -> None:
        """Take in a change that was just made here, and wake the other workers."""
        await self.refresh(venue)
        self._wake(venue)

    async def call_venue(self, venue: UUID, name: str) -> None:
        """Announce a venue by its name, where it is the only one here."""
        venues = await self.ask(lambda store: store.venues())
        if self.renamed is not None and set(venues) == {venue}:
            await self.renamed(name)

    def learn(self, venue: UUID, learn: Learn, kept: Callable[[Learned], None]) -> None:
        """Keep cards and mandates that count, and say which are on disk; again until they are.

        It is asked of the store at once: what those devices push is stored behind it.
        """
        identity = self.identity

        def done(outcome: Learned | BaseException) -> None:
            if isinstance(outcome, BaseException):
                hub_log().error("cards were not kept", why=type(outcome).__name__)
                self.later(LEARNS_AGAIN_S, partial(self.learn, venue, learn, kept))
                return
            kept(outcome)
            self._see_to(venue, lambda _store: None)

        self.writing.do(
            lambda store: learn_on(store, identity, venue, learn.cards, learn.mandates), done
        )

    def admit(self, venue: UUID, upto: Head) -> None:
        """Tell a venue what waits on a chain, up to where it says."""
        self._see_to(venue, lambda store: admit_as_told(store, venue, upto))

    def snapshot_lock(self, venue: UUID) -> asyncio.Lock:
        """Return what holds a venue's snapshot as it is while somebody goes by it."""
        return self._replacing.setdefault(venue, asyncio.Lock())

    def heard(self, venue: UUID, device: UUID, mark: int) -> None:
        """Note that a device has all of a mark; what is not noted is asked again by the next."""
        held_by = self.held_by.get(venue, {})
        if device in held_by and mark >= held_by[device].number:
            del held_by[device]
        self.writing.do(lambda store: store.heard(venue, device, mark), lambda _outcome: None)

    def _see_to(self, venue: UUID, job: Callable[[Store], object]) -> None:
        work = asyncio.ensure_future(self._change(venue, job))
        self._changing.add(work)
        work.add_done_callback(self._changing.discard)

    async def _change(self, venue: UUID, job: Callable[[Store], object]) -> None:
        try:
            await self.ask(job)
            await self.changed(venue)
        except StoreTrouble as error:
            hub_log().warning("a venue was not changed", why=type(error).__name__)

    def later(self, after_s: float, work: Callable[[], None]) -> None:
        """Do something after a while."""
        self._loop.call_later(after_s, work)

    def asked(self, room: Room, effect: Asked) -> None:
        """Answer a call."""
        self._calls.answer(room, effect)

    def moved(self, venue: UUID, _version: int) -> None:
        """A commit has changed a venue: wake the other workers."""
        self._wake(venue)

    def number(self) -> int:
        """Return a number for a new connection."""
        return next(self._numbers)

    def bucket(self, venue: UUID, device: UUID, now_s: float) -> Bucket:
        """Return what a device of a venue may send, the same one when it comes again."""
        if len(self._buckets) >= MOST_DEVICE_BUCKETS:
            self._buckets = {
                who: bucket for who, bucket in self._buckets.items() if bucket.missing(now_s)
            }
        new = Bucket(DEVICE_BURST, DEVICE_BYTES_PER_S, now_s)
        return self._buckets.setdefault((venue, device), new)

    @property
    def connections(self) -> int:
        """How many sockets are in a room."""
        return sum(len(room.outboxes) for room in self._rooms.values())

    def is_connected(self, venue: UUID, device: UUID) -> bool:
        """Tell whether a device is connected to this worker, a web board among them."""
        room = self._rooms.get(venue)
        connections = room.state.connections.values() if room else ()
        is_looking = self.boards is not None and self.boards.is_connected(device)
        return is_looking or any(each.device == device for each in connections)

    async def leave(self) -> None:
        """Tell everybody, let what is underway reach the disk, and close what is open."""
        self.is_leaving = True
        if self.boards is not None:
            await self.boards.leave()
        for room in self._rooms.values():
            room.feed(Leave(COME_BACK_MS))
        try:
            async with asyncio.timeout(_LEAVES_WITHIN_S):
                while any(room.state.underway for room in self._rooms.values()):
                    await self.ask(lambda store: store.venues())
                for room in self._rooms.values():
                    for outbox in room.outboxes.values():
                        outbox.end()
                await self._wait_until_empty()
        except (TimeoutError, StoreTrouble):
            hub_log().warning("left with connections open", connections=self.connections)

    async def _wait_until_empty(self) -> None:
        while self.connections:  # noqa: ASYNC110 - a few times in a process's life
            await asyncio.sleep(0.01)

    def close(self) -> None:
        """Finish the lanes and let go of the store."""
        self.writing.close()
        self.reading.close()

    async def _load(self, venue: UUID) -> Room | None:
        def begun(store: Store) -> Venue | None:
            admit_reached_on(store, venue)
            return store.load(venue)

        loaded = await self.ask(begun)
        if loaded is None:
            return None
        relay = Relay(
            venue,
            self.identity.id,
            VERSION,
            key=self.identity.public_key,
            limits=self._limits,
            marks=self._marks,
        )
        self._rooms[venue] = Room(self, relay, loaded)
        return self._rooms[venue]

    def _deliver(self, outcomes: list[Outcome]) -> None:
        try:
            self._loop.call_soon_threadsafe(_hand_over, outcomes)
        except RuntimeError:
            # The loop has ended before the lane: nobody waits for the outcome any more.
            return


def _hand_over(outcomes: list[Outcome]) -> None:
    for done, outcome in outcomes:
        try:
            done(outcome)
        except Exception:  # noqa: BLE001 - a bug in one venue must not end the others
            hub_log().exception("a bug in one venue")
