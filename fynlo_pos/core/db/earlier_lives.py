"""What earlier lives of a till left in no Z, when a life begins and at each close.

What the life that ends had in its running totals is read there: a till that never closed has all
its years in them. What came home of a life since is counted from its envelopes, up to the first
that only a newer program reads: with what is behind it, that one is for a Z of when it is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.recovery import Tail
from fynlo_pos.core.db.closing_counts import Count, Measure, counts_of
from fynlo_pos.core.db.closing_rows import Period, read_counts, totals_of
from fynlo_pos.core.db.connection import Connection, NoRow
from fynlo_pos.core.db.log_rows import read_records
from fynlo_pos.core.db.own_figures import differs_since
from fynlo_pos.core.db.z_standing import IS_OF_LIFE, IS_OF_THIS_BRANCH, LIFE
from fynlo_pos.core.envelope import EnvelopeDamaged, UnknownRecord
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.ledger.transfers import Account, TransfersPosted, balances
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.views import TillState

_LIVES = f"""
WITH RECURSIVE {LIFE}
SELECT i.incarnation, i.series, i.seq, i.hash, i.business_date,
    coalesce(max(z.to_seq) FILTER (WHERE {IS_OF_THIS_BRANCH}), 0) AS covered,
    coalesce(max(z.number), 0), life.after, i.period, i.period_from_seq, i.period_first_number,
    i.next_number
FROM life CROSS JOIN incarnation AS i ON i.incarnation = life.incarnation
LEFT JOIN z_report AS z ON z.incarnation = i.incarnation AND {IS_OF_LIFE}
WHERE life.back >= ?2
GROUP BY life.incarnation
HAVING i.seq > covered
ORDER BY max(life.back) DESC
"""  # noqa: S608 - of constants
_HAS_BRANCHES = "SELECT 1 FROM fork WHERE incarnation = ? LIMIT 1"
_HASH = "SELECT hash FROM envelope WHERE incarnation = ? AND seq = ?"
_WAITS = "SELECT 1 FROM parked WHERE incarnation = ? AND seq > ? LIMIT 1"
_LAST_UP_TO = """
SELECT hash FROM envelope WHERE incarnation = ? AND seq <= ? ORDER BY seq DESC LIMIT 1
"""


def read_earlier_tails(connection: Connection, incarnation: UUID) -> Sequence[Tail]:
    """Return what the lives before an incarnation left in no Z, the oldest first."""
    return _tails(connection, incarnation, least_back=1)[0]


def read_tails(connection: Connection, last: TillState) -> Sequence[Tail]:
    """Return what a life, as it stands, and those before it left in no Z, the oldest first.

    The newest of them expects what lies in the drawer, which goes on with the till; but for what
    they leave to a later Z, which brings it.
    """
    tails, later_minor = _tails(connection, last.incarnation, least_back=0)
    in_drawer_minor = last.drawer_minor - later_minor
    return [*tails[:-1], *(_with_drawer(newest, in_drawer_minor) for newest in tails[-1:])]


def _tails(connection: Connection, life: UUID, *, least_back: int) -> tuple[Sequence[Tail], int]:
    """Return what lives that lie so far back left; the envelope one began in, an edit is no tail.

    What a Z of another than their own or a life that goes on from them says, leaves them as they
    are. With them comes by how much the drawer was moved by what they leave to a later Z.
    """
    rows = connection.exec_driver_sql(_LIVES, (life.bytes, least_back)).all()
    lives = (_Life(*row) for row in rows)
    own = (one for one in lives if not is_of_a_copy(connection, one.incarnation, one.after))
    found = [(one, _left(connection, one)) for one in own]
    tails = [_tail(connection, one, left) for one, left in found if left.counts]
    return tails, sum(left.later_minor for _, left in found)


def is_of_a_copy(connection: Connection, life: bytes, after: bytes | None) -> bool:
    """Tell whether what is called a life here is a branch that the life ``after`` did not go on.

    So it is where a till merged a snapshot of a shop that had heard of its copy first: its own past
    has a second branch's name since. What the copy sold is for the copy's Zs to say.
    """
    if after is None or connection.exec_driver_sql(_HAS_BRANCHES, (life,)).first() is None:
        return False
    first = read_range(connection, after, 1, 1)
    began = [record for record in first if isinstance(record, IncarnationBegan)]
    return any(
        connection.exec_driver_sql(_HASH, (life, one.previous_seq)).scalar() != one.previous_hash
        for one in began
    )


def read_range(
    connection: Connection, incarnation: bytes, first: int, last: int
) -> Iterator[msgspec.Struct]:
    """Yield the records of envelopes ``first`` to ``last`` that can be read.

    One that is damaged or gone keeps nobody from opening a till or closing its day: ``doctor``
    tells of it.
    """
    for seq in range(first, last + 1):
        try:
            yield from read_records(connection, incarnation, seq)
        except (EnvelopeDamaged, UnknownRecord, NoRow):
            continue


def read_until_unread(
    connection: Connection, incarnation: bytes, first: int, last: int
) -> tuple[list[msgspec.Struct], int]:
    """Return the records of such a range up to the first envelope that only a newer program reads.

    With them comes the number that they go up to: ``last`` where all is read.
    """
    records: list[msgspec.Struct] = []
    for seq in range(first, last + 1):
        try:
            records += read_records(connection, incarnation, seq)
        except UnknownRecord:
            return records, seq - 1
        except (EnvelopeDamaged, NoRow):
            continue
    return records, last


class _Life(NamedTuple):
    incarnation: bytes
    series: str
    seq: int
    hash: bytes
    business_date: str
    covered: int
    number: int
    after: bytes | None
    period: int
    period_from_seq: int
    period_first_number: int
    next_number: int


class _Left(NamedTuple):
    counts: Sequence[Count]
    business_date: str
    first_number: int
    next_number: int
    drawer_minor: int
    to_seq: int
    later_minor: int = 0


def _left(connection: Connection, life: _Life) -> _Left:
    is_running = life.after is None and _has_all_in_totals(connection, life)
    return _left_in_totals(connection, life) if is_running else _left_in_log(connection, life)


def _tail(connection: Connection, life: _Life, left: _Left) -> Tail:
    period = Period(life.number + 1, left.first_number, left.next_number, left.drawer_minor)
    return Tail(
        life=UUID(bytes=life.incarnation),
        series=life.series,
        number=period.number,
        from_seq=life.covered + 1,
        to_seq=left.to_seq,
        ends_with=_hash_at_end(connection, life, left.to_seq),
        business_date=left.business_date or life.business_date,
        totals=totals_of(left.counts, period),
    )


def _has_all_in_totals(connection: Connection, life: _Life) -> bool:
    """Tell whether a life's running totals are of just what it has in no Z.

    They lack what could not be applied, and may say anything while the tables are known to differ
    from the log.
    """
    return (
        life.period_from_seq == life.covered + 1
        and connection.exec_driver_sql(_WAITS, (life.incarnation, life.covered)).first() is None
        and differs_since(connection) is None
    )


def _left_in_totals(connection: Connection, life: _Life) -> _Left:
    """Return what the X of a life that ends would say; its drawer goes on with the till."""
    counts = read_counts(connection, UUID(bytes=life.incarnation), life.period)
    first_number, next_number = life.period_first_number, life.next_number
    return _Left(counts, life.business_date, first_number, next_number, 0, life.seq)


def _left_in_log(connection: Connection, life: _Life) -> _Left:
    place = (life.incarnation, life.covered + 1, life.seq)
    records, to_seq = read_until_unread(connection, *place)
    numbers = [record.number for record in records if isinstance(record, SaleSealed)]
    return _Left(
        counts=_added_up(count for record in records for count in counts_of(record)),
        business_date=max((getattr(r, "business_date", "") for r in records), default=""),
        first_number=min(numbers, default=0),
        next_number=max(numbers) + 1 if numbers else 0,
        drawer_minor=_drawer_minor(records),
        to_seq=to_seq,
        later_minor=_drawer_minor(read_range(connection, life.incarnation, to_seq + 1, life.seq)),
    )


def _hash_at_end(connection: Connection, life: _Life, to_seq: int) -> bytes:
    if to_seq == life.seq:
        return life.hash
    found = connection.exec_driver_sql(_LAST_UP_TO, (life.incarnation, to_seq))
    return bytes(found.scalar_one())


def _drawer_minor(records: Iterable[msgspec.Struct]) -> int:
    posted = (record for record in records if isinstance(record, TransfersPosted))
    return sum(balances(each.transfers).get(Account.DRAWER, 0) for each in posted)


def _with_drawer(tail: Tail, drawer_minor: int) -> Tail:
    totals = msgspec.structs.replace(tail.totals, expected_cash_minor=drawer_minor)
    return msgspec.structs.replace(tail, totals=totals)


def _added_up(counts: Iterable[Count]) -> list[Count]:
    sums: dict[tuple[Measure, str], Count] = {}
    for count in counts:
        key = (count.measure, count.name)
        sums[key] = _plus(sums[key], count) if key in sums else count
    return [sums[key] for key in sorted(sums)]


def _plus(first: Count, second: Count) -> Count:
    added = {
        field: getattr(first, field) + getattr(second, field)
        for field in Count.__struct_fields__
        if field not in {"measure", "name", "title"}
    }
    return msgspec.structs.replace(first, title=second.title, **added)
