"""Tables are projections of envelopes: for each kind of record, who writes what it means.

The same projections run when a till appends an envelope, when ``doctor`` rebuilds its tables, and
when another terminal's envelope arrives. So a projection may look at its record, where the envelope
stands and the tables of its own making, and at nothing else: not at the clock, at ids made on the
spot, or at which device is looking. What belongs to one log is keyed by its incarnation (or its
terminal) instead.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Table

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.gathering import Gathering, Later

R = TypeVar("R", bound=msgspec.Struct)


class Placed(msgspec.Struct, frozen=True, gc=False):
    """Where an envelope stands: whose chain, which link, and its Lamport stamp.

    ``terminal`` is the till's name through all its lives; ``incarnation`` is one life of it.
    ``period`` is the number of the Z that this envelope will be counted in. ``first`` is which of
    the envelope's records, from 0, the run of one class begins with that is projected.
    ``written_by`` is the incarnation that the envelope names; in a fork not ``incarnation``.
    ``is_excerpt`` where a viewer is told a part of it.
    """

    incarnation: UUID
    terminal: str
    series: str
    seq: int
    stamp: int
    period: int
    first: int = 0
    written_by: UUID | None = None
    is_excerpt: bool = False


Projection = Callable[[Connection, R, Placed], None]
RunProjection = Callable[[Connection, Sequence[R], Placed], None]
SumProjection = Callable[[Connection, Sequence[tuple[R, Placed]]], None]

_PROJECTIONS: dict[type[msgspec.Struct], list[RunProjection[msgspec.Struct]]] = defaultdict(list)


def projects(record_class: type[R]) -> Callable[[Projection[R]], Projection[R]]:
    """Register a function as a projection of one class of record.

    Several may project one class, each into its own tables; ``projections.all`` imports them.
    """

    def register(projection: Projection[R]) -> Projection[R]:
        def one_by_one(connection: Connection, records: Sequence[R], place: Placed) -> None:
            for record in records:
                projection(connection, record, place)

        projects_runs(record_class)(one_by_one)
        return projection

    return register


def projects_runs(record_class: type[R]) -> Callable[[RunProjection[R]], RunProjection[R]]:
    """Register a projection that takes records of one class that follow each other together.

    For what comes by the thousand in one envelope, such as the products of an imported menu.
    """

    def register(projection: RunProjection[R]) -> RunProjection[R]:
        _PROJECTIONS[record_class].append(projection)  # type: ignore[arg-type]
        return projection

    return register


def projects_added_up(
    record_class: type[R], *, into: Iterable[Table]
) -> Callable[[SumProjection[R]], SumProjection[R]]:
    """Register a projection that does nothing but add to the counters of some tables.

    It takes records of several envelopes together, each with where it stands. What a till appends
    comes by itself; of a batch that is taken in they come at its end, or before anything looks at
    those tables.
    """
    tables = names_of(into)

    def register(projection: SumProjection[R]) -> SumProjection[R]:
        def placed(connection: Connection, records: Sequence[R], place: Placed) -> None:
            later_or_now(connection, projection, [(record, place) for record in records], tables)

        projects_runs(record_class)(placed)
        return projection

    return register


def later_or_now(
    connection: Connection, add: Later, found: list[Any], tables: frozenset[str]
) -> None:
    """Do something to some tables: of a batch at its end, or before anything looks at them."""
    if isinstance(connection, Gathering):
        connection.add_later(add, found, tables)
    else:
        add(connection, found)


def names_of(tables: Iterable[Table]) -> frozenset[str]:
    """Return what statements call these tables."""
    return frozenset(table.name for table in tables)


def projections_of(record_class: type[msgspec.Struct]) -> Iterable[RunProjection[msgspec.Struct]]:
    """Return the projections of a class of record, in the order they were registered."""
    return _PROJECTIONS.get(record_class, ())
