"""Calls a member makes on its live socket: codes to enrol, revoking, admitting, tokens for HTTP."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable
from typing import Final, Protocol, TypeVar
from uuid import UUID

from fynlo_pos.sync.protocol.calls import (
    ADMIT,
    CALL_VENUE,
    DEVICES,
    HAND_OVER,
    HTTP_TOKEN,
    NEW_CODE,
    READ_LATE,
    REVOKE,
    UPSTREAM,
    Admit,
    CallVenue,
    CodeMade,
    HandOver,
    KnownDevice,
    Late,
    LatePage,
    NewCode,
    ReadLate,
    Revoke,
    Upstream,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Head, Reply, Role, Sent, Why
from fynlo_pos.sync.protocol.packing import pack
from hub.above import AboveStanding
from hub.authority import admit_on, revoke_on
from hub.codes import make_code, now_ms
from hub.ids import is_id
from hub.logs import hub_log
from hub.relay.cards import is_authority
from hub.relay.effects import Asked
from hub.relay.events import Answered
from hub.relay.presence import to_come
from hub.relay.values import Connection, Mark, Row
from hub.room import Room
from hub.secret import Identity
from hub.store.port import Store, StoreTrouble
from hub.succeeding import take_over_on
from hub.tokens import make_token

T = TypeVar("T")

LATE_SHOWN: Final = 200
LATE_BYTES: Final = 512 << 10
"""So much of what waits is shown at a time: half of the largest frame."""


class Answering(Protocol):
    """What answering takes of the hub."""

    identity: Identity
    above: AboveStanding | None
    held_by: dict[UUID, dict[UUID, Mark]]

    async def ask(self, job: Callable[[Store], T]) -> T:
        """Do a job on the store."""

    async def changed(self, venue: UUID) -> None:
        """Take in a change that was just made."""

    async def call_venue(self, venue: UUID, name: str) -> None:
        """Announce a venue by its name."""

    def is_connected(self, venue: UUID, device: UUID) -> bool:
        """Tell whether a device is connected."""


class Calls:
    """Answers calls, each by a task of its own."""

    def __init__(self, hub: Answering) -> None:
        self._hub = hub
        self._tasks: set[asyncio.Task[None]] = set()
        self._known: dict[str, Callable[[Room, Asked], Coroutine[None, None, bytes]]] = {
            NEW_CODE: self._new_code,
            REVOKE: self._revoke,
            ADMIT: self._admit,
            DEVICES: self._devices,
            CALL_VENUE: self._call_venue,
            READ_LATE: self._read_late,
            HTTP_TOKEN: self._http_token,
            UPSTREAM: self._upstream,
            HAND_OVER: self._hand_over,
        }

    def answer(self, room: Room, asked: Asked) -> None:
        """Begin to answer; the answer comes as an event, or never if the socket goes."""
        task = asyncio.ensure_future(self._answer(room, asked))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, room: Room, asked: Asked) -> None:
        reply = Reply(asked.call.id, b"", self._refused(room, asked))
        if reply.refused is None:
            try:
                body = await self._known[asked.call.name](room, asked)
                reply = Reply(asked.call.id, body)
            except NotAFrame as error:
                reply = Reply(asked.call.id, b"", error.why)
            except StoreTrouble:
                reply = Reply(asked.call.id, b"", Why.BUSY)
        hub_log().info(
            "called",
            name=asked.call.name if asked.call.name in self._known else "?",
            device=str(asked.device.id),
            refused=reply.refused.value if reply.refused else None,
        )
        room.feed(Answered(asked.connection, reply))

    def _refused(self, room: Room, asked: Asked) -> Why | None:
        if asked.call.name not in self._known or asked.device.role is not Role.MEMBER:
            return Why.NOT_YOURS
        for_all = asked.call.name in (DEVICES, HTTP_TOKEN, UPSTREAM)
        if for_all:
            return None
        if not asked.device.can_manage:
            return Why.NOT_YOURS
        is_of_authority = asked.call.name in (NEW_CODE, REVOKE, ADMIT, HAND_OVER)
        return Why.NOT_AUTHORITY if is_of_authority and not is_authority(room.state) else None

    async def _new_code(self, room: Room, asked: Asked) -> bytes:
        wanted = read_body(asked.call.body, NewCode)
        if wanted.role is Role.VIEWER and wanted.station and not is_id(wanted.station):
            raise NotAFrame(Why.NOT_A_FRAME, "a station is given by its id")
        text, code = make_code(
            self._hub.identity,
            room.state.venue,
            wanted.role,
            can_manage=wanted.can_manage,
            station=wanted.station,
        )
        await self._hub.ask(lambda store: store.offer(code))
        return call_body(CodeMade(text, code.expires_ms, self._hub.identity.public_key))

    async def _revoke(self, room: Room, asked: Asked) -> bytes:
        wanted, venue = read_body(asked.call.body, Revoke), room.state.venue
        identity = self._hub.identity
        if wanted.device == identity.id:
            raise NotAFrame(Why.NOT_YOURS, "a hub lets itself go from nothing")
        await self._hub.ask(lambda store: revoke_on(store, identity, venue, wanted.device))
        await self._hub.changed(venue)
        return b""

    async def _admit(self, room: Room, asked: Asked) -> bytes:
        wanted, venue = read_body(asked.call.body, Admit), room.state.venue
        identity = self._hub.identity
        is_told = await self._hub.ask(lambda store: admit_on(store, identity, venue, wanted.upto))
        if not is_told:
            raise NotAFrame(Why.GAP, "that is not what lies there")
        await self._hub.changed(venue)
        return b""

    async def _hand_over(self, room: Room, asked: Asked) -> bytes:
        handed, venue = read_body(asked.call.body, HandOver), room.state.venue
        identity, by = self._hub.identity, asked.device.id
        is_taken = await self._hub.ask(
            lambda store: take_over_on(store, identity, venue, handed, by)
        )
        if not is_taken:
            raise NotAFrame(Why.NOT_YOURS, "this venue has begun here already")
        await self._hub.changed(venue)
        return b""

    async def _read_late(self, room: Room, asked: Asked) -> bytes:
        wanted = read_body(asked.call.body, ReadLate)
        chain = room.state.chains.get(wanted.chain)
        if chain is None:
            return call_body(LatePage(pack((), ())))
        after = max(wanted.after, chain.told.seq)
        upto = min(wanted.upto or chain.stored.seq, chain.stored.seq)
        if upto <= after:
            return call_body(LatePage(pack((), ())))
        venue, span = room.state.venue, (chain.name, after, upto)
        rows = await self._hub.ask(lambda store: store.read(venue, [span], LATE_SHOWN))
        return call_body(_page(rows))

    async def _call_venue(self, room: Room, asked: Asked) -> bytes:
        wanted = read_body(asked.call.body, CallVenue)
        await self._hub.call_venue(room.state.venue, wanted.name)
        return b""

    async def _devices(self, room: Room, _asked: Asked) -> bytes:
        """Tell of the venue's devices; what the hub is to itself is nobody's to take out."""
        late: dict[UUID, list[Late]] = {}
        held_by = self._hub.held_by.get(room.state.venue, {})
        lives = Counter(chain.owner for chain in room.state.chains.values())
        inside = {each.device: each for each in room.state.connections.values()}
        for chain in room.state.chains.values():
            if chain.stored.seq > chain.told.seq:
                waiting = Late(chain.name, chain.told.seq, chain.stored.seq)
                late.setdefault(chain.owner, []).append(waiting)
        return call_body(
            tuple(
                KnownDevice(
                    each.id,
                    each.name,
                    each.role,
                    each.can_manage,
                    each.station,
                    each.is_revoked,
                    self._hub.is_connected(room.state.venue, each.id),
                    tuple(late.get(each.id, ())),
                    *_of_connection(inside.get(each.id), room),
                    lives=lives[each.id],
                    is_held_back=each.id in room.state.held_back,
                    to_come=to_come(room.state, each.id),
                    lacks_since_ms=_since_ms(None if each.is_revoked else held_by.get(each.id)),
                )
                for each in room.state.devices.values()
                if each.id != self._hub.identity.id
            )
        )

    async def _upstream(self, _room: Room, _asked: Asked) -> bytes:
        above = self._hub.above
        if above is None:
            return b""
        return call_body(Upstream(above.address, above.is_reached, above.since_ms))

    async def _http_token(self, room: Room, asked: Asked) -> bytes:
        token = make_token(self._hub.identity, room.state.venue, asked.device.id, now_ms())
        return token.encode()


def _since_ms(lacked: Mark | None) -> int:
    return lacked.at_ms if lacked is not None else 0


def _of_connection(inside: Connection | None, room: Room) -> tuple[str, int]:
    """Return the version at the other end, and how much of the venue's log was not sent there."""
    version = inside.app_version if inside is not None else ""
    if inside is None or inside.knows is None or inside.role is not Role.MEMBER:
        return version, 0
    knows = inside.knows
    lacks = (
        max(0, chain.told.seq - knows.get(chain.name, chain.first - 1))
        for chain in room.state.chains.values()
    )
    return version, sum(lacks)


def _page(rows: Iterable[Row]) -> LatePage:
    """Return as much as fits: the first always does, since a push brought it."""
    room = LATE_BYTES
    shown: list[Sent] = []
    signed: list[Head] = []
    for row in rows:
        room -= len(row.body) + len(row.private)
        if room < 0 and shown:
            break
        shown.append(Sent(row.body, row.private))
        if row.signature:
            signed.append(Head(row.chain, row.seq, row.hash))
    return LatePage(pack(shown, ()), tuple(signed))
