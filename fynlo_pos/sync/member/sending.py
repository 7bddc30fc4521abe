"""Sending what the relay lacks: own and others', in the order of stamps, a few pushes at a time.

What was sent is not what the relay has: only its ``Have`` says that, and it survives a connection.
"""

from collections.abc import Iterable
from uuid import UUID

from fynlo_pos.sync.member.effects import Compare, PushOut, Read
from fynlo_pos.sync.member.events import Committed, Compared, Found
from fynlo_pos.sync.member.turn import Turn
from fynlo_pos.sync.member.values import (
    SILENCE_MS,
    WINDOW,
    InFlight,
    Member,
    Phase,
    count_waiting,
)
from fynlo_pos.sync.protocol.frames import Have, Head, Refusal, Role, Why

LOOK_UPS = 32
"""So often is a log looked up after all of it was to be sent, before it is given up for now."""
SENDING = frozenset((Phase.TOGETHER, Phase.HANDING_IN))


def pump(turn: Turn) -> None:
    """Read the next batch, where something lacks and there is room."""
    state = turn.state
    if state.phase not in SENDING or state.is_beginning_life or state.is_reading:
        return
    if len(state.in_flight) < WINDOW and (after := _lacking(state)):
        turn.change(is_reading=True, reading=after)
        turn.do(Read(state.round, after))


def committed(turn: Turn, event: Committed) -> None:
    """Send at once what was just written, from memory where the relay lacks nothing else."""
    state = turn.state
    is_next = (
        state.phase in SENDING
        and bool(event.envelopes)
        and not state.is_reading
        and not state.is_beginning_life
        and len(state.in_flight) < WINDOW
        and not _lacking(state)
        and all(_goes(state, head.incarnation) for head in event.heads)
        and len(event.heads) == len(event.envelopes) == 1
        and _sent(state, event.heads[0].incarnation) == event.heads[0].seq - 1
        and event.heads[0].incarnation in state.own
    )
    is_told_since = count_waiting(state) and state.waiting_since_ms is not None
    mine = {**state.mine, **{head.incarnation: head for head in event.heads}}
    turn.change(mine=mine, blocked=state.blocked - names(event.heads))
    if not is_told_since and count_waiting(turn.state):
        turn.change(waiting_since_ms=event.now_ms)
    if is_next:
        _send(turn, Found(state.round, event.envelopes, event.heads))
    pump(turn)


def found(turn: Turn, event: Found) -> None:
    """Send what was read."""
    state = turn.state
    read = {name for name, after in state.reading.items() if _sent(state, name) >= after}
    blocked = event.blocked if event.envelopes else frozenset(read & _lacking(state).keys())
    turn.change(is_reading=False, blocked=state.blocked | blocked)
    if turn.state.phase in SENDING and event.envelopes:
        _send(turn, event)
    pump(turn)


def heard(turn: Turn, have: Have) -> None:
    """Learn what the relay has on disk."""
    state = turn.state
    ends = {head for push in state.in_flight for head in push.heads} | set(state.mine.values())
    known: dict[UUID, int] = {}
    for head in have.heads:
        if head in ends:
            known[head.incarnation] = max(head.seq, known.get(head.incarnation, 0))
    unsure = tuple(head for head in have.heads if head not in ends)
    learn(turn, known)
    if unsure:
        turn.do(Compare(state.round, unsure))
    pump(turn)


def compared(turn: Turn, event: Compared) -> None:
    """Learn what a look-up came to; where the two are apart, try from further back."""
    state = turn.state
    answered = state.asked & {*event.ahead, *event.apart, *event.held}
    again = {name: seq for name, seq in event.known.items() if name in names(answered)}
    less = {name: seq for name, seq in again.items() if seq < state.theirs.get(name, 0)}
    theirs = {**state.theirs, **less}
    turn.change(sent={**state.sent, **again}, theirs=theirs, asked=state.asked - answered)
    learn(turn, event.known)
    here = [head for head in event.ahead if head.incarnation in state.mine]
    for head in here:
        _believe(turn, head.incarnation)
    lost = [_nearer(state.mine[head.incarnation], head) for head in here if _is_lost(state, head)]
    below = [head for name, head in state.parted_below.items() if name in names(here)]
    behind = (*event.apart, *lost, *below)
    in_vain = names(head for head in behind if _was_tried_in_vain(state, head))
    turn.change(refused=turn.state.refused | in_vain)
    for head in behind:
        if not _has_as_much(turn.state, head):
            go_back(turn, head)
    pump(turn)


def part_from(turn: Turn, parted: dict[UUID, int]) -> None:
    """Take in that the relay has branches that leave ours: a head of its may lie on one of those.

    Of what it was only believed to have, what goes on here after they part is sent.
    """
    state = turn.state
    news = {name: seq for name, seq in parted.items() if name not in state.parted}
    turn.change(parted={**state.parted, **news})
    back = {name: _after_parting(turn.state, name) for name in news if name in state.believed}
    turn.change(sent={**state.sent, **back})


def gap(turn: Turn, refusal: Refusal) -> None:
    """The relay lacks something before what was sent: look up what it has of that chain."""
    if refusal.about is not None and _is_folded(turn.state, refusal.about):
        not_taken(turn, refusal)
    elif refusal.about is not None:
        name = refusal.about.incarnation
        dropped = tuple(
            push
            for push in turn.state.in_flight
            if all(head.incarnation != name for head in push.heads)
        )
        turn.change(in_flight=dropped, asked=turn.state.asked | {refusal.about})
        turn.do(Compare(turn.state.round, (refusal.about,)))


def not_taken(turn: Turn, refusal: Refusal) -> None:
    """The relay will not have a chain from this device: do not offer it again this time."""
    if refusal.about is not None:
        name = refusal.about.incarnation
        kept = tuple(
            push
            for push in turn.state.in_flight
            if all(head.incarnation != name for head in push.heads)
        )
        held = {name} if refusal.why is Why.TOO_MANY else set()
        turn.change(
            refused=turn.state.refused | {name},
            held_back=turn.state.held_back | held,
            in_flight=kept,
        )
    pump(turn)


def learn(turn: Turn, known: dict[UUID, int]) -> None:
    """Take in how far the relay has each branch."""
    state = turn.state
    theirs = dict(state.theirs)
    for branch, seq in known.items():
        theirs[branch] = max(seq, theirs.get(branch, 0))
    shared = {branch: max(seq, known.get(branch, 0)) for branch, seq in state.parted.items()}
    grown = {branch for branch in state.back if theirs.get(branch) != state.theirs.get(branch)}
    back = {branch: by for branch, by in state.back.items() if branch not in grown}
    left = tuple(
        push
        for push in state.in_flight
        if any(theirs.get(head.incarnation, 0) < head.seq for head in push.heads)
    )
    turn.change(theirs=theirs, parted=shared, back=back, in_flight=left, heard_ms=state.now_ms)
    if len(left) < len(state.in_flight):
        turn.change(turned_away=None, comes_again=False)
        turn.find_it_well()
    if left:
        turn.wake_at(state.now_ms + SILENCE_MS)
    if not count_waiting(turn.state):
        turn.change(waiting_since_ms=None)


def go_back(turn: Turn, head: Head) -> None:
    """Send a branch from before a head, twice as far before it each time; never from further on."""
    state = turn.state
    branch = head.incarnation
    by = state.back.get(branch, 1)
    base = state.bases.get(branch)
    folded = base.seq if base is not None else 0
    start = max(folded, min(head.seq - by, state.sent.get(branch, head.seq)))
    turn.change(
        back={**state.back, branch: by * 2},
        sent={**state.sent, branch: start},
    )


def _send(turn: Turn, event: Found) -> None:
    state = turn.state
    ends = {head.incarnation: head.seq for head in event.heads if not _was_set_back(state, head)}
    sent = {**state.sent, **ends}
    push = InFlight(event.heads, state.now_ms)
    turn.change(sent=sent, in_flight=(*state.in_flight, push))
    own = tuple(head for head in event.heads if head.incarnation in state.own)
    turn.do(PushOut(event.envelopes, own, event.signed))
    turn.wake_at(state.now_ms + SILENCE_MS)


def _lacking(state: Member) -> dict[UUID, int]:
    return {
        branch: sent
        for branch, head in state.mine.items()
        if (sent := _sent(state, branch)) < head.seq and _goes(state, branch)
    }


def _has_as_much(state: Member, head: Head) -> bool:
    """Tell whether the relay has as much of a branch, whatever else it calls by that name."""
    mine = state.mine.get(head.incarnation)
    return mine is not None and state.theirs.get(mine.incarnation, 0) >= min(head.seq, mine.seq)


def _goes(state: Member, branch: UUID) -> bool:
    if branch in state.refused or branch in state.blocked or branch in names(state.asked):
        return False
    return (state.me.role is Role.MEMBER and not state.is_revoked) or branch in state.own


def _believe(turn: Turn, branch: UUID) -> None:
    """Take a relay that is further on a branch to have all of ours, unless it is known to part.

    Not where nothing comes that would show otherwise, nor of what is being sent.
    """
    state = turn.state
    is_told = state.phase is not Phase.HANDING_IN and state.me.role is Role.MEMBER
    if is_told and branch not in state.sent:
        is_parted = branch in state.parted
        sent = _after_parting(state, branch) if is_parted else state.mine[branch].seq
        believed = state.believed if is_parted else state.believed | {branch}
        turn.change(sent={**state.sent, branch: sent}, believed=believed)


def _after_parting(state: Member, branch: UUID) -> int:
    """Return where a branch is sent from: the last of it at least, to hear whether it is there."""
    base = state.bases.get(branch)
    shared = min(state.parted[branch], state.mine[branch].seq - 1)
    return max(shared, base.seq if base is not None else 0)


def _is_lost(state: Member, head: Head) -> bool:
    """Tell whether a relay that is further lacks what comes before what it was sent of ours.

    Of what parts below a floor that is tried from there.
    """
    return head in state.asked and head.incarnation not in state.parted_below


def _was_tried_in_vain(state: Member, head: Head) -> bool:
    """Tell whether all that leads up to a head was sent, and the relay lacks what is before.

    One push may be looked up more than once, and what was sent before it may be answered late.
    """
    name = head.incarnation
    is_asked = name in names(state.asked)
    return is_asked and state.back.get(name, 1) > max(head.seq, 1) << LOOK_UPS


def _was_set_back(state: Member, head: Head) -> bool:
    """Tell whether a branch is to be sent from before what was just read of it."""
    asked_for = state.reading.get(head.incarnation, 0)
    return _sent(state, head.incarnation) < asked_for


def _nearer(one: Head, other: Head) -> Head:
    return min(one, other, key=lambda head: head.seq)


def _sent(state: Member, branch: UUID) -> int:
    had = max(state.sent.get(branch, 0), state.theirs.get(branch, 0))
    base = None if had else state.bases.get(branch)
    return base.seq if base is not None else had


def _is_folded(state: Member, head: Head) -> bool:
    """Tell whether what a relay lacks behind its head is folded away here."""
    base = state.bases.get(head.incarnation)
    return base is not None and head.seq < base.seq


def names(heads: Iterable[Head]) -> set[UUID]:
    """Return whose heads they are."""
    return {head.incarnation for head in heads}
