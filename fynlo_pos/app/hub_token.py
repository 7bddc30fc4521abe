"""The short-lived token by which a terminal that is connected asks its hub over HTTP."""

import threading
from typing import Final

from fynlo_pos.app.clock import new_id
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.protocol.calls import HTTP_TOKEN
from fynlo_pos.sync.protocol.frames import Call, Reply

ANSWERS_WITHIN_S: Final = 15.0


def token_of(client: Client) -> str | None:
    """Return a token, ``None`` where the hub is away; on a thread that may wait."""
    answered = threading.Event()
    replies: list[Reply] = []

    def hear(reply: Reply | None) -> None:
        if reply is not None and reply.refused is None:
            replies.append(reply)
        answered.set()

    client.call(Call(new_id(), HTTP_TOKEN, b""), hear)
    answered.wait(ANSWERS_WITHIN_S)
    return replies[0].body.decode("ascii") if replies else None
