"""Calls that wait for the hub's reply: each is answered once, by the hub or by nobody."""

import asyncio
from collections.abc import Callable
from typing import Final
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Reply

ANSWERS_WITHIN_S: Final = 10.0

Answered = Callable[[Reply | None], None]


class Calls:
    """Used on the loop's thread."""

    def __init__(self) -> None:
        self._waiting: dict[UUID, Answered] = {}

    def wait_for(self, call_id: UUID, answered: Answered) -> None:
        """Have ``answered`` hear the reply to a call, or ``None`` where none comes in time."""
        self._waiting[call_id] = answered
        asyncio.get_running_loop().call_later(ANSWERS_WITHIN_S, self.answer, call_id, None)

    def answer(self, call_id: UUID, reply: Reply | None) -> None:
        """Hand a reply to who asked."""
        answered = self._waiting.pop(call_id, None)
        if answered is not None:
            answered(reply)

    def answer_nobody(self) -> None:
        """The line has gone: nobody is answered any more."""
        for call_id in list(self._waiting):
            self.answer(call_id, None)
