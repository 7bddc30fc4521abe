"""The hub's doors: the websocket, enrolment, and what watchers and callers may read."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Annotated, Final
from uuid import UUID

import msgspec
from fastapi import FastAPI, Header, HTTPException, Request, Response
from pydantic import BaseModel, Field

from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.protocol.enrolment import CODE_LENGTH, LONGEST_NAME, Enrol
from fynlo_pos.sync.protocol.frames import Role, Why
from fynlo_pos.sync.protocol.handshake import KEY_BYTES, SIGNATURE_BYTES
from hub.boards.boards import Boards
from hub.boards.web import add_board_routes
from hub.body_limit import BodyLimit
from hub.codes import now_ms
from hub.enrolling import NotEnrolled, answer_to, asking_device, enrol_on
from hub.hub import Hub
from hub.ids import new_id
from hub.logs import hub_log
from hub.readiness import Readiness
from hub.sockets import Sockets
from hub.store.port import StoreTrouble
from hub.tokens import read_token
from hub.unreadable import tell_unreadable

LONGEST_TERMINAL: Final = 8
_BEARER: Final = "Bearer "
_STATUS: Final = {
    Why.CODE_SPENT: 403,
    Why.NOT_YOURS: 403,
    Why.WRONG_SIGNATURE: 403,
    Why.REVOKED: 409,
    Why.OTHER_VENUE: 409,
    Why.NOT_AUTHORITY: 409,
}

Starts = Callable[[], AbstractAsyncContextManager[Hub]]


class EnrolBody(BaseModel):
    """What a device asks to be enrolled with; bytes are hexadecimal."""

    code: str = Field(min_length=CODE_LENGTH, max_length=2 * CODE_LENGTH)
    device: UUID
    key: str = Field(pattern=f"^[0-9a-fA-F]{{{2 * KEY_BYTES}}}$")
    name: str = Field(max_length=LONGEST_NAME)
    signature: str = Field(pattern=f"^[0-9a-fA-F]{{{2 * SIGNATURE_BYTES}}}$")
    venue: UUID | None = None
    terminal: str = Field("", max_length=LONGEST_TERMINAL)
    as_viewer: bool = False
    is_hub: bool = False


class EnrolledBody(BaseModel):
    """What the device is from now on, signed by the hub."""

    venue: UUID
    device: UUID
    role: Role
    can_manage: bool
    station: str
    hub: UUID
    hub_key: str
    signature: str
    terminal: str


class HubBody(BaseModel):
    """Which hub this is; the key is believed once it agrees with what a manager showed."""

    hub: UUID
    key: str


class Status(BaseModel):
    """How the hub is; ``upstream`` where there is one above it.

    One that is not reached leaves this hub ready: inside the building nothing has changed.
    """

    status: str
    version: str = VERSION
    upstream: str | None = None


class Refusal(BaseModel):
    """Why not."""

    detail: str


class DeviceBody(BaseModel):
    """A device of the caller's venue."""

    device: UUID
    name: str
    role: Role
    station: str
    is_connected: bool
    is_revoked: bool


class VenueBody(BaseModel):
    """The caller's venue as the hub has it."""

    venue: UUID
    devices: list[DeviceBody]


def make_app(starts: Starts) -> FastAPI:
    """Return the application; ``starts`` brings a hub up and takes it down."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with starts() as hub:
            app.state.hub = hub
            app.state.sockets = Sockets(hub)
            app.state.readiness = Readiness(lambda: hub.ask(lambda store: store.venues()))
            app.state.boards = hub.boards = Boards(hub)
            yield

    app = FastAPI(
        title="Fynlo hub", version=VERSION, lifespan=lifespan, docs_url=None, redoc_url=None
    )
    app.add_middleware(BodyLimit)
    app.add_api_route("/health", _health, methods=["GET"], response_model=Status)
    app.add_api_route(
        "/ready",
        _ready,
        methods=["GET"],
        response_model=Status,
        responses={503: {"model": Status}},
    )
    app.add_api_route("/hub", _which_hub, methods=["GET"], response_model=HubBody)
    app.add_api_route("/metrics", _metrics, methods=["GET"], response_class=Response)
    app.add_api_route(
        "/enrol",
        _enrol,
        methods=["POST"],
        response_model=EnrolledBody,
        responses={code: {"model": Refusal} for code in (400, 403, 409, 413, 429, 503)},
    )
    app.add_api_route(
        "/venue",
        _venue,
        methods=["GET"],
        response_model=VenueBody,
        responses={401: {"model": Refusal}, 503: {"model": Refusal}},
    )
    add_board_routes(app)
    tell_unreadable(app)
    return app


async def _health() -> Status:
    """Tell that the process answers."""
    return Status(status="ok")


async def _ready(request: Request, response: Response) -> Status:
    """Tell whether the store answers and devices are taken in."""
    hub: Hub = request.app.state.hub
    if hub.is_leaving:
        response.status_code = 503
        return Status(status="leaving")
    readiness: Readiness = request.app.state.readiness
    if not await readiness.store_answers():
        response.status_code = 503
        return Status(status="store does not answer")
    return Status(status="ready", upstream=hub.above.words if hub.above is not None else None)


async def _which_hub(request: Request) -> HubBody:
    """Tell which hub this is."""
    identity = request.app.state.hub.identity
    return HubBody(hub=identity.id, key=identity.public_key.hex())


async def _metrics(request: Request) -> Response:
    """Return the hub's counters as Prometheus reads them."""
    hub: Hub = request.app.state.hub
    return Response(hub.metrics.text(), media_type="text/plain; version=0.0.4")


async def _enrol(request: Request, body: EnrolBody) -> EnrolledBody:
    """Take a device in by a code that a manager showed it."""
    hub: Hub = request.app.state.hub
    address = request.client.host if request.client else ""
    if not hub.guard.lets_in(address, time.monotonic()):
        raise HTTPException(429, Why.TOO_MANY.value)
    asked = Enrol(**body.model_dump())
    try:
        device = asking_device(asked, hub.identity)
        venue, device = await hub.ask(
            lambda store: enrol_on(
                store, hub.identity, asked, device, now_ms=now_ms(), new_venue=new_id()
            )
        )
        await hub.changed(venue)
    except NotEnrolled as error:
        hub.guard.failed(address, time.monotonic())
        hub.metrics.refused.labels(error.why.value).inc()
        hub_log().warning("not enrolled", why=error.why.value)
        raise HTTPException(_STATUS[error.why], error.why.value) from error
    except StoreTrouble as error:
        raise HTTPException(503, Why.BUSY.value) from error
    hub_log().info("enrolled", venue=str(venue), device=str(device.id), role=device.role.value)
    told = answer_to(hub.identity, venue, device, device.name if body.terminal else "")
    return EnrolledBody(**msgspec.structs.asdict(told))


async def _venue(
    request: Request, authorization: Annotated[str | None, Header()] = None
) -> VenueBody:
    """Return the devices of the caller's venue."""
    hub: Hub = request.app.state.hub
    token = (authorization or "").removeprefix(_BEARER)
    caller = read_token(hub.identity, token)
    try:
        room = await hub.room(caller.venue) if caller is not None else None
    except StoreTrouble as error:
        raise HTTPException(503, Why.BUSY.value) from error
    known = room.state.devices.get(caller.device) if room and caller else None
    if room is None or known is None or known.is_revoked:
        raise HTTPException(401, Why.UNKNOWN_DEVICE.value)
    venue = room.state.venue
    return VenueBody(
        venue=venue,
        devices=[
            DeviceBody(
                device=each.id,
                name=each.name,
                role=each.role,
                station=each.station,
                is_connected=hub.is_connected(venue, each.id),
                is_revoked=each.is_revoked,
            )
            for each in room.state.devices.values()
        ],
    )
