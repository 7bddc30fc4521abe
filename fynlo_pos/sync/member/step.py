"""A device's side of a connection to a relay: ``step(state, event) -> state, effects``.

No clock, socket, random number or disk is in it: the simulation runs this very code.
"""

from typing import assert_never

from fynlo_pos.sync.member.below import compared_floors, told_below
from fynlo_pos.sync.member.effects import Answer, Effect
from fynlo_pos.sync.member.events import (
    Closed,
    Committed,
    Compared,
    Due,
    Event,
    Found,
    LifeBegan,
    Opened,
    Received,
    Started,
    Stop,
    TakenIn,
    Unreadable,
)
from fynlo_pos.sync.member.greeting import (
    answer,
    call,
    compared_first,
    end,
    greet,
    refused,
    welcomed,
)
from fynlo_pos.sync.member.sending import SENDING, committed, compared, found, gap, heard, not_taken
from fynlo_pos.sync.member.taking import begin_life, take_cards_in, take_in, take_in_shown, taken_in
from fynlo_pos.sync.member.turn import Turn
from fynlo_pos.sync.member.values import GREETING_MS, SILENCE_MS, Member, Phase, Seen
from fynlo_pos.sync.protocol.authority import NOBODY, Roster, enlarge, first_mandate
from fynlo_pos.sync.protocol.frames import (
    Below,
    Cards,
    CaughtUp,
    Challenge,
    Frame,
    Have,
    Leaving,
    Presence,
    Push,
    Refusal,
    Reply,
    Role,
    Shown,
    Welcome,
    Why,
)

_COMING = frozenset((Phase.GREETING, Phase.PROVING))
_IN = frozenset((Phase.COMPARING, Phase.TOGETHER, Phase.HANDING_IN))
_ON = _COMING | _IN

_Timed = Due | Opened | Received | Closed | Committed | Started
_OnTheWall = Started | Opened


def step(state: Member, event: Event) -> tuple[Member, tuple[Effect, ...]]:
    """Return the state after an event, and what is to be done, in this order."""
    turn = Turn(state)
    if isinstance(event, _Timed) and event.now_ms > state.now_ms:
        turn.change(now_ms=event.now_ms)
    if isinstance(event, _OnTheWall):
        turn.change(wall_ahead_ms=event.wall_ms - event.now_ms)
    match event:
        case Opened() | Received() | Unreadable() | Closed():
            _on_socket(turn, event)
        case Committed() | Compared() | Found() | TakenIn():
            _from_disk(turn, event)
        case Started() | LifeBegan():
            _lives(turn, event)
        case Due():
            _due(turn)
        case Stop():
            _stop(turn)
        case _:
            assert_never(event)
    return turn.state, tuple(turn.effects)


def _on_socket(turn: Turn, event: Opened | Received | Unreadable | Closed) -> None:
    state = turn.state
    match event:
        case Opened():
            if state.is_stopping:
                turn.hang()
            else:
                greet(turn, event.nonce)
        case Closed():
            if state.phase is not Phase.ENDED:
                turn.part(event.chance)
        case _ if state.phase not in _ON:
            pass
        case Received():
            _received(turn, event.frame)
        case Unreadable():
            end(turn, event.why)
        case _:
            assert_never(event)


def _from_disk(turn: Turn, event: Committed | Compared | Found | TakenIn) -> None:
    match event:
        case Committed():
            committed(turn, event)
        case Compared() | Found() if event.round != turn.state.round:
            pass
        case Compared():
            _compared(turn, event)
        case Found():
            found(turn, event)
        case TakenIn():
            taken_in(turn, event)
        case _:
            assert_never(event)


def _lives(turn: Turn, event: Started | LifeBegan) -> None:
    turn.change(
        mine={head.incarnation: head for head in event.heads},
        own=event.own,
        writing=event.writing,
        bases={head.incarnation: head for head in event.bases},
        owners={**turn.state.owners, **dict.fromkeys(event.writing, turn.state.me.device)},
    )
    if isinstance(event, Started):
        me = turn.state.me
        first = Roster(me.venue, (first_mandate(NOBODY, me.first_key or me.relay_key),))
        turn.change(
            roster=enlarge(first, event.cards, event.mandates),
            owners={**turn.state.owners, **event.owners},
            shown={head.incarnation: head for head in event.shown},
            theirs=event.handed_over,
            waiting_since_ms=_since(turn.state, event.unsent_since_ms),
        )
        if turn.state.phase is Phase.APART:
            call(turn)
        return
    turn.change(is_beginning_life=False, parted={}, believed=frozenset())
    if turn.state.phase in _ON:
        turn.change(attempt=0)
        turn.hang()


def _since(state: Member, wall_ms: int | None) -> int | None:
    return None if wall_ms is None else wall_ms - state.wall_ahead_ms


def _due(turn: Turn) -> None:
    state = turn.state
    if state.phase is Phase.APART and state.due_ms is not None:
        if state.now_ms >= state.due_ms:
            call(turn)
        else:
            turn.wake_at(state.due_ms)
    elif state.phase in _COMING:
        turn.hang()
    elif state.phase in SENDING and state.in_flight:
        since = max(state.heard_ms, state.in_flight[0].at_ms)
        if state.now_ms - since >= SILENCE_MS:
            turn.hang()
        else:
            turn.wake_at(since + SILENCE_MS)


def _received(turn: Turn, frame: Frame) -> None:
    phase = turn.state.phase
    match frame:
        case Challenge() if phase is Phase.GREETING:
            answer(turn, frame)
        case Welcome() if phase is Phase.PROVING:
            welcomed(turn, frame)
        case Refusal() if phase in _COMING:
            refused(turn, frame)
        case Refusal():
            _refused_inside(turn, frame)
        case Leaving():
            turn.change(leaving_ms=frame.pause_ms)
        case _ if phase in _IN:
            _received_inside(turn, frame)
        case _:
            end(turn, Why.OUT_OF_TURN)


def _received_inside(turn: Turn, frame: Frame) -> None:
    match frame:
        case Have():
            heard(turn, frame)
        case Push():
            take_in(turn, frame)
        case CaughtUp():
            turn.change(is_caught_up=True)
        case Below():
            told_below(turn, frame)
        case Presence():
            seen = {each.device: each for each in turn.state.devices}
            seen |= {each[0]: Seen(*each) for each in frame.devices}
            turn.change(devices=tuple(seen.values()))
        case Cards():
            take_cards_in(turn, frame)
        case Shown() if turn.state.me.role is Role.VIEWER:
            take_in_shown(turn, frame)
        case Reply():
            turn.do(Answer(frame))
        case _:
            end(turn, Why.OUT_OF_TURN)


def _refused_inside(turn: Turn, refusal: Refusal) -> None:
    if refusal.ends:
        refused(turn, refusal)
    elif refusal.why is Why.GAP:
        gap(turn, refusal)
    elif refusal.why in (Why.NOT_YOURS, Why.TOO_MANY):
        not_taken(turn, refusal)
    elif refusal.why is Why.FORKED and refusal.about is not None:
        heard(turn, Have((refusal.about,)))


def _compared(turn: Turn, event: Compared) -> None:
    state = turn.state
    if state.phase not in {Phase.COMPARING, *SENDING}:
        return
    elsewhere = {head.incarnation for head in (*event.ahead, *event.apart)}
    begin_life(turn, *sorted(elsewhere & state.writing))
    compared(turn, event)
    compared_floors(turn, event)
    if state.phase is Phase.COMPARING:
        compared_first(turn, event.steps)


def _stop(turn: Turn) -> None:
    turn.change(is_stopping=True)
    if turn.state.phase in _ON:
        turn.hang()
    elif turn.state.phase is Phase.APART:
        turn.change(phase=Phase.ENDED, due_ms=None)


__all__ = ["GREETING_MS", "step"]
