"""One device's side of one hub, at work: the member's steps, obeyed on a thread with one loop.

What touches the database goes to the till's writing lane behind the till's own jobs, a slice at a
time; looking up is done here, over a connection that only reads. A commit wakes the loop at once.
"""

import asyncio
import logging
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final, assert_never
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.calls import Answered, Calls
from fynlo_pos.sync.client.giving_way import GivingWay
from fynlo_pos.sync.client.inbox import TROUBLED_PAUSE_S, Inbox
from fynlo_pos.sync.client.line import Line
from fynlo_pos.sync.client.ports import Behind, Lookups
from fynlo_pos.sync.client.teller import Teller
from fynlo_pos.sync.member import effects as asked
from fynlo_pos.sync.member import events as told
from fynlo_pos.sync.member.effects import Effect
from fynlo_pos.sync.member.events import Event
from fynlo_pos.sync.member.greeting import hello_of
from fynlo_pos.sync.member.step import step
from fynlo_pos.sync.member.values import Me, Member, Phase, Status, status_of
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.codec import NotAFrame, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    Call,
    Frame,
    Head,
    Proof,
    Sent,
    SignedHead,
    Why,
)
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES, head_words
from fynlo_pos.sync.protocol.packing import pack

STOPS_WITHIN_S: Final = 1.0
_CHANCES: Final = 1_000

_log = logging.getLogger(__name__)


class Client:
    """Keeps a device in touch with its hub from ``start`` to ``stop``, through every cut."""

    def __init__(self, me: Me, key: Ed25519PrivateKey, address: Address, behind: Behind) -> None:
        self._state = Member(me)
        self._key = key
        self._address = address
        self._behind = behind
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._lookups: Lookups | None = None
        self._line: Line | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._events: deque[Event] = deque()
        self._is_stepping = False
        self._giving_way = GivingWay(self._loop, behind.is_wanted)
        self._inbox = Inbox(behind, self._from_outside, self._tell)
        self._calls = Calls()
        self._is_whole = False
        self._ahead: SignedHead | None = None
        self._teller = Teller(self._status, behind.told)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """Say goodbye and end the thread, within a second."""
        self._from_outside(self._stopping.set)
        if self._thread.is_alive():
            self._thread.join(STOPS_WITHIN_S)

    def handed_over(self) -> dict[UUID, int]:
        """Return how far the hub has said that it holds this device's own logs; client's thread."""
        theirs = self._state.theirs
        return {branch: theirs[branch] for branch in self._state.own if branch in theirs}

    def begin_again(self) -> None:
        """Connect anew: what lies on this device's disk is another log by now; any thread."""
        self._from_outside(self._life_began)

    @property
    def roster(self) -> Roster:
        """The venue's devices and its authority, as they are known now; any thread."""
        return self._state.roster

    @property
    def told_floors(self) -> frozenset[Head]:
        """Below which the hub has said that a snapshot alone has something; any thread."""
        return self._state.told_floors

    def committing(self, head: Head) -> None:
        """Sign beside its commit what will leave at once behind it; any thread.

        Nothing is said: a commit may fail, and its head is then forgotten.
        """
        self._from_outside(lambda: self._sign_ahead(head))

    def committed(self, head: Head, sent: Sent) -> None:
        """Send what this device has just committed; any thread, at once."""
        self._from_outside(lambda: self._tell(told.Committed((head,), _now_ms(), (sent,))))

    def call(self, call: Call, answered: Answered) -> None:
        """Ask the hub something now; ``answered`` hears on the client's thread, ``None`` for never.

        Any thread.
        """
        if not self._from_outside(lambda: self._call(call, answered)):
            answered(None)

    def _from_outside(self, work: Callable[[], None]) -> bool:
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(work)
            return True
        return False

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._live())
        except Exception:  # noqa: BLE001 - nobody else hears of a thread's fault
            _log.exception("the connection to the hub has ended by a fault")
        finally:
            self._loop.close()

    async def _live(self) -> None:
        while self._lookups is None and not self._stopping.is_set():
            try:
                self._lookups = self._behind.open_lookups()
                self._tell(self._lookups.started(_now_ms(), _wall_ms()))
            except (Trouble, Refused) as trouble:
                _log.warning("the hub is not connected to: %s", trouble.sentence)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), TROUBLED_PAUSE_S)
        await self._stopping.wait()
        self._tell(told.Stop())
        line = self._line
        if line is not None:
            line.hang_up()
            await line.ended()
        self._calls.answer_nobody()
        if self._lookups is not None:
            self._lookups.close()

    def _tell(self, event: Event) -> None:
        """Step once for each event, one after another, and obey each step before the next."""
        self._events.append(event)
        if self._is_stepping:
            return
        self._is_stepping = True
        try:
            while self._events:
                self._state, effects = step(self._state, self._events.popleft())
                for effect in effects:
                    self._obey(effect)
        finally:
            self._is_stepping = False
        self._teller.look()

    def _obey(self, effect: Effect) -> None:
        match effect:
            case asked.Say(frame=frame):
                self._say(frame)
            case asked.Prove(words=words):
                self._say(Proof(self._key.sign(words)))
            case asked.PushOut(envelopes=envelopes, to_sign=to_sign, signed=signed):
                own = tuple(self._signed(head) for head in to_sign)
                self._say(pack(envelopes, (*own, *signed)))
            case asked.Call():
                self._connect()
            case asked.Hang():
                if self._line is not None:
                    self._line.hang_up()
            case asked.Wake(at_ms=at_ms):
                self._wake_at(at_ms)
            case asked.Answer(reply=reply):
                self._calls.answer(reply.id, reply)
            case _:
                self._ask_disk(effect)

    def _ask_disk(self, effect: asked.OfTheDisk) -> None:
        match effect:
            case asked.Compare():
                self._loop.call_soon(self._look_up, effect)
            case asked.Read():
                self._giving_way.behind_acts(partial(self._look_up, effect))
            case asked.TakeIn() | asked.TakeInShown():
                self._inbox.put(effect)
            case asked.SetAside(doubts=doubts):
                self._behind.on_writer(lambda: self._behind.set_aside(doubts))
            case asked.NoteRoster():
                self._behind.on_writer(lambda: self._behind.note_roster(effect))
            case asked.BeginLife():
                self._behind.on_writer(lambda: self._begin_life(effect))
            case _:
                assert_never(effect)

    def _connect(self) -> None:
        nonce = secrets.token_bytes(NONCE_BYTES)
        self._line = Line(
            self._address,
            self._state.me.relay_key,
            encode_frame(hello_of(self._state.me, nonce)),
            opened=partial(self._opened, nonce),
            heard=self._heard,
            has_room=self._inbox.has_room,
            gone=self._gone,
        )

    def _opened(self, nonce: bytes) -> None:
        self._tell(told.Opened(nonce, _now_ms(), _wall_ms()))

    def _heard(self, message: bytes | str) -> bool:
        if (event := _read(message)) is not None:
            self._tell(event)
        return not self._inbox.is_full

    def _gone(self) -> None:
        self._line = None
        self._calls.answer_nobody()
        self._tell(told.Closed(_now_ms(), secrets.randbelow(_CHANCES)))

    def _say(self, frame: Frame) -> None:
        if self._line is not None:
            self._line.send(encode_frame(frame))

    def _sign_ahead(self, head: Head) -> None:
        if self._state.phase is Phase.TOGETHER and not self._state.in_flight:
            self._ahead = self._signed(head)

    def _signed(self, head: Head) -> SignedHead:
        if self._ahead is not None and self._ahead.head == head:
            return self._ahead
        return SignedHead(head, self._state.me.device, self._key.sign(head_words(head)))

    def _wake_at(self, at_ms: int) -> None:
        if self._timer is not None:
            self._timer.cancel()
        after_s = max(0, at_ms - _now_ms()) / 1_000
        self._timer = self._loop.call_later(after_s, self._due)

    def _due(self) -> None:
        self._tell(told.Due(_now_ms(), secrets.randbelow(_CHANCES)))

    def _look_up(self, effect: asked.Compare | asked.Read) -> None:
        if self._lookups is None or effect.round != self._state.round:
            return
        try:
            if isinstance(effect, asked.Compare):
                found: Event = self._lookups.compare(effect)
            else:
                found = self._lookups.read(effect, self._state.own)
        except (Trouble, Refused) as trouble:
            _log.warning("nothing is sent for now: %s", trouble.sentence)
            self._loop.call_later(TROUBLED_PAUSE_S, self._look_up, effect)
            return
        self._tell(found)

    def _begin_life(self, effect: asked.BeginLife) -> None:
        try:
            self._behind.begin_life(effect.instead_of)
        except (Trouble, Refused) as trouble:
            _log.error("no other life is begun for now: %s", trouble.sentence)
            self._from_outside(lambda: self._begin_life_later(effect))
            return
        self._from_outside(self._life_began)

    def _begin_life_later(self, effect: asked.BeginLife) -> None:
        self._loop.call_later(TROUBLED_PAUSE_S, self._ask_disk, effect)

    def _life_began(self) -> None:
        if self._lookups is not None:
            self._tell(self._lookups.life_began())

    def _call(self, call: Call, answered: Answered) -> None:
        if self._state.phase is not Phase.TOGETHER:
            answered(None)
            return
        self._calls.wait_for(call.id, answered)
        self._say(call)

    def _status(self) -> Status:
        """Return how it stands: caught up once all that the hub sent first is on disk.

        What comes after that is no news of the connection, which is as it was.
        """
        status = status_of(self._state)
        self._is_whole = status.is_caught_up and (self._is_whole or self._inbox.is_empty)
        return msgspec.structs.replace(status, is_caught_up=self._is_whole)


def _read(message: bytes | str) -> Event | None:
    """Return what a message tells; ``None`` for a frame that a newer hub says."""
    if isinstance(message, str):
        return told.Unreadable(Why.NOT_A_FRAME)
    try:
        frame = decode_frame(message)
    except NotAFrame as error:
        return told.Unreadable(error.why)
    return None if frame is None else told.Received(frame, _now_ms())


def _now_ms() -> int:
    """Return a clock that never goes back."""
    return time.monotonic_ns() // 1_000_000


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000
