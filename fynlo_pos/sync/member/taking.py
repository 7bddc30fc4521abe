"""Taking in what the relay sends: on disk first, then said to be here."""

from uuid import UUID

from fynlo_pos.sync.member.effects import (
    BeginLife,
    NoteRoster,
    SetAside,
    TakeIn,
    TakeInShown,
)
from fynlo_pos.sync.member.events import TakenIn
from fynlo_pos.sync.member.greeting import end
from fynlo_pos.sync.member.sending import learn, names, part_from, pump
from fynlo_pos.sync.member.turn import Turn
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.sync.member.vouching import sort_out
from fynlo_pos.sync.protocol.authority import enlarge
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.excerpts import read_shown
from fynlo_pos.sync.protocol.frames import Cards, Have, Push, Role, Shown
from fynlo_pos.sync.protocol.packing import unpack


def take_in(turn: Turn, push: Push) -> None:
    """Ask for what is vouched for in a push to be put on disk; the rest is set aside."""
    state = turn.state
    if state.me.role is not Role.MEMBER:
        return
    try:
        found = sort_out(unpack(push), push.heads, state.roster.cards, state.owners, state.doubted)
    except NotAFrame as error:
        end(turn, error.why)
        return
    if found.owners:
        turn.change(owners={**state.owners, **found.owners})
    if found.doubts:
        names = {doubt.head.incarnation for doubt in found.doubts}
        turn.change(doubted=state.doubted | names)
        turn.do(SetAside(found.doubts))
    if found.envelopes:
        turn.do(TakeIn(state.round, found.envelopes, found.signed))


def take_in_shown(turn: Turn, shown: Shown) -> None:
    """Ask for what a viewer was shown to be put on disk."""
    try:
        excerpts = read_shown(shown)
    except NotAFrame as error:
        end(turn, error.why)
        return
    turn.do(TakeInShown(turn.state.round, excerpts, shown.heads))


def take_cards_in(turn: Turn, cards: Cards) -> None:
    """Learn the venue's devices and who is its authority; tell where it was named anew.

    What was doubted for want of a card that came only now is asked for again. All mandates go to
    the disk as one with what cards are new: a card that lets a device go speaks against what that
    device says from then on, and a terminal that has it without a mandate of before, which a full
    disk did not take, would be told of that one in vain.
    """
    before = turn.state.roster
    roster = enlarge(before, cards.cards, cards.mandates)
    turn.change(roster=roster)
    if turn.state.doubted and roster.cards != before.cards:
        turn.hang()
    news = tuple(card for who, card in roster.cards.items() if before.cards.get(who) != card)
    if news or roster.mandates != before.mandates:
        turn.do(NoteRoster(tuple(each for each in roster.mandates if each.by is not None), news))


def taken_in(turn: Turn, event: TakenIn) -> None:
    """Say what is now on disk; begin another life where one is written elsewhere too."""
    state = turn.state
    mine = {**state.mine, **{head.incarnation: head for head in event.moved}}
    shown = {**state.shown, **{head.incarnation: head for head in event.shown}}
    turn.change(mine=mine, shown=shown, blocked=state.blocked - names(event.moved))
    if event.round == state.round and (event.moved or event.shown):
        turn.change(comes_again=False)
        turn.find_it_well()
    if event.round == state.round and state.phase is Phase.TOGETHER:
        learn(turn, event.reached)
        if event.moved:
            turn.say(Have(event.moved))
    part_from(turn, event.parted)
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
