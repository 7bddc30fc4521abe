"""Asking the hub something now, over the till's own connection; it answers or it does not."""

import threading
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.app.clock import new_id
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.calls import (
    ADMIT,
    DEVICES,
    NEW_CODE,
    READ_LATE,
    REVOKE,
    UPSTREAM,
    Admit,
    CodeMade,
    KnownDevice,
    LatePage,
    NewCode,
    ReadLate,
    Revoke,
    Upstream,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Call, Head, Reply, Why

ANSWERS_WITHIN_S: Final = 15.0

T = TypeVar("T")


class HubCalls:
    """What the hub is asked; each waits for the answer, so never on the client's own thread.

    Each raises ``Refused`` where this terminal may not, and ``Trouble`` where no answer comes.
    """

    def __init__(self, client: Client | None) -> None:
        self._client = client

    def new_code(self, wanted: NewCode) -> CodeMade:
        """Have a code made for one more terminal."""
        return _read(self._ask(NEW_CODE, call_body(wanted)), CodeMade)

    def devices(self) -> tuple[KnownDevice, ...]:
        """Return the venue's terminals."""
        return _read(self._ask(DEVICES, b""), tuple[KnownDevice, ...])

    def revoke(self, device: UUID) -> None:
        """Let a terminal in no more."""
        self._ask(REVOKE, call_body(Revoke(device)))

    def admit(self, upto: Head) -> None:
        """Tell the venue what a terminal that was let go handed in late, up to where it says."""
        self._ask(ADMIT, call_body(Admit(upto)))

    def read_late(self, wanted: ReadLate) -> LatePage:
        """Return some of what waits on a chain."""
        return _read(self._ask(READ_LATE, call_body(wanted)), LatePage)

    def upstream(self) -> Upstream | None:
        """Return how the hub stands with the one above it; ``None`` where there is none."""
        body = self._ask(UPSTREAM, b"")
        return _read(body, Upstream) if body else None

    def roster(self) -> Roster:
        """Return the shop's devices and which hub is in charge, as this terminal knows them."""
        if self._client is None:
            raise hub_silent()
        return self._client.roster

    def _ask(self, name: str, body: bytes) -> bytes:
        if self._client is None:
            raise hub_silent()
        answered = threading.Event()
        heard: list[Reply | None] = []

        def hear(reply: Reply | None) -> None:
            heard.append(reply)
            answered.set()

        self._client.call(Call(new_id(), name, body), hear)
        answered.wait(ANSWERS_WITHIN_S)
        reply = heard[0] if heard else None
        if reply is None or reply.refused is Why.BUSY:
            raise hub_silent()
        if reply.refused is Why.NOT_AUTHORITY:
            raise not_in_charge()
        if reply.refused is Why.GAP:
            raise other_than_shown()
        if reply.refused is not None:
            raise may_not()
        return reply.body


def other_than_shown() -> Refused:
    """Return what to say where what is to be admitted is not what was looked at."""
    return Refused(
        "That is not what waits there any more. Nothing was admitted. Look at it again, then "
        "admit it."
    )


def may_not() -> Refused:
    """Return what to say where this terminal has no say over the others."""
    return Refused(
        "This terminal may not let others in or out. Nothing was changed. Do it at one that may "
        "manage, such as the till that began to share."
    )


class NotInCharge(Refused):
    """Another hub lets terminals in and out."""


def not_in_charge() -> NotInCharge:
    """Return what to say where another hub lets terminals in and out."""
    return NotInCharge(
        "This terminal's hub is not the one in charge of who belongs to this shop. Nothing was "
        "changed. Do it at a terminal of the hub that is in charge, or make this one the shop's "
        "hub: Settings, Terminals."
    )


def hub_silent() -> Trouble:
    """Return what to say where the hub is not there to be asked."""
    return Trouble(
        "The hub does not answer. Nothing was changed. Look at the till's status, then try again."
    )


def _read(body: bytes, kind: type[T]) -> T:
    try:
        return read_body(body, kind)
    except (NotAFrame, msgspec.MsgspecError) as error:
        raise hub_silent() from error
