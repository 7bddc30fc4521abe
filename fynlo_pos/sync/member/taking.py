"""Taking in what the relay sends: on disk first, then said to be here."""

from uuid import UUID

from fynlo_pos.sync.member.effects import BeginLife, TakeIn
from fynlo_pos.sync.member.events import TakenIn
from fynlo_pos.sync.member.greeting import end
from fynlo_pos.sync.member.sending import learn, names, part_from, pump
from fynlo_pos.sync.member.turn import Turn
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Have, Push, Role, Why
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import unpack


def take_in(turn: Turn, push: Push) -> None:
    """Ask for a push to be put on disk, if the heads that came with it are among it."""
    if turn.state.me.role is not Role.MEMBER:
        return
    try:
        envelopes = unpack(push)
        heads = {head_after(sent.body, link_of(sent.body)) for sent in envelopes}
    except NotAFrame as error:
        end(turn, error.why)
        return
    if any(signed.head not in heads for signed in push.heads):
        end(turn, Why.WRONG_SIGNATURE)
        return
    turn.do(TakeIn(turn.state.round, envelopes, push.heads))


def taken_in(turn: Turn, event: TakenIn) -> None:
    """Say what is now on disk; begin another life where one is written elsewhere too."""
    state = turn.state
    mine = {**state.mine, **{head.incarnation: head for head in event.moved}}
    turn.change(mine=mine, blocked=state.blocked - names(event.moved))
    if event.round == state.round and state.phase is Phase.TOGETHER:
        learn(turn, event.reached)
        part_from(turn, event.parted)
        if event.moved:
            turn.say(Have(event.moved))
    for incarnation in event.mine:
        begin_life(turn, incarnation)
    if event.is_broken and not event.mine and event.round == state.round:
        turn.hang()
    pump(turn)


def begin_life(turn: Turn, *incarnations: UUID) -> None:
    """Ask for another incarnation in place of each that this device writes, once."""
    for incarnation in incarnations:
        if incarnation in turn.state.writing and not turn.state.is_beginning_life:
            turn.change(is_beginning_life=True)
            turn.do(BeginLife(incarnation))
