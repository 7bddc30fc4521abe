"""Tables are projections of envelopes: for each kind of record, who writes what it means.

The same projections run when a till appends an envelope, when ``doctor`` rebuilds its tables, and
when another terminal's envelope arrives. So a projection may look at its record, where the envelope
stands and the tables of its own making, and at nothing else: not at the clock, at ids made on the
spot, or at which device is looking. What belongs to one log is keyed by its incarnation (or its
terminal) instead.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Connection

R = TypeVar("R", bound=msgspec.Struct)


class Placed(msgspec.Struct, frozen=True):
    """Where an envelope stands: whose chain, which link, and its Lamport stamp.

    ``terminal`` is the till's name through all its lives; ``incarnation`` is one life of it.
    ``period`` is the number of the Z that this envelope will be counted in.
    """

    incarnation: UUID
    terminal: str
    series: str
    seq: int
    stamp: int
    period: int


Projection = Callable[[Connection, R, Placed], None]

_PROJECTIONS: dict[type[msgspec.Struct], list[Projection[msgspec.Struct]]] = defaultdict(list)


def projects(record_class: type[R]) -> Callable[[Projection[R]], Projection[R]]:
    """Register a function as a projection of one class of record.

    Several may project one class, each into its own tables; ``projections.all`` imports them.
    """

    def register(projection: Projection[R]) -> Projection[R]:
        _PROJECTIONS[record_class].append(projection)  # type: ignore[arg-type]
        return projection

    return register


def projections_of(record: msgspec.Struct) -> Iterable[Projection[msgspec.Struct]]:
    """Return the projections of a record, in the order they were registered."""
    return _PROJECTIONS.get(type(record), ())
