"""Passing on what is stored: from memory to who keeps up, from the store to who does not.

Nothing is queued for a slow reader: at most ``WINDOW`` pushes are on their way to it, and what it
lacks beyond is read from the store when it has taken those (STYLE.md, 15).
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final
from uuid import UUID

from fynlo_pos.core.kitchen.for_viewers import TOLD_FOR_MS
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, encode_frame
from fynlo_pos.sync.protocol.frames import (
    CaughtUp,
    Have,
    Head,
    Push,
    Role,
    Sent,
    SignedHead,
    Watch,
    Why,
)
from fynlo_pos.sync.protocol.packing import BATCH_ENVELOPES, pack
from hub.relay.below import had_of, had_or_below, is_below, tell_below
from hub.relay.cards import is_from_authority
from hub.relay.comparing import Places, known_of, places_to_compare
from hub.relay.covering import covered_batches
from hub.relay.effects import Read, Send
from hub.relay.marks import note_had, note_what_it_has
from hub.relay.queue import ask, is_held
from hub.relay.showing import Showing, may_watch, shown
from hub.relay.turn import Turn
from hub.relay.values import (
    READ_ROWS,
    WINDOW,
    Chain,
    Connection,
    Device,
    Row,
    Waiting,
)

NOTHING: Final[Places] = {}
MOST_SINCE: Final = 20_000
"""So many envelopes a screen that comes back is shown, whatever clocks say: two busy days."""


def hear(
    turn: Turn, connection: Connection, have: Have, order: int, hashes: Places = NOTHING
) -> None:
    """Take in how far the other side is; the first ``Have`` begins the sending."""
    chains = turn.state.chains
    if connection.knows is None:
        places = places_to_compare(chains, have.heads, hashes)
        if any(place not in hashes for place in places):
            ask(turn, connection, Waiting(order, have), places)
            return
        _compare(turn, connection, have, hashes)
        return
    same = {h.incarnation: h.seq for h in have.heads if _is_head_of(chains, h)}
    reach = {name: max(seq, connection.knows.get(name, 0)) for name, seq in same.items()}
    has_floor = any(chains[name].told.seq > seq for name, seq in same.items())
    connection = turn.change(connection, knows={**connection.knows, **reach})
    connection = note_had(turn, connection, reach)
    if has_floor:
        pump(turn, connection)


def watch(turn: Turn, connection: Connection, device: Device, asked: Watch) -> None:
    """Begin to show a viewer what concerns its station, from where it was shown last."""
    if connection.role is not Role.VIEWER or not may_watch(device, asked.station):
        turn.end(connection, Why.NOT_YOURS)
    elif connection.knows is not None or connection.asked is not None:
        turn.end(connection, Why.OUT_OF_TURN)
    else:
        since_ms = 0 if _was_here_lately(turn, asked) else connection.heard_ms - TOLD_FOR_MS
        watching = turn.change(connection, station_id=asked.station, since_ms=since_ms)
        hear(turn, watching, Have(asked.have), watching.said)


def _was_here_lately(turn: Turn, asked: Watch) -> bool:
    """Tell whether so little came since a viewer was shown something that it is shown all of it."""
    had = {head.incarnation: head.seq for head in asked.have}
    lacks = sum(
        max(0, chain.told.seq - had.get(chain.name, 0)) for chain in turn.state.chains.values()
    )
    return bool(had) and lacks <= MOST_SINCE


def _compare(turn: Turn, connection: Connection, have: Have, hashes: Places) -> None:
    """Work out what of each chain the other side has, from its heads and our hashes there."""
    said = frozenset(have.heads)
    knows = known_of(turn.state.chains, have.heads, hashes)
    for name, seq in knows.items():
        # Of a chain that began behind a base, having nothing is not having all before it.
        chain = turn.state.chains[name]
        has_base = chain.base and chain.base_head in said
        had = seq - chain.base if seq < chain.first and not has_base else seq
        knows[name] = max(had, connection.begins.get(name, 0))
    own = {
        head.incarnation: head.seq
        for head in have.heads
        if (its := turn.state.chains.get(head.incarnation)) is not None
        and its.owner == connection.device
    }
    further = frozenset(
        h.incarnation for h in have.heads if h.seq > knows.get(h.incarnation, h.seq)
    )
    changed = turn.change(connection, knows=knows, own=own, further=further)
    pump(turn, note_what_it_has(turn, changed, knows))


def pass_on(turn: Turn, rows: tuple[Row, ...], whole: Push | None) -> None:
    """Send rows that were just stored to every member that keeps up; the others read them later.

    ``whole`` is the push that they came in: it is passed on as it is where all of it is news.
    """
    made: dict[tuple[int, ...], tuple[Push, list[int]]] = {}
    showing = Showing()
    last = {row.chain: row.seq for row in rows}
    for connection in list(turn.state.connections.values()):
        if not connection.is_live:
            continue
        had = {name: had_or_below(turn.state, connection, name, seq) for name, seq in last.items()}
        if all(had[name] >= seq for name, seq in last.items()):
            continue
        news = tuple(at for at, row in enumerate(rows) if row.seq > had[row.chain])
        if connection.in_flight >= WINDOW:
            turn.change(connection, is_live=False)
            continue
        if connection.role is Role.VIEWER:
            _show(turn, connection, [rows[at] for at in news], showing)
            continue
        if news not in made:
            part = whole if len(news) == len(rows) else None
            made[news] = (part or _packed(turn, [rows[at] for at in news]), [])
        made[news][1].append(connection.id)
    for news, (frame, to) in made.items():
        _send(turn, frame, to, [rows[at] for at in news])


def _send(turn: Turn, frame: Push, to: Sequence[int], rows: Sequence[Row]) -> None:
    """Send members what is news to them; more than a frame they read from the store, in parts."""
    connections = [turn.state.connections[number] for number in to]
    if len(encode_frame(frame)) > LARGEST_FRAME:
        pump(turn, *(turn.change(connection, is_live=False) for connection in connections))
        return
    for connection in connections:
        _advance(turn, connection, rows, 1)
    turn.do(Send(tuple(to), frame))


def found(turn: Turn, connection: Connection, rows: tuple[Row, ...]) -> None:
    """Send what was read from the store, then go on as far as there is room.

    Where no signature covers any of it, more is read at once. Nothing found where something lies is
    a broken store, which is not asked for ever. What was let go while it was read is sent to
    nobody: who comes again is told what it can be given.
    """
    if connection.role is Role.VIEWER:
        _show_found(turn, connection, rows)
        return
    batches = list(covered_batches(rows))
    is_let_go = any(not row.body for row in rows)
    if is_let_go or (not batches and len(rows) < _limit(connection)):
        turn.end(connection, Why.COME_AGAIN)
        return
    for batch in batches:
        turn.send(connection, _packed(turn, batch))
        connection = _advance(turn, connection, batch, 1)
    wider = 0 if batches else connection.wider + 1
    pump(turn, turn.change(connection, is_reading=False, wider=wider))


def doubt_beside(turn: Turn, chains: Iterable[Chain], forks: Container[UUID]) -> None:
    """Send what lies beside a branch that began, to whose head beyond ours may be of the branch.

    It may lack more than that: its head may lie on what was not stored yet as it was looked at.
    """
    for chain in chains:
        log = turn.state.chains.get(chain.incarnation)
        if chain.name not in forks or log is None:
            continue
        for connection in list(turn.state.connections.values()):
            if chain.incarnation in connection.further and connection.knows is not None:
                had = min(chain.first - 1, had_of(connection, log))
                knows = {**connection.knows, chain.incarnation: had}
                pump(turn, turn.change(connection, knows=knows, is_live=False))


def drained(turn: Turn, connection: Connection, pushes: int) -> None:
    """There is room for more, which only who is not live lacks."""
    connection = turn.change(connection, in_flight=connection.in_flight - pushes)
    if not connection.is_live:
        pump(turn, connection)


def pump(turn: Turn, *connections: Connection) -> None:
    """Read on for these connections (all, if none is named) where something lacks."""
    for connection in connections or tuple(turn.state.connections.values()):
        _pump(turn, connection)


def _pump(turn: Turn, connection: Connection) -> None:
    if connection.knows is None or connection.is_reading or connection.in_flight >= WINDOW:
        return
    if is_held(turn.state, connection):
        # What it pushed has not been looked at yet: it would be sent that.
        return
    is_whole = is_from_authority(turn.state, connection.device)
    lacking = [
        (chain, had, reach)
        for chain in turn.state.chains.values()
        if (reach := chain.stored.seq if is_whole else chain.told.seq)
        > (had := had_of(connection, chain))
    ]
    spans = tuple(
        (chain.name, max(had, chain.base), reach)
        for chain, had, reach in lacking
        if not is_below(turn.state, connection, chain)
    )
    if spans:
        turn.change(connection, is_live=False, is_reading=True)
        turn.do(Read(connection.id, spans, _limit(connection)))
        return
    if lacking:
        tell_below(turn, connection, [chain for chain, _, _ in lacking])
        return
    if not connection.was_caught_up:
        turn.send(connection, CaughtUp())
    # What comes from now on is new, whatever its author's clock says or this one's.
    turn.change(connection, is_live=True, was_caught_up=True, since_ms=0)


def _show(turn: Turn, connection: Connection, rows: Sequence[Row], showing: Showing) -> None:
    """Show a viewer rows that were just stored; what does not concern it is not told of."""
    excerpts = showing.excerpts_for(connection, rows)
    if excerpts:
        turn.send(connection, shown(excerpts, rows))
    _advance(turn, connection, rows, 1 if excerpts else 0)


def _show_found(turn: Turn, connection: Connection, rows: Sequence[Row]) -> None:
    """Show a viewer what was read; that nothing concerns it is told too, so that it gets on."""
    if not rows:
        turn.end(connection, Why.COME_AGAIN)
        return
    for at in range(0, len(rows), BATCH_ENVELOPES):
        some = rows[at : at + BATCH_ENVELOPES]
        turn.send(connection, shown(Showing().excerpts_for(connection, some), some))
        connection = _advance(turn, connection, some, 1)
    pump(turn, turn.change(connection, is_reading=False))


def _advance(turn: Turn, connection: Connection, rows: Iterable[Row], pushes: int) -> Connection:
    knows = dict(connection.knows or {})
    for row in rows:
        knows[row.chain] = max(row.seq, knows.get(row.chain, 0))
    return turn.change(connection, knows=knows, in_flight=connection.in_flight + pushes)


def _packed(turn: Turn, rows: Sequence[Row]) -> Push:
    signed = {row.chain: row for row in rows if row.signature}
    heads = []
    for name, row in signed.items():
        chain = turn.state.chains[name]
        head = Head(chain.incarnation, row.seq, row.hash)
        heads.append(SignedHead(head, chain.owner, row.signature))
    return pack([Sent(row.body, row.private) for row in rows], tuple(heads))


def _limit(connection: Connection) -> int:
    return READ_ROWS << connection.wider


def _is_head_of(chains: Mapping[UUID, Chain], head: Head) -> bool:
    chain = chains.get(head.incarnation)
    return chain is not None and head in {chain.told, chain.floor_head}
