"""Coming together: each side proves itself, then each says what it has."""

from fynlo_pos.sync.member.effects import Call, Compare, Prove
from fynlo_pos.sync.member.sending import SENDING, pump
from fynlo_pos.sync.member.turn import Turn
from fynlo_pos.sync.member.values import GREETING_MS, Me, Phase, count_waiting
from fynlo_pos.sync.protocol.frames import (
    OLDEST_PROTOCOL,
    PROTOCOL,
    Bases,
    Challenge,
    Have,
    Head,
    Hello,
    Refusal,
    Role,
    Watch,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES, is_signed_by, member_words, relay_words

# What only a person can mend, or another version of the program: it is tried again, but seldom.
NOT_SOON = frozenset(
    (
        Why.NEWER_PROTOCOL,
        Why.UNKNOWN_DEVICE,
        Why.WRONG_SIGNATURE,
        Why.OTHER_VENUE,
        Why.NOT_YOURS,
        Why.CODE_SPENT,
    )
)
NOT_NOW = frozenset((Why.BUSY, Why.TOO_MANY))


def call(turn: Turn) -> None:
    """Open a socket."""
    turn.change(phase=Phase.CALLING, due_ms=None)
    turn.do(Call())


def hello_of(me: Me, nonce: bytes) -> Hello:
    """Return what a device says of itself first."""
    return Hello(me.venue, me.device, me.role, nonce, app_version=me.app_version)


def greet(turn: Turn, nonce: bytes) -> None:
    """Say who this is."""
    hello = hello_of(turn.state.me, nonce)
    turn.change(phase=Phase.GREETING, hello=hello, round=turn.state.round + 1)
    turn.say(hello)
    turn.wake_at(turn.state.now_ms + GREETING_MS)


def answer(turn: Turn, challenge: Challenge) -> None:
    """Prove who this is, to a relay that has proved itself."""
    hello = turn.state.hello
    is_sound = len(challenge.nonce) == NONCE_BYTES
    if hello is None or not is_sound:
        end(turn, Why.OUT_OF_TURN)
        return
    if not OLDEST_PROTOCOL <= challenge.protocol <= PROTOCOL:
        end(turn, Why.NEWER_PROTOCOL)
        return
    words = relay_words(hello, challenge)
    if not is_signed_by(turn.state.me.relay_key, challenge.signature, words):
        end(turn, Why.WRONG_SIGNATURE)
        return
    turn.change(phase=Phase.PROVING, challenge=challenge)
    turn.do(Prove(member_words(hello, challenge)))


def welcomed(turn: Turn, welcome: Welcome) -> None:
    """Be in; compare what the relay has with what is here before anything is sent."""
    state = turn.state
    turn.change(
        phase=Phase.COMPARING,
        since_ms=state.now_ms,
        heard_ms=state.now_ms,
        ended_by=None,
        is_revoked=False,
        theirs={},
        offered=welcome.have,
        clock_off_ms=welcome.now_ms - state.now_ms - state.wall_ahead_ms,
    )
    turn.do(Compare(state.round, welcome.have, tuple(sorted(state.own))))


def compared_first(turn: Turn, steps: tuple[Head, ...]) -> None:
    """Say what is here, with steps down this device's own chains, and begin to send."""
    state = turn.state
    turned_away = state.turned_away if count_waiting(state) else None
    turn.change(phase=Phase.TOGETHER, turned_away=turned_away)
    turn.find_it_well()
    have = (*state.mine.values(), *steps)
    if state.me.role is Role.MEMBER:
        if state.bases:
            turn.say(Bases(tuple(state.bases.values())))
        turn.say(Have(have))
    else:
        turn.say(Watch(state.me.station, (*have, *state.shown.values())))
    pump(turn)


def hand_in(turn: Turn) -> None:
    """This device was revoked: it is told nothing, and hands in what it had not sent."""
    turn.change(
        phase=Phase.HANDING_IN,
        is_revoked=True,
        ended_by=None,
        theirs={},
        since_ms=turn.state.now_ms,
    )
    turn.find_it_well()


def refused(turn: Turn, refusal: Refusal) -> None:
    """Hear no, before being in or for good on this connection."""
    if refusal.why is Why.REVOKED and not refusal.ends:
        hand_in(turn)
        return
    if refusal.why in NOT_NOW and turn.state.phase in SENDING:
        turn.change(turned_away=refusal.why)
    if refusal.why is Why.COME_AGAIN:
        turn.change(comes_again=True)
    turn.change(
        ended_by=refusal.why if refusal.why in NOT_SOON else None,
        is_revoked=refusal.why is Why.REVOKED,
    )
    turn.hang()


def end(turn: Turn, why: Why) -> None:
    """Say no to the relay, and close."""
    turn.change(ended_by=why if why in NOT_SOON else None)
    turn.say(Refusal(why, ends=True))
    turn.hang()
