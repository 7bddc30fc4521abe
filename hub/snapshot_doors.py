"""The doors for snapshots: a terminal that may manage hands one in, new terminals fetch it.

Each asks with its short-lived token. One is handed in at a time for a venue, one fetched at a time
by a device, and whoever stalls or is slower than a pace is not waited for.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, Final, TypeVar
from uuid import UUID

from fastapi import FastAPI, Header, HTTPException, Request, Response
from pydantic import BaseModel
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send

from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Role, Why
from fynlo_pos.sync.protocol.snapshots import (
    KEPT,
    KIND,
    LENGTH_BYTES,
    MOST_BYTES,
    SNAPSHOT,
    SnapshotNote,
    is_by,
    note_bytes,
    read_length,
    read_note,
)
from hub.logs import hub_log
from hub.relay.values import Device
from hub.snapshot_reach import could_make, has_what_was_let_go, may_make, replacing
from hub.snapshot_slots import Slots, longest_s
from hub.snapshots import NotKept, Receiving, Snapshots
from hub.store.port import StoreTrouble
from hub.tokens import read_token
from hub.whole_jobs import done_whole

if TYPE_CHECKING:
    from hub.hub import Hub

T = TypeVar("T")

STALLS_S: Final = 30.0
CHUNK: Final = 256 << 10
WRITTEN_AT_ONCE: Final = 1 << 20
_BEARER: Final = "Bearer "

Authorization = Annotated[str | None, Header()]


class KeptBody(BaseModel):
    """How far the newest snapshot of the caller's venue goes; nothing of one that is not there."""

    envelopes: int
    at_ms: int


class WhyNot(BaseModel):
    """Why not."""

    detail: str


def add_snapshot_routes(app: FastAPI, folder: Path) -> None:
    """Serve snapshots from files in a folder."""
    app.state.snapshots_folder = folder
    app.state.snapshot_slots = Slots()
    app.add_api_route(
        KEPT,
        _kept,
        methods=["GET"],
        response_model=KeptBody,
        responses=_told(401, 403, 503),
    )
    app.add_api_route(
        SNAPSHOT,
        _fetch,
        methods=["GET"],
        response_class=Response,
        responses={200: {"content": {KIND: {}}}, **_told(401, 403, 404, 429, 503)},
    )
    app.add_api_route(
        SNAPSHOT,
        _keep,
        methods=["PUT"],
        status_code=204,
        responses=_told(400, 401, 403, 408, 409, 413, 429, 503),
        openapi_extra={"requestBody": {"required": True, "content": {KIND: {}}}},
    )


async def _kept(request: Request, authorization: Authorization = None) -> KeptBody:
    """Tell how far the newest snapshot goes, for who may make a newer one."""
    venue, _, devices = await _caller(request, authorization)
    note = await asyncio.to_thread(_snapshots(request).kept, venue)
    if note is None or not may_make(devices.get(note.device)):
        return KeptBody(envelopes=0, at_ms=0)
    return KeptBody(envelopes=note.envelopes, at_ms=note.at_ms)


async def _fetch(request: Request, authorization: Authorization = None) -> Response:
    """Send the newest snapshot of the caller's venue."""
    venue, caller, devices = await _caller(request, authorization)
    slots: Slots = request.app.state.snapshot_slots
    if not slots.take(venue, caller.id):
        raise HTTPException(429, Why.TOO_MANY.value)
    try:
        note, file = await asyncio.to_thread(_newest, _snapshots(request), venue, devices)
    except BaseException:
        slots.free(venue, caller.id)
        raise
    hub_log().info("snapshot sent", venue=str(venue), device=str(caller.id), size=note.size)
    return _File(note, file, partial(slots.free, venue, caller.id))


def _newest(
    snapshots: Snapshots, venue: UUID, devices: dict[UUID, Device]
) -> tuple[SnapshotNote, BinaryIO]:
    opened = snapshots.open(venue)
    if opened is None:
        raise HTTPException(404, "none")
    note, file = opened
    if not could_make(devices.get(note.device)):
        file.close()
        raise HTTPException(404, "none")
    return note, file


async def _keep(request: Request, authorization: Authorization = None) -> Response:
    """Keep a snapshot instead of the one before, once all of it is here as it was signed."""
    venue, caller, _ = await _caller(request, authorization)
    hub: Hub = request.app.state.hub
    if not may_make(caller):
        raise HTTPException(403, Why.NOT_YOURS.value)
    slots: Slots = request.app.state.snapshot_slots
    if not slots.take(venue, venue):
        raise HTTPException(429, Why.TOO_MANY.value)
    try:
        note = await _take(hub, _snapshots(request), venue, caller, request.stream())
    except ClientDisconnect as error:
        raise HTTPException(400, Why.NOT_A_FRAME.value) from error
    except TimeoutError as error:
        raise HTTPException(408, "too_slow") from error
    except NotAFrame as error:
        raise HTTPException(400, error.why.value) from error
    except NotKept as error:
        hub_log().warning("snapshot not kept", venue=str(venue), why=str(error))
        raise HTTPException(400, Why.NOT_A_FRAME.value) from error
    except (OSError, StoreTrouble) as error:
        hub_log().error("snapshot not kept", venue=str(venue), why=type(error).__name__)
        raise HTTPException(503, Why.BUSY.value) from error
    finally:
        slots.free(venue, venue)
    hub_log().info("snapshot kept", venue=str(venue), device=str(caller.id), size=note.size)
    return Response(status_code=204)


async def _take(
    hub: "Hub", snapshots: Snapshots, venue: UUID, caller: Device, chunks: AsyncIterator[bytes]
) -> SnapshotNote:
    reading = _Reading(chunks, _in(STALLS_S))
    note = read_note(await reading.exactly(read_length(await reading.exactly(LENGTH_BYTES))))
    if note.size > MOST_BYTES:
        raise HTTPException(413, Why.TOO_LARGE.value)
    if note.venue != venue or note.device != caller.id or not is_by(caller.key, note):
        raise HTTPException(403, Why.WRONG_SIGNATURE.value)
    if not await has_what_was_let_go(hub, note):
        raise HTTPException(409, Why.GAP.value)
    reading.ends_s = _in(longest_s(note.size))
    async with _receiving(snapshots, note) as receiving:
        while written := await reading.some():
            await done_whole(partial(receiving.write, written))
        async with replacing(hub, note) as why_not:
            if why_not is not None:
                raise HTTPException(409 if why_not is Why.GAP else 403, why_not.value)
            await done_whole(receiving.keep)
    return note


@asynccontextmanager
async def _receiving(snapshots: Snapshots, note: SnapshotNote) -> AsyncIterator[Receiving]:
    begun: list[Receiving] = []
    try:
        await done_whole(lambda: begun.append(snapshots.receive(note)))
        yield begun[0]
    finally:
        for each in begun:
            await done_whole(each.close)


class _Reading:
    """A request's body, gathered into pieces worth a write; none of it waits for long.

    ``ends_s`` is when what is read now must be there, by the loop's clock.
    """

    def __init__(self, chunks: AsyncIterator[bytes], ends_s: float) -> None:
        self._chunks = chunks
        self.ends_s = ends_s
        self._held = bytearray()

    async def exactly(self, count: int) -> bytes:
        """Return so many bytes; fewer where the body ends."""
        await self._hold(count)
        return self._cut(count)

    async def some(self) -> bytes:
        """Return what is to be written next; nothing at the end."""
        await self._hold(WRITTEN_AT_ONCE)
        return self._cut(len(self._held))

    async def _hold(self, count: int) -> None:
        while len(self._held) < count:
            chunk = await _soon(anext(self._chunks, None), self.ends_s)
            if chunk is None:
                return
            self._held += chunk

    def _cut(self, count: int) -> bytes:
        cut = bytes(self._held[:count])
        del self._held[:count]
        return cut


class _File(Response):
    """A snapshot on its way out: its note, then the file as it lies."""

    def __init__(self, note: SnapshotNote, file: BinaryIO, sent: Callable[[], None]) -> None:
        super().__init__(media_type=KIND)
        self._head = note_bytes(note)
        self._file, self._size, self._sent = file, note.size, sent
        self.headers["content-length"] = str(len(self._head) + note.size)

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        ends_s = _in(longest_s(self._size))
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        try:
            await send(start)
            chunk = self._head
            while chunk:
                body = {"type": "http.response.body", "body": chunk, "more_body": True}
                await _soon(send(body), ends_s)
                chunk = await asyncio.to_thread(self._file.read, CHUNK)
            await send({"type": "http.response.body", "body": b""})
        finally:
            self._file.close()
            self._sent()


async def _soon(work: Awaitable[T], ends_s: float) -> T:
    async with asyncio.timeout_at(min(_in(STALLS_S), ends_s)):
        return await work


def _in(seconds: float) -> float:
    return asyncio.get_running_loop().time() + seconds


async def _caller(
    request: Request, authorization: str | None
) -> tuple[UUID, Device, dict[UUID, Device]]:
    """Return the venue of who calls, its device and all devices there."""
    hub: Hub = request.app.state.hub
    caller = read_token(hub.identity, (authorization or "").removeprefix(_BEARER))
    try:
        room = await hub.room(caller.venue) if caller is not None else None
    except StoreTrouble as error:
        raise HTTPException(503, Why.BUSY.value) from error
    device = room.state.devices.get(caller.device) if room and caller else None
    if room is None or device is None or device.is_revoked:
        raise HTTPException(401, Why.UNKNOWN_DEVICE.value)
    if device.role is not Role.MEMBER:
        raise HTTPException(403, Why.NOT_YOURS.value)
    return room.state.venue, device, dict(room.state.devices)


def _snapshots(request: Request) -> Snapshots:
    """Return what is kept here; made when it is first asked for."""
    state = request.app.state
    if not hasattr(state, "snapshots"):
        state.snapshots = Snapshots(state.snapshots_folder, state.hub.identity.database_key)
        state.snapshots.clear_away()
    found: Snapshots = state.snapshots
    return found


def _told(*codes: int) -> dict[int | str, dict[str, Any]]:
    return {code: {"model": WhyNot} for code in codes}
