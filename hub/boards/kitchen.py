"""A venue's kitchen at the hub while somebody looks at it: its fold, its chain, its boards."""

import asyncio
import secrets
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.envelope import GENESIS, SALT_BYTES, Envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan, later_series
from fynlo_pos.core.kitchen.records import KitchenTouched
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.protocol.frames import Sent
from hub.boards.acts import Touch, facts_of
from hub.boards.beginning import find_beginning
from hub.boards.board import board_of, screens, station_for
from hub.boards.fold import KitchenFold
from hub.boards.member import InnerMember, NotKept
from hub.boards.words import Words
from hub.codes import now_ms
from hub.enrolling import HUB_TERMINAL, enrol_itself
from hub.hub import Hub
from hub.ids import new_id
from hub.logs import hub_log
from hub.relay.values import Device
from hub.room import Room
from hub.store.port import StoreTrouble

COMES_BACK_S: Final = 0.5
TRIES_AGAIN_S: Final = 5.0
"""After a failure that nobody foresaw: each try reads the last days anew."""
READY_WITHIN_S: Final = 120.0
LEVEL_WITHIN_S: Final = 5.0
AGES_EVERY_MS: Final = 3_000
"""Minutes and stages are looked at so often where nothing else changes."""
MOST_DRAWN: Final = 64
_LOOKS_EVERY_S: Final = 0.02


class Busy(Exception):
    """The kitchen cannot be asked now; nothing was written."""


class VenueKitchen:
    """Folds a venue's kitchen and writes down what is touched on its boards.

    Each time the hub begins to write for a venue it begins a chain: a hub that was put back from a
    backup, or that has fellow workers, then never writes one chain twice.
    """

    def __init__(self, hub: Hub, room: Room) -> None:
        self._hub = hub
        self._room = room
        self._turn = asyncio.Lock()
        self._watchers: set[asyncio.Event] = set()
        self._chain: Envelope | None = None
        self._member: InnerMember | None = None
        self._task = asyncio.ensure_future(self._run())
        self._drawn: dict[
            tuple[str, UUID | None, str], tuple[tuple[KitchenFold, int], int, bytes]
        ] = {}
        self.fold = KitchenFold()
        self.is_ended = False

    async def ready(self) -> None:
        """Wait until what lies in the store was taken in. Raises ``Busy``."""
        try:
            async with asyncio.timeout(READY_WITHIN_S):
                while not self.is_ready:
                    await self._progress()
        except TimeoutError as error:
            raise Busy from error

    @property
    def is_ready(self) -> bool:
        """Tell whether what lay in the store was taken in."""
        member = None if self.is_ended else self._member
        return member is not None and member.is_caught_up.is_set()

    def board(self, device: UUID) -> Device | None:
        """Return a device of the venue as it stands now."""
        return self._room.state.devices.get(device)

    def drawn(self, entitled: str, asked: UUID | None, words: Words) -> bytes:
        """Return a board as JSON. Pages that show the same are drawn once for all of them."""
        at_ms, key = now_ms(), (entitled, asked, words.tag)
        drawn = self._drawn.get(key)
        stands = (self.fold, self.fold.changes)
        if drawn is None or drawn[0] != stands or at_ms - drawn[1] >= AGES_EVERY_MS:
            if len(self._drawn) >= MOST_DRAWN:
                self._drawn.clear()
            board = msgspec.json.encode(board_of(self.fold, entitled, asked, words, at_ms))
            drawn = self._drawn[key] = (stands, at_ms, board)
        return drawn[2]

    def watch(self) -> asyncio.Event:
        """Return what is set whenever something changes; give it back by ``unwatch``."""
        event = asyncio.Event()
        self._watchers.add(event)
        return event

    def unwatch(self, event: asyncio.Event) -> None:
        """Set this no more."""
        self._watchers.discard(event)

    async def do(self, device: Device, touch: Touch) -> bool:
        """Write down what a touch comes to, once; return whether anything was written.

        It is on disk when this returns, and only then in the fold. Raises ``Busy``.
        """
        await self.ready()
        async with self._turn:
            await self._be_level()
            if self.fold.knows_touch(touch.id):
                return False
            facts = self._facts(device, touch)
            if facts:
                touched = KitchenTouched(touch.id, touch.order, device.id, now_ms())
                await self._write([touched, *facts])
            self.fold.note_touch(touch.id)
            return bool(facts)

    async def end(self) -> None:
        """Let go of it all."""
        self.is_ended = True
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._tell()

    def _facts(self, device: Device, touch: Touch) -> list[msgspec.Struct]:
        stations = self.fold.boards(now_ms())
        station = station_for(stations, device.station, touch.station)
        order = self.fold.orders.order(touch.order)
        if station is None or station.id != touch.station or order is None:
            return []
        made_at = frozenset(one.id for one in screens(stations))
        return facts_of(touch, order, station, made_at, now_ms())

    async def _write(self, facts: list[msgspec.Struct]) -> None:
        member, envelope = self._member, self._sealed(facts)
        if member is None:
            raise Busy
        try:
            await member.push(envelope)
        except NotKept as error:
            # Whether it is on disk nobody knows: read it all anew and go on in another chain.
            hub_log().warning("a touch was not kept", why=str(error))
            self._chain = None
            member.end()
            raise Busy from error
        self._chain = envelope
        self._took(Sent(envelope.body, envelope.private))

    def _sealed(self, facts: list[msgspec.Struct]) -> Envelope:
        last = self._chain
        incarnation = last.incarnation if last else new_id()
        return seal_envelope(
            facts if last else [self._began(incarnation), *facts],
            incarnation=incarnation,
            seq=last.seq + 1 if last else 1,
            stamp=self.fold.largest_stamp + 1,
            previous=last.hash if last else GENESIS,
            app_version=VERSION,
            salt=secrets.token_bytes(SALT_BYTES),
        )

    def _began(self, incarnation: UUID) -> IncarnationBegan:
        before, terminal = self.fold.last_life, self._name()
        return IncarnationBegan(
            incarnation,
            terminal,
            later_series(terminal, incarnation),
            before.incarnation if before else None,
            before.seq if before else 0,
            before.hash if before else b"",
            now_ms(),
        )

    def _name(self) -> str:
        own = self._room.state.devices.get(self._hub.identity.id)
        return own.name if own else HUB_TERMINAL

    async def _be_level(self) -> None:
        """Take in what other workers have stored, so that a touch is judged by all there is."""
        try:
            await self._hub.refresh(self._room.state.venue)
            async with asyncio.timeout(LEVEL_WITHIN_S):
                while not self._is_level():
                    await self._progress()
        except (TimeoutError, StoreTrouble) as error:
            raise Busy from error

    def _is_level(self) -> bool:
        return self.is_ready and all(
            self.fold.has(chain.incarnation, chain.told.seq, chain.told.hash)
            for chain in self._room.state.chains.values()
            if chain.told.seq >= chain.first
        )

    async def _progress(self) -> None:
        if self.is_ended:
            raise Busy
        await asyncio.sleep(_LOOKS_EVERY_S)

    async def _run(self) -> None:
        """Be a member, and one again whenever that ends."""
        while True:
            pause_s = COMES_BACK_S
            try:
                await self._enrol()
                self.fold = KitchenFold(self._name())
                beginning = await find_beginning(self._hub, self._room, now_ms())
                self.fold.begin(beginning)
                self._member = InnerMember(self._hub, self._room, self._took, beginning.heads)
                await self._member.run()
            except StoreTrouble as error:
                hub_log().warning("no board can be shown", why=type(error).__name__)
            except Exception:  # noqa: BLE001 - logged; a board is not to stand still as if live
                pause_s = TRIES_AGAIN_S
                hub_log().exception("no board can be shown")
            finally:
                self._member = None
                self._tell()
            await asyncio.sleep(pause_s)

    async def _enrol(self) -> None:
        """Make the hub a device of the venue, so that what it writes is its own."""
        identity, venue = self._hub.identity, self._room.state.venue
        if identity.id in self._room.state.devices:
            return
        await self._hub.ask(lambda store: enrol_itself(store, identity, venue))
        await self._hub.changed(venue)

    def _took(self, sent: Sent) -> None:
        before = self.fold.changes
        self.fold.take(sent.body, sent.private, now_ms(), is_live=self.is_ready)
        if self.fold.changes != before:
            self._tell()

    def _tell(self) -> None:
        for event in self._watchers:
            event.set()
