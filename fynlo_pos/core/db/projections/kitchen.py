"""The kitchen's facts as rows: sums and marks, whichever order the facts arrive in."""

from collections.abc import Iterable
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.kitchen_rows import (
    ALLERGY,
    ALLERGY_SEEN,
    CALLED_LINE,
    CALLED_OFF,
    COLLECTED,
    COURSE,
    HEAD,
    MADE_FOR,
    ON_PAPER,
    RUSH,
    read_lines_at,
)
from fynlo_pos.core.db.projection import Placed, later_or_now, names_of, projects
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.db.same_stamp import tie_of
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables import kitchen
from fynlo_pos.core.db.tables.kitchen import SHOWN, SHOWN_AS_PRINTED, SHOWN_IN_PART
from fynlo_pos.core.kitchen.records import (
    CalledOff,
    Counted,
    Head,
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenPaid,
    KitchenPrinted,
    KitchenRecalled,
    KitchenRushed,
    KitchenSent,
    KitchenToldOnPaper,
    KitchenVoided,
    MadeFor,
)
from fynlo_pos.core.kitchen.rounds import last_sent_ms, round_began_ms
from fynlo_pos.core.kitchen.state import OnPaper
from fynlo_pos.core.kitchen.whose_word import word_of
from fynlo_pos.core.tabs.records import TabChanged

_LATER = """
excluded.stamp > stamp OR (excluded.stamp = stamp AND excluded.incarnation <> incarnation)
"""
_HEAD = f"""
{insert_text(kitchen.kitchen_order)}
ON CONFLICT (order_id) DO UPDATE SET call_number = excluded.call_number, name = excluded.name,
    dining = excluded.dining, allergy = excluded.allergy, seat = excluded.seat,
    stamp = excluded.stamp, incarnation = excluded.incarnation
WHERE {_LATER}
"""
_HEAD_AT_ONCE = """
SELECT incarnation FROM kitchen_order WHERE order_id = ? AND stamp = ? AND incarnation <> ?
"""
_SEND = f"{insert_text(kitchen.kitchen_sending)} ON CONFLICT DO NOTHING"
_SEEN = f"""
{insert_text(kitchen.kitchen_seen)}
ON CONFLICT (order_id, station_id, command_id) DO UPDATE SET
    is_acknowledged = max(is_acknowledged, excluded.is_acknowledged),
    printed_at_ms = coalesce(min(printed_at_ms, excluded.printed_at_ms), printed_at_ms,
        excluded.printed_at_ms),
    printed_again_at_ms = coalesce(min(printed_again_at_ms, excluded.printed_again_at_ms),
        printed_again_at_ms, excluded.printed_again_at_ms)
"""
_COUNT = f"""
{insert_text(kitchen.kitchen_count)}
ON CONFLICT (order_id, station_id, line_id, command_id) DO UPDATE SET
    bumped = bumped + excluded.bumped, recalled = recalled + excluded.recalled,
    voided = voided + excluded.voided, cleared = cleared + excluded.cleared,
    paid = paid + excluded.paid,
    touched_at_ms = max(touched_at_ms, excluded.touched_at_ms)
"""
_MARK = f"""
{insert_text(kitchen.kitchen_mark)}
ON CONFLICT (order_id, mark, station_id) DO UPDATE SET value = excluded.value,
    at_ms = excluded.at_ms, stamp = excluded.stamp, incarnation = excluded.incarnation
WHERE {_LATER}
"""
_CALLED_OFF = "SELECT value FROM kitchen_mark WHERE order_id = ? AND mark = ? AND station_id = ?"
_CALL_OFF = f"""
{insert_text(kitchen.kitchen_mark)}
ON CONFLICT (order_id, mark, station_id) DO UPDATE SET value = excluded.value
"""
_MARK_AT_ONCE = """
SELECT incarnation FROM kitchen_mark
WHERE order_id = ? AND mark = ? AND station_id = ? AND stamp = ? AND incarnation <> ?
"""
_TICKET = upsert_text(
    kitchen.kitchen_ticket, setting=("began_at_ms", "sent_at_ms", "is_open", "finished_at_ms")
)
_TOUCHED = """
SELECT line_id, max(touched_at_ms) FROM kitchen_count
WHERE order_id = ? AND station_id = ? GROUP BY line_id
"""
_HAS_VOIDED = """
SELECT EXISTS (
    SELECT 1 FROM kitchen_count WHERE order_id = ?1 AND station_id = ?2 AND voided > 0
) OR EXISTS (
    SELECT 1 FROM kitchen_mark
    WHERE order_id = ?1 AND mark GLOB 'off *' AND station_id = ?2
)
"""
_IS_KNOWN = """
SELECT EXISTS (SELECT 1 FROM kitchen_sending WHERE order_id = ?1)
    OR EXISTS (SELECT 1 FROM kitchen_count WHERE order_id = ?1)
    OR EXISTS (SELECT 1 FROM kitchen_mark WHERE order_id = ?1 AND mark GLOB 'off *')
"""
_WHOLE_ORDER = b""
_NOBODY = UUID(int=0).bytes
_TICKETS = names_of((kitchen.kitchen_ticket,))

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_weight_decoder = msgspec.json.Decoder(tuple[int, tuple[tuple[UUID, int], ...]])


@projects(KitchenSent)
def keep_sent(connection: Connection, sent: KitchenSent, place: Placed) -> None:
    """Keep an order's head, and what more of its lines is to be made."""
    order_id, author = sent.order_id.bytes, place.incarnation.bytes
    head = (sent.call_number, sent.name, sent.dining.value, sent.allergy, sent.table)
    if sent.says_head and not _is_outdone(connection, _HEAD_AT_ONCE, (order_id,), place):
        connection.exec_driver_sql(_HEAD, (order_id, *head, place.stamp, author))
    for field in sent.changes:
        value = sent.dining.value if field is Head.DINING else getattr(sent, field.value)
        _keep_mark(connection, sent.order_id, f"{HEAD}{field.value}", value, sent.at_ms, place)
    marks = {f"{ALLERGY}{one}": said for one, said in sent.allergies.items()}
    marks |= {f"{MADE_FOR}{one.line_id.hex}": _made_for(one) for one in sent.made_for}
    for mark, said in marks.items():
        _keep_mark(connection, sent.order_id, mark, said, sent.at_ms, place)
    rows = [
        (
            order_id,
            line.station_id.bytes,
            line.line_id.bytes,
            sent.command_id.bytes,
            author,
            sent.at_ms,
            line.milli,
            position,
            _encoder.encode(msgspec.structs.replace(line, milli=0)),
        )
        for position, line in enumerate(sent.lines)
    ]
    if not rows:
        return
    is_known = connection.exec_driver_sql(_IS_KNOWN, (order_id,)).scalar()
    connection.exec_driver_sql(_SEND, rows)
    if is_known:
        _show_tickets(connection, sent.order_id, (line.station_id for line in sent.lines))
    else:
        _begin_tickets(connection, sent)


@projects(TabChanged)
def keep_word(connection: Connection, change: TabChanged, place: Placed) -> None:
    """Keep what a tab says of allergies, as a screen is told of it."""
    word = word_of(change)
    if word is not None:
        keep_sent(connection, word, place)


@projects(KitchenVoided)
def keep_voided(connection: Connection, voided: KitchenVoided, _place: Placed) -> None:
    """Count what is not wanted any more, and keep what refunds called off."""
    rows = [_count_row(voided.order_id, one, voided=one.milli) for one in voided.lines]
    _keep_counts(connection, voided.order_id, rows)
    for off in voided.called_off:
        _keep_called_off(connection, voided.order_id, off)
    _show_tickets(connection, voided.order_id, (off.station_id for off in voided.called_off))


@projects(KitchenPaid)
def keep_paid(connection: Connection, paid: KitchenPaid, _place: Placed) -> None:
    """Count what is wanted, whoever voids it."""
    rows = [_count_row(paid.order_id, one, paid=one.milli) for one in paid.lines]
    _keep_counts(connection, paid.order_id, rows)


@projects(KitchenBumped)
def keep_bumped(connection: Connection, bumped: KitchenBumped, _place: Placed) -> None:
    """Count what is made, and what was struck and read."""
    at_ms = bumped.at_ms
    rows = [_count_row(bumped.order_id, one, bumped=one.milli, at_ms=at_ms) for one in bumped.lines]
    rows += [
        _count_row(bumped.order_id, one, cleared=one.milli, at_ms=at_ms) for one in bumped.cleared
    ]
    _keep_counts(connection, bumped.order_id, rows)


@projects(KitchenRecalled)
def keep_recalled(connection: Connection, recalled: KitchenRecalled, _place: Placed) -> None:
    """Count what is to be made after all."""
    rows = [_count_row(recalled.order_id, one, recalled=one.milli) for one in recalled.lines]
    _keep_counts(connection, recalled.order_id, rows)


@projects(KitchenAcknowledged)
def keep_acknowledged(connection: Connection, seen: KitchenAcknowledged, _place: Placed) -> None:
    """Keep that a station's screen shows what was sent."""
    order_id, station_id = seen.order_id.bytes, seen.station_id.bytes
    on_paper = seen.command_ids if seen.on_paper is None else seen.on_paper
    shown = dict.fromkeys(seen.command_ids, SHOWN)
    shown |= dict.fromkeys(on_paper, SHOWN_AS_PRINTED) | dict.fromkeys(seen.in_part, SHOWN_IN_PART)
    rows = [
        (order_id, station_id, command.bytes, shown[command], None, None)
        for command in seen.command_ids
    ]
    connection.exec_driver_sql(_SEEN, rows)
    _show_struck(connection, seen.order_id, seen.station_id)


@projects(KitchenPrinted)
def keep_printed(connection: Connection, printed: KitchenPrinted, _place: Placed) -> None:
    """Keep that paper has what was sent."""
    row = (printed.order_id.bytes, printed.station_id.bytes, printed.command_id.bytes)
    again_at_ms = printed.at_ms if printed.again else None
    connection.exec_driver_sql(_SEEN, (*row, 0, printed.at_ms, again_at_ms))
    rows = [_count_row(printed.order_id, one, cleared=-one.milli) for one in printed.again]
    if rows:
        connection.exec_driver_sql(_COUNT, rows)
    _show_struck(connection, printed.order_id, printed.station_id)


@projects(KitchenCourseSet)
def keep_course(connection: Connection, said: KitchenCourseSet, place: Placed) -> None:
    """Keep whether a course is made now or waits, or which lines of it are made."""
    for line_id in said.lines:
        mark = f"{CALLED_LINE}{line_id.hex}"
        _keep_mark(connection, said.order_id, mark, "", said.at_ms, place)
    if said.lines:
        return
    value = "held" if said.is_held else "fired"
    _keep_mark(connection, said.order_id, f"{COURSE}{said.course}", value, said.at_ms, place)


@projects(KitchenRushed)
def keep_rushed(connection: Connection, rushed: KitchenRushed, place: Placed) -> None:
    """Keep whether an order goes before others."""
    value = "on" if rushed.is_on else "off"
    _keep_mark(connection, rushed.order_id, RUSH, value, rushed.at_ms, place)


@projects(KitchenAllergySeen)
def keep_allergy_seen(connection: Connection, seen: KitchenAllergySeen, place: Placed) -> None:
    """Keep which allergy a station has read."""
    station = seen.station_id.bytes
    _keep_mark(
        connection, seen.order_id, ALLERGY_SEEN, seen.allergy, seen.at_ms, place, station=station
    )


@projects(KitchenToldOnPaper)
def keep_told_on_paper(connection: Connection, told: KitchenToldOnPaper, place: Placed) -> None:
    """Keep what a station's papers say of an order by now."""
    says = OnPaper(told.allergy, frozenset(told.courses), told.number, frozenset(told.lines))
    value = msgspec.json.encode(says, order="deterministic").decode()
    station = told.station_id.bytes
    _keep_mark(connection, told.order_id, ON_PAPER, value, told.at_ms, place, station=station)


@projects(KitchenCollected)
def keep_collected(connection: Connection, collected: KitchenCollected, place: Placed) -> None:
    """Keep how much of what was made has left the pass."""
    for one in collected.lines:
        mark = f"{COLLECTED}{one.line_id.hex} {one.command_id.hex}"
        _keep_mark(
            connection,
            collected.order_id,
            mark,
            str(one.milli),
            collected.at_ms,
            place,
            station=one.station_id.bytes,
        )


def _made_for(one: MadeFor) -> str:
    return msgspec.json.encode(one).decode()


def _count_row(
    order_id: UUID,
    one: Counted,
    *,
    bumped: int = 0,
    recalled: int = 0,
    voided: int = 0,
    cleared: int = 0,
    paid: int = 0,
    at_ms: int = 0,
) -> tuple[object, ...]:
    key = (order_id.bytes, one.station_id.bytes, one.line_id.bytes, one.command_id.bytes)
    return (*key, bumped, recalled, voided, cleared, paid, at_ms)


def _keep_counts(connection: Connection, order_id: UUID, rows: list[tuple[object, ...]]) -> None:
    connection.exec_driver_sql(_COUNT, rows)
    stations = dict.fromkeys(row[1] for row in rows if isinstance(row[1], bytes))
    _show_tickets(connection, order_id, (id_of(station) for station in stations))


def _keep_mark(
    connection: Connection,
    order_id: UUID,
    mark: str,
    value: str,
    at_ms: int,
    place: Placed,
    *,
    station: bytes = _WHOLE_ORDER,
) -> None:
    key = (order_id.bytes, mark, station)
    if not _is_outdone(connection, _MARK_AT_ONCE, key, place):
        connection.exec_driver_sql(
            _MARK, (*key, value, at_ms, place.stamp, place.incarnation.bytes)
        )


def _keep_called_off(connection: Connection, order_id: UUID, off: CalledOff) -> None:
    """Keep what a refund called off, if none called off more of that line: no stamp says which."""
    mark = f"{CALLED_OFF}{off.sale_id.hex} {off.number} {off.line_id.hex}"
    key = (order_id.bytes, mark, off.station_id.bytes)
    before = connection.exec_driver_sql(_CALLED_OFF, key).scalar()
    if before is None or _weight_decoder.decode(before) < off.weight:
        value = msgspec.json.encode(off.weight).decode()
        connection.exec_driver_sql(_CALL_OFF, (*key, value, 0, 0, _NOBODY))


def _is_outdone(
    connection: Connection, at_once: str, key: tuple[object, ...], place: Placed
) -> bool:
    """Tell whether another said something at this very stamp that stands and comes after."""
    own = place.incarnation.bytes
    other = connection.exec_driver_sql(at_once, (*key, place.stamp, own)).scalar()
    if other is None:
        return False
    return tie_of(connection, place.stamp, other) > tie_of(connection, place.stamp, own)


def _begin_tickets(connection: Connection, sent: KitchenSent) -> None:
    """Write the tickets of an order of which nothing is known but this: as it would be read."""
    milli = {(line.station_id, line.line_id): line.milli for line in reversed(sent.lines)}
    wanted: dict[bytes, bool] = {}
    for (station_id, _), how_much in milli.items():
        station = station_id.bytes
        wanted[station] = wanted.get(station, False) or how_much > 0
    times = sent.at_ms, sent.at_ms
    rows = [
        (sent.order_id.bytes, station, *times, int(is_open), None)
        for station, is_open in wanted.items()
    ]
    connection.exec_driver_sql(_TICKET, rows)


def _show_struck(connection: Connection, order_id: UUID, station_id: UUID) -> None:
    """Write a ticket anew if something of it is not wanted: once seen, that is struck on the board.

    Nothing else of a ticket hangs on whether it was seen.
    """
    key = (order_id.bytes, station_id.bytes)
    if connection.exec_driver_sql(_HAS_VOIDED, key).scalar():
        _show_tickets(connection, order_id, [station_id])


def _show_tickets(connection: Connection, order_id: UUID, stations: Iterable[UUID]) -> None:
    """Write whether stations have something of an order on their boards; of a batch once."""
    tickets = [(order_id, station_id) for station_id in stations]
    later_or_now(connection, _write_tickets, tickets, _TICKETS)


def _write_tickets(connection: Connection, tickets: Iterable[tuple[UUID, UUID]]) -> None:
    for order_id, station_id in dict.fromkeys(tickets):
        lines = read_lines_at(connection, order_id, station_id)
        if not lines:
            continue
        key = (order_id.bytes, station_id.bytes)
        is_open = any(one.is_open for one in lines)
        is_made = not is_open and any(one.done for one in lines)
        rows = connection.exec_driver_sql(_TOUCHED, key)
        touched = {id_of(line_id): at_ms for line_id, at_ms in rows}
        finished = max(touched.values(), default=0) if is_made else None
        times = round_began_ms(lines, touched), last_sent_ms(lines)
        connection.exec_driver_sql(_TICKET, (*key, *times, int(is_open), finished))
