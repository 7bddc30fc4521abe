"""The doors of a web board: its page, pairing it once, what it shows, and what is touched on it."""

import time
from collections.abc import Callable
from contextlib import suppress
from importlib import resources
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import msgspec
from fastapi import FastAPI, Request, Response, WebSocket
from fastapi.responses import HTMLResponse
from starlette.requests import HTTPConnection

from fynlo_pos.sync.protocol.frames import Why
from hub.boards.acts import Touch
from hub.boards.kitchen import Busy
from hub.boards.live import GONE, SHUT_OUT, Live
from hub.boards.page import CONTENT_POLICY, board_page, pairing_page
from hub.boards.pairing import LONGEST_TYPED, Token, is_of, read_token
from hub.boards.pairing_above import DOOR, AskedBelow, answer_with, pair, take_in_on
from hub.boards.words import refusal, words_for
from hub.codes import now_ms
from hub.enrolling import NotEnrolled
from hub.hub import Hub
from hub.logs import hub_log
from hub.relay.values import Device
from hub.settings import is_loopback
from hub.store.port import StoreTrouble

if TYPE_CHECKING:
    from hub.boards.boards import Boards

COOKIE_LIVES_S: Final = 400 * 24 * 60 * 60
TOUCH_COST: Final = 256 << 10
"""What a touch takes of what its board may send: some 250 at once, 30 a second from then on."""
_HEADERS: Final = {"content-security-policy": CONTENT_POLICY}
_SCRIPTS: Final = (
    "board",
    "columns",
    "line",
    "noticed",
    "page",
    "pair",
    "sounds",
    "tickets",
    "touches",
)
_STATIC: Final = {
    **{f"{name}.js": "text/javascript" for name in _SCRIPTS},
    "board.css": "text/css",
    "icon.svg": "image/svg+xml",
}
_touches = msgspec.json.Decoder(Touch)
_asked_below = msgspec.json.Decoder(AskedBelow)


def add_board_routes(app: FastAPI) -> None:
    """Add the board's doors to a hub's. ``app.state`` has ``hub`` and ``boards``."""
    app.add_api_route("/board", _page, methods=["GET"], include_in_schema=False)
    app.add_api_route("/board/pair", _pair, methods=["POST"], include_in_schema=False)
    app.add_api_route(DOOR, _pair_below, methods=["POST"], include_in_schema=False)
    app.add_api_route("/board/act", _act, methods=["POST"], include_in_schema=False)
    app.add_api_websocket_route("/board/live", _live)
    folder = resources.files("hub.boards") / "static"
    for name, kind in _STATIC.items():
        serve = _serving((folder / name).read_bytes(), kind)
        app.add_api_route(f"/board/static/{name}", serve, methods=["GET"], include_in_schema=False)


def _serving(content: bytes, kind: str) -> Callable[[], Response]:
    def serve() -> Response:
        return Response(content, media_type=kind, headers=_HEADERS)

    return serve


async def _page(request: Request) -> Response:
    words = words_for(request.headers.get("accept-language", ""))
    hub: Hub = request.app.state.hub
    token = _token(request, hub)
    try:
        board = await _board(hub, token)
    except StoreTrouble:
        return HTMLResponse(pairing_page(words, words.busy), 503, _HEADERS)
    if board is not None:
        return HTMLResponse(board_page(words), headers=_HEADERS)
    return HTMLResponse(pairing_page(words, words.shut_out if token else ""), headers=_HEADERS)


async def _pair(request: Request) -> Response:
    """Make this browser a board by a code, and give it the cookie that it is known by."""
    words = words_for(request.headers.get("accept-language", ""))
    hub: Hub = request.app.state.hub
    address = request.client.host if request.client else ""
    if not hub.guard.lets_in(address, time.monotonic()):
        return HTMLResponse(pairing_page(words, words.too_many), 429, _HEADERS)
    if not _is_from_here(request):
        return HTMLResponse(pairing_page(words, words.busy), 403, _HEADERS)
    typed = parse_qs((await request.body()).decode("utf-8", "replace")).get("code", [""])[0]
    try:
        token = await pair(hub, typed[:LONGEST_TYPED])
    except NotEnrolled as error:
        hub.guard.failed(address, time.monotonic())
        hub.metrics.refused.labels(error.why.value).inc()
        hub_log().warning("no board paired", why=error.why.value)
        return HTMLResponse(pairing_page(words, refusal(words, error.why)), 403, _HEADERS)
    except StoreTrouble:
        return HTMLResponse(pairing_page(words, words.busy), 503, _HEADERS)
    hub_log().info("board paired", venue=str(token.venue), device=str(token.device))
    cookie = (
        f"{_cookie_name(hub)}={token.text(hub.identity)}; Path=/board; Max-Age={COOKIE_LIVES_S}"
    )
    kept = f"{cookie}; HttpOnly; SameSite=Strict{'; Secure' if _is_afar(request) else ''}"
    return Response(status_code=303, headers={**_HEADERS, "location": "/board", "set-cookie": kept})


async def _pair_below(request: Request) -> Response:
    """Take in a board of a hub below this one, by a code that was made here."""
    hub: Hub = request.app.state.hub
    address = request.client.host if request.client else ""
    if not hub.guard.lets_in(address, time.monotonic()):
        return _not_granted(429, Why.TOO_MANY)
    try:
        asked = _asked_below.decode(await request.body())
        card, venue = await hub.ask(lambda store: take_in_on(store, hub.identity, asked, now_ms()))
        await hub.changed(venue)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Response(status_code=400, headers=_HEADERS)
    except NotEnrolled as error:
        hub.guard.failed(address, time.monotonic())
        hub.metrics.refused.labels(error.why.value).inc()
        hub_log().warning("no board paired", why=error.why.value)
        return _not_granted(403, error.why)
    except StoreTrouble:
        return _not_granted(503, Why.BUSY)
    hub_log().info("board paired below", venue=str(venue), device=str(card.device))
    return Response(answer_with(card), media_type="application/json", headers=_HEADERS)


def _not_granted(status: int, why: Why) -> Response:
    body = msgspec.json.encode({"detail": why.value})
    return Response(body, status, _HEADERS, "application/json")


async def _act(request: Request) -> Response:
    """Write down what was touched. Told twice, it is done once."""
    hub: Hub = request.app.state.hub
    boards: Boards = request.app.state.boards
    if not _is_from_here(request):
        return Response(status_code=403, headers=_HEADERS)
    try:
        token = _token(request, hub)
        board = await _board(hub, token)
        if token is None or board is None:
            return Response(status_code=401, headers=_HEADERS)
        now_s = time.monotonic()
        bucket = hub.bucket(token.venue, board.id, now_s)
        if not bucket.may_take(now_s):
            return Response(status_code=429, headers=_HEADERS)
        bucket.take(TOUCH_COST, now_s)
        touch = _touches.decode(await request.body())
        async with boards.kitchen(token.venue) as kitchen:
            is_written = await kitchen.do(board, touch)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Response(status_code=400, headers=_HEADERS)
    except (Busy, StoreTrouble):
        return Response(status_code=503, headers=_HEADERS)
    body = msgspec.json.encode({"written": is_written})
    return Response(body, media_type="application/json", headers=_HEADERS)


async def _live(websocket: WebSocket) -> None:
    """Show a board until its page goes, the hub leaves, or a manager shuts it out."""
    hub: Hub = websocket.app.state.hub
    boards: Boards = websocket.app.state.boards
    if not _is_from_here(websocket):
        await websocket.close()
        return
    words = words_for(websocket.headers.get("accept-language", ""))
    with suppress(*GONE):
        await websocket.accept()
        try:
            token = _token(websocket, hub)
            board = await _board(hub, token)
            if token is None or board is None:
                await websocket.close(SHUT_OUT)
                return
            async with boards.kitchen(token.venue) as kitchen, boards.looking(board.id):
                asked = _asked_station(websocket)
                code = await Live(websocket, kitchen, token, asked, words).run()
        except (Busy, StoreTrouble):
            code = 1013
        await websocket.close(code)


async def _board(hub: Hub, token: Token | None) -> Device | None:
    """Return the board that a token is of, if it may look. Raises ``StoreTrouble``."""
    room = await hub.room(token.venue) if token is not None else None
    if token is None or room is None:
        return None
    if token.device not in room.state.devices:
        # It may have been paired at another worker a moment ago.
        await hub.refresh(token.venue)
    board = room.state.devices.get(token.device)
    return board if is_of(token, board) else None


def _token(asking: HTTPConnection, hub: Hub) -> Token | None:
    return read_token(hub.identity, asking.cookies.get(_cookie_name(hub), ""))


def _cookie_name(hub: Hub) -> str:
    """Return a name that two hubs of one machine do not share: cookies know no ports."""
    return f"fynlo_board_{hub.identity.id.hex[-8:]}"


def _is_from_here(asking: HTTPConnection) -> bool:
    """Tell whether a page of this very hub asks, as only browsers tell.

    A form of a page that tells no referrer has no origin either; then its own word counts.
    """
    origin = asking.headers.get("origin", "null")
    if origin == "null":
        return asking.headers.get("sec-fetch-site") == "same-origin"
    return urlsplit(origin).netloc == asking.headers.get("host", "")


def _is_afar(request: Request) -> bool:
    return request.url.scheme == "https" or not is_loopback(request.url.hostname or "")


def _asked_station(websocket: WebSocket) -> UUID | None:
    try:
        return UUID(websocket.query_params.get("station", ""))
    except ValueError:
        return None
