"""No HTTP request may hold more than a little, but for a snapshot, which has a door of its own."""

import asyncio
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fynlo_pos.sync.protocol.snapshots import SNAPSHOT

LARGEST_BODY: Final = 64 << 10
WHOLE_WITHIN_S: Final = 10.0
TOO_LARGE, TOO_SLOW = 413, 408


class BodyLimit:
    """Reads a request whole before it is looked at; answers one too large or too slow itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, its body already here."""
        if scope["type"] != "http" or _is_snapshot(scope):
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(WHOLE_WITHIN_S):
                messages = await _whole(receive)
        except TimeoutError:
            await _answer(send, TOO_SLOW, b"too_slow")
            return
        if messages is None:
            await _answer(send, TOO_LARGE, b"too_large")
            return

        async def again() -> Message:
            return messages.pop(0) if messages else await receive()

        await self._app(scope, again, send)


def _is_snapshot(scope: Scope) -> bool:
    """Tell whether a snapshot is handed in: it is written as it comes (``hub.snapshot_doors``)."""
    return (scope["method"], scope["path"]) == ("PUT", SNAPSHOT)


async def _whole(receive: Receive) -> list[Message] | None:
    """Return a request's messages; ``None`` if its body is too large, and no more was read."""
    messages: list[Message] = []
    seen = 0
    while True:
        messages.append(await receive())
        seen += len(messages[-1].get("body", b""))
        if seen > LARGEST_BODY:
            return None
        if not messages[-1].get("more_body"):
            return messages


async def _answer(send: Send, status: int, why: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b'{"detail":"' + why + b'"}'})
