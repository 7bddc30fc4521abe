"""Taking in what a device pushes: gapless, by whom it says, on disk before anybody hears of it."""

from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Head, Push, Refusal, Role, Why
from fynlo_pos.sync.protocol.packing import unpack
from hub.relay.accepting import accepted_ends, is_accepted, is_believed, sizes_of
from hub.relay.basing import Behind
from hub.relay.cards import is_from_authority
from hub.relay.covering import can_be_sent_on, is_covered
from hub.relay.effects import Admit, Noted, Store
from hub.relay.lives import Lives, hold_back
from hub.relay.marks import note_had
from hub.relay.owing import owe, tell_owed
from hub.relay.placing import (
    Hashes,
    Laid,
    Placed,
    Places,
    doubtful,
    implied,
    lay,
    still_true,
)
from hub.relay.queue import ask, put_back
from hub.relay.sending import NOTHING, doubt_beside, pass_on, pump
from hub.relay.turn import Turn
from hub.relay.values import (
    GENESIS,
    NOBODY,
    Chain,
    Connection,
    Underway,
    Waiting,
    branches_of,
    later,
)
from hub.relay.vouching import Vouched, WrongSignature, barred_by, vouchers


class _Looked(msgspec.Struct, frozen=True):
    """A push with all that was looked up for it."""

    order: int
    push: Push
    laid: list[Laid]
    vouched: Vouched
    chains: dict[UUID, Chain]
    hashes: Hashes


def take(
    turn: Turn, connection: Connection, frame: Push, order: int, hashes: Hashes = NOTHING
) -> None:
    """Place what a push holds, or look up first what that takes."""
    try:
        laid = lay(unpack(frame))
        vouched = vouchers(laid, frame.heads, turn.state.devices)
    except NotAFrame as error:
        turn.end(connection, error.why)
        return
    except WrongSignature:
        turn.end(connection, Why.WRONG_SIGNATURE)
        return
    chains = branches_of(turn.state, {each.incarnation for each in laid})
    plain = implied(chains, laid)
    known = {**plain, **still_true(chains, hashes)}
    if doubtful(chains, laid, known):
        ask(turn, connection, Waiting(order, frame), doubtful(chains, laid, plain))
        return
    _keep(turn, connection, _Looked(order, frame, laid, vouched, chains, known))


def stored(turn: Turn, ticket: int, chains: tuple[Chain, ...]) -> int:
    """Rows are on disk: only now pass them on, and say so to who pushed them.

    Returns whose push it was, as do ``stale`` and ``failed``.
    """
    underway = _ended(turn, ticket)
    _take_in(turn, chains)
    told = {chain.name: chain.told.seq for chain in chains}
    rows = underway.rows
    if any(chain.told.seq < chain.stored.seq for chain in chains):
        rows = tuple(row for row in rows if row.seq <= told[row.chain])
        for end in accepted_ends(turn.state.devices, underway.rows, chains):
            turn.do(Admit(end))
    is_whole = underway.is_whole and len(rows) == len(underway.rows)
    _tell_forked(turn, underway, chains)
    pass_on(turn, rows, underway.push if is_whole else None)
    tell_owed(turn, told.keys())
    doubt_beside(turn, chains, underway.forked)
    if len(rows) < len(underway.rows):
        pump(turn)
    return underway.connection


def stale(turn: Turn, ticket: int, chains: tuple[Chain, ...]) -> int:
    """Another worker was first: look again at the push, with the chains as they lie now."""
    underway = _taken_back(turn, ticket)
    _take_in(turn, chains)
    connection = turn.state.connections.get(underway.connection)
    if connection is not None:
        put_back(turn, connection, Waiting(underway.order, underway.push))
    return underway.connection


def failed(turn: Turn, ticket: int) -> int:
    """The store would not: the device keeps what it has and comes again later."""
    underway = _taken_back(turn, ticket)
    turn.do(Noted("not stored", underway.connection))
    connection = turn.state.connections.get(underway.connection)
    if connection is not None:
        turn.end(connection, Why.BUSY)
    return underway.connection


def _tell_forked(turn: Turn, underway: Underway, chains: tuple[Chain, ...]) -> None:
    """Say that a branch began, now that it is on disk: who hears of it counts it as kept."""
    connection = turn.state.connections.get(underway.connection)
    if connection is None:
        return
    for chain in chains:
        if chain.name in underway.forked:
            turn.do(Noted("forked", connection.id, connection.device, Why.FORKED))
            turn.send(connection, Refusal(Why.FORKED, ends=False, about=chain.stored))


def _take_in(turn: Turn, chains: tuple[Chain, ...]) -> None:
    for chain in chains:
        ours = turn.state.chains.get(chain.name, chain)
        turn.put_chains(later(ours, chain, ours.tip))


def _keep(turn: Turn, connection: Connection, looked: _Looked) -> None:
    laid, vouched, pusher = looked.laid, looked.vouched, connection.device or NOBODY
    may_begin = Lives(turn.state, pusher).begin
    may_lack = Behind(turn.state, connection).allows
    places = Places(looked.chains, looked.hashes, may_begin, may_lack)
    refused = _put(places, turn, connection, looked)
    placed = places.placed()
    size, late = sizes_of(turn.state.devices, placed)
    if not (_is_fit(turn, connection, placed) and _has_room(turn, connection, size, late)):
        return
    touched = {chain.incarnation for chain in (looked.chains | placed.chains).values()}
    whole = len(placed.rows) == len(laid) and len(vouched.signature) == len(looked.push.heads)
    is_told = is_from_authority(turn.state, pusher) or (
        is_believed(turn.state, connection) and is_accepted(turn.state.devices, placed)
    )
    underway = Underway(
        connection.id,
        looked.order,
        looked.push,
        placed.rows,
        size,
        late,
        whole,
        is_told=is_told,
        forked=placed.forked,
    )
    _set_out(turn, underway, placed)
    for incarnation, (why, signer) in refused.items():
        chain = turn.state.chains.get(incarnation)
        about = chain.tip if chain else Head(incarnation, 0, GENESIS)
        if why is Why.TOO_MANY:
            hold_back(turn, connection, about, signer)
        else:
            turn.refuse(connection, why, about)
    for gap in placed.gaps:
        turn.refuse(connection, Why.GAP, gap)
    _owe(turn, connection, touched, placed)


def _put(
    places: Places, turn: Turn, connection: Connection, looked: _Looked
) -> dict[UUID, tuple[Why, UUID | None]]:
    """Place a push; return why nothing more of a chain may be, and who signed what was not."""
    vouched, pusher = looked.vouched, connection.device or NOBODY
    is_own_only = connection.is_late or connection.role is Role.VIEWER
    barred = barred_by(looked.laid, vouched, turn.state.devices, pusher)
    refused: dict[UUID, tuple[Why, UUID | None]] = {}
    for each in looked.laid:
        if refused and each.incarnation in refused:
            continue
        if barred and each.hash in barred:
            refused[each.incarnation] = (Why.NOT_YOURS, None)
            continue
        signer = vouched.signer.get(each.hash)
        signer = None if is_own_only and signer != pusher else signer
        why = places.put(each, signer, vouched.signature.get(each.hash, b""))
        if why is not None:
            refused[each.incarnation] = (why, signer)
    return refused


def _set_out(turn: Turn, underway: Underway, placed: Placed) -> None:
    if not placed.rows:
        return
    ticket = turn.ticket()
    connection = turn.state.connections[underway.connection]
    turn.change(connection, underway=(*connection.underway, ticket))
    turn.put_chains(*placed.chains.values())
    turn.state = replace(
        turn.state,
        underway={**turn.state.underway, ticket: underway},
        stored_bytes=turn.state.stored_bytes + underway.size,
        late_bytes=turn.state.late_bytes + underway.late,
    )
    onto = tuple(placed.onto.values())
    turn.do(Store(ticket, placed.rows, onto, is_told=underway.is_told))


def _owe(turn: Turn, connection: Connection, touched: set[UUID], placed: Placed) -> None:
    connection = turn.state.connections[connection.id]
    if connection.knows is not None:
        knows = dict(connection.knows)
        for name, seq in placed.reach.items():
            knows[name] = max(seq, knows.get(name, 0))
        for name in placed.forked:
            main = placed.chains[name].incarnation
            knows[main] = min(knows.get(main, 0), placed.chains[name].first - 1)
        connection = turn.change(
            connection, knows=knows, is_live=connection.is_live and not placed.forked
        )
    connection = note_had(turn, connection, placed.reach)
    connection = owe(turn, connection, touched, placed)
    if not (connection.is_live and connection.was_caught_up):
        pump(turn, connection)


def _is_fit(turn: Turn, connection: Connection, placed: Placed) -> bool:
    if not is_covered(placed.rows):
        turn.end(connection, Why.WRONG_SIGNATURE)
        return False
    if not can_be_sent_on(placed.rows):
        turn.end(connection, Why.TOO_LARGE)
        return False
    return True


def _has_room(turn: Turn, connection: Connection, size: int, late: int) -> bool:
    limits = turn.state.limits
    is_over = turn.state.stored_bytes + size > limits.venue_bytes
    if size and (is_over or (late and turn.state.late_bytes + late > limits.late_bytes)):
        turn.end(connection, Why.TOO_MANY)
        return False
    return True


def _ended(turn: Turn, ticket: int) -> Underway:
    left = dict(turn.state.underway)
    underway = left.pop(ticket)
    turn.state = replace(turn.state, underway=left)
    connection = turn.state.connections.get(underway.connection)
    if connection is not None:
        others = tuple(each for each in connection.underway if each != ticket)
        turn.change(connection, underway=others)
    return underway


def _taken_back(turn: Turn, ticket: int) -> Underway:
    """End a push that was not stored, and forget the tips that it had set.

    What was built on them meanwhile is doomed; when it comes back the tips are others' already.
    """
    underway = _ended(turn, ticket)
    turn.state = replace(
        turn.state,
        stored_bytes=turn.state.stored_bytes - underway.size,
        late_bytes=turn.state.late_bytes - underway.late,
    )
    if not underway.is_doomed:
        _set_back(turn, {row.chain for row in underway.rows})
    return underway


def _set_back(turn: Turn, names: set[UUID]) -> None:
    """Set chains back to what is stored, and with them all others in the pushes this dooms."""
    others = dict(turn.state.underway)
    is_more = True
    while is_more:
        is_more = False
        for number, each in others.items():
            in_it = {row.chain for row in each.rows}
            if not each.is_doomed and not names.isdisjoint(in_it):
                others[number] = replace(each, is_doomed=True)
                names |= in_it
                is_more = True
    chains = dict(turn.state.chains)
    for name in names & chains.keys():
        if chains[name].stored.seq < chains[name].first:
            del chains[name]
        else:
            chains[name] = replace(chains[name], tip=chains[name].stored)
    turn.state = replace(turn.state, chains=chains, underway=others)
